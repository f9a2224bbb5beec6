"""The disk is full: the program says so and what to do, keeps what it acknowledged, and goes on when there is room."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from db.files import SqliteFiles
from tests.stories.station import FORKS, Reception, admitted, guests, make_event, recorded, run

GUESTS = 300
FULL = (
    "The disk is full: event.kiosk could not take the last entry. Free some space, then try again; "
    "everything shown as recorded is safe."
)


@pytest.fixture
def small_disk(tmp_path):
    """A disk of two megabytes, in memory."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)]
    if sys.platform != "linux":
        pytest.skip("small disks are mounted on Linux only")
    done = subprocess.run(mount, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {done.stderr.strip()}")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def fill(disk: Path) -> Path:
    """Something else takes the room that is left."""
    film = disk / "holiday.mov"
    with film.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass
    return film


def until_it_ends(desk: Reception, codes) -> list[dict]:
    answers = []
    for code in codes:
        answer = desk.try_asking(code)
        if answer is None:
            break
        answers.append(answer)
    return answers


def test_a_full_disk_is_said_and_nothing_acknowledged_is_lost(small_disk) -> None:
    file = make_event(small_disk / "event.kiosk", guests(GUESTS))
    codes = [guest.code for guest in guests(GUESTS)]
    with Reception(file, checkpoint="hall") as desk:
        answers = until_it_ends(desk, codes[:20])
        film = fill(small_disk)
        answers += until_it_ends(desk, codes[20:])
        assert (desk.finish(), desk.said()) == (2, FULL)
    acknowledged = admitted(answers)
    assert 20 <= len(acknowledged) < GUESTS
    film.unlink()
    assert acknowledged.items() <= recorded(file).items()
    assert SqliteFiles().verify(file).problems == ()
    with Reception(file, checkpoint="hall", quick=FORKS) as desk:
        more = until_it_ends(desk, codes[-20:])
        assert desk.finish() == 0
    assert len(admitted(more)) == 20
    assert (acknowledged | admitted(more)).items() <= recorded(file).items()


def test_a_desk_opened_on_a_full_disk_says_so_too(small_disk) -> None:
    file = make_event(small_disk / "event.kiosk", guests(GUESTS))
    film = fill(small_disk)
    done = run(small_disk.parent, "present", file, "--checkpoint", "hall", typed=b"K0001\n")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(("The disk is full: event.kiosk", "The disk did not answer for event.kiosk"))
    film.unlink()
    assert recorded(file) == {}
    assert SqliteFiles().verify(file).problems == ()
    done = run(small_disk.parent, "present", file, "--checkpoint", "hall", typed=b"K0001\n")
    assert done.returncode == 0


@pytest.mark.skipif(not FORKS, reason="this system has no limit on file sizes")
def test_a_disk_that_refuses_a_write_ends_the_desk_with_a_sentence_and_loses_nothing(tmp_path) -> None:
    """Needs no mount: writes past a size fail (EFBIG), as on a stick that knows no larger files."""
    file = make_event(tmp_path / "event.kiosk", guests(GUESTS))
    with Reception(file, checkpoint="hall", quick=True, allowed=file.stat().st_size, mortal=False) as desk:
        answers = until_it_ends(desk, [guest.code for guest in guests(GUESTS)])
        assert desk.finish() == 2
        assert desk.said() in (FULL, "The disk did not answer for event.kiosk. Check the drive, then try again.")
    acknowledged = admitted(answers)
    assert 5 < len(acknowledged) < GUESTS
    assert acknowledged.items() <= recorded(file).items()
    assert SqliteFiles().verify(file).problems == ()
