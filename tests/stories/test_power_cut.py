"""The plug is pulled: what was shown as recorded is there, nothing is there by half, and the journal's chain holds."""

import random
import shutil
import signal
import sys
from itertools import count
from pathlib import Path

import pytest

from db.files import SqliteFiles
from tests.stories.station import FORKS, Reception, admitted, guests, make_event, recorded

ROUNDS, KILLS_A_ROUND, AT_ONCE = 8, 26, 3  # 208 kills of the real program
GUESTS = 300

linux = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's limit on file sizes is the knife here")


class Door:
    """Desks that take turns at dying: while one is killed, the next ones are starting or already at work."""

    def __init__(self, file, chance: random.Random, *, quick: bool) -> None:
        self.file, self.chance, self.quick = file, chance, quick
        self.codes = [guest.code for guest in guests(GUESTS)]
        self.names = count(1)

    def open(self) -> Reception:
        desk = Reception(self.file, "--desk", f"Desk {next(self.names)}", checkpoint="hall", quick=self.quick)
        desk.show(*self.chance.sample(self.codes, GUESTS), "NOBODY")
        return desk

    def kill(self, desk: Reception) -> dict[str, str]:
        """Somewhere in its work: after some random number of bytes, read in random portions."""
        target, heard = self.chance.randrange(60_000), 0
        while heard < target and (some := desk.listen(self.chance.randrange(1, 16_384))):
            heard += some
        return admitted(desk.kill())


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_no_acknowledged_check_in_is_lost_when_the_program_is_killed(tmp_path, seed) -> None:
    file = make_event(tmp_path / "event.kiosk", guests(GUESTS))
    door = Door(file, random.Random(seed), quick=FORKS and seed > 0)
    acknowledged: dict[str, str] = {}
    desks = [door.open() for _ in range(AT_ONCE)]
    for number in range(KILLS_A_ROUND):
        acknowledged |= door.kill(desks.pop(0))
        assert acknowledged.items() <= recorded(file).items()
        if number + AT_ONCE < KILLS_A_ROUND:
            desks.append(door.open())
    assert len(acknowledged) > KILLS_A_ROUND
    assert SqliteFiles().verify(file).problems == ()


def until_death(file, allowed: int, codes) -> tuple[dict[str, str], bool]:
    """One code after the other until a write meets the limit: what was acknowledged, and whether it died of it."""
    answers = []
    with Reception(file, checkpoint="hall", quick=True, allowed=allowed) as desk:
        for code in codes:
            answer = desk.try_asking(code)
            if answer is None:
                break
            answers.append(answer)
        ended = desk.finish()
    assert ended in (0, -signal.SIGXFSZ)
    return admitted(answers), ended == -signal.SIGXFSZ


LOG_HEADER, FRAME_HEADER, FRAME = 32, 24, 24 + 4096
LOG_SIZES = [0, 17, *(LOG_HEADER + frame * FRAME + cut for frame in range(20) for cut in (0, FRAME_HEADER, 1_500))]


@linux
@pytest.mark.parametrize("part", range(4))
def test_it_may_die_in_any_write_of_a_check_in(tmp_path, part) -> None:
    """The log grows write by write; at each size, in the middle of a page too, one run ends in that very write."""
    whole = make_event(tmp_path / "whole.kiosk", guests(6))
    for allowed in LOG_SIZES[part::4]:
        file = Path(shutil.copy(whole, tmp_path / f"{allowed}.kiosk"))
        onlooker = SqliteFiles().open(file)  # while it is open, the log's index stays, and the log is all that grows
        with onlooker.reading() as reader:
            reader.position()
        acknowledged, died = until_death(file, allowed, [guest.code for guest in guests(6)])
        assert died, allowed
        assert acknowledged.items() <= recorded(file).items(), allowed
        onlooker.close()
        assert SqliteFiles().verify(file).problems == (), allowed


@linux
def test_it_may_die_in_any_write_of_folding_the_log_in(tmp_path) -> None:
    """Closing copies the log's pages into the file; cut off at any page, the next opening still finds everything."""
    left = make_event(tmp_path / "left.kiosk", guests(6))
    with Reception(left, checkpoint="hall") as desk:
        acknowledged = admitted([desk.ask(guest.code) for guest in guests(6)])
    assert len(acknowledged) == 6
    deaths = 0
    for allowed in range(0, left.stat().st_size, 4096):
        file = tmp_path / f"{allowed}.kiosk"
        for tail in ("", "-wal"):
            shutil.copy(f"{left}{tail}", f"{file}{tail}")
        deaths += until_death(file, allowed, [])[1]
        assert acknowledged.items() <= recorded(file).items(), allowed
        assert SqliteFiles().verify(file).problems == (), allowed
    assert deaths > 10
