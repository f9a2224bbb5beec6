"""What a letter can say of a guest and of the event, in the letter's language."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.app.glossaries import English
from kiosk.app.ports import Reader
from kiosk.domain.calendar import MONTHS, WEEKDAYS
from kiosk.domain.event import Event
from kiosk.domain.invitation import Invitation
from kiosk.domain.moment import in_zone
from kiosk.domain.names import fold
from kiosk.domain.seat_name import seat_text
from kiosk.domain.token import printed
from kiosk.sheets.filling import Values, tidy

_WEEKDAYS = {
    "vi": ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),
    "en": WEEKDAYS,
}
_ENGLISH = ("en", "eng", "english", "tieng anh", "anh")
_VIETNAMESE = ("vi", "vie", "vn", "vietnamese", "tieng viet", "viet")


@dataclass(frozen=True, slots=True)
class Occasion:
    """The event as letters name it; `begins` is when its first session does."""

    event: Event | None
    begins: datetime | None = None

    def values(self, language: str) -> dict[str, str]:
        """What is the same in every letter of a language."""
        event = self.event
        if event is None:
            return {}
        at = in_zone(self.begins, event.zone) if self.begins else None
        own = language == event.language or not event.subtitle
        return {
            "event": tidy(event.name if own else event.subtitle),
            "subtitle": tidy(event.subtitle if own else event.name),
            "place": tidy(event.place),
            "day": _SAY_DAYS[language](event.first_day, event.last_day),
            "time": (f"{at:%H} giờ {at:%M}" if language == "vi" else f"{at.hour}:{at:%M}") if at else "",
        }


def occasion_of(reader: Reader) -> Occasion:
    slots = [slot.start for slot in reader.slots() if not slot.cancelled]
    return Occasion(reader.event(), min(slots, default=None))


def guest_values(guest: Invitation, english: English | None = None) -> Values:
    """By the fields of letters, and by the folded headings of the list's own columns."""
    told = {"post_en": english.post(guest), "unit_en": english.unit(guest)} if english else {}
    own = {fold(heading): tidy(text) for heading, text in guest.extra}
    fields = ("name", "title", "post", "unit", "block", "category", "seat", "note")
    known = {field: tidy(getattr(guest, field)) for field in fields} | {
        field: tidy(said) for field, said in told.items()
    }
    return own | known | {"seat": seat_text(known["seat"]), "code": printed(guest.code)}


def language_of(guest: Invitation, event: Event | None) -> str:
    """vi or en: what his list says, English for another tongue than Vietnamese; else the event's first."""
    said = fold(guest.language)
    first = said.split()[0].split("-")[0] if said else ""
    if said in _VIETNAMESE or first == "vi":
        return "vi"
    if said in _ENGLISH or said:
        return "en"
    return "vi" if event is None or event.language == "vi" else "en"


def _days_vi(first: date, last: date) -> str:
    ends = f"ngày {last.day:02d} tháng {_month_vi(last)} năm {last.year}"
    if first == last:
        return f"{_WEEKDAYS['vi'][first.weekday()]}, {ends}"
    joined = "và" if (last - first).days == 1 else "đến"
    opening = _part(first, last, f"{first.day:02d}", f" tháng {_month_vi(first)}", f" năm {first.year}")
    return f"ngày {opening} {joined} {ends}"


def _month_vi(day: date) -> str:
    """With a zero for January and February only (Decree 30/2020/NĐ-CP, annex I)."""
    return f"{day.month:02d}" if day.month < 3 else str(day.month)


def _days_en(first: date, last: date) -> str:
    ends = f"{last.day} {MONTHS[last.month - 1]} {last.year}"
    if first == last:
        return f"{_WEEKDAYS['en'][first.weekday()]}, {ends}"
    joined = "and" if (last - first).days == 1 else "to"
    opening = _part(first, last, f"{first.day}", f" {MONTHS[first.month - 1]}", f" {first.year}")
    return f"{opening} {joined} {ends}"


def _part(first: date, last: date, day: str, month: str, year: str) -> str:
    """The first day without what it shares with the last."""
    if first.year != last.year:
        return day + month + year
    return day + month if first.month != last.month else day


_SAY_DAYS: dict[str, Callable[[date, date], str]] = {"vi": _days_vi, "en": _days_en}


def days_said(first: date, last: date, language: str) -> str:
    """A day or days as letters write them; `language` is vi or en."""
    return _SAY_DAYS[language](first, last)


def own_columns(guests: Sequence[Invitation]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(heading for guest in guests for heading, _ in guest.extra))
