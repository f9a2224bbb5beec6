"""What the shared programmes say, read from their formats' facts and with nothing of the program's own reading."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

SAMPLES = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "agendas"
ZONES = {  # where the venue is, which most files do not say
    "31c3.xml": "Europe/Berlin",
    "droidkaigi2016_ar.json": "Asia/Tokyo",
    "droidkaigi2016_en.json": "Asia/Tokyo",
    "emf2024.ics": "Europe/London",
    "fosdem_2016.xml": "Europe/Brussels",
    "frab_camp2019.json": "Europe/Berlin",
    "giggity_36c3_merged.xml": "Europe/Berlin",
    "giggity_debconf23.xml": "Asia/Kolkata",
    "giggity_jres_2022.ics": "Europe/Paris",
    "gpn11.csv": "Europe/Berlin",
    "history/31c3_r2_20141229-2338.xml": "Europe/Berlin",
    "history/fosdem2025_r1_20250108-2314.xml": "Europe/Brussels",
    "history/fosdem2025_r2_20250111-0023.xml": "Europe/Brussels",
    "indico_voctosched.json": "Europe/Warsaw",
    "klimacamp.ics": "Europe/Berlin",
    "klimacamp.json": "Europe/Berlin",
    "klimacamp.xml": "Europe/Berlin",
    "moca24.ics": "Europe/Rome",
    "pretalx_rc3.json": "Europe/Berlin",
    "scale22x_signs.json": "America/Los_Angeles",
    "vn_hoithao_vhgd_chuongtrinh.html": "Asia/Ho_Chi_Minh",
    "vn_psychiatry2026_timeline.js": "Asia/Ho_Chi_Minh",
    "voc_schedule-example.xlsx": "Europe/Berlin",
}
_WORD = re.compile(r"^\W*(CANCELLED|AMENDMENT|MOVED)\b[\]:\s]*")
_AFTER = re.compile(r"\s*\(Cancelled\)$")


@dataclass(frozen=True)
class Fact:
    title: str
    start: datetime
    end: datetime
    room: str
    cancelled: bool = False


@cache
def facts_of(name: str) -> list[Fact]:
    """All sessions, with times in UTC; those without an end last until the next in their room, or half an hour."""
    data, zone = (SAMPLES / name).read_bytes(), ZoneInfo(ZONES[name])
    told = list(_READERS[name.rpartition(".")[2]](data, zone))
    return [_ended(one, told) for one in told]


def _ended(one, told) -> Fact:
    title, start, end, room = one
    if end is None:
        after = sorted(other[1] for other in told if other[3] == room and other[1] > start)
        end = after[0] if after and after[0] - start <= timedelta(hours=4) else start + timedelta(minutes=30)
    word = _WORD.match(title)
    plain = _AFTER.sub("", " ".join((title[word.end() :] if word else title).split()))
    off = bool(word and word[1] == "CANCELLED") or _AFTER.search(title) is not None
    return Fact(plain, start.astimezone(UTC), end.astimezone(UTC), room.strip(), off)


def _clock(text: str) -> timedelta:
    hours, minutes = text.split(":")[:2]
    return timedelta(hours=int(hours), minutes=int(minutes))


def _at(day: date, clock: timedelta, zone) -> datetime:
    return (datetime.combine(day, time()) + clock).replace(tzinfo=zone).astimezone(UTC)


def _xml(data: bytes, zone) -> Iterator:
    root = ElementTree.fromstring(re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", data).strip())
    change = _clock(root.findtext("conference/day_change") or "04:00")
    for day in root.iter("day"):
        for event in day.iter("event"):
            said = event.findtext("date")
            clock = _clock(event.findtext("start"))
            on = date.fromisoformat(day.get("date")) + timedelta(days=clock < change)
            start = datetime.fromisoformat(said.strip()) if said else _at(on, clock, zone)
            length = _clock(event.findtext("duration"))
            yield event.findtext("title"), start, start.astimezone(UTC) + length, event.findtext("room")


def _json(data: bytes, zone) -> Iterator:
    told = json.loads(data)
    if isinstance(told, list):
        yield from map(_signs if "Name" in told[0] else _droid, told)
    elif "results" in told:
        yield from map(_indico, told["results"][0]["contributions"])
    else:
        for day in told["schedule"]["conference"]["days"]:
            for room, events in day["rooms"].items():
                for event in events:
                    start = datetime.fromisoformat(event["date"])
                    yield event["title"], start, start.astimezone(UTC) + _clock(event["duration"]), room


def _signs(one):
    start, end = (datetime.fromisoformat(one[key]) for key in ("StartTime", "EndTime"))
    return one["Name"], start, end, one["Location"]


def _droid(one):
    zone = ZoneInfo("Asia/Tokyo")
    start, end = (datetime.fromisoformat(one[key]).replace(tzinfo=zone) for key in ("stime", "etime"))
    return one["title"], start, end, one["place"]["name"]


def _indico(one):
    start, end = (
        datetime.fromisoformat(f"{one[key]['date']}T{one[key]['time']}").replace(tzinfo=ZoneInfo(one[key]["tz"]))
        for key in ("startDate", "endDate")
    )
    return one["title"], start, end, one["room"]


def _ics(data: bytes, zone) -> Iterator:
    text = re.sub(rb"\r?\n[ \t]", b"", data).decode("utf-8", "replace")
    for block in re.findall(r"BEGIN:VEVENT(.*?)END:VEVENT", text, re.DOTALL):
        told = {}
        for name, options, value in re.findall(r"(?m)^([A-Z-]+)((?:;[^:\n]*)?):(.*?)\r?$", block):
            told.setdefault(name, (options, value.strip()))
        title, room = (re.sub(r"\\([,;\\])", r"\1", told[key][1]) for key in ("SUMMARY", "LOCATION"))
        yield title, *(_ics_time(*told[key], zone) for key in ("DTSTART", "DTEND")), room


def _ics_time(options: str, value: str, zone) -> datetime:
    named = re.search(r"TZID=([^;:]+)", options)
    inside = UTC if value.endswith("Z") else ZoneInfo(named[1]) if named else zone
    return datetime.strptime(value.rstrip("Z"), "%Y%m%dT%H%M%S").replace(tzinfo=inside)


def _csv(data: bytes, zone) -> Iterator:
    for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")):
        start = _at(date.fromisoformat(row["Date"]), _clock(row["Start"]), zone)
        yield row["Title"], start, start + _clock(row["Duration"]), row["Room"]


def _xlsx(data: bytes, zone) -> Iterator:
    """Cells by their addresses: place, day, hour, title in A, B, D, E from the third row on."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        strings = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    texts = ["".join(part.text or "" for part in one.iter(f"{space}t")) for one in strings]
    for row in list(sheet.iter(f"{space}row"))[2:]:
        cells = {}
        for cell in row:
            value = cell.findtext(f"{space}v")
            cells[cell.get("r")[0]] = texts[int(value)] if cell.get("t") == "s" and value else value
        if cells.get("E"):
            day = date(1899, 12, 30) + timedelta(days=int(float(cells["B"])))
            yield cells["E"], _at(day, timedelta(minutes=round(float(cells["D"]) * 1440)), zone), None, cells["A"]


