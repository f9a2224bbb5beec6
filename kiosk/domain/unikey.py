"""What arrives when a scanner types through UniKey's engine: Telex, Simple Telex, VNI, VIQR and its Microsoft method.

A model of what the engine does to a word while it is typed (UniKey 4, ibus-unikey, fcitx-unikey; the engine was read
and its rules written anew): a key is appended to the word, or changes a letter before it and is gone, or takes the
change back and stays. It knows onset, vowel and coda of the syllable, and stops when they fit no Vietnamese word:
with the spelling check on, the rest of the word passes as it is; with it off, a new syllable begins at once.
"""

from collections.abc import Callable, Mapping

from kiosk.domain.syllables import (
    BARE,
    HOOKED,
    HOOKS,
    ONSETS,
    ROOFED,
    ROOFS,
    STOPPED,
    VOWEL_LETTERS,
    first_of,
    fits,
    tone_place,
)
from kiosk.domain.unikey_word import LETTERS, Cell, Form, Letters


class Word(Letters):
    """One line of typing. Every `_do` answers True when the key was taken for a change, False when it was appended."""

    def __init__(self, keys: Mapping[str, tuple[str, str]], *, spelling: bool, restoring: bool) -> None:
        super().__init__(spelling=spelling, restoring=restoring)
        self._keys = keys
        self._w_first = False
        self._does: Mapping[str, Callable[[str, str], bool]] = {
            "roof": self._roof,
            "hook": self._hook,
            "tone": self._tone,
            "dd": self._dd,
            "map": self._map,
            "w": self._w,
        }

    def type(self, key: str) -> None:
        does, what = self._keys.get(key) or self._keys.get(key.lower(), ("", ""))
        if does and (does != "map" or key in self._keys):
            self._does[does](key, what)
        else:
            self._append(key)
        if (does == "map" or key.lower() in LETTERS) and self._cells[-1].form is Form.FOREIGN and self._free():
            self._begin_again(self._cells[-1])
        self._typed.append(key)

    def _begin_again(self, cell: Cell) -> None:
        """A letter that fits nothing is the beginning of a new word, when spelling does not matter."""
        here = len(self._cells) - 1
        if cell.letter in VOWEL_LETTERS:
            cell.form, cell.sequence, cell.onset, cell.vowel = Form.VOWEL, cell.letter, -1, here
        else:
            cell.form, cell.sequence = Form.ONSET, cell.letter if cell.letter in ONSETS else ""
            cell.onset, cell.vowel = here, -1

    def _at_vowel(self) -> tuple[Cell, int, str] | None:
        """The last letter of the word, where its vowel begins, and the vowel; None when it has none."""
        if not self._cells or (last := self._cells[-1]).vowel < 0:
            return None
        vowel = self._cells[last.vowel].sequence
        return last, last.vowel - len(vowel) + 1, vowel

    def _set_vowel(self, start: int, old: str, new: str) -> None:
        """Write the changed letters, and move the tone to where it now belongs."""
        last = start + len(old) == len(self._cells)
        for place, letter in enumerate(new):
            cell = self._cells[start + place]
            cell.letter, cell.sequence = letter, new[: place + 1]
        self._carry_tone(start + tone_place(old, last=last), start + tone_place(new, last=last))

    def _undone(self, key: str) -> bool:
        """A change was taken back, and the key that did it stays."""
        self._single = False
        self._append(key)
        return True

    def _fits_here(self, last: Cell, vowel: str) -> bool:
        return fits(self._onset(last), vowel, last.sequence if last.form is Form.CODA else "")

    def _roof(self, key: str, want: str) -> bool:
        at = self._at_vowel()
        if at is None:
            return self._append(key)
        last, start, vowel = at
        new = "uô" + vowel[2:] if vowel in ("ưo", "ươ", "ưoi", "ươi") else ROOFED.get(vowel, "")
        place = first_of(new or vowel, ROOFS)
        if place < 0 or (want and (new or vowel)[place] != want):
            return self._append(key)
        if new and not self._fits_here(last, new):
            return self._append(key)
        self._set_vowel(start, vowel, new or vowel.translate(BARE))
        return True if new else self._undone(key)

    def _hook(self, key: str, which: str) -> bool:
        """`which` letters may get a hook or a breve: "ăơư", "ơư" or "ă"."""
        at = self._at_vowel()
        if at is None:
            return self._append(key)
        last, start, vowel = at
        if vowel[0] in "uư" and vowel[1:2] in ("o", "ô", "ơ") and which != "ă":
            return self._hook_uo(key, last, start, vowel)
        new = HOOKED.get(vowel, "")
        place = first_of(new or vowel, HOOKS)
        if place < 0 or (new or vowel)[place] not in which:
            return self._append(key)
        if new and not self._fits_here(last, new):
            return self._append(key)
        self._set_vowel(start, vowel, new or vowel[:place] + vowel[place].translate(BARE) + vowel[place + 1 :])
        return True if new else self._undone(key)

    def _hook_uo(self, key: str, last: Cell, start: int, vowel: str) -> bool:
        ending = start + len(vowel) == len(self._cells)
        if vowel.startswith("ươ"):
            self._set_vowel(start, vowel, "uo" + vowel[2:])
            return self._undone(key)
        if vowel in ("uo", "uô") and ending and self._onset(last) == "th":
            self._set_vowel(start, vowel, "uơ")
        else:
            self._set_vowel(start, vowel, "ươ" + vowel[2:])
        return True

    def _tone(self, key: str, which: str) -> bool:
        place, tone = self._tone_cell(int(which)), int(which)
        if place < 0 or (not tone and not self._cells[place].tone):
            return self._append(key)
        if self._cells[place].tone == tone:
            self._cells[place].tone = 0
            return self._undone(key)
        self._cells[place].tone = tone
        return True

    def _tone_cell(self, tone: int) -> int:
        """Where a tone would stand; -1 for nowhere."""
        last = self._cells[-1] if self._cells else None
        if last and last.form is Form.ONSET and last.sequence in ("gi", "gin"):
            return len(self._cells) - len(last.sequence) + 1
        at = self._at_vowel()
        if at is None or (last and last.form is Form.CODA and last.sequence in STOPPED and tone in (2, 3, 4)):
            return -1
        _, start, vowel = at
        return start + tone_place(vowel, last=start + len(vowel) == len(self._cells))

    def _dd(self, key: str, _: str) -> bool:
        last = self._cells[-1] if self._cells else None
        if last and last.form is Form.FOREIGN and last.letter == "d" and self._no_vowel_before_last():
            self._single = True
            last.letter, last.form, last.sequence, last.onset = "đ", Form.ONSET, "đ", len(self._cells) - 1
            return True
        if last is None or last.onset < 0:
            return self._append(key)
        onset = self._cells[last.onset]
        if onset.sequence == "d":
            onset.sequence = onset.letter = "đ"
            self._single = True  # words that begin with đ are often abbreviations: no spelling check
            return True
        if onset.sequence == "đ":
            onset.sequence = onset.letter = "d"
            return self._undone(key)
        return self._append(key)

    def _no_vowel_before_last(self) -> bool:
        return len(self._cells) < 2 or self._cells[-2].letter not in VOWEL_LETTERS

    def _map(self, key: str, letter: str) -> bool:
        """A key that stands for a letter of its own; where that fits nothing, the key stays."""
        self._append(key, letter)
        if self._cells[-1].form is not Form.FOREIGN:
            return True
        self._cells.pop()
        last = self._cells[-1] if self._cells else None
        again = last is not None and last.form not in (Form.FOREIGN, Form.START) and last.letter == letter.lower()
        if again:
            self._take_last_letter()
            self._single = False
        self._append(key)
        return again

    def _take_last_letter(self) -> None:
        gone = self._cells.pop()
        before = self._cells[-1] if self._cells else None
        if gone.form is Form.VOWEL and before and before.form is Form.VOWEL:
            start = len(self._cells) - len(before.sequence)
            old = start + tone_place(gone.sequence, last=True)
            if old < len(self._cells):
                self._carry_tone(old, start + tone_place(before.sequence, last=True))

    def _w(self, key: str, _: str) -> bool:
        """A hook where there is a vowel to take it, otherwise ư; the engine tries last what failed last time."""
        letter = "Ư" if key.isupper() else "ư"
        if self._w_first:
            if self._map(key, letter):
                return True
            self._cells.pop()
            self._w_first = False
            return self._hook(key, HOOKS)
        if self._hook(key, HOOKS):
            return True
        self._cells.pop()
        self._w_first = True
        return self._map(key, letter)
