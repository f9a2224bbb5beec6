"""What letters are to be like: their language, one file or many, and the logo."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from ui.letters.forms import FILES, LANGUAGES
from ui.organiser.inputs import Choice
from ui.organiser.parts import Elided, Field, button, column, row, text
from ui.organiser.speech import Speech, tr
from ui.theme import Theme


class LetterOptions(QWidget):
    changed = Signal()
    logo_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self._language, self._files = Choice(theme), Choice(theme)
        self._logo: Path | None = None
        self._logo_name = Elided("soft")
        self._choose = button("", self.logo_wished.emit)
        self._drop = button("quiet", lambda: self.show_logo(None))
        captions = Field(self._language), Field(self._files)
        self._say(captions[0].caption.setText, "Language")
        self._say(captions[1].caption.setText, "Files")
        self._say(self._choose.setText, "Choose…")
        self._say(self._drop.setText, "Without")
        title = text("caption")
        self._say(title.setText, "Logo")
        logo = row(self._logo_name, self._choose, self._drop, spacing=theme.px(8))
        logo.setStretch(0, 1)
        self.setLayout(column(*captions, column(title, logo, spacing=4), spacing=theme.px(12)))
        self._language.currentIndexChanged.connect(lambda: self.changed.emit())
        self._say.again.connect(self._retell)
        self._retell()

    @property
    def language(self) -> str:
        return self._language.currentData() or ""

    @property
    def each(self) -> str:
        return self._files.currentData() or ""

    @property
    def logo(self) -> Path | None:
        return self._logo

    def choose(self, language: str, each: str) -> None:
        self._language.choose(language)
        self._files.choose(each)

    def show_logo(self, logo: Path | None) -> None:
        self._logo = logo
        self._logo_name.show_text(logo.name if logo else tr("No logo"))
        self._drop.setVisible(logo is not None)
        self.changed.emit()

    def _retell(self) -> None:
        for choice, entries in ((self._language, LANGUAGES), (self._files, FILES)):
            chosen = choice.currentData() or ""
            with QSignalBlocker(choice):
                choice.offer([(name, tr(said)) for name, said in entries])
                choice.choose(chosen)
        self._logo_name.show_text(self._logo.name if self._logo else tr("No logo"))
        self._drop.setVisible(self._logo is not None)
