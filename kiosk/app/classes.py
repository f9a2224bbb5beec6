"""Classes and their certificates: set up, issued, replaced, withdrawn; a serial is never given twice."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from kiosk.app.class_lists import ClassRow, class_list
from kiosk.app.identity import Stamper
from kiosk.app.pen import write
from kiosk.app.ports import Audience, Book, Page, Reader
from kiosk.domain.certificates import Paper, Register, register_of
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.checkpoint import Entry as HowOften
from kiosk.domain.course import Certificate, Course, Outcome
from kiosk.domain.declarations import CertificateIssued, CourseSet
from kiosk.domain.facts import Fact
from kiosk.domain.ids import CourseId, InvitationId
from kiosk.domain.names import fold
from kiosk.errors import BadInput, NotFound

Whose = tuple[InvitationId, str]
"""An invitation, and which person of it (kiosk.domain.class_people.Sitter.key)."""


def courses(reader: Reader) -> tuple[Course, ...]:
    """By their first half-day, then by name."""
    return _in_order(said.course for said in reader.declared(CourseSet) if not said.gone)


def every_course(reader: Reader) -> tuple[Course, ...]:
    """Those that were removed too: their certificates stay in the register."""
    return _in_order(said.course for said in reader.declared(CourseSet))


def _in_order(there: Iterable[Course]) -> tuple[Course, ...]:
    return tuple(sorted(there, key=lambda course: (min(half.start for half in course.half_days), course.name)))


def register(reader: Reader) -> Register:
    return register_of(reader.declared(CertificateIssued))


def find_course(among: tuple[Course, ...], text: str | None) -> Course:
    """The one meant by an id, a name or its beginning; the only one when nothing is said. Raises NotFound, BadInput."""
    if not among:
        raise NotFound("This event has no class yet. Make one with: classes set FILE NAME --from-agenda.")
    wanted, names = fold(text or ""), ", ".join(course.name for course in among)
    exact = [course for course in among if text == course.id or wanted == fold(course.name)]
    fits = exact or [course for course in among if fold(course.name).startswith(wanted)]
    if not fits:
        raise NotFound("There is no class called {text}. There are: {names}.", text=text, names=names)
    if len(fits) > 1:
        raise BadInput("Say which class is meant: {names}.", names=names)
    return fits[0]


class Classes:
    """Every method is one write; raises KioskError and then changes nothing."""

    def __init__(self, book: Book, stamper: Stamper, audience: Audience) -> None:
        self._book, self._stamper, self._audience = book, stamper, audience

    def new_id(self) -> CourseId:
        return CourseId(self._stamper.ids(1)[0])

    def set_course(self, course: Course) -> Course:
        """Add a class, or change the one with this id."""

        def facts(page: Page) -> list[Fact]:
            check_course(course, page)
            return [CourseSet(course)]

        self._record(facts)
        return course

    def remove(self, course: Course) -> None:
        """Certificates that were issued stay in the register."""
        self._record(lambda _: [CourseSet(course, gone=True)])

    def issue(
        self, course: Course, whose: Collection[Whose] | None = None, reason: str = ""
    ) -> tuple[Certificate, ...]:
        """Certificates for those who earned one and have none; `whose` narrows it.

        With a `reason` also for those of `whose` who have not earned it: it stands in the register. Raises BadInput when
        one of them has not and there is no reason, or nobody's name is known.
        """
        made: list[Certificate] = []

        def facts(page: Page) -> list[Fact]:
            stamp = self._stamper.stamp()
            rows = _lacking(page, course, whose, stamp.at)
            _refuse_unearned(rows, reason)
            numbers = register(page).serials(course, stamp.at)
            made[:] = [
                _certificate(row, course, serial, stamp.at, reason) for row, serial in zip(rows, numbers, strict=False)
            ]
            return [CertificateIssued(paper) for paper in made]

        self._record(facts)
        return tuple(made)

    def replace(self, serial: str, reason: str, name: str = "", title: str | None = None) -> Certificate:
        """A new one with a new serial in the place of `serial`; `name` and `title`: as they should have been written."""
        made: list[Certificate] = []

        def facts(page: Page) -> list[Fact]:
            old = _valid(register(page), serial)
            _need_reason(reason)
            at, course = self._stamper.stamp().at, _course(page, old.course)
            fresh = next(register(page).serials(course, at))
            right = replace(old, name=name.strip() or old.name, title=old.title if title is None else title.strip())
            made[:] = [replace(right, serial=fresh, issued=at, replaces=old.serial, reason=reason.strip())]
            return [CertificateIssued(made[0])]

        self._record(facts)
        return made[0]

    def withdraw(self, serials: Iterable[str], reason: str) -> None:
        """They count no more; their serials stay used. What one of them replaced counts again."""

        def facts(page: Page) -> list[Fact]:
            _need_reason(reason)
            known = register(page)
            papers = [_valid(known, serial) for serial in serials]
            return [CertificateIssued(paper, void=True, reason=reason.strip()) for paper in papers]

        self._record(facts)

    def _record(self, facts: Callable[[Page], list[Fact]]) -> None:
        write(self._book, self._stamper, self._audience, facts)


def check_course(course: Course, reader: Reader) -> None:
    """Raises BadInput with what is wrong with it."""
    if not course.name.strip():
        raise BadInput("A class needs a name. Type one.")
    if any(fold(other.name) == fold(course.name) for other in courses(reader) if other.id != course.id):
        raise BadInput("There is a class called {name} already. Choose another name.", name=course.name)
    if not course.half_days:
        raise BadInput("A class needs at least one half-day. Add one.")
    if not 1 <= course.threshold <= 100:
        raise BadInput("The threshold is a share between 1 and 100 percent. Type another number.")
    if "{number}" not in course.numbering:
        raise BadInput("The serial needs {number} in it, so that no two are the same.", number="{number}")
    places = {place.id for place in reader.checkpoints()}
    if any(half.checkpoint not in places for half in course.half_days):
        raise NotFound("There is no such checkpoint in the event.")
    _refuse_overlaps(course)


def entered_once(course: Course, places: Iterable[Checkpoint]) -> Checkpoint | None:
    """A checkpoint of several half-days that takes each guest once: after lunch nobody could come in again."""
    taken = [half.checkpoint for half in course.half_days]
    return next((one for one in places if one.entry is HowOften.ONCE and taken.count(one.id) > 1), None)


def _refuse_overlaps(course: Course) -> None:
    halves = sorted(course.half_days, key=lambda half: (half.checkpoint, half.start))
    for one, other in pairwise(halves):
        if one.checkpoint == other.checkpoint and other.start < one.end:
            raise BadInput(
                "{one} and {other} are at the same time. Correct their hours.", one=one.name, other=other.name
            )


def _lacking(page: Page, course: Course, whose: Collection[Whose] | None, now: datetime) -> list[ClassRow]:
    """Those to be given one: earned, or asked for by name."""
    rows = [row for row in class_list(page, course, now).rows if row.certificate is None]
    if whose is None:
        return [row for row in rows if row.result.outcome is Outcome.EARNED and row.sitter.name]
    return [row for row in rows if (row.guest.id, row.sitter.key) in whose]


def _refuse_unearned(rows: list[ClassRow], reason: str) -> None:
    for row in rows:
        if not row.sitter.name:
            raise BadInput(
                "The representative of {name} was not named. Add the name at the desk first.", name=row.guest.name
            )
        if row.result.outcome is not Outcome.EARNED and not reason.strip():
            raise BadInput(
                "{name} has attended {share} % and has not earned the certificate. Say why it is given all the same.",
                name=row.sitter.name,
                share=row.result.share,
            )


def _certificate(row: ClassRow, course: Course, serial: str, at: datetime, reason: str) -> Certificate:
    himself = not row.sitter.key
    return Certificate(
        serial=serial,
        course=course.id,
        invitation=row.guest.id,
        person=row.sitter.key,
        name=row.sitter.name,
        issued=at,
        title=row.guest.title if himself else "",
        post=row.sitter.post,
        unit=row.guest.unit,
        share=row.result.share,
        reason=reason.strip(),
    )


def _valid(known: Register, serial: str) -> Certificate:
    wanted = serial.strip().casefold()
    found = [one for one in known.said if one.certificate.serial.casefold() == wanted]
    if not found:
        raise NotFound("No certificate has the serial {serial}.", serial=serial)
    papers = [one.certificate for one in found if known.paper(one) is Paper.VALID]
    if not papers:
        raise BadInput("The certificate {serial} does not count any more: it was replaced or withdrawn.", serial=serial)
    return papers[0]


def _course(reader: Reader, id: CourseId) -> Course:
    said = reader.declaration(CourseSet, id)
    assert said is not None  # its certificates were issued by it
    return said.course


def _need_reason(reason: str) -> None:
    if not reason.strip():
        raise BadInput("Say why. A few words are enough; they stay in the register.")
