"""The guests: search, the list, and changing an invitation's standing."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QStackedWidget, QWidget

from kiosk.domain.declarations import Judgement
from kiosk.domain.invitation import Invitation, Standing
from ui.organiser.guest_table import COLUMNS, GuestTable
from ui.organiser.icons import icon
from ui.organiser.parts import Empty, button, column, holder, row, text
from ui.organiser.speech import Speech, tr
from ui.organiser.tables import choose_row, table_view
from ui.theme import Theme

_TYPING_PAUSE_MS = 120
MOST_CHOSEN = 200
CHANGES = (Standing.BLOCKED, Standing.CANCELLED, Standing.VALID)


class GuestsPage(QWidget):
    sought = Signal(str)
    standing_wished = Signal(object, object)  # tuple of Invitation, Standing
    import_wished = Signal()
    edit_wished = Signal(object)  # an Invitation
    waiting_wished = Signal(bool)  # only the walk-ins that wait for approval, or everyone again
    judgement_wished = Signal(object, object)  # tuple of Invitation, Judgement

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._total = 0
        self._found: tuple[int, bool] | None = None
        self._waits = 0
        self._seeking = self._leading = False  # is an answer still to come, and does someone wait for its first row?
        self.say = Speech(self)
        self.table = GuestTable(theme, self)
        self._make_search()
        self._make_list()
        self._make_buttons()
        self._make_judging()
        self._lay_out()
        self.say.again.connect(self._retell)
        theme.changed.connect(self._draw)
        self._draw()
        self._chosen_changed()

    @property
    def waiting(self) -> bool:
        """Are only the walk-ins shown that wait for approval?"""
        return self._waiting.isChecked()

    def show_waiting(self, count: int) -> None:
        """How many walk-ins wait."""
        self._waits = count
        self._waiting.setText(tr("Waiting for approval: {count}", count=count))
        self._waiting.setVisible(bool(count) or self.waiting)

    @property
    def wanted(self) -> str:
        return self._search.text().strip()

    def show_count(self, total: int) -> None:
        """How many guests the event has; with none, what to do next."""
        self._stack.setCurrentIndex(1 if total == 0 else 0)
        self._search.setVisible(total > 0)
        self._bar.setVisible(total > 0)
        self._total = total
        self._retell()

    def show_found(self, shown: int, *, more: bool) -> None:
        """How many a search found; `more` when there are further ones."""
        self._found = (shown, more)
        self._settle_search()

    def show_all(self) -> None:
        self._found = None
        self._settle_search()

    def _settle_search(self) -> None:
        self._seeking = False
        self._retell()
        if self._leading:
            self._lead()

    def chosen(self) -> tuple[Invitation, ...]:
        """The guests of the rows chosen; none while one of them is still being read, or when they are too many."""
        if not 0 < self._chosen_count() <= MOST_CHOSEN:
            return ()
        rows = self._view.selectionModel().selectedRows()
        guests = [self.table.guest(index.row()) for index in rows]
        known = tuple(guest for guest in guests if guest is not None)
        return known if len(known) == len(guests) else ()

    def _chosen_count(self) -> int:
        """Without walking over the rows: a million are chosen with one key."""
        ranges = self._view.selectionModel().selection()
        return sum(ranges.at(n).height() for n in range(ranges.count()))

    def _make_search(self) -> None:
        self._search = QLineEdit()
        self._search.setClearButtonEnabled(True)
        self.say(self._search.setPlaceholderText, "Search by name, unit, post, code or phone")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.sought.emit(self.wanted))
        self._search.textChanged.connect(self._typed)
        self._search.returnPressed.connect(self._lead)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._search.setFocus)

    def _typed(self) -> None:
        self._seeking, self._leading = True, False
        self._pause.start()

    def _lead(self) -> None:
        """Enter, or an arrow down, goes on to the first guest found, once the answer to what was typed is there."""
        self._leading = self._seeking
        if not self._seeking and self.table.rowCount():
            self._view.setFocus()
            if not self._chosen_count():
                choose_row(self._view, 0)

    def _make_list(self) -> None:
        self._view = table_view(self._theme, self.table, [column.width for column in COLUMNS], 1, 2)
        self._view.spare(len(COLUMNS) - 1)
        self.say(self._view.say_empty, "Nobody is found by these words. Try fewer of them, or the unit.")
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._menu)
        self._view.selectionModel().selectionChanged.connect(lambda: self._chosen_changed())
        self.table.modelReset.connect(self._chosen_changed)
        self._empty = Empty(
            self._theme,
            self.say,
            "guests",
            "No guests yet",
            "Import your guest list from a spreadsheet (XLSX) or a CSV file. "
            "The columns are recognised, and nothing is written before you have seen what will happen.",
            "Import a guest list",
        )
        self._empty.wished.connect(self.import_wished)

    def _make_buttons(self) -> None:
        self._count = text("soft")
        self.codes = button("", lambda: None)
        self.say(self.codes.setText, "Code")
        self._buttons: dict[Standing, QPushButton] = {}
        for standing in CHANGES:
            kind = "" if standing is Standing.VALID else "danger"
            self._buttons[standing] = button(kind, partial(self._wish, standing))
        self.say(self._buttons[Standing.BLOCKED].setText, "Block…")
        self.say(self._buttons[Standing.CANCELLED].setText, "Cancel invitation…")
        self.say(self._buttons[Standing.VALID].setText, "Make valid again…")

    def _make_judging(self) -> None:
        """Alt+W shows who waits, Alt+A approves the chosen, Alt+R refuses them."""
        self._waiting = button("chip", lambda: self._show_those_waiting())
        self._waiting.setCheckable(True)
        self._waiting.hide()
        self._judging: dict[Judgement, QPushButton] = {}
        for judgement, kind in ((Judgement.APPROVED, ""), (Judgement.REFUSED, "danger")):
            self._judging[judgement] = button(kind, partial(self._judge, judgement))
            self._judging[judgement].hide()
        self.edit = button("", self._wish_to_edit)
        self.say(self._waiting.setToolTip, "Walk-ins that wait for approval (Alt+W)")
        self.say(self._judging[Judgement.APPROVED].setText, "Approve… (Alt+A)")
        self.say(self._judging[Judgement.REFUSED].setText, "Refuse… (Alt+R)")
        self.say(self.edit.setText, "Change… (Enter)")
        self._view.doubleClicked.connect(lambda _: self._wish_to_edit())
        keys: tuple[tuple[str, QWidget, Callable[[], object]], ...] = (
            ("Alt+W", self, self._waiting.click),
            ("Alt+A", self, self._judging[Judgement.APPROVED].click),
            ("Alt+R", self, self._judging[Judgement.REFUSED].click),
            ("Down", self._search, self._lead),
            ("Return", self._view, self._wish_to_edit),
            ("Enter", self._view, self._wish_to_edit),
        )
        for key, where, do in keys:
            made = QShortcut(QKeySequence(key), where)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(do)

    def _show_those_waiting(self) -> None:
        for made in self._judging.values():
            made.setVisible(self.waiting)
        for made in (self.codes, *self._buttons.values()):
            made.setVisible(not self.waiting)
        self._search.setEnabled(not self.waiting)
        self.waiting_wished.emit(self.waiting)

    def _judge(self, judgement: Judgement) -> None:
        guests = self.chosen()
        if guests and self.waiting:
            self.judgement_wished.emit(guests, judgement)

    def _wish_to_edit(self) -> None:
        guests = self.chosen()
        if len(guests) == 1:
            self.edit_wished.emit(guests[0])

    def _lay_out(self) -> None:
        asked = (self.edit, self.codes, *self._buttons.values(), *self._judging.values())
        self._bar = holder(row(self._count, None, *asked, spacing=self._theme.px(10)))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        top = row(self._search, self._waiting, spacing=self._theme.px(12))
        layout = column(top, self._stack, self._bar, spacing=self._theme.px(12))
        layout.setStretchFactor(self._stack, 1)
        self.setLayout(layout)

    def _draw(self) -> None:
        for action in self._search.actions():
            self._search.removeAction(action)
        self._search.addAction(icon("search", self._theme.tokens.soft), QLineEdit.ActionPosition.LeadingPosition)

    def _retell(self) -> None:
        self.table.retell()
        self._count.setText(self._counted())
        self.show_waiting(self._waits)

    def _counted(self) -> str:
        if self._found is None:
            if self._total == 1:
                return tr("1 guest")
            return tr("{count} guests", count=f"{self._total:,}".replace(",", " "))
        shown, more = self._found
        return (
            tr("The first {count} found; type more to narrow it", count=shown)
            if more
            else tr("{count} found", count=shown)
        )

    def _chosen_changed(self) -> None:
        count = self._chosen_count()
        self.edit.setEnabled(count == 1)
        for made in (self.codes, *self._buttons.values(), *self._judging.values()):
            made.setEnabled(0 < count <= MOST_CHOSEN)
            made.setToolTip(
                tr("Choose at most {most} guests at once.", most=MOST_CHOSEN) if count > MOST_CHOSEN else ""
            )

    def _menu(self, at: QPoint) -> None:
        index: QModelIndex = self._view.indexAt(at)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.edit.text(), self._wish_to_edit)
        for standing, made in self._buttons.items():
            menu.addAction(made.text(), partial(self._wish, standing))
        offered = self.codes.menu()
        if isinstance(offered, QMenu):
            offered.aboutToShow.emit()
            menu.addSeparator()
            menu.addActions(offered.actions())
        menu.popup(self._view.viewport().mapToGlobal(at))

    def _wish(self, standing: Standing) -> None:
        guests = self.chosen()
        if guests:
            self.standing_wished.emit(guests, standing)
