"""The search index: finds guests as reception types, whatever words, tones or digits they type first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from itertools import chain, groupby

from sqlite_utils import Database

from db import postings
from db.postings import SHIFT, SPAN, Gathered, Shelf
from kiosk.domain.names import exact, fold, fold_many, from_telex, from_vni, initials, phone_digits, words_of

_LONGEST_TEXT = 120
_MOST_WORDS = 8
_SHORT = 2  # prefixes up to this long have a posting list of their own
_CANDIDATES = 200
_MOST_KEYS = 1_000
_MOST_INITIALS = 300
_TAIL = 3  # a telephone number is indexed by its last digits together and by as many before them one by one
_LONG_NUMBER = re.compile(r"(?=.*\d).{5,}")
_EXACT_WORD = re.compile(r"[^\W_]+")
_INITIALS = re.compile(r"[a-z]{2,6}")
_NUMBER = re.compile(r"[\d\s+().\-/]+")

# What a term's first letter says: whose word it is, with tones or folded, whole or the beginning of one.
_NAME, _NAME_EXACT, _ELSE, _ELSE_EXACT = "NEOX"
_FAMILY, _GIVEN = "^$"
_PHONE = "#"

SCHEMA: tuple[str, ...] = postings.SCHEMA


@dataclass(frozen=True, slots=True)
class Indexed:
    """A guest's searchable texts; `row` is the guest table's row number, 0 or more."""

    row: int
    name: str
    unit: str
    post: str
    code: str
    phone: str
    seat: str
    email: str


def add(db: Database, rows: Sequence[Indexed]) -> None:
    """Index rows that are not in the index; by the ten thousand it is cheapest."""
    for segment, some in _by_segment(rows):
        postings.merge(db, segment, _terms(some))
        db.conn.executemany("INSERT OR IGNORE INTO search_key VALUES (?, ?, ?)", _keys(segment, some))


def remove(db: Database, rows: Sequence[Indexed]) -> None:
    """Forget rows; their texts must be those they were added with."""
    for segment, some in _by_segment(rows):
        postings.clear(db, segment, _terms(some))
        db.conn.executemany("DELETE FROM search_key WHERE segment = ? AND key = ? AND guest = ?", _keys(segment, some))


def check(db: Database) -> bool:
    """Is the index just what the guest table says?"""
    segments = set()
    for segment, some in _by_segment(_guests(db)):
        segments.add(segment)
        keys = set(db.execute("SELECT segment, key, guest FROM search_key WHERE segment = ?", [segment]))
        if postings.stored(db, segment) != _terms(some).maps() or keys != set(_keys(segment, some)):
            return False
    known = db.execute("SELECT segment FROM search_term UNION SELECT segment FROM search_key")
    return {row[0] for row in known} <= segments


def rebuild(db: Database) -> None:
    """Make the index anew from the guest table."""
    for table in ("search_term", "search_key"):
        db.execute(f"DELETE FROM {table}")
    for _, some in _by_segment(_guests(db)):
        add(db, some)


def _guests(db: Database) -> Iterator[Indexed]:
    rows = db.execute("SELECT row, name, unit, post, code, phone, seat, email FROM guest ORDER BY row")
    return (Indexed(*row) for row in rows)


def _by_segment(rows: Iterable[Indexed]) -> Iterator[tuple[int, list[Indexed]]]:
    for segment, some in groupby(rows, lambda row: row.row >> SHIFT):
        yield segment, list(some)


_Met = defaultdict[str, list[int]]


def _terms(rows: Sequence[Indexed]) -> Gathered:
    """The terms of these rows, all of one segment.

    Rows are gathered under their raw words and texts first; folding is done once for each distinct word.
    """
    first, middle, last, texts, tails, heads = (_Met(list) for _ in range(6))
    for row in rows:
        place = row.row & SPAN - 1
        _gather(row.name.split(), place, first, middle, last)
        digits = phone_digits(row.phone)
        tails[digits[-_TAIL:]].append(place)
        heads[digits[-2 * _TAIL : -_TAIL]].append(place)
        for text in (row.unit, row.post, row.seat, row.email.rpartition("@")[2]):
            texts[text].append(place)
    terms, words = Gathered(), Gathered()
    terms.put([postings.EVERYONE], [row.row & SPAN - 1 for row in rows])
    for text, places in texts.items():
        words.put(text.split(), places)
    for word, places, bits in words.items():
        terms.put(_other_terms(word), places, bits)
    met_by = (
        (first, _first_terms),
        (middle, _name_terms),
        (last, _last_terms),
        (tails, _tail_terms),
        (heads, _head_terms),
    )
    for met, terms_of in met_by:
        for word, places in met.items():
            terms.put(terms_of(word), places)
    return terms


def _gather(words: list[str], place: int, first: _Met, middle: _Met, last: _Met) -> None:
    if words:
        first[words[0]].append(place)
        last[words[-1]].append(place)
        for word in words[1:-1]:
            middle[word].append(place)


@lru_cache(maxsize=20_000)
def _name_terms(word: str) -> tuple[str, ...]:
    return tuple({*_lettered(_NAME, words_of(word)), *_lettered(_NAME_EXACT, _exact_words(word))})


def _first_terms(word: str) -> tuple[str, ...]:
    return (*_name_terms(word), _FAMILY + fold(word)[:1])


def _last_terms(word: str) -> tuple[str, ...]:
    return (*_name_terms(word), _GIVEN + fold(word)[:1])


def _tail_terms(digits: str) -> tuple[str, ...]:
    return (_PHONE + digits,) if len(digits) == _TAIL else ()


def _head_terms(digits: str) -> tuple[str, ...]:
    """One for each digit before the tail: which digit, and how far from the tail."""
    return tuple(f"{_PHONE}{digit}<{distance}" for distance, digit in enumerate(reversed(digits)))


@lru_cache(maxsize=20_000)
def _other_terms(text: str) -> tuple[str, ...]:
    words = [word for word in words_of(text) if not _LONG_NUMBER.match(word)]
    return tuple({*_lettered(_ELSE, words), *_lettered(_ELSE_EXACT, _exact_words(text))})


def _lettered(kind: str, words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield kind + word
        yield from (kind.lower() + word[:length] for length in range(1, min(_SHORT, len(word)) + 1))


def _exact_words(text: str) -> list[str]:
    return _EXACT_WORD.findall(exact(text).replace("'", "").replace("’", ""))


def _keys(segment: int, rows: Sequence[Indexed]) -> list[tuple[int, str, int]]:
    """What nearly every guest has alone: names of mailboxes, and long numbers in a unit, post or seat."""
    mailboxes = fold_many([row.email.rpartition("@")[0] for row in rows])
    keys = [(segment, box.replace(" ", ""), row.row) for row, box in zip(rows, mailboxes, strict=True) if box]
    texts = {text for row in rows for text in (row.unit, row.post, row.seat)}
    numbered = {text: numbers for text in texts if (numbers := _long_numbers(text))}
    for row in rows if numbered else []:
        for text in (row.unit, row.post, row.seat):
            keys += [(segment, number, row.row) for number in numbered.get(text, ())]
    return sorted(set(keys))


def _long_numbers(text: str) -> list[str]:
    return [word for word in words_of(text) if _LONG_NUMBER.match(word)]


def find(db: Database, text: str, limit: int) -> list[int]:
    """Row numbers of the guests that fit what was typed, best first; any text at all is a fair question.

    Every word must begin a word of the guest's texts, end the telephone number or begin the code. Tones as
    typed come first, then names before other texts, then whole words before beginnings, then list order.
    """
    asked = text[:_LONGEST_TEXT]
    words = list(dict.fromkeys(words_of(asked)))[:_MOST_WORDS]
    if not words or limit < 1:
        return []
    desk = _Desk(db, asked, words, limit)
    found = desk.first(desk.stages())
    meant = [list(map(reading, re.split(r"\s+", asked.strip()))) for reading in (from_telex, from_vni)]
    for keyed in meant if not found else []:
        found = found or _Desk(db, " ".join(keyed), [w for w in keyed if w][:_MOST_WORDS], limit).first_folded()
    return found


class _Desk:
    """One question being answered, in stages from the best fit to the loosest."""

    def __init__(self, db: Database, asked: str, words: Sequence[str], limit: int) -> None:
        self._db, self._asked, self._words, self._limit = db, asked, words, limit
        self._exact = list(dict.fromkeys(_exact_words(asked)))[:_MOST_WORDS] or list(words)
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
        return self.first(chain(self._in(self._words, _NAME), [self._anywhere()])) if self._words else []

    def stages(self) -> Iterator[int]:
        yield from self._in(self._exact, _NAME_EXACT)
        yield from self._in(self._words, _NAME)
        yield from self._initials()
        yield self._code_phone_or_mailbox()
        yield from self._in(self._exact, _NAME_EXACT, _ELSE_EXACT)
        yield from self._in(self._words, _NAME, _ELSE)
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
        if len(word) <= _SHORT:
            return _any(self._shelf.term(kind.lower() + word) for kind in kinds)
        return _any(self._shelf.terms(kind + word) for kind in kinds)

    def _initials(self) -> Iterator[int]:
        """nva: the names from N… over V… to A…; then names that go on after them."""
        letters = self._words[0]
        if len(self._words) > 1 or not _INITIALS.fullmatch(letters):
            return
        begun = self._shelf.term(_FAMILY + letters[0]) & self._all(self._begun(c, [_NAME]) for c in letters[1:])
        for bits in (begun & self._shelf.term(_GIVEN + letters[-1]), begun):
            rows = postings.places_of(bits, _MOST_INITIALS)
            names = self._texts("name", rows)
            yield self._shelf.bits([row for row in rows if initials(names.get(row, "")).startswith(letters)])

    def _code_phone_or_mailbox(self) -> int:
        mailbox = fold(self._asked.partition("@")[0]).replace(" ", "")
        rows = self._codes(self._asked.strip()) + self._shelf.keys(mailbox, _MOST_KEYS)
        if _NUMBER.fullmatch(self._asked):
            rows += self._phones(self._asked)
        return self._shelf.bits(rows)

    def _anywhere(self) -> int:
        return self._all(self._begun(word, [_NAME, _ELSE]) | self._keyed(word) for word in self._words)

    def _keyed(self, word: str) -> int:
        return self._shelf.bits([*self._shelf.keys(word, _MOST_KEYS), *self._phones(word), *self._codes(word)])

    def _phones(self, text: str) -> list[int]:
        """The guests whose telephone number ends so."""
        digits = phone_digits(text)
        if digits not in self._dialled:
            self._dialled[digits] = self._ending(digits) if len(digits) >= _TAIL else []
        return self._dialled[digits]

    def _ending(self, digits: str) -> list[int]:
        terms = (*_tail_terms(digits[-_TAIL:]), *_head_terms(digits[-2 * _TAIL : -_TAIL]))
        rows = postings.places_of(self._all(self._shelf.term(term) for term in terms), _MOST_KEYS)
        if len(digits) <= 2 * _TAIL:
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
