"""Files dragged from other programs: which of them is wanted, and widgets to drop one on."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame

from ui.organiser.parts import retone


class DropTarget(QFrame):
    """Takes the first file that ends like one of `endings`, and shows its rim while one is held over it."""

    given = Signal(Path)
    endings: tuple[str, ...] = ()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event, self.endings):
            event.acceptProposedAction()
            retone(self, "over", value=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        retone(self, "over", value=False)

    def dropEvent(self, event: QDropEvent) -> None:
        retone(self, "over", value=False)
        path = dropped_file(event, self.endings)
        if path:
            event.acceptProposedAction()
            self.given.emit(path)


def dropped_file(event: QDropEvent, endings: tuple[str, ...]) -> Path | None:
    """The first file of this computer dragged along that ends so, in capitals or not."""
    files = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return next((file for file in files if file.suffix.lower() in endings), None)
