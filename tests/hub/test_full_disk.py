"""A hub whose disk is full, on a small disk of its own: it says so, nobody loses anything, and it heals when there is room."""

import contextlib
import os
import subprocess
import sys

import pytest

from bench import hub_chaos
from kiosk.domain.admission import Admit
from kiosk.domain.facts import GuestsListed
from kiosk.errors import BookFull
from kiosk.hub import disk
from tests.given import DOOR, entry, opening_facts
from tests.hub.hubs import FILES, House, event_file
from tests.hub.stations import Station, until

_MEGABYTE = 1 << 20
GUESTS = hub_chaos.guests(36)
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="a small disk is mounted by root on Linux"
)


@pytest.fixture
def small_disk(tmp_path, monkeypatch):
    """Twenty-four megabytes in memory; the hub asks for as little room as fits there."""
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "none", place], check=False, capture_output=True)
    if done.returncode:
        pytest.skip("this root may not mount")
    monkeypatch.setattr(disk, "LEAST", 2 * _MEGABYTE)
    monkeypatch.setattr(disk, "LITTLE", 3 * _MEGABYTE)
    yield place
    subprocess.run(["umount", "--lazy", place], check=True)


def _fill(ballast) -> None:
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))


def _facts(file):
    book = FILES.open(file)
    with book.reading() as reader:
        found = {entry.stamp.id for _, entry in reader.journal()}
    book.close()
    return found


def test_when_the_hub_s_disk_is_full_desks_go_on_and_it_has_everything_once_there_is_room(small_disk, tmp_path) -> None:
    file = event_file(small_disk, facts=[*opening_facts(), entry(5, GuestsListed("k.csv", GUESTS))])
    ballast = small_disk / "ballast"
    with House(file) as house:
        of = house.join(house.wish("Quầy 2"))
        with Station(tmp_path / "desk.kiosk", of) as desk:
            until(lambda: desk.online() and desk.desk.find("CODE-00001", 1))
            _fill(ballast)
            until(lambda: any("full" in note for note in house.notes()))
            said = [desk.desk.present(guest.code, DOOR.id) for guest in GUESTS]
            assert all(isinstance(answer.verdict, Admit) for answer in said)
            unchecked = sum(answer.unchecked for answer in said)
            assert unchecked > len(GUESTS) / 2  # a few still fitted where the log had begun a page
            until(lambda: desk.link.unshared() >= unchecked)
            ballast.unlink()
            until(lambda: desk.online() and not desk.link.unshared(), 60)
            until(lambda: _facts(file) >= desk.facts(), 60)
    assert FILES.verify(file).problems == ()
    _fill(ballast)
    with pytest.raises(BookFull, match="Only 0 MB are free"):
        House(file).hub.start()


def test_an_event_file_on_a_full_disk_is_not_called_damaged(small_disk) -> None:
    file = event_file(small_disk)
    _fill(small_disk / "ballast")
    with pytest.raises(BookFull, match="disk is full"):
        FILES.open(file)
