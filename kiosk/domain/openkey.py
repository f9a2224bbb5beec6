"""What arrives when a scanner types through OpenKey's engine: Telex, Simple Telex or VNI, with its quick options.

A model of OpenKey 2 (the engine was read and its rules written anew). It differs from UniKey's: a mark is set where
the word *ends* as a word could, the spelling check works on the letters without their marks, and a word that was no
Vietnamese one is put back when a break key comes, the scanner's Enter included.
"""

from kiosk.domain import openkey_tables as tables
from kiosk.domain.openkey_tables import CHANGES, TONED
from kiosk.domain.openkey_word import HOOKED, VOWEL_KEYS, Cell, Options, Spelling, cell_of, in_case_of

_DIGITS = frozenset("0123456789")
_TELEX = {**dict(zip("sfrxj", "12345", strict=True)), "a": "a", "o": "o", "e": "e", "w": "w", "d": "d", "z": "z"}
_VNI = {**dict(zip("12345", "12345", strict=True)), "6": "6", "7": "w", "8": "w", "9": "d", "0": "z"}
_FULL_W_PAIRS = frozenset(("ua", "ui", "uu", "oi"))
_LATE_W_PAIRS = frozenset(("io", "oa"))


class Line(Spelling):
    """One line of typing: what is done with, the word being typed, and the keys it was typed with."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._keys = _VNI if options.vni else _TELEX
        self._done: list[str] = []
        self._typed: list[str] = []

    def text(self) -> str:
        if self._options.ended:
            self._end_word(quick=True)
        return "".join([*self._done, *(cell.shown() for cell in self._word)])

    def type(self, key: str) -> None:
        if not (key.isascii() and key.isalnum()) or (not self._word and key in _DIGITS):
            self._end_word(quick=key in ",./;'\\-=", restore=key not in _DIGITS)
            self._done.append(key)
            return
        letter, capital = key.lower(), key.isupper()
        self._typed.append(key)
        does = "" if self._off else self._keys.get(letter, "")
        if does:
            undone = self._change(key, does)
        elif self._options.quick and letter in tables.QUICK and self._ends(letter):
            self._word[-1].capital = capital
            self._insert(in_case_of(key, tables.QUICK[letter]), check=False)
            return
        else:
            undone = self._insert(key)
        if does != "d":
            self._tidy()
        if undone:
            self._insert(key)
            self._typed.pop()

    # -- words

    def _end_word(self, *, quick: bool, restore: bool = True) -> None:
        if self._word and self._options.quick_ends and not self._off and quick:
            self._write_quick_ends()
        elif self._word and restore and self._is_wrong():
            self._word = [cell_of(key) for key in self._typed]
        self._done += [cell.shown() for cell in self._word]
        self._word, self._typed, self._off = [], [], False

    def _is_wrong(self) -> bool:
        if self._options.spelling and not self._off:
            self._check(whole=True)
        return self._off and any(c.letter in VOWEL_KEYS and (c.tone or c.roof or c.hook) for c in self._word)

    def _write_quick_ends(self) -> None:
        word = self._word
        if len(word) < 2:
            return
        if start := tables.QUICK_START.get(word[0].letter):
            word[:1] = [Cell(start[0], word[0].capital), Cell(start[1], word[0].capital and word[1].capital)]
        if word[-2].letter in VOWEL_KEYS and (end := tables.QUICK_END.get(word[-1].letter)):
            word[-1:] = [Cell(letter, word[-1].capital) for letter in end]

    # -- changes: each answers True when it took an earlier one back, and the key is to stay

    def _change(self, key: str, does: str) -> bool:
        if does == "z":
            return False if self._clear_tone() else self._insert(key)
        if does.isdigit() and does != "6":
            return self._set_tone(int(does)) if self._allows(TONED, does) else self._insert(key)
        if does == "d":
            after = len(self._word) > 1 and self._ends("d") and self._word[-2].letter not in VOWEL_KEYS
            return self._stroke() if after or self._allows(CHANGES["d"]) else self._insert(key)
        target = next((c.letter for c in reversed(self._word) if c.letter in "aeo"), "") if does == "6" else does
        if target and self._allows(CHANGES[target]) and self._suits(key):
            return self._set_hook() if target == "w" else self._set_roof(target)
        if key in "wW" and not self._options.simple:
            return self._standing_w(key)
        return self._insert(key)

    def _suits(self, key: str) -> bool:
        """VNI's 7 is for o and u, its 8 for a."""
        last = next((n for n in range(len(self._word) - 1, -1, -1) if self._word[n].letter in "ouae"), -1)
        letter = self._word[last].letter
        if key == "7" and letter == "a":
            return last > 0 and self._word[last - 1].letter == "u"
        return not (key == "8" and letter in "ou")

    def _clear_tone(self) -> bool:
        """Was there a tone to clear?"""
        cells = [self._word[n] for n in self._vowel(strict=False) if self._word[n].tone]
        for cell in cells:
            cell.tone = 0
        return bool(cells)

    def _stroke(self) -> bool:
        cell = next(cell for cell in reversed(self._word) if cell.letter == "d")
        self._off = self._off or cell.roof
        cell.roof = not cell.roof
        return not cell.roof

    def _set_roof(self, letter: str) -> bool:
        for n in self._vowel():
            self._word[n].hook = False
        cell = next(cell for cell in reversed(self._word) if cell.letter == letter)
        cell.roof = not cell.roof
        if not cell.roof:
            self._off = self._off or letter != "o"
        cell.hook = False if cell.roof else cell.hook
        return not cell.roof

    def _set_hook(self) -> bool:
        cells = [self._word[n] for n in self._vowel()]
        for cell in cells:
            cell.roof = False
        if len(cells) > 1:
            return self._set_hooks(cells)
        (cell,) = cells
        if not cell.hook:
            cell.hook = cell.letter in HOOKED
            return False
        self._off, cell.hook = True, False
        if cell.standing and cell.letter == "u":
            cell.letter, cell.standing = "w", False
            return False
        return True

    def _set_hooks(self, cells: list[Cell]) -> bool:
        pair, first, second = cells[0].letter + cells[1].letter, cells[0], cells[1]
        if first.hook and (second.hook or second.letter in "ia"):
            first.hook = second.hook = False
            self._off = True
            return True
        before = self._letters()[: self._vowel()[0]]
        if pair == "uo" and before.endswith(("th", "q")):
            second.hook = True
            first.hook = first.hook or (before.endswith("th") and self._letters()[len(before) + 2 :][:1] == "n")
        elif pair == "uo":
            first.hook = second.hook = True
        elif pair in _FULL_W_PAIRS:
            first.hook = True
        elif pair in _LATE_W_PAIRS:
            second.hook = True
        else:
            self._off = True
        return False

    def _standing_w(self, key: str) -> bool:
        """A w that changes nothing stands for ư where a word could have it; once more, it is a w."""
        text = self._letters()
        if self._word and self._word[-1].letter == "u" and self._word[-1].hook:
            self._word[-1] = cell_of(key)
        elif (len(text) < 2 and text not in tables.NO_STANDING_W) or text in tables.STANDING_W:
            self._word.append(Cell("u", key.isupper(), hook=True, standing=True))
        else:
            self._insert(key)
        return False

    def _set_tone(self, tone: int) -> bool:
        place = self._tone_place()
        again = self._word[place].tone == tone
        for n in self._vowel():
            self._word[n].tone = 0
        self._word[place].tone = 0 if again else tone
        self._off = self._off or again
        return again

    def _tone_place(self) -> int:
        vowel = self._vowel()
        if len(vowel) == 1:
            return vowel[0]
        if self._word[vowel[-1]].bare() in "âêôăơư":
            return vowel[-1]
        return vowel[0] + self._modern_place(vowel)

    def _modern_place(self, vowel: range) -> int:
        """Which of two or three vowel letters carries the tone in the newer style (hoà)."""
        text = "".join([self._word[n].letter for n in vowel])
        shown = "".join([self._word[n].bare() for n in vowel])
        closed = vowel.stop < len(self._word)
        if len(text) == 3 or shown.startswith(("iê", "yê", "uô", "ươ")) or text.startswith("uo"):
            return 1
        if text in ("ia", "iu", "io"):
            return 1 if self._letters()[vowel[0] - 1 : vowel[0]] == "g" and vowel[0] else 0
        if text == "ua":
            return 1 if closed else 0
        return 0 if text in ("oi", "ai", "ui", "ay", "ao", "eo", "au", "eu", "uu") else 1

    def _tidy(self) -> None:
        """uơ and ưo before an ending become ươ, and the tone moves to where it belongs now."""
        vowel = self._vowel(strict=False)
        if len(self._word) < 2 or not vowel:
            return
        for n in range(len(self._word) - 1, 1, -1):
            u, o, end = self._word[n - 2 : n + 1]
            if end.letter in "ncimpt" and (u.letter, o.letter) == ("u", "o") and u.hook != o.hook:
                u.hook = o.hook = True
                break
        tone = next((self._word[n].tone for n in vowel if self._word[n].tone), 0)
        if tone and self._vowel():
            for n in vowel:
                self._word[n].tone = 0
            self._word[self._tone_place()].tone = tone
