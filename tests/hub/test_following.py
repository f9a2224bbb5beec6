"""Computers that only follow, with a command or as a lobby's screen: what the others record comes to them, until they leave."""

import signal

import pytest

from db.late import LateFiles
from kiosk.app.hub_office import membership_file
from kiosk.app.machine import Machine
from kiosk.domain.facts import EventDescribed
from kiosk.domain.member import Role
from kiosk.hub.keeping import keep_membership
from kiosk.hub.office import Office
from kiosk.hub.vault import Vault
from kiosk.settings import Settings
from tests.given import AN, BINH, EVENT, check_in, check_out, entry, opening_facts, read, write
from tests.hub.hubs import CLOCK, FILES, House, event_file
from tests.hub.stations import until
from tests.hub.test_hub_commands import Program, run, unixes
from ui.lobby.follower import Follower

pytestmark = unixes
MORE = ("--json", "--stay")
AN_IN, BINH_IN, AN_OUT = check_in(20, AN), check_in(21, BINH), check_out(22, AN)


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    facts = [*opening_facts(), entry(5, EventDescribed(EVENT))]
    with House(event_file(tmp_path_factory.mktemp("hub"), facts=facts)) as made:
        yield made


def records(house, made) -> None:
    book = FILES.open(house.file)
    write(book, made)
    book.close()


def has(file, made) -> bool:
    """Is it in that file's journal?"""
    book = FILES.open(file)
    try:
        return made.stamp.id in [one.stamp.id for _, one in read(book, lambda r: list(r.journal()))]
    finally:
        book.close()


def test_a_computer_without_windows_stays_follows_again_and_leaves(house, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path))
    code = house.hub.offer().code
    with Program(tmp_path, "join", tmp_path, code, "--address", house.address, "--name", "Màn 1", *MORE) as stays:
        stays.line()
        stays.line()
        file = tmp_path / (tmp_path / stays.line()["file"]).name
        records(house, AN_IN)
        until(lambda: has(file, AN_IN))
        stays.process.send_signal(signal.SIGINT)
        assert stays.said()[0] == 0
    records(house, BINH_IN)
    assert not has(file, BINH_IN)
    with Program(tmp_path, "hub", "follow", file) as follows:
        until(lambda: has(file, BINH_IN))
        follows.process.send_signal(signal.SIGTERM)
        code, out, _ = follows.said()
    assert (code, out.strip()) == (0, "Follows the other desks. Ctrl C ends it.")
    assert "shared with nobody any more" in run("hub", "leave", file).output
    assert not membership_file(file).exists()
    alone = run("hub", "follow", file)
    assert (alone.exit_code, "joined no hub" in alone.output) == (2, True)
    assert has(file, BINH_IN)


def connected(house, name: str) -> bool:
    return next(one["connected"] for one in house.hub.status()["members"] if one["name"] == name)


@pytest.mark.parametrize("role", [Role.SCREEN, Role.DESK])
def test_a_lobby_fills_its_file_itself_only_on_a_screens_computer(house, qtbot, qapp, tmp_path, role) -> None:
    file, name = tmp_path / "event.kiosk", f"Sảnh {role.value}"
    FILES.back_up(house.file, file)
    keep_membership(file, house.join(house.wish(name, role=role)), Vault())
    machine = Machine(LateFiles(), CLOCK, Settings(), tmp_path, sharing=lambda files: Office(files, CLOCK, Vault))
    follower, troubles = Follower(machine, file, CLOCK), []
    follower.troubled.connect(troubles.append)
    follower.begin()
    qtbot.waitUntil(lambda: not follower._lane.busy)
    if role is Role.SCREEN:
        records(house, AN_OUT)
        qtbot.waitUntil(lambda: has(file, AN_OUT), timeout=10_000)
        assert connected(house, name)
    follower.end()
    assert troubles == []
    if role is Role.DESK:
        assert not connected(house, name)
