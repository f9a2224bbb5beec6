"""Asking the other desks about an entry that is recorded here: whoever was first in the shared log has let the guest in."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace

from kiosk.app.answers import Answer
from kiosk.app.identity import Stamper
from kiosk.app.ports import Audience, Book, Glance, Page, Reader, Topic
from kiosk.app.sharing import First, HubLink, Later, Unanswered
from kiosk.domain.admission import Admit, AlreadyIn
from kiosk.domain.facts import CheckedIn, Entry, PassageUndone
from kiosk.domain.ids import FactId
from kiosk.domain.presence import Direction, Passage


class Spread:
    """An audience that also tells the others: what was recorded here goes its way at once."""

    def __init__(self, audience: Audience, hub: HubLink) -> None:
        self._audience = audience
        self._hub = hub

    def tell(self, topics: frozenset[Topic]) -> None:
        self._audience.tell(topics)
        self._hub.nudge()


class LetBy:
    """A book whose writers go before the next lines of the shared log; a guest is waiting."""

    def __init__(self, book: Book, hub: HubLink) -> None:
        self._book = book
        self._hub = hub

    @contextmanager
    def writing(self) -> Iterator[Page]:
        with self._hub.first(), self._book.writing() as page:
            yield page

    def reading(self) -> AbstractContextManager[Reader]:
        return self._book.reading()

    def glancing(self) -> AbstractContextManager[Glance]:
        return self._book.glancing()


class Checking:
    """What the others say is asked once the entry is durable here, so that no answer of theirs can lose it."""

    def __init__(self, book: Book, stamper: Stamper, audience: Audience, hub: HubLink) -> None:
        self._book = book
        self._stamper = stamper
        self._audience = audience
        self._hub = hub

    def checked(self, answers: Sequence[Answer]) -> list[Answer]:
        """Each answer as it stands after the others were asked. An entry that came second is taken back by a fact."""
        return [self._one(answer) for answer in answers]

    def _one(self, answer: Answer) -> Answer:
        verdict = answer.verdict
        if not isinstance(verdict, Admit) or verdict.replay_of is not None or answer.fact is None:
            return answer
        match self._hub.offer(answer.fact):
            case First():
                return answer
            case Unanswered():
                return replace(answer, unchecked=True)
            case Later(winner):
                return self._second(answer, verdict, answer.fact, winner)

    def _second(self, answer: Answer, verdict: Admit, fact: FactId, winner: Entry) -> Answer:
        with self._book.writing() as page:
            topics = self._take_back(page, fact, winner)
        self._audience.tell(topics)
        first = Passage(winner.stamp.id, Direction.ENTRY, winner.stamp.at, winner.stamp.desk)
        refused = AlreadyIn(verdict.invitation, first)
        return replace(answer, verdict=refused, fact=None, attendee=None, named=False, excuse="", loan=None)

    def _take_back(self, page: Page, fact: FactId, winner: Entry) -> frozenset[Topic]:
        mine = page.passage(fact)
        assert mine is not None
        assert isinstance(mine.fact, CheckedIn)  # nothing else is offered
        why = f"→ {winner.stamp.desk}"
        undone = PassageUndone(mine.fact.checkpoint, mine.fact.invitation, fact, why)
        return page.record(Entry(self._stamper.stamp(), undone))
