"""Verdicts in words: the big word for the panel, the sentence for the desk, the name for scripts."""

from functools import partial
from typing import assert_never

from kiosk.app.attendee_sentences import attendee_headline, attendee_sentence, companion_undone_sentence
from kiosk.app.code_sentences import (
    forged_headline,
    forged_sentence,
    revoked_headline,
    revoked_sentence,
    unlisted_sentence,
)
from kiosk.app.desk import Answer, Undone
from kiosk.app.item_sentences import DEVICE_NAMES, device_headline, device_sentence, item_headline, item_sentence
from kiosk.app.lending import DeviceVerdict, NobodyTook, NoDevice, SameNumber
from kiosk.domain import admission as a
from kiosk.domain.invitation import Invitation
from kiosk.domain.moment import clock_text as clock_text
from kiosk.words import Words

_NAMES: dict[type, str] = {
    a.Admit: "admit",
    a.AlreadyIn: "already_in",
    a.Exit: "exit",
    Undone: "undone",
    a.Unknown: "unknown",
    a.Forged: "forged",
    a.Revoked: "revoked",
    a.Cancelled: "cancelled",
    a.Blocked: "blocked",
    a.Unapproved: "unapproved",
    a.TooEarly: "too_early",
    a.TooLate: "too_late",
    a.WrongCheckpoint: "wrong_checkpoint",
    a.Unpaid: "unpaid",
    a.RuleRefused: "rule",
    a.AnswersWanted: "answers_wanted",
    a.Unasked: "unasked",
    a.Ambiguous: "ambiguous",
    a.Unreadable: "unreadable",
    **DEVICE_NAMES,
}


def name_of(verdict: a.Verdict | Undone | DeviceVerdict) -> str:
    """The verdict's name in `present --json` (design.md §8.1)."""
    return _NAMES[type(verdict)]


def guest_of(verdict: a.Verdict | Undone | DeviceVerdict) -> Invitation | None:
    if isinstance(verdict, a.Unreadable | a.Forged | a.Unknown | a.Ambiguous | NobodyTook | NoDevice | SameNumber):
        return None
    return verdict.invitation


def headline_of(answer: Answer, words: Words, zone: str) -> str:
    """One to four words, read at arm's length."""
    verdict, say = answer.verdict, words.say
    if isinstance(verdict, DeviceVerdict):
        return device_headline(verdict, words)
    if (told := item_headline(answer, words, partial(clock_text, now=answer.at, zone=zone))) is not None:
        return told
    match verdict:
        case a.Admit() if answer.attendee is not None:
            return attendee_headline(answer.attendee, words)
        case a.Admit():
            return say("COME IN")
        case a.Exit():
            return say("GOODBYE")
        case Undone():
            return say("UNDONE")
        case a.AlreadyIn(_, first) if answer.elsewhere:
            time = clock_text(first.at, answer.at, zone)
            return say("IN AT {time}, {desk}", time=time, desk=first.desk.upper())
        case a.AlreadyIn(_, first):
            return say("IN SINCE {time}", time=clock_text(first.at, answer.at, zone))
        case a.TooEarly(_, opens):
            return say("FROM {time}", time=clock_text(opens, answer.at, zone))
        case a.TooLate(_, closed):
            return say("CLOSED AT {time}", time=clock_text(closed, answer.at, zone))
        case a.Unreadable():
            return say("SCAN AGAIN")
        case a.Unasked():
            return say("NOT LET IN")
        case _:
            return _refusal_headline(verdict, words)


def _is_of_name(candidates: tuple[Invitation, ...]) -> bool:
    """Is it a name that they share, and not a code?"""
    return len({guest.code.casefold() for guest in candidates}) > 1


_Rest = (
    a.Unknown
    | a.Forged
    | a.Ambiguous
    | a.Cancelled
    | a.Blocked
    | a.Revoked
    | a.Unapproved
    | a.WrongCheckpoint
    | a.Unpaid
    | a.RuleRefused
    | a.AnswersWanted
)


def _refusal_headline(verdict: _Rest, words: Words) -> str:
    match verdict:
        case a.Unknown():
            return words.say("NOT ON THE LIST")
        case a.Forged(because):
            return forged_headline(because, words)
        case a.Ambiguous():
            return words.say("WHO IS IT?")
        case a.WrongCheckpoint():
            return words.say("ANOTHER DOOR")
        case a.AnswersWanted():
            return words.say("ONE QUESTION")
        case a.Revoked():
            return revoked_headline(verdict, words)
        case a.Cancelled():
            return words.say("INVITATION WITHDRAWN")
        case a.Blocked() | a.Unapproved() | a.Unpaid() | a.RuleRefused():
            return words.say("CALL THE DUTY OFFICER")
        case _:
            assert_never(verdict)


