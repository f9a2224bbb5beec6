"""The ladders of blocks and of posts: steps dragged, moved by keys, added, changed, taken out."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QWidget

from kiosk.domain.ladder import Rung
from kiosk.domain.precedence import Hosts, Precedence
from ui.organiser.chips import OneOf
from ui.organiser.inputs import Choice
from ui.organiser.parts import button, column, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.theme import Theme
from ui.widgets.tick import Tick

_LADDERS = (("blocks", mark("Blocks")), ("posts", mark("Posts")))
_HOSTS = (
    (Hosts.LAST_OF_BLOCK, mark("Hosts last in their block")),
    (Hosts.LAST_OF_ALL, mark("Hosts after all guests")),
    (Hosts.AS_GUESTS, mark("Hosts like guests")),
)


class LadderPane(QWidget):
    """Tells `changed` with the whole table as it is wished; what is refused is shown as it stands again."""

    changed = Signal(object)  # a Precedence
    rung_wished = Signal(object)  # a Rung to be edited, or None for a new one
    anew_wished = Signal()
    open_wished = Signal()
    save_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self._table, self._shipped = Precedence(), False
        self.which = OneOf(theme, _LADDERS)
        self.list = QListWidget()
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setProperty("role", "ladder")
        self.list.model().rowsMoved.connect(self._dragged)
        self.list.itemDoubleClicked.connect(lambda _: self._edit())
        self.list.itemSelectionChanged.connect(self._able)
        self._hosts = Choice(theme)
        self._hosts.activated.connect(self._choose_hosts)
        self._levels = Tick(theme, "")
        self._levels.clicked.connect(self._choose_levels)
        self._source = text("small", wrap=True)
        self.which.chosen.connect(lambda _: self._fill(0))
        self._lay_out(theme)
        self._keys()
        self._say.again.connect(self._retell)

    @property
    def blocks(self) -> bool:
        """Is it the ladder of blocks that is shown?"""
        return self.which.choice == "blocks"

    @property
    def rungs(self) -> tuple[Rung, ...]:
        return self._table.blocks if self.blocks else self._table.posts

    def show_table(self, table: Precedence, *, shipped: bool) -> None:
        kept = max(0, self.list.currentRow())
        self._table, self._shipped = table, shipped
        self._fill(kept)
        self._retell()

    def put(self, before: Rung | None, after: Rung) -> None:
        """The step as edited in the place of what it was; a new one below the one that is chosen."""
        rungs = list(self.rungs)
        if before in rungs:
            rungs[rungs.index(before)] = after
        else:
            rungs.insert(self.list.currentRow() + 1, after)
        self._wish(rungs)
        self._fill(rungs.index(after))

    def shift(self, by: int) -> None:
        """The chosen step up (-1) or down (1)."""
        at = self.list.currentRow()
        if at < 0 or not 0 <= at + by < len(self.rungs):
            return
        rungs = list(self.rungs)
        rungs.insert(at + by, rungs.pop(at))
        self._wish(rungs)
        self._fill(at + by)

    def remove(self) -> None:
        at = self.list.currentRow()
        if at >= 0:
            self._wish([rung for n, rung in enumerate(self.rungs) if n != at])
            self._fill(at)

    def _wish(self, rungs: Sequence[Rung]) -> None:
        """Taken for kept until it is shown anew, so that quick keys go on from here."""
        made, table = tuple(rungs), self._table
        self._table = replace(table, blocks=made) if self.blocks else replace(table, posts=made)
        self.changed.emit(self._table)

    def _dragged(self) -> None:
        """The rows have moved already: each still knows which step it is."""
        order = [self.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.list.count())]
        self._wish([self.rungs[at] for at in order])

    def _fill(self, chosen: int) -> None:
        self.list.clear()
        for at, rung in enumerate(self.rungs):
            self.list.addItem(f"{at + 1}.  {rung.name}" + (f"  ({tr('as one')})" if rung.collective else ""))
            item = self.list.item(at)
            item.setData(Qt.ItemDataRole.UserRole, at)
            item.setToolTip("\n".join(rung.words))
        self.list.setCurrentRow(min(chosen, len(self.rungs) - 1))
        self._able()

    def _edit(self) -> None:
        at = self.list.currentRow()
        if at >= 0:
            self.rung_wished.emit(self.rungs[at])

    def _choose_hosts(self) -> None:
        self.changed.emit(replace(self._table, hosts=Hosts(self._hosts.currentData())))

    def _choose_levels(self) -> None:
        self.changed.emit(replace(self._table, levels=self._levels.isChecked()))

    def _able(self) -> None:
        at = self.list.currentRow()
        self._up.setEnabled(at > 0)
        self._down.setEnabled(0 <= at < len(self.rungs) - 1)
        self._change.setEnabled(at >= 0)
        self._remove.setEnabled(at >= 0)

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        self._up, self._down = button("quiet", lambda: self.shift(-1)), button("quiet", lambda: self.shift(1))
        self._add = button("", lambda: self.rung_wished.emit(None))
        self._change, self._remove = button("", self._edit), button("quiet", self.remove)
        files = [button("quiet", wish.emit) for wish in (self.open_wished, self.save_wished, self.anew_wished)]
        said = (mark("Open…"), mark("Save as…"), mark("Shipped table"))
        self._say(self._add.setText, "Add…")
        self._say(self._change.setText, "Change…")
        self._say(self._remove.setText, "Take out")
        for made, arrow in ((self._up, "↑"), (self._down, "↓")):
            made.setText(arrow)
            made.setToolTip(f"Alt+{arrow}")
        self._say(self._up.setAccessibleName, "Up")
        self._say(self._down.setAccessibleName, "Down")
        for made, words in zip(files, said, strict=True):
            self._say(made.setText, words)
        layout = column(
            self.which,
            self.list,
            row(self._add, self._change, self._remove, None, self._up, self._down, spacing=px(4)),
            self._hosts,
            self._levels,
            self._source,
            row(*files, None, spacing=0),
            spacing=px(8),
        )
        layout.setStretchFactor(self.list, 1)
        self.setLayout(layout)

    def _keys(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, then in (("Alt+Up", lambda: self.shift(-1)), ("Alt+Down", lambda: self.shift(1)), ("F2", self._edit)):
            QShortcut(QKeySequence(keys), self, context=inside).activated.connect(then)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list, context=inside).activated.connect(self.remove)

    def _retell(self) -> None:
        self._hosts.offer([(kind.value, tr(said)) for kind, said in _HOSTS])
        self._hosts.choose(self._table.hosts.value)
        self._levels.setText(tr("Higher levels first in a block"))
        self._levels.setToolTip(tr("City before district before ward. Change a unit’s level on the page Units."))
        self._levels.setChecked(self._table.levels)
        self._source.setText(
            tr(
                "The shipped table: one province’s guidance ({source}) and common usage. Make it your own.",
                source=self._table.source,
            )
            if self._shipped
            else tr("The event’s own table.")
        )
