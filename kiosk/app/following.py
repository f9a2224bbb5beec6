"""A programme at a web address: read, judged, and read again while the event runs."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from kiosk.app.fetching import Fetched, Mark, fetched
from kiosk.app.identity import Stamper
from kiosk.app.ports import Book, Reader
from kiosk.app.programme import AgendaPlan, Take, plan_programme, record_agenda
from kiosk.domain.declarations import ProgrammeFollowed, ProgrammeRead
from kiosk.domain.event import Event
from kiosk.domain.facts import Entry, Fact
from kiosk.domain.steady import Step
from kiosk.errors import BadInput
from kiosk.formats.programmes.draft import Programme
from kiosk.formats.programmes.reading import Wanted, read_programme
from kiosk.formats.programmes.sheets import Asked

Fetch = Callable[[str, Mark], AbstractContextManager[Fetched]]


@dataclass(frozen=True, slots=True)
class Same:
    """Nothing that people would see has changed."""


@dataclass(frozen=True, slots=True)
class Updated:
    plan: AgendaPlan


@dataclass(frozen=True, slots=True)
class NotBelieved:
    """The agenda stays as it is until a person looks at the plan."""

    plan: AgendaPlan
    source: "Source"


@dataclass(frozen=True, slots=True)
class GoesBackAndForth:
    """A version came back that was left before; the agenda stays until it has come often enough to be meant."""

    seen: int


Outcome = Same | Updated | NotBelieved | GoesBackAndForth


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked of an address, and the event that it is for."""

    address: str
    known: Mark
    event: Event | None


@dataclass(frozen=True, slots=True)
class Received:
    """None where the server says that nothing changed."""

    asked: Asking
    mark: Mark
    programme: Programme | None


@dataclass(frozen=True, slots=True)
class Source:
    """What came from an address: a plan, or None where the server says that nothing changed."""

    address: str
    mark: Mark
    plan: AgendaPlan | None


def follow(book: Book, stamper: Stamper, address: str, minutes: int) -> None:
    """From now on; an empty address ends it. Nothing is written when that is so already."""
    if not 0 <= minutes <= 24 * 60:
        raise BadInput("The agenda can be read again every 1 to 1440 minutes. Type another number.")
    said = ProgrammeFollowed(address, minutes)
    with book.writing() as page:
        if page.declaration(ProgrammeFollowed, said.about) != said:
            page.record(Entry(stamper.stamp(), said))


def asking(reader: Reader, address: str, *, again: bool = False) -> Asking:
    """`again`: even if its server says that it is the same."""
    read = None if again else reader.declaration(ProgrammeRead, address)
    return Asking(address, Mark(read.etag, read.modified) if read else Mark(), reader.event())


def receive(asked: Asking, fetch: Fetch = fetched) -> Received:
    """What the address holds now: the network and the reading, without the book.

    BadInput says what came instead of a programme.
    """
    event = asked.event
    days, languages = (event.days, event.languages) if event else ((), ())
    with fetch(asked.address, asked.known) as found:
        if found.file is None:
            return Received(asked, found.mark, None)
        programme = read_programme(found.file, Wanted(Asked(days=days), languages, asked.address))
    return Received(asked, found.mark, programme)


def planned(received: Received, book: Book, stamper: Stamper) -> Source:
    """What it would change; writes nothing."""
    asked = received.asked
    if received.programme is None:
        return Source(asked.address, received.mark, None)
    zone = asked.event.zone if asked.event else "UTC"
    with book.reading() as reader:
        plan = plan_programme(received.programme, reader, zone=zone, make_ids=stamper.ids, now=stamper.clock.now())
    return Source(asked.address, received.mark, plan)


def look(address: str, book: Book, stamper: Stamper, *, fetch: Fetch = fetched, again: bool = False) -> Source:
    """All of it in one: the file is not held open while the server is waited for."""
    with book.reading() as reader:
        asked = asking(reader, address, again=again)
    return planned(receive(asked, fetch), book, stamper)


def settle(source: Source, book: Book, stamper: Stamper, take: Take | None = None) -> Outcome:
    """Takes what came from the address, as far as it is to be believed and stands still; notes that it was read.

    `take` is a person's decision, which goes before both.
    """
    with book.reading() as reader:
        before = reader.declaration(ProgrammeRead, source.address)
    read = before or ProgrammeRead(source.address, stamper.clock.now())
    read = replace(read, at=stamper.clock.now())
    if source.plan is None:
        _record(book, stamper, read)
        return Same()
    steadiness, step = read.steadiness.offer(source.plan.version)
    if take is None and step is Step.WAIT:
        _record(book, stamper, replace(read, steadiness=steadiness))
        return GoesBackAndForth(steadiness.seen)
    if take in (None, Take.BELIEVED) and not source.plan.believed:
        _record(book, stamper, read)
        return NotBelieved(source.plan, source)
    recorded = record_agenda(source.plan, book, stamper.stamp, take or Take.BELIEVED)
    taken = read.steadiness.taken(source.plan.version)
    marked = replace(read, etag=source.mark.etag, modified=source.mark.modified, steadiness=taken)
    _record(book, stamper, marked)
    return Updated(source.plan) if recorded else Same()


def _record(book: Book, stamper: Stamper, fact: Fact) -> None:
    with book.writing() as page:
        page.record(Entry(stamper.stamp(), fact))
