"""Settings, declared once: the file, the windows and the manual all read these fields."""

import difflib
import json
import tomllib
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from kiosk.errors import KioskError

SETTINGS_FILE = "settings.toml"


class BadSettings(KioskError):
    """The settings file says something that cannot be."""


def setting(default: Any, help: str) -> Any:
    return field(default=default, metadata={"help": help})


@dataclass(frozen=True, slots=True)
class Settings:
    """What this computer remembers between runs; none of it belongs to an event."""

    desk: str = setting("", "The name this desk signs its check-ins with; empty for Desk 1.")
    language: str = setting("", "Language of the windows: vi, en, or empty for the event's first language.")
    theme: str = setting("auto", "light, dark, or auto for what the system says.")
    volume: int = setting(70, "Loudness of the desk's sounds, 0 to 100.")
    last_event: str = setting("", "The event file opened last.")
    lobby_screen: str = setting("", "Name of the lobby's screen; empty for the second screen.")
    lobby_room: str = setting("", "Room whose door this lobby screen stands beside; empty for the whole programme.")
    lobby_shows: str = setting(
        "", "What this lobby screen shows: all, board, grid, changes; empty for what the organiser chose."
    )
    lobby_motion: bool = setting(True, "false: pages of the lobby change at once, without motion.")  # noqa: FBT003
    lobby_inches: int = setting(0, "The lobby screen from corner to corner, in inches; 0 when not known.")
    lobby_metres: int = setting(0, "How far away its last reader stands, in metres; 0 when not known.")
    lobby_exit: str = setting(
        "", "Where the nearest exit is as one stands before the lobby's screen: left, right, ahead, back, ahead-left …"
    )
    lobby_ways: str = setting(
        "", "Which way rooms are as one stands before the lobby's screen: Hall A = left; Room 2 = ahead-right"
    )
    lobby_exit_name: str = setting("", "What that exit is called, under the arrow of an emergency.")


def read_settings(path: Path) -> Settings:
    """Raises BadSettings; a file that is not there stands for the defaults."""
    if not path.exists():
        return Settings()
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSettings("{file} is not written correctly: {why}.", file=path.name, why=str(error)) from error
    return with_settings(Settings(), given)


def with_settings(settings: Settings, given: dict[str, Any]) -> Settings:
    known = {f.name: f for f in fields(Settings)}
    return replace(settings, **{name: _parsed(name, value, known) for name, value in given.items()})


def write_settings(path: Path, settings: Settings) -> None:
    """Only what differs from the defaults is written; the file is replaced whole."""
    changed = [(f.name, getattr(settings, f.name)) for f in fields(Settings) if getattr(settings, f.name) != f.default]
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_text("".join(f"{name} = {_toml(value)}\n" for name, value in changed), encoding="utf-8")
    part.replace(path)


def _parsed(name: str, value: object, known: dict[str, Any]) -> Any:
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1)
        if near:
            raise BadSettings("There is no setting called {name}. Did you mean {near}?", name=name, near=near[0])
        raise BadSettings("There is no setting called {name}.", name=name)
    expected = type(known[name].default)
    if type(value) is not expected:
        raise BadSettings(
            "The setting {name} should be {kind}, not {value}.", name=name, kind=expected.__name__, value=repr(value)
        )
    return value


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return json.dumps(str(value), ensure_ascii=False)  # a JSON string is a TOML basic string
