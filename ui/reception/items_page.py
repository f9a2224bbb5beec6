"""Alt I: what a guest is entitled to and has, one key for each thing, and a line for the number of a device."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.handing import LONGEST_SERIAL
from kiosk.domain.person import LONGEST
from ui.reception.row_list import RowList
from ui.reception.rows import RowFace
from ui.theme import Theme
from ui.widgets.key_button import KeyButton
from ui.widgets.look import named, text_label

translate = QCoreApplication.translate
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ItemsPage(QFrame):
    """It has the keyboard: digits and Enter act, arrows choose, 0 gives all, − takes back, R replaces, Ctrl Z voids.

    While a device's number is wanted the line for it has the keyboard; Enter there gives it.
    """

    acted = Signal(int)  # on this row
    chosen = Signal(int)
    all_wished = Signal()
    back_wished = Signal()
    replace_wished = Signal()
    void_wished = Signal()
    serial_given = Signal(str, str)  # the number, and what is left for the device

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._complaint: Callable[[], str] = str
        self._title, self._about = text_label("page_title"), text_label("page_about", wrap=True)
        self._wrong = text_label("page_wrong", wrap=True)
        self.rows = RowList(theme, "item_rows")
        self.rows.setVerticalScrollMode(RowList.ScrollMode.ScrollPerItem)  # no half rows beside a form
        self.rows.picked.connect(self._pick)
        self._form = QWidget()
        self._captions = text_label("field_label"), text_label("field_label")
        self.serial, self.deposit = named(_Line(), "item_serial"), named(_Line(), "item_deposit")
        self._keys = tuple(KeyButton(theme, key) for key in ("0", "−", "R", "Ctrl Z"))
        wishes = (self.all_wished, self.back_wished, self.replace_wished, self.void_wished)
        for button, wish in zip(self._keys, wishes, strict=True):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(wish)
        self.serial.setMaxLength(LONGEST_SERIAL)
        self.deposit.setMaxLength(LONGEST)
        for line in (self.serial, self.deposit):
            line.returnPressed.connect(self._give_serial)
            line.moved.connect(self._move)
            line.textEdited.connect(lambda: self.complain(str))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self.ask_serial(wanted=False)
        self.retranslate()

    @property
    def chosen_row(self) -> int:
        return self.rows.currentIndex().row()

    def show_guest(self, about: str) -> None:
        self._about.setText(about)

    def show_rows(self, rows: tuple[RowFace, ...], chosen: int) -> None:
        self.rows.show_rows(rows, chosen if 0 <= chosen < len(rows) else None)

    def offer_keys(self, *, whole: bool, back: bool, replace: bool, void: bool) -> None:
        for button, able in zip(self._keys, (whole, back, replace, void), strict=True):
            button.setEnabled(able)

    def ask_serial(self, *, wanted: bool) -> None:
        """The line for a device's number, with the keyboard; or none, and the page has it."""
        fresh = wanted and not self._form.isVisibleTo(self)
        self._form.setVisible(wanted)
        if not wanted or fresh:
            self.serial.clear()
            self.deposit.clear()
        self._see_chosen()
        if wanted:
            self.serial.setFocus(Qt.FocusReason.PopupFocusReason)
        elif not self.hasFocus():
            self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _see_chosen(self) -> None:
        """The rows may have less room now."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.rows.scrollTo(self.rows.currentIndex())

    def complain(self, say: Callable[[], str]) -> None:
        """`say` gives the sentence in the language of the moment; nothing is wrong when it is empty."""
        self._complaint, sentence = say, say()
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    def retranslate(self) -> None:
        self._title.setText(translate("Items", "Items"))
        words = (
            translate("Items", "The whole set"),
            translate("Items", "Is back"),
            translate("Items", "Replace"),
            translate("Items", "Take back"),
        )
        for button, text in zip(self._keys, words, strict=True):
            button.setText(text)
        captions = translate("Items", "Number of the device: scan it, or type it"), translate("Items", "Left for it")
        for label, line, text in zip(self._captions, (self.serial, self.deposit), captions, strict=True):
            label.setText(text)
            line.setAccessibleName(text)
        self.deposit.setPlaceholderText(translate("Items", "may be left empty, for example: identity card"))
        self._wrong.setText(self._complaint())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if event.isAutoRepeat() and key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.accept()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in _ENTERS:
            self._act(self.chosen_row)
        elif len(text) == 1 and text in "123456789":
            self._act(int(text) - 1)
        else:
            self._letter(event, text.lower())

    def _letter(self, event: QKeyEvent, text: str) -> None:
        match text:
            case "0":
                self.all_wished.emit()
            case "-":
                self.back_wished.emit()
            case "r":
                self.replace_wished.emit()
            case _:
                super().keyPressEvent(event)

    def _act(self, row: int) -> None:
        if 0 <= row < len(self.rows.rows):
            self.acted.emit(row)

    def _pick(self, row: int) -> None:
        """A click does what the digit does."""
        self.acted.emit(row)

    def _move(self, by: int) -> None:
        count = len(self.rows.rows)
        if count:
            self.chosen.emit(min(max(self.chosen_row + by, 0), count - 1))

    def _give_serial(self) -> None:
        self.serial_given.emit(self.serial.text(), self.deposit.text())

    def _lay_out(self) -> None:
        px = self._theme.px
        form = QVBoxLayout(self._form)
        form.setContentsMargins(px(24), px(6), px(24), 0)
        form.setSpacing(px(4))
        for caption, line in zip(self._captions, (self.serial, self.deposit), strict=True):
            caption.setBuddy(line)
            form.addWidget(caption)
            form.addWidget(line)
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(18), px(24), px(4))
        head.setSpacing(px(4))
        for part in (self._title, self._about):
            head.addWidget(part)
        keys = QGridLayout()
        keys.setHorizontalSpacing(px(14))
        keys.setVerticalSpacing(px(4))
        for at, button in enumerate(self._keys):
            keys.addWidget(button, at // 2, at % 2, Qt.AlignmentFlag.AlignLeft)
        keys.setColumnStretch(1, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(24), px(8), px(24), px(16))
        foot.addWidget(self._wrong)
        foot.addLayout(keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.rows, 1)
        layout.addWidget(self._form)
        layout.addLayout(foot)


class _Line(QLineEdit):
    """Arrows go on choosing among the rows; Ctrl Z takes back what was given, not a letter."""

    moved = Signal(int)

    def event(self, event: QEvent) -> bool:
        undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if event.type() == QEvent.Type.ShortcutOverride and undo:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in _ENTERS and event.isAutoRepeat():
            event.accept()
        else:
            super().keyPressEvent(event)
