"""What the import of a programme would do, to be agreed to or not."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget

from kiosk.app.agenda_words import doubt_sentence
from kiosk.app.programme import AgendaPlan, Take
from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.office import Office
from ui.organiser.parts import Elided, Picture, button, retone, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.organiser.tables import table_view

_TITLES = (Title(mark("Where"), 120), Title(mark("Session"), 290), Title(mark("What is the matter"), 500))


class AgendaPlanDialog(QDialog):
    """`import_wished` carries a Take: what is not believed is taken only by a person's word."""

    import_wished = Signal(object)
    columns_wished = Signal()

    def __init__(self, office: Office, plan: AgendaPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._plan, self._say = office, plan, Speech(self)
        theme = office.theme
        self._say(self.setWindowTitle, "Import a programme")
        self.setMinimumWidth(theme.px(1000))
        heading, self._whole, self._changes = Elided("title"), text("heading", wrap=True), text("soft", wrap=True)
        heading.show_text(plan.source)
        self._table = ListTable(theme, _TITLES, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(28),) * 4)
        layout.setSpacing(theme.px(12))
        for part in (heading, self._whole, self._changes, self._doubt(), self._remarks()):
            layout.addWidget(part)
        layout.addLayout(row(*self._left(), None, *self._right(), spacing=theme.px(10)))
        self._say.again.connect(self._tell)
        self._tell()
        self._usual.setFocus()  # else Enter would go back to the columns

    def _doubt(self) -> QFrame:
        theme, frame = self._office.theme, QFrame()
        frame.setProperty("role", "strip")
        retone(frame, "tone", "wait")
        self._why = text("", wrap=True)
        layout = row(Picture(theme, "wait", 22, "wait"), self._why, spacing=theme.px(12))
        layout.setStretch(1, 1)
        layout.setContentsMargins(*(theme.px(side) for side in (16, 10, 16, 10)))
        frame.setLayout(layout)
        frame.setVisible(self._plan.doubt is not None)
        return frame

    def _remarks(self) -> QWidget:
        theme = self._office.theme
        view = table_view(theme, self._table, [title.width for title in _TITLES], 2)
        view.setVisible(bool(self._plan.complaints) or (self._plan.doubt is not None and bool(self._plan.gone)))
        view.setMinimumHeight(theme.px(260))
        return view

    def _left(self) -> list[QWidget]:
        columns = button("", self._correct)
        self._say(columns.setText, "The columns…")
        return [columns] if self._plan.columns else []

    def _right(self) -> list[QWidget]:
        cancel = button("", self.reject)
        if self._plan.doubt is None:
            go = button("primary", lambda: self._go(Take.BELIEVED))
            go.setDefault(True)
            self._usual = go
            go.setEnabled(self._plan.changes_anything)
            self._say(cancel.setText, "Cancel")
            self._say(go.setText, "Import the programme")
            return [cancel, go]
        everything, adding = (
            button("danger", lambda: self._go(Take.ANYWAY)),
            button("", lambda: self._go(Take.ADDING)),
        )
        everything.setEnabled(bool(self._plan.listed))
        adding.setEnabled(bool(self._plan.listed))
        retone(cancel, "kind", "primary")
        cancel.setDefault(True)
        self._usual = cancel
        self._say(cancel.setText, "Keep the agenda as it is")
        self._say(adding.setText, "Take only what is new")
        self._say(everything.setText, "Import all of it")
        return [everything, adding, cancel]

    def _tell(self) -> None:
        self._whole.setText(whole_of(self._plan))
        self._changes.setText(changes_of(self._plan))
        self._why.setText(doubt_of(self._plan, self._office))
        self._table.show_lines(list(lines_of(self._plan, self._office)))
        self._table.retell()

    def _correct(self) -> None:
        self.reject()
        self.columns_wished.emit()

    def _go(self, take: Take) -> None:
        self.accept()
        self.import_wished.emit(take)


def whole_of(plan: AgendaPlan) -> str:
    return tr(
        "Sessions: {sessions}. Rooms: {rooms}. Days: {days}.", sessions=plan.sessions, rooms=plan.rooms, days=plan.days
    )


def changes_of(plan: AgendaPlan) -> str:
    changes = tr(
        "{new} new, {changed} changed, {unchanged} unchanged, {gone} no longer in the programme, {refused} left out.",
        new=plan.new,
        changed=plan.changed,
        unchanged=plan.unchanged,
        gone=plan.gone,
        refused=plan.refused,
    )
    return f"{changes} {tr('Delays, moves, cancellations and what you edited by hand stay.')}"


def doubt_of(plan: AgendaPlan, office: Office) -> str:
    if plan.doubt is None:
        return ""
    asked = tr("Is it the right one? The agenda stays as it is until you decide.")
    return f"{doubt_sentence(plan.doubt, office.words)} {asked}"


def lines_of(plan: AgendaPlan, office: Office) -> Iterator[Line]:
    """What is left out first, then what would go although that is hard to believe, then what was odd or assumed."""
    for refused in (True, False):
        for told in (told for told in plan.complaints if told.refused is refused):
            cells = (_where(told.sheet, told.row), told.session, office.words.say(told.template, **told.values))
            yield Line(cells, tone="stop" if refused else "faint" if told.apart else "wait", toned=2)
        if refused and plan.doubt is not None:
            for session in plan.gone_sessions:
                yield Line(("–", session.title, tr("It is missing, and would be taken off.")), tone="stop", toned=2)


def _where(sheet: str, number: int) -> str:
    return " · ".join(filter(None, (sheet, str(number) if number else ""))) or "–"
