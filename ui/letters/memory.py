"""What was chosen for the letters of an event last time, and their text; kept on this computer, not in the event."""

from ui.places import Places

_EMPTY = ""


class Memory:
    """Without places it lasts as long as the window."""

    def __init__(self, places: Places | None, event: str) -> None:
        self._places, self._event = places, event
        self._kept: dict[str, str] = {}

    def recall(self, name: str) -> str:
        if self._places is None:
            return self._kept.get(name, _EMPTY)
        return self._places.recall(self._key(name))

    def remember(self, name: str, value: str) -> None:
        self._kept[name] = value
        if self._places is not None:
            self._places.remember(self._key(name), value)

    def _key(self, name: str) -> str:
        return f"letters/{self._event}/{name}"
