"""The event's own official English: entered, tried out, and taken back."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

from kiosk.app.glossaries import glossary_in, own_entries, set_entry
from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.office import Notices, Office, Presenter, if_there
from ui.organiser.parts import holder, row, text
from ui.organiser.speech import mark, tr
from ui.organiser.tables import table_view
from ui.organiser.unit_forms import Form
from ui.organiser.units_page import UnitsPage

_PAUSE_MS = 200
_TITLES = (Title(mark("Vietnamese"), 280), Title(mark("English"), 300))


class GlossaryForm(Form):
    """Own entries go before the shipped glossary; what is typed is tried at once."""

    def __init__(self, office: Office, notices: Notices, page: UnitsPage) -> None:
        said = tr("Your own entries go before the shipped glossary (Circular 03/2009/TT-BNG, as far as it is known).")
        super().__init__(office.theme, tr("Official English"), said, page)
        self._office, self._work = office, Presenter(office, notices, self)
        self._vietnamese, self._english = QLineEdit(), QLineEdit()
        self._shipped = text("soft", wrap=True)
        self.table = ListTable(office.theme, _TITLES, self)
        self._view = table_view(office.theme, self.table, [title.width for title in _TITLES], 1)
        self._view.setMinimumHeight(office.theme.px(200))
        self._view.doubleClicked.connect(lambda index: self._edit(self.table.lines[index.row()]))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._try_out)
        self._vietnamese.textChanged.connect(self._pause.start)
        vietnamese = self.field(tr("Vietnamese"), self._vietnamese, tr("A unit, a post, or a word of one"))
        english = self.field(tr("English"), self._english, tr("Empty: as the shipped glossary has it"))
        pair = row(vietnamese, english, spacing=office.theme.px(12))
        self.setMinimumWidth(office.theme.px(760))
        self.fill(self._view, holder(pair), self._shipped, action=tr("Keep entry"), back=tr("Close"))
        self._read()

    def keep(self) -> None:
        book, stamper, news = self._office.book, self._office.stamper, self._office.news
        said = self._vietnamese.text(), self._english.text()
        work = partial(set_entry, book, stamper, news, *said)
        trouble = if_there(self, partial(self.show_trouble, self._office.words))
        self._work.ask(work, if_there(self, lambda _: self._entered()), trouble)

    def _entered(self) -> None:
        self.complain("")
        self._vietnamese.clear()
        self._english.clear()
        self._vietnamese.setFocus()
        self._read()

    def _edit(self, line: Line) -> None:
        self._vietnamese.setText(line.cells[0])
        self._english.setText(line.cells[1])

    def _read(self) -> None:
        self._work.ask(self._own, if_there(self, self._show))

    def _own(self) -> list[Line]:
        with self._office.book.reading() as reader:
            return [Line((vietnamese, english)) for vietnamese, english in own_entries(reader).items()]

    def _show(self, lines: list[Line]) -> None:
        self.table.show_lines(lines)

    def _try_out(self) -> None:
        typed = self._vietnamese.text()
        self._work.ask(partial(self._english_of, typed), if_there(self, self._show_english))

    def _english_of(self, typed: str) -> str:
        with self._office.book.reading() as reader:
            glossary = glossary_in(reader)
        return (glossary.unit(typed) or glossary.post(typed)) if typed.strip() else ""

    def _show_english(self, english: str) -> None:
        told = tr("Now: {english}", english=english) if english else tr("The glossary does not reach that.")
        self._shipped.setText(told if self._vietnamese.text().strip() else "")
        self._english.setPlaceholderText(english)
