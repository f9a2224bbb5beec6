"""The guest list as a table that holds only the pages someone looked at, however long the list is."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kiosk.domain.invitation import Invitation
from kiosk.domain.seat_name import seat_text
from ui.organiser.speech import mark, tr
from ui.organiser.standings import guest_standing, tone_of
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
PAGE = 100
_PAGES_KEPT = 60
_NO_PARENT = QModelIndex()
_WAITING = "…"


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    text: Callable[[Invitation], str]
    width: int  # in theme units


COLUMNS = (
    Column(mark("Name"), lambda guest: f"{guest.title} {guest.name}".strip(), 215),
    Column(mark("Post"), lambda guest: guest.post, 132),
    Column(mark("Unit"), lambda guest: guest.unit, 172),
    Column(mark("Block"), lambda guest: guest.block, 150),
    Column(mark("Category"), lambda guest: guest.category, 116),
    Column(mark("Seat"), lambda guest: seat_text(guest.seat), 84),
    Column(mark("Standing"), lambda guest: guest_standing(guest), 118),
    Column(mark("Code"), lambda guest: guest.code, 200),
)
_STANDING = 6


class GuestTable(QAbstractTableModel):
    """Shows a whole list by pages (`page_wanted` asks for the missing ones), or what a search found."""

    page_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 0
        self._pages: OrderedDict[int, tuple[Invitation, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self._stale: set[int] = set()

    def show_list(self, count: int) -> None:
        """A list of so many guests; its pages follow when they are seen."""
        self.beginResetModel()
        self._count = count
        self._pages.clear()
        self._forget()
        self.endResetModel()

    def renew(self, count: int) -> None:
        """The same list, changed or longer: what is seen and chosen stays, and is read again."""
        if count < self._count:
            self.show_list(count)
            return
        if count > self._count:
            self.beginInsertRows(_NO_PARENT, self._count, count - 1)
            self._count = count
            self.endInsertRows()
        self._forget()
        self._stale = set(self._pages)
        self._redraw()

    def show_found(self, guests: Sequence[Invitation]) -> None:
        """What a search found; the same guests again stay in place."""
        pages = {first // PAGE: tuple(guests[first : first + PAGE]) for first in range(0, len(guests), PAGE)}
        if _ids(pages) == _ids(self._pages) and len(guests) == self._count:
            self._pages = OrderedDict(pages)
            self._forget()
            self._redraw()
            return
        self.show_list(len(guests))
        self._pages.update(pages)

    def show_page(self, page: int, guests: tuple[Invitation, ...]) -> None:
        self._asked.discard(page)
        self._stale.discard(page)
        self._pages[page] = guests
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        last = min(self._count, page * PAGE + PAGE) - 1
        if last >= page * PAGE:
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(COLUMNS) - 1))

    def guest(self, row: int) -> Invitation | None:
        """None while it is being read."""
        page, place = divmod(row, PAGE)
        rows = self._pages.get(page)
        if rows is None or page in self._stale:
            self._ask(page)
        if rows is None:
            return None
        self._pages.move_to_end(page)
        return rows[place] if place < len(rows) else None

    def retell(self) -> None:
        """The language changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self._redraw()

    def _forget(self) -> None:
        """What was asked for before is asked for again."""
        self._asked.clear()
        self._stale.clear()

    def _redraw(self) -> None:
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(COLUMNS) - 1))

    def _ask(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            self.page_wanted.emit(page)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _ROLES:
            return None
        guest = self.guest(index.row())
        if guest is None:
            return _WAITING if role == Qt.ItemDataRole.DisplayRole and not index.column() else None
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.tokens.colour(tone_of(guest)) if index.column() == _STANDING else None
        return COLUMNS[index.column()].text(guest)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section].title)
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.ForegroundRole})


def _ids(pages: Mapping[int, tuple[Invitation, ...]]) -> list[str]:
    return [guest.id for _, guests in sorted(pages.items()) for guest in guests]
