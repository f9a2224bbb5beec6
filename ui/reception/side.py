"""The right side: the search field, and under it what belongs to the moment. It never covers the verdict."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.reception.keys_page import KeysPage
from ui.reception.question import QuestionPage
from ui.reception.readers_page import ReadersPage
from ui.reception.row_list import RowList
from ui.reception.rows import RowFace
from ui.reception.search_field import SearchField
from ui.reception.walk_in_page import WalkInPage
from ui.theme import Theme
from ui.widgets.look import named, text_label

translate = QCoreApplication.translate


class Side(QWidget):
    def __init__(self, theme: Theme, takes_digit: Callable[[int, bool], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = SearchField(takes_digit)
        self.rows = RowList(theme, "rows")
        self.walk_in = WalkInPage(theme)
        self.question = QuestionPage(theme)
        self.keys = KeysPage(theme)
        self.readers = ReadersPage(theme)
        self._heading = text_label("list_heading")
        self._hint = text_label("list_hint", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list = QWidget()
        self._pages = named(QStackedWidget(), "pages")
        self._lay_out()

    def show_list(self, heading: str, rows: tuple[RowFace, ...], chosen: int | None, hint: str) -> None:
        self._heading.setText(heading)
        self.rows.show_rows(rows, chosen)
        self.rows.setVisible(bool(rows))
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    @property
    def at_home(self) -> bool:
        """Is the list shown, and no form, question or help?"""
        return self.showing(self._list)

    def showing(self, page: QWidget) -> bool:
        return self._pages.currentWidget() is page

    def add_page(self, page: QWidget) -> None:
        page.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._pages.addWidget(page)

    def open(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)

    def go_home(self) -> None:
        self._pages.setCurrentWidget(self._list)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.field.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        px = self._theme.px
        inner = QVBoxLayout(self._list)
        inner.setContentsMargins(0, px(14), 0, px(10))
        inner.setSpacing(px(6))
        inner.addWidget(self._heading)
        inner.addWidget(self._hint)
        inner.addWidget(self.rows, 1)
        inner.addStretch(0)
        for page in (self._list, self.walk_in, self.question, self.keys, self.readers):
            self.add_page(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(14))
        outer.addWidget(self.field)
        outer.addWidget(_card(self._pages), 1)


def _card(content: QWidget) -> QFrame:
    card = named(QFrame(), "side_card")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(content)
    return card
