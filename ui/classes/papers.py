"""The certificates of a class: issued, printed, replaced and withdrawn from its page."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from kiosk.app.certifying import Printed, look_of, print_certificates
from kiosk.app.class_lists import ClassRow
from kiosk.app.classes import Classes
from kiosk.domain.course import Certificate, Course
from kiosk.domain.names import fold
from kiosk.errors import KioskError
from ui.classes.known import Known
from ui.classes.page import ClassesPage
from ui.classes.replace_dialog import ReplaceDialog
from ui.classes.text_dialog import TextDialog
from ui.letters.memory import Memory
from ui.organiser.office import Gauge, Notice, Notices, Office, Presenter, open_once
from ui.organiser.reason_dialog import ReasonDialog
from ui.organiser.speech import tr
from ui.printing.pdf import QtPress

_TEXT = "certificate"


class Papers(Presenter):
    """`known` tells what the page shows; `changed` when the register is another than before."""

    changed = Signal()

    def __init__(self, office: Office, notices: Notices, page: ClassesPage, known: Callable[[], Known]) -> None:
        super().__init__(office, notices, page)
        self._page, self._known = page, known
        self._memory = Memory(office.places, f"classes-{office.book.path.stem}")
        self._gauge = Gauge(self)
        page.issue_wished.connect(lambda: self.issue())
        page.action_wished.connect(self._act)
        page.working.stop_wished.connect(lambda: self._gauge.stop())

    def issue(self, rows: Sequence[ClassRow] = (), reason: str = "") -> None:
        """To all who earned one; or to these, for a reason."""
        known = self._known().shown
        if known:
            whose = {(row.guest.id, row.sitter.key) for row in rows} or None
            self.ask(partial(self._classes().issue, known.course, whose, reason), self._issued)

    def _issued(self, made: tuple[Certificate, ...]) -> None:
        if not made:
            return
        serials = [paper.serial for paper in made]
        said = tr("Certificate {serial} is issued.", serial=serials[0])
        if len(made) > 1:
            said = tr(
                "{count} certificates are issued: {first} to {last}.",
                count=len(made),
                first=serials[0],
                last=serials[-1],
            )
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), partial(self._take_back, serials))
        self.changed.emit()

    def _act(self, name: str) -> None:
        rows = self._page.chosen_rows
        acts: dict[str, Callable[[], object]] = {
            "print": lambda: self._ask_where(self._papers()),
            "print_chosen": lambda: self._ask_where([row.certificate for row in rows if row.certificate]),
            "replace": lambda: self.open_replace(rows[0]),
            "give": lambda: self._ask_reason(rows, give=True),
            "withdraw": lambda: self._ask_reason(rows, give=False),
            "text": self.open_text,
        }
        acts[name]()

    def _papers(self) -> list[Certificate]:
        known = self._known().shown
        papers = [row.certificate for row in known.rows if row.certificate] if known else []
        return sorted(papers, key=lambda paper: (paper.issued, paper.serial))

    def _ask_where(self, papers: list[Certificate]) -> None:
        name = f"{self.office.book.path.stem}-{fold(tr('certificates')).replace(' ', '-')}.pdf"
        start = str(self.office.book.path.with_name(name))
        file, _ = QFileDialog.getSaveFileName(self._page, tr("Print certificates"), start, "PDF (*.pdf)")
        if file:
            self.print_to(papers, Path(file))

    def print_to(self, papers: Sequence[Certificate], target: Path) -> None:
        known = self._known().shown
        if known is None:
            return
        self._gauge.deleteLater()
        self._gauge = Gauge(self)
        said = tr("Writing {file}…", file=target.name)
        self._gauge.moved.connect(partial(self._page.show_progress, said))
        self._page.show_progress(said, 0, 0)
        pairs = [(paper, known.course) for paper in papers]
        work = partial(_print, self.office, target, pairs, self._memory.recall(_TEXT), self._gauge)
        self.ask(work, partial(self._printed, target), self._not_printed)

    def _printed(self, target: Path, done: Printed) -> None:
        self._page.show_progress("", 0, 0)
        if done.stopped:
            self.notices.done(tr("Stopped. Nothing was written."))
            return
        told = tr("{file} is written.", file=target.name)
        lacking = (self.office.words.say(one.template, **one.values) for one in done.refused)
        self.notices.told.emit(Notice("wait" if done.refused else "good", " ".join((told, *lacking))))
        self.office.open_folder(target.parent)

    def _not_printed(self, error: KioskError) -> None:
        self._page.show_progress("", 0, 0)
        self.notices.trouble(error)

    def open_replace(self, row: ClassRow) -> ReplaceDialog | None:
        if row.certificate is None:
            return None
        dialog = ReplaceDialog(self.office.theme, row.certificate, self._page)
        dialog.given.connect(partial(self._replace, row.certificate))
        open_once(dialog)
        return dialog

    def _replace(self, old: Certificate, title: str, name: str, reason: str) -> None:
        self.ask(partial(self._classes().replace, old.serial, reason, name, title), partial(self._replaced, old))

    def _replaced(self, old: Certificate, made: Certificate) -> None:
        said = tr("{old} is replaced by {serial}, for {name}.", old=old.serial, serial=made.serial, name=made.name)
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), partial(self._take_back, [made.serial]))
        self.changed.emit()

    def _ask_reason(self, rows: Sequence[ClassRow], *, give: bool) -> None:
        if give:
            rows = [row for row in rows if not row.certificate]
            title, action = tr("Give the certificate all the same?"), tr("Give the certificate")
            said = tr("Not everyone chosen has earned it. The reason stays in the register.")
        else:
            title, action = tr("Withdraw the certificate?"), tr("Withdraw")
            said = tr("Its serial stays used. The reason stays in the register.")
        dialog = ReasonDialog(self.office.theme, title, said, action, self._page)
        dialog.need()
        dialog.given.connect(partial(self.issue, rows) if give else partial(self._withdraw, rows))
        open_once(dialog)

    def _withdraw(self, rows: Sequence[ClassRow], reason: str) -> None:
        serials = [row.certificate.serial for row in rows if row.certificate]
        said = tr("Withdrawn: {serials}.", serials=", ".join(serials))
        work = partial(self._classes().withdraw, serials, reason)
        self.ask(work, partial(self._told, said))

    def open_text(self) -> TextDialog:
        known = self._known()
        paper = next(iter(self._papers()), None)
        dialog = TextDialog(self.office, known.shown.course if known.shown else None, known.event, paper, self._page)
        dialog.show_text(self._memory.recall(_TEXT))
        dialog.kept.connect(partial(self._memory.remember, _TEXT))
        open_once(dialog)
        return dialog

    def _take_back(self, serials: Sequence[str]) -> None:
        work = partial(self._classes().withdraw, serials, tr("Issued by mistake"))
        self.ask(work, partial(self._told, tr("Taken back.")))

    def _told(self, said: str, _: object) -> None:
        self.notices.done(said)
        self.changed.emit()

    def _classes(self) -> Classes:
        return Classes(self.office.book, self.office.stamper, self.office.news)


def _print(
    office: Office, target: Path, papers: Sequence[tuple[Certificate, Course]], said: str, gauge: Gauge
) -> Printed:
    with office.book.reading() as reader:
        return print_certificates(reader, target, papers, look_of(said), QtPress(), gauge)
