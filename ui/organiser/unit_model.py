"""Block, unit, letter, guest as Qt's trees want them; guests are read by the hundred, when they are seen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from kiosk.app.unit_tree import BlockLine, GuestLine, LetterLine, UnitLine, UnitTree
from kiosk.domain.roll_call import NOBODY
from ui.fonts import text_font
from ui.organiser.speech import tr
from ui.organiser.unit_cells import TITLES, Voice, cell, colour, hint
from ui.organiser.unit_nodes import (
    Arranged,
    Node,
    grown,
    guest_nodes,
    span_start,
    sums_of,
    waiting,
    walked,
)
from ui.theme import BASE_TEXT, Theme

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class UnitModel(QAbstractItemModel):
    """`guests_wanted` carries the node whose next guests are seen, and from which place in the list on."""

    guests_wanted = Signal(object, int)

    def __init__(self, theme: Theme, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self.voice = theme, voice
        self._tree = UnitTree(NOBODY, ())
        self.root = Node("", None)
        self.how = Arranged()

    def show_tree(self, tree: UnitTree, ready: tuple[Arranged, Node] | None = None) -> bool:
        """Whether the rows are the same as before: then only their figures changed, and everything stays in place.

        `ready` are the rows as they were grown elsewhere, and how; used when that is still how they are wanted.
        """
        self._tree = tree
        fresh = ready[1] if ready and ready[0] == self.how else grown(tree, self.how)
        if self._same(self.root, fresh):
            self._renew(self.root, fresh)
            self._redraw(self.root)
            return True
        self._plant(fresh)
        return False

    def arrange(self, how: Arranged) -> None:
        self.how = how
        self._plant(grown(self._tree, how))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        falling = order is Qt.SortOrder.DescendingOrder
        if (column, falling) != (self.how.column, self.how.falling):
            self.arrange(Arranged(self.how.wanted, column, falling))

    def show_guests(self, node: Node, lines: Sequence[GuestLine], *, more: bool) -> None:
        """The next guests of a unit or letter, in the place of those who were waited for."""
        if not node.children or node.children[-1].line is not None:
            return
        node.asked = False
        last = len(node.children) - 1
        if lines:
            node.after = max(line.at for line in lines) + 1
            self._put(node, last, guest_nodes(node, lines))
        if not more:
            self._take(node, len(node.children) - 1, 1)

    def renew_guests(self, node: Node, lines: Sequence[GuestLine]) -> None:
        """Those who are shown once more, with what happened since; when they are others, they are read anew."""
        known = {line.guest.id: line for line in lines}
        guests = [(child, child.line) for child in node.guests if isinstance(child.line, GuestLine)]
        if any(line.guest.id not in known for _, line in guests):
            self._forget(node)
            return
        for child, line in guests:
            child.line = known[line.guest.id]
        self._redraw(node)

    def _forget(self, node: Node) -> None:
        guests = node.guests
        self._take(node, guests[0].row, len(node.children) - guests[0].row)
        node.after, node.asked = span_start(node), False
        self._put(node, len(node.children), waiting(node))

    def _put(self, node: Node, row: int, more: list[Node]) -> None:
        self.beginInsertRows(self.index_of(node), row, row + len(more) - 1)
        node.take([*node.children[:row], *more, *node.children[row:]])
        self.endInsertRows()

    def _take(self, node: Node, row: int, count: int) -> None:
        self.beginRemoveRows(self.index_of(node), row, row + count - 1)
        node.take([*node.children[:row], *node.children[row + count :]])
        self.endRemoveRows()

    def opened(self) -> list[Node]:
        """Units and letters some of whose guests are shown."""
        return [node for node in walked(self.root) if node.guests]

    def node(self, index: Index) -> Node:
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else self.root

    def index_of(self, node: Node, column: int = 0) -> QModelIndex:
        return _ROOT if node.parent is None else self.createIndex(node.row, column, node)

    def retell(self) -> None:
        """The language or the theme changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(TITLES) - 1)
        self._redraw(self.root)

    def _plant(self, root: Node) -> None:
        self.beginResetModel()
        self.root = root
        self.endResetModel()

    def _same(self, old: Node, new: Node) -> bool:
        """The same blocks, units and letters, with as many guests each."""
        ours, theirs = _frame(old), _frame(new)
        if [child.key for child in ours] != [child.key for child in theirs] or _count(old) != _count(new):
            return False
        return all(map(self._same, ours, theirs))

    def _renew(self, old: Node, new: Node) -> None:
        for ours, theirs in zip(_frame(old), _frame(new), strict=True):
            ours.line = theirs.line
            self._renew(ours, theirs)

    def _redraw(self, node: Node) -> None:
        """One word is enough for all that is below it: a view paints anew what is seen, and no row changed its height."""
        if node.children:
            first, last = node.children[0], node.children[-1]
            self.dataChanged.emit(self.index_of(first), self.index_of(last, len(TITLES) - 1))

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        node = self.node(parent)
        inside = 0 <= row < len(node.children) and 0 <= column < len(TITLES) and parent.column() <= 0
        return self.createIndex(row, column, node.children[row]) if inside else _ROOT

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        above = self.node(index).parent
        return _ROOT if above is None else self.index_of(above)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.column() > 0 else len(self.node(parent).children)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return len(TITLES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node, column = self.node(index), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                self._look(node)
                return cell(node, column, self.voice)
            case Qt.ItemDataRole.ToolTipRole:
                return hint(node, column, self.voice)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if TITLES[column].figure else _LEFT
            case Qt.ItemDataRole.ForegroundRole:
                tone = colour(node, column)
                return self._theme.tokens.colour(tone) if tone else None
            case Qt.ItemDataRole.FontRole:
                return self._font(node)
        return None

    def _look(self, node: Node) -> None:
        """A row for guests who are not read yet came into view: now they are wanted."""
        above = node.parent
        if node.line is None and above is not None and not above.asked:
            above.asked = True
            self.guests_wanted.emit(above, above.after)

    def _font(self, node: Node) -> QFont | None:
        if not isinstance(node.line, BlockLine):
            return None
        return text_font(self._theme.px(BASE_TEXT), QFont.Weight.DemiBold)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return tr(TITLES[section].text)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return (_RIGHT if TITLES[section].figure else _LEFT) | Qt.TextFlag.TextWordWrap
        return None


def _frame(node: Node) -> list[Node]:
    """What is below it apart from guests."""
    return [child for child in node.children if sums_of(child.line) is not None]


def _count(node: Node) -> int:
    """How many guests there are to read below it."""
    line = node.line
    return line.guests if isinstance(line, UnitLine | LetterLine) else 0
