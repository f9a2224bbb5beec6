"""What a column holds, by its cells: e-mails, phones, names, units, posts, codes, seats."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from kiosk.domain.names import fold
from kiosk.domain.spelling import is_syllable
from kiosk.formats.office_words import begins_as_unit

_FAMILIES = re.compile(
    "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|trương|lâm|đinh|đoàn|mai|cao|trịnh|hà|tô|châu|"
    "quách|thái|tạ|tăng|lương|lưu|kiều|từ|hứa|diệp|giang|nghiêm|khổng|đào|tống|triệu|thân|vương|phùng|chu|tôn|la|lại|lục|"
    "lữ|mạc|mạch|nông|ninh|ông|phí|quan|sử|thạch|thi|tiêu|trang|ung|văn|viên|yên|âu|bạch|bành|biện|cái|cù|doãn|danh|đàm|"
    "đậu|điền|đồng|hàn|hồng|khuất|khương|kim|kha|liễu|mẫn|nhan|nhâm|sơn|sầm|thang|tòng|trà|trầm|vi|xa|cung|bế|ma",
    re.IGNORECASE,
)
_POSTS = (
    "giám đốc|phó|trưởng|chủ tịch|chuyên viên|bí thư|ủy viên|uỷ viên|chánh|hiệu trưởng|thư ký|kế toán|nhân viên|"
    "phóng viên|giảng viên|đại biểu quốc hội|cán bộ|thanh tra|viện trưởng|tổng giám đốc|tổng biên tập|director|head|"
    "deputy|chair|manager|officer"
)
_POST = re.compile(rf"(?:{_POSTS})\b", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}")
_PHONE = re.compile(r"(?:\+?84|0)[\s.-]?\d(?:[\s.-]?\d){7,9}|[1-9]\d{8}")
_CODE = re.compile(r"(?=\S*\d)(?=\S*[A-Za-z])[A-Za-z0-9][A-Za-z0-9_/.-]{4,}")
_SEAT = re.compile(r"[A-Z]{1,2}[ .-]?\d{1,3}|\d{1,3}[ .-]?[A-Z]", re.IGNORECASE)
_SAYS_NOTHING = re.compile(r"(?:cot|column|field|unnamed)?[ \d]*")
_MOST, _MANY = 0.8, 0.5
_LEAST = 2


def is_email(cell: str) -> bool:
    return _EMAIL.fullmatch(cell) is not None


def is_phone(cell: str) -> bool:
    """A Vietnamese telephone number, or one that a spreadsheet took the leading zero from."""
    return _PHONE.fullmatch(cell) is not None


def is_full_name(cell: str) -> bool:
    """Two to six syllables of which the first is a Vietnamese family's name, and no office or post."""
    words = cell.split()
    return 2 <= len(words) <= 6 and is_family(words[0]) and all(map(is_syllable, words)) and not is_post(cell)


def is_family(word: str) -> bool:
    """A Vietnamese family's name."""
    return _FAMILIES.fullmatch(word) is not None


def is_post(cell: str) -> bool:
    return _POST.match(cell) is not None


def is_code(cell: str) -> bool:
    return _CODE.fullmatch(cell) is not None and not is_phone(cell)


def is_seat(cell: str) -> bool:
    return _SEAT.fullmatch(cell) is not None


def looks_like_a_guest(row: Sequence[str]) -> bool:
    """Whether a row is a guest's and not one of headings: it has somebody's name, e-mail or telephone number."""
    filled = [cell for cell in row if cell]
    return any(map(is_email, filled)) or any(map(is_phone, filled)) or any(map(is_full_name, filled))


_Test = Callable[[str], bool]
_TESTS: Mapping[str, tuple[_Test, float]] = {
    "email": (is_email, _MOST),
    "phone": (is_phone, _MOST),
    "name": (is_full_name, _MANY),
    "unit": (begins_as_unit, _MANY),
    "post": (is_post, _MANY),
    "seat": (is_seat, _MOST),
    "code": (is_code, _MOST),
}
_ONE_EACH = frozenset({"code", "seat", "name"})  # a column that says the same in most rows is no such


def guesses(columns: Sequence[Sequence[str]], headings: Sequence[str], fields: Sequence[str | None]) -> dict[int, str]:
    """Column → field for those that nobody knows yet and whose heading says nothing.

    `columns` are first cells, `headings` as in the sheet. Names are looked for under any heading where the list would
    be none without them. No field is given twice; the column with most such cells has it.
    """
    found: dict[int, str] = {}
    open_columns = [n for n, field in enumerate(fields) if field is None]
    silent = [n for n in open_columns if _SAYS_NOTHING.fullmatch(fold(headings[n]))]
    for field, (test, least) in _TESTS.items():
        nameless = field == "name" and not {"unit", "post"} <= set(fields)
        asked = [n for n in (open_columns if nameless else silent) if n not in found]
        if field in fields or not asked:
            continue
        shares = {n: _share(columns[n], test, once=field in _ONE_EACH) for n in asked}
        best = max(asked, key=lambda n: (shares[n], -n))
        if shares[best] >= least:
            found[best] = field
    return found | _parted_name(columns, headings, fields)


def _parted_name(
    columns: Sequence[Sequence[str]], headings: Sequence[str], fields: Sequence[str | None]
) -> dict[int, str]:
    """One heading over two columns, the families' names with the middle ones and then the given ones alone."""
    at = list(fields).index("name") if "name" in fields else len(fields)
    if at + 1 >= len(fields) or headings[at + 1] or fields[at + 1] is not None:
        return {}
    pairs = [(first, last) for first, last in zip(columns[at], columns[at + 1], strict=True) if first]
    fitting = sum(is_family(first.split()[0]) and _is_given(last) for first, last in pairs)
    return {at: "family", at + 1: "name"} if len(pairs) >= _LEAST and fitting >= _MOST * len(pairs) else {}


def _is_given(cell: str) -> bool:
    return len(cell.split()) == 1 and is_syllable(cell)


def _share(column: Sequence[str], test: _Test, *, once: bool) -> float:
    filled = [cell for cell in column if cell]
    if len(filled) < _LEAST or (once and 2 * len(set(filled)) <= len(filled)):
        return 0.0
    return sum(map(test, filled)) / len(filled)


def columns_of(rows: Sequence[Sequence[str]], width: int) -> Iterator[list[str]]:
    """The cells below each other, those that rows lack as empty ones."""
    for n in range(width):
        yield [row[n] if n < len(row) else "" for row in rows]
