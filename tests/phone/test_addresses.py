"""Which address phones are told: one of the network they are likely in, never one that leads nowhere."""

import socket

import pytest

from kiosk.errors import BadInput
from kiosk.network import ranked
from kiosk.web.addresses import page_address, reachable
from kiosk.web.serving import bound


def test_the_way_out_comes_first_and_made_up_networks_last() -> None:
    found = [
        ("lo", "127.0.0.1"),
        ("docker0", "172.17.0.1"),
        ("eth1", "169.254.3.4"),
        ("eth0", "10.0.0.7"),
        ("wlan0", "192.168.1.20"),
        ("vEthernet (WSL)", "172.28.0.1"),
    ]
    assert ranked(found, "192.168.1.20") == ("192.168.1.20", "10.0.0.7", "172.17.0.1", "172.28.0.1")
    assert ranked(found)[0] == "10.0.0.7"
    assert ranked([("lo", "127.0.0.1")]) == ()
    assert ranked([("eth0", "93.184.216.34"), ("eth1", "192.168.1.4")]) == ("192.168.1.4", "93.184.216.34")


def test_an_address_of_its_own_is_taken_at_its_word() -> None:
    assert reachable("192.168.1.20") == ("192.168.1.20",)
    assert reachable("127.0.0.1") == ()


def test_addresses_are_as_short_as_can_be() -> None:
    assert page_address("192.168.1.20", 8470) == "http://192.168.1.20:8470/"
    assert page_address("192.168.1.20", 80) == "http://192.168.1.20/"
    assert page_address("fd00::1", 8470) == "http://[fd00::1]:8470/"


@pytest.mark.parametrize(("address", "said"), [("mars", "no address"), ("203.0.113.7", "of this computer")])
def test_where_nothing_can_be_served_is_said(address: str, said: str) -> None:
    with pytest.raises(BadInput) as told:
        bound(address, 0)
    assert said in str(told.value)


def test_a_port_that_is_taken_is_said() -> None:
    with bound("127.0.0.1", 0) as taken, pytest.raises(BadInput) as told:
        bound("127.0.0.1", taken.getsockname()[1])
    assert "taken" in str(told.value)


def test_answers_do_not_wait_for_the_network_to_say_that_it_heard() -> None:
    with bound("127.0.0.1", 0) as listening:
        assert listening.proto == socket.IPPROTO_TCP  # what asyncio wants to see before it switches the waiting off
