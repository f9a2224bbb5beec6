"""present: a headless desk. One code a line in, one verdict a line out, each only once durable."""

import sys
from collections.abc import Iterator, Sequence
from io import BufferedReader
from pathlib import Path
from typing import Any, cast

import click

from kiosk.app.choosing import find_checkpoint
from kiosk.app.code_sentences import because_of, successor_of
from kiosk.app.desk import Answer, Desk
from kiosk.app.hub_office import is_joined
from kiosk.app.identity import StoppedClock
from kiosk.app.link_seat import LinkSeat
from kiosk.app.ports import Nobody
from kiosk.app.repairs import Told, repair_sentence
from kiosk.app.sentences import guest_of, name_of, sentence_of
from kiosk.cli.tools import (
    DONE,
    SOME_REFUSED,
    Tools,
    at_option,
    file_argument,
    json_line,
    json_option,
    moment_of,
    pass_tools,
    tell,
)
from kiosk.domain.admission import Admit, Exit
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.facts import Source
from kiosk.domain.foreign import veiled
from kiosk.domain.invitation import Invitation
from kiosk.domain.moment import in_zone
from kiosk.domain.person import Person
from kiosk.domain.presence import Direction, Passage
from kiosk.errors import BadInput
from kiosk.words import Words

AT_ONCE = 128
LONGEST_LINE = 64 * 1024


@click.command()
@file_argument
@click.option("--checkpoint", "place", required=True, help="The checkpoint: its name, the beginning of it, or its id.")
@click.option("--exit", "leaving", is_flag=True, help="Record check-outs instead of check-ins.")
@click.option("--desk", help="Sign as this desk.")
@at_option
@json_option
@pass_tools
def present(
    tools: Tools, file: Path, place: str, leaving: bool, desk: str | None, at_text: str | None, as_json: bool
) -> None:
    """Read one code a line from standard input, print one verdict a line, each after it is on disk.

    When codes are waiting, up to 128 are committed together; a verdict is never printed before its commit.
    """
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
            checkpoint = find_checkpoint(reader.checkpoints(), place)
        zone = event.zone if event else "UTC"
        at = moment_of(at_text, event, tools.clock.now)
        words = tools.words_for(event)
        stamper = tools.stamper(tools.desk_in(words, desk), StoppedClock(at) if at else None)
        here = Desk(book, stamper, Nobody(), tools.signatures, _unheard(tools, file, checkpoint))
        line = _line(words, zone, as_json=as_json)
        direction = Direction.EXIT if leaving else Direction.ENTRY
        refused, told = False, Told()
        _refuse_deaf_ears()
        for codes in _batches(cast(BufferedReader, sys.stdin.buffer)) if sys.stdin else ():
            answers = here.present_all(codes, checkpoint.id, direction=direction, source=Source.COMMAND)
            told = _tell_repairs(answers, told, words)
            sys.stdout.buffer.write(b"".join(map(line, answers)))
            sys.stdout.buffer.flush()
            refused = refused or not all(isinstance(a.verdict, Admit | Exit) for a in answers)
    raise SystemExit(SOME_REFUSED if refused else DONE)


def _unheard(tools: Tools, file: Path, place: Checkpoint) -> LinkSeat | None:
    """A command asks no other desk: a door that waits for their word lets nobody in by it, where the event is shared."""
    if not (place.strict and is_joined(file)):
        return None
    seat = LinkSeat(tools.clock)
    seat.expect()
    return seat


def _tell_repairs(answers: Sequence[Answer], told: Told, words: Words) -> Told:
    """On standard error, once for each culprit: this computer changes what the scanner types."""
    for answer in answers:
        told, news = told.hear(answer.healed_by)
        if news and answer.healed_by:
            tell(repair_sentence(answer.healed_by, words))
    return told


def _refuse_deaf_ears() -> None:
    """Python has no stream at all where the shell closed it; nothing may be recorded that nobody is told."""
    if sys.stdout is None:
        raise BadInput("The verdicts have nowhere to go: standard output is closed.")


def _batches(source: BufferedReader) -> Iterator[list[str]]:
    """Lines as they come: whatever is waiting, together, and never waiting for more."""
    begun = b""
    while some := source.read1(LONGEST_LINE):
        *lines, begun = (begun + some).split(b"\n")
        begun = begun[:LONGEST_LINE]  # an endless line is no code: its beginning is enough to say so
        for first in range(0, len(lines), AT_ONCE):
            yield list(map(_code, lines[first : first + AT_ONCE]))
    if begun:
        yield [_code(begun)]


def _code(line: bytes) -> str:
    return line[:LONGEST_LINE].decode("utf-8", "replace").rstrip("\r")


def _line(words: Words, zone: str, *, as_json: bool) -> Any:
    return (
        (lambda answer: json_line(as_data(answer, words, zone)))
        if as_json
        else (lambda answer: f"{name_of(answer.verdict)}\t{sentence_of(answer, words, zone)}\n".encode())
    )


def as_data(answer: Answer, words: Words, zone: str) -> dict[str, Any]:
    """design.md §8.1."""
    data: dict[str, Any] = {
        "text": veiled(answer.text),
        "verdict": name_of(answer.verdict),
        "sentence": sentence_of(answer, words, zone),
        "guest": _guest(guest_of(answer.verdict)),
        "checkpoint": answer.checkpoint.name,
        "at": in_zone(answer.at, zone).isoformat(),
        "desk": answer.desk,
        "fact": answer.fact,
        "healed": answer.healed,
        "because": because_of(answer.verdict),
        "successor": successor_of(answer.verdict),
        "healed_by": answer.healed_by,
    }
    if answer.owed:
        data["owed"] = [owed.loan.serial for owed in answer.owed]
    return data if answer.attendee is None else {**data, "attendee": _attendee(answer.attendee)}


def _attendee(attendee: Passage) -> dict[str, str]:
    """Only where someone else came than was invited."""
    person = attendee.person or Person("")
    return {
        "came": attendee.came.value,
        "name": person.name,
        "post": person.post,
        "phone": person.phone,
        "authority": person.authority.value if person.authority else "",
        "accepted_by": attendee.accepted_by,
    }


def _guest(guest: Invitation | None) -> dict[str, str] | None:
    if guest is None:
        return None
    return {
        "id": guest.id,
        "name": guest.name,
        "unit": guest.unit,
        "block": guest.block,
        "post": guest.post,
        "category": guest.category,
        "seat": guest.seat,
    }
