"""Questions to the event file, for windows, exports and the desk; nothing here writes."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import groupby, islice
from typing import Any, TypeVar

from db import codes, counting, declared, dignitaries, healing, kindred, projections, search, withdrawn
from db.arriving import first_entries
from db.fact_codec import read_entry
from db.glance import GUEST_OF_TABLE, SqliteGlance
from db.guest_rows import same_person
from db.rows import (
    GUEST,
    JOIN_ATTENDEE,
    PASSAGE,
    UNDONE,
    extra_of,
    invitation_of,
    passage_of,
)
from db.values import decoder_of, encode_value
from kiosk.app.ports import AttendanceRow, GroupCount, GuestKind, Known, Passer, Sought
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.declarations import Declaration, SessionPinned, ShortTitleSet
from kiosk.domain.facts import CheckedIn, CheckedOut, Entry
from kiosk.domain.former_code import FormerCode
from kiosk.domain.ids import CheckpointId, FactId, InvitationId, SessionId
from kiosk.domain.invitation import Invitation
from kiosk.domain.keys import EventKey, KeyId
from kiosk.domain.lateness import Lateness
from kiosk.domain.moment import parsed
from kiosk.domain.names import begins_words, fold_many, words_of
from kiosk.domain.presence import Came, Passage, Presence, presence_of
from kiosk.domain.session import (
    CancelledSession,
    Change,
    Delayed,
    Moved,
    Restored,
    Session,
    Slot,
    on_the_wall,
    slot_of,
)

_GUESTS_WIDTH = len(GUEST.split(", "))
_FIELDS = frozenset(GUEST.split(", "))
_SESSION = decoder_of(Session)
_REMEMBERED = 4096  # sessions: lobbies read all of them anew for each change
_CHANGES = {kind.__name__: decoder_of(kind) for kind in (Delayed, Moved, CancelledSession, Restored)}
_OF_A_GUEST = "AND passage.invitation = ?"
_NOTHING_KNOWN = Known({}, {}, {})
D = TypeVar("D", bound=Declaration)


@lru_cache(_REMEMBERED)
def _planned(body: str) -> Slot:
    return slot_of(_SESSION.decode(body))


def _changed(planned: Slot, changes: list[tuple[datetime, FactId, Change]] | None) -> Slot:
    """The same one where nothing changed: a lobby knows it again."""
    return slot_of(planned.session, changes) if changes else planned


class SqliteReader(SqliteGlance):
    """kiosk.app.ports.Reader over one connection; open it inside a snapshot or a write."""

    def position(self) -> int:
        return int(self._one("SELECT ifnull(max(position), 0) FROM fact")[0])

    def invitation(self, id: InvitationId) -> Invitation | None:
        return self.invitations([id]).get(id)

    def invitations(self, ids: Sequence[InvitationId]) -> dict[InvitationId, Invitation]:
        rows = self._db.execute(
            f"SELECT {GUEST} FROM guest WHERE id IN (SELECT value FROM json_each(?))", [encode_value(ids)]
        )
        return {row[0]: invitation_of(row) for row in rows}

    def guests(self) -> Iterator[Invitation]:
        return map(invitation_of, self._db.execute(f"SELECT {GUEST} FROM guest ORDER BY row"))

    def guest_page(self, first: int, count: int) -> tuple[Invitation, ...]:
        rows = self._db.execute(
            f"SELECT {GUEST} FROM guest WHERE row > ? ORDER BY row LIMIT ?",
            [withdrawn.row_before(self._db, first), count],
        )
        return tuple(map(invitation_of, rows))

    def passed(self, ids: Sequence[InvitationId], since: datetime | None = None) -> frozenset[InvitationId]:
        return withdrawn.passed(self._db, ids, since)

    def texts(self, fields: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        columns = ", ".join(field if field in _FIELDS else "''" for field in fields)
        rows = iter(self._db.execute(f"SELECT {columns} FROM guest WHERE unlisted = 0 ORDER BY row DESC"))
        if "extra" not in fields:
            return rows
        at = fields.index("extra")
        return ((*row[:at], extra_of(row[at]) or "", *row[at + 1 :]) for row in rows)

    def find_code(self, text: str) -> tuple[Invitation, ...]:
        rows = self._db.execute(f"SELECT {GUEST} FROM guest WHERE code = ? COLLATE NOCASE ORDER BY row", [text])
        found = tuple(map(invitation_of, rows))
        return found if len(found) < 2 else tuple(i for i in found if i.code == text) or found

    def find_former(self, text: str) -> tuple[FormerCode, ...]:
        return codes.find_former(self._db, text)

    def former_codes(self, invitation: InvitationId) -> tuple[FormerCode, ...]:
        return codes.former_of(self._db, invitation)

    def keys(self) -> tuple[EventKey, ...]:
        return codes.keys(self._db)

    def secret(self, key: KeyId) -> str | None:
        return codes.secret(self._db, key)

    def unlisted(self) -> Iterator[Invitation]:
        return map(invitation_of, self._db.execute(f"SELECT {GUEST} FROM guest WHERE unlisted = 1 ORDER BY row"))

    def namesakes(self, name: str, limit: int) -> tuple[Invitation, ...]:
        return kindred.namesakes(self._db, name, limit)

    def of_unit(self, unit: str, limit: int) -> tuple[Invitation, ...]:
        return kindred.of_unit(self._db, unit, limit)

    def invited_units(self) -> tuple[tuple[str, str], ...]:
        return tuple(
            self._db.execute("SELECT DISTINCT block, unit FROM audience WHERE unit <> '' ORDER BY unit, block")
        )

    def walk_ins(self) -> Iterator[Invitation]:
        return map(invitation_of, self._db.execute(f"SELECT {GUEST} FROM guest WHERE walk_in = 1 ORDER BY row"))

    def declared(self, kind: type[D]) -> tuple[D, ...]:
        return declared.standing(self._db, kind)

    def declared_when(self, kind: type[D]) -> tuple[tuple[datetime, D], ...]:
        return declared.standing_when(self._db, kind)

    def declaration(self, kind: type[D], about: str) -> D | None:
        return declared.about(self._db, kind, about)

    def declared_about(self, kind: type[D], things: Sequence[str]) -> dict[str, D]:
        return declared.about_any(self._db, kind, things)

    def codes_like(self, keys: Sequence[int]) -> tuple[str, ...] | None:
        return healing.codes_like(self._db, keys)

    def find(self, text: str, limit: int, checkpoint: CheckpointId | None = None) -> tuple[Sought, ...]:
        hits = search.find(self._db, text, limit)
        guests = self._db.execute(
            f"SELECT row, {GUEST} FROM guest WHERE row IN (SELECT value FROM json_each(?))",
            [encode_value([hit.row for hit in hits])],
        )
        by_row = {row[0]: invitation_of(row[1:]) for row in guests}
        sought = [(hit.grade, self._sought(by_row[hit.row], checkpoint)) for hit in hits]
        found = [one for _, one in sorted(sought, key=lambda graded: (graded[0], graded[1].inside))]
        return tuple(found if checkpoint is None else self._with_those_instead(text, found, limit, checkpoint))

    def _with_those_instead(
        self, text: str, found: list[Sought], limit: int, checkpoint: CheckpointId
    ) -> Sequence[Sought]:
        """Those in whose place somebody of that name came: after the guests who have the words, before the guesses."""
        words = words_of(text)
        sure = [one for one in found if _has_words(one.invitation, words)]
        ids = kindred.came_instead(self._db, text, checkpoint) if len(sure) < limit else []
        if not ids:
            return found
        guests, known = self.invitations(ids), {one.invitation.id for one in sure}
        sought = (self._sought(guests[id], checkpoint) for id in ids if id in guests and id not in known)
        instead = list(islice((one for one in sought if _is_by(one, words)), limit - len(sure)))
        known |= {one.invitation.id for one in instead}
        return [*sure, *instead, *(one for one in found if one.invitation.id not in known)][:limit]

    def _sought(self, invitation: Invitation, checkpoint: CheckpointId | None) -> Sought:
        presence = self.presence(checkpoint, invitation.id) if checkpoint else Presence()
        since = presence.last.at if presence.inside and presence.last else None
        return Sought(invitation, presence.inside, since, presence.attendee)

    def entries_by_desk(self) -> dict[str, int]:
        return dict(self._db.execute("SELECT desk, count(*) FROM passage WHERE direction = 'entry' GROUP BY desk"))

    def presence(self, checkpoint: CheckpointId, invitation: InvitationId) -> Presence:
        return projections.presence(self._db, checkpoint, invitation)

    def passages(
        self, checkpoint: CheckpointId, invitation: InvitationId | None = None
    ) -> Iterator[tuple[Entry, str | None]]:
        whose, asked = ("", [checkpoint]) if invitation is None else (_OF_A_GUEST, [checkpoint, invitation])
        rows = self._db.execute(
            f"SELECT fact.id, fact.desk, fact.at, fact.kind, fact.body, {UNDONE} FROM passage "
            f"CROSS JOIN fact ON fact.id = passage.fact WHERE passage.checkpoint = ? {whose} "
            "ORDER BY passage.at, passage.fact",
            asked,
        )
        return ((read_entry(*row[:5]), row[5]) for row in rows)

    def replacements(self, checkpoint: CheckpointId) -> int:
        return int(
            self._db.execute(
                "SELECT count(*) FROM passage CROSS JOIN fact ON fact.id = passage.fact WHERE passage.checkpoint = ? "
                f"AND ifnull(json_extract(fact.body, '$.handed.replaces'), '') <> '' AND {UNDONE} IS NULL",
                [checkpoint],
            ).fetchone()[0]
        )

    def passage(self, fact: FactId) -> Entry | None:
        row = self._db.execute("SELECT id, desk, at, kind, body FROM fact WHERE id = ?", [fact]).fetchone()
        return None if row is None else read_entry(*row[:5])

    def undone(self, fact: FactId) -> str | None:
        done = self.passage(fact)
        if done is None or not isinstance(done.fact, CheckedIn | CheckedOut):
            return None
        return projections.undone(self._db, fact, done.fact)

    def attendance(self, checkpoint: CheckpointId) -> Iterator[AttendanceRow]:
        place = self.checkpoint(checkpoint)
        rows = self._db.execute(
            f"SELECT {GUEST_OF_TABLE}, {PASSAGE} FROM guest "
            "LEFT JOIN passage ON passage.checkpoint = ? AND passage.invitation = guest.id "
            f"{JOIN_ATTENDEE} ORDER BY guest.row",
            [checkpoint],
        )
        for _, group in groupby(rows, key=lambda row: row[0]):
            attended = _attendance(list(group))
            if attended.presence.passages or attended.undone or (place and place.admits(attended.invitation)):
                yield attended

    def arrivals(self, checkpoint: CheckpointId) -> tuple[datetime, ...]:
        return first_entries(self._db, checkpoint)

    def seated(self, checkpoint: CheckpointId, ids: Sequence[InvitationId]) -> Iterator[AttendanceRow]:
        rows = self._db.execute(
            f"SELECT {GUEST_OF_TABLE}, {PASSAGE} FROM guest "
            "LEFT JOIN passage ON passage.checkpoint = ?1 AND passage.invitation = guest.id "
            f"{JOIN_ATTENDEE} WHERE guest.id IN (SELECT id FROM guest WHERE seat <> '' "
            "UNION SELECT invitation FROM passage WHERE checkpoint = ?1 UNION SELECT value FROM json_each(?2)) "
            "ORDER BY guest.row",
            [checkpoint, encode_value(ids)],
        )
        return (_attendance(list(group)) for _, group in groupby(rows, key=lambda row: row[0]))

    def attended(self, checkpoint: CheckpointId, ids: Sequence[InvitationId]) -> Iterator[AttendanceRow]:
        rows = dignitaries.attended(self._db, checkpoint, ids)
        return (_attendance(list(group)) for _, group in groupby(rows, key=lambda row: row[0]))

    def passers(self, checkpoint: CheckpointId) -> Iterator[Passer]:
        return dignitaries.passers(self._db, checkpoint)

    def guest_kinds(self) -> tuple[GuestKind, ...]:
        return dignitaries.guest_kinds(self._db)

    def of_kinds(self, kinds: Sequence[GuestKind]) -> Iterator[tuple[int, Invitation]]:
        return dignitaries.of_kinds(self._db, kinds)

    def group_counts(
        self, place: Checkpoint | None, late: Lateness, excused: Sequence[InvitationId]
    ) -> tuple[GroupCount, ...]:
        return counting.group_counts(self._db, place, late, excused)

    def members(
        self, block: str, unit: str, letter: str | None, first: int, last: int, count: int
    ) -> tuple[tuple[int, Invitation], ...]:
        return counting.members(self._db, block, unit, letter, first, last, count)

    def slots(self) -> tuple[Slot, ...]:
        changes = self._changes()
        rows = self._db.execute("SELECT body FROM session WHERE gone = 0")
        planned = (_planned(body) for (body,) in rows)
        stand = (_changed(slot, changes.get(slot.session.id)) for slot in planned)
        short = {said.session: said.title for said in self.declared(ShortTitleSet)}
        pinned = {said.session for said in self.declared(SessionPinned) if said.pinned}
        slots = on_the_wall(stand, short, pinned)
        return tuple(sorted(slots, key=lambda slot: (slot.start, slot.room, slot.session.title, slot.session.id)))

    def slot(self, id: SessionId) -> Slot | None:
        return next((slot for slot in self.slots() if slot.session.id == id), None)

    def programme(self) -> dict[SessionId, Session]:
        rows = self._db.execute("SELECT listed FROM session WHERE listed IS NOT NULL ORDER BY id")
        return {session.id: session for session in (_SESSION.decode(body) for (body,) in rows)}

    def _changes(self) -> dict[str, list[tuple[datetime, FactId, Change]]]:
        changes: dict[str, list[tuple[datetime, FactId, Change]]] = {}
        for session, at, fact, kind, body in self._db.execute("SELECT * FROM session_change"):
            changes.setdefault(session, []).append((parsed(at), FactId(fact), _CHANGES[kind].decode(body)))
        return changes

    def journal(self, after: int = 0) -> Iterator[tuple[int, Entry]]:
        rows = self._db.execute(
            "SELECT id, desk, at, kind, body, position FROM fact WHERE position > ? ORDER BY position", [after]
        )
        return ((row[5], read_entry(*row[:5])) for row in rows)

    def known(self, keys: Sequence[str], codes: Sequence[str], names: Sequence[tuple[str, str]]) -> Known:
        if self._db.execute("SELECT 1 FROM guest LIMIT 1").fetchone() is None:
            return _NOTHING_KNOWN
        by_key = self._among("key", "guest.key = wanted.value AND guest.key <> ''", keys)
        by_code = self._among("code", "guest.code = wanted.value COLLATE NOCASE AND guest.code = wanted.value", codes)
        return Known(by_key, by_code, self._by_name(names), self._former(codes, by_code))

    def _former(self, codes: Sequence[str], current: Mapping[str, InvitationId]) -> dict[str, InvitationId]:
        """Of a code that was several guests', the one who had it last."""
        if self._db.execute("SELECT 1 FROM former_code LIMIT 1").fetchone() is None:
            return {}
        rows = self._db.execute(
            "SELECT former.code, former.invitation FROM json_each(?) AS wanted CROSS JOIN former_code AS former "
            "ON former.code = wanted.value JOIN guest ON guest.id = former.invitation ORDER BY former.at, former.invitation",
            [encode_value([code for code in codes if code not in current])],
        )
        return {code: InvitationId(id) for code, id in rows}

    def _among(self, column: str, fits: str, texts: Sequence[str]) -> dict[str, InvitationId]:
        """The texts lead and the guests are looked up by index: the other way round reads a million of them."""
        rows = self._db.execute(
            f"SELECT guest.{column}, guest.id FROM json_each(?) AS wanted CROSS JOIN guest ON {fits} ORDER BY guest.row DESC",
            [encode_value(texts)],
        )
        return {text: InvitationId(id) for text, id in rows}

    def _by_name(self, names: Sequence[tuple[str, str]]) -> dict[tuple[str, str], tuple[InvitationId, ...]]:
        wanted = set(names)
        rows = self._db.execute(
            "SELECT id, name, unit FROM guest WHERE same IN (SELECT value FROM json_each(?)) ORDER BY row",
            [encode_value([same_person(*pair) for pair in wanted])],
        ).fetchall()
        folded = zip(fold_many([row[1] for row in rows]), fold_many([row[2] for row in rows]), strict=True)
        found: dict[tuple[str, str], tuple[InvitationId, ...]] = {}
        for (id, _, _), pair in zip(rows, folded, strict=True):
            if pair in wanted:
                found[pair] = (*found.get(pair, ()), InvitationId(id))
        return found

    def _one(self, query: str) -> tuple[Any, ...]:
        row: tuple[Any, ...] = self._db.execute(query).fetchone()
        return row


def _has_words(guest: Invitation, words: Sequence[str]) -> bool:
    texts = (guest.name, guest.unit, guest.post, guest.seat, guest.code)
    return begins_words(words, [word for text in fold_many(texts) for word in text.split()])


def _is_by(sought: Sought, words: Sequence[str]) -> bool:
    """Is it still he who came? Undone, or named anew, it was another."""
    attendee = sought.attendee
    person = attendee.person if attendee and attendee.came is Came.REPRESENTATIVE else None
    return person is not None and begins_words(words, words_of(person.name))


def _attendance(rows: Sequence[Sequence[Any]]) -> AttendanceRow:
    passages: list[Passage] = [passage_of(row[_GUESTS_WIDTH:]) for row in rows if row[_GUESTS_WIDTH] is not None]
    reasons = tuple(row[-1] for row in rows if row[-1] is not None)
    return AttendanceRow(invitation_of(rows[0]), presence_of(passages), sum(p.undone for p in passages), reasons)
