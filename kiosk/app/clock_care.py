"""This computer's clocks, what the event file knows of the time, and a doubt in words with what to do about it."""

import time
from datetime import datetime, timedelta
from typing import assert_never

from kiosk.app.ports import Clock, Reader
from kiosk.domain.clock_sense import Behind, Doubt, Jumped, Known, OtherZone, Reading, WrongYear
from kiosk.domain.moment import in_zone
from kiosk.words import Words

_MINUTE = timedelta(minutes=1)


def reading_of(clock: Clock) -> Reading:
    now = clock.now()
    if hasattr(time, "tzset"):
        time.tzset()  # the zone may have been changed since the program began
    return Reading(now, since_boot(), now.astimezone().utcoffset() or timedelta(0))


def since_boot() -> float:
    """Seconds on a clock that nobody sets and that goes on while the computer sleeps, as each system has it.

    Linux: CLOCK_BOOTTIME (clock_gettime(2)); macOS: CLOCK_MONOTONIC; Windows: what time.monotonic counts by itself.
    """
    if hasattr(time, "clock_gettime"):
        return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))
    return time.monotonic()


def known_of(reader: Reader) -> Known:
    position = reader.position()
    newest = next((entry.stamp.at for _, entry in reader.journal(position - 1)), None) if position else None
    return Known(reader.event(), newest)


def doubt_sentence(doubt: Doubt, known: Known, now: datetime, words: Words) -> str:
    zone = known.event.zone if known.event else "UTC"
    time_now, date_now = f"{in_zone(now, zone):%H:%M}", f"{in_zone(now, zone):%d/%m/%Y %H:%M}"
    match doubt:
        case Behind(newest):
            recorded = f"{in_zone(newest, zone):%d/%m/%Y %H:%M}"
            return words.say(
                "This computer says it is {now}, but something was recorded at {newest}. Set its clock: the board and new check-ins go by it.",
                now=date_now,
                newest=recorded,
            )
        case WrongYear():
            return words.say(
                "This computer says it is {now}, which is far from the event’s days. Set its date: the board goes by it.",
                now=date_now,
            )
        case Jumped(by):
            return _jumped(by, time_now, words)
        case OtherZone(here, there):
            return words.say(
                "This computer is set to {here}, the event to {there}. Every time is shown in the event’s zone: nothing needs to be done.",
                here=_utc(here),
                there=_utc(there),
            )
        case _:
            assert_never(doubt)


def _jumped(by: timedelta, now: str, words: Words) -> str:
    minutes = abs(by) // _MINUTE
    if by > timedelta(0):
        return words.say(
            "The clock of this computer was put forward by {minutes} min and says {now}. Compare it with a phone: the board goes by it.",
            minutes=minutes,
            now=now,
        )
    return words.say(
        "The clock of this computer was put back by {minutes} min and says {now}. Compare it with a phone: the board goes by it.",
        minutes=minutes,
        now=now,
    )


def _utc(offset: timedelta) -> str:
    """UTC+7, UTC-3:30."""
    hours, minutes = divmod(abs(offset) // _MINUTE, 60)
    sign = "-" if offset < timedelta(0) else "+"
    return f"UTC{sign}{hours}:{minutes:02}" if minutes else f"UTC{sign}{hours}"
