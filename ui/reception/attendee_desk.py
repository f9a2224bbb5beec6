"""Alt T and +: from the guest who is chosen or shown to the form, and from the form to the desk."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.app.desk import Answer, Desk
from kiosk.app.sentences import guest_of, sentence_of
from kiosk.domain.admission import AlreadyIn, AnswersWanted, Refused, standing_refusal
from kiosk.domain.ids import NO_DESK, CheckpointId
from kiosk.domain.invitation import Invitation
from kiosk.domain.person import Person
from kiosk.domain.presence import Came
from kiosk.errors import KioskError
from ui.reception.attendee_page import AttendeePage, Kind
from ui.reception.presenter import Answers, Reception
from ui.reception.side_presenter import SidePresenter
from ui.reception.watch import Watch
from ui.theme import Theme
from ui.tongue import Tongue

translate = QCoreApplication.translate
_NO_REFUSAL = (AlreadyIn, AnswersWanted)


class AttendeeDesk(QObject):
    """The guest is the one chosen in the list, else the one on the verdict panel."""

    def __init__(
        self, theme: Theme, presenter: SidePresenter, reception: Reception, desk: Desk, watch: Watch, tongue: Tongue
    ) -> None:
        super().__init__(presenter)
        self._presenter, self._side = presenter, presenter.side
        self._reception, self._desk, self._watch, self._tongue = reception, desk, watch, tongue
        self.before: Callable[[], Invitation | None] = lambda: None  # who is meant before anyone chosen or shown
        self.back: Callable[[], None] = lambda: None  # where such a one came from
        self._from_there = False
        self._page = page = AttendeePage(theme)
        side = self._side
        side.add_page(page)
        side.field.takes_plus = self._plus
        page.given.connect(self._give)
        page.left.connect(side.go_home)

    def open_representative(self) -> None:
        self._open(Kind.REPRESENTATIVE)

    def open_companion(self) -> None:
        self._open(Kind.COMPANION)

    def _plus(self) -> bool:
        """A plus in the empty field is no name's beginning: with a guest on the panel it means one person more."""
        if self._reception.shown_guest is None:
            return False
        self.open_companion()
        return True

    def _open(self, kind: Kind) -> None:
        named = self.before()
        self._from_there = named is not None
        if named is None and self._presenter.undecided:
            self._presenter.hint(translate("Attendee", "Choose the guest first, then say who came."))
            return
        guest = named or self._presenter.chosen_guest or self._reception.shown_guest
        if guest is None:
            text = translate("Attendee", "Scan an invitation or choose a guest first, then say who came.")
            self._reception.troubled.emit(text)
            return
        if (why := self._refusal(kind, guest)) is not None:
            self._reception.refuse(why)
            return
        self._side.open(self._page)
        self._page.open(kind, guest, self._known(kind, guest))

    def _known(self, kind: Kind, guest: Invitation) -> Person | None:
        """What was recorded of the representative on the panel, to be corrected."""
        shown = self._reception.shown
        if kind is Kind.COMPANION or shown is None or guest_of(shown.verdict) != guest or shown.attendee is None:
            return None
        return shown.attendee.person if shown.attendee.came is Came.REPRESENTATIVE else None

    def _refusal(self, kind: Kind, guest: Invitation) -> str | None:
        """Said before anyone types a name in vain."""
        words, shown = self._tongue.words, self._reception.shown
        if kind is Kind.REPRESENTATIVE and guest.walk_in:
            return words.say("{name} was added at the door and stands for nobody else.", name=guest.name)
        same = shown is not None and guest_of(shown.verdict) == guest
        answer = shown if same else self._answer(guest, standing_refusal(guest))
        if answer is None or not isinstance(answer.verdict, Refused) or isinstance(answer.verdict, _NO_REFUSAL):
            return None
        why = sentence_of(answer, words, self._watch.zone)
        return words.say("Nobody can be recorded for {name}. {why}", name=guest.name, why=why)

    def _answer(self, guest: Invitation, refused: Refused | None) -> Answer | None:
        """To a guest chosen from the list, before he is presented."""
        places = self._watch.overview.checkpoints
        place = next((one for one in places if one.id == self._watch.checkpoint), None)
        if refused is None or place is None:
            return None
        return Answer(guest.code, refused, place, self._watch.now(), NO_DESK)

    def _give(self, person: Person) -> None:
        guest, kind = self._page.guest, self._page.kind
        if guest is not None:
            ask = self._ask_represent if kind is Kind.REPRESENTATIVE else self._ask_accompany
            self._reception.record(partial(ask, guest, person), self._done, self._refused)

    def _ask_represent(self, guest: Invitation, person: Person, place: CheckpointId, answers: Answers) -> Answer:
        return self._desk.represent(guest.id, place, person, answers=answers)

    def _ask_accompany(self, guest: Invitation, person: Person, place: CheckpointId, _: Answers) -> Answer:
        return self._desk.accompany(guest.id, place, person)

    def _done(self) -> None:
        self._page.close_form()
        self._presenter.finish()
        if self._from_there:
            self.back()

    def _refused(self, error: KioskError) -> None:
        self._page.complain(lambda: self._tongue.words.explain(error))
