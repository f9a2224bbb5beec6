"""What the drawn seat plan shows, made from the seats without a widget."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.app.seat_printing import lengths, letter_of, stage_word, zone_marks
from kiosk.app.seat_reading import SeatsNow
from kiosk.app.seat_sentences import seat_sentence
from kiosk.domain.names import fold
from kiosk.domain.seat_name import names_a_seat, seat_name, short
from kiosk.domain.seat_plan import Stage
from kiosk.domain.seating import SeatNow, SeatState
from kiosk.words import Words


@dataclass(frozen=True, slots=True)
class Tile:
    """One seat: `names` from the longest to the shortest, `said` in one line, `clash` when two have a claim to it."""

    name: str
    label: str
    x: int
    y: int
    state: SeatState
    letter: str
    names: tuple[str, ...]
    said: str
    clash: bool


@dataclass(frozen=True)
class Scene:
    """`words` of every seat, folded, are for searching; `zones` are (name, row, is it at the right)."""

    width: int = 0
    height: int = 0
    stage: Stage = Stage.TOP
    stage_word: str = ""
    tiles: Mapping[str, Tile] = field(default_factory=dict)
    zones: tuple[tuple[str, int, bool], ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)


def scene_of(now: SeatsNow, words: Words) -> Scene:
    plan, seats = now.plan, now.seated.seats
    tiles = {name: _tile(one, words) for name, one in seats.items()}
    found = {name: fold(_searched(one)) for name, one in seats.items()}
    return Scene(plan.width, plan.height, plan.stage, stage_word(words), tiles, zone_marks(plan), found)


def search(scene: Scene, text: str) -> tuple[str, ...]:
    """Seats whose name is typed, or whose guest's name, unit and post hold all the words that are."""
    wanted = seat_name(text)
    if names_a_seat(text) and wanted in scene.tiles:
        return (wanted,)
    words = fold(text).split()
    return tuple(name for name, have in scene.words.items() if words and all(word in have for word in words))


def _tile(now: SeatNow, words: Words) -> Tile:
    name = now.sitter.name if now.sitter else ""
    return Tile(
        now.seat.name,
        short(now.seat.name),
        now.seat.x,
        now.seat.y,
        now.state,
        letter_of(now.state, words),
        lengths(name),
        seat_sentence(now, words),
        bool(now.rivals) and now.sitter is not None,
    )


def _searched(now: SeatNow) -> str:
    who = now.sitter or now.vacated
    if who is None:
        return now.seat.name
    guest = who.invitation
    return " ".join((now.seat.name, who.name, guest.name, guest.unit, who.post, guest.post))
