"""What the desk says of codes that were replaced, revoked, signed or not believed."""

from datetime import datetime
from typing import assert_never

from kiosk.domain import admission as a
from kiosk.domain.former_code import FormerCode
from kiosk.domain.invitation import Invitation
from kiosk.domain.moment import in_zone
from kiosk.domain.signed import Doubt
from kiosk.domain.token import printed
from kiosk.words import Words


def because_of(verdict: object) -> str | None:
    """For scripts: why a code was not believed or counts no more, or that a signature alone vouched for it."""
    match verdict:
        case a.Forged(because):
            return because.value
        case a.Revoked(_, FormerCode(successor=successor)):
            return "replaced" if successor else "revoked"
        case a.Revoked(_, a.OldKey()):
            return "retired_key"
        case a.Admit(guest) | a.Exit(guest) if guest.unlisted:
            return "unlisted"
        case _:
            return None


def successor_of(verdict: object) -> str | None:
    """The code that counts now, when one that counts no more was shown."""
    match verdict:
        case a.Revoked(Invitation(code=code), FormerCode()):
            return code or None
        case _:
            return None


def forged_headline(because: Doubt, words: Words) -> str:
    match because:
        case Doubt.CHECK | Doubt.SIGNATURE:
            return words.say("NOT A VALID CODE")
        case Doubt.OTHER_EVENT:
            return words.say("ANOTHER EVENT")
        case Doubt.UNKNOWN_KEY | Doubt.NEWER:
            return words.say("CODE TOO NEW")
        case _:
            assert_never(because)


def forged_sentence(because: Doubt, words: Words) -> str:
    say = words.say
    match because:
        case Doubt.CHECK:
            return say("This looks like one of our codes but is not right. Scan it again, or search by name.")
        case Doubt.SIGNATURE:
            return say("The signature in this code is not right. Scan it again, or search by name.")
        case Doubt.OTHER_EVENT:
            return say("This is a signed code of another event. Ask for the right letter, or search by name.")
        case Doubt.UNKNOWN_KEY:
            return say("This code was signed with a key that this file does not know yet. Search by name.")
        case Doubt.NEWER:
            return say("This code was made by a newer version of this program. Search by name.")
        case _:
            assert_never(because)


def revoked_headline(verdict: a.Revoked, words: Words) -> str:
    match verdict.why:
        case None:
            return words.say("INVITATION WITHDRAWN")
        case FormerCode(successor=""):
            return words.say("CODE WITHDRAWN")
        case FormerCode() | a.OldKey():
            return words.say("CODE REPLACED") if successor_of(verdict) else words.say("CODE NO LONGER VALID")
        case other:
            assert_never(other)


def revoked_sentence(verdict: a.Revoked, words: Words, now: datetime, zone: str) -> str:
    """When, by which code, or why not; and what to do."""
    say, why, valid = words.say, verdict.why, printed(successor_of(verdict) or "")
    match why:
        case None:
            return say("This invitation was withdrawn. Call the duty officer.")
        case a.OldKey(_, since):
            day = day_text(since, now, zone)
            return say(
                "This code was signed with a key that ended on {day}. Ask for the newer letter, or search by name.",
                day=day,
            )
        case FormerCode(at=at, reason=reason) if not valid:
            day = day_text(at, now, zone)
            said = (
                say("This code was withdrawn on {day}: {reason}.", day=day, reason=reason.rstrip("."))
                if reason
                else say("This code was withdrawn on {day}.", day=day)
            )
            return f"{said} {say('Call the duty officer, or search by name.')}"
        case FormerCode(at=at):
            return say(
                "This code was replaced on {day}. The valid one is {code}: ask for the newer letter, or search by name.",
                day=day_text(at, now, zone),
                code=valid,
            )
        case other:
            assert_never(other)


def unlisted_sentence(guest: Invitation, words: Words) -> str:
    """A guest whom only the signature vouches for; the name is known once someone asked."""
    if guest.name == printed(guest.code):
        return words.say("The organiser invited this guest, but this list has no name yet. Ask for the name.")
    return words.say("{name} is recorded as in; this list does not have the invitation yet.", name=guest.name)


def day_text(at: datetime, now: datetime, zone: str) -> str:
    """ "03/05", or "03/05/2025" in another year."""
    there, here = in_zone(at, zone), in_zone(now, zone)
    return f"{there:%d/%m}" if there.year == here.year else f"{there:%d/%m/%Y}"
