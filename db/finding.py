"""Answers a question for guests, in stages from the best fit to the loosest."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain
from sqlite3 import Connection

from db import postings
from db.postings import Shelf
from db.terms import ELSE, ELSE_EXACT, FAMILY, GIVEN, NAME, NAME_EXACT, SHORT, TAIL, exact_words, head_terms, tail_terms
from kiosk.domain.names import fold, fold_many, initials, phone_digits

MOST_WORDS = 8
_CANDIDATES = 200
_MOST_KEYS = 1_000
_MOST_INITIALS = 300
_LEAST_MAILBOX = 5
_INITIALS = re.compile(r"[a-z]{2,6}")
_NUMBER = re.compile(r"[\d\s+().\-/]+")


class Question:
    """One question being answered, in stages from the best fit to the loosest."""

    def __init__(self, db: Connection, asked: str, words: Sequence[str], limit: int) -> None:
        self._db, self._asked, self._words, self._limit = db, asked, words, limit
        self._exact = list(dict.fromkeys(exact_words(asked)))[:MOST_WORDS] or list(words)
        self._shelf = Shelf(db)
        self._dialled: dict[str, list[int]] = {}

    def first(self, stages: Iterable[int]) -> list[int]:
        found: list[int] = []
        seen = 0
        for stage in stages:
            fresh = stage & ~seen
            seen |= stage
            found += self._ranked(postings.places_of(fresh, max(self._limit, _CANDIDATES))) if fresh else []
            if len(found) >= self._limit:
                break
        return found[: self._limit]

    def first_folded(self) -> list[int]:
        return self.first(chain(self._in(self._words, NAME), [self._anywhere()])) if self._words else []

    def stages(self) -> Iterator[int]:
        yield from self._in(self._exact, NAME_EXACT)
        yield from self._in(self._words, NAME)
        yield from self._initials()
        yield self._code_phone_or_mailbox()
        yield from self._in(self._exact, NAME_EXACT, ELSE_EXACT)
        yield from self._in(self._words, NAME, ELSE)
        yield self._anywhere()

    def _in(self, words: Sequence[str], *kinds: str) -> Iterator[int]:
        """All words whole; all but the one being typed whole; all begun."""
        yield self._all(self._whole(word, kinds) for word in words)
        yield self._all(
            chain((self._whole(word, kinds) for word in words[:-1]), (self._begun(w, kinds) for w in words[-1:]))
        )
        if len(words) > 1:
            yield self._all(self._begun(word, kinds) for word in words)

    def _all(self, each: Iterable[int]) -> int:
        """Those who are in each; what cannot change an empty answer is not read."""
        both = -1
        for bits in each:
            both &= bits
            if not both:
                break
        return both

    def _whole(self, word: str, kinds: Sequence[str]) -> int:
        return _any(self._shelf.term(kind + word) for kind in kinds)

    def _begun(self, word: str, kinds: Sequence[str]) -> int:
        if len(word) <= SHORT:
            return _any(self._shelf.term(kind.lower() + word) for kind in kinds)
        return _any(self._shelf.terms(kind + word) for kind in kinds)

    def _initials(self) -> Iterator[int]:
        """nva: the names from N… over V… to A…; then names that go on after them."""
        letters = self._words[0]
        if len(self._words) > 1 or not _INITIALS.fullmatch(letters):
            return
        begun = self._shelf.term(FAMILY + letters[0]) & self._all(self._begun(c, [NAME]) for c in letters[1:])
        for bits in (begun & self._shelf.term(GIVEN + letters[-1]), begun):
            rows = postings.places_of(bits, _MOST_INITIALS)
            names = self._texts("name", rows)
            yield self._shelf.bits([row for row in rows if initials(names.get(row, "")).startswith(letters)])

    def _code_phone_or_mailbox(self) -> int:
        rows = self._codes(self._asked.strip()) + self._mailboxes()
        if _NUMBER.fullmatch(self._asked):
            rows += self._phones(self._asked)
        return self._shelf.bits(rows)

    def _mailboxes(self) -> list[int]:
        name, sign, _ = self._asked.partition("@")
        box = fold(name).replace(" ", "")
        rows = self._shelf.keys(box, _MOST_KEYS) if len(box) >= (1 if sign else _LEAST_MAILBOX) else []
        if not sign:
            return rows
        return [row for row, email in self._texts("email", rows).items() if fold(email).startswith(fold(self._asked))]

    def _anywhere(self) -> int:
        return self._all(self._begun(word, [NAME, ELSE]) | self._keyed(word) for word in self._words)

    def _keyed(self, word: str) -> int:
        return self._shelf.bits([*self._shelf.keys(word, _MOST_KEYS), *self._phones(word), *self._codes(word)])

    def _phones(self, text: str) -> list[int]:
        """The guests whose telephone number ends so."""
        digits = phone_digits(text)
        if digits not in self._dialled:
            self._dialled[digits] = self._ending(digits) if len(digits) >= TAIL else []
        return self._dialled[digits]

    def _ending(self, digits: str) -> list[int]:
        terms = (*tail_terms(digits[-TAIL:]), *head_terms(digits[-2 * TAIL : -TAIL]))
        rows = postings.places_of(self._all(self._shelf.term(term) for term in terms), _MOST_KEYS)
        if len(digits) <= 2 * TAIL:
            return rows
        return [row for row, phone in self._texts("phone", rows).items() if phone_digits(phone).endswith(digits)]

    def _codes(self, text: str) -> list[int]:
        pick = "SELECT row FROM guest WHERE code >= ?1 COLLATE NOCASE AND code < ?1 || ?2 COLLATE NOCASE LIMIT ?3"
        safe = text.encode("utf-8", "ignore").decode()
        return [row[0] for row in self._db.execute(pick, [safe, "\U0010ffff", _MOST_KEYS])] if len(safe) > 1 else []

    def _texts(self, column: str, rows: Sequence[int]) -> dict[int, str]:
        pick = f"SELECT row, {column} FROM guest WHERE row IN (SELECT value FROM json_each(?))"
        return dict(self._db.execute(pick, [str(list(rows))]))

    def _ranked(self, rows: Sequence[int]) -> list[int]:
        """Within one stage: the name that was typed, then names with the words side by side as typed."""
        near, far = rows[:_CANDIDATES], rows[_CANDIDATES:]
        names = self._texts("name", near)
        folded = dict(zip(names, fold_many(list(names.values())), strict=True))
        typed = f" {' '.join(self._words)}"
        return [*sorted(near, key=lambda row: _distance(typed, f" {folded.get(row, '')}")), *far]


def _any(each: Iterable[int]) -> int:
    return reduce(lambda one, other: one | other, each)


def _distance(typed: str, name: str) -> int:
    if name == typed:
        return 0
    if name.endswith(typed):
        return 1
    return 2 if typed in name else 3
