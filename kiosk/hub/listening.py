"""What the hub hears of its members while it runs: signs of life, and every fact that the log has stored."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from nats.aio.client import Client
from nats.aio.msg import Msg

from kiosk.app.ports import Clock
from kiosk.hub import beats, messages, subjects
from kiosk.hub.health import Health, beaten, recorded
from kiosk.hub.membership import Membership
from kiosk.hub.permissions import beat_of

_OLD = timedelta(minutes=1)
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
        parts, now = message.subject.split("."), self.clock.now()
        if len(parts) <= _CARRIER:
            return
        check_in = parts[_TOPIC] == subjects.ADMISSION
        told = messages.written_by(message.data) if check_in else None
        member = told[1] if told else parts[_CARRIER]  # when another venue's hub carries it, or somebody with a stick
        late = told is not None and member != parts[_CARRIER] and _is_old(told[0].at, now)
        self.health = recorded(self.health, member, now, check_in=check_in, late=late)


def _is_old(at: str, now: datetime) -> bool:
    try:
        return now - datetime.fromisoformat(at) > _OLD
    except (ValueError, TypeError):
        return True
