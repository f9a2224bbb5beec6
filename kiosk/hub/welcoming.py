"""The hub's side of joining: which codes are open, who asks, and what the organiser said; all of it values and steps."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.domain.names import fold
from kiosk.domain.person import tidied_line
from kiosk.hub import pairing_proofs
from kiosk.hub.joining_code import Scanned, new_code
from kiosk.hub.membership import Role
from kiosk.hub.nkey import is_public
from kiosk.hub.pairing_wire import VERSION, Answer, Greeting, Refusal, Request

MINUTES = 10
LONGEST_NAME = 40
_REMEMBERED = timedelta(hours=1)
_MOST_ASKS = 20


@dataclass(frozen=True, slots=True)
class House:
    """What is the same for everyone who asks. `authority` is the certificate in PEM, `fingerprint` its SHA-256."""

    event: str
    name: str
    venue: str
    authority: str
    fingerprint: bytes
    salt: bytes
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A code that lets one computer in, once, until then; `spent` says by what it counts no more."""

    code: str
    secret: bytes
    code_key: bytes
    secret_key: bytes
    until: datetime
    spent: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """A computer that has shown the code waits for the organiser's word; answers go to `reply`."""

    key: bytes
    request: Request
    digits: str
    reply: str
    at: datetime
    answer: Answer | None = None

    @property
    def id(self) -> str:
        return member_of(self.request.public)

    @property
    def name(self) -> str:
        return tidied_line(self.request.name)

    @property
    def role(self) -> Role:
        return self.request.role


@dataclass(frozen=True, slots=True)
class Welcome:
    """Offers, the newest last, and everyone who asked; both are forgotten after an hour."""

    house: House
    offers: tuple[Offer, ...] = ()
    asks: tuple[Ask, ...] = ()

    @property
    def waiting(self) -> tuple[Ask, ...]:
        return tuple(ask for ask in self.asks if ask.answer is None)


def member_of(public: str) -> str:
    """A member's name in the log, made of its key: nobody else ever has it."""
    return "m" + hashlib.sha256(public.encode()).hexdigest()[:11]


def new_offer(salt: bytes, now: datetime, random_bytes: Callable[[int], bytes], minutes: int = MINUTES) -> Offer:
    """Takes a twentieth of a second."""
    code, secret = new_code(random_bytes), random_bytes(16)
    keys = pairing_proofs.key_of_code(code, salt), pairing_proofs.key_of_secret(secret, salt)
    return Offer(code, secret, *keys, now + timedelta(minutes=minutes))


def scanned(house: House, offer: Offer) -> Scanned:
    """What the QR code says."""
    return Scanned(house.event, house.fingerprint, offer.secret, house.addresses)


def opened(welcome: Welcome, offer: Offer, now: datetime) -> Welcome:
    """The offer counts from now on, and none that was open before."""
    before = tuple(replace(one, spent=one.spent or Refusal.LATE) for one in _remembered(welcome.offers, now))
    asks = tuple(ask for ask in welcome.asks if now - ask.at < _REMEMBERED)
    return replace(welcome, offers=(*before, offer), asks=asks)


def closed(welcome: Welcome) -> Welcome:
    """No code is open any more."""
    return replace(welcome, offers=tuple(replace(one, spent=one.spent or Refusal.LATE) for one in welcome.offers))


def greeting(house: House, now: datetime) -> Greeting:
    return Greeting(VERSION, house.event, house.name, house.authority, house.salt.hex(), int(now.timestamp() * 1000))


