"""A line for a unit: those of the event that fit appear below it while one types; a new one may be typed as well."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from kiosk.domain.unit_choice import KnownUnit, fitting, same_unit
from ui.theme import Theme
from ui.widgets.look import named

translate = QCoreApplication.translate
MOST = 6
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class UnitField(QLineEdit):
    """↓ and ↑ choose, Enter takes what is chosen, Tab takes it and goes on, Alt with a digit takes that one.

    `told` says anew which unit is meant.
    """

    told = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._units: tuple[KnownUnit, ...] = ()
        self._fitting: tuple[KnownUnit, ...] = ()
        self._taken: KnownUnit | None = None
        self._list: QListWidget | None = None
        self.textEdited.connect(self._edited)

    def offer(self, units: Sequence[KnownUnit]) -> None:
        self._units = tuple(units)
        self.told.emit()

    def clear(self) -> None:
        super().clear()
        self._forget()

    @property
    def unit(self) -> KnownUnit:
        """As it will be recorded: spelt as the event spells it where it has that unit; its block follows from it."""
        text = self.text().strip()
        if self._taken is not None and self._taken.name == text:
            return self._taken
        return same_unit(self._units, text) or KnownUnit(text)

    @property
    def is_known(self) -> bool:
        return self.unit in self._units

    @property
    def choices(self) -> tuple[str, ...]:
        """What is offered now."""
        return tuple(unit.name for unit in self._fitting)

    def event(self, event: QEvent) -> bool:
        """Esc closes the list first, Tab takes what is chosen in it."""
        if isinstance(event, QKeyEvent) and self._fitting:
            escape = event.key() == Qt.Key.Key_Escape
            if event.type() == QEvent.Type.ShortcutOverride and escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
                self._take(self._row)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._fitting or not self._key(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._forget()
        super().focusOutEvent(event)

    @property
    def _row(self) -> int:
        return self._list.currentRow() if self._list is not None else -1

    def _key(self, event: QKeyEvent) -> bool:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._take(int(key) - int(Qt.Key.Key_1))
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in _ENTERS and self._row >= 0:
            self._take(self._row)
        elif key == Qt.Key.Key_Escape:
            self._forget()
        else:
            return False
        return True

    def _edited(self, text: str) -> None:
        self._taken = None
        found = fitting(self._units, text, MOST)
        self._fitting = () if len(found) == 1 and found[0].name == text else found
        self._show()
        self.told.emit()

    def _move(self, by: int) -> None:
        if self._list is not None:
            self._list.setCurrentRow(min(max(self._row + by, 0), len(self._fitting) - 1))

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._fitting):
            self._taken = self._fitting[row]
            self.setText(self._taken.name)
            self.told.emit()
        self._forget()

    def _forget(self) -> None:
        self._fitting = ()
        self._show()

    def _show(self) -> None:
        if not self._fitting:
            if self._list is not None:
                self._list.hide()
            return
        shown = self._made_list()
        shown.clear()
        for at, unit in enumerate(self._fitting, start=1):
            shown.addItem(f"{at}   " + " · ".join(part for part in (unit.name, unit.block) if part))
            shown.item(at - 1).setToolTip(unit.name)
        self._place(shown)

    def _made_list(self) -> QListWidget:
        """Above whatever stands below the line, so that nothing moves."""
        if self._list is None:
            self._list = named(QListWidget(self.window()), "unit_choices")
            self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
            self._list.clicked.connect(lambda index: self._take(index.row()))
        return self._list

    def _place(self, shown: QListWidget) -> None:
        px = self._theme.px
        high = shown.sizeHintForRow(0) * shown.count() + px(10)
        at = self.mapTo(self.window(), QPoint(0, self.height() + px(2)))
        shown.setGeometry(at.x(), at.y(), self.width(), high)
        shown.show()
        shown.raise_()
