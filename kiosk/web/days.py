"""Days in words: Wednesday 20 May 2026, thứ Tư 20/5/2026."""

from datetime import date, datetime

from kiosk.domain.agenda import day_of_session
from kiosk.domain.calendar import MONTHS, WEEKDAYS
from kiosk.domain.event import Event
from kiosk.domain.session import Slot
from kiosk.words import Words

_SHORT = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def day_words(day: date, words: Words) -> str:
    weekday, month = words.say(WEEKDAYS[day.weekday()]), words.say(MONTHS[day.month - 1])
    return words.say("{weekday} {day} {month} {year}", weekday=weekday, day=day.day, month=month, year=day.year)


def short_day(day: date, words: Words) -> str:
    """Thu 26 Nov; T5 26/11."""
    weekday, month = words.say(_SHORT[day.weekday()]), words.say(MONTHS[day.month - 1])[:3]
    return words.say("{weekday} {day} {month}", weekday=weekday, day=day.day, month=month)


def slot_day(slot: Slot, event: Event) -> date:
    return day_of_session(slot.start, slot.end, event)


def in_order(slot: Slot) -> tuple[datetime, str, str]:
    return slot.start, slot.room, slot.session.title
