"""Things given, lent and brought back, in words: the headline at an item and at the exit, the sentence for the desk."""

from collections.abc import Callable
from datetime import datetime
from typing import assert_never

from kiosk.app.attendee_sentences import who
from kiosk.app.desk import Answer, Undone
from kiosk.app.holdings import Owed
from kiosk.app.lending import DeviceVerdict, NobodyTook, NoDevice, SameNumber, SerialWanted, StillOut, WasReturned
from kiosk.domain import admission as a
from kiosk.domain.checkpoint import Kind
from kiosk.domain.invitation import Invitation
from kiosk.domain.presence import Came
from kiosk.words import Words

Clock = Callable[[datetime], str]
DEVICE_NAMES: dict[type, str] = {
    SerialWanted: "serial_wanted",
    StillOut: "still_out",
    WasReturned: "was_returned",
    NobodyTook: "nobody_took",
    NoDevice: "no_device",
    SameNumber: "same_number",
}


def item_headline(answer: Answer, words: Words, clock: Clock) -> str | None:
    """None for what is said as at a door."""
    verdict = answer.verdict
    if answer.owed:
        return owed_headline(answer.owed, words)
    if answer.checkpoint.is_door:
        return None
    serial = answer.loan.serial if answer.loan else ""
    match verdict:
        case a.Admit():
            return words.say("{serial} LENT", serial=serial) if serial else words.say("GIVEN")
        case a.Exit() if _lost(answer):
            return words.say("{serial} IS LOST", serial=serial)
        case a.Exit():
            return words.say("{serial} IS BACK", serial=serial)
        case a.AlreadyIn(_, first):
            told = {"time": clock(first.at), "desk": first.desk}
            return words.say("HAS {serial}", serial=serial) if serial else words.say("GIVEN {time} · {desk}", **told)
        case a.WrongCheckpoint():
            return words.say("NOT ENTITLED")
        case _:
            return None


def device_headline(verdict: DeviceVerdict, words: Words) -> str:
    match verdict:
        case SerialWanted():
            return words.say("SCAN THE DEVICE")
        case StillOut(_, loan):
            return words.say("{serial} IS OUT", serial=loan.serial)
        case WasReturned(_, loan):
            return words.say("{serial} IS BACK ALREADY", serial=loan.serial)
        case NobodyTook():
            return words.say("NOT LENT")
        case NoDevice():
            return words.say("NO DEVICE")
        case SameNumber():
            return words.say("WHICH ONE?")
        case _:
            assert_never(verdict)


def owed_headline(owed: tuple[Owed, ...], words: Words) -> str:
    """What stands over a guest who leaves with a device."""
    if len(owed) == 1:
        return words.say("{item} {serial} NOT RETURNED", item=owed[0].item.name.upper(), serial=owed[0].loan.serial)
    return words.say("{count} DEVICES NOT RETURNED", count=len(owed))


def item_sentence(answer: Answer, words: Words, clock: Clock) -> str | None:
    """None for what is said as at a door."""
    if answer.owed:
        return "; ".join(owed_sentence(one, words, clock) for one in answer.owed)
    return None if answer.checkpoint.is_door else _at_item(answer, words, clock)


def owed_sentence(owed: Owed, words: Words, clock: Clock) -> str:
    told = {"item": owed.item.name, "serial": owed.loan.serial, "time": clock(owed.loan.at), "desk": owed.loan.desk}
    return words.say("{item} {serial}: lent at {time}, {desk}", **told)


def _at_item(answer: Answer, words: Words, clock: Clock) -> str | None:
    verdict, item, serial = answer.verdict, answer.checkpoint, answer.loan.serial if answer.loan else ""
    thing = f"{item.name} {serial}".rstrip()
    match verdict:
        case a.Admit(_, replay) if replay is not None:
            return words.say("{item} is recorded already, a moment ago.", item=thing)
        case a.Admit(guest):
            return _given(answer, guest, thing, words)
        case a.Exit(guest) if _lost(answer):
            return words.say("{item} is recorded as lost; {name} had it.", item=thing, name=_name(answer, guest, words))
        case a.Exit(guest):
            return words.say("{item} is back from {name}.", item=thing, name=_name(answer, guest, words))
        case a.AlreadyIn(guest, first):
            told = {"item": thing, "time": clock(first.at), "desk": first.desk, "name": _name(answer, guest, words)}
            return words.say(
                "{name} has {item} since {time}, {desk}."
                if serial
                else "{item} was given at {time}, {desk}, to {name}.",
                **told,
            )
        case a.WrongCheckpoint(guest):
            return words.say("{name} is not entitled to {item}.", name=guest.name, item=item.name)
        case Undone(guest):
            return words.say("Taken back: {item}, {name}.", item=thing, name=guest.name)
        case _:
            return None


def _given(answer: Answer, guest: Invitation, thing: str, words: Words) -> str:
    if answer.loan and answer.loan.came is Came.COMPANION:
        return words.say("{item} is given to someone who came along with {guest}.", item=thing, guest=guest.name)
    name = _name(answer, guest, words)
    if answer.checkpoint.kind is Kind.LOAN:
        return words.say("{item} is lent to {name}.", item=thing, name=name)
    return words.say("{item} is given to {name}.", item=thing, name=name)


def _name(answer: Answer, guest: Invitation, words: Words) -> str:
    """Of whoever has it: as it was recorded then, else of whoever came."""
    if answer.loan and answer.loan.person:
        return answer.loan.person
    return who(answer.attendee, words) if answer.attendee and not answer.loan else guest.name


def _lost(answer: Answer) -> bool:
    return bool(answer.loan and answer.loan.ended and answer.loan.ended.lost)


def device_sentence(verdict: DeviceVerdict, words: Words, clock: Clock) -> str:
    match verdict:
        case SerialWanted(guest):
            return words.say("Scan the device for {name}, or type its number.", name=guest.name)
        case StillOut(_, loan):
            return _out(verdict, loan.person or verdict.invitation.name, words, clock)
        case WasReturned():
            return _returned(verdict, words, clock)
        case NobodyTook(serial):
            return words.say("{serial} is no guest's code, and no device that is out.", serial=serial)
        case NoDevice():
            return words.say("That is no number of a device. Scan the device, or press Esc.")
        case SameNumber(serial, count):
            return words.say(
                "{count} devices with the number {serial} are out. Take it back at the guest (Alt I).",
                count=count,
                serial=serial,
            )
        case _:
            assert_never(verdict)


def _out(verdict: StillOut, holder: str, words: Words, clock: Clock) -> str:
    loan = verdict.loan
    told = {"serial": loan.serial, "name": holder, "time": clock(loan.at), "desk": loan.desk}
    said = words.say("{serial} is out with {name} since {time}, {desk}.", **told)
    if verdict.waiting is None:
        return said
    return f"{said} {words.say('{name} is still waiting for a device.', name=verdict.waiting.name)}"


def _returned(verdict: WasReturned, words: Words, clock: Clock) -> str:
    loan, end = verdict.loan, verdict.loan.ended
    at, desk = (end.at, end.desk) if end else (loan.at, loan.desk)
    told = {"serial": loan.serial, "time": clock(at), "desk": desk, "name": loan.person or verdict.invitation.name}
    if end and end.lost:
        return words.say("{serial} was recorded as lost at {time}, {desk}. {name} had it.", **told)
    return words.say("{serial} came back at {time}, {desk}. {name} had it.", **told)