def _html(data: bytes, zone) -> Iterator:
    """Times and titles alternate; the page itself names no day, and one event has but one."""
    found = re.findall(r'jux-tl-time">([^<]+)<.*?jux-tl-title"><a[^>]*>([^<]+)<', data.decode(), re.DOTALL)
    for hours, title in found:
        start, end = (_at(date(2019, 9, 25), _clock(part.strip()), zone) for part in hours.split("-"))
        yield title, start, end, ""


def _js(data: bytes, zone) -> Iterator:
    """The Vietnamese half; what lasts the whole day begins and ends at midnight."""
    text = data.decode().split("\n  en: [")[0]
    day = None
    for said, hours, title in re.findall(r"date: '([\d/]+)'|time: '([^']+)', title: '([^']+)'", text):
        if said:
            parts = said.split("/")
            day = date(*(int(part) for part in reversed(parts)))
            continue
        clocks = [_clock(one) for one in re.findall(r"\d+:\d+", hours)] or [timedelta(0), timedelta(days=1)]
        start, *end = (_at(day, clock, zone) for clock in clocks)
        yield title, start, end[0] if end else None, ""


_READERS = {"xml": _xml, "json": _json, "ics": _ics, "csv": _csv, "xlsx": _xlsx, "html": _html, "js": _js}
