"""Before a walk-in is added whose name is on the list: is it one of those guests?"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from kiosk.app.desk import WalkIn
from kiosk.domain.invitation import Invitation
from kiosk.domain.seat_name import seat_text
from ui.reception.question import Question

translate = QCoreApplication.translate
_MOST = 8
Then = Callable[[WalkIn, Invitation | None], None]


def known_question(guest: WalkIn, same: tuple[Invitation, ...], then: Then, left: Callable[[], None]) -> Question:
    """`then` gets the guest who it is, or None for somebody else of the same name."""
    shown = same[:_MOST]
    texts = [_told(one) for one in shown]
    unique = [f"{text} · {one.code}" if texts.count(text) > 1 else text for one, text in zip(shown, texts, strict=True)]
    other = translate("Door", "Somebody else: add as a walk-in")
    chosen = dict(zip(unique, shown, strict=True))
    return Question(
        translate("Door", "On the list already?"),
        translate("Door", "There is a guest of this name: {name}. Check in instead?").format(name=same[0].name),
        (*chosen, other),
        partial(_answered, chosen, guest, then),
        left,
        own_words=False,
    )


def _told(guest: Invitation) -> str:
    seat = translate("Reception", "Seat {seat}").format(seat=seat_text(guest.seat)) if guest.seat else ""
    lines = (" · ".join(part for part in (guest.post, seat) if part), guest.unit)
    return "\n".join(line for line in lines if line) or guest.name


def _answered(chosen: dict[str, Invitation], guest: WalkIn, then: Then, text: str) -> None:
    then(guest, chosen.get(text))
