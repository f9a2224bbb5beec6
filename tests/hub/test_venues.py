"""Several venues: the headquarters has what all of them recorded, and what is decided there counts everywhere.

Real servers on one computer, with lines between them that are cut.
"""

import shutil
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bench.hub_cable import Cable
from bench.hub_lab import free_port
from kiosk.app.attendance_tables import attendance_report
from kiosk.app.doubles import doubles, resolve
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.domain.declarations import EmergencySet
from kiosk.domain.facts import GuestsListed
from kiosk.domain.ids import DeskId, InvitationId
from kiosk.domain.member import Role
from kiosk.domain.notices import Alarm, Emergency
from kiosk.hub import figures
from kiosk.hub.keeping import keep_membership
from kiosk.hub.server_config import Leaves
from kiosk.hub.vault import Vault
from kiosk.words import Words
from tests.conftest import NOON
from tests.given import AN, BINH, DOOR, check_in, entry, read, write
from tests.hub.hubs import CLOCK, FILES, House, event_file
from tests.hub.stations import until

_STAYS = ("authority.pem", "authority.key", "event")
EVACUATION = EmergencySet(Emergency(alarm=Alarm.EVACUATION, at=NOON, text="Rời khỏi hội trường"))


def organisers_copy(house: House, folder: Path) -> Path:
    """As an organiser's computer has it after joining: the event, and its authority."""
    folder.mkdir()
    shutil.copy(house.file, folder / "event.kiosk")
    (folder / "event.hub").mkdir()
    for name in _STAYS:
        shutil.copy(house.file.parent / "event.hub" / name, folder / "event.hub" / name)
    return folder / "event.kiosk"


def leaves(house: House) -> int:
    return figures.server(house.hub._running.prepared.server.ports.figures).leafnodes


class Place:
    """A venue's hub and its event file, as its desks and windows have it open."""

    def __init__(self, stack: ExitStack, file: Path, venue: str, ends: Leaves, **options) -> None:
        self.file = file
        self.house = stack.enter_context(House(file, venue=venue, leaves=ends, **options))
        self.book = FILES.open(file)
        stack.callback(self.book.close)

    def write(self, *entries) -> None:
        write(self.book, *entries)

    def inside(self, guest) -> int:
        return len(read(self.book, lambda r: r.presence(DOOR.id, guest.id)).entries)

    def doubles(self):
        return read(self.book, doubles)

    def said(self, kind):
        return read(self.book, lambda r: r.declared(kind))

    def knows(self, guest) -> bool:
        return bool(read(self.book, lambda r: r.invitations([guest])))

    def venue(self, name: str) -> dict:
        return next(one for one in self.house.hub.status()["venues"] if one["venue"] == name)


class Event:
    """A headquarters and two venues; A's line to the headquarters can be cut."""

    def __init__(self, stack: ExitStack, folder: Path) -> None:
        self._stack, self._folder = stack, folder
        self._port = free_port()
        self.cable = Cable(f"127.0.0.1:{self._port}")
        stack.callback(self.cable.close)
        file = event_file(folder / "hq")
        self.hq = Place(stack, file, "hq", Leaves(listen=f"127.0.0.1:{self._port}"), gather=("a", "c"))

    def a(self) -> Place:
        return self._venue("a", self.cable.address)

    def b(self) -> Place:
        return self._venue("b", f"127.0.0.1:{self._port}")

    def _venue(self, name: str, address: str) -> Place:
        return Place(self._stack, organisers_copy(self.hq.house, self._folder / name), name, Leaves(remote=address))


@pytest.fixture
def event(tmp_path):
    with ExitStack() as stack:
        yield Event(stack, tmp_path)


def attended(place: Place) -> list[tuple]:
    report = read(place.book, lambda r: attendance_report(r, Words("vi"), (DOOR,)))
    return list(report.rows)


def test_the_headquarters_has_what_every_venue_recorded_once_and_all_hear_who_was_let_in_twice(event) -> None:
    hq, a, b = event.hq, event.a(), event.b()
    until(lambda: all(hq.venue(name)["reached"] for name in "ab"))
    a.write(check_in(21), check_in(22, BINH, desk="Quầy A"))
    until(lambda: hq.inside(AN) == hq.inside(BINH) == 1)
    assert (b.inside(AN), b.inside(BINH)) == (0, 0)
    b.write(check_in(31, BINH, desk="Quầy B"))
    until(lambda: all(one.doubles() for one in (hq, a, b)))
    for place in (hq, a, b):
        (seen,) = place.doubles()
        assert (seen.open, seen.said.first, seen.said.second) == (True, "f000022", "f000031")
    assert hq.inside(BINH) == 2
    assert len(attended(hq)) == len(attended(a))
    assert read(hq.book, lambda r: r.tally(DOOR.id)).inside == 2
    resolve(hq.book, Stamper(DeskId("Quầy 1"), CLOCK), Nobody(), seen.said.second, "một người, hai cửa")
    until(lambda: not any(one.doubles()[0].open for one in (hq, a, b)))


def test_what_is_decided_at_the_headquarters_counts_at_every_venue_also_after_the_line_was_cut(event) -> None:
    hq, a, b = event.hq, event.a(), event.b()
    until(lambda: a.house.hub.status()["venues"] and a.venue("hq")["reached"])
    event.cable.cut()
    until(lambda: not hq.venue("a")["reached"] and not a.venue("hq")["reached"])
    late = GuestsListed("quy.csv", (replace(AN, id=InvitationId("i9"), code="K9", name="Lê Thị Chín"),))
    hq.write(entry(41, EVACUATION), entry(42, late), check_in(43, desk="Quầy HQ"))
    a.write(check_in(44, BINH, desk="Quầy A"))
    until(lambda: b.said(EmergencySet) and b.knows("i9"))
    assert (a.said(EmergencySet), hq.inside(BINH)) == ((), 0)
    event.cable.heal()
    until(lambda: a.said(EmergencySet) == (EVACUATION,) and a.knows("i9") and hq.inside(BINH) == 1)
    until(lambda: hq.venue("a")["behind"] == 0)
    assert (a.inside(AN), b.inside(AN), hq.inside(AN)) == (0, 0, 1)
    told = hq.venue("a")
    assert (told["reached"], told["new"]) == (True, 2)
    assert not hq.venue("c")["reached"]
