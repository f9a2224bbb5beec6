"""The language the windows speak, switched while they are open."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

from kiosk.words import LANGUAGES, Words

TRANSLATIONS = Path(__file__).resolve().parents[1] / "resources" / "translations"


class Tongue(QObject):
    """Installs every `resources/translations/*_<language>.qm`; Qt then sends each window a LanguageChange.

    `words` says the sentences of kiosk.words in the same language. English needs no file: it is in the code.
    """

    changed = Signal(str)

    def __init__(self, language: str = "en", folder: Path = TRANSLATIONS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._installed: tuple[QTranslator, ...] = ()
        self._language = "en"
        self._words = Words("en")
        self.speak(language)

    @property
    def language(self) -> str:
        return self._language

    @property
    def words(self) -> Words:
        return self._words

    @property
    def other(self) -> str:
        """The language a switch would go to."""
        return LANGUAGES[(LANGUAGES.index(self._language) + 1) % len(LANGUAGES)]

    def speak(self, language: str) -> None:
        """One of kiosk.words.LANGUAGES; anything else is English."""
        language = language if language in LANGUAGES else "en"
        if language == self._language:
            return
        self._language, self._words = language, Words(language)
        self._install(language)
        QLocale.setDefault(QLocale(language))
        self.changed.emit(language)

    def _install(self, language: str) -> None:
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = tuple(self._loaded(file) for file in sorted(self._folder.glob(f"*_{language}.qm")))
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)

    def _loaded(self, file: Path) -> QTranslator:
        translator = QTranslator(self)
        translator.load(str(file))
        return translator
