"""The desk: what reception staff can do, in their words."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.app.absence_notes import note_of
from kiosk.app.answers import Answer, Together, Undone, WalkIn
from kiosk.app.asking_first import AskFirst
from kiosk.app.attending import add_companion, companion_of, guest_with, name_attendee, representative, told
from kiosk.app.checking import Checking, LetBy, Spread
from kiosk.app.delegation import Delegation, delegation_of
from kiosk.app.holdings import desk_count, moved_devices, owed_by
from kiosk.app.identity import Stamper
from kiosk.app.lending import Counter, Outcome
from kiosk.app.lookup import find_by_text
from kiosk.app.naming import name_guest
from kiosk.app.notices import Announcer
from kiosk.app.overview import Overview, overview
from kiosk.app.places import NO_ZONE, door_of, place_of, zone_of
from kiosk.app.ports import Audience, Book, Page, Signatures, Sought, Topic
from kiosk.app.seat_finding import find_guests
from kiosk.app.seats import Seats
from kiosk.app.serving import Kit, Serving, Wanted, beside
from kiosk.app.sharing import HubLink
from kiosk.app.unit_register import known_units
from kiosk.domain.admission import (
    Admit,
    Ambiguous,
    Exit,
    Finding,
    Found,
    Showing,
    Unknown,
    Verdict,
    decide,
    standing_refusal,
)
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.culprit import Culprit
from kiosk.domain.facts import CheckedIn, CheckedOut, Entry, PassageUndone, SignedGuestAdded, Source, Stamp, WalkInAdded
from kiosk.domain.ids import CheckpointId, FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.person import Person
from kiosk.domain.presence import NEVER, Came, Direction
from kiosk.domain.token import new_codes
from kiosk.domain.unit_choice import KnownUnit
from kiosk.errors import BadInput, NotFound

__all__ = ["NO_ZONE", "Answer", "Desk", "Overview", "Together", "Undone", "WalkIn"]

MOST_NAMESAKES = 20
_SAY_A_NAME = "A walk-in needs a name or a unit. Type one of them."


@dataclass(frozen=True, slots=True)
class _Asked:
    """One presentation: what was read or chosen, and how."""

    text: str
    direction: Direction = Direction.ENTRY
    source: Source = Source.SCAN
    answers: tuple[tuple[str, str], ...] = ()
    came: Came = Came.INVITED
    person: str = ""


class Desk:
    """Every method opens the book, asks, decides and records inside one write; raises KioskError.

    Without `signatures` a signed code is not believed; the codes of the list are found all the same. With a `hub` the
    other desks are asked about every entry once it is recorded: who was let in elsewhere first is not let in here. At a
    strict door they are asked before, and who cannot be asked about is not let in.
    """

    def __init__(
        self,
        book: Book,
        stamper: Stamper,
        audience: Audience,
        signatures: Signatures | None = None,
        hub: HubLink | None = None,
    ) -> None:
        self._checking: Checking | None = None
        if hub is not None:
            audience, asking = Spread(audience, hub), AskFirst(LetBy(book, hub), stamper, hub)
            self._checking, book = Checking(asking, stamper, audience, hub), asking
        self._book = book
        self._stamper = stamper
        self._audience = audience
        self._signatures = signatures
        self.seats = Seats(book, stamper, audience)
        self._serving = Serving()
        self.kit = Kit(book, stamper, audience, self._serving)

    def present(
        self,
        text: str,
        checkpoint: CheckpointId,
        *,
        direction: Direction = Direction.ENTRY,
        source: Source = Source.SCAN,
        answers: tuple[tuple[str, str], ...] = (),
    ) -> Answer:
        """A guest shows a code; a verdict of Admit or Exit is on disk when this returns."""
        return self.present_all([text], checkpoint, direction=direction, source=source, answers=answers)[0]

    def present_all(
        self,
        texts: Sequence[str],
        checkpoint: CheckpointId,
        *,
        direction: Direction = Direction.ENTRY,
        source: Source = Source.SCAN,
        answers: tuple[tuple[str, str], ...] = (),
    ) -> list[Answer]:
        """Codes that wait together are decided in order and become durable together."""
        topics: set[Topic] = set()
        with self._book.writing() as page:
            place, zone = place_of(page, checkpoint), zone_of(page)
            given = [
                self._answer(page, place, zone, _Asked(text, direction, source, answers), topics) for text in texts
            ]
        self._audience.tell(frozenset(topics))
        return self._checked(given)

    def _checked(self, answers: list[Answer]) -> list[Answer]:
        return answers if self._checking is None else self._checking.checked(answers)

    def present_beside(
        self, text: str, checkpoint: CheckpointId, wanted: Wanted, direction: Direction = Direction.ENTRY
    ) -> Answer:
        """A code is read while a device is wanted: lent or taken back as that, else shown at the checkpoint."""
        topics: set[Topic] = set()
        with self._book.writing() as page:
            place, zone, at = place_of(page, checkpoint), zone_of(page), self._stamper.clock.now()
            finding = find_by_text(page, text, at, self._signatures)
            counter = Counter(page, self._stamper, zone, at, topics)
            self._serving.leave()
            device = beside(counter, finding, text, wanted)
            if device is not None:
                answer = handed(text, counter, device, finding)
            else:
                answer = self._decided(page, place, zone, _Asked(text, direction), finding, topics)
        self._audience.tell(frozenset(topics))
        return self._checked([answer])[0]

    def present_invitation(
        self,
        id: InvitationId,
        checkpoint: CheckpointId,
        *,
        direction: Direction = Direction.ENTRY,
        source: Source = Source.SEARCH,
        answers: tuple[tuple[str, str], ...] = (),
        sure: bool = True,
    ) -> Answer:
        """A guest was found by name and chosen; unless `sure`, whoever has namesakes is answered with all of them."""
        topics: set[Topic] = set()
        with self._book.writing() as page:
            invitation = page.invitation(id)
            same = page.namesakes(invitation.name, MOST_NAMESAKES) if invitation and not sure else ()
            finding: Finding = Ambiguous(same) if len(same) > 1 else Found(invitation) if invitation else Unknown()
            text = "" if invitation is None else invitation.name if len(same) > 1 else invitation.code
            asked = _Asked(text, direction, source, answers)
            answer = self._decided(page, place_of(page, checkpoint), zone_of(page), asked, finding, topics)
        self._audience.tell(frozenset(topics))
        return self._checked([answer])[0]

    def represent(
        self,
        id: InvitationId,
        checkpoint: CheckpointId,
        person: Person,
        *,
        answers: tuple[tuple[str, str], ...] = (),
    ) -> Answer:
        """Someone came in the guest's place: checked in so, or named for the check-in that is recorded already.

        Raises NotFound, and BadInput for a walk-in and for a person without a name. The verdict may be a refusal.
        """
        with self._book.writing() as page:
            guest, place, topics = guest_with(page, id), door_of(page, checkpoint), set[Topic]()
            named = representative(guest, person)
            answer = self._let_in(page, place, guest, answers, named, topics)
            if answer.fact is not None:
                topics |= name_attendee(page, self._stamper, place, guest, answer.fact, named)
                answer = replace(answer, attendee=told(page.presence(place.id, id)), named=True)
        self._audience.tell(frozenset(topics))
        return self._checked([answer])[0]

    def accompany(self, id: InvitationId, checkpoint: CheckpointId, person: Person) -> Answer:
        """One person more came on the invitation of a guest who is in; nothing need be known of the person.

        Raises NotFound, and BadInput while the guest is not in.
        """
        with self._book.writing() as page:
            guest, place, at = guest_with(page, id), door_of(page, checkpoint), self._stamper.clock.now()
            if refused := standing_refusal(guest):
                return Answer(guest.code, refused, place, at, self._stamper.desk)
            fact, topics = add_companion(page, self._stamper, place, guest, person)
            companion = companion_of(page.presence(place.id, id), fact)
        self._audience.tell(topics)
        admit = Admit(guest, replay_of=fact)
        answer = Answer(guest.code, admit, place, at, self._stamper.desk, fact, attendee=companion, named=True)
        return self._checked([answer])[0]

    def delegation(self, id: InvitationId, checkpoint: CheckpointId) -> Delegation:
        """Everyone who came or may come with this guest. Raises NotFound, and BadInput for a guest of no unit."""
        with self._book.reading() as reader:
            return delegation_of(reader, id, checkpoint)

    def admit_together(self, ids: Sequence[InvitationId], checkpoint: CheckpointId) -> Together:
        """Some of a delegation come in, in one write; each is decided for himself, and a refusal keeps no other out.

        Raises BadInput when nobody was named, NotFound for a guest who is not in the file, and then records nobody.
        """
        if not ids:
            raise BadInput("Tick who is here first.")
        topics: set[Topic] = set()
        with self._book.writing() as page:
            place, zone = place_of(page, checkpoint), zone_of(page)
            guests = [guest_with(page, id) for id in dict.fromkeys(ids)]
            answers = [
                self._decided(page, place, zone, _Asked(one.code, source=Source.SEARCH), Found(one), topics)
                for one in guests
            ]
            stands = delegation_of(page, guests[0].id, checkpoint)
        self._audience.tell(frozenset(topics))
        if (checked := self._checked(answers)) != answers:
            stands = self.delegation(guests[0].id, checkpoint)
        return Together(tuple(checked), stands, place, answers[0].at, self._stamper.desk)

    def undo(self, passage: FactId, reason: str) -> Answer:
        """Take back a check-in or check-out. Raises NotFound when there is none, or it was taken back before."""
        return self.undo_together([passage], reason)[0]

    def undo_together(self, passages: Sequence[FactId], reason: str) -> tuple[Answer, ...]:
        """Take back passages in one write, all or none; raises as `undo` does."""
        topics: set[Topic] = set()
        with self._book.writing() as page:
            undone = tuple(self._taken_back(page, passage, reason.strip(), topics) for passage in passages)
        self._audience.tell(frozenset(topics))
        return undone

    def _taken_back(self, page: Page, passage: FactId, reason: str, topics: set[Topic]) -> Answer:
        done = page.passage(passage)
        fact = done.fact if done else None
        if not isinstance(fact, CheckedIn | CheckedOut) or page.undone(passage) is not None:
            raise NotFound("There is nothing to undo: that check-in was already taken back.")
        invitation = page.invitation(fact.invitation)
        if invitation is None:
            raise NotFound("There is nothing to undo: that guest is not in this file.")
        companion = companion_of(page.presence(fact.checkpoint, fact.invitation), passage)
        stamp = self._stamper.stamp()
        topics |= page.record(Entry(stamp, PassageUndone(fact.checkpoint, fact.invitation, passage, reason)))
        verdict, place = Undone(invitation, passage, reason), place_of(page, fact.checkpoint)
        return Answer(invitation.code, verdict, place, stamp.at, stamp.desk, stamp.id, attendee=companion)

    def walk_in(self, guest: WalkIn, checkpoint: CheckpointId, *, sure: bool = True) -> Answer:
        """Someone who is on no list: added, to be approved by the organiser later, and checked in, in one write.

        Unless `sure`, a name that is on the list already is answered with the guests who bear it, and nothing is written.
        """
        invitation = self._walk_in_invitation(guest)
        with self._book.writing() as page:
            place = door_of(page, checkpoint)
            if not sure and (same := page.namesakes(invitation.name, MOST_NAMESAKES)):
                now = self._stamper.clock.now()
                return Answer(invitation.name, Ambiguous(same), place, now, self._stamper.desk)
            topics = set(page.record(Entry(self._stamper.stamp(), WalkInAdded(invitation))))
            asked = _Asked(invitation.code, source=Source.WALK_IN)
            answer = self._decided(page, place, zone_of(page), asked, Found(invitation), topics)
        self._audience.tell(frozenset(topics))
        return self._checked([answer])[0]

    def name_guest(self, id: InvitationId, name: str) -> Invitation:
        """Who it is that came with a signed code and is in no list yet."""
        return name_guest(self._book, self._stamper, self._audience, id, name)

    def _walk_in_invitation(self, guest: WalkIn) -> Invitation:
        name, unit, post = guest.name.strip(), guest.unit.strip(), guest.post.strip()
        if not (name or unit):
            raise BadInput(_SAY_A_NAME)
        return Invitation(
            id=InvitationId(self._stamper.ids(1)[0]),
            code=new_codes(1, os.urandom)[0],
            name=name or unit,
            unit=unit,
            block=guest.block.strip(),
            post=post,
            phone=guest.phone.strip(),
            category=guest.category.strip(),
            note=guest.note.strip(),
            walk_in=True,
        )

    def announcer(self) -> Announcer:
        """Announcements and alarms of this desk."""
        return Announcer(self._book, self._stamper, self._audience)

    def find(self, text: str, limit: int, checkpoint: CheckpointId | None = None) -> tuple[Sought, ...]:
        """Guests that fit what staff typed, best first."""
        with self._book.reading() as reader:
            return find_guests(reader, text, limit, checkpoint)

    def known_units(self) -> tuple[KnownUnit, ...]:
        """The units a walk-in may belong to; another one can be typed."""
        with self._book.reading() as reader:
            return known_units(reader)

    def overview(self, checkpoint: CheckpointId | None, recent: int) -> Overview:
        """`checkpoint` None stands for the first door."""
        with self._book.reading() as reader:
            seen, item = overview(reader, checkpoint, recent)
            if item is None:
                return seen
            return replace(seen, count=desk_count(reader, item), things=moved_devices(reader, item))

    def _answer(self, page: Page, place: Checkpoint, zone: str, asked: _Asked, topics: set[Topic]) -> Answer:
        at = self._stamper.clock.now()
        finding = find_by_text(page, asked.text, at, self._signatures)
        counter = Counter(page, self._stamper, zone, at, topics)
        device = self._serving.device(counter, place, asked.direction, finding, asked.text)
        if device is not None:
            return handed(asked.text, counter, device, finding)
        return self._decided(page, place, zone, asked, finding, topics)

    def _decided(
        self, page: Page, place: Checkpoint, zone: str, asked: _Asked, finding: Finding, topics: set[Topic]
    ) -> Answer:
        at = self._stamper.clock.now()
        if isinstance(finding, Found) and not place.is_door:
            counter = Counter(page, self._stamper, zone, at, topics)
            outcome = self._serving.guest(counter, place, asked.direction, finding, asked.source)
            return handed(asked.text, counter, outcome, finding)
        showing = Showing(place, self._stamper.desk, at, zone, asked.direction, asked.answers)
        presence = page.presence(place.id, finding.invitation.id) if isinstance(finding, Found) else NEVER
        verdict = decide(finding, showing, presence)
        fact = None
        if isinstance(verdict, (Admit, Exit)):
            if isinstance(finding, Found) and finding.key:
                topics |= page.record(Entry(self._stamper.stamp(at), SignedGuestAdded(finding.invitation, finding.key)))
            fact = verdict.replay_of or self._recorded(page, place, verdict, asked, at, topics)
        excuse = _excuse(page, place, verdict)
        seen = *_healed(finding), told(presence)
        owed = owed_by(page, verdict.invitation) if isinstance(verdict, Exit) else ()
        return Answer(asked.text, verdict, place, at, self._stamper.desk, fact, *seen, excuse=excuse, owed=owed)

    def _let_in(
        self,
        page: Page,
        place: Checkpoint,
        guest: Invitation,
        answers: tuple[tuple[str, str], ...],
        named: Person,
        topics: set[Topic],
    ) -> Answer:
        """Who is in already needs no second check-in, and no rule asks again."""
        last = page.presence(place.id, guest.id).last
        if last is not None and last.direction is Direction.ENTRY and standing_refusal(guest) is None:
            at = self._stamper.clock.now()
            return Answer(guest.code, Admit(guest, last.fact), place, at, self._stamper.desk, last.fact)
        asked = _Asked(guest.code, Direction.ENTRY, Source.SEARCH, answers, Came.REPRESENTATIVE, named.name)
        return self._decided(page, place, zone_of(page), asked, Found(guest), topics)

    def _recorded(
        self, page: Page, place: Checkpoint, verdict: Admit | Exit, asked: _Asked, at: datetime, topics: set[Topic]
    ) -> FactId:
        stamp = self._stamper.stamp(at)
        topics |= page.record(_passage(stamp, verdict, place, asked))
        return stamp.id


def _passage(stamp: Stamp, verdict: Admit | Exit, place: Checkpoint, asked: _Asked) -> Entry:
    guest = verdict.invitation
    if isinstance(verdict, Exit):
        return Entry(stamp, CheckedOut(place.id, guest.id, asked.source))
    came = Came.WALK_IN if guest.walk_in else asked.came
    return Entry(stamp, CheckedIn(place.id, guest.id, came, asked.source, asked.person, asked.answers))


def handed(text: str, counter: Counter, outcome: Outcome, finding: Finding | None = None) -> Answer:
    """What came of giving, lending or taking back, as an answer of this desk."""
    desk = counter.stamper.desk
    told = (outcome.verdict, outcome.item, counter.at, desk, outcome.fact, *_healed(finding), outcome.to)
    return Answer(text, *told, loan=outcome.loan)


def _healed(finding: Finding | None) -> tuple[bool, Culprit | None]:
    return (finding.healed, finding.healed_by) if isinstance(finding, Found) else (False, None)


def _excuse(page: Page, place: Checkpoint, verdict: Verdict) -> str:
    note = note_of(page, place.id, verdict.invitation.id) if isinstance(verdict, Admit) else None
    return note.reason if note else ""
