"""Whoever gives up joining is answered at once, whatever the computer was waiting for."""

import os
import threading

import pytest

from kiosk.app.hub_office import JoinWish, membership_file
from kiosk.domain.member import Role
from kiosk.errors import BadInput
from kiosk.hub import joining
from kiosk.hub.joining_code import new_code
from kiosk.hub.office import Office
from kiosk.hub.vault import Vault
from tests.conftest import FakeClock
from tests.hub.hubs import CLOCK, FILES
from ui.hub.joiner import Joiner

LETTERS = new_code(os.urandom)


@pytest.fixture
def search(monkeypatch):
    """A search of the network that goes on until the test is over; `begun` is set when it goes on."""
    begun, over = threading.Event(), threading.Event()

    def find(*_):
        begun.set()
        over.wait()
        return ()

    monkeypatch.setattr(joining, "find", find)
    yield begun
    over.set()


def wish(tmp_path) -> JoinWish:
    return JoinWish(LETTERS, "Quầy 2", tmp_path, (), Role.DESK)


def test_closing_the_window_while_it_looks_for_a_hub_waits_for_nothing(search, qapp, qtbot, tmp_path) -> None:
    joiner = Joiner(lambda: Office(FILES, CLOCK, Vault), FakeClock())
    joiner.join(wish(tmp_path), follow=True)
    qtbot.waitUntil(search.is_set)
    joiner.close()  # with the search still going on: this test would never end
    assert list(tmp_path.iterdir()) == []


def test_what_is_given_up_before_it_began_never_begins(search, tmp_path) -> None:
    office = Office(FILES, CLOCK, Vault)
    office.give_up()
    with pytest.raises(BadInput, match="given up"):
        office.join(wish(tmp_path), lambda step: None)
    assert not search.is_set()
    assert not membership_file(tmp_path / "event.kiosk").exists()
