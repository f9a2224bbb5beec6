"""Signed codes: whether letters carry them, and the keys they are signed with."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.organiser.parts import button, column, holder, row, text
from ui.organiser.speech import Speech, tr
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One key as the card tells of it; `refusable`: letters signed with it still count and it signs no more."""

    id: str
    title: str
    said: str
    refusable: bool


@dataclass(frozen=True, slots=True)
class KeysFace:
    """`on`: codes are signed now. `waiting`: guests who came with a signed code and are in no list yet."""

    on: bool
    lines: tuple[KeyLine, ...] = ()
    waiting: int = 0


class KeysCard(QFrame):
    """Shows a face and reports wishes; ui/organiser/keys.py joins it to the event."""

    on_wished = Signal()
    off_wished = Signal()
    new_wished = Signal()
    refuse_wished = Signal(str)  # the key's id
    guests_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._theme, self._say = theme, Speech(self)
        self._face = KeysFace(on=False)
        heading, said = text("heading"), text("soft", wrap=True)
        self._state = text("", wrap=True)
        self._waiting = text("soft", wrap=True)
        self._turn_on = button("", self.on_wished.emit)
        self._renew = button("", self.new_wished.emit)
        self._turn_off = button("quiet", self.off_wished.emit)
        self._show = button("quiet", self.guests_wished.emit)
        for setter, words in (
            (heading.setText, "Signed codes"),
            (
                said.setText,
                "Every desk believes a signed code by itself, even of a guest who was invited after its list "
                "was copied. The code is larger: 41 squares wide instead of 21.",
            ),
            (self._turn_on.setText, "Sign codes…"),
            (self._renew.setText, "New key…"),
            (self._turn_off.setText, "Stop signing…"),
            (self._show.setText, "See the guests"),
        ):
            self._say(setter, words)
        self._keys = QVBoxLayout()
        self._rows: list[QWidget] = []
        self._lay_out(column(heading, said, spacing=theme.px(4)))
        self._say.again.connect(lambda: self.show_face(self._face))
        self.show_face(self._face)

    def show_face(self, face: KeysFace) -> None:
        self._face = face
        self._state.setText(
            tr("New letters carry signed codes.") if face.on else tr("Letters carry the small code of 16 letters.")
        )
        self._turn_on.setVisible(not face.on)
        for made in (self._renew, self._turn_off):
            made.setVisible(face.on)
        self._waiting.setText(self._counted(face.waiting))
        self._waiting_row.setVisible(face.waiting > 0)
        self._show_keys(face.lines)

    def _counted(self, waiting: int) -> str:
        if waiting == 1:
            return tr("1 guest came with a signed code and is in no list yet. Import the newer list, or add the name.")
        return tr(
            "{count} guests came with signed codes and are in no list yet. Import the newer list, or add their names.",
            count=waiting,
        )

    def _show_keys(self, lines: tuple[KeyLine, ...]) -> None:
        for gone in self._rows:
            gone.hide()
            gone.deleteLater()
        self._rows = [self._row(line) for line in lines]
        for made in self._rows:
            self._keys.addWidget(made)

    def _row(self, line: KeyLine) -> QWidget:
        title, said = text("caption"), text("small", wrap=True)
        title.setText(line.title)
        said.setText(line.said)
        title.setMinimumWidth(self._theme.px(104))
        refuse = button("quiet", lambda: self.refuse_wished.emit(line.id))
        refuse.setText(tr("Refuse its letters…"))
        refuse.setVisible(line.refusable)
        beside = row(title, said, refuse, spacing=self._theme.px(16))
        beside.setStretch(1, 1)
        made = QFrame()
        made.setProperty("role", "keyline")
        beside.setContentsMargins(0, self._theme.px(4), 0, self._theme.px(4))
        made.setMinimumHeight(self._theme.px(48))
        made.setLayout(beside)
        return made

    def _lay_out(self, head: QVBoxLayout) -> None:
        px = self._theme.px
        self._keys.setSpacing(0)
        waiting = row(self._waiting, self._show, spacing=px(16))
        waiting.setStretch(0, 1)
        self._waiting_row = holder(waiting)
        state = row(self._state, self._turn_on, self._renew, self._turn_off, spacing=px(10))
        state.setStretch(0, 1)
        layout = column(head, state, self._waiting_row, self._keys, spacing=px(12))
        layout.setContentsMargins(px(20), px(18), px(20), px(18))
        self.setLayout(layout)
