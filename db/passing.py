"""Many people who came and went, recorded together: what a desk reads that was apart for long, a thousand at a time.

It leaves what one fact after the other leaves (db.projections); each question is asked once for all of them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from sqlite3 import Connection

from db import guests, projections, withdrawn
from db.values import encode_value
from kiosk.domain.facts import CheckedIn, CheckedOut, Fact, Passed, Stamp, Unfamiliar
from kiosk.domain.ids import NO_DESK, NO_FACT, CheckpointId, FactId, InvitationId
from kiosk.domain.presence import NEVER, Came, Direction, Passage, Presence, presence_of

_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)
Place = tuple[CheckpointId, InvitationId]


@dataclass(frozen=True, slots=True)
class Arrival:
    """A passage on its way into the file: `at` as it is stored, `position` in the journal, `place` where whose it is."""

    passage: Passage
    fact: Passed
    at: str
    position: int
    place: Place

    @property
    def sources(self) -> tuple[FactId, FactId]:
        """The facts that take it back when they are."""
        return self.passage.fact, projections.along_of(self.fact)


def arrival(stamp: Stamp, fact: Passed, at: str, position: int) -> Arrival:
    return Arrival(projections.passage_in(stamp, fact), fact, at, position, (fact.checkpoint, fact.invitation))


def together(fact: Fact | Unfamiliar) -> bool:
    """May a fact of this kind be recorded with its neighbours?"""
    return isinstance(fact, CheckedIn | CheckedOut)


def pass_all(db: Connection, arrivals: Sequence[Arrival], basket: guests.Basket) -> None:
    """Their facts are in the journal already, and none of them was projected before."""
    everyone = list(dict.fromkeys(one.fact.invitation for one in arrivals))
    aside = withdrawn.among(db, everyone)
    for id in everyone:
        if id in aside:
            guests.bring_back(db, id, basket)
    before = _before(db, arrivals)
    db.executemany(
        projections.INSERT_PASSAGE,
        [projections.passage_row(one.passage, one.fact, one.at, one.position) for one in arrivals],
    )
    for one in arrivals:
        if isinstance(one.fact, CheckedIn) and one.fact.person:
            projections.name_who_came(db, _stamp(one.passage), one.fact)
    _count(db, before, _standing(db, arrivals))


def _before(db: Connection, arrivals: Iterable[Arrival]) -> Mapping[Place, Presence]:
    """How those stood who had passed there before; the others are not in it."""
    asked: defaultdict[CheckpointId, list[InvitationId]] = defaultdict(list)
    for checkpoint, invitation in {one.place for one in arrivals}:
        asked[checkpoint].append(invitation)
    found: set[Place] = set()
    for checkpoint, invitations in asked.items():
        rows = db.execute(
            "SELECT value FROM json_each(?) WHERE EXISTS "
            "(SELECT 1 FROM passage WHERE checkpoint = ? AND invitation = value)",
            [encode_value(invitations), checkpoint],
        )
        found |= {(checkpoint, InvitationId(id)) for (id,) in rows}
    return {place: projections.presence(db, *place) for place in found}


def _standing(db: Connection, arrivals: Sequence[Arrival]) -> Mapping[Place, list[Passage]]:
    """The new passages of each guest that nobody took back."""
    rows = db.execute(
        "SELECT passage, checkpoint, invitation FROM undone WHERE passage IN (SELECT value FROM json_each(?))",
        [encode_value([id for one in arrivals for id in one.sources if id])],
    )
    undone = {(FactId(passage), CheckpointId(place), InvitationId(guest)) for passage, place, guest in rows}
    standing: defaultdict[Place, list[Passage]] = defaultdict(list)
    for one in arrivals:
        if not undone or undone.isdisjoint((id, *one.place) for id in one.sources):
            standing[one.place].append(one.passage)
    return standing


def _count(db: Connection, before: Mapping[Place, Presence], standing: Mapping[Place, Sequence[Passage]]) -> None:
    changes: Counter[tuple[CheckpointId, int]] = Counter()
    first: Counter[tuple[CheckpointId, Direction, Came]] = Counter()
    for place, passages in standing.items():
        if len(passages) == 1 and place not in before:
            first[place[0], passages[0].direction, passages[0].came] += 1  # as most are: reckoned once for all alike
        else:
            was = before.get(place, NEVER)
            _add(changes, place[0], was, presence_of((*was.passages, *was.companions, *passages)), 1)
    for (checkpoint, direction, came), people in first.items():
        one = Passage(NO_FACT, direction, _ANY_TIME, NO_DESK, came)
        _add(changes, checkpoint, NEVER, presence_of([one]), people)
    for checkpoint in {checkpoint for checkpoint, _ in changes}:
        projections.add_to_tally(db, checkpoint, [changes[checkpoint, column] for column in projections.TALLY])


def _add(
    changes: Counter[tuple[CheckpointId, int]], checkpoint: CheckpointId, was: Presence, now: Presence, people: int
) -> None:
    for column, change in zip(projections.TALLY, projections.difference(was, now), strict=True):
        changes[checkpoint, column] += people * change


def _stamp(passage: Passage) -> Stamp:
    return Stamp(passage.fact, passage.desk, passage.at)
