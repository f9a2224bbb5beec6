"""The MC sheet: who of those who matter is here, in order and as really come, and what changed since it was printed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.app.mc_changes import compared
from kiosk.app.mc_lines import Group, McSheet, Named, State
from kiosk.app.mc_people import Attended, Collected, McPeople
from kiosk.app.ports import AttendanceRow, Reader
from kiosk.app.ranking import Rules, rules_of
from kiosk.domain.address import address_of
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.declarations import AbsenceNoted, McSheetChosen, McSheetPrinted
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.mc_choice import McChoice
from kiosk.domain.person import Person
from kiosk.domain.placing import in_place
from kiosk.domain.precedence import Claim, claim_of, claim_of_representative, ranker
from kiosk.domain.presence import Came, Passage, Presence
from kiosk.domain.seat_name import seat_text
from kiosk.words import LANGUAGES, Words


def choice_of(reader: Reader) -> McChoice:
    said = reader.declaration(McSheetChosen, "")
    return said.choice if said else McChoice()


def mc_sheet(reader: Reader, place: Checkpoint, now: datetime, people: McPeople | None = None) -> McSheet:
    """As things stand now; `people` remember what was read the last time."""
    rules, printed = rules_of(reader), reader.declaration(McSheetPrinted, place.id)
    attended = (people or McPeople()).read(reader, place, rules, choice_of(reader), printed)
    return mc_sheet_of(reader, place, now, attended)


def mc_sheet_of(reader: Reader, place: Checkpoint, now: datetime, attended: Attended) -> McSheet:
    """The same from who came, however it was read."""
    event, choice = reader.event(), choice_of(reader)
    language = choice.language or (event.language if event else "vi")
    printed = reader.declaration(McSheetPrinted, place.id)
    language = language if language in LANGUAGES else "en"
    maker = _Maker(rules_of(reader), choice, _absences(reader, place.id), language, printed)
    people, watched = maker.chosen(attended)
    by_state = {state: tuple(p for p in people if isinstance(p, Named) and p.state is state) for state in State}
    present = tuple(p for p in people if not isinstance(p, Named) or p.state is State.PRESENT)
    return McSheet(
        place,
        event,
        now,
        maker.language,
        compared(present, printed.lines) if printed else present,
        by_state[State.LEFT],
        by_state[State.EXPECTED],
        by_state[State.ABSENT],
        watched,
        printed,
        choice,
    )


def _absences(reader: Reader, place: CheckpointId) -> dict[str, str]:
    """Why guests will not come here, by guest."""
    said = (one for one in reader.declared(AbsenceNoted) if one.excused and one.checkpoint in ("", place))
    return {one.invitation: one.reason for one in said}


@dataclass(frozen=True, slots=True)
class _Coming:
    """Someone who could be named: the invited one, or who came instead."""

    claim: Claim
    row: AttendanceRow
    person: Person | None = None
    shown: bool = True


class _Maker:
    def __init__(
        self, rules: Rules, choice: McChoice, absences: Mapping[str, str], language: str, printed: McSheetPrinted | None
    ) -> None:
        self._rules, self._choice, self._absences = rules, choice, absences
        self._judge = ranker(rules.table)
        self._printed = {line.id for line in printed.lines} if printed else set()
        self.language = language
        self._words = Words(language)

    def chosen(self, attended: Attended) -> tuple[list[Named | Group], tuple[Named, ...]]:
        """Those who matter in order, each collective block of which someone is here where its first one stands; and
        all who are watched.
        """
        coming = {one.claim.id: one for at, row in enumerate(attended.rows) for one in self._coming(at, row)}
        claims, _ = in_place(sorted((one.claim for one in coming.values()), key=self._judge.rank), self._rules.pins)
        everyone = [coming[claim.id] for claim in claims]
        matter, groups = self._matter(everyone), self._groups(attended.blocks)
        named: list[Named | Group] = []
        for one in everyone:
            rung = self._collective(one.claim)
            if rung in groups:
                named.append(groups.pop(rung))
            if one.shown and one.row.invitation.id in matter:
                named.append(self._named(one))
        watched = (one for one in everyone if one.shown and one.row.invitation.id in self._rules.watched)
        return named, tuple(map(self._named, watched))

    def _coming(self, at: int, row: AttendanceRow) -> Iterable[_Coming]:
        """The invited one keeps a place even when another came: others may be placed beside him."""
        attendee, guest = row.presence.attendee, row.invitation
        instead = attendee is not None and attendee.came is Came.REPRESENTATIVE
        yield _Coming(claim_of(guest, self._rules.units, at), row, shown=not instead)
        if instead and attendee is not None:
            person = attendee.person or Person("")
            yield _Coming(claim_of_representative(guest, person, self._rules.units, at), row, person)

    def _matter(self, everyone: Sequence[_Coming]) -> frozenset[InvitationId]:
        """By rank, of those not named as a block; else as wished; and who stood on the printed sheet stays while here."""
        single = [one.row.invitation.id for one in everyone if self._collective(one.claim) is None]
        return frozenset(single[: self._choice.first]) | {
            one.row.invitation.id
            for one in everyone
            if self._wanted(one.row.invitation) or one.claim.id in self._printed
        }

    def _wanted(self, guest: Invitation) -> bool:
        choice = self._choice
        watched = choice.watched and guest.id in self._rules.watched
        return watched or guest.category in choice.categories or guest.block in choice.blocks

    def _groups(self, blocks: Mapping[int, Collected]) -> dict[int | None, Group]:
        return {rung: self._group(rung, block) for rung, block in blocks.items() if block.people}

    def _group(self, rung: int, block: Collected) -> Group:
        name, here, all = self._rules.table.blocks[rung].name, len(block.here), len(block.units)
        text = self._words.say(
            "{group}: {units} of {all} units, {people} present", group=name, units=here, all=all, people=block.people
        )
        return Group(f"block:{name}", name, here, all, block.people, text)

    def _collective(self, claim: Claim) -> int | None:
        """Which rung of the blocks, when it is a collective one."""
        return self._judge.collective_rung(claim.unit.block, claim.unit.name)

    def _named(self, one: _Coming) -> Named:
        guest, presence = one.row.invitation, one.row.presence
        entry = _entry(presence)
        made = Named(
            id=one.claim.id,
            guest=guest.id,
            state=self._state(one.row),
            address=self._address(one),
            name=one.claim.name or self._words.say("A representative, not named yet"),
            post=one.claim.post,
            unit=self._unit(one.claim),
            spoken="" if one.person else guest.spoken,
            instead_of=self._instead_of(one),
            seat=seat_text(guest.seat),
            since=entry.at if entry else None,
            desk=entry.desk if entry else None,
            entry=entry.fact if entry else None,
            watched=guest.id in self._rules.watched,
            reason=self._absences.get(guest.id, ""),
            text="",
        )
        return replace(made, text=made.called + made.about + (f" [{made.spoken}]" if made.spoken else ""))

    def _state(self, row: AttendanceRow) -> State:
        if row.presence.inside:
            return State.PRESENT
        if row.presence.ever:
            return State.LEFT
        return State.ABSENT if row.invitation.id in self._absences else State.EXPECTED

    def _address(self, one: _Coming) -> str:
        if one.person and not one.person.name:
            return ""
        title = "" if one.person else one.row.invitation.title
        return self._addressed(title, one.claim.post, one.claim)

    def _addressed(self, title: str, post: str, claim: Claim) -> str:
        at = self._judge.blocks.rung_of(claim.unit.block, claim.unit.name)
        block = claim.unit.block if at is None else self._rules.table.blocks[at].name
        return address_of(self._choice.addresses, self.language, title=title, post=post, block=block)

    def _unit(self, claim: Claim) -> str:
        return (claim.unit.official if self.language == "en" else "") or claim.unit.name

    def _instead_of(self, one: _Coming) -> str:
        if one.person is None:
            return ""
        guest = one.row.invitation
        address = self._addressed(guest.title, guest.post, one.claim)
        return self._words.say("for {name}", name=_joined(f"{address} {guest.name}".strip(), guest.post))


def _entry(presence: Presence) -> Passage | None:
    """The check-in since which they are here; of who left, the last one."""
    entries = presence.entries
    return entries[-1] if entries else None


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
