"""How Vietnamese syllables are spelt, as far as input methods check it before they change what was typed.

Facts of the language (TCVN 6909 letters, the tables of onsets, vowels and codas that every spelling primer has), cut
to what UniKey's engine accepts while a word is being typed: it also knows unfinished vowels such as "ie".
"""


def listed(texts: str) -> tuple[str, ...]:
    """The words of a table written as one line."""
    return tuple(texts.split())


VOWEL_LETTERS = frozenset("aăâeêioôơuưy")
TONES = "\u0301\u0300\u0309\u0303\u0323"  # sắc, huyền, hỏi, ngã, nặng
STOPPED = frozenset(("c", "ch", "p", "t"))  # codas after which only sắc and nặng are spelt

ONSETS = frozenset(listed("b c ch d đ dz g gh gi gin h k kh l m n ng ngh nh p ph q qu r s t th tr v x"))
FINISHED = frozenset(
    listed(
        "a â ă e ê i o ô ơ u ư y iê oa oă oe ua uâ uê uô uơ uy ươ yê uyê ai ao au ay âu ây eo êu ia iu oi ôi ơi ui ưa ưi ưu "
        "iêu oai oay oeo uây uôi uya uyu ươi ươu yêu"
    )
)
VOWELS = FINISHED | frozenset(listed("ie ue uo ưo ye uye eu uu ieu uay uoi uou uơi uơu ưoi ưou yeu"))

CODAS = {
    vowel: frozenset(codas.split())
    for vowels, codas in (
        ("a e oa", "c ch m n ng nh p t"),
        ("â ă o ô u ie iê uo ưo ươ", "c m n ng p t"),
        ("ê i", "c ch m n nh p t"),
        ("ơ", "m n p t"),
        ("ư oă uô", "c m n ng t"),
        ("y", "t"),
        ("oe uye uyê", "n t"),
        ("ua uâ", "n ng t"),
        ("ue uê", "c ch n nh"),
        ("uy", "c ch n nh p t"),
        ("ye", "m n ng p t"),
        ("yê", "m n ng t"),
    )
    for vowel in vowels.split()
}
_AFTER_K = frozenset(listed("e i y ê eo eu êu ia ie iê ieu iêu"))
_ODD = frozenset((("qu", "y", "n"), ("qu", "y", "nh"), *(("gi", v, c) for v in "eê" for c in ("n", "ng"))))

ROOFED = dict(
    pair.split(">")
    for pair in listed(
        "a>â ă>â e>ê o>ô ơ>ô au>âu ay>ây eu>êu ie>iê oi>ôi ơi>ôi ua>uâ ue>uê uo>uô uơ>uô ye>yê ieu>iêu uay>uây "
        "uoi>uôi uơi>uôi uye>uyê yeu>yêu"
    )
)
HOOKED = dict(
    pair.split(">")
    for pair in listed(
        "a>ă â>ă o>ơ ô>ơ u>ư oa>oă oi>ơi ôi>ơi ua>ưa ui>ưi uo>ưo uô>uơ uơ>ươ uu>ưu ưo>ươ uoi>ưoi uou>ưou uôi>uơi "
        "uơi>ươi uơu>ươu ưoi>ươi ưou>ươu"
    )
)
ROOFS, HOOKS = "âêô", "ăơư"
BARE = str.maketrans("âêôăơưđ", "aeoaoud")


def first_of(vowel: str, letters: str) -> int:
    """The place of the first of these letters in a vowel; -1 when there is none."""
    return next((place for place, letter in enumerate(vowel) if letter in letters), -1)


def fits(onset: str, vowel: str, coda: str) -> bool:
    """Can these parts stand in one word? Empty parts are missing ones."""
    if (onset, vowel, coda) in _ODD:
        return True
    starts = not onset or not vowel or onset_fits(onset, vowel)
    return starts and (not vowel or not coda or coda in CODAS.get(vowel, ()))


def onset_fits(onset: str, vowel: str) -> bool:
    if (onset, vowel[0]) in (("gi", "i"), ("qu", "u")):
        return False
    return onset != "k" or vowel in _AFTER_K


def tone_place(vowel: str, *, last: bool) -> int:
    """Which letter of the vowel carries the tone, in the older style (hòa); `last`: no coda follows."""
    if len(vowel) == 1:
        return 0
    if (roof := first_of(vowel, ROOFS)) >= 0:
        return roof
    if vowel.startswith("ươ"):
        return 1
    if (hook := first_of(vowel, HOOKS)) >= 0:
        return hook
    return 0 if last and len(vowel) < 3 else 1
