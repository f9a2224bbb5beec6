"""What windows remember from last time: where they stood, and what was chosen in them."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtWidgets import QWidget

_FRAME = 48  # a title bar and a border: a window that nearly fills the screen had better fill it


class Places:
    """Kept in one file of this computer's user, never in the event file. Unreadable means forgotten."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def restore(self, window: QWidget, name: str, size: QSize) -> None:
        """Where it stood (Qt moves it when that screen is gone); `size` when it never did, or the whole screen."""
        kept = self._settings.value(f"place/{name}")
        if isinstance(kept, QByteArray) and window.restoreGeometry(kept):
            return
        window.resize(size)
        room = window.screen().availableSize()
        if size.width() > room.width() - _FRAME or size.height() > room.height() - _FRAME:
            window.setWindowState(Qt.WindowState.WindowMaximized)

    def keep(self, window: QWidget, name: str) -> None:
        self._settings.setValue(f"place/{name}", window.saveGeometry())

    def recall(self, name: str, otherwise: str = "") -> str:
        value = self._settings.value(f"choice/{name}", otherwise)
        return value if isinstance(value, str) else otherwise

    def remember(self, name: str, value: str) -> None:
        self._settings.setValue(f"choice/{name}", value)
