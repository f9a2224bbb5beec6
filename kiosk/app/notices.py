"""Announcements and alarms: made at reception or by a command, shown by every screen that reads the file."""

from dataclasses import replace
from datetime import datetime

from kiosk.app.identity import Stamper
from kiosk.app.pen import writing
from kiosk.app.ports import Audience, Book, Page, Reader
from kiosk.domain.declarations import AnnouncementSet, EmergencySet
from kiosk.domain.event import Event
from kiosk.domain.notices import LONGEST, Alarm, Announcement, Emergency, plain, standing
from kiosk.errors import BadInput, NotFound
from kiosk.words import Words

_TITLES = {
    Alarm.FIRE: "Fire",
    Alarm.EVACUATION: "Please leave the building",
    Alarm.MEDICAL: "Is there a doctor here?",
    Alarm.TEST: "This is a test",
    Alarm.ALL_CLEAR: "All clear",
}
_TEXTS = {
    Alarm.FIRE: "Leave the building calmly by the nearest exit. Do not use the lifts.",
    Alarm.EVACUATION: "Go calmly to the nearest exit and follow the staff.",
    Alarm.MEDICAL: "Please come to reception at once. Keep the way clear for the helpers.",
    Alarm.TEST: "There is no danger. Please go on as you were.",
    Alarm.ALL_CLEAR: "The danger is over. You may come back in; the programme goes on shortly.",
}


class Announcer:
    """Every method is one write; raises KioskError and then changes nothing."""

    def __init__(self, book: Book, stamper: Stamper, audience: Audience) -> None:
        self._book = book
        self._stamper = stamper
        self._audience = audience

    def new_id(self) -> str:
        return self._stamper.ids(1)[0]

    def announce(self, announcement: Announcement) -> Announcement:
        """Add an announcement, or correct the one with this id."""
        told = replace(
            announcement,
            text=plain(announcement.text),
            other=plain(announcement.other),
            room=plain(announcement.room),
        )
        if not told.text:
            raise BadInput("An announcement needs words. Type what the screens should say.")
        if max(len(told.text), len(told.other)) > LONGEST:
            raise BadInput("An announcement has at most {most} characters. Say it shorter.", most=LONGEST)
        if told.ends is not None and told.ends <= (told.starts or self._stamper.clock.now()):
            raise BadInput("The announcement would end before it is shown. Choose a later end.")
        self._record(AnnouncementSet(told))
        return told

    def withdraw(self, id: str) -> Announcement:
        with self._book.reading() as reader:
            told = _announced(reader, id)
        self._record(AnnouncementSet(told, gone=True))
        return told

    def restore(self, announcement: Announcement) -> None:
        """As it was before it was withdrawn or changed."""
        self._record(AnnouncementSet(announcement))

    def raise_alarm(self, emergency: Emergency) -> Emergency:
        """Shown on every screen within a second, instead of the board, until it is ended."""
        told = replace(
            emergency,
            title=plain(emergency.title)[:LONGEST],
            text=plain(emergency.text)[:LONGEST],
            other_title=plain(emergency.other_title)[:LONGEST],
            other=plain(emergency.other)[:LONGEST],
        )
        if not (told.title or told.text):
            raise BadInput("An emergency needs words. Type what everyone must read.")
        self._record(EmergencySet(told))
        return told

    def end_alarm(self) -> None:
        """The board comes back at once. Raises NotFound when nothing is shown."""
        now = self._stamper.clock.now()
        with writing(self._book, self._stamper, self._audience) as pen:
            if shown(pen.page, now) is None:
                raise NotFound("No emergency is shown on the screens.")
            pen(EmergencySet(Emergency(alarm=Alarm.NONE, at=now)))

    def _record(self, fact: AnnouncementSet | EmergencySet) -> None:
        with writing(self._book, self._stamper, self._audience) as pen:
            pen(fact)


def shown(reader: Reader | Page, now: datetime) -> Emergency | None:
    """The emergency that every screen shows now."""
    said = reader.declaration(EmergencySet, "")
    return standing(said.emergency, now) if said else None


def announced(reader: Reader) -> tuple[Announcement, ...]:
    """All that stand, those of earlier and later too, in the order they were made."""
    said = reader.declared(AnnouncementSet)
    return tuple(one.announcement for one in sorted(said, key=lambda one: one.announcement.id) if not one.gone)


def prepared(alarm: Alarm, event: Event | None, at: datetime) -> Emergency:
    """Ready before it is needed, in the event's two languages; a custom one has no words yet."""
    if alarm not in _TITLES:
        return Emergency(alarm=alarm, at=at)
    first, second, *_ = (*(event.languages if event else ("vi", "en")), "", "")
    return Emergency(alarm=alarm, at=at, **_said(alarm, first or "en"), **_said_too(alarm, second))


def _said(alarm: Alarm, language: str) -> dict[str, str]:
    words = Words(language)
    return {"title": words.say(_TITLES[alarm]), "text": words.say(_TEXTS[alarm])}


def _said_too(alarm: Alarm, language: str) -> dict[str, str]:
    said = _said(alarm, language) if language else {"title": "", "text": ""}
    return {"other_title": said["title"], "other": said["text"]}


def _announced(reader: Reader, id: str) -> Announcement:
    said = reader.declaration(AnnouncementSet, id)
    if said is None or said.gone:
        raise NotFound("There is no such announcement any more.")
    return said.announcement
