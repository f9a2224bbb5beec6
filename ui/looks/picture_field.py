"""A picture of the brand: seen small, chosen from a file or dropped here, taken away again."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel

from ui.organiser.dropping import DropTarget
from ui.organiser.parts import button, column, row, text
from ui.organiser.speech import Speech, tr
from ui.theme import Theme

ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".svg", ".bmp", ".gif", ".tif", ".tiff")
_WIDE, _TALL = 104, 58


class PictureField(DropTarget):
    endings = ENDINGS
    cleared = Signal()

    def __init__(self, theme: Theme, caption: str, hint: str, *, needed: bool = False) -> None:
        """`caption` and `hint` are translated here; one that is `needed` is not taken away, only exchanged."""
        super().__init__()
        self._needed = needed
        self._theme, self._say = theme, Speech(self)
        self.setProperty("role", "picturefield")
        self.setAcceptDrops(True)
        self._seen = QLabel()
        self._seen.setProperty("role", "picturefield")
        self._seen.setFixedSize(theme.px(_WIDE), theme.px(_TALL))
        self._seen.setAlignment(Qt.AlignmentFlag.AlignCenter)
        named, self._hint = text("caption"), text("small", wrap=True)
        self._choose, self._clear = button("", self._ask), button("quiet", self.cleared.emit)
        self._say(named.setText, caption)
        self._say(self._hint.setText, hint)
        self._say(self._choose.setText, "Choose…")
        self._say(self._clear.setText, "Remove")
        told = column(named, self._hint, row(self._choose, self._clear, None, spacing=theme.px(8)), spacing=theme.px(4))
        whole = row(self._seen, told, spacing=theme.px(12))
        whole.setAlignment(self._seen, Qt.AlignmentFlag.AlignTop)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.show_picture(QPixmap())

    def show_picture(self, picture: QPixmap) -> None:
        """A null one when there is none."""
        fits = picture if picture.isNull() else _fitted(picture, self._seen.size() * 0.92)
        self._seen.setPixmap(fits)
        self._clear.setVisible(not picture.isNull() and not self._needed)

    def _ask(self) -> None:
        kinds = f"{tr('Pictures')} ({' '.join('*' + ending for ending in ENDINGS)});;{tr('All files')} (*)"
        file, _ = QFileDialog.getOpenFileName(self, tr("Choose a picture"), "", kinds)
        if file:
            self.given.emit(Path(file))


def _fitted(picture: QPixmap, room: QSize) -> QPixmap:
    return picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
