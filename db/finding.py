"""Answers a question for guests, in stages from the best fit to the loosest."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain, islice
from sqlite3 import Connection

from db import postings
from db.distance import ELSEWHERE, FARTHEST, SAME, WITHIN, Distance, Words, nearest
from db.loose import candidates, meant_units, slips
from db.postings import Shelf
from db.terms import (
    ELSE,
    ELSE_EXACT,
    FAMILY,
    GIVEN,
    NAME,
    NAME_EXACT,
    SHORT,
    TAIL,
    exact_words,
    head_terms,
    long_numbers,
    tail_terms,
)
from kiosk.domain.names import fold, fold_many, initials, phone_digits, words_of

MOST_WORDS = 10
_CANDIDATES = 200
_MOST_KEYS = 1_000
_MOST_INITIALS = 300
_LEAST_MAILBOX = 5
_LEAST_INITIALS = 3  # beside other words: two letters are a name as well
_MOST_SLIPS = 60
_WORDS_OF_A_NAME = 5
_INITIALS = re.compile(r"[a-z]{2,6}")
_NUMBER = re.compile(r"[\d\s+().\-/]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A guest's row, and how well it fits: by the stage that found it, then by its distance from what was typed."""

    row: int
    stage: int
    distance: Distance

    @property
    def grade(self) -> tuple[int, Distance]:
        """Guests of one grade fit alike, and a lower grade fits better."""
        return self.stage, self.distance

    @property
    def fits_whole(self) -> bool:
        """Was the guest's whole name typed?"""
        return self.distance[0] == SAME

    @property
    def is_named(self) -> bool:
        """Was it typed in whatever order, alone or among other words?"""
        return self.distance[0] <= WITHIN

    @property
    def fits_apart(self) -> bool:
        """Are the words no part of the name as they were typed?"""
        return self.distance[0] >= ELSEWHERE


