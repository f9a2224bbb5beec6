"""Between the desk and its windows: wishes down, faces up. Every answer is in the lane's order."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from kiosk.app.desk import Answer, Desk, Together, Undone, WalkIn
from kiosk.app.ports import Clock, PassageRow, Sought
from kiosk.app.repairs import Told
from kiosk.app.sentences import guest_of, sentence_of
from kiosk.app.serving import Wanted
from kiosk.domain.admission import Admit, Ambiguous, AnswersWanted, Exit, Unasked
from kiosk.domain.facts import Source
from kiosk.domain.ids import CheckpointId, FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.presence import Direction
from kiosk.domain.scan import Gate, Scan
from kiosk.domain.unit_choice import KnownUnit
from kiosk.errors import KioskError
from ui.jobs import Lane, Outcome
from ui.reception import attendee_face, item_face
from ui.reception.delegation_face import together_face, undone_together_face
from ui.reception.face import Face, busy_face, first_face, no_checkpoint_face, ready_face, shut_face, trouble_face
from ui.reception.picture_face import sum_face
from ui.reception.question import Question
from ui.reception.undo_questions import group_question, undo_question
from ui.reception.watch import Watch
from ui.tongue import Tongue
from ui.trouble import settle

translate = QCoreApplication.translate
SAME_GUEST = timedelta(seconds=3)
PATIENCE_MS = 150
Answers = tuple[tuple[str, str], ...]
T = TypeVar("T")


class Reception(QObject):
    """`faced` carries a Face, `asked` a Question, `offered` the code and guests to choose among.

    `answered` carries every Answer to a code.
    """

    answered = Signal(object)
    faced = Signal(object)
    sounded = Signal(str)
    asked = Signal(object)
    offered = Signal(str, object)
    group_reopened = Signal(object)  # the InvitationId of one of a delegation: one person of it is to be taken back
    told_of = Signal(object)  # the guests whom the panel tells of now
    namesakes_met = Signal(object, object)  # a WalkIn, and the guests who bear that name already
    walked_in = Signal()
    readied = Signal()  # whatever is scanned next is new
    healed = Signal(object)  # the Culprit by which a damaged code was read
    refused_form = Signal(object)  # says why, in the language of the moment
    troubled = Signal(str)

    def __init__(self, desk: Desk, lane: Lane, clock: Clock, tongue: Tongue, watch: Watch) -> None:
        super().__init__(watch)
        self._desk = desk
        self._lane = lane
        self._clock = clock
        self._tongue = tongue
        self._watch = watch
        self._gate = Gate(SAME_GUEST)
        self._last: Answer | None = None
        self.shown: Answer | None = None  # what the panel answers now
        self.again: Callable[[Answers], None] | None = None  # and how that is asked once more
        self.group: Together | None = None  # or the delegation whose sum it shows
        self._repairs = Told()
        self._face: Callable[[], Face] = self._ready
        self._unanswered = 0
        self._waited = False
        self.idle = True
        self.direction = Direction.ENTRY
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setTimerType(Qt.TimerType.PreciseTimer)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.faced.emit(busy_face()))

    @property
    def shown_guest(self) -> Invitation | None:
        """Whom the panel shows."""
        return guest_of(self.shown.verdict) if self.shown else None

    def present(self, text: str, answers: Answers = ()) -> None:
        """A code was read."""
        ask = partial(self._desk.present, direction=self.direction, source=Source.SCAN, answers=answers)
        self._at_checkpoint(lambda place: ask(text, place), partial(self._answered, again=partial(self.present, text)))

    def present_many(self, texts: tuple[str, ...]) -> None:
        """Codes that were read together: recorded in one write; the panel shows their sum, `answered` each."""
        ask = partial(self._desk.present_all, texts, direction=self.direction, source=Source.SCAN)
        self._at_checkpoint(
            lambda place: ask(place), partial(self._settled, then=self._told_all, trouble=self._not_recorded)
        )

    def present_guest(self, id: InvitationId, answers: Answers = (), *, sure: bool = True) -> None:
        """A guest was found and chosen. The same one again within seconds is a heavy finger, not a second check-in.

        Unless `sure`, namesakes are offered to choose among.
        """
        self._gate, fresh = self._gate.offer(Scan(f"{id} {self.direction.value} {sure}", self._clock.now()))
        if fresh is None and not answers:
            return
        ask = partial(self._desk.present_invitation, direction=self.direction, answers=answers, sure=sure)
        again = partial(self.present_guest, id, sure=sure)
        self._at_checkpoint(lambda place: ask(id, place), partial(self._answered, again=again))

    def walk_in(self, guest: WalkIn, *, sure: bool = False) -> None:
        """Unless `sure`, a name that is on the list is asked about first."""
        done = partial(self._settled, then=partial(self._walk_in_answered, guest), trouble=self._form_refused)
        self._at_checkpoint(lambda place: self._desk.walk_in(guest, place, sure=sure), done)

    def _walk_in_answered(self, guest: WalkIn, answer: Answer) -> None:
        if isinstance(answer.verdict, Ambiguous):
            self.namesakes_met.emit(guest, answer.verdict.candidates)
        else:
            self._form_done(answer, lambda _: self.walk_in(guest, sure=True))

    def record(
        self,
        ask: Callable[[CheckpointId, Answers], Answer],
        then: Callable[[], None],
        refused: Callable[[KioskError], None],
        answers: Answers = (),
    ) -> None:
        """What a form says; `then` once the desk has answered, `refused` when it could not record."""
        again = partial(self.record, ask, then, refused)
        done = partial(
            self._settled, then=partial(self._recorded, then, again), trouble=partial(self._refused, refused)
        )
        self._at_checkpoint(lambda place: ask(place, answers), done)

    def ask(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """A question to the desk that records nothing; when it cannot be answered the strip says why."""
        trouble = lambda error: self.troubled.emit(self._tongue.words.explain(error))  # noqa: E731
        self._lane.run(work, partial(settle, then=then, trouble=trouble))

    def known_units(self) -> tuple[KnownUnit, ...]:
        """On the lane."""
        return self._desk.known_units()

    def together(
        self, ids: tuple[InvitationId, ...], then: Callable[[Together], None], refused: Callable[[KioskError], None]
    ) -> None:
        """Those ticked of a delegation, in one write; the panel shows the sum."""
        told = partial(self._told_together, then)
        done = partial(self._settled, then=told, trouble=partial(self._refused, refused))
        self._at_checkpoint(lambda place: self._desk.admit_together(ids, place), done)

    def _told_together(self, then: Callable[[Together], None], done: Together) -> None:
        then(done)
        self._show(lambda: together_face(done, self._tongue.words, self._watch.zone))
        self._last, self.group = None, done
        self.sounded.emit(self._face().sound)
        self.told_of.emit(tuple(guest for one in done.answers if (guest := guest_of(one.verdict)) is not None))

    def present_beside(self, text: str, wanted: Wanted, then: Callable[[Answer], None]) -> None:
        """A code was read while a guest's items are open: a device's number, or the next guest."""
        done = partial(self._settled, then=partial(self._told_beside, then), trouble=self._not_recorded)
        ask = partial(self._desk.present_beside, text, wanted=wanted, direction=self.direction)
        self._at_checkpoint(lambda place: ask(checkpoint=place), done)

    def hand_out(
        self,
        ask: Callable[[], tuple[Answer, ...]],
        then: Callable[[tuple[Answer, ...]], None],
        refused: Callable[[KioskError], None],
    ) -> None:
        """Items given, lent, replaced or taken back, in one write; of several the panel shows the set."""
        done = partial(self._settled, then=partial(self._told_set, then), trouble=partial(self._refused, refused))
        self._run(ask, done)

    def _told_beside(self, then: Callable[[Answer], None], answer: Answer) -> None:
        self._told(answer, partial(self.present, answer.text))
        then(answer)

    def _told_set(self, then: Callable[[tuple[Answer, ...]], None], answers: tuple[Answer, ...]) -> None:
        self._told(answers[-1])
        if len(answers) > 1:
            self._face = lambda: item_face.set_face(answers, self._tongue.words, self._watch.zone)
            self.faced.emit(self._face())
        then(answers)

    def refuse(self, sentence: str) -> None:
        """Before anything was asked of the desk; what the panel says still holds."""
        self.troubled.emit(sentence)
        self.sounded.emit("stop")

    def ask_undo(self, chosen: PassageRow | None) -> None:
        """Take back the chosen passage, else the newest of this desk: first say whose, and ask why."""
        row = chosen or self._watch.newest()
        last = self._last
        if chosen is None and self.group is not None and self.group.recorded:
            self._ask_undo_group(self.group)
        elif chosen is None and last is not None and last.fact and isinstance(last.verdict, Admit | Exit):
            self.ask_undo_of(last.fact, _whose(last, last.verdict.invitation), last.at)
        elif row is not None:
            name = row.person.name if row.person else row.invitation.name
            self.ask_undo_of(row.fact, name, row.at)
        else:
            self.troubled.emit(translate("Reception", "There is no check-in of this desk to undo."))

    def switch_direction(self) -> None:
        entering = self.direction is Direction.EXIT
        self.direction = Direction.ENTRY if entering else Direction.EXIT
        self.show_ready()

    def choose_checkpoint(self, id: CheckpointId) -> None:
        if id != self._watch.checkpoint:
            self._watch.choose(id)
            self.show_ready()

    def show_ready(self) -> None:
        """Nothing has been said yet, here and in this direction; what is missing is said instead."""
        self.idle, self.shown, self.group = True, None, None
        self._face = self._ready
        self.readied.emit()
        self.faced.emit(self._ready())

    def retranslate(self) -> None:
        self.faced.emit(self._face())

    def _ready(self) -> Face:
        overview, place = self._watch.overview, self._watch.place
        if not self._watch.known:
            return ready_face(self.direction)
        if self._watch.shut and self.direction is Direction.ENTRY and overview.guests:
            return shut_face()
        if place is None or place.is_door or not overview.guests:
            return first_face(overview, self.direction)
        return item_face.ready_at(place)

    def ask_undo_of(self, fact: FactId, name: str, at: datetime) -> None:
        self.asked.emit(undo_question(f"{name}, {self._watch.clock_text(at)}", partial(self._undo, fact)))

    def _ask_undo_group(self, done: Together) -> None:
        facts = tuple(answer.fact for answer in done.recorded if answer.fact)
        about = f"{done.delegation.unit}, {self._watch.clock_text(done.at)}"
        one = partial(self.group_reopened.emit, done.delegation.members[0].guest.id)
        self.asked.emit(group_question(about, len(facts), partial(self._undo_group, facts), one))

    def _undo_group(self, facts: tuple[FactId, ...], reason: str) -> None:
        done = partial(self._settled, then=self._told_undone, trouble=self._not_undone)
        self._run(lambda: self._desk.undo_together(facts, reason), done)

    def _told_undone(self, answers: tuple[Answer, ...]) -> None:
        self._last = answers[-1]
        self._show(lambda: undone_together_face(answers))
        self.told_of.emit(())
        for answer in answers:
            self.answered.emit(answer)

    def _undo(self, fact: FactId, reason: str) -> None:
        self.readied.emit()
        self._gate = Gate(SAME_GUEST)
        done = partial(self._settled, then=self._told, trouble=self._not_undone)
        self._run(lambda: self._desk.undo(fact, reason), done)

    def _at_checkpoint(self, ask: Callable[[CheckpointId], T], then: Callable[[Outcome[T]], None]) -> None:
        place = self._watch.checkpoint
        if not self._watch.known and not self._waited:
            self._waited = True  # the event is being read, on the same lane: what is asked now comes after that
            self._lane.run(lambda: None, lambda _: self._at_checkpoint(ask, then))
            return
        if place is None:
            self._show(no_checkpoint_face)
            self.sounded.emit("stop")
            return
        self._run(lambda: ask(place), then)

    def _run(self, work: Callable[[], T], then: Callable[[Outcome[T]], None]) -> None:
        self._unanswered += 1
        self._patience.start()
        self._lane.run(work, then)

    def _answered(self, outcome: Outcome[Answer], again: Callable[[Answers], None] | None = None) -> None:
        self._settled(outcome, then=partial(self._told, again=again), trouble=self._not_recorded)

    def _settled(
        self,
        outcome: Outcome[T],
        then: Callable[[T], None],
        trouble: Callable[[KioskError], None],
    ) -> None:
        self._unanswered -= 1
        if not self._unanswered:
            self._patience.stop()
        settle(outcome, then, trouble)

    def _told(self, answer: Answer, again: Callable[[Answers], None] | None = None) -> None:
        self._last = answer
        self._repairs, news = self._repairs.hear(answer.healed_by)
        shown = partial(item_face.shown, repair_told=not news)
        self._show(lambda: shown(answer, self._tongue.words, self._watch.zone))
        self.shown, self.again = answer, again
        guest = guest_of(answer.verdict)
        self.told_of.emit((guest,) if guest is not None and not isinstance(answer.verdict, Undone) else ())
        self.sounded.emit(self._face().sound)
        if answer.healed_by is not None:
            self.healed.emit(answer.healed_by)
        self.answered.emit(answer)
        match answer.verdict:
            case Ambiguous(candidates):
                self.offered.emit(answer.text, tuple(Sought(one, inside=False, since=None) for one in candidates))
            case Admit(guest, None) if guest.unlisted:
                self._ask_name(answer, guest)
            case AnswersWanted(_, questions) if again is not None:
                self._ask_guest(questions, (), again)
            case Unasked():
                self._gate = Gate(SAME_GUEST)  # the same one again is meant

    def _told_all(self, answers: list[Answer]) -> None:
        self._last = answers[-1]
        self._show(lambda: sum_face(tuple(answers), self._tongue.words, self._watch.zone))
        self.sounded.emit(self._face().sound)
        self.told_of.emit(tuple(guest for one in answers if (guest := guest_of(one.verdict)) is not None))
        for answer in answers:
            self.answered.emit(answer)

    def _ask_guest(self, questions: tuple[str, ...], given: Answers, again: Callable[[Answers], None]) -> None:
        """One question after the other, then the guest is presented again with all answers."""
        if len(given) == len(questions):
            again(given)
            return
        question = questions[len(given)]
        choices = (translate("Reception", "Yes"), translate("Reception", "No"))
        then = lambda text: self._ask_guest(questions, (*given, (question, text)), again)  # noqa: E731
        self.asked.emit(Question(question, translate("Reception", "Please ask the guest."), choices, then))

    def _ask_name(self, answer: Answer, guest: Invitation) -> None:
        """Whoever came with a signed code and is in no list yet; Esc leaves it for later."""
        title = translate("Reception", "What is the guest’s name?")
        about = translate("Reception", "Recorded as in, with the code {code}.").format(code=guest.name)
        self.asked.emit(Question(title, about, (), partial(self._name, answer, guest)))

    def _name(self, answer: Answer, guest: Invitation, name: str) -> None:
        done = partial(settle, then=partial(self._named, answer), trouble=self._not_undone)
        self._lane.run(lambda: self._desk.name_guest(guest.id, name), done)

    def _named(self, answer: Answer, guest: Invitation) -> None:
        """On the panel too, unless the next guest is there already."""
        if self._last is answer:
            self._last = named = replace(answer, verdict=Admit(guest))
            self._show(lambda: attendee_face.shown(named, self._tongue.words, self._watch.zone))
            self.shown = named

    def _recorded(self, then: Callable[[], None], again: Callable[[Answers], None], answer: Answer) -> None:
        then()
        self._told(answer, again)

    def _refused(self, then: Callable[[KioskError], None], error: KioskError) -> None:
        """The form says why, and keeps what was typed."""
        self.retranslate()
        then(error)
        self.sounded.emit("stop")

    def _form_done(self, answer: Answer, again: Callable[[Answers], None]) -> None:
        """The form of a guest of whom the other desks could not be asked keeps what was typed."""
        if isinstance(answer.verdict, Unasked):
            self.refused_form.emit(lambda: sentence_of(answer, self._tongue.words, self._watch.zone))
        else:
            self.walked_in.emit()
        self._told(answer, again)

    def _form_refused(self, error: KioskError) -> None:
        self.refused_form.emit(lambda: self._tongue.words.explain(error))
        self._not_recorded(error)

    def _not_undone(self, error: KioskError) -> None:
        """What the panel says still holds."""
        self.retranslate()
        self.troubled.emit(self._tongue.words.explain(error))
        self.sounded.emit("stop")

    def _not_recorded(self, error: KioskError) -> None:
        self._gate = Gate(SAME_GUEST)
        self._show(lambda: trouble_face(self._tongue.words.explain(error)))
        self.sounded.emit("stop")

    def _show(self, face: Callable[[], Face]) -> None:
        self.idle, self.shown, self.group = False, None, None
        self._face = face
        self.faced.emit(face())


def _whose(answer: Answer, guest: Invitation) -> str:
    """The name on a check-in: of whoever came."""
    person = answer.attendee.person if answer.attendee else None
    return person.name if person else guest.name
