"""The rehearsal of a lobby screen, as text: what will look odd, be cut or left out, and whether it can be read."""

import os
from pathlib import Path

from kiosk.app.rehearsing import finding_data, finding_sentence
from kiosk.cli.tools import Tools, print_json, say
from kiosk.domain.legibility import Panel, legibility
from kiosk.domain.rehearsal import oddities
from kiosk.errors import BadInput
from kiosk.words import Words


def rehearse(tools: Tools, file: Path, size: tuple[int, int], *, as_json: bool) -> None:
    """Prints each finding, one a line."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tools.book(file) as book, book.reading() as reader:
        event, slots = reader.event(), reader.slots()
    if event is None:
        raise BadInput("{file} holds no event yet. Make one with new.", file=file.name)
    words = tools.words_for(event)
    found = [*oddities(event, slots), *tools.windows.rehearse(tools, file, tools.clock, size=size)]
    glass = tools.settings.lobby_inches > 0 and tools.settings.lobby_metres > 0
    if glass:
        _tell_legibility(tools, words, size, as_json=as_json)
    for one in found:
        if as_json:
            print_json(finding_data(one, words, event.zone))
        else:
            say(finding_sentence(one, words, event.zone))
    if not (found or glass or as_json):
        say(words.say("Nothing is odd, cut or left out."))


def _tell_legibility(tools: Tools, words: Words, size: tuple[int, int], *, as_json: bool) -> None:
    inches, metres = tools.settings.lobby_inches, tools.settings.lobby_metres
    seen = legibility(Panel(inches, metres, *size))
    row = next(one for one in seen.readings if one.role == "row")
    told = {
        "inches": inches,
        "metres": metres,
        "minutes": _figure(row.arc_minutes, words),
        "farthest": _figure(seen.farthest, words),
    }
    said = (
        words.say(
            "{inches} inches at {metres} m: rows are {minutes} arc minutes tall, readable up to {farthest} m.", **told
        )
        if seen.readable
        else words.say(
            "{inches} inches at {metres} m: rows are {minutes} arc minutes tall, too small to read (13.8 at least). "
            "They are readable up to {farthest} m: take a larger screen, or bring it nearer.",
            **told,
        )
    )
    if as_json:
        angles = {one.role: round(one.arc_minutes, 1) for one in seen.readings}
        told_data = {"readable": seen.readable, "zoom": round(seen.zoom, 2), "farthest": round(seen.farthest, 1)}
        print_json({"kind": "legibility", **told_data, "arc_minutes": angles, "reason": said})
    else:
        say(said)


def _figure(number: float, words: Words) -> str:
    text = f"{number:.1f}"
    return text.replace(".", ",") if words.language == "vi" else text
