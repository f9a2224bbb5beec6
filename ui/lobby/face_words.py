"""What the timetable and the page of changes say, besides the words of the board."""

from ui.lobby.words import QT_TRANSLATE_NOOP

CHANGED_TODAY = QT_TRANSLATE_NOOP("LobbyFaces", "Changed today")
AS_PLANNED = QT_TRANSLATE_NOOP("LobbyFaces", "as planned again")
NEW = QT_TRANSLATE_NOOP("LobbyFaces", "new")
