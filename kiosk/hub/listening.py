"""What the hub hears of its members while it runs: signs of life, and every fact that the log has stored."""

from dataclasses import dataclass

from nats.aio.client import Client
from nats.aio.msg import Msg

from kiosk.app.ports import Clock
from kiosk.hub import beats, messages, subjects
from kiosk.hub.health import Health, beaten, recorded
from kiosk.hub.membership import Membership
from kiosk.hub.permissions import beat_of

_TOPIC, _CARRIER = 4, 6  # in live.e.<event>.<venue>.<topic>.<key>.<carrier>


@dataclass(slots=True)
class Ear:
    clock: Clock
    health: Health

    async def begin(self, client: Client, own: Membership) -> None:
        """Of the log only what it stored is heard, never what it refused."""
        await client.subscribe(beat_of(own.event, "*"), cb=self._beat)
        await client.subscribe(f"{subjects.LIVE}.{subjects.everything(own)}", cb=self._fact)

    async def _beat(self, message: Msg) -> None:
        beat = beats.read(message.subject, message.data, self.clock.now())
        if beat is not None:
            self.health = beaten(self.health, beat)

    async def _fact(self, message: Msg) -> None:
        parts = message.subject.split(".")
        if len(parts) > _CARRIER:
            check_in = parts[_TOPIC] == subjects.ADMISSION
            member = _author(message.data) if check_in else ""
            self.health = recorded(self.health, member or parts[_CARRIER], self.clock.now(), check_in=check_in)


def _author(data: bytes) -> str:
    """Who let somebody in, when another venue's hub, or somebody with a stick, carried that here."""
    told = messages.written_by(data)
    return told[1] if told else ""
