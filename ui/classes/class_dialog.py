"""A class: its name in both languages, its half-days, the threshold, and how certificates are numbered."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from kiosk.app.classes import entered_once
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.course import Course, HalfDay
from kiosk.errors import KioskError
from ui.classes.half_day_row import HalfDayRow
from ui.organiser.office import Office
from ui.organiser.parts import Field, button, column, retone, row, text
from ui.organiser.speech import Speech, tr
from ui.widgets.tick import Tick

_ROW, _MOST_SHOWN = 52, 4


class ClassDialog(QDialog):
    """`kept` carries the Course as it should be; it stays open until `accept`."""

    kept = Signal(object)
    removed = Signal()

    def __init__(
        self, office: Office, course: Course, places: Sequence[Checkpoint], zone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._course, self._places, self._zone = office, course, places, zone
        self._say = Speech(self)
        self.rows: list[HalfDayRow] = []
        self._make_inputs()
        self._lay_out()
        self._show_course()
        self.setMinimumWidth(office.theme.px(980))

    def show_fresh(self, fresh: bool) -> None:  # noqa: FBT001 - a state to show
        """`fresh`: a class that is not there yet."""
        said = tr("Make a class") if fresh else tr("Change the class")
        self.setWindowTitle(said)
        self._title.setText(said)
        self._away.setVisible(not fresh)

    def show_trouble(self, error: KioskError) -> None:
        self._complain(self._office.words.explain(error))

    def _make_inputs(self) -> None:
        theme = self._office.theme
        self.name, self.english, self.numbering = QLineEdit(), QLineEdit(), QLineEdit()
        self.threshold = QLineEdit()
        self.threshold.setValidator(QIntValidator(1, 100, self))
        self.whole = Tick(theme)
        self.fields = {
            "name": Field(self.name),
            "english": Field(self.english),
            "threshold": Field(self.threshold),
            "numbering": Field(self.numbering),
        }
        self._wrong, self._advice = text("soft", wrap=True), text("faint", wrap=True)
        self.whole.toggled.connect(lambda: self._advise())

    def _lay_out(self) -> None:
        px, say, grid = self._office.theme.px, self._say, QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        captions = (
            "Name",
            "Name in English, for the certificate",
            "Threshold in percent",
            "Serial, with {number} and {year}",
        )
        for at, (name, said) in enumerate(zip(self.fields, captions, strict=True)):
            say(self.fields[name].caption.setText, said)
            grid.addWidget(self.fields[name], at // 2, at % 2)
        say(self.whole.setText, "A check-in counts for the whole half-day, however short the stay")
        self._title, heading = text("title"), text("heading")
        say(heading.setText, "Half-days")
        more, cancel, keep = button("", self._add), button("", self.reject), button("primary", self._keep)
        self._away = button("danger", self.removed.emit)
        keep.setDefault(True)
        for made, said in (
            (more, "Add a half-day"),
            (cancel, "Cancel"),
            (keep, "Save"),
            (self._away, "Remove the class"),
        ):
            say(made.setText, said)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(px(8))
        parts = (self._title, grid, heading, self._scrolled(), row(more, None), self.whole, self._advice, self._wrong)
        whole = column(*parts, row(self._away, None, cancel, keep, spacing=px(10)), spacing=px(12))
        whole.setContentsMargins(px(28), px(24), px(28), px(20))
        self.setLayout(whole)

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, self._office.theme.px(8), 0)
        layout.addLayout(self._list)
        layout.addStretch(1)
        area = QScrollArea()
        area.setProperty("role", "page")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self._area = area
        return area

    def _fit(self) -> None:
        """As high as its rows, up to four; more are scrolled to."""
        shown = min(_MOST_SHOWN, max(1, len(self.rows)))
        self._area.setFixedHeight(self._office.theme.px(_ROW * shown))

    def _show_course(self) -> None:
        course = self._course
        self.name.setText(course.name)
        self.english.setText(course.english)
        self.threshold.setText(str(course.threshold))
        self.numbering.setText(course.numbering)
        self.whole.setChecked(bool(course.half_days) and all(half.whole for half in course.half_days))
        for half in course.half_days:
            self._put(half)
        self._advise()

    def _put(self, half: HalfDay) -> None:
        made = HalfDayRow(self._office.theme, self._places, self._zone, self)
        made.show_half_day(half)
        made.removed.connect(lambda: self._drop(made))
        made.place.activated.connect(lambda: self._advise())
        self.rows.append(made)
        self._list.addWidget(made)
        self._advise()

    def _drop(self, made: HalfDayRow) -> None:
        self.rows.remove(made)
        made.hide()
        made.deleteLater()
        self._advise()

    def _add(self) -> None:
        """The same hours a day after the last one."""
        if self.rows and not self.rows[-1].backwards:
            last = self.rows[-1].half_day(whole=False)
            day = timedelta(days=1)
            self._put(replace(last, start=last.start + day, end=last.end + day))
        elif self._course.half_days:
            self._put(self._course.half_days[-1])

    def _advise(self) -> None:
        """Two half-days at a checkpoint that takes each guest once: in the second nobody could come in."""
        self._fit()
        halves = [made.half_day(whole=False) for made in self.rows if not made.backwards]
        once = entered_once(replace(self._course, half_days=tuple(halves)), self._places)
        said = tr(
            "At {place} each guest comes in once: without a check-out at noon only the first half-day counts. "
            "Let them enter as often as they like, or use a checkpoint for each half-day.",
            place=once.name if once else "",
        )
        self._advice.setText(said if once else tr("Without a check-out, a stay ends with its half-day."))
        retone(self._advice, "tone", "wait" if once else "")

    def _complain(self, said: str) -> None:
        self._wrong.setText(said)
        retone(self._wrong, "tone", "stop" if said else "")

    def _keep(self) -> None:
        wrong = next((made for made in self.rows if made.backwards), None)
        if wrong:
            self._complain(tr("{name} ends before it starts. Correct its hours.", name=wrong.name.text()))
            return
        self._complain("")
        self.kept.emit(self._made())

    def _made(self) -> Course:
        return replace(
            self._course,
            name=self.name.text().strip(),
            english=self.english.text().strip(),
            threshold=int(self.threshold.text() or 0),
            numbering=self.numbering.text().strip(),
            half_days=tuple(made.half_day(whole=self.whole.isChecked()) for made in self.rows),
        )
