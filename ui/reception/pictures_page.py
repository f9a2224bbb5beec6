"""F9: the codes of pictures that were dropped, pasted or chosen, each with the desk's answer."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.reception.picture_face import PicturesFace
from ui.reception.row_list import RowList
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.look import named, text_label

translate = QCoreApplication.translate


class PicturesPage(QFrame):
    """Arrows choose a row, Enter presents it: `picked` tells its code. Esc stops; letters go to the search field."""

    picked = Signal(str)
    stop_wished = Signal()
    files_wished = Signal()
    all_wished = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pictures")
        self._theme = theme
        self._face = PicturesFace()
        self._chosen: int | None = None
        self._title = text_label("page_title")
        self._about = text_label("page_about", wrap=True)
        self._trouble = text_label("page_wrong", wrap=True)
        self._bar = named(QProgressBar(), "pictures_bar")
        self._bar.setTextVisible(False)
        self.rows = RowList(theme, "rows")
        self.choose, self.stop, self.all = Button(), Button(), Button()
        self.all.setProperty("kind", "primary")
        self._connect()
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_face(self._face)

    @property
    def face(self) -> PicturesFace:
        return self._face

    def show_face(self, face: PicturesFace) -> None:
        if len(face.rows) < len(self._face.rows):
            self._chosen = None
        self._face = face
        self._about.setText(face.about)
        self._trouble.setText(face.trouble)
        self._trouble.setVisible(bool(face.trouble))
        self._bar.setVisible(face.busy)
        self._bar.setRange(0, face.whole)
        self._bar.setValue(face.done)
        self.rows.show_rows(face.rows, self._chosen)
        self.rows.setVisible(bool(face.rows))
        self.stop.setVisible(face.busy)
        self.choose.setVisible(not face.busy)
        self.all.setVisible(bool(face.held))
        self.retranslate()

    def move_choice(self, by: int) -> None:
        """Choose the row so many further on."""
        last = len(self._face.rows) - 1
        self._choose(min(max((self._chosen + by) if self._chosen is not None else 0, 0), last) if last >= 0 else None)

    def retranslate(self) -> None:
        self._title.setText(translate("Pictures", "Codes in pictures"))
        self.choose.setText(translate("Pictures", "Choose pictures…"))
        self.stop.setText(translate("Pictures", "Stop  ·  Esc"))
        self.all.setText(translate("Pictures", "Record all {count}").format(count=self._face.held))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc stops the reading before it leaves the page."""
        override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if override and self._face.busy and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.move_choice(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen is not None:
            self.picked.emit(self._face.rows[self._chosen].key)
        elif key == Qt.Key.Key_Escape and self._face.busy:
            self.stop_wished.emit()
        elif text.strip() and text.isprintable():
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.choose.clicked.connect(self.files_wished)
        self.stop.clicked.connect(self.stop_wished)
        self.all.clicked.connect(self.all_wished)
        self.rows.picked.connect(self._choose)
        self.rows.doubleClicked.connect(lambda index: self.picked.emit(self._face.rows[index.row()].key))

    def _choose(self, row: int | None) -> None:
        self._chosen = row
        self.rows.show_rows(self._face.rows, row)

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(18), px(24), 0)
        head.setSpacing(px(8))
        for part in (self._title, self._about, self._bar, self._trouble):
            head.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(px(24), 0, px(24), px(18))
        buttons.setSpacing(px(10))
        for button in (self.all, self.choose, self.stop):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(10))
        layout.addLayout(head)
        layout.addWidget(self.rows, 1)
        layout.addStretch(0)
        layout.addLayout(buttons)
