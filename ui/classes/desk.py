"""Between the classes in the file and their page; follows the doors without hurrying the file."""

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer

from kiosk.app.class_lists import ClassRow, class_list, class_sentence
from kiosk.app.class_proposal import proposed
from kiosk.app.classes import Classes, courses
from kiosk.app.ports import Topic
from kiosk.domain.checkpoint import doors
from kiosk.domain.course import Course, Outcome
from kiosk.domain.names import fold
from kiosk.errors import NotFound
from ui.classes.class_dialog import ClassDialog
from ui.classes.known import Known
from ui.classes.overlap_dialog import OverlapDialog
from ui.classes.page import ClassesPage, ClassView
from ui.classes.papers import Papers
from ui.organiser.dates import clock_of
from ui.organiser.office import Notices, Office, if_there, open_once
from ui.organiser.paced import PacedPresenter
from ui.organiser.speech import tr

_MINUTE_MS = 60_000


class ClassDesk(PacedPresenter):
    least = 700
    topics = frozenset({Topic.EVENT, Topic.GUESTS, Topic.ARRIVALS, Topic.REGISTERS})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = ClassesPage(office.theme, office.words)
        super().__init__(office, notices, self.view)
        self.known = Known()
        self._chosen = ""
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._pass_time)
        self._minute.start()
        self.papers = Papers(office, notices, self.view, lambda: self.known)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.chosen.connect(self._choose)
        view.filtered.connect(self._retell)
        view.add_wished.connect(lambda: self._propose())
        view.agenda_wished.connect(lambda: self._propose())
        view.change_wished.connect(self._change)
        view.overlap_wished.connect(self.open_overlap)
        self.papers.changed.connect(self._read_now)

    def _look(self) -> None:
        self.ask(partial(_read, self.office, self._chosen), self._show)

    def _pass_time(self) -> None:
        """A half-day goes on without anybody passing a door."""
        if self.page.isVisible() and self.known.shown:
            self.read()

    def _choose(self, id: str) -> None:
        self._chosen = id
        self._read_now()

    def _show(self, known: Known) -> None:
        self.known = known
        self._chosen = known.shown.course.id if known.shown else ""
        self._rest(known.took)
        self.view.show_courses([(course.id, course.name) for course in known.courses], self._chosen)
        self._retell()

    def _retell(self) -> None:
        known, words = self.known.shown, self.office.words
        if known is None:
            return
        rows = [row for row in known.rows if self._fits(row)]
        ready = sum(row.result.outcome is Outcome.EARNED and not row.certificate for row in known.rows)
        as_of = tr("As of {time}", time=clock_of(self.office.clock.now(), self.known.zone))
        self.view.show_class(ClassView(known.course, rows, class_sentence(known, words), as_of, ready), words)

    def _fits(self, row: ClassRow) -> bool:
        which = self.view.which
        kind = bool(row.certificate) if which == "issued" else which in ("all", row.result.outcome.value)
        return kind and fold(self.view.wanted) in fold(f"{row.sitter.name} {row.guest.unit}")

    def _propose(self) -> None:
        self.ask(self._proposal, self._open_proposal)

    def _proposal(self) -> Course | None:
        with self.office.book.reading() as reader:
            return proposed(reader, self._classes().new_id(), self.office.words)

    def _open_proposal(self, course: Course | None) -> None:
        if course is None:
            self.notices.go_wished.emit("checkpoints")
            self.notices.trouble(NotFound("A class is recorded at checkpoints. Add one for it first."))
        else:
            self.open_class(course, fresh=True)

    def _change(self) -> None:
        if self.known.shown:
            self.open_class(self.known.shown.course)

    def open_class(self, course: Course, *, fresh: bool = False) -> ClassDialog:
        dialog = ClassDialog(self.office, course, self.known.places, self.known.zone, self.view)
        dialog.show_fresh(fresh)
        dialog.kept.connect(partial(self._keep, dialog, None if fresh else course))
        dialog.removed.connect(partial(self._remove, dialog, course))
        open_once(dialog)
        return dialog

    def _keep(self, dialog: ClassDialog, before: Course | None, after: Course) -> None:
        work = partial(self._classes().set_course, after)
        self.ask(work, partial(self._kept, dialog, before), if_there(dialog, dialog.show_trouble))

    def _kept(self, dialog: ClassDialog, before: Course | None, after: Course) -> None:
        if_there(dialog, lambda _: dialog.accept())(None)
        said, undo = tr("The class {name} is saved.", name=after.name), tr("Undo (Ctrl+Z)")
        back = partial(self._classes().set_course, before) if before else partial(self._classes().remove, after)
        self.notices.changed(said, undo, partial(self._take_back, back))
        self._choose(after.id)

    def _remove(self, dialog: ClassDialog, course: Course) -> None:
        dialog.accept()
        back = partial(self._classes().set_course, course)
        said = tr("The class {name} is removed. Its certificates stay in the register.", name=course.name)
        told = partial(self.notices.changed, said, tr("Undo (Ctrl+Z)"), partial(self._take_back, back))
        self.ask(partial(self._classes().remove, course), partial(self._then, told))

    def _take_back(self, work: Callable[[], object]) -> None:
        self.ask(work, partial(self._then, partial(self.notices.done, tr("Taken back."))))

    def _then(self, told: Callable[[], object], _: object) -> None:
        told()
        self._read_now()

    def open_overlap(self) -> OverlapDialog:
        dialog = OverlapDialog(self.office, self.notices, self.view)
        open_once(dialog)
        return dialog

    def _classes(self) -> Classes:
        return Classes(self.office.book, self.office.stamper, self.office.news)


def _read(office: Office, chosen: str) -> Known:
    began = time.monotonic()
    with office.book.reading() as reader:
        there = courses(reader)
        course = next((one for one in there if one.id == chosen), there[0] if there else None)
        shown = class_list(reader, course, office.clock.now()) if course else None
        return Known(reader.event(), doors(reader.checkpoints()), there, shown, time.monotonic() - began)
