"""A word on the screen while it is typed through OpenKey's engine, and what the engine takes for a Vietnamese one."""

from dataclasses import dataclass
from itertools import takewhile

from kiosk.domain import openkey_tables as tables
from kiosk.domain.openkey_tables import CLOSED_VOWELS, CODAS, ONSETS, OPEN_VOWELS
from kiosk.domain.syllables import TONES

VOWEL_KEYS = frozenset("aeuyio")
ROOFED = dict(zip("aeod", "âêôđ", strict=True))
HOOKED = dict(zip("aou", "ăơư", strict=True))


@dataclass(frozen=True, slots=True)
class Options:
    """`ended`: a break key follows, as the Enter of most scanners. `quick` doubles c to ch and so on; `quick_ends`
    also writes ph for f and its like at a word's beginning, ng for g and its like at its end."""

    vni: bool = False
    simple: bool = False
    spelling: bool = True
    quick: bool = False
    quick_ends: bool = False
    ended: bool = True


@dataclass(slots=True)
class Cell:
    letter: str
    capital: bool
    roof: bool = False
    hook: bool = False
    tone: int = 0
    standing: bool = False

    def bare(self) -> str:
        """The letter with its hook or roof, without its tone."""
        changed = ROOFED if self.roof else HOOKED if self.hook else {}
        return changed.get(self.letter, self.letter)

    def shown(self) -> str:
        text = self.bare() + (TONES[self.tone - 1] if self.tone else "")
        return text.upper() if self.capital else text


def cell_of(key: str) -> Cell:
    return Cell(key.lower(), key.isupper())


def in_case_of(key: str, letter: str) -> str:
    """The letter, in the case of the key."""
    return letter.upper() if key.isupper() else letter


class Spelling:
    """The word being typed; `_off` when its letters are no Vietnamese word and nothing is changed any more."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._word: list[Cell] = []
        self._off = False

    def _letters(self) -> str:
        return "".join([cell.letter for cell in self._word])

    def _ends(self, letters: str) -> bool:
        return self._letters().endswith(letters)

    def _insert(self, key: str, *, check: bool = True) -> bool:
        """Always False: nothing was taken back."""
        letter = key.lower()
        self._word.append(cell_of(key))
        if self._options.spelling and check:
            self._check()
        if letter == "d" and len(self._word) > 1 and self._word[-2].letter not in VOWEL_KEYS:
            self._off = False
        return False

    def _check(self, *, whole: bool = False) -> None:
        """Switch the changes off for the rest of a word that is none; `whole`: its vowel must be finished, too."""
        text = self._letters()
        begin = self._vowel_begins(text)
        vowels = "".join(takewhile(VOWEL_KEYS.__contains__, text[begin : begin + 3]))
        coda = text[begin + len(vowels) :]
        if not vowels:
            self._off = begin != len(text)
            return
        ends = CODAS + (tuple(tables.QUICK_END) if self._options.quick_ends else ())
        good = any(end.startswith(coda) for end in ends) and not self._badly_stopped(coda)
        if good and whole and len(vowels) > 1:
            good = self._finished(begin, len(vowels), closed=bool(coda))
        self._off = not good

    def _vowel_begins(self, text: str) -> int:
        starts = ONSETS + (tuple(tables.QUICK_START) if self._options.quick_ends else ())
        onset = next((one for one in starts if text.startswith(one)), "") if text[0] not in VOWEL_KEYS else ""
        begin = len(onset)
        if text[begin - 1 : begin + 1] == "qu" and begin < len(text) - 1:
            return begin + 1
        return 1 if text.startswith("gi") and len(text) > 2 and text[2] not in VOWEL_KEYS else begin

    def _badly_stopped(self, coda: str) -> bool:
        """ch and t end no syllable with the tones huyền, hỏi or ngã."""
        before = {"ch": 3, "t": 2}.get(coda, 0)
        return 0 < before <= len(self._word) and self._word[-before].tone in (2, 3, 4)

    def _finished(self, begin: int, length: int, *, closed: bool) -> bool:
        vowel = "".join([cell.bare() for cell in self._word[begin : begin + length]])
        return vowel in CLOSED_VOWELS or (vowel in OPEN_VOWELS and not closed)

    def _allows(self, endings: tuple[str, ...], tone: str = "") -> bool:
        text = self._letters()
        if text.endswith("qu"):
            return False
        heavy = tone in ("2", "3", "4")
        return any(
            text.endswith(one)
            and text[: -len(one)][-1:] != one[0]
            and not (heavy and (one[1:2] in ("c", "t") or one[2:3] == "t"))
            for one in endings
        )

    def _vowel(self, *, strict: bool = True) -> range:
        """Where the word's last vowel stands; `strict`: without the i of gi."""
        end = len(self._word)
        while end and self._word[end - 1].letter not in VOWEL_KEYS:
            end -= 1
        begin = end
        while begin and self._word[begin - 1].letter in VOWEL_KEYS:
            if strict and self._letters()[begin - 2 : begin] == "gi" and begin >= 2:
                break
            begin -= 1
        if begin == end and end:
            begin -= 1  # gi has no vowel but its i
        if begin and self._letters()[begin - 1 : begin + 1] == "qu" and begin < end - 1:
            begin += 1
        return range(begin, end)
