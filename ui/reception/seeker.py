"""Search as one types: at most one question is under way, and only the newest text is asked next."""

from PySide6.QtCore import QObject, Signal

from kiosk.app.desk import Desk
from kiosk.app.ports import Sought, Topic
from kiosk.errors import KioskError
from ui.jobs import Lane, Outcome
from ui.news import News
from ui.reception import search as s
from ui.reception.watch import Watch
from ui.trouble import settle


class Seeker(QObject):
    """Holds the Search; `changed` carries it, `wished` what Enter asks for."""

    changed = Signal(object)
    wished = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, lane: Lane, news: News, watch: Watch) -> None:
        super().__init__(watch)
        self._desk = desk
        self._lane = lane
        self._watch = watch
        self._asking = False
        self.search = s.Search()
        news.changed.connect(self._heard)

    def type(self, text: str) -> None:
        if text != self.search.text:
            self._become(s.typed(self.search, text))
            self._ask()

    def clear(self) -> None:
        self._become(s.Search())

    def offer(self, text: str, found: tuple[Sought, ...]) -> None:
        self._become(s.offered(text, found))

    def move(self, by: int) -> None:
        self._become(s.moved(self.search, by))

    def point(self, row: int) -> None:
        self._become(s.pointed(self.search, row))

    def digit(self, number: int, sure: bool) -> bool:  # noqa: FBT001  (called by the field, as a callback)
        """Whether it chose a row."""
        chosen = s.pointed(self.search, number - 1) if sure else s.digit(self.search, number)
        if chosen is not None:
            self._become(chosen)
        return chosen is not None

    def enter(self) -> None:
        search, wish = s.entered(self.search)
        self._become(search)
        self.wished.emit(wish)

    def _heard(self, topics: frozenset[Topic]) -> None:
        asked = self.search.text.strip() and not self.search.offered
        if asked and topics & {Topic.GUESTS, Topic.ARRIVALS}:
            self._ask(again=True)

    def _ask(self, *, again: bool = False) -> None:
        text, place = self.search.text, self._watch.checkpoint
        if self._asking or not text.strip() or (self.search.fresh and not again):
            return
        self._asking = True
        self._lane.run(lambda: self._desk.find(text, s.ROWS + 1, place), lambda o: self._answered(text, o))

    def _answered(self, text: str, outcome: Outcome[tuple[Sought, ...]]) -> None:
        self._asking = False
        settle(outcome, lambda found: self._found(text, found), self._fail)

    def _found(self, text: str, found: tuple[Sought, ...]) -> None:
        self._become(s.answered(self.search, text, found))
        if self.search.fresh and self.search.enter_waits:
            self.enter()
        self._ask()

    def _fail(self, error: KioskError) -> None:
        self.failed.emit(error)

    def _become(self, search: s.Search) -> None:
        if search != self.search:
            self.search = search
            self.changed.emit(search)
