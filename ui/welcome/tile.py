"""A large button with a picture, a title and a line below it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.organiser.parts import Picture, column, row, text
from ui.theme import Theme
from ui.widgets.button import Button


class Tile(Button):
    """`kind` primary is the one most people want."""

    def __init__(self, theme: Theme, picture: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "tile")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title, self.line = text("heading", wrap=True), text("small", wrap=True)
        mark = Picture(theme, picture, 30, "accent")
        layout = row(mark, column(None, self.title, self.line, None, spacing=theme.px(2)), spacing=theme.px(16))
        layout.setStretch(1, 1)
        layout.setContentsMargins(*(theme.px(20), theme.px(16)) * 2)
        self.setLayout(layout)
        for part in (mark, self.title, self.line):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, title: str, line: str) -> None:
        self.title.setText(title)
        self.line.setText(line)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        width = max(self.width(), self._theme.px(280))
        height = layout.heightForWidth(width) if layout and layout.hasHeightForWidth() else self._theme.px(90)
        return QSize(width, max(height, self._theme.px(92)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.sizeHint().height())
