"""Names in the hub's log: every subject, and the one filter by which a fact says what must not have come before it.

A subject is `e.<event>.<venue>.<topic>.<key>.<carrier>`. The carrier is the member who publishes it, which the server
enforces; the author stands in the message. The key is the fact's own id, or what it competes for.
"""

import hashlib
import re
from dataclasses import dataclass

from kiosk.hub.membership import Membership, Role

LIVE = "live"  # what the stream has stored is told again under this, and never what it refused
ADMISSION, MEMBER, URGENT = "adm", "member", "ann"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,64}")
_OTHERS = "cfg"
_TOPICS = {
    **dict.fromkeys(("CheckedIn", "CheckedOut", "PassageUndone", "AttendeeNamed"), "pass"),
    **dict.fromkeys(("GuestsListed", "GuestsWithdrawn", "StandingChanged"), "guest"),
    **dict.fromkeys(("CodesReissued", "CodeRevoked", "CodeRestored", "SignedGuestAdded"), "guest"),
    **dict.fromkeys(("SessionsListed", "SessionDelayed", "SessionMoved"), "agenda"),
    **dict.fromkeys(("SessionCancelled", "SessionRestored"), "agenda"),
    **dict.fromkeys(("AnnouncementSet", "EmergencySet"), URGENT),
    "WalkInAdded": "walk",
    **dict.fromkeys(("DoubleAdmission", "DoubleChange"), "conflict"),
    "MemberSet": MEMBER,
}
_PASSING = frozenset({ADMISSION, "pass"})  # who came and went
DECIDED = tuple(f"{topic}.>" for topic in sorted({*_TOPICS.values(), _OTHERS} - _PASSING))
EVERYTHING = (">",)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a fact goes: `subject` for this carrier, and `rivals`, which whoever carries it must name alike."""

    subject: str
    rivals: str


def address(of: Membership, kind: str, fact: str, rival: str = "") -> Address:
    """`rival` is what the fact competes for with others (kiosk.app.rivals), empty when only with itself.

    Nobody may publish to the subject in any other way: with two spellings of the filter a cluster lets two win.
    """
    topic = ADMISSION if rival else _TOPICS.get(kind, _OTHERS)
    stem = f"e.{of.event}.{of.venue}.{topic}.{token(rival or fact)}"
    return Address(f"{stem}.{of.member}", f"{stem}.*")


def token(text: str) -> str:
    """The text itself where it can stand in a subject, else a hash of it."""
    return text if _TOKEN.fullmatch(text) else "h-" + hashlib.sha256(text.encode()).hexdigest()[:40]


def rival_in(subject: str) -> str:
    """What the fact under this subject competes for; empty when only with itself."""
    parts = subject.split(".")
    return parts[4] if len(parts) == 6 and parts[3] == ADMISSION else ""


def topic_in(subject: str) -> str:
    """Empty when it is none of ours."""
    parts = subject.split(".")
    return parts[3] if len(parts) == 6 else ""


def carrier_in(subject: str) -> str:
    return subject.rpartition(".")[2]


def everything(of: Membership) -> str:
    """All facts of the venue."""
    return f"e.{of.event}.{of.venue}.>"


def stream(of: Membership) -> str:
    return f"EV_{of.venue}"


def inbox(of: Membership) -> str:
    """Answers come to subjects that begin so; each member reads its own alone."""
    return f"_INBOX_{of.member}"


def may_publish(of: Membership) -> tuple[str, ...]:
    """What the hub must let this member publish."""
    api, log = "$JS.API", stream(of)
    asking = (f"{api}.STREAM.INFO.{log}", f"{api}.STREAM.MSG.GET.{log}", f"{api}.DIRECT.GET.{log}")
    recording = () if of.role is Role.SCREEN else (f"e.{of.event}.{of.venue}.*.*.{of.member}",)
    return (*asking, *recording)


def may_subscribe(of: Membership) -> tuple[str, ...]:
    """What the hub must let this member hear."""
    return (f"{LIVE}.{everything(of)}", f"{inbox(of)}.>")
