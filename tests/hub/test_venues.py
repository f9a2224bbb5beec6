"""A venue's hub calls the headquarters' hub, and is let in by the word that only the event's organisers can make."""

import shutil
from pathlib import Path

from bench.hub_lab import free_port
from kiosk.hub import figures
from kiosk.hub.server_config import Leaves
from tests.hub.hubs import House, event_file
from tests.hub.stations import until

_STAYS = ("authority.pem", "authority.key", "event")


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


def gathered(house: House) -> int:
    """Facts of the venue that have come to the headquarters."""
    return house.hub._wait(house.hub._running.steward.link.gathered())


def test_a_venue_is_let_in_and_one_of_another_event_is_not(tmp_path) -> None:
    port = free_port()
    file = event_file(tmp_path / "hq")
    with House(file, venue="hq", leaves=Leaves(listen=f"127.0.0.1:{port}")) as headquarters:
        call = Leaves(remote=f"127.0.0.1:{port}")
        stranger = event_file(tmp_path / "x")
        with (
            House(stranger, venue="x", leaves=call),
            House(organisers_copy(headquarters, tmp_path / "a"), venue="a", leaves=call),
        ):
            until(lambda: leaves(headquarters) == 1)
            headquarters.hub._wait(headquarters.hub._running.steward.link.gather(("a",)))
            until(lambda: gathered(headquarters) >= 5)
        until(lambda: leaves(headquarters) == 0)
