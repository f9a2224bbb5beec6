"""A hub that moved is found again by whoever has joined it, and two computers under one name are told."""

import asyncio
import shutil
from dataclasses import replace

import pytest

from bench.hub_lab import member
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.app.sharing import Obstacle, Online
from kiosk.hub.desk_link import link_of
from kiosk.hub.keeping import keep_addresses, keep_membership, kept_membership
from kiosk.hub.log import Silent
from kiosk.hub.seeking import AGAIN_SECONDS, FIRST_SECONDS, Seeker
from kiosk.hub.vault import Vault
from kiosk.hub.whereabouts import whereabouts
from tests.hub.hubs import CLOCK, FILES, House, event_file
from tests.hub.stations import until

OLD, NEW = "10.0.0.1:4611", "10.0.0.9:4611"


class Net:
    """Where the hub is, and what the network says of it."""

    def __init__(self) -> None:
        self.hub, self.said = OLD, (NEW,)
        self.now, self.looks, self.kept = 0.0, 0, []
        self.seeker = Seeker(member("d1", OLD), self._connect, self._look, self.kept.append, lambda: self.now)

    async def _connect(self, of):
        self.tried = of.addresses
        if self.hub not in of.addresses:
            raise Silent("nobody")
        return type("Hub", (), {"address": self.hub})()

    def _look(self):
        self.looks += 1
        return self.said

    async def fails(self, *, after: float = 0.0) -> None:
        self.now += after
        with pytest.raises(Silent):
            await self.seeker.connected()
        for _ in range(100):
            await asyncio.sleep(0)
        await self._heard()

    async def _heard(self) -> None:
        task = self.seeker._looking
        if task is not None:
            await task


def run(story) -> Net:
    net = Net()
    asyncio.run(story(net))
    return net


def test_while_the_hub_answers_nobody_asks_the_network() -> None:
    async def story(net):
        await net.seeker.connected()

    net = run(story)
    assert (net.looks, net.kept) == (0, [])


def test_a_hub_that_moved_is_met_where_the_network_says_it_is() -> None:
    async def story(net):
        net.hub = NEW
        await net.fails()
        await net.fails(after=FIRST_SECONDS - 1)
        assert net.looks == 0
        await net.fails(after=1)
        await net.seeker.connected()
        await net.seeker.connected()

    net = run(story)
    assert (net.looks, net.kept) == (1, [(NEW, OLD)])
    assert net.tried[0] == NEW


def test_the_network_is_asked_again_and_again_and_not_all_the_time() -> None:
    async def story(net):
        net.hub, net.said = NEW, ()
        await net.fails()
        for _ in range(10):
            await net.fails(after=FIRST_SECONDS)

    net = run(story)
    assert net.looks == 1 + 9 * FIRST_SECONDS // AGAIN_SECONDS
    assert net.kept == []


def test_who_only_says_that_he_is_the_hub_is_not_written_down() -> None:
    async def story(net):
        net.hub, net.said = "nowhere", ("6.6.6.6:1",)
        await net.fails()
        await net.fails(after=FIRST_SECONDS)
        await net.fails()
        assert net.tried == (OLD, "6.6.6.6:1")
        net.hub = OLD
        await net.seeker.connected()

    assert run(story).kept == []


def test_new_addresses_are_kept_beside_the_file_and_never_for_who_has_left(tmp_path) -> None:
    file = tmp_path / "event.kiosk"
    keep_addresses(file, (NEW,))
    assert kept_membership(file, Vault()) is None
    keep_membership(file, replace(member("d1", OLD), seed="SUxyz"), Vault())
    keep_addresses(file, (NEW, OLD))
    kept = kept_membership(file, Vault())
    assert (kept.addresses, kept.seed) == ((NEW, OLD), "SUxyz")


def test_a_copy_of_the_file_is_elsewhere_and_another_way_to_it_is_not(tmp_path) -> None:
    file = event_file(tmp_path)
    copied, link = tmp_path / "copy.kiosk", tmp_path / "link.kiosk"
    shutil.copy(file, copied)
    link.symlink_to(file)
    assert whereabouts(link) == whereabouts(file)
    assert whereabouts(copied) != whereabouts(file)


def test_two_copies_of_one_desk_are_both_told_and_two_programs_on_one_file_are_not(tmp_path) -> None:
    with House(event_file(tmp_path / "hub")) as house:
        of = house.join(house.wish("Quầy 2"))
        own, copy = (event_file(tmp_path / name, facts=()) for name in ("own", "copy"))

        def started(file):
            link = link_of(of, file, FILES, Stamper(of.desk, CLOCK), Nobody())
            link.start()
            return link

        links = [started(own), started(own)]
        try:
            until(lambda: all(isinstance(one.state(), Online) for one in links))
            until(lambda: len(house.hub._running.ear.health.of(of.member).places) == 1)
            assert not any(one.obstacle() for one in links)
            links.append(started(copy))
            until(lambda: all(one.obstacle() is Obstacle.TWIN for one in links))
        finally:
            for one in links:
                one.stop()
