"""The list's true first rows, and what each column holds: guessed, and correctable."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from kiosk.app.previewing import KEPT_AS_IT_IS, LEFT_OUT, Preview
from ui.organiser.inputs import Choice
from ui.organiser.parts import button, column, row, text
from ui.organiser.speech import Speech, tr
from ui.theme import Theme

_WIDE = 190


class ColumnsStep(QWidget):
    """`looked` says heading → field for every column, as they are chosen now."""

    looked = Signal(dict)
    back = Signal()

    def __init__(self, theme: Theme, name_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        """`name_of` says a field in the reader's words."""
        super().__init__(parent)
        self._theme, self._name_of = theme, name_of
        self._preview: Preview | None = None
        self._choices: list[Choice] = []
        self._say = Speech(self)
        self._heading, self._line = text("heading"), text("soft", wrap=True)
        self._table = self._made_table()
        back, go_on = button("", self.back.emit), button("primary", self._look)
        self._say(back.setText, "Another file")
        self._say(go_on.setText, "See what will happen")
        buttons = row(back, None, go_on)
        layout = column(self._heading, self._line, self._table, buttons, spacing=theme.px(10))
        layout.setStretchFactor(self._table, 1)
        self.setLayout(layout)
        self._say.again.connect(self._retell)

    def show_preview(self, preview: Preview) -> None:
        self._preview = preview
        table = self._table
        table.clear()
        table.setRowCount(len(preview.rows) + 1)
        table.setColumnCount(len(preview.headings))
        table.setVerticalHeaderLabels(["", *(str(number) for number, _ in preview.rows)])
        table.setHorizontalHeaderLabels(list(preview.headings))
        for at, (_, cells) in enumerate(preview.rows, 1):
            for place, cell in enumerate(cells):
                table.setItem(at, place, QTableWidgetItem(cell))
        self._choices = [Choice(self._theme) for _ in preview.headings]
        for place, choice in enumerate(self._choices):
            table.setCellWidget(0, place, choice)
            table.setColumnWidth(place, self._theme.px(_WIDE))
        table.setRowHeight(0, self._theme.px(44))
        self._fill(preview.fields)
        self._retell()

    def mapping(self) -> dict[str, str]:
        headings = self._preview.headings if self._preview else ()
        return {heading: choice.currentData() for heading, choice in zip(headings, self._choices, strict=True)}

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
        self._line.setText(
            tr("The guesses stand in the first line; correct them where they are wrong. Below are the first rows.")
        )
        self._fill(tuple(choice.currentData() for choice in self._choices))

    def _look(self) -> None:
        self.looked.emit(self.mapping())
