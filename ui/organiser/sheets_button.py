"""Which sheets of a workbook are read as the list: a button that says how many, with a menu to tick them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kiosk.app.previewing import SheetSeen
from ui.organiser.parts import button, row
from ui.organiser.speech import Speech, tr


class SheetsButton(QWidget):
    """Shown only where there is a choice. `wished` says the names of those to be read, never none."""

    wished = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets: tuple[SheetSeen, ...] = ()
        self.menu = QMenu(self)
        self._button = button("", self._open)
        layout = row(self._button)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        Speech(self).again.connect(self._retell)

    def show_sheets(self, sheets: Sequence[SheetSeen]) -> None:
        self._sheets = tuple(sheets)
        self.menu.clear()
        for sheet in sheets:
            action = QAction(sheet.name.replace("&", "&&"), self.menu, checkable=True, checked=sheet.taken)
            action.toggled.connect(self._tell)
            self.menu.addAction(action)
        self._retell()
        self.setVisible(len(sheets) > 1)

    def _tell(self) -> None:
        pairs = zip(self._sheets, self.menu.actions(), strict=True)
        chosen = [sheet.name for sheet, action in pairs if action.isChecked()]
        if chosen:
            self.wished.emit(chosen)
        else:
            self.show_sheets(self._sheets)

    def _open(self) -> None:
        self.menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _retell(self) -> None:
        taken = sum(sheet.taken for sheet in self._sheets)
        self._button.setText(tr("Sheets: {taken} of {all} ▾", taken=taken, all=len(self._sheets)))
