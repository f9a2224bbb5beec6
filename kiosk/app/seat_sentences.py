"""What is said about seats: at the desk, in the organiser's window, and on the command line."""

from collections.abc import Iterator
from datetime import datetime

from kiosk.app.seat_reading import Holding, SeatsNow, ZoneNow
from kiosk.app.seats import SeatLook
from kiosk.app.sentences import clock_text
from kiosk.domain.seat_name import seat_name
from kiosk.domain.seat_offers import Offer
from kiosk.domain.seat_plan import Whom
from kiosk.domain.seating import SeatNow, SeatState, Sitter
from kiosk.words import Words

STATES = {
    SeatState.PRESENT: "present",
    SeatState.HELD: "held",
    SeatState.VACATED: "back with protocol",
    SeatState.RESERVED: "reserved",
    SeatState.FREE: "free",
}


def state_word(state: SeatState, words: Words) -> str:
    return words.say(STATES[state])


def why_sentence(look: SeatLook, words: Words, now: datetime, zone: str) -> str:
    """Why the seat is another than the list's, or why there is none yet; "" when it is the guest's own."""
    said = words.say
    listed = look.sitter.listed or look.sitter.invitation.seat
    if look.vacated and look.vacated != look.seat:
        return said("{seat} goes back to protocol.", seat=look.vacated)
    if look.rival is not None:
        return _taken(look, look.rival, words, now, zone)
    if look.off_plan:
        return said("Seat {seat} of the list is not on the plan.", seat=listed)
    if look.moved and listed and not look.sitter.companion:
        return said("Instead of seat {seat}.", seat=seat_name(listed) or listed)
    return ""


def _taken(look: SeatLook, rival: Sitter, words: Words, now: datetime, zone: str) -> str:
    """Both names: his own is on the panel."""
    if rival.at is None:
        return words.say("Seat {seat} is held for {name} too.", seat=look.sitter.seat, name=rival.name)
    time = clock_text(rival.at, now, zone)
    return words.say("{name} has sat on seat {seat} since {time}.", name=rival.name, seat=look.sitter.seat, time=time)


def offer_sentence(offer: Offer, words: Words) -> str:
    """Where it is, and what it goes by."""
    if offer.earned:
        return words.say("{zone} · by own rank", zone=offer.seat.zone) if offer.seat.zone else words.say("By own rank")
    return offer.seat.zone


def nothing_free(words: Words, protocol: str = "") -> str:
    """Whom to ask; `protocol` where it is kept, if somewhere."""
    if protocol:
        return words.say("No seat is free for this person. Ask protocol: {desks}.", desks=protocol)
    return words.say("No seat is free for this person. Ask protocol.")


def clash_sentences(now: SeatsNow, words: Words) -> Iterator[str]:
    """Seats given twice, and seats that are not on the plan."""
    yield from (clash_sentence(first, other, words) for first, other in now.clashes)
    yield from (off_plan_sentence(one, words) for one in now.off_plan)


def clash_sentence(first: Sitter, other: Sitter, words: Words) -> str:
    return words.say(
        "Seat {seat} is given twice: {first} has it, {other} needs another.",
        seat=first.seat,
        first=first.name,
        other=other.name,
    )


def off_plan_sentence(one: Sitter, words: Words) -> str:
    return words.say("The seat {seat} of {name} is not on the plan.", seat=one.listed or one.seat, name=one.name)


def sitter_line(sitter: Sitter) -> str:
    """Post and unit, as far as they are known."""
    guest = sitter.invitation
    return " · ".join(part for part in (sitter.post, guest.unit) if part and part != sitter.name)


def seat_sentence(now: SeatNow, words: Words) -> str:
    """One seat in one line: "A-03 · present · Nguyễn Văn An · Giám đốc · Sở Y tế"."""
    about: tuple[str, ...] = ()
    if now.sitter is not None:
        about = (now.sitter.name, sitter_line(now.sitter))
    elif now.vacated is not None:
        about = (words.say("seat of {name}", name=now.vacated.invitation.name),)
    whom = whom_text(now.whom, words) if now.whom else ""
    return " · ".join(part for part in (now.seat.name, state_word(now.state, words), *about, whom) if part)


def whom_text(whom: Whom, words: Words) -> str:
    parts = (
        words.say("for {group}", group=whom.group) if whom.group else "",
        words.say("from {post} upwards", post=whom.post) if whom.post else "",
    )
    return ", ".join(part for part in parts if part)


def zone_sentence(one: ZoneNow | Holding, words: Words, at: datetime, zone: str) -> str:
    """Until when its seats are held, since when they may be released, or since when they are."""
    if one.released is not None:
        return words.say("released at {time}", time=clock_text(one.released.at, at, zone))
    if one.opens is None:
        return words.say("held until protocol releases it")
    time = clock_text(one.opens, at, zone)
    return words.say("release due since {time}" if at >= one.opens else "held until {time}", time=time)
