"""Adds or changes a checkpoint: its name, how often guests may enter, when, and for whom it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QGridLayout

from kiosk.domain.checkpoint import Checkpoint, Entry
from ui.organiser.inputs import Choice
from ui.organiser.parts import Field, cancel_or, column, fill_dialog, holder, row, text
from ui.organiser.speech import mark, tr
from ui.organiser.terms_dialog import TermsDialog
from ui.organiser.when import When
from ui.theme import Theme
from ui.widgets.tick import Tick


class CheckpointDialog(TermsDialog):
    def _make_inputs(self, theme: Theme) -> None:
        self._entry, self._reentry = Choice(theme), Tick(theme)
        self._strict, self._strict_hint = Tick(theme), text("faint", wrap=True)
        self._entry_field = Field(self._entry)
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
        ticks = (self._reentry, self._pending, self._strict)
        grid.addWidget(holder(column(px(26), *ticks, self._strict_hint, None, spacing=px(12))), 1, 1)
        grid.addWidget(self._category_field, 2, 0)
        grid.addWidget(self._block_field, 2, 1)
        for at in (0, 1):
            grid.setColumnStretch(at, 1)
        self._title = text("title")
        buttons = cancel_or(self._say, self.reject, self._keep, mark("Save"))
        fill_dialog(self, theme, self._title, grid, row(None, *buttons, spacing=px(10)))

    def _show_terms(self) -> None:
        self._entry.choose(self._place.entry)
        self._reentry.setChecked(self._place.reentry)
        self._strict.setChecked(self._place.strict)

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
            (self._strict.setText, tr("Only when the other desks can be asked")),
            (self._strict_hint.setText, tr("A computer that shares this event with no other is not affected.")),
            (self._hours_field.caption.setText, tr("Hours, at the venue")),
            (self._opens.tick.setText, tr("Opens")),
            (self._closes.tick.setText, tr("Closes")),
            (self._category_field.caption.setText, tr("Only these categories")),
            (self._block_field.caption.setText, tr("Only these blocks")),
        )
        for setter, said in says:
            setter(said)
        When.in_line(self._opens, self._closes)
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
            strict=self._strict.isChecked(),
            opens=opens,
            closes=closes,
            categories=self._categories.ticked,
            blocks=self._blocks.ticked,
        )
