"""Several venues: the headquarters has what all of them recorded, and what is decided there counts everywhere.

Real servers on one computer, with lines between them that are cut.
"""

import shutil
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from bench.hub_cable import Cable
from bench.hub_lab import free_port
from kiosk.app.attendance_tables import attendance_report
from kiosk.app.doubles import doubles, resolve
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.domain.declarations import AnnouncementSet, EmergencySet
from kiosk.domain.facts import GuestsListed, Unfamiliar
from kiosk.domain.ids import DeskId, InvitationId
from kiosk.domain.notices import Alarm, Announcement, Emergency
from kiosk.hub import figures, venues
from kiosk.hub.desk_link import link_of
from kiosk.hub.server_config import Leaves
from kiosk.hub.venues import Mark
from kiosk.words import Words
from tests.conftest import NOON
from tests.given import AN, BINH, DOOR, check_in, entry, read, write
from tests.hub.hubs import CLOCK, FILES, House, event_file
from tests.hub.stations import until

_STAYS = ("authority.pem", "authority.key", "event")
NOTICE = AnnouncementSet(Announcement(id="n1", text="Xe về lúc 17:00"))
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
        self.file, self._options = file, options | {"venue": venue, "leaves": ends}
        self.house = House(file, **self._options)
        self.house.hub.start()
        stack.callback(lambda: self.house.hub.close())
        self.book = FILES.open(file)
        stack.callback(self.book.close)

    def end(self) -> None:
        self._options["port"] = int(self.house.address.rpartition(":")[2])
        self.house.hub.close()

    def again(self) -> None:
        self.house = House(self.file, **self._options)
        self.house.hub.start()

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

    def b(self, **options) -> Place:
        return self._venue("b", f"127.0.0.1:{self._port}", **options)

    def _venue(self, name: str, address: str, **options) -> Place:
        return Place(
            self._stack, organisers_copy(self.hq.house, self._folder / name), name, Leaves(remote=address), **options
        )


@pytest.fixture
def event(tmp_path):
    with ExitStack() as stack:
        yield Event(stack, tmp_path)


def attended(place: Place) -> list[tuple[str, str]]:
    """Name and state of everyone in the report."""

    def told(reader):
        report = attendance_report(reader, Words("en"), (DOOR,))
        name, state = report.names.index("name"), report.names.index("state")
        return [(row[name], row[state]) for row in report.rows]

    return read(place.book, told)


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
    assert attended(hq) == attended(a) == [(AN.name, "in"), (BINH.name, "in")]
    assert read(hq.book, lambda r: r.tally(DOOR.id)).inside == 2
    resolve(hq.book, Stamper(DeskId("Quầy 1"), CLOCK), Nobody(), seen.said.second, "một người, hai cửa")
    until(lambda: not any(one.doubles()[0].open for one in (hq, a, b)))


class Desk:
    """A computer that joined a venue's hub, with a copy of the event and a link."""

    def __init__(self, stack: ExitStack, place: Place, name: str) -> None:
        membership = place.house.join(place.house.wish(name))
        self.file = place.file.with_name(f"{name}.kiosk")
        FILES.hand_out(place.file, self.file)
        self.book = FILES.open(self.file)
        self.member = membership.member
        self.link = link_of(membership, self.file, FILES, Stamper(DeskId(name), CLOCK), Nobody())
        self.link.start()
        stack.callback(self.book.close)
        stack.callback(self.link.stop)

    def inside(self, guest) -> int:
        return len(read(self.book, lambda r: r.presence(DOOR.id, guest.id)).entries)


def test_desks_of_the_headquarters_and_of_a_venue_believe_each_other_also_after_a_hub_was_ended(
    event, tmp_path
) -> None:
    hq, a = event.hq, event.a()
    with ExitStack() as stack:
        hq.house.hub.offer()  # who asks to join at A is answered there
        there, here = Desk(stack, a, "Quầy A2"), Desk(stack, hq, "Quầy 2")
        write(there.book, check_in(51, desk="Quầy A2"))
        until(lambda: here.inside(AN) == 1)
        member = next(one for one in hq.house.hub.status()["members"] if one["member"] == there.member)
        assert (member["name"], member["venue"], member["check_ins"]) == ("Quầy A2", "a", 1)
        before = hq.venue("a")["read"]
        hq.end()
        new = Desk(stack, a, "Quầy A3")
        write(new.book, check_in(52, BINH, desk="Quầy A3"), entry(53, Unfamiliar("SeatHeated", b'{"by":3}')))
        until(lambda: a.inside(BINH) == 1)
        hq.again()
        until(lambda: here.inside(BINH) == 1)
        until(lambda: "f000053" in [e.stamp.id for _, e in read(here.book, lambda r: tuple(r.journal()))])
        assert hq.venue("a")["read"] - before <= 5
        write(here.book, entry(54, EVACUATION))
        until(lambda: read(there.book, lambda r: r.declared(EmergencySet)) == (EVACUATION,))
        assert (here.link.set_aside(), there.link.set_aside()) == ((), ())


def lines(place: Place) -> int:
    """Of its log."""
    return place.house.hub._wait(place.house.hub._running.steward.link.facts(place.house.hub.membership))


def test_what_is_decided_at_the_headquarters_counts_at_every_venue_also_after_the_line_was_cut(event) -> None:
    hq, a, b = event.hq, event.a(), event.b(roaming=True)
    until(lambda: a.house.hub.status()["venues"] and a.venue("hq")["reached"])
    event.cable.cut()
    until(lambda: not hq.venue("a")["reached"] and not a.venue("hq")["reached"])
    late = GuestsListed("quy.csv", (replace(AN, id=InvitationId("i9"), code="K9", name="Lê Thị Chín"),))
    hq.write(entry(41, EVACUATION), entry(42, late), check_in(43, desk="Quầy HQ"))
    backlog = [entry(n, Unfamiliar("SeatHeated", b"{}"), desk="Quầy A") for n in range(1001, 1601)]
    a.write(check_in(44, BINH, desk="Quầy A"), *backlog, entry(1601, NOTICE, desk="Quầy A"))
    until(lambda: lines(a) > len(backlog) + 5)
    until(lambda: b.said(EmergencySet) and b.knows("i9"))
    assert (a.said(EmergencySet), hq.inside(BINH)) == ((), 0)
    gathering = hq.house.hub._running.gathering
    gathering.state = venues.read(gathering.state, "a", Mark(2, "f000001"), 0)  # as if A's log had lost its end
    event.cable.heal()
    until(lambda: a.said(EmergencySet) == (EVACUATION,) and a.knows("i9") and hq.inside(BINH) == 1)
    until(lambda: (hq.venue("a")["behind"], b.inside(AN), b.inside(BINH)) == (0, 1, 1))
    assert (a.inside(AN), a.inside(BINH), hq.inside(AN)) == (0, 1, 1)
    assert [place.doubles() for place in (hq, a, b)] == [(), (), ()]
    until(lambda: hq.venue("a")["read"] == lines(a))
    came = [e.stamp.id for _, e in read(hq.book, lambda r: tuple(r.journal()))]
    assert came.index("f001601") < came.index("f001600")  # what is announced overtakes
    assert not hq.venue("c")["reached"]
