"""What an import would do, before anything is written: new, changed, unchanged, gone and refused rows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from kiosk.app.importing import Example, GuestPlan
from kiosk.words import Words
from ui.organiser.fields import guest_field
from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.parts import button, column, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.organiser.tables import Table, table_view
from ui.theme import Theme

NEW, CHANGED, UNCHANGED, GONE, TOLD = "new", "changed", "unchanged", "gone", "told"
_ROW, _WITH_SHEET = 70, 200
_PEOPLE = (Title(mark("Row"), _ROW), Title(mark("Name"), 240), Title(mark("Post"), 190), Title(mark("Unit"), 260),
           Title(mark("Block"), 160), Title(mark("Code"), 190))  # fmt: skip
_CHANGES = (Title(mark("Row"), _ROW), Title(mark("Name"), 240), Title(mark("Field"), 170), Title(mark("Until now"), 260),
            Title(mark("From now on"), 260))  # fmt: skip
_COMPLAINTS = (Title(mark("Row"), _ROW), Title(mark("Column"), 200), Title(mark("What is the matter"), 560),
               Title(mark("What becomes of it"), 200))  # fmt: skip


class PlanStep(QWidget):
    back = Signal()
    import_wished = Signal()

    def __init__(self, theme: Theme, words: Callable[[], Words], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._plan: GuestPlan | None = None
        self._kind = NEW
        self._say = Speech(self)
        self._heading, self._note = text("heading"), text("soft", wrap=True)
        self._make_tables()
        self._kinds = {kind: self._kind_button(kind) for kind in (NEW, CHANGED, UNCHANGED, GONE, TOLD)}
        back, self._go = button("", self.back.emit), button("primary", self.import_wished.emit)
        self._say(back.setText, "Back to the columns")
        chips = row(*self._kinds.values(), None, spacing=theme.px(8))
        parts = (self._heading, chips, self._note, self._stack, row(back, None, self._go))
        layout = column(*parts, spacing=theme.px(10))
        layout.setStretchFactor(self._stack, 1)
        self.setLayout(layout)
        self._say.again.connect(self._retell)

    def show_plan(self, plan: GuestPlan) -> None:
        self._plan = plan
        counts = plan.counts
        order = ((NEW, counts.new), (CHANGED, counts.changed), (TOLD, plan.complaint_count), (GONE, counts.gone))
        self._kind = next((kind for kind, count in order if count), UNCHANGED)
        self._go.setEnabled(bool(counts.new or counts.changed))
        for view in self._views:
            view.widen(0, self._theme.px(_WITH_SHEET if plan.has_sheets else _ROW))
        self._retell()

    def show_kind(self, kind: str) -> None:
        self._kind = kind
        self._retell()

    def _make_tables(self) -> None:
        self._people = ListTable(self._theme, _PEOPLE, self)
        self._changes = ListTable(self._theme, _CHANGES, self)
        self._complaints = ListTable(self._theme, _COMPLAINTS, self)
        self._stack, self._views = QStackedWidget(), list[Table]()
        for table, stretch in ((self._people, 3), (self._changes, 4), (self._complaints, 2)):
            widths = [title.width for title in table.titles]
            view = table_view(self._theme, table, widths, stretch)
            self._views.append(view)
            self._stack.addWidget(view)

    def _kind_button(self, kind: str) -> QPushButton:
        made = button("chip", lambda: self.show_kind(kind))
        made.setCheckable(True)
        return made

    def _retell(self) -> None:
        plan = self._plan
        if plan is None:
            return
        counts = plan.counts
        said = {
            NEW: tr("{count} new", count=counts.new),
            CHANGED: tr("{count} changed", count=counts.changed),
            UNCHANGED: tr("{count} unchanged", count=counts.unchanged),
            GONE: tr("{count} no longer in the list", count=counts.gone),
            TOLD: tr("{refused} refused, {count} remarks", refused=counts.refused, count=plan.complaint_count),
        }
        for kind, made in self._kinds.items():
            made.setText(said[kind])
            made.setChecked(kind == self._kind)
        self._heading.setText(tr("Nothing has been written yet. This is what {file} would do:", file=plan.source))
        self._go.setText(_go_text(counts.new + counts.changed))
        self._show_rows(plan)

    def _show_rows(self, plan: GuestPlan) -> None:
        self._note.setText(self._noted(plan))
        match self._kind:
            case "changed":
                self._changes.show_lines(_differences(plan.changed_examples))
            case "told":
                self._complaints.show_lines(self._told(plan))
            case kind:
                examples = {NEW: plan.new_examples, GONE: plan.gone_examples}.get(kind, ())
                self._people.show_lines([_person(example) for example in examples])
        self._stack.setCurrentIndex({CHANGED: 1, TOLD: 2}.get(self._kind, 0))
        self._stack.setVisible(self._kind != UNCHANGED)

    def _noted(self, plan: GuestPlan) -> str:
        notes = {
            NEW: tr("These guests will be added. Shown here: {count}.", count=len(plan.new_examples)),
            CHANGED: tr("Known guests whose details change, field by field. Check-ins are kept."),
            UNCHANGED: tr("Rows that say what is known already: {count}.", count=plan.counts.unchanged),
            GONE: tr(
                "Guests of this event that the list does not name. They stay: nobody is ever removed by an import."
            ),
            TOLD: tr("Refused rows are left out; correct them in your list and import it again, as often as you like."),
        }
        return notes[self._kind]

    def _told(self, plan: GuestPlan) -> list[Line]:
        words = self._words()
        return [
            Line(
                (
                    _place(told.row, told.sheet),
                    told.column,
                    words.say(told.template, **told.values),
                    _outcome(refused=told.refused, apart=told.apart),
                ),
                tone="stop" if told.refused else "" if told.apart else "wait",
                toned=3,
            )
            for told in plan.complaints
        ]


def _place(row: int, sheet: str) -> str:
    """As the person finds it: 12, or Sở Y tế · 12 in a workbook of several sheets."""
    return " · ".join(filter(None, (sheet, str(row) if row else ""))) or "–"


def _outcome(*, refused: bool, apart: bool) -> str:
    if apart:
        return f"○ {tr('No guest, passed over')}"
    return f"■ {tr('Left out')}" if refused else f"▲ {tr('Taken, please check')}"


def _go_text(count: int) -> str:
    if count == 1:
        return tr("Import 1 guest")
    return tr("Import {count} guests", count=count) if count else tr("Nothing to import")


def _person(example: Example) -> Line:
    guest = example.invitation
    return Line(
        (
            _place(example.row, example.sheet),
            f"{guest.title} {guest.name}".strip(),
            guest.post,
            guest.unit,
            guest.block,
            guest.code,
        )
    )


def _differences(examples: Sequence[Example]) -> list[Line]:
    return [
        Line(
            (
                _place(one.row, one.sheet) if first else "",
                one.invitation.name if first else "",
                guest_field(d.field),
                d.before,
                d.after,
            ),
            tone="accent",
            toned=4,
        )
        for one in examples
        for first, d in ((n == 0, d) for n, d in enumerate(one.differences))
    ]
