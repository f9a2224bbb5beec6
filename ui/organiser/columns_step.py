"""The list's true first rows, and what each column holds: guessed, and correctable."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from kiosk.app.previewing import ABOVE, KEPT_AS_IT_IS, LEFT_OUT, Preview
from ui.organiser.inputs import Choice
from ui.organiser.parts import button, column, row, text
from ui.organiser.sheets_button import SheetsButton
from ui.organiser.speech import Speech, mark, tr
from ui.theme import Theme

_WIDE = 190
_ABOVE = {ABOVE["unit"]: mark("Unit above the rows"), ABOVE["block"]: mark("Block above the rows")}


class ColumnsStep(QWidget):
    """`looked` says heading → field for every column, as they are chosen now; `sheets_wished` which sheets to read."""

    looked = Signal(dict)
    sheets_wished = Signal(list)
    back = Signal()

    def __init__(self, theme: Theme, name_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        """`name_of` says a field in the reader's words."""
        super().__init__(parent)
        self._theme, self._name_of = theme, name_of
        self._preview: Preview | None = None
        self._choices: list[Choice] = []
        self._remembered = False
        self._say = Speech(self)
        self._heading, self._line = text("heading"), text("soft", wrap=True)
        self._sheets, self._again = SheetsButton(), button("quiet", self._guess_anew)
        self._sheets.wished.connect(self.sheets_wished)
        self._say(self._again.setText, "Guess anew")
        self._table = self._made_table()
        back, self._go_on = button("", self.back.emit), button("primary", self._look)
        self._say(back.setText, "Another file")
        self._say(self._go_on.setText, "See what will happen")
        buttons = row(back, None, self._go_on)
        top = row(self._heading, None, self._again, self._sheets)
        layout = column(top, self._line, self._table, buttons, spacing=theme.px(10))
        layout.setStretchFactor(self._table, 1)
        self.setLayout(layout)
        self._say.again.connect(self._retell)

    def show_preview(self, preview: Preview, remembered: Mapping[str, str] | None = None) -> None:
        """`remembered`: heading → field as a person chose for such a list before; it goes before the guesses."""
        self._preview, self._remembered = preview, bool(remembered)
        table = self._table
        table.clear()
        table.setRowCount(len(preview.rows) + 1)
        table.setColumnCount(len(preview.headings))
        places = preview.places or ("",) * len(preview.rows)
        labels = [_label(number, place) for (number, _), place in zip(preview.rows, places, strict=True)]
        table.setVerticalHeaderLabels(["", *labels])
        for at, (_, cells) in enumerate(preview.rows, 1):
            for place, cell in enumerate(cells):
                table.setItem(at, place, QTableWidgetItem(cell))
        self._choices = [Choice(self._theme) for _ in preview.headings]
        for place, choice in enumerate(self._choices):
            table.setCellWidget(0, place, choice)
            table.setColumnWidth(place, self._theme.px(_WIDE))
        table.setRowHeight(0, self._theme.px(44))
        self._sheets.show_sheets(preview.sheets)
        known = {*preview.choices, LEFT_OUT, KEPT_AS_IT_IS}
        said = {heading: field for heading, field in (remembered or {}).items() if field in known}
        pairs = zip(preview.headings, preview.fields, strict=True)
        self._fill(tuple(said.get(heading, field) for heading, field in pairs))
        self._retell()
        self._go_on.setFocus()  # mostly the guesses are right, and nothing is written yet

    def mapping(self) -> dict[str, str]:
        if self._preview is None:
            return {}
        said = {h: choice.currentData() for h, choice in zip(self._preview.headings, self._choices, strict=True)}
        return said | {heading: said[shown] for heading, shown in self._preview.alike.items()}

    def _made_table(self) -> QTableWidget:
        table = QTableWidget()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.verticalHeader().setDefaultSectionSize(self._theme.px(34))
        return table

    def _fill(self, fields: tuple[str | None, ...]) -> None:
        assert self._preview is not None
        entries = [(self._name_of(field), field) for field in self._preview.choices]
        entries += [(tr("Keep as it is"), KEPT_AS_IT_IS), (tr("Leave out"), LEFT_OUT)]
        for choice, field in zip(self._choices, fields, strict=True):
            choice.clear()
            for name, data in entries:
                choice.addItem(name, data)
            choice.choose(field or KEPT_AS_IT_IS)

    def _retell(self) -> None:
        if self._preview is None:
            return
        self._heading.setText(tr("What do the columns of {file} hold?", file=self._preview.file))
        headings = [_told(heading) for heading in self._preview.headings]
        self._table.setHorizontalHeaderLabels(headings)
        self._line.setText(" ".join(self._notes(self._preview)))
        self._again.setVisible(self._remembered)
        self._fill(tuple(choice.currentData() for choice in self._choices))

    def _notes(self, preview: Preview) -> list[str]:
        if self._remembered:
            return [tr("These columns are as you chose them last time for a list with the same headings.")]
        notes = [
            tr("The guesses stand in the first line; correct them where they are wrong. Below are the first rows.")
        ]
        if preview.guessed:
            guessed = ", ".join(_told(heading) for heading in preview.headings if heading in preview.guessed)
            notes.append(tr("Guessed only by what they hold, so please check: {columns}.", columns=guessed))
        return notes

    def _guess_anew(self) -> None:
        if self._preview is not None:
            self._remembered = False
            self._fill(self._preview.fields)
            self._retell()

    def _look(self) -> None:
        self.looked.emit(self.mapping())


def _told(heading: str) -> str:
    return tr(_ABOVE[heading]) if heading in _ABOVE else heading


def _label(number: int, sheet: str) -> str:
    return f"{sheet} · {number}" if sheet else str(number)
