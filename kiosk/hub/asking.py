"""The joining computer's side: what it believes of a greeting, what it asks, and what each refusal means in words."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kiosk.domain.ids import DeskId
from kiosk.errors import BadInput, KioskError, NotFound
from kiosk.hub import pairing_proofs
from kiosk.hub.authority import fingerprint
from kiosk.hub.joining_code import Given, Scanned
from kiosk.hub.membership import Membership, Role
from kiosk.hub.nkey import public_of
from kiosk.hub.pairing_wire import VERSION, Answer, Greeting, Refusal, Request

CLOCK_IS_OFF = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Wish:
    """Who wants in, and with what. `event` is that of this computer's file, empty when it has none; `seed` its new key."""

    given: Given
    name: str
    role: Role
    seed: str
    event: str = ""
    nonce: str = ""


@dataclass(frozen=True, slots=True)
class Believed:
    """A greeting that is not contradicted. `off`: by how much this clock is ahead of the hub's, when it matters."""

    greeting: Greeting
    fingerprint: bytes
    key: bytes
    off: timedelta | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """The organiser is asked; both screens show these four digits."""

    digits: str


def believed(wish: Wish, said: Greeting | Refusal, now: datetime) -> Believed:
    """Raises KioskError for a hub that cannot be the one meant. Takes a twentieth of a second for a typed code."""
    if isinstance(said, Refusal):
        raise sentence(said)
    shown = _fingerprint(said)
    if isinstance(wish.given, Scanned) and wish.given.fingerprint != shown:
        raise BadInput("The computer at this address is not the hub that made this code. Nothing was sent to it.")
    if wish.event and wish.event != said.event:
        raise sentence(Refusal.EVENT)
    off = now - datetime.fromtimestamp(said.now / 1000, UTC)
    return Believed(said, shown, _key(wish.given, said), off if abs(off) > CLOCK_IS_OFF else None)


def _fingerprint(said: Greeting) -> bytes:
    try:
        return fingerprint(said.authority)
    except ValueError as error:
        raise sentence(Refusal.MALFORMED) from error


def _key(given: Given, said: Greeting) -> bytes:
    try:
        salt = bytes.fromhex(said.salt)
    except ValueError as error:
        raise sentence(Refusal.MALFORMED) from error
    if isinstance(given, Scanned):
        return pairing_proofs.key_of_secret(given.secret, salt)
    return pairing_proofs.key_of_code(given.code, salt)


def request(wish: Wish, of: Believed) -> Request:
    by = "qr" if isinstance(wish.given, Scanned) else "code"
    bare = Request(VERSION, by, wish.event, wish.name, wish.role, public_of(wish.seed), wish.nonce, "")  # type: ignore[arg-type]
    bare.proof = pairing_proofs.asks(of.key, of.fingerprint, bare)
    return bare


def settled(wish: Wish, of: Believed, asked: Request, said: Answer | Refusal, reached: str) -> Waiting | Membership:
    """What the hub's answer means; `reached` is the `host:port` that answered. Raises KioskError when it is no."""
    if isinstance(said, Refusal):
        raise sentence(said)
    proved = pairing_proofs.same(said.proof, pairing_proofs.answers(of.key, of.fingerprint, asked, said))
    if said.state == "refused":
        raise sentence(_why(said))
    if not proved:
        raise BadInput("What answered does not know the code, so it is not the hub. Nothing was changed here.")
    if said.state == "waiting":
        return Waiting(pairing_proofs.digits(of.key, of.fingerprint, asked.public))
    addresses = tuple(dict.fromkeys((reached, *said.addresses)))
    return Membership(
        event=of.greeting.event,
        venue=said.venue,
        member=said.member,
        desk=DeskId(wish.name),
        role=wish.role,
        addresses=addresses,
        authority=of.greeting.authority,
        seed=wish.seed,
    )


def _why(said: Answer) -> Refusal:
    try:
        return Refusal(said.why)
    except ValueError:
        return Refusal.MALFORMED


def sentence(why: Refusal) -> KioskError:
    """What to tell the person who joins."""
    match why:
        case Refusal.WRONG:
            return BadInput("The hub does not know this joining code. Compare it with the hub's screen.")
        case Refusal.USED:
            return BadInput("This joining code was used already. Let the hub show a new one.")
        case Refusal.LATE:
            return BadInput("This joining code counts no more. Let the hub show a new one.")
        case Refusal.CLOSED:
            return BadInput("The hub lets nobody in just now. Let it show a joining code first.")
        case Refusal.NAME:
            return BadInput(
                "A computer of this name has joined already. Choose another name, "
                "or have the other one revoked at the hub."
            )
        case Refusal.EVENT:
            return BadInput(
                "This file is of another event than the hub's. Join with the event's own file, or with none."
            )
        case Refusal.DECLINED:
            return BadInput("The organiser at the hub said no. Nothing was changed here.")
        case _:
            return _of_versions(why)


def _of_versions(why: Refusal) -> KioskError:
    if why is Refusal.NEWER:
        return BadInput("The hub runs an older version of the program. Update the hub's computer, then join.")
    if why is Refusal.OLDER:
        return BadInput("The hub runs a newer version of the program. Update this computer, then join.")
    return NotFound("What answered does not speak as a hub does. Check the address.")
