"""Between what two desks changed of the same guest and the organiser, who says which is right."""

from collections.abc import Callable
from functools import partial

from kiosk.app.double_changes import ChangeSeen, double_changes, reopen_change, settle_change
from ui.hub.change_words import change_line
from ui.hub.changes_part import ChangesPart
from ui.hub.desk_words import Moment
from ui.organiser.office import Notices, Office, Presenter
from ui.organiser.speech import Speech, tr


class Changes(Presenter):
    """`when` says what time it is, and where."""

    def __init__(self, office: Office, notices: Notices, part: ChangesPart, when: Callable[[], Moment]) -> None:
        super().__init__(office, notices, part)
        self._part, self._when = part, when
        self._seen: tuple[ChangeSeen, ...] | None = None
        part.decided.connect(self._decide)
        Speech(part).again.connect(self._show)

    def read(self) -> None:
        self.ask(self._read, self._know)

    def _read(self) -> tuple[ChangeSeen, ...]:
        with self.office.book.reading() as reader:
            return double_changes(reader)

    def _know(self, seen: tuple[ChangeSeen, ...]) -> None:
        """One that comes while the page is open is heard."""
        known = None if self._seen is None else {one.said.about for one in self._seen}
        fresh = known is not None and any(one.open and one.said.about not in known for one in seen)
        if fresh and self.office.chime is not None:
            self.office.chime()
        self._seen = seen
        self._show()

    def _show(self) -> None:
        seen = self._seen or ()
        lines = tuple(change_line(one, self._when()) for one in seen)
        self._part.show_changes(lines, frozenset(one.said.about for one in seen if one.open))

    def _decide(self, about: str, first: bool) -> None:  # noqa: FBT001  (a signal's argument)
        office = self.office
        work = partial(settle_change, office.book, office.stamper, office.news, about, first=first)
        self.ask(work, partial(self._decided, first))

    def _decided(self, first: bool, seen: ChangeSeen) -> None:  # noqa: FBT001  (given by partial)
        who = seen.guest.name if seen.guest else "–"
        said = tr("{who}: the first change stands now.", who=who) if first else tr("{who}: left as it is.", who=who)
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), partial(self._take_back, seen))

    def _take_back(self, seen: ChangeSeen) -> None:
        office = self.office
        work = partial(reopen_change, office.book, office.stamper, office.news, seen)
        self.ask(work, lambda _: self.notices.done(tr("Taken back.")))
