"""What the import of a programme would do, to be agreed to or not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from kiosk.app.programme import AgendaPlan
from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.office import Office
from ui.organiser.parts import button, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.organiser.tables import table_view

_TITLES = (Title(mark("Row"), 70), Title(mark("Session"), 220), Title(mark("What is the matter"), 420))


class AgendaPlanDialog(QDialog):
    import_wished = Signal()
    columns_wished = Signal()

    def __init__(self, office: Office, plan: AgendaPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, say = office.theme, Speech(self)
        self.setWindowTitle(tr("Import a programme"))
        self.setMinimumWidth(theme.px(760))
        heading, sums, doubt = text("title"), text("", wrap=True), text("", wrap=True)
        heading.setText(plan.source)
        sums.setText(summary_of(plan))
        doubt.setText(doubt_of(plan))
        doubt.setProperty("tone", "wait")
        doubt.setVisible(bool(doubt.text()))
        table = ListTable(theme, _TITLES, self)
        table.show_lines(complaints_of(plan, office))
        view = table_view(theme, table, [title.width for title in _TITLES], 2)
        view.setVisible(bool(plan.complaints))
        view.setMinimumHeight(theme.px(240))
        cancel, go = button("", self.reject), button("primary", self._go)
        columns = button("", self._correct)
        say(columns.setText, "The columns…")
        go.setDefault(True)
        go.setEnabled(bool(plan.to_record or plan.gone_sessions))
        say(cancel.setText, "Cancel")
        say(go.setText, "Import the programme")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(28),) * 4)
        layout.setSpacing(theme.px(12))
        for part in (heading, sums, doubt, view):
            layout.addWidget(part)
        layout.addLayout(row(columns, None, cancel, go, spacing=theme.px(10)))

    def _correct(self) -> None:
        self.reject()
        self.columns_wished.emit()

    def _go(self) -> None:
        self.accept()
        self.import_wished.emit()


def summary_of(plan: AgendaPlan) -> str:
    whole = tr(
        "Sessions: {sessions}. Rooms: {rooms}. Days: {days}.", sessions=plan.sessions, rooms=plan.rooms, days=plan.days
    )
    changes = tr(
        "{new} new, {changed} changed, {unchanged} unchanged, {gone} no longer in the programme, {refused} rows refused.",
        new=plan.new,
        changed=plan.changed,
        unchanged=plan.unchanged,
        gone=plan.gone,
        refused=plan.refused,
    )
    return f"{whole} {changes} {tr('Delays and moves made so far stay.')}"


def doubt_of(plan: AgendaPlan) -> str:
    if plan.believed:
        return ""
    return "▲ " + tr(
        "Most sessions of the agenda are not in this file, so none will be taken off. Is it the right file?"
    )


def complaints_of(plan: AgendaPlan, office: Office) -> list[Line]:
    return [
        Line(
            (
                str(told.row or "–"),
                getattr(told, "session", "") or told.column,
                office.words.say(told.template, **told.values),
            ),
            tone="stop" if told.refused else "wait",
            toned=0,
        )
        for told in plan.complaints
    ]
