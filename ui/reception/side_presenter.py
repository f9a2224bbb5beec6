"""Steers the right side: what typing, choosing and answering there lead to."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from kiosk.app.desk import WalkIn
from kiosk.app.ports import Clock, Sought
from kiosk.domain.invitation import Invitation
from kiosk.domain.names import fold
from ui.reception import rows as r
from ui.reception import search as s
from ui.reception.presenter import Reception
from ui.reception.question import Question
from ui.reception.seeker import Seeker
from ui.reception.side import Side
from ui.reception.walk_in_question import known_question
from ui.reception.watch import Watch

translate = QCoreApplication.translate


class SidePresenter(QObject):
    """With an empty field the rows are the last passages, else the guests found; the arrows move in either."""

    def __init__(self, side: Side, seeker: Seeker, reception: Reception, watch: Watch, clock: Clock) -> None:
        super().__init__(side)
        self._side = side
        self._seeker = seeker
        self._reception = reception
        self._watch = watch
        self._clock = clock
        self._question: Question | None = None
        self._chosen: str | None = None
        self._hint = ""
        self.enter_pressed: Callable[[], bool] = lambda: False  # whether an Enter in the empty field was taken
        self._listen()

    @property
    def side(self) -> Side:
        return self._side

    def begin(self) -> None:
        """With what stands in the field already."""
        if self._side.field.text():
            self._typed(self._side.field.text())
        self.show()

    def show(self) -> None:
        search = self._seeker.search
        self._side.show_care(self.chosen_guest if search.active else None)
        if search.active:
            self._show_found(search)
        else:
            self._show_recent()

    def undo(self) -> None:
        chosen = next((row for row in self._watch.overview.recent if row.fact == self._chosen), None)
        self._chosen = None
        self._reception.ask_undo(chosen if chosen and chosen.undone is None else None)

    @property
    def chosen_guest(self) -> Invitation | None:
        """Of the guests found, the chosen or only one; of the last passages the chosen one's."""
        search = self._seeker.search
        if search.active:
            only = s.only(search)
            return only.invitation if only else None
        return next((row.invitation for row in self._watch.overview.recent if row.fact == self._chosen), None)

    @property
    def searching(self) -> bool:
        """Are guests shown who were searched for, and not the last passages?"""
        return self._seeker.search.active

    @property
    def undecided(self) -> bool:
        """Something was searched for, and no guest is chosen."""
        return self._seeker.search.active and self.chosen_guest is None

    def hint(self, text: str) -> None:
        """Said above the guests found; a question that hides them is left."""
        self._hint = text
        if self._question is not None and self._side.showing(self._side.question):
            self._question = None
            self._side.go_home()
        self.show()

    def finish(self) -> None:
        """A form was recorded: the field is empty again for the next guest."""
        self._clear()
        self._side.go_home()

    def open_walk_in(self) -> None:
        text = self._seeker.search.text.strip()
        self._side.open(self._side.walk_in)
        self._side.walk_in.open(text if any(char.isalpha() for char in text) else "")
        self._reception.ask(self._reception.known_units, self._side.walk_in.unit.offer)

    def open_keys(self) -> None:
        self._toggle(self._side.keys)

    def open_hub(self) -> None:
        self._toggle(self._side.hub)

    def open_readers(self) -> None:
        self._toggle(self._side.readers)

    def escape(self) -> None:
        """Leave what is open; at home, clear the field and the choice."""
        question, self._question = self._question, None
        if question is not None and question.left is not None:
            question.left()
            return
        if self._side.at_home:
            self._clear()
        self._side.go_home()

    def _toggle(self, page: QWidget) -> None:
        if self._side.showing(page):
            self._side.go_home()
        else:
            self._side.open(page)

    def _listen(self) -> None:
        side, seeker = self._side, self._seeker
        side.field.textChanged.connect(self._typed)
        side.field.entered.connect(self._enter)
        side.field.moved.connect(self._move)
        side.rows.picked.connect(self._pick)
        side.walk_in.given.connect(self._reception.walk_in)
        side.walk_in.left.connect(side.go_home)
        side.question.answered.connect(self._answer)
        seeker.changed.connect(lambda _: self.show())
        seeker.wished.connect(self._do)
        self._reception.asked.connect(self._ask)
        self._reception.offered.connect(self._offer)
        self._reception.namesakes_met.connect(self._ask_whether_known)
        self._reception.walked_in.connect(self.finish)
        self._reception.refused_form.connect(side.walk_in.complain)

    def _enter(self) -> None:
        """With nothing to look for, Enter says that the desk saw whom it must attend to."""
        if self._seeker.search.active or not self.enter_pressed():
            self._seeker.enter()

    def _typed(self, text: str) -> None:
        self._hint, self._chosen = "", None
        if not self._side.at_home:
            self._side.go_home()
        self._seeker.type(text)

    def _move(self, by: int) -> None:
        if self._seeker.search.active:
            self._seeker.move(by)
            return
        keys = [row.key for row in self._side.rows.rows]
        at = keys.index(self._chosen) + by if self._chosen in keys else 0
        self._pick(min(max(at, 0), len(keys) - 1))

    def _pick(self, row: int) -> None:
        if self._seeker.search.active:
            self._seeker.point(row)
        elif 0 <= row < len(self._side.rows.rows):
            self._chosen = self._side.rows.rows[row].key
            self.show()
        self._side.field.setFocus()

    def _do(self, wish: s.Wish) -> None:
        match wish:
            case s.CheckIn(invitation, sure):
                self._clear()
                self._reception.present_guest(invitation, sure=sure)
            case s.ReadAsCode(text):
                self._clear()
                self._reception.present(text)
            case s.Choose():
                self._hint = translate("Reception", "Several guests fit. Choose one with its digit or the arrows.")
            case s.NobodyFound():
                self._hint = translate("Reception", "Nobody fits. F2 adds a walk-in.")
        self.show()

    def _clear(self) -> None:
        self._hint, self._chosen = "", None
        self._side.field.clear()
        self._seeker.clear()

    def _offer(self, text: str, found: tuple[Sought, ...]) -> None:
        same = len({fold(one.invitation.name) for one in found}) == 1
        self._hint = translate("Reception", "This code fits several guests. Choose one, then Enter.")
        if same:
            self._hint = translate(
                "Door", "Several guests have this name. Look at unit, post and seat, choose one, then Enter."
            )
        self._seeker.offer(text, found)
        self.show()

    def _ask(self, question: Question) -> None:
        self._question = question
        self._side.open(self._side.question)
        self._side.question.ask(question)

    def _ask_whether_known(self, guest: WalkIn, same: tuple[Invitation, ...]) -> None:
        """Esc goes back to the form, which keeps what was typed."""
        self._ask(known_question(guest, same, self._known_or_new, partial(self._side.open, self._side.walk_in)))

    def _known_or_new(self, guest: WalkIn, known: Invitation | None) -> None:
        if known is None:
            self._side.open(self._side.walk_in)
            self._reception.walk_in(guest, sure=True)
        else:
            self.finish()
            self._reception.present_guest(known.id)

    def _answer(self, text: str) -> None:
        question, self._question = self._question, None
        self._side.go_home()
        if question is not None:
            question.then(text)

    def _show_found(self, search: s.Search) -> None:
        now, zone = self._clock.now(), self._watch.zone
        rows = tuple(r.sought_row(at, sought, now, zone) for at, sought in enumerate(search.rows))
        heading = translate("Reception", "Guests found")
        if search.more:
            heading = translate("Reception", "The first {count} – type on").format(count=len(rows))
        self._side.show_list(heading, rows, search.chosen, self._hint or _nobody(search))

    def _show_recent(self) -> None:
        now, zone, things = self._clock.now(), self._watch.zone, self._watch.overview.things
        rows = tuple(r.passage_row(row, now, zone, things.get(row.fact, "")) for row in self._watch.overview.recent)
        chosen = next((at for at, row in enumerate(rows) if row.key == self._chosen), None)
        hint = "" if rows or not self._watch.known else translate("Reception", "Nobody has come through yet.")
        if chosen is not None:
            hint = translate("Reception", "Ctrl+Z takes the chosen one back.")
        self._side.show_list(translate("Reception", "Just now"), rows, chosen, self._hint or hint)


def _nobody(search: s.Search) -> str:
    if search.rows or not search.fresh:
        return ""
    return translate("Reception", "Nobody fits. Try part of the name or the unit, or add a walk-in with F2.")
