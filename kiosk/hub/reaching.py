"""Why a hub cannot be reached, as told apart from here: a firewall, another network, no hub, something else altogether."""

import errno
import ipaddress
import socket
import ssl
import time
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from kiosk.app.care import Problem
from kiosk.hub.addresses import split_address
from kiosk.hub.authority import HUB_NAME
from kiosk.hub.connecting import trusting, unchecked
from kiosk.network import own_addresses

_SECONDS = 4.0
_NETWORK_BITS = 24  # what a venue's access point usually hands out
_NO_WAY = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.EADDRNOTAVAIL, 10_051, 10_065})
_LONGEST_LINE = 8_192


@dataclass(frozen=True, slots=True)
class Answers:
    """A hub's server, `server` by name."""

    server: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The computer is there, and nothing listens at that port."""


@dataclass(frozen=True, slots=True)
class TimedOut:
    """No answer at all. `same_network`: its address looks like one of this computer's network."""

    same_network: bool


@dataclass(frozen=True, slots=True)
class NoRoute:
    """This computer knows no way there; `own` are its addresses, none when it is on no network."""

    own: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnknownName:
    """No computer of that name is known here."""


@dataclass(frozen=True, slots=True)
class Portal:
    """A web page answers: a network that wants a login first, or a web server."""


@dataclass(frozen=True, slots=True)
class OtherCertificate:
    """A hub, and not this event's."""


@dataclass(frozen=True, slots=True)
class NoHub:
    """Something answers that is no hub."""


Reach = Answers | Refused | TimedOut | NoRoute | UnknownName | Portal | OtherCertificate | NoHub


def reach(address: str, port: int, authority: str = "", seconds: float = _SECONDS) -> Reach:
    """Knock at `host` or `host:port`; takes four times `seconds` at most. With an `authority`, only its hub is the right one."""
    try:
        host, number = split_address(address, port)
    except ValueError:
        return UnknownName()
    context = trusting(authority) if authority else unchecked()
    try:
        plain = socket.create_connection((host, number), seconds)
    except ConnectionRefusedError:
        return Refused()
    except socket.gaierror:
        return UnknownName()
    except OSError as error:
        return NoRoute(own_addresses()) if error.errno in _NO_WAY else TimedOut(_near(host, own_addresses()))
    try:
        return _server(_greeting(plain, context, seconds))
    except ssl.SSLCertVerificationError:
        return OtherCertificate()
    except OSError:  # whoever took the call is there: no firewall is in the way
        return Portal() if _is_web(host, number, seconds) else NoHub()


def _greeting(plain: socket.socket, context: ssl.SSLContext, seconds: float) -> bytes:
    """The first line that a server says once the connection is secret, or as much of it as comes within `seconds`."""
    with plain, context.wrap_socket(plain, server_hostname=HUB_NAME) as secret:
        until, said, more = time.monotonic() + seconds, b"", b"-"
        while more and b"\n" not in said and len(said) < _LONGEST_LINE and (left := until - time.monotonic()) > 0:
            secret.settimeout(left)  # of the whole line: some say a letter a second, for ever
            more = secret.recv(_LONGEST_LINE)
            said += more
        return said


def _is_web(host: str, port: int, seconds: float) -> bool:
    """Does it speak as web servers do, as the login page of a venue's network does at every address?"""
    return any(_says_web(host, port, seconds, secret=secret) for secret in (False, True))


def _says_web(host: str, port: int, seconds: float, *, secret: bool) -> bool:
    try:
        with socket.create_connection((host, port), seconds) as plain:
            line = _any_secret().wrap_socket(plain, server_hostname=host) if secret else plain
            with line:
                line.sendall(b"GET / HTTP/1.0\r\n\r\n")
                return line.recv(5) == b"HTTP/"
    except OSError:
        return False


def _any_secret() -> ssl.SSLContext:
    """Login pages speak older TLS than hubs do."""
    context = unchecked()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


class _Info(msgspec.Struct):
    server_name: str = ""


def _server(said: bytes) -> Reach:
    if not said.startswith(b"INFO "):
        return NoHub()
    try:
        name = msgspec.json.decode(said[5:], type=_Info).server_name
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return NoHub()
    return Answers(name) if name.startswith(HUB_NAME) else NoHub()


def _near(host: str, own: Iterable[str]) -> bool:
    """Do they look like one network? Guessed from the first three numbers of the addresses."""
    try:
        network = ipaddress.ip_network(f"{host}/{_NETWORK_BITS}", strict=False)
    except ValueError:
        return False
    return any(ipaddress.ip_address(one) in network for one in own)


def sentence(found: Reach, address: str) -> Problem:
    """What to tell the person who wants to join, and what to do."""
    match found:
        case Answers():
            return Problem("A hub answers at {address}.", {"address": address})
        case TimedOut(same_network=True):
            return Problem(
                "{address} is on this network and does not answer: the hub's firewall probably blocks it. "
                "Allow Kiosk (nats-server) in the firewall of the hub's computer, or let another computer be the hub.",
                {"address": address},
            )
        case TimedOut():
            return Problem(
                "{address} does not answer, and looks like another network. Connect both computers to the same "
                "network; a guest network often keeps computers apart.",
                {"address": address},
            )
        case _:
            return _other_sentence(found, address)


def _other_sentence(found: Reach, address: str) -> Problem:
    match found:
        case Refused():
            return Problem(
                "The computer at {address} is there, but no hub runs on it. Start the hub, or check the port.",
                {"address": address},
            )
        case NoRoute(own):
            if not own:
                return Problem("This computer is on no network. Plug in the cable, or connect to the Wi-Fi.", {})
            return Problem(
                "There is no way from here ({own}) to {address}: they are on different networks.",
                {"own": ", ".join(own), "address": address},
            )
        case UnknownName():
            return Problem("{address} is no address. Type the numbers, like 192.168.1.20:4611.", {"address": address})
        case Portal():
            return Problem(
                "A web page answers at {address} and no hub. If this network wants a login, log in with the browser "
                "first; else check the address.",
                {"address": address},
            )
        case OtherCertificate():
            return Problem("The hub at {address} is another event's, or not the one you joined.", {"address": address})
        case _:
            return Problem("Something answers at {address}, but it is no hub. Check the address.", {"address": address})
