"""Which desks keep protocol: only they release held seats; while none does, whoever has the organiser's window may."""

from collections.abc import Sequence

from kiosk.app.identity import Stamper
from kiosk.app.ports import Audience, Book, Reader
from kiosk.domain.facts import Entry
from kiosk.domain.ids import DeskId
from kiosk.domain.seat_facts import ProtocolKept
from kiosk.errors import BadInput
from kiosk.words import Words


def keepers(reader: Reader) -> tuple[DeskId, ...]:
    """Whoever began first stands first."""
    said = sorted((one for one in reader.declared(ProtocolKept) if one.kept), key=lambda one: (one.at, one.desk))
    return tuple(one.desk for one in said)


def may_release(keeping: Sequence[DeskId], desk: DeskId) -> bool:
    return not keeping or desk in keeping


def refuse_others(reader: Reader, desk: DeskId) -> None:
    """Raises BadInput, with whom to ask, where somebody else keeps protocol."""
    keeping = keepers(reader)
    if not may_release(keeping, desk):
        raise BadInput("Only protocol decides about held seats. Ask at {desks}.", desks=names(keeping))


def names(keeping: Sequence[DeskId]) -> str:
    return ", ".join(keeping)


def keeping_sentence(keeping: Sequence[DeskId], desk: DeskId, words: Words) -> str:
    """Who may release held seats, as a desk must know it."""
    if not keeping:
        return words.say("Nobody keeps protocol: held seats may be released in every organiser's window.")
    if desk not in keeping:
        return words.say("Only protocol releases held seats: {desks}.", desks=names(keeping))
    others = [one for one in keeping if one != desk]
    if others:
        return words.say("Protocol is kept here and at {desks}.", desks=names(others))
    return words.say("Protocol is kept here: only this computer releases held seats.")


class ProtocolDuty:
    """Told by this desk about itself; whoever joins those who keep protocol already says why."""

    def __init__(self, book: Book, stamper: Stamper, audience: Audience) -> None:
        self._book, self._stamper, self._audience = book, stamper, audience

    def keep(self, reason: str = "") -> None:
        """Raises BadInput without a reason where others keep protocol."""
        self._say(kept=True, reason=reason.strip())

    def leave(self) -> None:
        """With the last one, everybody may release again."""
        self._say(kept=False, reason="")

    def _say(self, *, kept: bool, reason: str) -> None:
        stamp = self._stamper.stamp()
        with self._book.writing() as page:
            others = [one for one in keepers(page) if one != stamp.desk]
            if kept and others and not reason:
                raise BadInput("Protocol is kept at {desks}. Say why it is kept here too.", desks=names(others))
            topics = page.record(Entry(stamp, ProtocolKept(stamp.desk, stamp.at, kept, reason)))
        self._audience.tell(topics)
