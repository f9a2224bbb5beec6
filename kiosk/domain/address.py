"""How someone is addressed: Đồng chí, Ông, Bà, Tiến sĩ, Excellency, by rules that the organiser may edit."""

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.names import fold


class By(Enum):
    TITLE = "title"
    POST = "post"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class AddressRule:
    """Whose title, post or block begins with these words is addressed so, in Vietnamese and in English."""

    by: By
    begins: str
    vi: str
    en: str


_CIVIL = frozenset({"", "ong", "ba", "mr", "mrs", "ms", "dong chi"})


def _rules(by: By, *rows: tuple[str, str, str]) -> tuple[AddressRule, ...]:
    return tuple(AddressRule(by, *row) for row in rows)


ADDRESSES = (
    *_rules(
        By.TITLE, ("Excellency", "Ngài", "Excellency"), ("H.E.", "Ngài", "Excellency"), ("Ngài", "Ngài", "Excellency")
    ),
    *_rules(By.POST, ("Đại sứ", "Ngài", "Excellency"), ("Ambassador", "Ngài", "Excellency")),
    *_rules(
        By.TITLE,
        ("GS.TSKH", "Giáo sư, Tiến sĩ khoa học", "Professor"),
        ("PGS.TSKH", "Phó Giáo sư, Tiến sĩ khoa học", "Associate Professor"),
        ("GS.TS", "Giáo sư, Tiến sĩ", "Professor"),
        ("PGS.TS", "Phó Giáo sư, Tiến sĩ", "Associate Professor"),
        ("GS", "Giáo sư", "Professor"),
        ("PGS", "Phó Giáo sư", "Associate Professor"),
        ("Prof", "Giáo sư", "Professor"),
        ("TSKH", "Tiến sĩ khoa học", "Dr"),
        ("TS", "Tiến sĩ", "Dr"),
        ("Dr", "Tiến sĩ", "Dr"),
        ("ThS", "Thạc sĩ", "Mr/Ms"),
        ("BS", "Bác sĩ", "Dr"),
        ("LS", "Luật sư", "Mr/Ms"),
    ),
    *_rules(
        By.BLOCK,
        ("Lãnh đạo cấp trên", "Đồng chí", ""),
        ("Đảng", "Đồng chí", ""),
        ("Quốc hội", "Đồng chí", ""),
        ("Chính phủ", "Đồng chí", ""),
        ("Mặt trận", "Đồng chí", ""),
    ),
    *_rules(
        By.TITLE,
        ("Ông", "Ông", "Mr"),
        ("Bà", "Bà", "Ms"),
        ("Mr", "Ông", "Mr"),
        ("Mrs", "Bà", "Mrs"),
        ("Ms", "Bà", "Ms"),
        ("Đồng chí", "Đồng chí", "Mr/Ms"),
    ),
)
_UNTOLD = {"vi": "Ông/Bà", "en": "Mr/Ms"}


def address_of(rules: tuple[AddressRule, ...], language: str, *, title: str, post: str = "", block: str = "") -> str:
    """By the first rule that fits and says something; else the title as the list has it, else both of Ông/Bà.

    A block's rule fits only who has no title, or a civil one: nobody loses a degree, a rank or a religious title.
    """
    texts = {By.TITLE: fold(title), By.POST: fold(post), By.BLOCK: fold(block) if fold(title) in _CIVIL else ""}
    for rule in rules:
        said = rule.vi if language == "vi" else rule.en
        if said and f"{texts[rule.by]} ".startswith(f"{fold(rule.begins)} "):
            return said
    return title or _UNTOLD.get(language, _UNTOLD["en"])
