"""The commands of docs/hub.md on computers of their own: network namespaces, whose cables really are pulled.

Needs root, iproute2 and two minutes: KIOSK_NETWORKS=1 python -m pytest -n 0 tests/hub/test_namespaces.py
"""

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.given import AN, BINH, DOOR, read
from tests.hub.hubs import FILES, event_file

ROOT = Path(__file__).resolve().parents[2]
ABLE = os.name == "posix" and os.geteuid() == 0 and shutil.which("ip") and os.environ.get("KIOSK_NETWORKS")
pytestmark = pytest.mark.skipif(not ABLE, reason="needs root, iproute2 and KIOSK_NETWORKS=1")
_PATIENCE = 40.0


def sh(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True)


class Place:
    """A computer of its own: `address` on the switch all are plugged into."""

    def __init__(self, number: int, folder: Path) -> None:
        self.name, self.address, self.folder = f"kiosk{number}", f"10.77.0.{number}", folder / f"k{number}"
        self.file = self.folder / "event.kiosk"
        self.running = []
        self.folder.mkdir()
        sh("ip", "netns", "add", self.name)
        sh("ip", "-n", self.name, "link", "set", "lo", "up")

    def plug(self, switch: str) -> None:
        cable = f"k{self.name[-1]}"
        sh("ip", "-n", switch, "link", "add", cable, "type", "veth", "peer", "name", "eth0", "netns", self.name)
        sh("ip", "-n", switch, "link", "set", cable, "master", "switch", "up")
        sh("ip", "-n", self.name, "addr", "add", f"{self.address}/24", "dev", "eth0")
        self.cable("up")

    def cable(self, state: str) -> None:
        sh("ip", "-n", self.name, "link", "set", "eth0", state)

    def move(self, address: str) -> None:
        """As when the access point hands out another address."""
        sh("ip", "-n", self.name, "addr", "flush", "dev", "eth0")
        sh("ip", "-n", self.name, "addr", "add", f"{address}/24", "dev", "eth0")
        self.address = address

    def delay(self, *how: str) -> None:
        """What this computer sends comes later: tc's words for it, or none."""
        sh("ip", "netns", "exec", self.name, "tc", "qdisc", "replace", "dev", "eth0", "root", *(how or ("pfifo",)))

    def start(self, *words: object, program: tuple[str, ...] = ("main.py",)) -> subprocess.Popen:
        environment = os.environ | {"KIOSK_CONFIG": str(self.folder), "KIOSK_LANGUAGE": "en"}
        command = ["ip", "netns", "exec", self.name, sys.executable, *program, *map(str, words)]
        pipe = subprocess.PIPE
        made = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        self.running.append(made)
        return made

    def run(self, *words: object) -> list[dict]:
        out, error = self.start(*words, "--json").communicate(timeout=_PATIENCE)
        assert out, error
        return [json.loads(line) for line in out.splitlines()]

    def hub(self, *words: object, announce: bool = False) -> subprocess.Popen:
        """Started, and not waited for."""
        more = () if announce else ("--no-announce",)
        return self.start("hub", "run", self.file, "--json", *more, *words)

    def stop(self) -> None:
        for one in self.running:
            if one.poll() is None:
                one.terminate()
            one.communicate(timeout=_PATIENCE)
        self.running.clear()

    def names(self) -> set[str]:
        return {one["name"] for one in self.run("hub", "members", self.file)}


@pytest.fixture
def places(tmp_path):
    made, switch = [], "kioskswitch"
    try:
        sh("ip", "netns", "add", switch)
        sh("ip", "-n", switch, "link", "add", "switch", "type", "bridge")
        sh("ip", "-n", switch, "link", "set", "switch", "up")
        for number in (1, 2, 3):
            made.append(Place(number, tmp_path))
            made[-1].plug(switch)
        yield made
    finally:
        for one in made:
            one.stop()
            subprocess.run(["ip", "netns", "del", one.name], check=False)
        subprocess.run(["ip", "netns", "del", switch], check=False)


def begun(hub: subprocess.Popen) -> dict:
    line = hub.stdout.readline()
    assert line, hub.stderr.read()
    return json.loads(line)


def let_in(at: Place, who: Place, name: str, role: str, folder: Path) -> dict:
    """hub code on one computer, join on the other, and y."""
    code = at.start("hub", "code", at.file, "--json")
    letters = json.loads(code.stdout.readline())["code"]
    join = who.start(
        "join", folder, letters, "--address", f"{at.address}:4611", "--name", name, "--role", role, "--json"
    )
    code.stdout.readline()
    out, error = code.communicate("y\n", timeout=_PATIENCE)
    assert code.returncode == 0, out + error
    out, error = join.communicate(timeout=_PATIENCE)
    assert join.returncode == 0, out + error
    return json.loads(out.splitlines()[-1])


def until(seen, wanted, patience: float = _PATIENCE) -> None:
    end = time.monotonic() + patience
    while (found := seen()) != wanted:
        assert time.monotonic() < end, found
        time.sleep(0.2)


def together(places: list[Place]) -> None:
    """Three hubs that keep everything together: all are started, then all begin."""
    hubs = []
    for one in places:
        routes = [word for other in places if other is not one for word in ("--route", f"{other.address}:6222")]
        hubs.append(one.hub("--together", "0.0.0.0:6222", *routes))
    for hub in hubs:
        assert begun(hub)["happened"] == "started"


