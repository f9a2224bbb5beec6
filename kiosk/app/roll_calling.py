"""The roll-call (quân số) as it is read aloud, and as data: one sentence for a checkpoint, a block, a unit."""

from collections.abc import Iterator
from typing import Any, Protocol

from kiosk.app.attendance_tables import CountedLine, roll_call_lines
from kiosk.app.ports import Reader
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.roll_call import RollCall
from kiosk.words import Words

_GROUPS = {"vi": ".", "en": ","}


def roll_call_sentence(sums: RollCall, words: Words) -> str:
    """ "Triệu tập 420, có mặt 312 (trong đó đi thay 18), vắng có lý do 40, vắng không lý do 68, khách mời thêm 7."

    What is nought besides is left out; of nobody who gave a reason the absent are one figure.
    """
    say = words.say
    present = say("present {count}", count=_number(sums.present, words))
    if sums.representatives:
        present += say(" ({count} of them represented)", count=_number(sums.representatives, words))
    parts = [say("Invited {count}", count=_number(sums.expected, words)), present, *_absent(sums, words)]
    if sums.extra:
        parts.append(say("additional guests {count}", count=_number(sums.extra, words)))
    return ", ".join(parts) + "."


def _absent(sums: RollCall, words: Words) -> list[str]:
    if not sums.excused:
        return [words.say("absent {count}", count=_number(sums.absent, words))]
    return [
        words.say("absent with a reason {count}", count=_number(sums.excused, words)),
        words.say("absent without a reason {count}", count=_number(sums.unexcused, words)),
    ]


def line_sentence(line: CountedLine, words: Words) -> str:
    """The same, beginning with whose it is; of the total just the sentence."""
    sentence = roll_call_sentence(line.sums, words)
    if line.level == "total":
        return sentence
    return f"{whose(line, words)}: {sentence[0].lower()}{sentence[1:]}"


class Level(Protocol):
    """A line of a table that has one for each unit, its block, and all."""

    @property
    def level(self) -> str: ...

    @property
    def block(self) -> str: ...

    @property
    def unit(self) -> str: ...


def whose(line: Level, words: Words) -> str:
    match line.level:
        case "total":
            return words.say("All together")
        case "block":
            return line.block or words.say("Without a block")
        case _:
            return line.unit or words.say("Without a unit")


def roll_call(reader: Reader, place: Checkpoint, levels: frozenset[str]) -> Iterator[CountedLine]:
    """The total first, then each block before its units, as far as `levels` are wanted."""
    blocks: list[CountedLine] = []
    units: list[CountedLine] = []
    total: list[CountedLine] = []
    for line in roll_call_lines(reader, place):
        match line.level:
            case "unit":
                units.append(line)
            case "block":
                blocks += [line, *units]
                units = []
            case _:
                total.append(line)
    return (line for line in (*total, *blocks) if line.level in levels)


def as_data(place: Checkpoint, line: CountedLine, words: Words) -> dict[str, Any]:
    sums = line.sums
    return {
        "checkpoint": place.name,
        "level": line.level,
        "block": line.block,
        "unit": line.unit,
        "expected": sums.expected,
        "present": sums.present,
        "representatives": sums.representatives,
        "absent": sums.absent,
        "extra": sums.extra,
        "walk_ins": sums.walk_ins,
        "companions": sums.companions,
        "came": sums.came,
        "inside": sums.inside,
        "excused": sums.excused,
        "unexcused": sums.unexcused,
        "late": sums.late,
        "sentence": line_sentence(line, words),
    }


def _number(count: int, words: Words) -> str:
    return f"{count:,}".replace(",", _GROUPS.get(words.language, ","))
