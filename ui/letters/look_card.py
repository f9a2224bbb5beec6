"""The letters' text and, beside it, one guest's letter as it will be printed; leafing through the guests."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.letters.desk import Look
from ui.letters.letter_text import LetterText
from ui.letters.preview import Preview
from ui.organiser.parts import Elided, button, column, row
from ui.organiser.speech import Speech, tr
from ui.printing.painter import Painter
from ui.printing.typesetter import Typesetter
from ui.theme import Theme


class LookCard(QWidget):
    leaf_wished = Signal(int)  # to the guest so many further

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self.text = LetterText(theme)
        self.preview = Preview(theme, Painter(Typesetter()))
        self._whose = Elided("small")
        self._look, self._page = Look((), "", 0, 0), 0
        self._back = button("quiet", lambda: self.leaf_wished.emit(-1))
        self._on = button("quiet", lambda: self.leaf_wished.emit(1))
        self._turn = button("quiet", self._turn_page)
        self._back.setText("‹")
        self._on.setText("›")
        self._say(self._back.setToolTip, "The guest before")
        self._say(self._on.setToolTip, "The next guest")
        leaf = row(self._whose, self._turn, self._back, self._on, spacing=theme.px(4))
        leaf.setStretch(0, 1)
        shown = column(leaf, self.preview)
        shown.setStretch(1, 1)
        whole = row(self.text, spacing=theme.px(16))
        whole.addLayout(shown)
        whole.setStretch(0, 8)
        whole.setStretch(1, 10)
        self.setLayout(whole)
        self._say.again.connect(self._tell)
        self._tell()

    def show_look(self, look: Look) -> None:
        self._look, self._page = look, 0
        self._tell()

    def _turn_page(self) -> None:
        self._page = (self._page + 1) % max(1, len(self._look.sheets))
        self._tell()

    def _tell(self) -> None:
        look, pages = self._look, len(self._look.sheets)
        if pages:
            self.preview.show_sheet(look.sheets[self._page])
        said = f"{look.name} · {look.number + 1}/{look.count}" if look.count else tr("Nobody is chosen")
        self._whose.show_text(said)
        self._turn.setVisible(pages > 1)
        self._turn.setText(tr("Page {page} of {pages}", page=self._page + 1, pages=pages))
        for made in (self._back, self._on):
            made.setEnabled(look.count > 1)
