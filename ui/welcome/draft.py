"""A new event as someone fills it in, and what is still wrong with it."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.domain.event import Event
from kiosk.domain.names import fold
from ui.organiser.speech import tr

LANGUAGES = (("vi", "en"), ("en", "vi"), ("vi",), ("en",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`zone` is None when what was typed is none; `checkpoints` as typed, one a line."""

    name: str
    subtitle: str
    first_day: date
    last_day: date
    zone: str | None
    place: str
    languages: tuple[str, ...]
    checkpoints: tuple[str, ...]
    path: Path | None

    def event(self) -> Event:
        return Event(
            name=self.name,
            subtitle=self.subtitle,
            zone=self.zone or "",
            first_day=self.first_day,
            last_day=self.last_day,
            place=self.place,
            languages=self.languages,
        )


def mistakes_of(draft: Draft) -> dict[str, str]:
    """Field → a sentence; empty when the event can be made."""
    return {field: said for field, said in _checks(draft).items() if said}


def _checks(draft: Draft) -> dict[str, str]:
    folded = [fold(name) for name in draft.checkpoints]
    return {
        "name": "" if draft.name else tr("An event needs a name. Type one."),
        "last_day": "" if draft.last_day >= draft.first_day else tr("The last day is before the first one."),
        "zone": "" if draft.zone else tr("Choose a time zone from the list."),
        "checkpoints": _about_checkpoints(folded),
        "path": _about_path(draft.path),
    }


def _about_checkpoints(folded: list[str]) -> str:
    if not folded:
        return tr("An event needs at least one checkpoint. Type its name.")
    return "" if len(set(folded)) == len(folded) else tr("Two checkpoints have the same name. Change one of them.")


def _about_path(path: Path | None) -> str:
    if path is None:
        return tr("Choose where to keep the event.")
    if not path.parent.is_dir():
        return tr("There is no such folder. Choose another.")
    return tr("A file of this name is there already. Choose another name.") if path.exists() else ""


def file_name(name: str) -> str:
    """A name every system takes: "Hội thảo AI" becomes "hoi-thao-ai.kiosk"."""
    return (re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:60] or "event") + ".kiosk"
