"""The people of a class against its half-days, how much they sat of it, and their certificates."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kiosk.app.class_lists import ClassRow, outcome_sentence
from kiosk.domain.course import Course, Mark, Outcome, Part
from kiosk.words import Words
from ui.organiser.speech import mark, tr

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
PART = Qt.ItemDataRole.UserRole
"""A half-day's Part, for the delegate that draws it."""

SHARE = Qt.ItemDataRole.UserRole + 1
"""(share, threshold, outcome), for the delegate that draws the bar."""

WHO, UNIT = 0, 1
WIDTHS = (200, 140)
HALF_WIDTH, SHARE_WIDTH, RESULT_WIDTH, SERIAL_WIDTH = 118, 116, 206, 150
_FIRST = (mark("Name"), mark("Unit"))
_LAST = (mark("Share"), mark("Result"), mark("Certificate"))
_MARKS = {
    Mark.PRESENT: mark("Present"),
    Mark.LATE: mark("Late"),
    Mark.LEFT: mark("Left early"),
    Mark.ABSENT: mark("Absent"),
    Mark.AHEAD: mark("Not yet"),
}


class ClassTable(QAbstractTableModel):
    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.course: Course | None = None
        self.rows: tuple[ClassRow, ...] = ()

    @property
    def halves(self) -> int:
        return len(self.course.half_days) if self.course else 0

    def show_rows(self, course: Course | None, rows: Sequence[ClassRow], words: Words) -> None:
        """Kept in place when the people are the same as before, so that who is chosen stays chosen."""
        same = course == self.course and _keys(rows) == _keys(self.rows) and bool(rows)
        if not same:
            self.beginResetModel()
        self.course, self.rows, self.words = course, tuple(rows), words
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        else:
            self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(_FIRST) + self.halves + len(_LAST)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        row, column = self.rows[index.row()], index.column()
        part = row.result.parts[column - 2] if 2 <= column < 2 + self.halves else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column, part)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row, column, part)
            case _ if role == PART:
                return part
            case _ if role == SHARE and self.course and column == 2 + self.halves:
                return row.result.share, self.course.threshold, row.result.outcome
        return None

    def _text(self, row: ClassRow, column: int, part: Part | None) -> str:
        if part:
            return part_text(part)
        match column - (self.halves if column > UNIT else 0):
            case 0:
                return row.sitter.name or tr("Representative not named")
            case 1:
                return row.guest.unit
            case 2:
                return f"{row.result.share} %"
            case 3:
                return outcome_sentence(row.result, self.words)
            case _:
                return row.certificate.serial if row.certificate else ""

    def _tip(self, row: ClassRow, column: int, part: Part | None) -> str:
        if part:
            return tr("{mark}, {minutes} min", mark=tr(_MARKS[part.mark]), minutes=part.attended // 60)
        if column == WHO and row.sitter.key:
            return tr("{who} for {guest}", who=row.sitter.name, guest=row.guest.name)
        return self._text(row, column, None)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _heading(self, section: int) -> str:
        if section < len(_FIRST):
            return tr(_FIRST[section])
        if self.course and section < 2 + self.halves:
            return self.course.half_days[section - 2].name
        at = section - 2 - self.halves
        return tr(_LAST[at]) if at < len(_LAST) else ""


def part_text(part: Part) -> str:
    """Who was not there all the time has his minutes beside the word."""
    said = tr(_MARKS[part.mark])
    partly = part.mark in (Mark.LATE, Mark.LEFT)
    return f"{said} · {part.attended // 60}′" if partly else said


def tone_of(outcome: Outcome) -> str:
    return {Outcome.EARNED: "good", Outcome.WITHIN_REACH: "wait", Outcome.SHORT: "stop"}[outcome]


def _keys(rows: Sequence[ClassRow]) -> list[tuple[str, str]]:
    return [(row.guest.id, row.sitter.key) for row in rows]