def asked(
    welcome: Welcome, request: Request, reply: str, taken: Iterable[str], now: datetime
) -> tuple[Welcome, Answer]:
    """Someone asks to join; `taken` are the members' names. Who asks again (a connection broke) keeps the place in line."""
    before = next((ask for ask in welcome.asks if ask.request.public == request.public), None)
    if before is not None and _shows(welcome.house, before.key, request):
        return _again(welcome, before, replace(before, request=request, reply=reply))
    offer, key = _offer_shown(welcome, request)
    refusal = _refusal(welcome, request, offer, taken, now)
    if refusal is not None or offer is None:
        return welcome, _refused(welcome.house, key, request, refusal or Refusal.WRONG)
    digits = pairing_proofs.digits(key, welcome.house.fingerprint, request.public)
    ask = Ask(key, request, digits, reply, now)
    offers = tuple(replace(one, spent=Refusal.USED) if one == offer else one for one in welcome.offers)
    return replace(welcome, offers=offers, asks=(*welcome.asks, ask)), _waiting(welcome.house, ask)


def _again(welcome: Welcome, before: Ask, ask: Ask) -> tuple[Welcome, Answer]:
    asks = tuple(ask if one == before else one for one in welcome.asks)
    after = replace(welcome, asks=asks)
    if ask.answer is None:
        return after, _waiting(welcome.house, ask)
    return after, _proved(welcome.house, ask.key, ask.request, ask.answer)


def decided(welcome: Welcome, id: str, *, admit: bool) -> tuple[Welcome, Ask | None]:
    """The organiser's word; None when nobody of that id waits. The ask carries the answer to send."""
    ask = next((one for one in welcome.waiting if one.id == id), None)
    if ask is None:
        return welcome, None
    house = welcome.house
    plain = (
        Answer(VERSION, "admitted", member=ask.id, venue=house.venue, addresses=house.addresses)
        if admit
        else Answer(VERSION, "refused", Refusal.DECLINED.value)
    )
    settled = replace(ask, answer=_proved(house, ask.key, ask.request, plain))
    return replace(welcome, asks=tuple(settled if one == ask else one for one in welcome.asks)), settled


def _offer_shown(welcome: Welcome, request: Request) -> tuple[Offer | None, bytes]:
    """The offer whose code the proof was made with, the newest first, and the key."""
    for offer in reversed(welcome.offers):
        key = offer.code_key if request.by == "code" else offer.secret_key
        if _shows(welcome.house, key, request):
            return offer, key
    return None, b""


def _shows(house: House, key: bytes, request: Request) -> bool:
    return pairing_proofs.same(request.proof, pairing_proofs.asks(key, house.fingerprint, request))


def _refusal(
    welcome: Welcome, request: Request, offer: Offer | None, taken: Iterable[str], now: datetime
) -> Refusal | None:
    if offer is None:
        return Refusal.WRONG if any(one.spent is None for one in welcome.offers) else Refusal.CLOSED
    if offer.spent is not None or now >= offer.until:
        return offer.spent or Refusal.LATE
    name = tidied_line(request.name)
    if not 0 < len(name) <= LONGEST_NAME or not is_public(request.public) or len(welcome.waiting) >= _MOST_ASKS:
        return Refusal.MALFORMED
    if request.event not in ("", welcome.house.event):
        return Refusal.EVENT
    return Refusal.NAME if fold(name) in {fold(one) for one in taken} else None


def _waiting(house: House, ask: Ask) -> Answer:
    return _proved(house, ask.key, ask.request, Answer(VERSION, "waiting"))


def _refused(house: House, key: bytes, request: Request, why: Refusal) -> Answer:
    """With a proof where the code was right, so that the computer knows it is the hub that says so."""
    answer = Answer(VERSION, "refused", why.value)
    return _proved(house, key, request, answer) if key else answer


def _proved(house: House, key: bytes, request: Request, answer: Answer) -> Answer:
    bare = Answer(answer.v, answer.state, answer.why, answer.member, answer.venue, answer.addresses)
    bare.proof = pairing_proofs.answers(key, house.fingerprint, request, bare)
    return bare


def _remembered(offers: tuple[Offer, ...], now: datetime) -> tuple[Offer, ...]:
    return tuple(one for one in offers if now - one.until < _REMEMBERED)
