"""From the guest on the panel to his seat: looks it up after the verdict, offers one, and gives it with one key."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from kiosk.app.desk import Answer
from kiosk.app.ports import Topic
from kiosk.app.seat_sentences import nothing_free, offer_sentence, why_sentence
from kiosk.app.seats import SeatLook, Seats
from kiosk.app.sentences import guest_of
from kiosk.domain.admission import Admit, AlreadyIn
from kiosk.domain.ids import NO_FACT, FactId
from kiosk.domain.invitation import Invitation
from kiosk.domain.presence import Came
from kiosk.domain.seat_name import seat_name
from kiosk.errors import KioskError
from ui.jobs import Lane, Outcome
from ui.news import News
from ui.reception.presenter import Reception
from ui.reception.seat_row import SeatFace
from ui.reception.verdict_panel import VerdictPanel
from ui.reception.watch import Watch
from ui.tongue import Tongue
from ui.trouble import settle

T = TypeVar("T")
_OURS = frozenset({Topic.REGISTERS})


class SeatDesk(QObject):
    """Without a seat plan it is silent, and the panel shows the list's own seat."""

    def __init__(
        self,
        panel: VerdictPanel,
        reception: Reception,
        seats: Seats,
        lane: Lane,
        news: News,
        watch: Watch,
        tongue: Tongue,
    ) -> None:
        super().__init__(panel)
        self._panel, self._reception, self._seats, self._lane = panel, reception, seats, lane
        self._watch, self._tongue = watch, tongue
        self._answer: Answer | None = None
        self._look: SeatLook | None = None
        self._at = 0  # which of the offers is shown
        self._choosing = False
        self._asked = False
        reception.answered.connect(self._hear)
        reception.faced.connect(lambda _: self._settle())
        watch.seen.connect(lambda _: self._begin())
        news.changed.connect(self._heard)
        panel.seat_row.give_wished.connect(self.give)
        panel.seat_row.other_wished.connect(self.another)

    def give(self) -> None:
        """The seat that is offered is his from now on."""
        place, face, look = self._watch.checkpoint, self._panel.seat_row.face, self._look
        if place is None or look is None or not face.offered or self._panel.seat_row.isHidden():
            return
        who = look.sitter
        ask = partial(self._seats.accept, place, who.invitation.id, who.passage, face.seat)
        self._lane.run(ask, partial(self._settled, self._answer, lambda _: self._look_up()))

    def another(self) -> None:
        """The next free seat that would be right for him."""
        look = self._look
        if look is None or self._panel.seat_row.isHidden():
            return
        if look.offers:
            self._at = (self._at + 1) % len(look.offers) if self._panel.seat_row.face.offered else 0
            self._choosing = True
            self._show()
        else:
            self._choosing = True
            self._look_up(other=True)

    def _begin(self) -> None:
        if not self._asked:
            self._asked = True
            self._heard(_OURS)

    def _heard(self, topics: frozenset[Topic]) -> None:
        """Seats were drawn or given, here or at another desk."""
        if topics & _OURS and self._asked:
            self._lane.run(self._seats.drawn, partial(settle, then=self._know, trouble=self._watch.failed.emit))

    def _know(self, drawn: bool) -> None:  # noqa: FBT001 - a job's value
        if drawn != self._panel.seats_drawn:
            self._panel.expect_seats(drawn=drawn)
        self._settle()

    def _hear(self, answer: Answer) -> None:
        self._answer, self._look, self._at, self._choosing = answer, None, 0, False
        self._settle()

    def _settle(self) -> None:
        """The row is there while the panel shows a guest who is in; at first with what the list says."""
        row, answer = self._panel.seat_row, self._answer
        shown = answer is not None and self._reception.shown is answer and isinstance(answer.verdict, Admit | AlreadyIn)
        if not (shown and self._panel.seats_drawn) or answer is None:
            row.hide()
        elif self._look is not None:
            self._show()
        else:
            row.show_seat(SeatFace(_listed(answer)))
            self._look_up()

    def _look_up(self, *, other: bool = False) -> None:
        answer, place = self._answer, self._watch.checkpoint
        guest = guest_of(answer.verdict) if answer else None
        if answer is None or guest is None or place is None:
            return
        ask = partial(self._seats.look, place, guest.id, _companion(answer), other=other)
        self._lane.run(ask, partial(self._settled, answer, self._seen))

    def _seen(self, look: SeatLook | None) -> None:
        self._look, self._at = look, 0
        if self._reception.shown is self._answer:
            self._show()

    def _show(self) -> None:
        row, look, words = self._panel.seat_row, self._look, self._tongue.words
        if look is None:
            row.hide()
            return
        why = why_sentence(look, words, self._watch.now(), self._watch.zone)
        if look.offers and (self._choosing or not look.seat):
            offer = look.offers[self._at]
            said = " ".join(part for part in (why, offer_sentence(offer, words)) if part)
            row.show_seat(SeatFace(offer.seat.name, said, offered=True, other=len(look.offers) > 1))
        elif look.seat:
            row.show_seat(SeatFace(look.seat, why, other=True))
        else:
            row.show_seat(SeatFace("", f"{why} {nothing_free(words, look.protocol)}".strip()))

    def _settled(self, answer: Answer | None, then: Callable[[T], object], outcome: Outcome[T]) -> None:
        """What was asked for a guest who is no longer the one shown is of no interest."""
        if answer is self._answer:
            settle(outcome, then, self._refused)

    def _refused(self, error: KioskError) -> None:
        """Another desk was quicker, say: why, and what is free now."""
        self._reception.refuse(self._tongue.words.explain(error))
        self._look_up()


def _listed(answer: Answer) -> str:
    """What the list says, until more is known; nothing for whoever came in the guest's place or along with him."""
    guest: Invitation | None = guest_of(answer.verdict)
    return seat_name(guest.seat) if guest is not None and answer.attendee is None else ""


def _companion(answer: Answer) -> FactId:
    along = answer.attendee is not None and answer.attendee.came is Came.COMPANION
    return answer.fact if along and answer.fact is not None else NO_FACT
