"""The founding event, ready to try everything on: its days, doors, programme and 400 invented guests."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from kiosk.app.demo_guests import demo_guests
from kiosk.app.demo_protocol import demo_declarations
from kiosk.app.ports import Book
from kiosk.domain.checkpoint import Checkpoint, Kind
from kiosk.domain.event import Event
from kiosk.domain.facts import CheckpointSet, Entry, EventDescribed, Fact, GuestsListed, SessionsListed, Stamp
from kiosk.domain.ids import CheckpointId, SessionId
from kiosk.domain.moment import in_zone, local
from kiosk.domain.session import Session

_SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples" / "founding"
FIRST_DAY = date(2019, 9, 25)
_SOURCE = "founding event"
_OPENS, _CLOSES = time(7, 30), time(16, 30)  # of the conference's day


def demo_facts(start: date = FIRST_DAY) -> list[Fact]:
    """The event, its checkpoints, what is handed out, its guests, sessions, units, seats and class, the same every time.

    The conference is on `start`, the class on the day after, both at the same times of day at the venue.
    """
    plan = _read("agenda.toml")
    event = _event(plan["event"], start)
    checkpoints = [CheckpointSet(_checkpoint(row, event)) for row in plan["checkpoints"]]
    checkpoints += [CheckpointSet(_item(row)) for row in plan["items"]]
    sessions = tuple(_session(row, event) for row in plan["sessions"])
    guests = demo_guests(_read("guests.toml"), _read("names.toml"))
    listed = (GuestsListed(_SOURCE, guests), SessionsListed(_SOURCE, sessions))
    declared = demo_declarations(_read("protocol.toml"), event, guests, sessions, _id)
    return [EventDescribed(event), *checkpoints, *listed, *declared]


def seed_demo(book: Book, stamp: Callable[[], Stamp], *, day: date = FIRST_DAY) -> None:
    """Records the founding event, moved to `day` and the day after, in an empty file; one write."""
    with book.writing() as page:
        for fact in demo_facts(day):
            page.record(Entry(stamp(), fact))


def demo_today(now: datetime) -> date:
    """The day at the demo's venue: as its first day it makes the agenda live."""
    return in_zone(now, _read("agenda.toml")["event"]["zone"]).date()


def demo_start(now: datetime) -> datetime | None:
    """In the evening and at night nothing would be on: the moment of the same day that the demo then begins at."""
    here = in_zone(now, _read("agenda.toml")["event"]["zone"])
    return None if _OPENS <= here.time() < _CLOSES else here.replace(hour=8, minute=40, second=0, microsecond=0)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_SAMPLES / name).read_text(encoding="utf-8"))


def _event(row: Mapping[str, Any], start: date) -> Event:
    """Named as it was; its times are illustrative, and it says so."""
    return Event(
        name=row["name"],
        subtitle=row["subtitle"],
        place=row["place"],
        zone=row["zone"],
        first_day=start,
        last_day=start + timedelta(days=row["days"] - 1),
        languages=("vi", "en"),
        illustrative=True,
    )


def _checkpoint(row: Mapping[str, Any], event: Event) -> Checkpoint:
    day = event.days[row.get("day", 1) - 1]
    opens, closes = (local(day, row[edge], event.zone) if edge in row else None for edge in ("opens", "closes"))
    categories, id = tuple(row["categories"]), CheckpointId(_id("checkpoint", row["key"]))
    return Checkpoint(id=id, name=row["name"], categories=categories, opens=opens, closes=closes)


def _item(row: Mapping[str, Any]) -> Checkpoint:
    return Checkpoint(
        id=CheckpointId(_id("item", row["key"])),
        name=row["name"],
        kind=Kind.LOAN if row.get("lent") else Kind.HAND_OUT,
        categories=tuple(row.get("categories", ())),
        stock=row.get("stock"),
        companions=row.get("companions", False),
    )


def _session(row: Mapping[str, Any], event: Event) -> Session:
    day = event.days[row["day"] - 1]
    start, end = (local(day, time.fromisoformat(text), event.zone) for text in row["time"])
    return Session(
        id=SessionId(_id("session", row["key"])),
        key=row["key"],
        title=row["title"],
        subtitle=row["subtitle"],
        start=start,
        end=end,
        room=row["room"],
        speakers=tuple(row.get("speakers", ())),
        track=row.get("track", ""),
        language=row.get("language", "" if row.get("pause") else event.language),
        pause=row.get("pause", False),
    )


def _id(kind: str, key: str) -> str:
    return str(uuid5(NAMESPACE_OID, f"kiosk.demo.{kind}.{key}"))
