"""A class on one page: how it stands in a sentence, everyone against the half-days, and the certificates."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QStackedWidget, QWidget

from kiosk.app.class_lists import ClassRow
from kiosk.domain.course import Course
from kiosk.words import Words
from ui.classes.painting import ClassPainter
from ui.classes.table import HALF_WIDTH, RESULT_WIDTH, SERIAL_WIDTH, SHARE_WIDTH, UNIT, WIDTHS, ClassTable
from ui.organiser.chips import OneOf
from ui.organiser.inputs import Choice
from ui.organiser.parts import Empty, Working, button, card, column, holder, row, text
from ui.organiser.speech import Speech, mark
from ui.organiser.tables import Table, table_view
from ui.theme import Theme

WHICH = (
    ("all", mark("All")),
    ("earned", mark("Earned")),
    ("within_reach", mark("Can still be earned")),
    ("short", mark("Not earned")),
    ("issued", mark("With a certificate")),
)
ACTIONS = (
    ("print", mark("Print all…")),
    ("print_chosen", mark("Print those chosen…")),
    ("replace", mark("Replace the one chosen…")),
    ("give", mark("Give to those chosen all the same…")),
    ("withdraw", mark("Withdraw those chosen…")),
    ("text", mark("The certificate’s text…")),
)


@dataclass(frozen=True, slots=True)
class ClassView:
    """What the page shows of a class; `rows` are those that the filter leaves."""

    course: Course
    rows: Sequence[ClassRow]
    sentence: str
    as_of: str
    ready: int  # have earned one and have none


class ClassesPage(QWidget):
    chosen = Signal(str)  # the class's id
    filtered = Signal()
    add_wished = Signal()
    change_wished = Signal()
    agenda_wished = Signal()
    issue_wished = Signal()
    overlap_wished = Signal()
    action_wished = Signal(str)  # one of ACTIONS

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._say = theme, Speech(self)
        self.table = ClassTable(words, self)
        self._make_list()
        self._make_top()
        self._make_buttons()
        self._lay_out()
        self._say.again.connect(self.filtered)

    @property
    def which(self) -> str:
        return self._which.choice

    @property
    def wanted(self) -> str:
        return self._search.text().strip()

    @property
    def chosen_rows(self) -> tuple[ClassRow, ...]:
        rows = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        return tuple(self.table.rows[at] for at in rows if at < len(self.table.rows))

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def show_courses(self, entries: Sequence[tuple[str, str]], chosen: str) -> None:
        """`entries` are (id, name); without any there is the way to make one."""
        self._course.offer(entries)
        self._course.choose(chosen)
        self._stack.setCurrentIndex(0 if entries else 1)

    def show_class(self, shown: ClassView, words: Words) -> None:
        columns = self.table.columnCount()
        self.table.show_rows(shown.course, shown.rows, words)
        if columns != self.table.columnCount() or self._view.columnWidth(2) == 0:
            self._set_widths()
        self._sentence.setText(shown.sentence)
        self._as_of.setText(shown.as_of)
        self._ready = shown.ready
        self._able()

    def show_progress(self, said: str, done: int, total: int) -> None:
        """Empty when nothing is being printed."""
        self.working.setVisible(bool(said))
        self.working.show_progress(said, done, total)

    def copy_sentence(self) -> None:
        QGuiApplication.clipboard().setText(self.sentence)

    def _make_list(self) -> None:
        self._view: Table = table_view(self._theme, self.table, WIDTHS, UNIT)
        self._say(self._view.say_empty, "Nobody of the class is here.")
        self._view.setItemDelegate(ClassPainter(self._theme, self._view))
        self._view.selectionModel().selectionChanged.connect(lambda: self._able())
        self.table.modelReset.connect(lambda: self._able())

    def _set_widths(self) -> None:
        halves = self.table.halves
        last = (SHARE_WIDTH, RESULT_WIDTH, SERIAL_WIDTH)
        for at, width in enumerate((*WIDTHS, *(HALF_WIDTH,) * halves, *last)):
            if at != UNIT:
                self._view.setColumnWidth(at, self._theme.px(width))
        self._view.widen(0, self._theme.px(WIDTHS[0]))

    def _make_top(self) -> None:
        px, say = self._theme.px, self._say
        self._course = Choice(self._theme)
        self._course.setMinimumWidth(px(300))
        self._course.activated.connect(lambda: self.chosen.emit(self._course.currentData()))
        change, add = button("", self.change_wished.emit), button("quiet", self.add_wished.emit)
        say(change.setText, "Change…")
        say(add.setText, "Another class…")
        self._as_of = text("small")
        self._top = row(self._course, change, add, None, self._as_of, spacing=px(10))
        self._sentence, caption = text("rollcall", wrap=True), text("soft")
        say(caption.setText, "How the class stands, to be read aloud")
        copy = button("quiet", self.copy_sentence)
        say(copy.setText, "Copy")
        self._card = card(row(column(caption, self._sentence, spacing=px(2)), copy), self._theme, around=(20, 12))
        self._which, self._search = OneOf(self._theme, WHICH), QLineEdit()
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(px(280))
        say(self._search.setPlaceholderText, "Name or unit")
        self._search.textChanged.connect(lambda: self.filtered.emit())
        self._which.chosen.connect(lambda: self.filtered.emit())

    def _make_buttons(self) -> None:
        self._ready = 0
        self.issue = button("primary", self.issue_wished.emit)
        self._say(self.issue.setText, "Issue certificates")
        self.more: QPushButton = button("", lambda: None)
        self._say(self.more.setText, "Certificates")
        self.more.setProperty("menu", True)  # noqa: FBT003
        self.menu = QMenu(self.more)
        self.actions_by = {name: self.menu.addAction("", self._wish(name)) for name, _ in ACTIONS}
        for name, said in ACTIONS:
            self._say(self.actions_by[name].setText, said)
        self.menu.aboutToShow.connect(self._offer)
        self.more.setMenu(self.menu)
        self.overlap = button("", self.overlap_wished.emit)
        self._say(self.overlap.setText, "Who was at both…")
        self.working = Working(self._say)
        self.working.hide()

    def _wish(self, name: str) -> Callable[[], None]:
        return lambda: self.action_wished.emit(name)

    def _lay_out(self) -> None:
        px = self._theme.px
        empty = Empty(
            self._theme,
            self._say,
            "classes",
            "No class yet",
            "A class counts how long each person sat in its half-days, and says who has earned the certificate. "
            "Begin with the last day of the agenda; everything can be changed before it is saved.",
            "Make a class from the agenda",
        )
        empty.wished.connect(self.agenda_wished)
        overlap = button("quiet", self.overlap_wished.emit)
        self._say(overlap.setText, "Who was at both…")
        empty.add(overlap)
        filters = row(self._which, self._search, spacing=px(10))
        below = row(self.issue, self.more, None, self.overlap, spacing=px(10))
        parts = column(self._top, self._card, filters, self._view, self.working, below, spacing=px(12))
        parts.setStretchFactor(self._view, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(holder(parts))
        self._stack.addWidget(empty)
        self.setLayout(column(self._stack))

    def _able(self) -> None:
        self.issue.setEnabled(self._ready > 0)

    def _offer(self) -> None:
        rows = self.chosen_rows
        held = [row for row in rows if row.certificate]
        lacking = [row for row in rows if not row.certificate and row.sitter.name]
        self.actions_by["print_chosen"].setEnabled(bool(held))
        self.actions_by["replace"].setEnabled(len(held) == 1 == len(rows))
        self.actions_by["give"].setEnabled(bool(lacking))
        self.actions_by["withdraw"].setEnabled(bool(held))
