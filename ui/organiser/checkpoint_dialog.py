"""Adds or changes a checkpoint: its name, how often guests may enter, when, and for whom it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.checkpoint import Checkpoint, Entry
from kiosk.domain.moment import in_zone
from kiosk.errors import KioskError
from ui.organiser.check_list import CheckList
from ui.organiser.dates import moment_on
from ui.organiser.inputs import Choice, Day, Hour
from ui.organiser.kinds import Kinds
from ui.organiser.office import Office
from ui.organiser.parts import Field, button, column, holder, row, text
from ui.organiser.speech import Speech, tr
from ui.theme import Theme
from ui.widgets.tick import Tick


class When(QWidget):
    """A moment that need not be set: a tick, a day and a time, at the venue."""

    def __init__(self, theme: Theme, day: date, at: time) -> None:
        super().__init__()
        self.tick, self._day, self._hour = Tick(theme), Day(theme), Hour()
        self.setLayout(row(self.tick, None, self._day, self._hour, spacing=theme.px(8)))
        self._day.show_day(day)
        self._hour.show_time(at)
        self.tick.toggled.connect(self._able)
        self._able(set_=False)

    def show_moment(self, at: datetime | None, zone: str) -> None:
        self.tick.setChecked(at is not None)
        if at is not None:
            there = in_zone(at, zone)
            self._day.show_day(there.date())
            self._hour.show_time(there.time())

    def moment(self, zone: str) -> datetime | None:
        return moment_on(self._day.day, self._hour.at, zone) if self.tick.isChecked() else None

    def _able(self, set_: bool) -> None:  # noqa: FBT001 - a signal's
        self._day.setEnabled(set_)
        self._hour.setEnabled(set_)


class CheckpointDialog(QDialog):
    """`kept` carries the Checkpoint as it should be; it stays open until `accept`."""

    kept = Signal(object)

    def __init__(self, office: Office, place: Checkpoint, zone: str, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._place, self._zone = office, place, zone
        self._say = Speech(self)
        self._make_inputs(office.theme, day)
        self._lay_out(office.theme)
        self._show_terms()
        self._retell()
        self._say.again.connect(self._retell)
        self.setMinimumWidth(office.theme.px(720))

    def offer(self, kinds: Kinds) -> None:
        """The categories and blocks the guests have; they come a moment after the dialog."""
        self._categories.offer(kinds.categories, self._categories.ticked)
        self._blocks.offer(kinds.blocks, self._blocks.ticked)

    def show_trouble(self, error: KioskError) -> None:
        self._name_field.complain(self._office.words.explain(error))

    def _make_inputs(self, theme: Theme, day: date) -> None:
        self._name, self._entry = QLineEdit(), Choice(theme)
        self._reentry, self._pending = Tick(theme), Tick(theme)
        self._opens, self._closes = When(theme, day, time(7, 30)), When(theme, day, time(17))
        self._categories, self._blocks = CheckList(theme), CheckList(theme)
        self._name_field, self._entry_field = Field(self._name), Field(self._entry)
        self._hours_field = Field(holder(column(self._opens, self._closes, spacing=theme.px(6))))
        self._category_field, self._block_field = Field(self._categories), Field(self._blocks)
        for entry in Entry:
            self._entry.addItem("", entry)
        self._entry.currentIndexChanged.connect(lambda: self._reentry.setEnabled(self._chosen_entry is Entry.ONCE))

    @property
    def _chosen_entry(self) -> Entry:
        entry: Entry = self._entry.currentData()
        return entry

    def _lay_out(self, theme: Theme) -> None:
        px, grid = theme.px, QGridLayout()
        grid.setHorizontalSpacing(px(20))
        grid.setVerticalSpacing(px(12))
        grid.addWidget(self._name_field, 0, 0)
        grid.addWidget(self._entry_field, 0, 1)
        grid.addWidget(self._hours_field, 1, 0)
        grid.addWidget(holder(column(px(26), self._reentry, self._pending, None, spacing=px(14))), 1, 1)
        grid.addWidget(self._category_field, 2, 0)
        grid.addWidget(self._block_field, 2, 1)
        for at in (0, 1):
            grid.setColumnStretch(at, 1)
        self._title = text("title")
        cancel, keep = button("", self.reject), button("primary", self._keep)
        keep.setDefault(True)
        self._say(cancel.setText, "Cancel")
        self._say(keep.setText, "Save")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(28), px(24), px(28), px(20))
        layout.setSpacing(px(14))
        layout.addWidget(self._title)
        layout.addLayout(grid)
        layout.addLayout(row(None, cancel, keep, spacing=px(10)))

    def _show_terms(self) -> None:
        place = self._place
        self._name.setText(place.name)
        self._entry.choose(place.entry)
        self._reentry.setChecked(place.reentry)
        self._pending.setChecked(place.admits_pending)
        self._opens.show_moment(place.opens, self._zone)
        self._closes.show_moment(place.closes, self._zone)
        self._categories.offer((), place.categories)
        self._blocks.offer((), place.blocks)

    def _retell(self) -> None:
        title = tr("Change a checkpoint") if self._place.name else tr("Add a checkpoint")
        says: tuple[tuple[Callable[[str], object], str], ...] = (
            (self.setWindowTitle, title),
            (self._title.setText, title),
            (self._name_field.caption.setText, tr("Name")),
            (self._name.setPlaceholderText, tr("For example: Main door, Morning class, Lunch")),
            (self._entry_field.caption.setText, tr("Each guest enters")),
            (self._reentry.setText, tr("May come back after going out")),
            (self._pending.setText, tr("Admits pending invitations too")),
            (self._hours_field.caption.setText, tr("Hours, at the venue")),
            (self._opens.tick.setText, tr("Opens")),
            (self._closes.tick.setText, tr("Closes")),
            (self._category_field.caption.setText, tr("Only these categories")),
            (self._block_field.caption.setText, tr("Only these blocks")),
        )
        for setter, said in says:
            setter(said)
        self._block_field.hint(tr("Nothing ticked: everyone is admitted."))
        self._category_field.hint(tr("Nothing ticked: everyone is admitted."))
        for at, said in enumerate((tr("Once"), tr("As often as they like"))):
            self._entry.setItemText(at, said)

    def _keep(self) -> None:
        opens, closes = self._opens.moment(self._zone), self._closes.moment(self._zone)
        wrong = bool(opens and closes and closes <= opens)
        self._hours_field.complain(tr("It closes before it opens. Correct the hours.") if wrong else "")
        nameless = not self._name.text().strip()
        self._name_field.complain(tr("A checkpoint needs a name. Type one.") if nameless else "")
        if not (wrong or nameless):
            self.kept.emit(self._made(opens, closes))

    def _made(self, opens: datetime | None, closes: datetime | None) -> Checkpoint:
        return replace(
            self._place,
            name=self._name.text().strip(),
            entry=self._chosen_entry,
            reentry=self._reentry.isChecked(),
            admits_pending=self._pending.isChecked(),
            opens=opens,
            closes=closes,
            categories=self._categories.ticked,
            blocks=self._blocks.ticked,
        )
