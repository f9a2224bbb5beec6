"""One session as the page shows it: everything in words, ready to be escaped and nothing more."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape

from kiosk.domain.agenda import progress, remaining, until
from kiosk.domain.event import Event
from kiosk.domain.moment import in_zone
from kiosk.domain.session import SessionState, Slot
from kiosk.web.links import Place
from kiosk.web.tongue import language_of
from kiosk.words import Words

_LONGEST_TITLE, _LONGEST_NAMES = 300, 200
_SOON = timedelta(minutes=60)
_MINUTE = timedelta(minutes=1)
_FRAME = 460  # bytes of markup around one entry's texts, at most


@dataclass(frozen=True, slots=True)
class Text:
    said: str
    language: str


@dataclass(frozen=True, slots=True)
class Chip:
    """What to know of a session, in a word; `tone` is on, soon, changed or gone, never shown by colour alone."""

    tone: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Times are the event's wall clock; `moment` is the start with its offset. Old ones are empty when nothing changed.

    `share` is how much of a running session is over, in percent; below 0 when it is not on.
    """

    time: str
    moment: str
    end: str
    title: Text
    subtitle: Text | None = None
    speakers: str = ""
    room: str = ""
    room_href: str = ""
    old_time: str = ""
    old_room: str = ""
    chip: Chip | None = None
    reason: str = ""
    share: int = -1
    pause: bool = False

    @property
    def weight(self) -> int:
        """About how many bytes it takes on the page, and never fewer."""
        texts = (self.title.said, self.speakers, self.room, self.old_room, self.reason, self.room_href)
        more = self.subtitle.said if self.subtitle else ""
        return _FRAME + sum(len(escape(text).encode()) for text in (*texts, more))


@dataclass(frozen=True, slots=True)
class Scribe:
    """Writes entries of one event, at one moment, for one reader."""

    event: Event
    now: datetime
    words: Words
    place: Place

    def entry(self, slot: Slot, *, room: bool = True) -> Entry:
        """`room`: name it, with a link to it; not where the reader has just read it above."""
        session, event = slot.session, self.event
        title, subtitle = self.texts(session.title, session.subtitle, session.language)
        return Entry(
            time=self.clock(slot.start),
            moment=in_zone(slot.start, event.zone).isoformat(timespec="minutes"),
            end=self.clock(slot.end),
            title=title,
            subtitle=subtitle,
            speakers=_cut(", ".join(session.speakers), _LONGEST_NAMES),
            room=slot.room if room else "",
            room_href=self.place.at("/room", slot.room).href if room and slot.room else "",
            old_time="" if slot.start == session.start else self.clock(session.start),
            old_room="" if slot.room == session.room else session.room,
            chip=self._chip(slot),
            reason=_cut(slot.reason, _LONGEST_NAMES) if slot.cancelled else "",
            share=round(progress(slot, self.now) * 100) if self._on(slot) else -1,
            pause=session.pause,
        )

    def clock(self, at: datetime) -> str:
        return f"{in_zone(at, self.event.zone):%H:%M}"

    def texts(self, first: str, second: str, told: str = "") -> tuple[Text, Text | None]:
        """The reader's own language first, where there are two."""
        one, other = self._text(first, told), self._text(second, "") if second else None
        languages = self.event.languages
        theirs = len(languages) > 1 and self.words.language == languages[1]
        return (other, one) if other and theirs else (one, other)

    def _text(self, text: str, told: str) -> Text:
        return Text(_cut(text, _LONGEST_TITLE), language_of(text, self.event.languages, told))

    def _on(self, slot: Slot) -> bool:
        return not slot.cancelled and slot.start <= self.now < slot.end

    def _chip(self, slot: Slot) -> Chip | None:
        if slot.cancelled:
            return Chip("gone", self.words.say("cancelled"))
        if self._on(slot):
            return Chip("on", self.words.say("{count} min left", count=_up(remaining(slot, self.now))))
        if slot.end <= self.now:
            return None
        return self._changed(slot) or self._soon(slot)

    def _changed(self, slot: Slot) -> Chip | None:
        if slot.state is SessionState.MOVED:
            return Chip("changed", self.words.say("new room"))
        if slot.state is SessionState.DELAYED:
            minutes = (slot.start - slot.session.start) // _MINUTE
            later = self.words.say("{count} min later", count=minutes)
            return Chip("changed", later if 0 < minutes < 60 else self.words.say("new time"))
        return None

    def _soon(self, slot: Slot) -> Chip | None:
        ahead = until(slot, self.now)
        if ahead > _SOON:
            return None
        return Chip("soon", self.words.say("in {count} min", count=_up(ahead)))


def _up(span: timedelta) -> int:
    return -(-span // _MINUTE)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