def test_three_hubs_go_on_when_one_loses_its_cable(places) -> None:
    first, second, third = places
    event_file(first.folder)
    assert begun(first.hub())["addresses"] == [f"{first.address}:4611"]
    for other, name in ((second, "Hub 2"), (third, "Hub 3")):
        joined = let_in(first, other, name, "organiser", other.folder)
        other.file = Path(joined["file"])
    first.stop()
    together(places)
    until(lambda: [place.names() for place in places], [{"Desk 1", "Hub 2", "Hub 3"}] * 3)
    first.cable("down")
    let_in(second, third, "Quầy 9", "desk", third.folder / "desk.kiosk")
    until(lambda: "Quầy 9" in third.names(), True)
    assert "Quầy 9" not in first.names()
    first.cable("up")
    until(lambda: "Quầy 9" in first.names(), True)


class Desk:
    """A joined computer's desk, asked line by line."""

    def __init__(self, place: Place) -> None:
        self.process = place.start(place.file, program=("-m", "bench.hub_desk"))

    def say(self, line: str) -> dict:
        print(line, file=self.process.stdin, flush=True)
        return begun(self.process)

    def stands(self) -> tuple[str, int, int]:
        said = self.say("?")
        return said["state"], said["unshared"], said["doubles"]


def slow(place: Place) -> bool:
    """As bad Wi-Fi; False where the kernel cannot."""
    try:
        place.delay("netem", "delay", "30ms", "15ms")
    except subprocess.CalledProcessError:
        return False
    return True


def test_two_desks_on_a_slow_and_on_a_cut_cable_let_the_same_guest_in_and_both_say_so(places) -> None:
    hub, second, third = places
    event_file(hub.folder)
    begun(hub.hub())
    desks = []
    for place, name in ((second, "Quầy 2"), (third, "Quầy 3")):
        place.file = Path(let_in(hub, place, name, "desk", place.folder)["file"])
        desks.append(Desk(place))
    for desk in desks:
        until(desk.stands, ("online", 0, 0))
    slow(second)
    answer = desks[0].say(AN.code)
    assert (answer["verdict"], answer["unchecked"]) == ("Admit", False)
    until(lambda: desks[1].say(AN.code)["verdict"], "AlreadyIn")
    third.cable("down")
    apart = desks[1].say(BINH.code)
    assert (apart["verdict"], apart["unchecked"]) == ("Admit", True)
    assert apart["seconds"] <= 0.75
    assert desks[0].say(BINH.code)["verdict"] == "Admit"
    third.cable("up")
    for desk in desks:
        until(desk.stands, ("online", 0, 1))


def test_a_hub_whose_address_changed_is_found_again_and_stays_found(places) -> None:
    hub, desk, _ = places
    event_file(hub.folder)
    begun(hub.hub(announce=True))
    desk.file = Path(let_in(hub, desk, "Quầy 2", "desk", desk.folder)["file"])
    at = Desk(desk)
    until(at.stands, ("online", 0, 0))
    hub.move("10.77.0.101")
    until(lambda: at.say(AN.code)["unchecked"], True)
    until(at.stands, ("online", 0, 0))
    kept = json.loads(desk.file.with_suffix(".member").read_text(encoding="utf-8"))
    assert kept["addresses"][:2] == ["10.77.0.101:4611", "10.77.0.1:4611"]


def test_a_hub_that_comes_back_while_another_has_its_place_stays_a_desk(places) -> None:
    first, second, desk = places
    event_file(first.folder)
    begun(first.hub(announce=True))
    second.file = Path(let_in(first, second, "Hub 2", "organiser", second.folder)["file"])
    desk.file = Path(let_in(first, desk, "Quầy 3", "desk", desk.folder)["file"])
    at, knows = Desk(desk), Desk(second)
    for one in (at, knows):
        until(one.stands, ("online", 0, 0))
    second.stop()
    first.stop()
    assert at.say(AN.code)["unchecked"]
    assert begun(second.hub(announce=True))["happened"] == "started"
    until(at.stands, ("online", 0, 0))
    back = first.hub(announce=True)
    out, error = back.communicate(timeout=_PATIENCE)
    assert back.returncode == 2, out
    assert f"runs on another computer, at {second.address}:4611" in error
    again = Desk(first)
    until(again.stands, ("online", 0, 0))
    assert again.say(AN.code)["verdict"] == "AlreadyIn"


def test_a_venue_calls_the_headquarters_which_then_knows_its_guests_also_after_the_cable_was_out(places) -> None:
    headquarters, venue, _ = places
    event_file(headquarters.folder)
    begun(headquarters.hub("--venue", "hq", "--headquarters", "0.0.0.0:7422", "--gather", "a"))
    venue.file = Path(let_in(headquarters, venue, "Hub A", "organiser", venue.folder / "a.kiosk")["file"])
    begun(venue.hub("--venue", "a", "--call", f"{headquarters.address}:7422"))

    def reached() -> bool:
        return headquarters.run("hub", "status", headquarters.file)[0]["venues"][0]["reached"]

    def at_headquarters(guest) -> int:
        with closing(FILES.open(headquarters.file)) as book:
            return len(read(book, lambda r: r.presence(DOOR.id, guest.id)).entries)

    until(reached, True)
    there, here = Desk(venue), Desk(headquarters)
    assert there.say(AN.code)["verdict"] == "Admit"
    until(lambda: at_headquarters(AN), 1)
    assert here.say(AN.code)["verdict"] == "AlreadyIn"
    venue.cable("down")
    until(reached, False)
    assert there.say(BINH.code)["verdict"] == "Admit"
    assert at_headquarters(BINH) == 0
    venue.cable("up")
    until(lambda: at_headquarters(BINH), 1)
    assert here.say(BINH.code)["verdict"] == "AlreadyIn"
