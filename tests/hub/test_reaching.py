"""What stands between a computer and the hub, told apart by what answers."""

import socket
import ssl
import threading
from contextlib import contextmanager, suppress

import pytest

from bench.hub_lab import free_port
from kiosk.app.care import Problem
from kiosk.hub import reaching
from kiosk.hub.authority import new_authority
from kiosk.hub.reaching import (
    Answers,
    NoHub,
    NoRoute,
    OtherCertificate,
    Portal,
    Refused,
    TimedOut,
    UnknownName,
    reach,
    sentence,
)
from tests.hub.hubs import House, event_file


def reached(address: str, authority: str = "", seconds: float = 4.0):
    return reach(address, 0, authority, seconds)


@contextmanager
def answering(text: bytes | None, secret: ssl.SSLContext | None = None):
    """Something that answers everyone with this, once it was asked; with None it never says a word."""
    listening = socket.create_server(("127.0.0.1", 0))
    held = []

    def serve() -> None:
        while True:
            try:
                one, _ = listening.accept()
            except OSError:
                return
            held.append(one)
            if text is not None:
                with suppress(OSError):
                    one = secret.wrap_socket(one, server_side=True) if secret else one
                    one.recv(1)
                    one.sendall(text)
                one.close()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"127.0.0.1:{listening.getsockname()[1]}"
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join()
        for one in held:
            one.close()


def test_where_nothing_listens_the_computer_is_there_and_the_hub_is_not() -> None:
    assert reached(f"127.0.0.1:{free_port()}") == Refused()


def test_a_web_page_is_told_from_a_hub() -> None:
    with answering(b"HTTP/1.1 302 Found\r\nLocation: /login\r\n\r\n") as address:
        assert reached(address) == Portal()


def test_something_else_is_told_from_a_hub() -> None:
    with answering(b"220 mail ready\r\n") as address:
        assert reached(address) == NoHub()


def test_a_call_that_nobody_takes_is_a_firewall_or_another_network(monkeypatch) -> None:
    def nobody(_place, _seconds):
        raise TimeoutError

    monkeypatch.setattr(socket, "create_connection", nobody)
    assert isinstance(reached("198.51.100.1:4611"), TimedOut)


def test_whoever_takes_the_call_and_says_nothing_is_no_hub() -> None:
    with answering(None) as address:
        assert reached(address, seconds=0.1) == NoHub()


def test_a_web_page_behind_a_certificate_is_told_from_a_hub(tmp_path) -> None:
    made = new_authority("a login page")
    for name, text in (("page.pem", made.certificate), ("page.key", made.key)):
        (tmp_path / name).write_text(text)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "page.pem", tmp_path / "page.key")
    with answering(b"HTTP/1.1 200 OK\r\n\r\n", context) as address:
        assert reached(address, seconds=0.3) == Portal()


def test_whoever_says_a_letter_now_and_then_is_not_heard_out() -> None:
    mine, theirs = socket.socketpair()
    heard_out = threading.Event()

    def drip() -> None:
        with theirs, suppress(OSError):
            for _ in range(100):
                theirs.sendall(b"I")
                heard_out.wait(0.01)
            heard_out.set()

    class Open(ssl.SSLContext):
        def wrap_socket(self, plain, **_):
            return plain

    dripping = threading.Thread(target=drip)
    dripping.start()
    with suppress(TimeoutError):
        reaching._greeting(mine, Open(ssl.PROTOCOL_TLS_CLIENT), 0.1)
    assert not heard_out.is_set()
    dripping.join()


def test_what_is_no_address_is_no_address() -> None:
    assert reached("10.0.0.1:") == UnknownName()


def test_the_hub_answers_and_another_events_hub_is_told(tmp_path) -> None:
    with House(event_file(tmp_path)) as house:
        assert isinstance(reached(house.address), Answers)
        assert isinstance(reached(house.address, house.hub.membership.authority), Answers)
        assert reached(house.address, new_authority("ev").certificate) == OtherCertificate()


@pytest.mark.parametrize(("host", "near"), [("192.168.1.20", True), ("192.168.2.20", False), ("hub.local", False)])
def test_one_network_is_guessed_from_the_first_three_numbers(host, near) -> None:
    assert reaching._near(host, ("10.0.0.9", "192.168.1.7")) is near


ALL = [Answers("kiosk-hub"), Refused(), TimedOut(True), TimedOut(False), NoRoute(()), NoRoute(("10.0.0.1",))]


@pytest.mark.parametrize("found", [*ALL, UnknownName(), Portal(), OtherCertificate(), NoHub()])
def test_each_has_a_sentence_of_its_own(found) -> None:
    said = sentence(found, "192.0.2.1:4611")
    others = [sentence(one, "192.0.2.1:4611") for one in ALL if one != found]
    assert isinstance(said, Problem)
    assert said.template.format(**said.values)
    assert said not in others