def sentence_of(answer: Answer, words: Words, zone: str) -> str:
    """A whole sentence that says why, and what the desk does next; another when the guest was not to come."""
    return " ".join(filter(None, (_sentence_of(answer, words, zone), excuse_of(answer, words))))


def excuse_of(answer: Answer, words: Words) -> str:
    """That the guest had said he would not come, and why; empty when he had not."""
    return words.say("Was noted as absent: {reason}.", reason=answer.excuse) if answer.excuse else ""


def _sentence_of(answer: Answer, words: Words, zone: str) -> str:
    verdict, say, clock = answer.verdict, words.say, partial(clock_text, now=answer.at, zone=zone)
    if isinstance(verdict, DeviceVerdict):
        return device_sentence(verdict, words, clock)
    if (told := item_sentence(answer, words, clock)) is not None:
        return told
    match verdict:
        case a.Admit(guest) if answer.attendee is not None:
            return attendee_sentence(answer.attendee, guest, words)
        case a.Admit(guest, replay) if replay is not None:
            return say("{name} is recorded already, a moment ago.", name=guest.name)
        case a.Admit(guest) if guest.unlisted:
            return unlisted_sentence(guest, words)
        case a.Admit(guest):
            return say("{name} is recorded as in.", name=guest.name)
        case a.Exit(guest):
            return say("{name} is recorded as out.", name=guest.name)
        case Undone(guest) if answer.attendee is not None:
            return companion_undone_sentence(answer.attendee, guest, words)
        case Undone(guest):
            return say("Taken back: {name} is as before.", name=guest.name)
        case a.AlreadyIn(_, first):
            time = clock_text(first.at, answer.at, zone)
            return say("Already in at {time}, {desk}.", time=time, desk=first.desk)
        case a.TooEarly(_, opens):
            return say("Only from {time}.", time=clock_text(opens, answer.at, zone))
        case a.TooLate(_, closed):
            return say("Only until {time}.", time=clock_text(closed, answer.at, zone))
        case a.Revoked():
            return revoked_sentence(verdict, words, answer.at, zone)
        case a.RuleRefused(_, reason):
            said = say(reason.template, **dict(reason.values))
            return say("The rule of {place} says no: {reason}.", place=answer.checkpoint.name, reason=said)
        case a.Unasked():
            return _unasked_sentence(verdict, words)
        case _:
            return _standing_sentence(verdict, words)


def _unasked_sentence(verdict: a.Unasked, words: Words) -> str:
    if verdict.unsure:
        return words.say(
            "No other desk answered in time. Try again; should one say that he came in here, take that back there."
        )
    return words.say("The other desks cannot be asked now. Try again, or send the guest to a desk that is online.")


_Told = (
    a.Unknown
    | a.Forged
    | a.Ambiguous
    | a.Unreadable
    | a.Cancelled
    | a.Blocked
    | a.Unapproved
    | a.WrongCheckpoint
    | a.Unpaid
    | a.AnswersWanted
)


def _standing_sentence(verdict: _Told, words: Words) -> str:
    say = words.say
    match verdict:
        case a.Unreadable():
            return say("That was no code. Scan it again, or search by name.")
        case a.Unknown():
            return say("This code is not on the guest list. Search by name.")
        case a.Forged(because):
            return forged_sentence(because, words)
        case a.Ambiguous(candidates) if _is_of_name(candidates):
            count, name = len(candidates), candidates[0].name
            return say("{count} guests are called {name}. Choose by unit, post and seat.", count=count, name=name)
        case a.Ambiguous(candidates):
            return say("This code fits {count} guests. Search by name and choose one.", count=len(candidates))
        case a.WrongCheckpoint(guest, place) if guest.unlisted:
            return say("The code is genuine, but this list does not say whether it is for {place}.", place=place.name)
        case a.WrongCheckpoint(guest, place):
            return say("{name} is not invited to {place}.", name=guest.name, place=place.name)
        case a.AnswersWanted(_, questions):
            return say("Please ask: {questions}", questions=" · ".join(questions))
        case a.Cancelled():
            return say("This invitation was cancelled. Call the duty officer.")
        case a.Blocked():
            return say("This invitation is blocked. Call the duty officer.")
        case a.Unapproved():
            return say("This invitation is not approved yet. Call the duty officer.")
        case a.Unpaid():
            return say("This invitation is still pending. Call the duty officer.")
        case _:
            assert_never(verdict)
