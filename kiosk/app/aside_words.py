"""Why something that came from other desks, or was meant for them, was set aside: a sentence a person can act on."""

from kiosk.app.sharing import Amiss, Aside
from kiosk.words import Words


def why(aside: Aside, words: Words) -> str:
    match aside.why:
        case Amiss.MALFORMED:
            return words.say(
                "A message on the hub is none of this program's. It was set aside; everything else goes on."
            )
        case Amiss.OVERSIZED:
            return words.say("An entry is larger than the hub takes. It is safe on its own computer, and on no other.")
        case Amiss.NEWER | Amiss.UNREADABLE:
            return words.say("An entry was written by a newer version of this program. Update this computer to see it.")
        case Amiss.FORGED:
            return words.say("An entry claims to be of a desk that did not sign it. It was not believed.")
        case Amiss.CONTRADICTS:
            return words.say("Two computers say different things under one number. This computer keeps what it had.")
        case Amiss.REFUSED:
            return words.say("The hub refuses an entry. It is safe on this computer, and on no other.")
