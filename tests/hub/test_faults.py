"""What breaks at an event, at the real engine: it is killed, its disk rots, cables are pulled, thirty desks want one guest."""

import asyncio
from collections import Counter
from time import perf_counter

import pytest

from bench import hub_chaos, hub_killed
from bench.hub_cable import Cable
from bench.hub_lab import Server, converged, flip_a_bit, member, met, until
from db.files import SqliteFiles
from kiosk.app.sharing import Apart
from kiosk.domain.admission import Admit
from kiosk.hub import subjects
from kiosk.hub.log import Letter, Stored
from kiosk.hub.nats_hub import connect
from tests.given import AN, DOOR, opening_facts
from tests.hub.stations import Station


@pytest.fixture
def server(tmp_path):
    made = Server(tmp_path / "engine")
    made.start()
    made.make_log()
    yield made
    made.kill()


def test_nothing_acknowledged_is_lost_when_the_hub_is_killed_under_its_writers(server) -> None:
    def blow() -> float:
        server.kill()
        begun = perf_counter()
        server.start()
        return begun

    written = hub_killed.under_blows((server.address,), blow, 3, 150)
    asyncio.run(hub_killed.read_back((server.address,), written))
    assert written.acknowledged <= set(written.there)
    assert max(written.there.values()) == 1


def test_of_thirty_two_desks_that_want_the_same_guests_one_gets_each(engine, venue) -> None:
    async def story():
        members = [member(f"d{n}", engine.address, venue) for n in range(32)]
        hubs = await asyncio.gather(*map(connect, members))

        async def want(number, guest):
            of = members[number]
            address = subjects.address(of, "CheckedIn", f"{guest}-{number}", f"K{guest}")
            return guest, await hubs[number].publish(Letter(address, b"%d" % number, {}), 10)

        said = []
        for first in range(0, 200, 20):
            guests = range(first, first + 20)
            said += await asyncio.gather(*(want(number, guest) for guest in guests for number in range(32)))
        await asyncio.gather(*(hub.close() for hub in hubs))
        return Counter(guest for guest, answer in said if isinstance(answer, Stored))

    assert asyncio.run(story()) == Counter(range(200))


def test_what_one_flipped_bit_took_from_the_hub_the_desks_give_back(server, tmp_path) -> None:
    guests = hub_chaos.guests(60)
    with Station(tmp_path / "d1.kiosk", member("d1", server.address)) as one:
        hub_chaos.opening(one, guests)
        with Station(tmp_path / "d2.kiosk", member("d2", server.address)) as two:
            for guest in guests:
                one.desk.present(guest.code, DOOR.id)
            until(lambda: converged([one, two]))
            server.kill()
            flip_a_bit(server.block())
            server.start()
            lost = asyncio.run(_log(server))
            assert lost.messages < 62
            until(lambda: converged([one, two]) and not one.link.unshared())
            with Station(tmp_path / "d3.kiosk", member("d3", server.address)) as three:
                until(lambda: converged([one, two, three]))
                assert len(three.facts()) == 62
                assert three.doubles() == ()
    assert SqliteFiles().verify(one.path).problems == ()


async def _log(server):
    async with met(member("d9", server.address)) as hub:
        return await hub.log()


def test_a_link_that_swallows_everything_lets_the_desk_go_on_and_the_hub_have_it_later(server, tmp_path) -> None:
    cable = Cable(server.address)
    with Station(tmp_path / "d1.kiosk", member("d1", cable.address), facts=opening_facts()) as one:
        until(one.online)
        cable.swallow()
        answer = one.desk.present(AN.code, DOOR.id)
        assert isinstance(answer.verdict, Admit)
        assert answer.unchecked
        assert isinstance(one.link.state(), Apart)
        cable.heal()
        until(lambda: one.online() and not one.link.unshared())
    cable.close()


def test_in_chaos_nobody_is_unaccounted_for(tmp_path) -> None:
    outcome = hub_chaos.chaos(tmp_path, seed=1, seconds=3, desks=3, invited=60)
    assert sum(outcome.faults.values()) > 0
    assert len(outcome.told.admitted) > 20
    assert (outcome.unaccounted, outcome.doubled) == (0, 0)
    assert outcome.reported == outcome.twice
