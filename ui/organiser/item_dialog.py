"""Adds or changes an item: given for good or lent, for whom, when, and how many there are."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit

from kiosk.domain.checkpoint import Checkpoint, Entry, Kind
from ui.organiser.inputs import Choice
from ui.organiser.parts import Field, cancel_or, column, fill_dialog, holder, row, text
from ui.organiser.speech import mark, tr
from ui.organiser.terms_dialog import TermsDialog
from ui.organiser.when import When
from ui.theme import Theme
from ui.widgets.tick import Tick

MOST_STOCK = 10_000_000


class ItemDialog(TermsDialog):
    def _make_inputs(self, theme: Theme) -> None:
        self._kind, self._stock = Choice(theme), QLineEdit()
        self._stock.setValidator(QIntValidator(0, MOST_STOCK, self))
        self._many, self._companions = Tick(theme), Tick(theme)
        self._kind_field, self._stock_field = Field(self._kind), Field(self._stock)
        for kind in (Kind.HAND_OUT, Kind.LOAN):
            self._kind.addItem("", kind)
        self._kind.currentIndexChanged.connect(self._able)

    @property
    def _lends(self) -> bool:
        return bool(self._kind.currentData() is Kind.LOAN)

    def _lay_out(self, theme: Theme) -> None:
        px, grid = theme.px, QGridLayout()
        grid.setHorizontalSpacing(px(20))
        grid.setVerticalSpacing(px(12))
        grid.addWidget(self._name_field, 0, 0)
        grid.addWidget(self._kind_field, 0, 1)
        ticks = holder(column(self._many, self._companions, self._pending, None, spacing=px(12)))
        grid.addWidget(self._stock_field, 1, 0)
        grid.addWidget(ticks, 1, 1, 2, 1)
        grid.addWidget(self._hours_field, 2, 0)
        grid.addWidget(self._category_field, 3, 0)
        grid.addWidget(self._block_field, 3, 1)
        for at in (0, 1):
            grid.setColumnStretch(at, 1)
        self._title = text("title")
        buttons = cancel_or(self._say, self.reject, self._keep, mark("Save"))
        fill_dialog(self, theme, self._title, grid, row(None, *buttons, spacing=px(10)))

    def _show_terms(self) -> None:
        item = self._place
        self._kind.choose(item.kind)
        self._kind.setEnabled(not item.name)  # what was given would change its meaning
        self._stock.setText("" if item.stock is None else str(item.stock))
        self._many.setChecked(item.entry is Entry.MANY)
        self._companions.setChecked(item.companions)
        self._able()

    def _able(self) -> None:
        self._many.setEnabled(self._lends)
        self._companions.setEnabled(not self._lends)

    def _retell(self) -> None:
        title = tr("Change an item") if self._place.name else tr("Add an item")
        self.setWindowTitle(title)
        self._title.setText(title)
        self._name_field.caption.setText(tr("Name"))
        self._name.setPlaceholderText(tr("For example: Document pack, Lunch, Interpretation receiver"))
        self._kind_field.caption.setText(tr("What happens to it"))
        self._stock_field.caption.setText(tr("How many there are"))
        self._stock.setPlaceholderText(tr("empty: not counted"))
        self._many.setText(tr("A guest may have several at a time"))
        self._companions.setText(tr("Who comes along gets one, too"))
        self._pending.setText(tr("Given to pending invitations too"))
        self._hours_field.caption.setText(tr("Hours, at the venue"))
        self._opens.tick.setText(tr("Given from"))
        self._closes.tick.setText(tr("Given until"))
        When.in_line(self._opens, self._closes)
        self._category_field.caption.setText(tr("Only these categories"))
        self._block_field.caption.setText(tr("Only these blocks"))
        for field in (self._category_field, self._block_field):
            field.hint(tr("Nothing ticked: for everyone."))
        self._stock_field.hint(tr("A warning appears when a tenth is left."))
        for at, said in enumerate((tr("Given for good"), tr("Lent by its number, and comes back"))):
            self._kind.setItemText(at, said)

    def _keep(self) -> None:
        opens, closes = self._opens.moment(self._zone), self._closes.moment(self._zone)
        wrong = bool(opens and closes and closes <= opens)
        self._hours_field.complain(tr("It closes before it opens. Correct the hours.") if wrong else "")
        nameless = not self._name.text().strip()
        self._name_field.complain(tr("An item needs a name. Type one.") if nameless else "")
        if not (wrong or nameless):
            self.kept.emit(self._made(opens, closes))

    def _made(self, opens: datetime | None, closes: datetime | None) -> Checkpoint:
        stock = self._stock.text().strip()
        return replace(
            self._place,
            name=self._name.text().strip(),
            kind=self._kind.currentData(),
            entry=Entry.MANY if self._lends and self._many.isChecked() else Entry.ONCE,
            companions=not self._lends and self._companions.isChecked(),
            admits_pending=self._pending.isChecked(),
            stock=min(int(stock), MOST_STOCK) if stock.isdecimal() else None,
            opens=opens,
            closes=closes,
            categories=self._categories.ticked,
            blocks=self._blocks.ticked,
        )
