"""What the board says besides the organiser's own words, in each language the event speaks."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QTranslator

TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"
CONTEXTS = {"lobby": "Lobby", "lobby_faces": "LobbyFaces"}  # by the first part of their files' names
_MINUTE = timedelta(minutes=1)


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:
    """Marks a sentence for lupdate, which knows it by this name; Qt's own is typed to return an object."""
    return source


NOW = QT_TRANSLATE_NOOP("Lobby", "Now")
BREAK = QT_TRANSLATE_NOOP("Lobby", "Break")
NEXT = QT_TRANSLATE_NOOP("Lobby", "Up next")
SOON = QT_TRANSLATE_NOOP("Lobby", "Starting soon")
PROGRAMME = QT_TRANSLATE_NOOP("Lobby", "Programme")
UNTIL = QT_TRANSLATE_NOOP("Lobby", "until {time}")
FROM = QT_TRANSLATE_NOOP("Lobby", "at {time}")
SECONDS_LEFT = QT_TRANSLATE_NOOP("Lobby", "{n} s left")
MINUTES_LEFT = QT_TRANSLATE_NOOP("Lobby", "{n} min left")
HOURS_LEFT = QT_TRANSLATE_NOOP("Lobby", "{h} h left")
HOURS_MINUTES_LEFT = QT_TRANSLATE_NOOP("Lobby", "{h} h {n} min left")
IN_SECONDS = QT_TRANSLATE_NOOP("Lobby", "in {n} s")
IN_MINUTES = QT_TRANSLATE_NOOP("Lobby", "in {n} min")
IN_HOURS = QT_TRANSLATE_NOOP("Lobby", "in {h} h")
IN_HOURS_MINUTES = QT_TRANSLATE_NOOP("Lobby", "in {h} h {n} min")
STARTING = QT_TRANSLATE_NOOP("Lobby", "starting now")
LATER = QT_TRANSLATE_NOOP("Lobby", "+{n} min")
EARLIER = QT_TRANSLATE_NOOP("Lobby", "{n} min earlier")
NEW_TIME = QT_TRANSLATE_NOOP("Lobby", "new time")
NEW_ROOM = QT_TRANSLATE_NOOP("Lobby", "new room")
CANCELLED = QT_TRANSLATE_NOOP("Lobby", "cancelled")
WELCOME = QT_TRANSLATE_NOOP("Lobby", "Welcome")
BEGINS = QT_TRANSLATE_NOOP("Lobby", "we begin at {time}")
CONTINUES = QT_TRANSLATE_NOOP("Lobby", "We continue at {time}")
DAY_OVER = QT_TRANSLATE_NOOP("Lobby", "That’s all for today")
THANKS = QT_TRANSLATE_NOOP("Lobby", "Thank you for being with us")
CALLED_OFF = QT_TRANSLATE_NOOP("Lobby", "Today’s sessions are cancelled")
ASK = QT_TRANSLATE_NOOP("Lobby", "Please ask at reception")
TOMORROW = QT_TRANSLATE_NOOP("Lobby", "Tomorrow {time}")
ARRIVALS = QT_TRANSLATE_NOOP("Lobby", "{came} of {expected} guests have arrived")
MORE_LATER = QT_TRANSLATE_NOOP("Lobby", "{n} more later today")
AS_OF = QT_TRANSLATE_NOOP("Lobby", "as of {time}")
ILLUSTRATIVE = QT_TRANSLATE_NOOP("Lobby", "illustrative times")


class LobbyWords:
    """One language's words. A language without a translation speaks English; none at all ("") says nothing."""

    def __init__(self, language: str, folder: Path = TRANSLATIONS) -> None:
        self.language = language
        self._locale = QLocale(language or "en")
        self._translators = {context: _translator(folder, f"{file}_{language}") for file, context in CONTEXTS.items()}

    def say(self, template: str, /, **values: object) -> str:
        if not self.language:
            return ""
        said = (translator.translate(context, template) for context, translator in self._translators.items())
        return next((text for text in said if text), template).format(**values)

    def date(self, at: date) -> str:
        """The day in words; Vietnamese boards write figures between dots."""
        day = QDate(at.year, at.month, at.day)
        pattern = "dddd d · M · yyyy" if self.language == "vi" else "dddd d MMMM yyyy"
        return self._locale.toString(day, pattern)

    def left(self, span: timedelta) -> str:
        """Time left, never said as nothing before it is: minutes round up, the last one is counted in seconds."""
        return self._span(span, (SECONDS_LEFT, MINUTES_LEFT, HOURS_LEFT, HOURS_MINUTES_LEFT))

    def ahead(self, span: timedelta) -> str:
        return self._span(span, (IN_SECONDS, IN_MINUTES, IN_HOURS, IN_HOURS_MINUTES))

    def _span(self, span: timedelta, said: tuple[str, str, str, str]) -> str:
        if span < _MINUTE:
            return self.say(said[0], n=_up(span, timedelta(seconds=1)))
        hours, minutes = divmod(_up(span, _MINUTE), 60)
        if not hours:
            return self.say(said[1], n=minutes)
        return self.say(said[3], h=hours, n=minutes) if minutes else self.say(said[2], h=hours)


def _translator(folder: Path, name: str) -> QTranslator:
    translator = QTranslator()
    translator.load(str(folder / f"{name}.qm"))
    return translator


def _up(span: timedelta, unit: timedelta) -> int:
    return -(-span // unit)
