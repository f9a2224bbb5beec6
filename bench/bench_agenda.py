"""agenda: a large schedule into an event, against the standard library's bare parser on the same file."""

import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from xml.etree import ElementTree

from lxml import etree

from bench.gauge import median
from bench.made import remove_file
from bench.runner import Figure, Task
from db.book import SqliteBook
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.programme import plan_agenda, record_agenda
from kiosk.domain.agenda import agenda_at
from kiosk.domain.event import Event
from kiosk.domain.facts import Entry, EventDescribed
from kiosk.domain.ids import DeskId

SESSIONS, ROOMS, DAYS = 1_351, 92, 4
_FIRST = date(2019, 12, 27)
_ROUNDS = 9
_WORDS = [
    "chuyển",
    "đổi",
    "số",
    "mạng",
    "lưới",
    "dữ",
    "liệu",
    "mở",
    "an",
    "toàn",
    "thông",
    "tin",
    "machine",
    "learning",
    "open",
    "hardware",
    "society",
]


def measure(task: Task) -> Iterator[Figure]:
    source = schedule(task.folder / "schedule.xml")
    stamper = Stamper(DeskId("bench"), SystemClock())
    bare, quick, whole, again = [], [], [], []
    for number in range(max(task.rounds, _ROUNDS)):
        task.tell(f"agenda {number + 1} …")
        bare.append(_taken(lambda: ElementTree.parse(source)))
        quick.append(_taken(lambda: etree.parse(source)))
        with closing(_event(task.folder / "agenda.kiosk", stamper)) as book:
            whole.append(_taken(lambda: _bring(source, book, stamper)))
            again.append(_taken(lambda: _bring(source, book, stamper)))
            board = _board(book)
    size = f"{SESSIONS:,} sessions in {ROOMS} rooms"
    yield Figure("agenda", f"bare parser (ElementTree), {size}", median(bare) * 1000, "ms")
    yield Figure("agenda", f"bare parser (lxml), {size}", median(quick) * 1000, "ms")
    yield Figure("agenda", f"read, compared and on disk, {size}", median(whole) * 1000, "ms")
    yield Figure("agenda", "the same programme again", median(again) * 1000, "ms")
    yield Figure("agenda", "import : bare parser (ElementTree)", median(whole) / median(bare), "", most=2)
    yield Figure("agenda", f"the board's agenda at a moment, {size}", board * 1000, "ms")


def _taken(work: object) -> float:
    begun = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - begun


def _bring(source: Path, book: SqliteBook, stamper: Stamper) -> None:
    with book.reading() as reader:
        plan = plan_agenda(source, reader, zone="Europe/Berlin", make_ids=stamper.ids, now=stamper.clock.now())
    record_agenda(plan, book, stamper.stamp)


def _event(path: Path, stamper: Stamper) -> SqliteBook:
    remove_file(path)
    event = Event(name="Đo", zone="Europe/Berlin", first_day=_FIRST, last_day=_FIRST + timedelta(days=DAYS - 1))
    book = SqliteBook.create(path)
    with book.writing() as page:
        page.record(Entry(stamper.stamp(), EventDescribed(event)))
    return book


def _board(book: SqliteBook) -> float:
    with book.reading() as reader:
        event, slots = reader.event(), reader.slots()
    assert event is not None
    at = datetime.combine(_FIRST, datetime.min.time(), UTC) + timedelta(hours=11)
    return median([_taken(lambda: agenda_at(event, slots, at)) for _ in range(5)])


def schedule(path: Path) -> Path:
    """Invented, of the size and the shape of the largest real one: 1,700 characters of text a session."""
    luck = Random(SESSIONS)
    days = "".join(_day(day, luck) for day in range(DAYS))
    head = (
        "<conference><acronym>do</acronym><title>Đo</title><time_zone_name>Europe/Berlin</time_zone_name></conference>"
    )
    path.write_text(f"<schedule><version>1</version>{head}{days}</schedule>", encoding="utf-8")
    return path


def _day(day: int, luck: Random) -> str:
    on = _FIRST + timedelta(days=day)
    numbers = [n for n in range(SESSIONS) if n % DAYS == day]
    rooms: dict[int, list[int]] = {}
    for n in numbers:
        rooms.setdefault(n // DAYS % ROOMS, []).append(n)
    each = "".join(_room(f"Phòng {room}", events, on, luck) for room, events in rooms.items())
    return f'<day index="{day + 1}" date="{on}" start="{on}T09:00:00+01:00" end="{on}T23:59:00+01:00">{each}</day>'


def _room(name: str, numbers: list[int], on: date, luck: Random) -> str:
    events = "".join(_session(n, name, f"{on}T{9 + place * 2:02}:00:00+01:00", luck) for place, n in enumerate(numbers))
    return f'<room name="{name}">{events}</room>'


def _session(n: int, room: str, start: str, luck: Random) -> str:
    title, about = (" ".join(luck.choices(_WORDS, k=count)) for count in (7, 180))
    told = {
        "url": f"https://example.org/{n}", "date": start, "start": start[11:16], "duration": "01:00", "room": room,
        "slug": f"do-{n}", "title": title, "subtitle": "", "track": f"T{n % 9}", "type": "lecture", "language": "vi",
        "abstract": about[:400], "description": about[400:],
    }  # fmt: skip
    parts = "".join(f"\n        <{name}>{value}</{name}>" for name, value in told.items())
    links = "".join(f'\n          <link href="https://example.org/{n}/{m}">{n}/{m}</link>' for m in range(n % 3))
    more = "\n        <logo/>\n        <recording>\n          <license/>\n          <optout>false</optout>\n        </recording>"
    persons = "".join(f'\n          <person id="{n}{m}">Nguyễn Văn {n}{m}</person>' for m in range(1 + n % 3))
    return f'<event id="{n}" guid="guid-{n}">{parts}<persons>{persons}</persons>{more}<links>{links}</links><attachments/></event>'
