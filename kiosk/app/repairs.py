"""What the desk hears about a repaired text: who broke it and what to switch off, once for each culprit."""

from dataclasses import dataclass
from typing import assert_never

from kiosk.domain.culprit import Culprit
from kiosk.words import Words


@dataclass(frozen=True, slots=True)
class Told:
    """What was said last; the same is not said again until someone else is to blame."""

    culprit: Culprit | None = None

    def hear(self, culprit: Culprit | None) -> tuple["Told", bool]:
        """What is told from now on, and whether this is news. None: the text was whole, which clears nobody."""
        if culprit is None or culprit is self.culprit:
            return self, False
        return Told(culprit), True


def repair_sentence(culprit: Culprit, words: Words) -> str:
    """Says that the text was repaired, and what to switch off so that the next one need not be."""
    say = words.say
    match culprit:
        case Culprit.TELEX | Culprit.SIMPLE_TELEX | Culprit.VNI | Culprit.VIQR:
            return say(
                "The scanner's text was repaired: {method} is on. Switch it off with Ctrl+Shift.", method=culprit.value
            )
        case Culprit.QUICK_TELEX:
            return say(
                "The scanner's text was repaired: Quick Telex is on. Switch the input method off with Ctrl+Shift."
            )
        case Culprit.MICROSOFT:
            return say(
                "The scanner's text was repaired: the keyboard is set to Vietnamese. "
                "Choose English with the Windows key and Space."
            )
        case Culprit.FRENCH | Culprit.GERMAN | Culprit.ITALIAN | Culprit.UK | Culprit.DVORAK:
            return say(
                "The scanner's text was repaired: scanner and computer have different keyboard layouts ({layout}). "
                "Set both to the same.",
                layout=culprit.value,
            )
        case Culprit.CAPS:
            return say("The scanner's text was repaired: Caps Lock is on. Switch it off.")
        case Culprit.DOUBLED:
            return say("The scanner's text was repaired: characters came twice. Set the scanner to type more slowly.")
        case Culprit.DROPPED:
            return say("The scanner's text was repaired: characters were lost. Set the scanner to type more slowly.")
        case _:
            assert_never(culprit)
