"""The big answer at the desk: come in, or why not. It shows a face and reports wishes; it knows no desk."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.reception.attendee_keys import AttendeeKeys
from ui.reception.face import Face, Tone
from ui.reception.note import Note
from ui.reception.owed_key import OwedKey
from ui.reception.seat_row import SeatRow
from ui.theme import Theme
from ui.widgets.chips import Chips
from ui.widgets.fitted import FittedLabel
from ui.widgets.fitting import Sizes
from ui.widgets.glow import Glow
from ui.widgets.key_button import KeyButton
from ui.widgets.look import set_look, text_label
from ui.widgets.sign import Sign, SignLabel

translate = QCoreApplication.translate


class VerdictPanel(QFrame):
    undo_wished = Signal()
    walk_in_wished = Signal()
    direction_wished = Signal()
    keys_wished = Signal()
    seen = Signal()
    items_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self._theme = theme
        self._face: Face | None = None
        self._band = _Band(theme)
        self._title = FittedLabel(theme, Sizes(64, 28, 3), "title")
        self._about = FittedLabel(theme, Sizes(27, 20, 2), "about")
        self._why = FittedLabel(theme, Sizes(26, 20, 2), "why")
        self._chips = Chips(theme)
        self.seat_row = SeatRow(theme)
        self.seats_drawn = False  # then the row has the seat, and no chip
        self._note = Note(theme, Sizes(28, 19, 2))
        self.attendee_keys = AttendeeKeys(theme)
        self._items = self.attendee_keys.add(KeyButton(theme, "Alt I"))
        self._items.clicked.connect(self.items_wished)
        self._items.hide()
        self.owed_key = OwedKey(theme)
        self._repaired = FittedLabel(theme, Sizes(20, 17, 2), "repaired")
        self._keys = self._key_buttons()
        self._glow = Glow(theme, self)
        self._answered: Tone | None = None
        self._note.seen.connect(self.seen)
        self._lay_out()
        theme.changed.connect(self._measure)
        self.retranslate()

    def show_face(self, face: Face) -> None:
        self._face = face
        self._band.show_face(face)
        self._title.setText(face.title)
        self._about.setText(face.about)
        self._why.setText(face.why)
        self._show_chips(face)
        self._note.show_note(face.note, attention=face.attention, needs=face.needs)
        self._repaired.setText(face.repaired)
        self.attendee_keys.offer(attendable=face.attendable, delegable=face.delegable, repeatable=face.repeatable)
        set_look("tone", face.tone.value, self, self._why)
        self.setAccessibleName(f"{face.headline}. {face.title}. {face.why} {face.repaired}".rstrip())

    def expect_seats(self, *, drawn: bool) -> None:
        """Are there seats to be said? Then everything stands a little closer, a guest who came before that was known too."""
        self.seats_drawn = drawn
        self._measure()
        if self._face is not None:
            self._show_chips(self._face)

    def _show_chips(self, face: Face) -> None:
        """With a seat plan the seat has a row of its own; beside a note there is no room for that and the chips."""
        kept = tuple(chip for chip in face.chips if chip not in face.seat_chips) if self.seats_drawn else face.chips
        crowded = face.attendable or (face.tone is Tone.GOOD and bool(face.why))
        self._chips.show_texts(() if self.seats_drawn and face.note and crowded else kept)

    def ask_seen(self, *, asked: bool) -> None:
        """Whether Enter acknowledges the flag of the guest shown."""
        self._note.ask(asked=asked)

    def show_answered(self) -> None:
        """The face is the answer to a new scan: where its colour is that of the answer before, a pulse tells them apart."""
        before, self._answered = self._answered, self._face.tone if self._face else None
        if self._answered is not None and before is self._answered:
            self._glow.pulse(self._answered.value)

    def offer_items(self, offered: bool) -> None:  # noqa: FBT001
        """Something is handed out at this event."""
        self._items.setVisible(offered)

    @property
    def face(self) -> Face | None:
        return self._face

    def retranslate(self) -> None:
        undo, walk_in, direction, keys = self._keys
        undo.setText(translate("Reception", "Undo"))
        walk_in.setText(translate("Reception", "Walk-in"))
        direction.setText(translate("Reception", "Entry / exit"))
        keys.setText(translate("Reception", "All keys"))
        self._items.setText(translate("Items", "Items"))
        self._note.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _key_buttons(self) -> tuple[KeyButton, KeyButton, KeyButton, KeyButton]:
        wishes = (self.undo_wished, self.walk_in_wished, self.direction_wished, self.keys_wished)
        made = tuple(KeyButton(self._theme, key) for key in ("Ctrl Z", "F2", "F4", "F1"))
        for button, wish in zip(made, wishes, strict=True):
            button.clicked.connect(wish)
        undo, walk_in, direction, keys = made
        return undo, walk_in, direction, keys

    def _lay_out(self) -> None:
        self._body = QVBoxLayout()
        for part in (self._title, self._about, self._why, self.seat_row, self._chips, self._note):
            self._body.addWidget(part)
        self._body.addStretch(1)
        self._body.addWidget(self._repaired)
        self._body.addWidget(self.attendee_keys)
        self._body.addWidget(self.owed_key)
        self._key_row = QHBoxLayout()
        for button in self._keys:
            self._key_row.addWidget(button)
        self._key_row.addStretch(1)
        self._body.addLayout(self._key_row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._band)
        outer.addLayout(self._body, 1)
        self._measure()

    def _measure(self) -> None:
        px = self._theme.px
        self._body.setContentsMargins(px(36), px(22), px(36), px(18))
        self._body.setSpacing(px(9 if self.seats_drawn else 13))
        self._key_row.setSpacing(px(18))


class _Band(QFrame):
    """The verdict itself, in one solid colour: shape, word, and what was recorded."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("band")
        self._theme = theme
        self._sign = SignLabel(theme, 84)
        self._headline = FittedLabel(theme, Sizes(68, 34, 2), "headline")
        self._headline.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._recorded = text_label("recorded")
        self._by = text_label("recorded_by")
        for label in (self._recorded, self._by):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._lay_out()
        theme.changed.connect(self._measure)

    def show_face(self, face: Face) -> None:
        tone = face.tone.value
        solid = face.tone is not Tone.CALM or face.sign in (Sign.BACK, Sign.BUSY)
        body, mark = (f"on_{tone}", tone) if solid else ("calm", "calm_ground")
        self._sign.show_sign(face.sign, body, mark)
        self._headline.setText(face.headline)
        self._recorded.setText(face.recorded)
        told = translate("Reception", "recorded · {desk}").format(desk=face.by)
        self._by.setText(told if face.recorded else "")
        set_look("tone", tone if solid else "ready", self, self._headline, self._recorded, self._by)

    def _lay_out(self) -> None:
        stamp = QVBoxLayout()
        stamp.setSpacing(0)
        stamp.addStretch(1)
        stamp.addWidget(self._recorded)
        stamp.addWidget(self._by)
        stamp.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._headline, 1)
        self._row.addLayout(stamp)
        self._measure()

    def _measure(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(136))
        self._sign.setFixedSize(px(84), px(84))
        self._row.setContentsMargins(px(32), px(10), px(32), px(10))
        self._row.setSpacing(px(26))
