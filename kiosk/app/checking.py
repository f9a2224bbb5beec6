"""Asking the other desks about an entry that is recorded here: whoever was first in the shared log has let the guest in."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from typing import assert_never

from kiosk.app.answers import Answer
from kiosk.app.asking_first import AskFirst
from kiosk.app.identity import Stamper
from kiosk.app.ports import Audience, Book, Glance, Page, Reader, Topic
from kiosk.app.sharing import First, HubLink, Later, Proposed, Unanswered, Unsure
from kiosk.domain.admission import Admit, AlreadyIn, Unasked
from kiosk.domain.facts import CheckedIn, Entry, PassageUndone
from kiosk.domain.ids import FactId
from kiosk.domain.invitation import Invitation
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
    """What the others say is asked once the entry is durable here, so that no answer of theirs can lose it.

    At strict doors they were asked before, and an entry of which nobody said anything was not written.
    """

    def __init__(self, book: AskFirst, stamper: Stamper, audience: Audience, hub: HubLink) -> None:
        self._book = book
        self._stamper = stamper
        self._audience = audience
        self._hub = hub

    def checked(self, answers: Sequence[Answer]) -> list[Answer]:
        """Each answer as it stands after the others were asked. An entry that came second is taken back by a fact."""
        words = self._book.words()
        return [self._one(answer, words.get(answer.fact) if answer.fact else None) for answer in answers]

    def _one(self, answer: Answer, word: Proposed | None) -> Answer:
        verdict = answer.verdict
        if word is not None and isinstance(verdict, Admit):
            return _at_strict_door(answer, verdict.invitation, word)
        if isinstance(verdict, AlreadyIn) and self._hub.shared and verdict.first.desk != answer.desk:
            return replace(answer, elsewhere=True)
        if not isinstance(verdict, Admit) or verdict.replay_of is not None or answer.fact is None:
            return answer
        match self._hub.offer(answer.fact):
            case First():
                return answer
            case Unanswered():
                return replace(answer, unchecked=True)
            case Later(winner):
                self._second(answer.fact, winner)
                return _elsewhere(answer, verdict.invitation, winner)

    def _second(self, fact: FactId, winner: Entry) -> None:
        with self._book.writing() as page:
            topics = self._take_back(page, fact, winner)
        self._audience.tell(topics)

    def _take_back(self, page: Page, fact: FactId, winner: Entry) -> frozenset[Topic]:
        mine = page.passage(fact)
        assert mine is not None
        assert isinstance(mine.fact, CheckedIn)  # nothing else is offered
        why = f"→ {winner.stamp.desk}"
        undone = PassageUndone(mine.fact.checkpoint, mine.fact.invitation, fact, why)
        return page.record(Entry(self._stamper.stamp(), undone))


def _at_strict_door(answer: Answer, guest: Invitation, word: Proposed) -> Answer:
    match word:
        case First():
            return answer
        case Later(winner) if winner.stamp.desk != answer.desk:
            return _elsewhere(answer, guest, winner)
        case Unanswered() | Later():  # an attempt of our own that is not read back yet is no entry
            return _refused(answer, Unasked(guest))
        case Unsure():
            return _refused(answer, Unasked(guest, unsure=True))
        case _:
            assert_never(word)


def _elsewhere(answer: Answer, guest: Invitation, winner: Entry) -> Answer:
    first = Passage(winner.stamp.id, Direction.ENTRY, winner.stamp.at, winner.stamp.desk)
    return replace(_refused(answer, AlreadyIn(guest, first)), elsewhere=True)


def _refused(answer: Answer, verdict: AlreadyIn | Unasked) -> Answer:
    return replace(answer, verdict=verdict, fact=None, attendee=None, named=False, excuse="", loan=None)
