"""Which guest of the book a row of the list is: by external id, else by code, else by name and unit."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from kiosk.app.guest_rows import KEPT_WHEN_EMPTY, Rows, named
from kiosk.app.ports import Reader
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.names import fold, fold_many
from kiosk.formats.draft import Complaint

_TAKEN_AWAY = "The code was {name}'s and counts no more. Give the row another one, or none."


@dataclass(frozen=True, slots=True)
class Matched:
    """A chunk after matching: rows of guests not in the book, and guests whose invitation changes."""

    new: Rows
    changed: list[tuple[int, Invitation, Invitation]]
    unchanged: int
    complaints: list[Complaint]


class Matcher:
    """Claims guests row by row, each once. `codes` and `keys` are all those of the file, with their rows."""

    def __init__(self, reader: Reader, codes: Mapping[str, int], keys: Mapping[str, int]) -> None:
        self._reader = reader
        self._codes = codes
        self._keys = keys
        self._former: frozenset[str] = frozenset()
        self.claimed: dict[InvitationId, int] = {}

    def match(self, rows: Rows) -> Matched:
        complaints: list[Complaint] = []
        ids = self._claims(rows, self._identified(rows, complaints), complaints)
        alike = self._named(rows, ids)
        refused = {complaint.row for complaint in complaints if complaint.refused}
        found = {n: id for n, id in enumerate(ids) if id and rows.numbers[n] not in refused}
        unread = [id for id in found.values() if id not in alike]
        current = {**alike, **(self._reader.invitations(unread) if unread else {})}
        complaints += [
            _renumbering(rows.numbers[n], current[found.pop(n)], rows.fields["name"][n])
            for n in self._renumbered(rows, found, current)
        ]
        complaints += [
            _refusal(rows.numbers[n], _TAKEN_AWAY, current[found.pop(n)]) for n in self._renamed(rows, found, current)
        ]
        refused |= {complaint.row for complaint in complaints if complaint.refused}
        changed: list[tuple[int, Invitation, Invitation]] = []
        doubts: list[Complaint] = []
        for n, id in found.items():
            after = merged(current[id], rows, n, self._former)
            doubts += self._if_former(rows, n, after) if self._former else ()
            if after != current[id]:
                changed.append((rows.numbers[n], current[id], after))
                doubts += _if_replaced(rows.numbers[n], current[id], after)
        new = rows.only([id is None and number not in refused for id, number in zip(ids, rows.numbers, strict=True)])
        told = named(complaints + doubts, rows) if complaints or doubts else []
        return Matched(new, changed, len(found) - len(changed), told)

    def _identified(self, rows: Rows, complaints: list[Complaint]) -> list[InvitationId | None]:
        """By external id and code; a row whose code is another guest's is refused."""
        keys, codes = _column(rows, "key"), _column(rows, "code")
        known = self._reader.known([k for k in keys if k], [c for c in codes if c], [])
        self._former = frozenset(known.by_former)
        coded = {**known.by_former, **known.by_code}
        owners = self._owners(coded, keys, codes)
        ids: list[InvitationId | None] = []
        for number, key, code in zip(rows.numbers, keys, codes, strict=True):
            by_key = known.by_key.get(key) if key else None
            by_code = coded.get(code) if code else None
            ids.append(by_key or by_code)
            if by_code and _of_another(key, by_key, by_code, owners):
                complaints.append(_refusal(number, "The code belongs to another guest, {name}.", owners[by_code]))
        return ids

    def _owners(
        self, coded: Mapping[str, InvitationId], keys: Sequence[str], codes: Sequence[str]
    ) -> dict[InvitationId, Invitation]:
        """The guests whose code stands in a row that bears an id: only there can the two disagree."""
        asked = [coded[code] for key, code in zip(keys, codes, strict=True) if key and code and code in coded]
        return self._reader.invitations(asked) if asked else {}

    def _claims(
        self, rows: Rows, ids: list[InvitationId | None], complaints: list[Complaint]
    ) -> list[InvitationId | None]:
        refused = {complaint.row for complaint in complaints}
        for number, id in zip(rows.numbers, ids, strict=True):
            if id is None or number in refused:
                continue
            first = self.claimed.setdefault(id, number)
            if first != number:
                template = "The row is the same guest as row {row}, by id or by code."
                complaints.append(Complaint(number, "", template, {"row": first}, refused=True))
        return ids

    def _named(self, rows: Rows, ids: list[InvitationId | None]) -> dict[InvitationId, Invitation]:
        """Those still without a guest, by folded name and unit; of several, the one most alike. Says whom it looked at."""
        open_rows = [n for n, id in enumerate(ids) if id is None]
        if not open_rows:
            return {}
        names, units, keys = (_column(rows, field) for field in ("name", "unit", "key"))
        folded = (fold_many([column[n] for n in open_rows]) for column in (names, units))
        pairs = list(zip(*folded, strict=True))
        known = self._reader.known([], [], list(dict.fromkeys(pairs))).by_name
        alike = self._reader.invitations(list({id for found in known.values() for id in found}))
        for n, pair in zip(open_rows, pairs, strict=True):
            free = [alike[id] for id in known.get(pair, ()) if self._free(alike[id], keys[n])]
            if free:
                best = free[0] if len(free) == 1 else max(free, key=lambda guest: _likeness(guest, rows, n))
                ids[n] = best.id
                self.claimed[best.id] = rows.numbers[n]
        return alike

    def _renumbered(
        self, rows: Rows, found: Mapping[int, InvitationId], current: Mapping[InvitationId, Invitation]
    ) -> list[int]:
        """Rows that are one guest by id and another one by name: a list that was sorted and then numbered anew."""
        keys, codes, names = (_column(rows, field) for field in ("key", "code", "name"))
        renamed = [n for n, id in found.items() if keys[n] and names[n] != current[id].name]
        renamed = [n for n in renamed if not codes[n] or codes[n] != current[found[n]].code]
        if not renamed:
            return []
        pairs = list(zip(*(fold_many([_column(rows, f)[n] for n in renamed]) for f in ("name", "unit")), strict=True))
        known = self._reader.known([], [], list(dict.fromkeys(pairs))).by_name
        others = [known.get(pair, ()) for pair in pairs]
        return [n for n, alike in zip(renamed, others, strict=True) if alike and found[n] not in alike]

    def _renamed(
        self, rows: Rows, found: Mapping[int, InvitationId], current: Mapping[InvitationId, Invitation]
    ) -> list[int]:
        """Rows that only a former code ties to a guest of another name: somebody else was given a code that is no good."""
        if not self._former:
            return []
        keys, codes, names = (_column(rows, field) for field in ("key", "code", "name"))
        tied = [
            n for n, id in found.items() if codes[n] in self._former and (not keys[n] or keys[n] != current[id].key)
        ]
        return [n for n in tied if fold(names[n]) != fold(current[found[n]].name) and not current[found[n]].unlisted]

    def _if_former(self, rows: Rows, n: int, after: Invitation) -> Iterator[Complaint]:
        """A list from before the code was replaced: what counts now stays."""
        code = _column(rows, "code")[n]
        if code not in self._former:
            return
        if after.code:
            template = "The code {old} was replaced: {code} stays, which counts now."
            yield Complaint(rows.numbers[n], "", template, {"old": code, "code": after.code})
        else:
            yield Complaint(rows.numbers[n], "", "The code {old} was revoked and stays so.", {"old": code})

    def _free(self, guest: Invitation, key: str) -> bool:
        """Not claimed, and not named by id or code in another row of this file."""
        if guest.id in self.claimed or guest.code in self._codes or guest.key in self._keys:
            return False
        return not guest.key or not key


