"""A word on the screen while it is typed through UniKey's engine: its letters, and how far they are a syllable.

A model of the engine of UniKey 4 (ibus-unikey, fcitx-unikey); `unikey.py` has the keys that change letters.
"""

from dataclasses import dataclass
from enum import Enum, auto

from kiosk.domain.syllables import (
    CODAS,
    FINISHED,
    ONSETS,
    STOPPED,
    TONES,
    VOWEL_LETTERS,
    VOWELS,
    fits,
    onset_fits,
    tone_place,
)

_BREAKS = frozenset(",;:.\"'!? <>=+-*/\\_@#$%&(){}[]|")
LETTERS = frozenset("abcdeghiklmnopqrstuvxyz")  # j, f and w are letters of no Vietnamese word


class Form(Enum):
    """How far a word is a syllable at one of its letters."""

    START = auto()
    ONSET = auto()
    VOWEL = auto()
    CODA = auto()
    FOREIGN = auto()


@dataclass(slots=True)
class Cell:
    """A letter on the screen. `sequence` is the onset, vowel or coda up to it; the places of the syllable's parts so
    far are those of their last letters, -1 where there is none."""

    key: str
    letter: str
    capital: bool
    form: Form = Form.FOREIGN
    sequence: str = ""
    onset: int = -1
    vowel: int = -1
    tone: int = 0

    def shown(self) -> str:
        if not self.letter:
            return self.key
        text = self.letter + (TONES[self.tone - 1] if self.tone else "")
        return text.upper() if self.capital else text


class Letters:
    """What has been typed of one line, and the rules by which a letter joins the word before it."""

    def __init__(self, *, spelling: bool, restoring: bool) -> None:
        self._spelling, self._restoring = spelling, restoring
        self._cells: list[Cell] = []
        self._typed: list[str] = []
        self._single = False

    def text(self) -> str:
        return "".join([cell.shown() for cell in self._cells])

    def _free(self) -> bool:
        return not self._spelling or self._single

    def _append(self, key: str, letter: str = "") -> bool:
        """`letter` is what the key stands for, if not for itself."""
        if not letter and key in _BREAKS:
            self._break(key)
            return False
        letter = letter or (key if key.isascii() and key.isalpha() else "")
        cell = Cell(key, letter.lower(), letter.lower() != letter)
        if letter and (letter.lower() in LETTERS or not letter.isascii()):
            self._place(cell)
        self._cells.append(cell)
        return False

    def _place(self, cell: Cell) -> None:
        before = self._cells[-1] if self._cells else None
        vowel = cell.letter in VOWEL_LETTERS
        if vowel and before and before.form is Form.ONSET and before.sequence + cell.letter in ("qu", "gi"):
            vowel = False  # u after q and i after g belong to the onset
        if before is None or before.form is Form.START:
            self._begin(cell, vowel=vowel)
        elif before.form is not Form.FOREIGN:
            (self._place_vowel if vowel else self._place_consonant)(cell, before)

    def _begin(self, cell: Cell, *, vowel: bool) -> None:
        here = len(self._cells)
        if vowel:
            cell.form, cell.sequence, cell.vowel = Form.VOWEL, cell.letter, here
        else:
            cell.form, cell.sequence, cell.onset = Form.ONSET, cell.letter if cell.letter in ONSETS else "", here

    def _place_vowel(self, cell: Cell, before: Cell) -> None:
        if before.form is Form.CODA:
            return
        here, first = len(self._cells), before.form is Form.ONSET
        whole = cell.letter if first else before.sequence + cell.letter
        onset = self._onset(before)
        if whole not in VOWELS or (before.onset >= 0 and onset and not onset_fits(onset, whole)):
            return
        cell.form, cell.sequence, cell.onset, cell.vowel = Form.VOWEL, whole, before.onset, here
        if first:
            if onset == "gi":
                cell.tone, before.tone = before.tone, 0
            return
        start = here - len(whole) + 1
        old = start + tone_place(before.sequence, last=True)
        self._cells.append(cell)
        self._carry_tone(old, start + tone_place(whole, last=True))
        self._cells.pop()

    def _place_consonant(self, cell: Cell, before: Cell) -> None:
        if before.form is Form.VOWEL:
            self._place_coda(cell, before)
            return
        whole = before.sequence + cell.letter
        if whole not in ONSETS or not before.sequence:
            return
        if before.form is Form.CODA and not fits(self._onset(before), self._cells[before.vowel].sequence, whole):
            return
        cell.form, cell.sequence, cell.vowel = before.form, whole, before.vowel
        cell.onset = len(self._cells) if before.form is Form.ONSET else before.onset

    def _place_coda(self, cell: Cell, before: Cell) -> None:
        here, vowel = len(self._cells), before.sequence
        closed = "ươ" if vowel in ("uơ", "ưo") else vowel
        coda = cell.letter if cell.letter in ONSETS else ""
        if not fits(self._onset(before), closed, coda):
            return
        if closed != vowel:
            self._cells[here - 2].letter, before.letter = "ư", "ơ"
            self._cells[here - 2].sequence, before.sequence = "ư", "ươ"
        cell.form, cell.sequence, cell.onset, cell.vowel = Form.CODA, coda, before.onset, here - 1
        start = here - len(vowel)
        self._carry_tone(start + tone_place(vowel, last=True), start + tone_place(closed, last=False))

    def _onset(self, cell: Cell) -> str:
        return self._cells[cell.onset].sequence if cell.onset >= 0 else ""

    def _carry_tone(self, old: int, new: int) -> None:
        if old != new and self._cells[old].tone:
            self._cells[new].tone, self._cells[old].tone = self._cells[old].tone, 0

    # -- the end of a word

    def _break(self, key: str) -> None:
        if self._restoring and not self._free() and self._cells and self._wrong() and self._marked():
            self._restore()
        self._single = False
        self._cells.append(Cell(key, "", capital=False, form=Form.START))

    def _word(self) -> list[Cell]:
        first = len(self._cells)
        while first and self._cells[first - 1].form is not Form.START:
            first -= 1
        return self._cells[first:]

    def _marked(self) -> bool:
        return any(cell.tone or not cell.letter.isascii() for cell in self._word())

    def _wrong(self) -> bool:
        """Is the word that ends here none of Vietnamese?"""
        last = self._cells[-1]
        if last.form in (Form.FOREIGN, Form.START, Form.ONSET):
            return last.form is Form.FOREIGN
        vowel = self._cells[last.vowel].sequence
        if vowel not in FINISHED or last.form is Form.VOWEL:
            return vowel not in FINISHED
        tone = self._cells[last.vowel - len(vowel) + 1 + tone_place(vowel, last=False)].tone
        return last.sequence not in CODAS.get(vowel, ()) or (last.sequence in STOPPED and tone in (2, 3, 4))

    def _restore(self) -> None:
        """Put back the keys of the word as they were typed."""
        del self._cells[len(self._cells) - len(self._word()) :]
        first = len(self._typed)
        while first and self._typed[first - 1] not in _BREAKS:
            first -= 1
        for key in self._typed[first:]:
            self._append(key)
