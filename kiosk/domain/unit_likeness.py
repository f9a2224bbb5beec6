"""Which names of units look like one unit written in several ways; an offer to people, never a decision.

"Sở TT&TT", "Sở Thông tin và Truyền thông" and "So Thong tin Truyen thong" are alike: abbreviations are written out, links
(và, của) and marks may be missing, one word may hold one slip. What tells units apart stays: a number (Quận 1, Quận 11),
a numeral (Vụ I, Vụ II), and words that differ and are both spelt as Vietnamese (Tân Bình, Tân Định; An Hòa, An Hóa).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from kiosk.domain.abbreviations import written_out
from kiosk.domain.names import exact, fold, sort_key
from kiosk.domain.spelling import is_syllable

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_AND = re.compile(r"\b([A-ZĐ]{1,5})\s*&\s*([A-ZĐ]{1,5})\b")
LINKS = frozenset(("va", "cua", "and", "of", "the"))
_BEFORE_A_NAME = frozenset("qph")  # Q. 1, P. Bến Nghé, H. Củ Chi
_BEFORE_A_NUMBER = frozenset(("quan", "phuong", "khu", "to", "ap"))
_NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_TOLD = {exact(said): str(number) for number, said in enumerate(_NUMBERS, 1)}
_ALWAYS = frozenset(("tp", "tx"))
_NUMERAL = re.compile(r"[ivxlc]+")
_LEAST, _LEAST_FOREIGN = 3, 5  # letters of a word that may hold a slip


@dataclass(frozen=True, slots=True)
class Word:
    """`written` keeps the marks; it is empty for a word that was abbreviated. `short`: initials nobody wrote out.

    `token` is the word as it stands, of an abbreviated one without its marks.
    """

    folded: str
    written: str = ""
    short: bool = False
    token: str = ""

    @property
    def plain(self) -> bool:
        return self.written in ("", self.folded)


def unit_order(name: str) -> tuple[str, ...]:
    """A key that puts units in the order of a Vietnamese list, read from the left; Quận 2 before Quận 10."""
    return tuple(word.zfill(9) if word.isdecimal() else sort_key(word) for word in _TOKEN.findall(name))


def words_in(name: str) -> tuple[Word, ...]:
    """All words, abbreviations written out: UBND Q1 is uy ban nhan dan quan 1."""
    text = name
    while (joined := _AND.sub(r"\1\2", text)) != text:
        text = joined
    tokens = _TOKEN.findall(text)
    shouted = text.isupper() and len(tokens) > 1
    parts = zip(tokens, [*tokens[1:], ""], strict=False)
    return _counting([word for token, after in parts for word in _read(token, after, shouted)])


def _counting(words: Sequence[Word]) -> tuple[Word, ...]:
    """Quận Một is Quận 1."""
    before = ("", *(word.folded for word in words))
    return tuple(
        Word(_TOLD[word.written], token=_TOLD[word.written])
        if word.written in _TOLD and kind in _BEFORE_A_NUMBER
        else word
        for word, kind in zip(words, before, strict=False)
    )


@lru_cache(maxsize=50_000)
def telling_words(name: str) -> tuple[Word, ...]:
    """Without the words that only link."""
    return tuple(word for word in words_in(name) if word.folded not in LINKS)


def _read(token: str, after: str, shouted: bool) -> Iterator[Word]:  # noqa: FBT001 - private
    folded = fold(token)
    if token.isdecimal():
        yield Word(str(int(token)), token=str(int(token)))
    elif _abbreviated(token, folded, after):
        yield from (Word(word, token=word.capitalize()) for word in written_out(folded))
    elif folded:
        yield Word(folded, exact(token), len(token) > 1 and token.isupper() and not shouted, token)


def _abbreviated(token: str, folded: str, after: str) -> bool:
    if len(token) == 1:
        return token.isupper() and folded in _BEFORE_A_NAME and bool(after) and not after.islower()
    return (token.isupper() or folded in _ALWAYS) and bool(written_out(folded))


def alike(one: str, other: str) -> bool:
    """Could the two be one unit? The same either way round; a name is like itself."""
    ours, theirs = telling_words(one), telling_words(other)
    if len(ours) == len(theirs) and _nearly(ours, theirs):
        return True
    return _stands_for(ours, theirs) or _stands_for(theirs, ours)


def offers(names: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Groups of names that are all like one another, each in the order given; what fits two different units is left out."""
    given = tuple(dict.fromkeys(name for name in names if name.strip()))
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in _candidates(given):
        if alike(one, other):
            near[one].add(other)
            near[other].add(one)
    between = {name for name, others in near.items() if not _all_alike(others, near)}
    groups: dict[str, list[str]] = {}
    for name in given:
        if name in near and name not in between:
            first = min((near[name] | {name}) - between, key=given.index) if name not in groups else name
            groups.setdefault(first, []).append(name)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _all_alike(names: set[str], near: dict[str, set[str]]) -> bool:
    return all(other in near[one] for one, other in combinations(names, 2))


