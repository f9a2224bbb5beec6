"""Who may say and hear what on the hub, as lists of subjects by role."""

from dataclasses import dataclass

from kiosk.hub.membership import Role

PAIR = "pair"
PAIR_REQUEST = "pair.request"
CONTROL = "hub.control"
PHOTOS, SNAPSHOTS = "PH", "SNAP"


@dataclass(frozen=True, slots=True)
class Allowed:
    """Subjects one may publish to, and subscribe to; everything else is refused."""

    publish: tuple[str, ...]
    subscribe: tuple[str, ...]


PAIRING = Allowed((PAIR_REQUEST, f"{PAIR_REQUEST}.*"), (f"_INBOX_{PAIR}.>",))
"""Of a computer that has not joined: it may ask, and hear the answer, and nothing else."""


def asked_at(salt: str) -> str:
    """Where the hub is asked that greeted with this salt: of several that run together, the one that shows the code."""
    return f"{PAIR_REQUEST}.{salt}"


def control_of(member: str) -> str:
    """Where the commands of the hub's own computer ask it; organisers elsewhere ask whichever of several hears first."""
    return f"{CONTROL}.{member}"


def stream_of(venue: str) -> str:
    return f"EV_{venue}"


def beat_of(event: str, member: str) -> str:
    """Where a member says that it is there, every few seconds; not kept in the log."""
    return f"beat.{event}.{member}"


def told_of(event: str, member: str) -> str:
    """Where the hub tells one member something about itself."""
    return f"told.{event}.{member}"


def allowed(event: str, venue: str, member: str, role: Role) -> Allowed:
    """A desk publishes facts as itself only; a screen none; an organiser may ask the hub to admit and revoke."""
    publish = [*_reading(stream_of(venue)), *_reading(f"OBJ_{PHOTOS}"), *_reading(f"OBJ_{SNAPSHOTS}")]
    publish += ["$JS.API.STREAM.NAMES", beat_of(event, member)]
    if role is not Role.SCREEN:
        publish += [f"e.{event}.*.*.*.{member}", f"$O.{PHOTOS}.C.>", f"$O.{PHOTOS}.M.>"]
    if role is Role.ORGANISER:
        publish.append(CONTROL)
    hears = [f"live.e.{event}.>", told_of(event, member), f"_INBOX_{member}.>"]
    if role is Role.ORGANISER:
        hears.append(f"beat.{event}.>")
    return Allowed(tuple(publish), tuple(hears))


def _reading(stream: str) -> tuple[str, ...]:
    """Look a stream up and read along; neither purge, delete nor update it."""
    api = "$JS.API"
    return (
        f"{api}.STREAM.INFO.{stream}",
        f"{api}.STREAM.MSG.GET.{stream}",
        f"{api}.DIRECT.GET.{stream}",
        f"{api}.DIRECT.GET.{stream}.>",
        f"{api}.CONSUMER.CREATE.{stream}",
        f"{api}.CONSUMER.CREATE.{stream}.>",
        f"{api}.CONSUMER.MSG.NEXT.{stream}.>",
        f"{api}.CONSUMER.INFO.{stream}.>",
        f"{api}.CONSUMER.DELETE.{stream}.>",
        f"$JS.FC.{stream}.>",
        f"$JS.ACK.{stream}.>",
    )
