"""Things to fill in: lists and days with their arrow drawn, times without small buttons, many lines."""

import re
from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF, QTextCharFormat
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDateEdit,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)

from ui.organiser.dates import from_qdate, to_qdate
from ui.organiser.icons import icon
from ui.theme import Theme

_TIME = re.compile(r"(\d{1,2}?)\s*[:hHgG.]?\s*(\d{2})?")
_STEP, _DAY = 5, 24 * 60


def _draw_arrow(on: QWidget, theme: Theme) -> None:
    """A chevron at the right: style sheets can only take one from a file."""
    px = theme.px
    x, y = on.width() - px(20), on.height() / 2 - px(2)
    painter = QPainter(on)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(theme.tokens.colour("soft" if on.isEnabled() else "faint"), 1.8))
    painter.drawPolyline(QPolygonF([QPointF(x - px(5), y), QPointF(x, y + px(5)), QPointF(x + px(5), y)]))
    painter.end()


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


class Choice(QComboBox):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _draw_arrow(self, self._theme)

    def choose(self, data: object) -> None:
        self.setCurrentIndex(max(0, self.findData(data)))

    def offer(self, entries: Sequence[tuple[str, str]]) -> None:
        """Entries as (data, text); a list that is open stays open when they are the same."""
        if entries == [(self.itemData(at), self.itemText(at)) for at in range(self.count())]:
            return
        self.clear()
        for data, text in entries:
            self.addItem(text, data)


class SearchableChoice(Choice):
    """Type any part of an entry to find it; what is no entry is not taken up into the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = QListView()
        popup.setProperty("role", "popup")
        completer.setPopup(popup)
        self.setCompleter(completer)

    def settle_on_leaving(self) -> None:
        """For where only an entry will do."""
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._settle)

    def _settle(self) -> None:
        """Someone typed and went on without choosing: of all entries only one holds these letters, so it was meant."""
        typed = self.currentText().strip().casefold()
        found = [at for at in range(self.count()) if typed in self.itemText(at).casefold()]
        if typed and len(found) == 1:
            self.setCurrentIndex(found[0])
            self.setEditText(self.itemText(found[0]))


class Day(QDateEdit):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCalendarPopup(True)
        self.setDisplayFormat("dd/MM/yyyy")
        theme.changed.connect(self._draw)
        self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _draw_arrow(self, self._theme)

    def _draw(self) -> None:
        """Qt's calendar knows no theme: its weekends are red and its arrows black."""
        calendar, tokens = self.calendarWidget(), self._theme.tokens
        plain = QTextCharFormat()
        plain.setForeground(tokens.colour("ink"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, plain)
        faint = QTextCharFormat()
        faint.setForeground(tokens.colour("soft"))
        calendar.setHeaderTextFormat(faint)
        for name, picture in (("qt_calendar_prevmonth", "back"), ("qt_calendar_nextmonth", "on")):
            arrow = calendar.findChild(QToolButton, name)
            if isinstance(arrow, QToolButton):
                arrow.setIcon(icon(picture, tokens.ink))

    @property
    def day(self) -> date:
        return from_qdate(self.date())

    def show_day(self, day: date) -> None:
        self.setDate(to_qdate(day))


class Hour(QLineEdit):
    """A time of the day, typed as 8:30, 8h30 or 0830; the arrow keys go on by five minutes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = time(8)
        self.setProperty("role", "hour")
        self.setMaxLength(5)
        self.editingFinished.connect(self._settle)

    @property
    def at(self) -> time:
        """What is typed; the last time that was one, when it is none."""
        return time_typed(self.text()) or self._at

    def show_time(self, at: time) -> None:
        self._at = at.replace(second=0, microsecond=0)
        self.setText(f"{self._at:%H:%M}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        minutes = (self.at.hour * 60 + self.at.minute + steps[Qt.Key(event.key())]) % _DAY
        self.show_time(time(minutes // 60, minutes % 60))

    def _settle(self) -> None:
        self.show_time(self.at)


def time_typed(text: str) -> time | None:
    """The time someone typed, or None: "8:30", "8h30", "8h", "0830", "830", "8"."""
    found = _TIME.fullmatch(text.strip())
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class Lines(QPlainTextEdit):
    """Several lines; Tab goes on to the next field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "lines")
        self.setTabChangesFocus(True)

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.toPlainText().splitlines() if line.strip())
