"""Dates as a guest list writes them, day or month or year alone: read where they are clear, told where they are not."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_LEAD = re.compile(r"^(?:từ|since|from|năm|tháng|ngày|sinh năm)\s+", re.IGNORECASE)
_MIDNIGHT = re.compile(r"[ T]00:00(?::00)?(?:\.0+)?$")
_FORMS = (
    re.compile(r"(?P<y>\d{4})"),
    re.compile(r"(?P<m>\d{1,2})\s*[/.\-]\s*(?P<y>\d{4})"),
    re.compile(r"(?P<m>\d{1,2}) năm (?P<y>\d{4})"),
    re.compile(r"(?P<d>\d{1,2})\s*[/.\-]\s*(?P<m>\d{1,2})\s*[/.\-]\s*(?P<y>\d{4})"),
    re.compile(r"(?P<d>\d{1,2}) tháng (?P<m>\d{1,2}) năm (?P<y>\d{4})"),
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2}))?"),
)
_FIRST_YEAR, _LAST_YEAR = 1850, 2150


@dataclass(frozen=True, slots=True)
class Dated:
    """`last` is the last day that it may mean: of a month or a year alone, its end. `exact`: the day itself was written."""

    last: date
    exact: bool


@dataclass(frozen=True, slots=True)
class Unclear:
    """Something is written, and no one date is meant by it for certain: "3/4/19", "45321", "31/02/2019"."""

    text: str


Written = Dated | Unclear | None


def written_date(text: str) -> Written:
    """ "2019", "3/2019", "15/03/2019" (day first, as Vietnamese lists do) and "2019-03-15"; None where nothing stands."""
    plain = _MIDNIGHT.sub("", " ".join(text.split()))
    if not plain:
        return None
    while lead := _LEAD.match(plain):
        plain = plain[lead.end() :]
    found = next(filter(None, (form.fullmatch(plain) for form in _FORMS)), None)
    return (_dated(**found.groupdict()) if found else None) or Unclear(text)


def _dated(y: str, m: str | None = None, d: str | None = None) -> Dated | None:
    year, month = int(y), int(m or 12)
    if not _FIRST_YEAR <= year <= _LAST_YEAR or not 1 <= month <= 12:
        return None
    days = monthrange(year, month)[1]
    day = int(d or days)
    return Dated(date(year, month, day), d is not None) if 1 <= day <= days else None
