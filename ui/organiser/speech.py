"""What the organiser's windows say, in the reader's language, and said again when that changes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

CONTEXT = "Organiser"


def tr(text: str, /, **values: object) -> str:
    """The sentence in the language of the windows; `values` fill its {names}."""
    said = QCoreApplication.translate(CONTEXT, text)
    return said.format(**values) if values else said


def mark(text: str) -> str:
    """Marks a text that is said later, by `tr`, for the translators."""
    return text


class Speech(QObject):
    """Says fixed texts to a window's parts, and again after a LanguageChange; then tells `again`."""

    again = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._said: list[tuple[Callable[[str], object], str]] = []
        widget.installEventFilter(self)

    def __call__(self, setter: Callable[[str], object], text: str) -> None:
        self._said.append((setter, text))
        setter(tr(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange and watched is self.parent():
            self._repeat()
        return False

    def _repeat(self) -> None:
        for setter, text in self._said:
            setter(tr(text))
        self.again.emit()