class Question:
    """One question being answered, in stages from the best fit to the loosest."""

    def __init__(self, db: Connection, asked: str, words: Sequence[str], limit: int) -> None:
        self._db, self._asked, self._words, self._limit = db, asked, words, limit
        self._exact = list(dict.fromkeys(exact_words(asked)))[:MOST_WORDS] or list(words)
        self._shelf = Shelf(db)
        self._dialled: dict[str, list[int]] = {}

    def first(self, stages: Iterable[int], typed: Sequence[Sequence[str]] = ()) -> list[Hit]:
        """Stage by stage until there are enough; `typed` are the words that can be meant, likeliest first."""
        found: list[Hit] = []
        seen = 0
        texts = [tuple(words) for words in typed or [words_of(self._asked)]]
        for number, stage in enumerate(stages):
            fresh = stage & ~seen
            seen |= stage
            ranked = self._ranked(postings.places_of(fresh, max(self._limit, _CANDIDATES)), texts) if fresh else []
            found += [Hit(row, number, distance) for row, distance in ranked]
            if len(found) >= self._limit:
                break
        return found[: self._limit]

    def first_keyed(self, written: str) -> list[Hit]:
        """`written` is what the raw keystrokes make, with their tones: those who have them come first."""
        if not self._words:
            return []
        exact = list(dict.fromkeys(exact_words(written)))[:MOST_WORDS]
        toned = self._in(exact, NAME_EXACT) if exact else ()
        return self.first(chain(toned, self._in(self._words, NAME), [self._anywhere()]))

    def first_abbreviated(self) -> list[Hit]:
        """Guests of units that words stand for: UBND Q1, Sở TTTT."""
        return [] if all(map(str.isdecimal, self._words)) else self.first([self._abbreviated()])

    def first_slipped(self) -> list[Hit]:
        """With one slip taken back, in a word that nobody has, else in any."""
        typed = words_of(self._asked)[:MOST_WORDS]
        if not all(map(str.isalpha, typed)):
            return []
        known = self._shelf.known([NAME + word for word in typed])
        odd = [at for at, word in enumerate(typed) if NAME + word not in known]
        found = self._slipped(typed, odd) if odd else []
        return found if any(hit.fits_whole for hit in found) else self._slipped(typed, range(len(typed)))

    def _slipped(self, typed: Sequence[str], places: Sequence[int]) -> list[Hit]:
        """Whole words first. Where the other words fit nobody, no other word can help."""
        places = [at for at in places if self._beside(typed, at)]
        sought = [kind + word for word in candidates(typed, places) for kind in (NAME, ELSE)]
        known = frozenset(term[1:] for term in self._shelf.known(sought))
        meant = list(islice(slips(typed, places, known), _MOST_SLIPS))
        whole = (self._all(self._whole(word, [NAME]) for word in words) for words in meant)
        begun = (self._all(self._begun(word, [NAME, ELSE]) for word in words) for words in meant)
        return self.first((_any(some) for some in (whole, begun)), meant)

    def _beside(self, typed: Sequence[str], at: int) -> int:
        """Who has all words but this one."""
        return self._all(self._begun(word, [NAME, ELSE]) for n, word in enumerate(typed) if n != at)

    @property
    def is_short(self) -> bool:
        """Are there no more words than a name has?"""
        return len(self._words) <= _WORDS_OF_A_NAME

    @property
    def is_one_word(self) -> bool:
        return len(self._words) == 1

    @property
    def is_said(self) -> bool:
        """Has somebody every word, as it was typed, the last of them perhaps not to its end?"""
        *whole, last = self._words
        kinds = [NAME, ELSE]
        return self._all(chain((self._whole(word, kinds) for word in whole), [self._begun(last, kinds)])) != 0

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
        letters, *others = self._words
        if not _INITIALS.fullmatch(letters) or (others and len(letters) < _LEAST_INITIALS):
            return
        meant = self._all(self._begun(word, [NAME, ELSE]) | self._keyed(word) for word in others)
        begun = meant & self._shelf.term(FAMILY + letters[0]) & self._all(self._begun(c, [NAME]) for c in letters[1:])
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

    def _abbreviated(self) -> int:
        return _any(
            self._all(
                chain(
                    (self._whole(word, [ELSE]) for word in unit.words if not long_numbers(word)),
                    (self._begun(word, [NAME, ELSE]) | self._keyed(word) for word in unit.others),
                )
            )
            for unit in meant_units(self._db, self._words)
        )

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
        return [row for row, phone in self._texts("phone", rows).items() if _ends(phone_digits(phone), digits)]

    def _codes(self, text: str) -> list[int]:
        pick = "SELECT row FROM guest WHERE code >= ?1 COLLATE NOCASE AND code < ?1 || ?2 COLLATE NOCASE LIMIT ?3"
        safe = text.encode("utf-8", "ignore").decode()
        return [row[0] for row in self._db.execute(pick, [safe, "\U0010ffff", _MOST_KEYS])] if len(safe) > 1 else []

    def _texts(self, column: str, rows: Sequence[int]) -> dict[int, str]:
        pick = f"SELECT row, {column} FROM guest WHERE row IN (SELECT value FROM json_each(?))"
        return dict(self._db.execute(pick, [str(list(rows))]))

    def _ranked(self, rows: Sequence[int], typed: Sequence[Words]) -> list[tuple[int, Distance]]:
        """Within one stage: who is nearest to what was typed, with the distance; list order among equals."""
        near, far = rows[:_CANDIDATES], rows[_CANDIDATES:]
        pick = "SELECT row, name, seat FROM guest WHERE row IN (SELECT value FROM json_each(?))"
        guests = self._db.execute(pick, [str(list(near))]).fetchall()
        names = map(str.split, fold_many([name for _, name, _ in guests]))
        told = {row: nearest(typed, name, seat) for (row, _, seat), name in zip(guests, names, strict=True)}
        measured = sorted(((row, told.get(row, FARTHEST)) for row in near), key=lambda one: one[1])
        return [*measured, *((row, FARTHEST) for row in far)]


def _ends(phone: str, digits: str) -> bool:
    """A spreadsheet takes the 0 from the front of a number, and whoever reads it from a badge types it."""
    return phone.endswith(digits) or (digits[:1] == "0" and phone == digits[1:])


def _any(each: Iterable[int]) -> int:
    return reduce(lambda one, other: one | other, each, 0)
