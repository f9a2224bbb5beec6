"""How pictures come to the desk: dropped on the window, pasted with Ctrl+V, or chosen with F9."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QIODevice, QMimeData, QObject
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QLineEdit

from kiosk.domain.token import Genuine, read
from ui.jobs import Lane
from ui.reception.picture_reader import PictureReader, ReadPicture, read_picture
from ui.reception.picture_state import Given
from ui.reception.pictures_page import PicturesPage
from ui.reception.window import ReceptionWindow
from ui.theme import Theme
from ui.tongue import Tongue

translate = QCoreApplication.translate
_DRAGS = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}
_KINDS = "*.png *.jpg *.jpeg *.webp *.gif *.tif *.tiff *.bmp *.avif *.pdf"
_UNPACKED = 100  # PNG at this quality is hardly packed: the GUI thread has no time for more


class PictureInput(QObject):
    """Watches one reception window: its drops, and Ctrl+V wherever the cursor is. Text for a field stays text."""

    def __init__(
        self, window: ReceptionWindow, theme: Theme, tongue: Tongue, lane: Lane, read: ReadPicture = read_picture
    ) -> None:
        super().__init__(window)
        self._window = window
        self.reader = PictureReader(window.reception, window.watch, tongue, lane, read)
        self.page = PicturesPage(theme)
        window.side.add_page(self.page)
        self._connect()
        window.setAcceptDrops(True)
        for thing in (window, *window.findChildren(QLineEdit)):
            thing.installEventFilter(self)
        window.pictures_wished.connect(self._toggle)
        self.reader.show()

    def close(self) -> None:
        """Nothing is read any more; waits for the page that is being looked at."""
        self.reader.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _DRAGS and isinstance(event, QDropEvent):
            return self._dragged(event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.matches(QKeySequence.StandardKey.Paste) and self._paste(watched)
        return False

    def take(self, mime: QMimeData) -> bool:
        """Read what is offered; False when there is no picture and no file in it."""
        given = given_by(mime)
        if given:
            self._open()
            self.reader.take(given)
        return bool(given)

    def _dragged(self, event: QDropEvent) -> bool:
        if not holds_pictures(event.mimeData()):
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.take(event.mimeData())
        return True

    def _paste(self, watched: QObject) -> bool:
        mime = QGuiApplication.clipboard().mimeData()
        if self.take(mime):
            return True
        codes = codes_in(mime.text()) if watched in (self._window, self._window.side.field) else ()
        if len(codes) > 1:
            self._open()
            self.reader.take_texts(translate("Pictures", "Pasted text"), codes)
        elif codes:
            self._window.present(codes[0])
        return bool(codes)

    def _connect(self) -> None:
        page, reader, side = self.page, self.reader, self._window.side
        reader.shown.connect(page.show_face)
        page.picked.connect(reader.choose)
        page.stop_wished.connect(reader.stop)
        page.all_wished.connect(reader.record_held)
        page.files_wished.connect(self._choose)
        page.typed.connect(self._type)
        side.field.textEdited.connect(lambda _: side.go_home() if side.showing(page) else None)

    def _open(self) -> None:
        self._window.side.open(self.page)
        self.page.setFocus()

    def _toggle(self) -> None:
        if self._window.side.showing(self.page):
            self._window.side.go_home()
        else:
            self._open()

    def _choose(self) -> None:
        kinds = f"{translate('Pictures', 'Pictures and PDFs')} ({_KINDS})"
        everything = f"{translate('Pictures', 'All files')} (*)"
        title = translate("Pictures", "Choose pictures")
        names, _ = QFileDialog.getOpenFileNames(self._window, title, "", f"{kinds};;{everything}")
        self.reader.take(tuple(Given(Path(name).name, Path(name)) for name in names))

    def _type(self, text: str) -> None:
        """Who begins to type means a name."""
        self._window.side.go_home()
        self._window.side.field.insert(text)


def holds_pictures(mime: QMimeData) -> bool:
    return bool(_files(mime)) or mime.hasImage()


def given_by(mime: QMimeData) -> tuple[Given, ...]:
    """Files of this computer before the picture that file managers put beside them."""
    if files := _files(mime):
        return tuple(Given(file.name, file) for file in files)
    picture = mime.imageData() if mime.hasImage() else None
    if not isinstance(picture, QImage) or picture.isNull():
        return ()
    return (Given(translate("Pictures", "Copied picture"), _png(picture)),)


def codes_in(text: str) -> tuple[str, ...]:
    """Codes to present at once: one of ours, or one on each line of several. A name is for the search field."""
    lines = tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))
    return lines if lines and all(isinstance(read(line), Genuine) for line in lines) else ()


def _files(mime: QMimeData) -> list[Path]:
    """Of a folder, the files in it."""
    paths = (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    return [file for path in paths for file in _inside(path)]


def _inside(path: Path) -> list[Path]:
    return sorted(file for file in path.iterdir() if file.is_file()) if path.is_dir() else [path]


def _png(picture: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG", _UNPACKED)  # type: ignore[call-overload]
    return bytes(held.data())
