"""What OpenKey's engine lets a key change, and what it takes for a Vietnamese word: endings, onsets, vowels."""

from kiosk.domain.syllables import listed


def _endings(table: dict[str, str]) -> dict[str, tuple[str, ...]]:
    return {key: listed(texts) for key, texts in table.items()}


# A key takes effect when the word ends with one of these, and the letter before is not the ending's first once more.
CHANGES = _endings(
    {
        "a": "ang an am au ay at ap a ac",
        "o": "ong on om oi oc ot op o",
        "e": "enh eng ech et ey eu ep ec en em e",
        "w": "on uong uon uoi uoc oi op om oa ot ung ang un um uc ua ui ut u ap at am an a ac ach o uu",
        "d": "denh deng dech den dec dem de det deu deo dep dung dun dum duc duo dua duoi duoc duon duong du dup dut "
        "dui dich dic dinh din di dia die diec dieu dien diem diep dit do doa doan doang doanh doam doe doi dop doc "
        "don dong dom dot da dat day dau dai dao dap dac dach dan danh dang dam d",
    }
)
TONED = listed(
    "ang an anh am au ay at ap a ac ai ao ach oong ong oon ooc oo on om oi oc ot op o enh eng ech ec et ey eu ep "
    "en em e inh ich in it iu iup im ip ia ic i ung ui uo uy uyn uyt uyp uynh ut uu ua uc un um up u y"
)
ONSETS = listed("ngh ph th tr gi ch nh ng kh gh g c q k t r h b m v n l x p s d")
CODAS = listed("t p c n m ch nh ng")

OPEN_VOWELS = frozenset(
    listed("ai ao au âu ay ây eo êu ia iu oai oao oay oeo oi ôi ơi uyu uya ươu ươi uôi uây ưa ui ưi uơ ưu yêu")
)
CLOSED_VOWELS = frozenset(listed("iêu iê oa oă oe oo ôô uyê uao ua uă uâ uê uo uô ươ uy yê"))

NO_STANDING_W = frozenset("weyfjkz")
STANDING_W = frozenset(listed("tr th ch nh ng kh gi ph gh"))
QUICK = dict(zip("cgknqpt", "hihguhh", strict=True))  # cc becomes ch, gg gi, nn ng, qq qu …
QUICK_START = {"f": "ph", "j": "gi", "w": "qu"}
QUICK_END = {"g": "ng", "h": "nh", "k": "ch"}
