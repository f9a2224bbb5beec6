"""Days and times as the organiser reads them, in the event's zone."""

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale

from kiosk.domain.moment import in_zone, local
from ui.organiser.speech import tr


def day_text(day: date) -> str:
    """ "Thứ Tư, 25/09/2019", "Wednesday, 25/09/2019"."""
    name = QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)
    return f"{name[:1].upper()}{name[1:]}, {day:%d/%m/%Y}"


def short_day_text(day: date) -> str:
    """ "Th 4 25/09", "Wed 25/09"."""
    return f"{QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)} {day:%d/%m}"


def days_text(first: date, last: date) -> str:
    return (
        f"{first:%d/%m/%Y}"
        if first == last
        else tr("{first} to {last}", first=f"{first:%d/%m}", last=f"{last:%d/%m/%Y}")
    )


def clock_of(at: datetime, zone: str) -> str:
    return f"{in_zone(at, zone):%H:%M}"


def moment_text(at: datetime, zone: str) -> str:
    return f"{in_zone(at, zone):%d/%m/%Y %H:%M}"


def to_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def from_qdate(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def moment_on(day: date, at: time, zone: str) -> datetime:
    return local(day, at, zone)