def merged(current: Invitation, rows: Rows, n: int, former: Set[str] = frozenset()) -> Invitation:
    """The guest with what row n says: columns the sheet lacks stay, and so do the fields of KEPT_WHEN_EMPTY.

    `former` are codes that count no more: they do not come back with a list.
    """
    said: dict[str, Any] = {
        field: column[n] for field, column in rows.fields.items() if column[n] or field not in KEPT_WHEN_EMPTY
    }
    if "standing" in said:
        said["standing"] = Standing(said["standing"])
    if "attention" in said:
        said["attention"] = bool(said["attention"])
    if said.get("code") in former:
        del said["code"]
    if current.unlisted:
        said["unlisted"] = False
    changes = {field: value for field, value in said.items() if getattr(current, field) != value}
    extra = tuple({**dict(current.extra), **dict(rows.extra[n])}.items()) if rows.extra[n] else current.extra
    return replace(current, **changes, extra=extra) if changes or extra != current.extra else current


def _column(rows: Rows, field: str) -> Sequence[str]:
    return rows.fields.get(field) or [""] * len(rows.numbers)


def _of_another(
    key: str, by_key: InvitationId | None, by_code: InvitationId, owners: Mapping[InvitationId, Invitation]
) -> bool:
    if by_key:
        return by_key != by_code
    return bool(key and owners[by_code].key)


def _refusal(number: int, template: str, owner: Invitation) -> Complaint:
    return Complaint(number, "", template, {"name": owner.name}, refused=True)


def _renumbering(number: int, owner: Invitation, name: str) -> Complaint:
    return Complaint(
        number,
        "",
        "By its id the row is {before} of {unit}, but it names {after}, who is on the list too. "
        "Correct the id, or leave its column out.",
        {"before": owner.name, "unit": owner.unit or "–", "after": name},
        refused=True,
    )


def _likeness(guest: Invitation, rows: Rows, n: int) -> int:
    return sum(bool(column[n]) and getattr(guest, field) == column[n] for field, column in rows.fields.items())


def _if_replaced(number: int, before: Invitation, after: Invitation) -> Iterator[Complaint]:
    """The same code or id, another name and another unit: perhaps meant, perhaps a slip."""
    if before.unlisted or before.name == after.name or before.unit == after.unit:
        return
    if fold(before.name) != fold(after.name) and fold(before.unit) != fold(after.unit):
        yield Complaint(
            number,
            "",
            "By its id or code the row is {before} of {unit}, and now names {after}.",
            {"before": before.name, "unit": before.unit or "–", "after": after.name},
        )
