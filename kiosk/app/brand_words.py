"""What was done to a brand's colours, in one sentence each."""

from collections.abc import Iterable

from kiosk.domain.dressing import Repair, Use
from kiosk.words import Words

_NAMES = {
    "red": "red",
    "orange": "orange",
    "brown": "brown",
    "yellow": "yellow",
    "green": "green",
    "teal": "teal",
    "blue": "blue",
    "violet": "violet",
    "pink": "pink",
    "black": "black",
    "grey": "grey",
    "white": "white",
}
_DARKER = {
    Use.WORDS_ON_LIGHT: "The {colour} was darkened for words on the light ground.",
    Use.WORDS_ON_DARK: "The {colour} was darkened for words on the dark ground.",
    Use.UNDER_WHITE: "The {colour} was darkened for white text.",
    Use.SIGN: "The {colour} was darkened so that its mark is seen.",
}
_LIGHTER = {
    Use.WORDS_ON_LIGHT: "The {colour} was lightened for words on the light ground.",
    Use.WORDS_ON_DARK: "The {colour} was lightened for words on the dark ground.",
    Use.SIGN: "The {colour} was lightened so that its mark is seen.",
}


def repair_sentence(repair: Repair, words: Words) -> str:
    """ "The yellow was darkened for white text." """
    colour = words.say(_NAMES[repair.name.value])
    if repair.darker:
        return words.say(_DARKER[repair.use], colour=colour)
    return words.say(_LIGHTER[repair.use], colour=colour)


def repairs_said(repairs: Iterable[Repair], words: Words) -> str:
    return " ".join(repair_sentence(one, words) for one in repairs)
