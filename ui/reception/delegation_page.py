"""Alt G: the delegation that came together, ticked and recorded in one go."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui.reception import delegation_state as d
from ui.reception.delegation_face import member_rows, missing_text, sum_of
from ui.reception.form_page import FormPage
from ui.reception.row_list import RowList
from ui.theme import Theme
from ui.tongue import Tongue
from ui.widgets.fitted import FittedLabel
from ui.widgets.fitting import Sizes
from ui.widgets.look import named, text_label

translate = QCoreApplication.translate
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_A_PAGE = 5


class DelegationPage(FormPage):
    """`given` carries the ids of those ticked, in the list's order; `undo_wished` the passage of the row it stands on."""

    undo_wished = Signal(object)

    def __init__(
        self, theme: Theme, now: Callable[[], datetime], tongue: Tongue, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._now, self._tongue, self._zone = now, tongue, ""
        self.state: d.Ticking | None = None
        self._was = ""  # the text of the field before it changed
        self.field = Filter(self._key)
        self.rows = RowList(theme, "delegation_rows", aside=14)
        self._name = FittedLabel(theme, Sizes(21, 19, 2), "page_title")
        self._sum = text_label("delegation_sum")
        self._about = text_label("page_about", wrap=True)
        self._hint = text_label("field_hint", wrap=True)
        self.field.textChanged.connect(self._typed)
        self.rows.picked.connect(self._picked)
        self._lay_out()
        self.retranslate()

    def open(self, state: d.Ticking, zone: str) -> None:
        self._zone = zone
        self.complain(str)
        self.field.clear()
        self.show_state(state)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_state(self, state: d.Ticking) -> None:
        self.state = state
        self._say()
        self._show_rows(state)

    def _show_rows(self, state: d.Ticking) -> None:
        rows = member_rows(state, self._now(), self._tongue.words, self._zone)
        self.rows.show_rows(rows, state.at if rows else None)

    def retranslate(self) -> None:
        self.field.setPlaceholderText(translate("Door", "Type to find one: letters of the name, initials, post"))
        self.field.setAccessibleName(translate("Door", "Find in the delegation"))
        self._hint.setText(translate("Door", "Space, digit: tick  ·  0: all  ·  Del: take back who is in"))
        self._leave.setText(translate("Reception", "Leave  ·  Esc"))
        self._say()
        if self.state is not None:
            self._show_rows(self.state)
        super().retranslate()

    def _say(self) -> None:
        state = self.state
        count = len(state.ticked) if state else 0
        self._record.setText(translate("Door", "Check in {count}  ·  Enter").format(count=count))
        self._record.setEnabled(bool(count))
        if state is None:
            return
        delegation = state.delegation
        self._name.setText(delegation.unit)
        self._sum.setText(sum_of(delegation))
        letter = translate("Door", "Letter {number}").format(number=delegation.letter) if delegation.letter else ""
        said = missing_text(delegation) if not state.shown or not delegation.missing else ""
        nobody = translate("Door", "Nobody here fits. Esc shows the list again.") if not state.shown else ""
        self._about.setText(" · ".join(part for part in (letter, nobody or said) if part))
        self._about.setVisible(bool(self._about.text()))

    def _typed(self, text: str) -> None:
        """A space that an input method puts there is the key all the same."""
        longer, self._was = len(text) > len(self._was), text
        if self.state is None:
            return
        if longer and text.endswith(" ") and d.typed(self.state, text.strip()).is_sure:
            self.field.setText(text.strip())
            self.become(d.switched_here(self.state))
        else:
            self.become(d.typed(self.state, text.strip()))

    def _picked(self, row: int) -> None:
        if self.state is not None:
            self.become(d.switched(self.state, row))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key was one of the list's; else it is text."""
        state = self.state
        if state is None:
            return False
        if event.key() in _ENTERS:
            if not event.isAutoRepeat():
                self._give()
        elif event.key() == Qt.Key.Key_Delete and not self.field.text():
            self._take_back(state)
        elif (after := _after(state, event)) is not None:
            self.become(after)
        else:
            return False
        return True

    def _take_back(self, state: d.Ticking) -> None:
        here = state.here
        if here is None or here.passage is None:
            self.complain(lambda: translate("Door", "Del takes back someone who is in. Choose the row first."))
        else:
            self.undo_wished.emit(here)

    def become(self, state: d.Ticking) -> None:
        self.complain(str)
        self.show_state(state)
        if self.field.text().strip() != state.sought:
            self.field.setText(state.sought)

    def _give(self) -> None:
        if self.state is None or not self.state.chosen:
            self.complain(lambda: translate("Door", "Tick who is here first: Space, a digit, or 0 for all."))
            return
        self.given.emit(self.state.chosen)

    def _lay_out(self) -> None:
        px = self._theme.px
        layout = self._headed()
        layout.removeWidget(self._title)
        self._title.hide()
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self._name, 1)
        head.addWidget(self._sum)
        self.rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        layout.addLayout(head)
        layout.addWidget(self._about)
        layout.addSpacing(px(6))
        layout.addWidget(self.field)
        layout.addWidget(self.rows, 1)
        layout.addWidget(self._hint)
        self._ended(layout, 6)
        layout.setStretch(layout.count() - 1, 0)


def _after(state: d.Ticking, event: QKeyEvent) -> d.Ticking | None:
    """With Alt the key's own digit counts: an input method has no say there, and some systems print another character."""
    digit = _digit(event)
    if digit is not None:
        return d.switched_all(state) if digit == 0 else d.switched(state, digit - 1)
    match event.key():
        case Qt.Key.Key_Space if state.is_sure:
            return d.switched_here(state)
        case Qt.Key.Key_Down:
            return d.moved(state, 1)
        case Qt.Key.Key_Up:
            return d.moved(state, -1)
        case Qt.Key.Key_PageDown:
            return d.moved(state, _A_PAGE)
        case Qt.Key.Key_PageUp:
            return d.moved(state, -_A_PAGE)
        case _:
            return None


def _digit(event: QKeyEvent) -> int | None:
    with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    text = event.text()
    if with_alt and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return int(event.key()) - int(Qt.Key.Key_0)
    return int(text) if len(text) == 1 and text in "0123456789" else None


class Filter(QLineEdit):
    """A line whose keys the list is asked about first."""

    def __init__(self, takes: Callable[[QKeyEvent], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "delegation_filter")
        self._takes = takes
        self.setMaxLength(100)

    def event(self, event: QEvent) -> bool:
        """With something typed, Esc takes that away and leaves nothing else."""
        asked = event.type() == QEvent.Type.ShortcutOverride and bool(self.text())
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif not self._takes(event):
            super().keyPressEvent(event)