def _nearly(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Word for word, with one slip at most; where one name has no marks at all, they are not asked for."""
    unmarked = all(word.plain for word in ours) or all(word.plain for word in theirs)
    slips = 0
    for one, other in zip(ours, theirs, strict=True):
        found = _slip(one, other, unmarked=unmarked)
        if found is None:
            return False
        slips += found
    return slips <= 1


def _slip(one: Word, other: Word, *, unmarked: bool) -> int | None:
    """0 the same, 1 one slip, None another word."""
    if one.folded == other.folded:
        if unmarked or not (one.written and other.written) or one.written == other.written:
            return 0
        return 1 if one.plain or other.plain or _misspelt(one, other) else None
    if min(len(one.folded), len(other.folded)) < _least(one, other) or _counted(one, other):
        return None
    return 1 if _misspelt(one, other) and _one_edit(one.folded, other.folded) else None


def _least(one: Word, other: Word) -> int:
    return _LEAST if _spelt(one) or _spelt(other) else _LEAST_FOREIGN


def _misspelt(one: Word, other: Word) -> bool:
    """Two words that are both good Vietnamese are two words."""
    return not (_spelt(one) and _spelt(other))


def _spelt(word: Word) -> bool:
    return is_syllable(word.written or word.folded)


def _counted(one: Word, other: Word) -> bool:
    words = one.folded, other.folded
    return any(not word.isalpha() for word in words) or all(_NUMERAL.fullmatch(word) for word in words)


def _one_edit(one: str, other: str) -> bool:
    """One letter more, less, another, or two that changed places."""
    short, long = sorted((one, other), key=len)
    start = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    rest, more = short[start:], long[start:]
    if len(long) > len(short):
        return rest == more[1:]
    return rest[1:] == more[1:] or (rest[:2] == more[1::-1] and rest[2:] == more[2:])


def _stands_for(short: Sequence[Word], full: Sequence[Word]) -> bool:
    """Is the first the second with initials in it: Sở NNMT, Sở Nông nghiệp và Môi trường?"""
    if not any(word.short for word in short):
        return False
    return _spells(short, full, unmarked=all(word.plain for word in full))


def _spells(short: Sequence[Word], full: Sequence[Word], *, unmarked: bool) -> bool:
    if not (short and full):
        return not (short or full)
    head, rest = short[0], short[1:]
    if not head.short:
        return _slip(head, full[0], unmarked=unmarked) == 0 and _spells(rest, full[1:], unmarked=unmarked)
    covered = full[: len(head.folded)]
    spells = "".join(word.folded[0] for word in covered) == head.folded
    return spells and not any(word.short for word in covered) and _spells(rest, full[len(covered) :], unmarked=unmarked)


def _candidates(names: Sequence[str]) -> set[tuple[str, ...]]:
    """Pairs worth a look, without comparing every name with every other."""
    shelves: dict[object, list[str]] = defaultdict(list)
    full: dict[str, list[str]] = defaultdict(list)
    for name in names:
        words = telling_words(name)
        full[_initials(words)].append(name)
        for key in _shelves(words):
            shelves[key].append(name)
    shortened = [name for name in names if any(word.short for word in telling_words(name))]
    near = (pair for shelf in shelves.values() if len(shelf) > 1 for pair in combinations(shelf, 2))
    spelt = ((name, other) for name in shortened for other in full[_initials(telling_words(name))] if other != name)
    return {tuple(sorted(pair)) for pair in (*near, *spelt) if pair[0] != pair[1]}


def _shelves(words: tuple[Word, ...]) -> Iterator[object]:
    """All words; and all but one, with that one whole and with each of its letters left out in turn."""
    texts = tuple(word.folded for word in words)
    yield texts
    for at, text in enumerate(texts):
        if len(text) >= _LEAST - 1 and text.isalpha():
            for less in {text, *(text[:n] + text[n + 1 :] for n in range(len(text)))}:
                yield at, texts[:at], less, texts[at + 1 :]


def _initials(words: tuple[Word, ...]) -> str:
    return "".join(word.folded if word.short else word.folded[:1] for word in words)
