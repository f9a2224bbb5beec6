"""Watches this computer's clock for reception: a doubt is said there in one line, and never on a screen for guests."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from kiosk.app.clock_care import doubt_sentence, known_of, reading_of
from kiosk.app.ports import Book, Clock
from kiosk.domain.clock_sense import ClockSense, Doubt, Jumped, Known, OtherZone, Reading
from ui.places import Places
from ui.tongue import Tongue
from ui.widgets.advice import AdviceStrip

EVERY_MS = 5_000
_ZONE = "zone_told"


class ClockDesk(QObject):
    """`read` looks at the clocks. What was put away is not said again while it stays as it is; another zone is said once."""

    def __init__(
        self,
        read: Callable[[], Reading],
        strip: AdviceStrip,
        tongue: Tongue,
        places: Places,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read, self._strip, self._tongue, self._places = read, strip, tongue, places
        self._sense, self._known = ClockSense(), Known()
        self._standing: Doubt | None = None
        self._put_away: set[Doubt] = set()
        strip.dismissed.connect(self._dismiss)
        strip.retranslate_wished.connect(self._tell)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def known_in(self, book: Book) -> Callable[[], Known]:
        """Reads on the lane what there is to know."""

        def read() -> Known:
            with book.reading() as reader:
                return known_of(reader)

        return read

    def know(self, known: Known) -> None:
        """What the event file says now; the first time it begins to watch."""
        self._known = known
        if not self._timer.isActive():
            self._timer.start()
        self.look()

    def stop(self) -> None:
        self._timer.stop()

    def look(self) -> None:
        self._now = self._read()
        self._sense, doubts = self._sense.look(self._now, self._known)
        standing = next((doubt for doubt in doubts if not self._silent(doubt)), None)
        if standing != self._standing:
            self._standing = standing
            self._tell()

    def _silent(self, doubt: Doubt) -> bool:
        if isinstance(doubt, OtherZone):
            return doubt in self._put_away or self._places.recall(_ZONE) == repr(doubt)
        return doubt in self._put_away

    def _tell(self) -> None:
        if self._standing is None:
            self._strip.clear()
            return
        self._strip.say(doubt_sentence(self._standing, self._known, self._now.wall, self._tongue.words))

    def _dismiss(self) -> None:
        """Put away by a person; also told when it went by itself, and then nothing stands."""
        doubt, self._standing = self._standing, None
        if isinstance(doubt, Jumped):
            self._sense = self._sense.acknowledged()
        elif isinstance(doubt, OtherZone):
            self._places.remember(_ZONE, repr(doubt))
        elif doubt is not None:
            self._put_away.add(doubt)


def clock_desk(clock: Clock, strip: AdviceStrip, tongue: Tongue, places: Places, parent: QObject) -> ClockDesk:
    """Of this computer's clocks."""
    return ClockDesk(partial(reading_of, clock), strip, tongue, places, parent)
