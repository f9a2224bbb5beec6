"""Facts on their way into the log: a window of them at a time, each until the log has it or will never have it."""

import asyncio
from collections.abc import Iterable, Sequence
from contextlib import suppress

from kiosk.app.sharing import Amiss, First, Pending, Unanswered
from kiosk.domain.ids import FactId
from kiosk.hub import messages, subjects
from kiosk.hub.exchange import WINDOW, ready
from kiosk.hub.log import MOST_TOGETHER, Contested, Hub, Letter, Raw, Refused, Silent, Stored
from kiosk.hub.membership import Membership, Role
from kiosk.hub.shelf import Shelf
from kiosk.hub.signatures import Hand

_PATIENCE = 2.0  # seconds for one answer
_OFFERED_SOON = 1.0  # seconds for which an entry recorded a moment ago is left to the desk that will offer it
_TAKEN_BACK_SOON = 2.0  # seconds for the desk to take back an entry that came second
_IN_FLIGHT = 0.02  # seconds until a rival that is still on its way has arrived
_TRIES = 50
_MOST_UNSEEN = 2_000  # facts sent and not read in the log yet
_ROOM = 4_000_000  # bytes that go together


class Sender:
    """Publishing is safe to repeat: whoever asks again finds his own fact there."""

    def __init__(self, of: Membership, hub: Hub, shelf: Shelf) -> None:
        self._of = of
        self._hub = hub
        self._shelf = shelf
        self._hand = Hand(of.seed)
        self._nudged = asyncio.Event()
        self._singly = 0  # so many go one by one, after going together has failed
        self._there: dict[FactId, None] = {}  # the log has them; they were not read there yet
        self._kept: dict[FactId, float] = {}  # left to the desk until then
        self._old = 0  # what was recorded up to here waits for no desk

    def nudge(self) -> None:
        self._nudged.set()

    def there(self) -> tuple[FactId, ...]:
        return tuple(self._there)

    def awaits(self) -> bool:
        """Is there anything that would be good to see in the log?"""
        return bool(self._there or self._kept)

    def seen(self, facts: Iterable[FactId]) -> None:
        for fact in facts:
            self._there.pop(fact, None)
            self._kept.pop(fact, None)
        if len(self._there) < _MOST_UNSEEN:
            self._nudged.set()

    async def offer(self, one: Pending) -> First | Unanswered | Raw:
        """A desk waits for the answer; the line that was first when it was another's."""
        self._kept[one.told.id] = _now() + _TAKEN_BACK_SOON
        found = await self._publish(one, one.rival)
        if isinstance(found, Stored):
            self._there[one.told.id] = None
            return First()
        if isinstance(found, Raw):
            self._kept[one.told.id] = _now() + _TAKEN_BACK_SOON
            return found
        return Unanswered()

    async def begin(self) -> None:
        """Before any desk may offer: what is recorded from now on is left to the desk for a moment."""
        self._old = await self._shelf.ask(lambda outbox: outbox.newest())

    async def run(self) -> None:
        if self._of.role is Role.SCREEN:
            return
        while True:
            self._nudged.clear()
            if not await self._send_some():
                await self._rest()

    async def _rest(self) -> None:
        until = min(self._kept.values(), default=None)
        with suppress(TimeoutError):
            async with asyncio.timeout(until and max(0.01, until - _now())):
                await self._nudged.wait()

    async def _send_some(self) -> bool:
        """What was sent is read again before much more is: the file is asked for what is pending each time."""
        if len(self._there) >= _MOST_UNSEEN:
            return False
        pending = await self._shelf.ask(lambda outbox: outbox.pending(0, MOST_TOGETHER + len(self._there)))
        self._keep_fresh(pending)
        chosen = ready(pending, (*self._there, *self._kept), MOST_TOGETHER)
        if len(chosen) > WINDOW and not self._singly and await self._send_together(chosen):
            return True
        chosen = chosen[:WINDOW]
        self._singly = max(0, self._singly - len(chosen))
        results = await asyncio.gather(*(self._send(one) for one in chosen), return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException):
                raise result
        return bool(chosen)

    async def _send_together(self, chosen: Sequence[Pending]) -> bool:
        """Many at once cost the hub's disk one sync. Where one of them is there already, all go singly."""
        letters: list[Letter] = []
        room = _ROOM
        for one in chosen:
            letter = self._letter(one, one.rival)
            room -= len(letter.data)
            if room < 0 or len(letter.data) > messages.LARGEST:
                break
            letters.append(letter)
        if len(letters) <= WINDOW or not await self._hub.publish_together(letters):
            self._singly = len(chosen)
            return False
        self._there |= dict.fromkeys(one.told.id for one in chosen[: len(letters)])
        return True

    def _keep_fresh(self, pending: Iterable[Pending]) -> None:
        """Entries recorded here since are left to the desk for a moment; then they go by themselves."""
        now = _now()
        some = tuple(pending)
        for one in some:
            if one.rival and one.position > self._old and not one.voucher.by:
                self._kept.setdefault(one.told.id, now + _OFFERED_SOON)
        undone = [one.told.body for one in some if one.told.kind == "PassageUndone"]
        for fact, until in tuple(self._kept.items()):
            if until <= now or any(fact in body for body in undone):
                del self._kept[fact]
                self._old = max(self._old, *(one.position for one in some if one.told.id == fact), 0)

    async def _send(self, one: Pending) -> None:
        found = await self._publish(one, one.rival)
        if isinstance(found, Raw) and one.rival:
            await self._shelf.ask(lambda outbox: outbox.stand_back(one.position))
            found = await self._publish(one, "")
        if isinstance(found, Stored):
            self._there[one.told.id] = None
        else:
            why = Amiss.OVERSIZED if found == _TOO_LARGE else Amiss.REFUSED
            await self._shelf.ask(lambda outbox: outbox.put_aside(one.position, why))

    async def _publish(self, one: Pending, rival: str) -> Stored | Raw | Refused:
        """Stored when the log has it, now or before; the line that keeps it out; or never."""
        letter = self._letter(one, rival)
        if len(letter.data) > messages.LARGEST:
            return _TOO_LARGE
        for _ in range(_TRIES):
            found = await self._hub.publish(letter, _PATIENCE)
            if not isinstance(found, Contested):
                return found
            holder = await self._hub.holder(letter.address.rivals)
            if holder is not None:
                told = messages.fact_in(holder.data)
                return Stored(holder.seq) if told and told.id == one.told.id else holder
            await asyncio.sleep(_IN_FLIGHT)
        raise Silent("rivals are on their way and do not arrive")

    def _letter(self, one: Pending, rival: str) -> Letter:
        by = one.voucher.by or self._of.member
        signature = one.voucher.signature or self._hand.sign(messages.to_sign(self._of, one.told, by))
        address = subjects.address(self._of, one.told.kind, one.told.id, rival)
        return Letter(address, messages.encode(one.told, by), {messages.SIGNATURE: signature} if signature else {})


_TOO_LARGE = Refused("larger than the hub takes")


def _now() -> float:
    return asyncio.get_running_loop().time()
