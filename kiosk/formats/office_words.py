"""How offices word what is no guest: the names of units, headings inside a list, totals, and what stands at its foot."""

import re

_UNIT = (
    "sở|ban(?! hành)|phòng(?! họp| số)|ubnd|ủy ban|uỷ ban|trường(?! hợp)|công ty|tổng công ty|tập đoàn|cục|chi cục|tổng cục|bộ(?! phận)|văn phòng|hội(?! nghị| thảo| thi| chợ| trường| diễn| họp)|"
    "liên đoàn|liên hiệp|trung tâm|bệnh viện|viện|báo(?! cáo)|đài|ngân hàng|đảng ủy|đảng uỷ|thành ủy|thành uỷ|tỉnh ủy|tỉnh uỷ|"
    "quận ủy|quận uỷ|huyện ủy|huyện uỷ|quận|huyện|thị xã|thành phố|tỉnh|phường|xã|mặt trận|mttq|hđnd|tòa án|toà án|"
    "viện kiểm sát|công an|bảo hiểm|kho bạc|hiệp hội|câu lạc bộ|đại học|học viện|department|ministry|office|university|"
    "company|embassy|consulate"
)
_BLOCK = "khối|nhóm|thành phần|cụm|block|group"
_HEADING = "khách|đại biểu|lãnh đạo|các|đại diện|báo chí|cơ quan|đơn vị|đoàn đại biểu|guests|delegates|speakers"
_SURE_UNIT = re.compile(rf"(?:{_UNIT})\s+\S", re.IGNORECASE)
_BEGINS = re.compile(rf"(?:{_UNIT}|{_BLOCK}|{_HEADING})\b", re.IGNORECASE)
_BLOCKS = re.compile(rf"(?:{_BLOCK})\b", re.IGNORECASE)
_ROMAN = r"(?=[IVX])(?:X{0,3}(?:IX|IV|V?I{0,3}))"
_NUMBER = re.compile(rf"(?P<roman>{_ROMAN})|(?P<letter>[A-ZĐ])|(?P<arabic>\d{{1,3}})")
_ENUMERATED = re.compile(
    rf"(?:(?P<roman>{_ROMAN})|(?P<letter>[A-ZĐ])|(?P<arabic>\d{{1,3}}))\s*[.)/:–-]+\s*(?P<text>\S.*)", re.DOTALL
)
_COUNTED = re.compile(r"\s*(?:[(\[][^()\[\]]*\d[^()\[\]]*[)\]]|[:;])\s*$")
_TOTAL = re.compile(
    r"\(?\s*(?P<word>tổng cộng|tổng số|tổng|cộng|tong cong|tong so|grand total|total|danh sách (?:này |trên )?(?:gồm|có))\b"
    r"(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_BARE = len("total")  # such a short word is a total only beside a number
_COUNT = re.compile(
    r"[\s:.,=()–-]*\d*[\s.]*(?:đại biểu|khách mời|khách|người|đồng chí|đ/c|đơn vị|guests|persons|people)*[\s:.,)\d]*",
    re.IGNORECASE,
)
_FOOT = re.compile(
    r".{0,60}\bngày\b[\s\d.…_]{0,12}\btháng\b[\s\d.…_]{0,12}(?:\bnăm\b.*)?$|người (?:lập|tổng hợp|kiểm tra)(?: biểu| bảng| danh sách)?\W*$|"
    r"\(?\s*(?:đã ký|ký tên|ký,|ký và|ký ghi)|xác nhận (?:của|đơn vị)\b|nơi nhận\b|(?:TM|KT|TL|TUQ)\.\s*\S|"
    r"(?:ghi chú|lưu ý|notes?)\s*:",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"danh sách\b|phụ lục\b|\(?\s*(?:ban hành )?kèm theo\b|cộng h(?:òa|oà) xã hội|độc lập\s*[-–]|(?:guest )?list of\b",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"(?:sheet|trang(?: tinh)?|danh sach(?: khach(?: moi)?| dai bieu)?|ds|list|guest list|guests?|khach(?: moi)?|dai bieu|"
    r"page|tiep(?: theo)?|phan|part|data|du lieu|bang|table|tong hop|tat ca|all|chinh thuc|moi|final|copy|ban sao|"
    r"ngay|lan|dot|bia|[a-z])?[\s\d]*"
)
_CLUES = (
    *("tổng", "cộng", "tong ", "total", "danh sách", "phụ lục", "kèm theo", "độc lập", "list of", "tháng", "người lập"),
    *(
        "người tổng",
        "người kiểm",
        "ký",
        "xác nhận",
        "nơi nhận",
        "tm.",
        "kt.",
        "tl.",
        "tuq.",
        "ghi chú",
        "lưu ý",
        "note",
    ),
)


def has_clue(lowered: str) -> bool:
    """Whether a text in small letters, of one row or many, has any word that totals, titles and foots are known by."""
    return any(clue in lowered for clue in _CLUES)


def begins_as_unit(text: str) -> bool:
    """Whether the text begins as names of Vietnamese offices do, tones and all: Sở Y tế, UBND Quận 1."""
    return _SURE_UNIT.match(text) is not None


def begins_as_block(text: str) -> bool:
    """Khối …, Nhóm …: a group of units."""
    return _BLOCKS.match(text) is not None


def heads_rows(text: str) -> bool:
    """Whether the text begins as headings inside a list do: a unit, a block, "Khách mời …"."""
    return _BEGINS.match(text) is not None


def number_style(text: str) -> str:
    """How a bare number enumerates: roman, letter, arabic; empty when it is none."""
    found = _NUMBER.fullmatch(text.strip(" .)/:"))
    return found.lastgroup or "" if found else ""


def enumerated(text: str) -> tuple[str, str]:
    """The style of the number before a heading, and the heading without it: "I. SỞ Y TẾ" is ("roman", "SỞ Y TẾ")."""
    found = _ENUMERATED.fullmatch(text)
    style = next(name for name in ("roman", "letter", "arabic") if found[name]) if found else ""
    return style, tidied(found["text"] if found else text)


def tidied(text: str) -> str:
    """Without the count or the colon that stands after a heading."""
    return _COUNTED.sub("", text).strip() or text.strip()


def is_total(text: str, others: list[str]) -> bool:
    """ "Tổng cộng: 12 đại biểu", alone or beside nothing but numbers."""
    found = _TOTAL.fullmatch(text)
    if found is None or not all(_COUNT.fullmatch(part) for part in (found["rest"], *others)):
        return False
    return len(found["word"]) > _BARE or any(map(str.isdigit, "".join((text, *others))))


def is_title(text: str) -> bool:
    """What stands above a list, and again above its parts: Danh sách …, Phụ lục …, the nation's name and motto."""
    return _TITLE.match(text) is not None


def is_foot(text: str) -> bool:
    """What stands below a list: place and date, who made it, who signs, notes."""
    return _FOOT.match(text) is not None


def is_generic(folded: str) -> bool:
    """Whether a sheet's folded name says nothing about whose guests stand there: Sheet1, Danh sách 2."""
    return _GENERIC.fullmatch(folded) is not None
