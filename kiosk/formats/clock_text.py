"""Days and times as people and spreadsheets write them in programmes: 9h30, 08:00 – 08:05, 25/9/2019, 43733.375."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.domain.moment import thinkable

DAY_MINUTES = 24 * 60
_LONGEST = 7 * DAY_MINUTES
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_TIME = re.compile(
    r"(?<![\d:.,/])(\d{1,2})\s*(?:(?:[:hg.]|giờ)\s*(\d{2})(?::\d{2}(?:[.,]\d+)?)?(?:\s*(?:phút|ph|p)\b)?|giờ|[hg]\b|(?=\s*[ap]m\b))"
    r"(?!\d)(?:\s*([ap]m|sa|ch)\b)?",
)
_DURATION = re.compile(r"(?:(\d+)\s*(?:h|giờ|hours?|:)\s*)?(?:(\d+)\s*(?:m|min|mins|minutes|phút|p|')?)?(?::\d{2})?")
_WIDE = str.maketrans("０１２３４５６７８９：〜～－", "0123456789:---")
_EASTERN = re.compile(r"(\d{1,2})\s*[時时点點시](?![間间간])\s*(?:(\d{1,2})\s*[分분]?|(半))?")
_HALF_DAY = re.compile(r"(上午|午前|早上|오전)|(下午|午後|晚上|오후)")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_FIRST_SHEET_DAY = date(1899, 12, 30)  # Excel's day 0, its invented 29 February 1900 allowed for
_SHEET_DAYS = range(20_000, 80_000)


def _ymd(y: str, m: str, d: str) -> tuple[str, str, str]:
    return y, m, d


_DATES: tuple[tuple[re.Pattern[str], Callable[..., tuple[str | None, str, str]]], ...] = (
    (re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"), _ymd),
    (re.compile(r"(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?!\d)"), lambda d, m, y: (y, m, d)),
    (re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]?"), _ymd),
    (re.compile(r"(?<!\d)(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]"), lambda m, d: (None, m, d)),
    (re.compile(r"(\d{1,2})\s*tháng\s*(\d{1,2})(?:\s*,?\s*năm\s*(\d{4}))?"), lambda d, m, y: (y, m, d)),
    (re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?(?:\s*(\d{{4}}))?"), lambda d, m, y: (y, m, d)),
    (re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s*(\d{{4}}))?"), lambda m, d, y: (y, m, d)),
    (re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])"), lambda d, m: (None, m, d)),
)


@dataclass(frozen=True, slots=True)
class When:
    """What a cell says: a day, and minutes since its midnight, of the start and of the end if it tells one."""

    day: date | None = None
    minutes: tuple[int, ...] = ()


def when(text: str, year: int) -> When:
    """The day and times in a cell; `year` is meant where the day has none. Day before month, unless that cannot be."""
    said = _western(text.lower().strip())
    if _NUMBER.fullmatch(said):
        return _number(said)
    day, rest = _day(said, year)
    return When(day, tuple(_minutes(rest)))


def _western(said: str) -> str:
    """9時30分 and 下午3点半 as 9:30 and 3:30 pm; what says the half of the day stands before the times it is of."""
    if said.isascii():
        return said
    said = _EASTERN.sub(lambda f: f"{f[1]}:{'30' if f[3] else (f[2] or '0').zfill(2)} ", said.translate(_WIDE))
    begins = [*_HALF_DAY.finditer(said)]
    ends = [*(one.start() for one in begins[1:]), len(said)]
    parts = [said[: begins[0].start()] if begins else said]
    for one, end in zip(begins, ends, strict=False):
        parts.append(_CLOCK.sub(rf"\g<0> {'am' if one[1] else 'pm'}", said[one.end() : end]))
    return "".join(parts)


def duration(text: str) -> int | None:
    """Minutes in "1:30", "1h30", "90", "45 phút"; a fraction of a day as spreadsheets keep it counts too."""
    said = text.lower().strip()
    if re.fullmatch(r"0?[.,]\d{3,}", said):
        return round(float(said.replace(",", ".")) * DAY_MINUTES)
    found = _DURATION.fullmatch(said)
    if not said or not found or not (found[1] or found[2]):
        return None
    minutes = int(found[1] or 0) * 60 + int(found[2] or 0)
    return minutes if minutes <= _LONGEST else None


def _number(said: str) -> When:
    """A bare number: a spreadsheet's day count, fraction of a day, or the hour."""
    whole, _, part = said.replace(",", ".").partition(".")
    fraction = round(float(f"0.{part or 0}") * DAY_MINUTES)
    if int(whole) in _SHEET_DAYS:
        return When(_FIRST_SHEET_DAY + timedelta(days=int(whole)), (fraction,) if part else ())
    if int(whole) == 0 and part:
        return When(None, (fraction,))
    if int(whole) <= 24 and (not part or (len(part) == 2 and int(part) < 60)):
        return When(None, (int(whole) * 60 + int(part or 0),))
    return When()


def _day(said: str, year: int) -> tuple[date | None, str]:
    """The first day told, and the text without it."""
    for pattern, in_order in _DATES:
        found = pattern.search(said)
        day = _date(*in_order(*found.groups()), year) if found else None
        if found and day:
            return day, said[: found.start()] + " " + said[found.end() :]
    return None, said


def _date(y: str | None, m: str, d: str, year: int) -> date | None:
    full_year = year if y is None else int(y) + (2000 if len(y) == 2 else 0)
    month = _MONTHS.index(m) + 1 if m in _MONTHS else int(m)
    for one, other in ((month, int(d)), (int(d), month)):
        if 1 <= one <= 12 and 1 <= other <= 31:
            try:
                day = date(full_year, one, other)
            except ValueError:
                continue
            return day if thinkable(day) else None
    return None


def _minutes(said: str) -> Iterator[int]:
    for hour, minute, half in _TIME.findall(said):
        hours = int(hour)
        if half in ("pm", "ch") and hours < 12:
            hours += 12
        if half in ("am", "sa") and hours == 12:
            hours = 0
        told = hours * 60 + int(minute or 0)
        if told <= DAY_MINUTES and int(minute or 0) < 60:
            yield told
