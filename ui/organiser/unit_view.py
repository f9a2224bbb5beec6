"""The tree of units on the page: what is open in it and how wide its columns are stays for the next time."""

import json
from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from ui.organiser.unit_cells import TITLES
from ui.organiser.unit_model import UnitModel
from ui.organiser.unit_nodes import Node
from ui.places import Places
from ui.theme import Theme

_OPEN, _WIDE = "units.open", "units.columns"
_PAUSE_MS = 400
_MOST_KEPT = 500
_FEW_BLOCKS = 12
_HEADER = 58  # two lines of words
_KEYS_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class UnitView(QTreeView):
    entered = Signal(object)  # the Node that Enter or a double click was for

    def __init__(self, theme: Theme, model: UnitModel, places: Places | None) -> None:
        super().__init__()
        self._theme, self._places, self._tree = theme, places, model
        self._open: set[str] = set(_strings(places, _OPEN))
        self._known = places is not None and bool(places.recall(_OPEN))
        self._restoring = False
        self.setModel(model)
        self._look()
        self._widths()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self._keep)
        self.expanded.connect(lambda index: self._opened(index, now=True))
        self.collapsed.connect(lambda index: self._opened(index, now=False))
        self.doubleClicked.connect(lambda index: self.entered.emit(model.node(index)))
        self.header().sectionResized.connect(self._later.start)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)

    def chosen(self) -> list[Node]:
        return [self._tree.node(index) for index in self.selectionModel().selectedRows()]

    def choose(self, key: str) -> bool:
        """Choose the row of this key, if it is shown."""
        node = _find(self._tree.root, key)
        if node is None:
            return False
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._tree.index_of(node), flag.ClearAndSelect | flag.Rows)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS_ENTER and self.currentIndex().isValid():
            self.entered.emit(self._tree.node(self.currentIndex()))
            return
        super().keyPressEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """A thin chevron before what can be opened; style sheets can only take one from a file."""
        if not self._tree.rowCount(index):
            return
        u = self._theme.px
        x, y = rect.right() - u(11), rect.center().y() + 0.5
        points = [(-4, -2), (0, 2), (4, -2)] if self.isExpanded(index) else [(-2, -4), (2, 0), (-2, 4)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(self._theme.tokens.colour("soft"), u(2) * 0.85, Qt.PenStyle.SolidLine, cap, join))
        painter.drawPolyline(QPolygonF([QPointF(x + u(1) * a, y + u(1) * b) for a, b in points]))
        painter.restore()

    def _look(self) -> None:
        px = self._theme.px
        self.setUniformRowHeights(True)
        self.setIndentation(px(22))
        self.setExpandsOnDoubleClick(False)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSortingEnabled(True)
        self.header().setSortIndicatorClearable(True)
        self.header().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(px(64))
        self.header().setFixedHeight(px(_HEADER))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _widths(self) -> None:
        """The names take what room is left."""
        kept = [int(width) for width in _strings(self._places, _WIDE) if width.isdecimal()]
        widths = kept if len(kept) == len(TITLES) else [self._theme.px(title.width) for title in TITLES]
        for column, width in enumerate(widths):
            self.header().resizeSection(column, width)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _opened(self, index: QModelIndex, *, now: bool) -> None:
        if self._restoring:
            return
        key = self._tree.node(index).key
        self._open = self._open | {key} if now else self._open - {key}
        self._known = True
        self._later.start()

    def _keep(self) -> None:
        if self._places is not None:
            widths = [str(self.header().sectionSize(column)) for column in range(len(TITLES))]
            self._places.remember(_WIDE, json.dumps(widths))
            if self._known:
                self._places.remember(_OPEN, json.dumps(sorted(self._open)[:_MOST_KEPT], ensure_ascii=False))

    def _remember(self) -> None:
        """Before all rows are made anew: what was chosen, and where the list stood."""
        self._stood = self.verticalScrollBar().value()
        self._current = self._tree.node(self.currentIndex()).key

    def _restore(self) -> None:
        self._restoring = True
        self._show_open()
        self._restoring = False
        if self._current:
            self.choose(self._current)
        self.verticalScrollBar().setValue(self._stood)

    def _show_open(self) -> None:
        root = self._tree.root
        if not self._known and len(root.children) <= _FEW_BLOCKS:
            self._open = {block.key for block in root.children}
        for block in root.children:
            self._show(block)

    def _show(self, node: Node) -> None:
        """What is found by a filter is shown in its block, whether that was open before or not."""
        found = bool(self._tree.how.wanted) and node.home is None
        self.setExpanded(self._tree.index_of(node), found or node.key in self._open)
        for child in node.children:
            if child.key in self._open:
                self._show(child)


def _strings(places: Places | None, name: str) -> Iterable[str]:
    try:
        said = json.loads(places.recall(name) or "[]") if places else []
    except ValueError:
        return []
    return [text for text in said if isinstance(text, str)] if isinstance(said, list) else []


def _find(node: Node, key: str) -> Node | None:
    for child in node.children:
        if child.key == key:
            return child
        if key.startswith(f"{child.key}\n") or child.home is None:
            found = _find(child, key)
            if found is not None:
                return found
    return None
