"""The search index: finds guests as reception types, whatever words, tones or digits they type first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from sqlite3 import Connection

from db import postings
from db.finding import MOST_WORDS, Hit, Question
from db.postings import SHIFT, SPAN, Gathered
from db.terms import TAIL, first_terms, head_terms, last_terms, long_numbers, name_terms, other_terms, tail_terms
from kiosk.domain.input_methods import TELEX, VNI, rewritten
from kiosk.domain.names import fold_many, from_telex, from_vni, phone_digits, words_of

_LONGEST_TEXT = 120
_FEW = 3

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


def add(db: Connection, rows: Sequence[Indexed]) -> None:
    """Index rows that are not in the index; by the ten thousand it is cheapest."""
    for segment, some in _by_segment(rows):
        postings.merge(db, segment, _terms(some))
        db.executemany("INSERT OR IGNORE INTO search_key VALUES (?, ?, ?)", _keys(segment, some))


def remove(db: Connection, rows: Sequence[Indexed]) -> None:
    """Forget rows; their texts must be those they were added with."""
    for segment, some in _by_segment(rows):
        postings.clear(db, segment, _terms(some))
        db.executemany("DELETE FROM search_key WHERE segment = ? AND key = ? AND guest = ?", _keys(segment, some))


def check(db: Connection) -> bool:
    """Is the index just what the guest table says?"""
    segments = set()
    for segment, some in _by_segment(_guests(db)):
        segments.add(segment)
        keys = set(db.execute("SELECT segment, key, guest FROM search_key WHERE segment = ?", [segment]))
        if postings.stored(db, segment) != _terms(some).maps() or keys != set(_keys(segment, some)):
            return False
    known = db.execute("SELECT segment FROM search_term UNION SELECT segment FROM search_key")
    return {row[0] for row in known} <= segments


def rebuild(db: Connection) -> None:
    """Make the index anew from the guest table."""
    for table in ("search_term", "search_key"):
        db.execute(f"DELETE FROM {table}")
    for _, some in _by_segment(_guests(db)):
        add(db, some)


def _guests(db: Connection) -> Iterator[Indexed]:
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
        tails[digits[-TAIL:]].append(place)
        heads[digits[-2 * TAIL : -TAIL]].append(place)
        for text in (row.unit, row.post, row.seat, row.email.rpartition("@")[2]):
            texts[text].append(place)
    terms, words = Gathered(), Gathered()
    terms.put([postings.EVERYONE], [row.row & SPAN - 1 for row in rows])
    for text, places in texts.items():
        words.put(text.split(), places)
    for word, places, bits in words.items():
        terms.put(other_terms(word), places, bits)
    met_by = (
        (first, first_terms),
        (middle, name_terms),
        (last, last_terms),
        (tails, tail_terms),
        (heads, head_terms),
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


def _keys(segment: int, rows: Sequence[Indexed]) -> list[tuple[int, str, int]]:
    """What nearly every guest has alone: names of mailboxes, and long numbers in a unit, post or seat."""
    mailboxes = fold_many([row.email.rpartition("@")[0] for row in rows])
    keys = [(segment, box.replace(" ", ""), row.row) for row, box in zip(rows, mailboxes, strict=True) if box]
    texts = {text for row in rows for text in (row.unit, row.post, row.seat)}
    numbered = {text: numbers for text in texts if (numbers := long_numbers(text))}
    for row in rows if numbered else []:
        for text in (row.unit, row.post, row.seat):
            keys += [(segment, number, row.row) for number in numbered.get(text, ())]
    return sorted(set(keys))


def find(db: Connection, text: str, limit: int) -> list[Hit]:
    """The guests that fit what was typed, best first; any text at all is a fair question.

    Every word must begin a word of the guest's texts, end the telephone number or begin the code. Tones as
    typed come first, then names before other texts, then whole words before beginnings, then list order.
    Where nothing fits, the text is read as raw Telex, as raw VNI, with units abbreviated, and with one slip in it.
    """
    asked = text[:_LONGEST_TEXT]
    words = list(dict.fromkeys(words_of(asked)))[:MOST_WORDS]
    if not words or limit < 1:
        return []
    question = Question(db, asked, words, limit)
    found = question.first(question.stages())
    if "@" in asked or (found and not _leaves_doubt(question, found, limit)):
        return found
    ranked = _fresh(found, sorted(_guesses(db, question, asked, limit), key=lambda hit: not hit.fits_whole))
    sure = sum(hit.fits_whole for hit in ranked) if found and found[0].fits_apart else 0
    return _in_order([*ranked[:sure], *found, *ranked[sure:]])[:limit]


def _leaves_doubt(question: Question, found: Sequence[Hit], limit: int) -> bool:
    """May something else have been meant: few are found, or words that no name has side by side?"""
    few, best = len(found) < min(limit, _FEW), found[0]
    if question.is_one_word:
        return False
    if question.is_short:
        return not best.fits_whole and (few or (best.fits_apart and not question.is_said))
    return few and not best.is_named


def _fresh(found: Sequence[Hit], more: Iterable[Hit]) -> list[Hit]:
    """Those who are not among the found, each once."""
    first: dict[int, Hit] = {}
    for hit in more:
        first.setdefault(hit.row, hit)
    return [hit for row, hit in first.items() if all(row != one.row for one in found)]


def _in_order(hits: Iterable[Hit]) -> list[Hit]:
    return [replace(hit, stage=at) for at, hit in enumerate(hits)]


def _guesses(db: Connection, question: Question, asked: str, limit: int) -> list[Hit]:
    """What may have been meant, likeliest first."""
    keyed: list[Hit] = []
    for reading, method in ((from_telex, TELEX), (from_vni, VNI)):
        words = [word for word in map(reading, re.split(r"\s+", asked.strip())) if word]
        some = list(dict.fromkeys(words))[:MOST_WORDS]
        written = rewritten(asked.lower(), method)
        keyed += [] if keyed or not some else Question(db, " ".join(words), some, limit).first_keyed(written)
    if keyed and keyed[0].fits_whole:
        return keyed
    more = question.first_abbreviated()
    if question.is_short or not (more or question.is_said):
        more += question.first_slipped()
    return keyed + more
