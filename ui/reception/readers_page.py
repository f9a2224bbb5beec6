"""F6: what reads codes at this desk, one card for each kind of reader."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.look import named, text_label

translate = QCoreApplication.translate


class ReadersPage(QScrollArea):
    """The cards stand under one another in the order they were added; what does not fit is scrolled to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readers")
        self._theme = theme
        self._title = text_label("page_title")
        self._about = text_label("page_about", wrap=True)
        self._column = QVBoxLayout()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self.retranslate()

    def add_card(self, card: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, card)

    def retranslate(self) -> None:
        self._title.setText(translate("Reception", "Readers"))
        self._about.setText(translate("Reception", "Everything here is remembered on this computer."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(24), px(18), px(24), px(18))
        self._column.setSpacing(px(14))
        self._column.addWidget(self._title)
        self._column.addWidget(self._about)
        self._column.addStretch(1)
        inner = named(QWidget(), "readers_inner")
        inner.setLayout(self._column)
        self.setWidget(inner)
