"""The right side: the search field, and under it what belongs to the moment. It never covers the verdict."""

from collections.abc import Callable
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from kiosk.domain.invitation import Invitation
from ui.reception.attention import Open, care_of
from ui.reception.note import Note
from ui.reception.row_list import RowList
from ui.reception.rows import RowFace
from ui.reception.search_field import SearchField
from ui.theme import Theme
from ui.widgets.fitting import Sizes
from ui.widgets.look import named, text_label

if TYPE_CHECKING:
    from ui.reception.keys_page import KeysPage
    from ui.reception.question import QuestionPage
    from ui.reception.readers_page import ReadersPage
    from ui.reception.walk_in_page import WalkInPage

translate = QCoreApplication.translate


class Side(QWidget):
    def __init__(self, theme: Theme, takes_digit: Callable[[int, bool], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = SearchField(takes_digit)
        self.rows = RowList(theme, "rows")
        self._heading = text_label("list_heading")
        self._hint = text_label("list_hint", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list = QWidget()
        self.care, self.carried = Note(theme, Sizes(21, 17, 2)), Note(theme, Sizes(19, 16, 2))
        self._pages = named(QStackedWidget(), "pages")
        self._camera: QWidget | None = None
        self._camera_seen = False
        self._give_way: list[QWidget] = []
        self._lay_out()

    @cached_property
    def walk_in(self) -> "WalkInPage":
        """Loaded when it is first asked for, as all pages but the list are."""
        made: WalkInPage = import_module("ui.reception.walk_in_page").WalkInPage(self._theme)
        self.add_page(made)
        return made

    @cached_property
    def question(self) -> "QuestionPage":
        made: QuestionPage = import_module("ui.reception.question").QuestionPage(self._theme)
        self.add_page(made)
        return made

    @cached_property
    def keys(self) -> "KeysPage":
        made: KeysPage = import_module("ui.reception.keys_page").KeysPage(self._theme)
        self.add_page(made, gives_way=True)
        return made

    @cached_property
    def readers(self) -> "ReadersPage":
        made: ReadersPage = import_module("ui.reception.readers_page").ReadersPage(self._theme)
        self.add_page(made)
        return made

    def show_list(self, heading: str, rows: tuple[RowFace, ...], chosen: int | None, hint: str) -> None:
        self._heading.setText(heading)
        self.rows.show_rows(rows, chosen)
        self.rows.setVisible(bool(rows))
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def show_care(self, guest: Invitation | None) -> None:
        """What must be known of the guest whom Enter would check in."""
        if guest is None:
            self.care.show_note("", attention=False)
            return
        text = care_of(guest) or (translate("Reception", "Needs attention") if guest.attention else "")
        self.care.show_note(text, attention=guest.attention, needs=bool(guest.needs), whose=guest.name)

    def show_carried(self, carried: tuple[Open, ...]) -> None:
        """Guests before the one on the panel whose flag nobody acknowledged: the oldest, and how many more."""
        if not carried:
            self.carried.show_note("", attention=False)
            return
        oldest, more = carried[0], f"  +{len(carried) - 1}" if len(carried) > 1 else ""
        text = oldest.text or translate("Reception", "Needs attention")
        self.carried.show_note(text, attention=True, whose=f"{oldest.guest.name}{more}")
        self.carried.ask(asked=True)

    @property
    def at_home(self) -> bool:
        """Is the list shown, and no form, question or help?"""
        return self.showing(self._list)

    def showing(self, page: QWidget) -> bool:
        return self._pages.currentWidget() is page

    def add_page(self, page: QWidget, *, gives_way: bool = False) -> None:
        """`gives_way`: nothing is lost when the camera's picture is wanted in its place."""
        self._give_way += [page] if gives_way else []
        page.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._pages.addWidget(page)

    def open(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._make_room()

    def go_home(self) -> None:
        self._pages.setCurrentWidget(self._list)
        self._make_room()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_camera(self, view: QWidget) -> None:
        """The camera's picture stands between the field and the list, once it is shown."""
        self._camera = view
        self._column.insertWidget(1, view)
        self._make_room()

    def show_camera(self, seen: bool) -> None:  # noqa: FBT001  (a signal's argument)
        fresh, self._camera_seen = seen and not self._camera_seen, seen
        if fresh and self._pages.currentWidget() in self._give_way:
            self.go_home()
        self._make_room()

    def _make_room(self) -> None:
        """Forms and questions need the height; the camera goes on reading behind them."""
        if self._camera is not None:
            self._camera.setVisible(self._camera_seen and (self.at_home or self.showing(self.readers)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.field.retranslate()
            for note in (self.care, self.carried):
                note.retranslate()
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
        notes = QVBoxLayout()
        notes.setContentsMargins(px(12), px(4), px(12), 0)
        notes.setSpacing(px(8))
        notes.addWidget(self.care)
        notes.addWidget(self.carried)
        inner.addLayout(notes)
        self.add_page(self._list)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(14))
        self._column.addWidget(self.field)
        self._column.addWidget(_card(self._pages), 1)


def _card(content: QWidget) -> QFrame:
    card = named(QFrame(), "side_card")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(content)
    return card
