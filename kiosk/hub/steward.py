"""The hub's answers while it runs: lets computers in and revokes them, and does what organisers and commands ask."""

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from nats.aio.msg import Msg

from kiosk.app.ports import Clock
from kiosk.domain.member import MemberSet
from kiosk.errors import BadInput, KioskError
from kiosk.hub import control_wire as wire
from kiosk.hub import pairing_wire, welcoming
from kiosk.hub.authority import Papers
from kiosk.hub.happenings import Asked, Joined, Revoked, Tell
from kiosk.hub.joining_code import printed, qr_text
from kiosk.hub.member_book import MemberBook
from kiosk.hub.pairing_wire import Answer, Hello, Refusal, Request
from kiosk.hub.permissions import CONTROL, PAIR_REQUEST, asked_at, control_of
from kiosk.hub.server_link import ServerLink
from kiosk.hub.welcoming import Ask, Offer, Welcome

_LONGEST_MINUTES = 24 * 60
_LET_OTHERS_SPEAK = 0.5  # seconds: of several hubs the one that shows a code greets first


@dataclass(slots=True)
class Steward:
    """Everything runs on the hub's asyncio thread; `users` writes the members to the server's file, and `status` looks."""

    link: ServerLink
    book: MemberBook
    authority: Papers
    welcome: Welcome
    clock: Clock
    tell: Tell
    users: Callable[[], None]
    status: Callable[[], dict[str, Any]]
    member: str
    alone: bool = True
    known: frozenset[str] | None = None
    one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def begin(self) -> None:
        admin, salt = self.link.admin, self.welcome.house.salt.hex()
        for subject in (PAIR_REQUEST, asked_at(salt)):
            await admin.subscribe(subject, cb=self._hear_stranger)
        await admin.subscribe(control_of(self.member), cb=self._hear_organiser)
        await admin.subscribe(CONTROL, queue="hub", cb=self._hear_organiser)

    async def offer(self, minutes: int = welcoming.MINUTES) -> Offer:
        """A new code; the one before counts no more."""
        if not 1 <= minutes <= _LONGEST_MINUTES:
            raise BadInput("A joining code counts for 1 to {most} minutes.", most=_LONGEST_MINUTES)
        salt, now = self.welcome.house.salt, self.clock.now()
        made = await asyncio.to_thread(welcoming.new_offer, salt, now, os.urandom, minutes)
        self.welcome = welcoming.opened(self.welcome, made, now)
        return made

    def move(self, addresses: tuple[str, ...]) -> None:
        """The hub is reached under these from now on; the code that is shown stays as it is."""
        self.welcome = replace(self.welcome, house=replace(self.welcome.house, addresses=addresses))

    def close_door(self) -> None:
        self.welcome = welcoming.closed(self.welcome)

    async def decide(self, id: str, *, admit: bool) -> Ask:
        """The organiser's word: written to the journal, then told to the server, then to the computer that waits."""
        async with self.one_at_a_time:
            ask = self._waiting(id)
            if admit:
                member = MemberSet(ask.id, ask.name, ask.role, ask.request.public)
                await asyncio.to_thread(self.book.record, member)
                await self._members_changed()
                self.tell(Joined(member))
            self.welcome, settled = welcoming.decided(self.welcome, id, admit=admit)
            assert settled is not None
            assert settled.answer is not None
            await self.link.admin.publish(settled.reply, pairing_wire.encode(settled.answer))
        return settled

    async def revoke(self, name: str) -> MemberSet:
        """Dropped at once, and never let in again under that key."""
        async with self.one_at_a_time:
            gone = await asyncio.to_thread(self.book.revoke, name)
            await self._members_changed()
        self.tell(Revoked(gone))
        return gone

    async def know(self, members: frozenset[str]) -> None:
        """These public keys stand in the journal now: another hub, or an organiser elsewhere, may have changed them."""
        if self.known not in (None, members):
            async with self.one_at_a_time:
                await self._members_changed()
        self.known = members

    async def _members_changed(self) -> None:
        await asyncio.to_thread(self.users)
        await self.link.reload()

    def _waiting(self, id: str) -> Ask:
        ask = next((one for one in self.welcome.waiting if one.id == id), None)
        if ask is None:
            raise BadInput("Nobody with that request waits any more.")
        return ask

    async def _hear_stranger(self, message: Msg) -> None:
        said = pairing_wire.read_asking(message.data)
        now = self.clock.now()
        if isinstance(said, Hello):
            if not self.alone and all(one.spent for one in self.welcome.offers):
                await asyncio.sleep(_LET_OTHERS_SPEAK)
            await _reply(message, pairing_wire.encode(welcoming.greeting(self.welcome.house, now)))
        elif isinstance(said, Request):
            await _reply(message, pairing_wire.encode(await self._asked(said, message.reply, now)))
        else:
            await _reply(message, pairing_wire.encode(_not_understood(said)))

    async def _asked(self, said: Request, reply: str, now: datetime) -> Answer:
        """At most a few guesses a second: each waits for its turn, and a reading of the members."""
        async with self.one_at_a_time:
            taken = [one.name for one in (await asyncio.to_thread(self.book.members)).active]
            known = {ask.id for ask in self.welcome.asks}
            self.welcome, answer = welcoming.asked(self.welcome, said, reply, taken, now)
        for ask in self.welcome.asks:
            if ask.id not in known:
                self.tell(Asked(ask))
        return answer

    async def _hear_organiser(self, message: Msg) -> None:
        wanted = wire.read_wanted(message.data)
        try:
            said = await self._done(wanted)
        except KioskError as error:
            said = wire.refusal(error)
        await _reply(message, wire.encode(said))

    async def _done(self, wanted: wire.Wanted | None) -> wire.Reply:
        match wanted:
            case wire.OpenCode():
                return wire.Reply(code=self._code(await self.offer(wanted.minutes)))
            case wire.CloseCode():
                self.close_door()
                return wire.Reply()
            case wire.WhoAsks():
                asks = self.welcome.waiting
                return wire.Reply(asks=tuple(wire.Asking(ask.id, ask.name, ask.role, ask.digits) for ask in asks))
            case wire.Decide():
                return wire.Reply(name=(await self.decide(wanted.id, admit=wanted.admit)).name)
            case wire.Revoke():
                return wire.Reply(name=(await self.revoke(wanted.name)).name)
            case wire.Status():
                return wire.Reply(status=await asyncio.to_thread(self.status))
            case wire.Authority():
                return wire.Reply(papers=wire.AuthorityPapers(self.authority.certificate, self.authority.key))
            case None:
                raise BadInput("The hub runs another version of the program. Update both.")

    def _code(self, offer: Offer) -> wire.Code:
        qr = qr_text(welcoming.scanned(self.welcome.house, offer))
        return wire.Code(printed(offer.code), qr, offer.until.isoformat())


def _not_understood(why: Refusal) -> Answer:
    return Answer(pairing_wire.VERSION, "refused", why.value)


async def _reply(message: Msg, data: bytes) -> None:
    if message.reply:
        await message.respond(data)
