"""How this desk stands with the others, in words: the light on top, and the card that says more. Made without a widget."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.app.doubles import DoubleSeen
from kiosk.app.sharing import Apart, Aside, Behind, LinkState, Obstacle, Online
from kiosk.domain.moment import clock_text
from ui.widgets.sign import Sign

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Standing:
    """`connecting`: the hub was not met yet since this program began. `doubles` are those that are open.

    `obstacle`: what only a person can settle; `leads`: this computer is the hub itself; `me` is this computer's name there.
    `shut`: at the door chosen here nobody comes in before the others can be asked again.
    """

    state: LinkState
    unshared: int = 0
    connecting: bool = False
    leads: bool = False
    me: str = ""
    addresses: tuple[str, ...] = ()
    aside: tuple[Aside, ...] = ()
    doubles: tuple[DoubleSeen, ...] = ()
    obstacle: Obstacle | None = None
    shut: bool = False


@dataclass(frozen=True, slots=True)
class LightFace:
    """`light` is online, behind, apart or shut, as the style sheet knows it."""

    light: str
    sign: Sign
    body: str
    mark: str
    text: str


def light_face(standing: Standing, now: datetime, zone: str) -> LightFace:
    if standing.obstacle is not None:
        return LightFace("apart", Sign.WARNING, "amber", "on_amber", _obstructed(standing.obstacle))
    match standing.state:
        case Online():
            return LightFace("online", Sign.TICK, "good", "on_good", translate("Hub", "online"))
        case Behind(count):
            said = translate("Hub", "{count} behind").format(count=count)
            return LightFace("behind", Sign.BUSY, "amber", "on_amber", said)
        case Apart() if standing.connecting:
            return LightFace("online", Sign.BUSY, "calm", "on_calm", translate("Hub", "connecting …"))
        case Apart(since):
            said = translate("Hub", "apart since {time}").format(time=clock_text(since, now, zone))
            if standing.shut:
                said += " · " + translate("StrictDoor", "letting nobody in")
                return LightFace("shut", Sign.STOP, "stop", "on_stop", said)
            if standing.unshared:
                said += " · " + translate("Hub", "{count} not shared").format(count=standing.unshared)
            return LightFace("apart", Sign.WARNING, "amber", "on_amber", said)


def state_text(standing: Standing, now: datetime, zone: str) -> str:
    match standing.state:
        case Online():
            return translate("Hub", "Online: every desk knows what every other recorded.")
        case Behind(count):
            return translate("Hub", "{count} entries are still on their way between the desks.").format(count=count)
        case Apart() if standing.connecting:
            return translate("Hub", "Looking for the hub …")
        case Apart(since) if standing.shut:
            said = translate(
                "StrictDoor",
                "Apart from the others since {time}. This door lets nobody in until they can be asked again.",
            )
            return said.format(time=clock_text(since, now, zone))
        case Apart(since):
            time = clock_text(since, now, zone)
            return translate("Hub", "Apart from the others since {time}. Go on: everything is recorded here.").format(
                time=time
            )


def _obstructed(obstacle: Obstacle) -> str:
    match obstacle:
        case Obstacle.TWIN:
            return translate("Hub", "two under one name")
        case Obstacle.PUT_OUT:
            return translate("Hub", "unknown to the hub")
        case Obstacle.STRANGER:
            return translate("Hub", "another hub answers")


def obstacle_text(standing: Standing) -> str:
    """What is the matter and what to do; empty while there is no obstacle."""
    match standing.obstacle:
        case Obstacle.TWIN:
            said = translate(
                "Hub",
                "Another computer works under the name {name}: this event’s folder was copied to it. Nothing is lost. Let "
                "one of the two leave the hub, and join with a code of its own.",
            )
            return said.format(name=standing.me)
        case Obstacle.PUT_OUT:
            return translate(
                "Hub",
                "The hub does not know this computer: it was revoked, or the hub began anew without having heard of it. Go "
                "on, everything is recorded here. To share it, leave the hub and join with a new code.",
            )
        case Obstacle.STRANGER:
            return translate(
                "Hub",
                "What answers at the hub’s address is not the hub that this computer joined. Was it begun anew? Then leave "
                "it, and join with a new code.",
            )
        case None:
            return ""


def safe_text(standing: Standing) -> str:
    """May this laptop be switched off?"""
    if standing.leads:
        return translate("Hub", "This laptop is the hub: do not switch it off while others work.")
    if standing.unshared:
        said = translate("Hub", "{count} not yet shared: do not switch this laptop off.")
        return said.format(count=standing.unshared)
    return translate("Hub", "Everything is shared: safe to unplug.")


def is_safe(standing: Standing) -> bool:
    return not (standing.leads or standing.unshared)


def double_text(double: DoubleSeen, now: datetime, zone: str) -> str:
    said, name = double.said, double.guest.name if double.guest else translate("Hub", "A guest")
    return translate("Hub", "{name}: in at {first}, {first_desk}, and again at {second}, {second_desk}.").format(
        name=name,
        first=clock_text(said.first_at, now, zone),
        first_desk=said.first_desk,
        second=clock_text(said.second_at, now, zone),
        second_desk=said.second_desk,
    )
