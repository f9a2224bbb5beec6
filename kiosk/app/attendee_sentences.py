"""Who really came, in words: the headline and the sentence of a representative and of a companion."""

from kiosk.domain.invitation import Invitation
from kiosk.domain.person import Authority
from kiosk.domain.presence import Came, Passage
from kiosk.words import Words

AUTHORITIES = {
    Authority.LETTER: "By letter",
    Authority.PHONE: "By phone",
    Authority.MESSAGE: "By message",
}


def who(attendee: Passage, words: Words) -> str:
    """The person's name, or what he is where nobody asked for it."""
    if attendee.person is not None and attendee.person.name:
        return attendee.person.name
    return words.say("A companion") if attendee.came is Came.COMPANION else words.say("A representative")


def attendee_headline(attendee: Passage, words: Words) -> str:
    return words.say("COMES ALONG") if attendee.came is Came.COMPANION else words.say("REPRESENTATIVE")


def attendee_sentence(attendee: Passage, guest: Invitation, words: Words) -> str:
    name = who(attendee, words)
    if attendee.came is Came.COMPANION:
        return words.say("{name} is recorded as coming along with {guest}.", name=name, guest=guest.name)
    return words.say("{name} is recorded in place of {guest}.", name=name, guest=guest.name)


def companion_undone_sentence(attendee: Passage, guest: Invitation, words: Words) -> str:
    name = who(attendee, words)
    return words.say("Taken back: {name} did not come along with {guest}.", name=name, guest=guest.name)


def in_place_of(attendee: Passage, guest: str, words: Words) -> str:
    """For the verdict's second line: whom the person stands for, by the name `guest`."""
    if attendee.came is Came.COMPANION:
        return words.say("Comes along with {guest}", guest=guest)
    return words.say("In place of {guest}", guest=guest)
