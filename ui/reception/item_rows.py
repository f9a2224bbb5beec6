"""The rows of a guest's items: what can be given with a key, what was given, what is still out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.app.item_desk import Offer, Offered
from kiosk.app.sentences import sentence_of
from kiosk.domain.admission import AlreadyIn, WrongCheckpoint
from kiosk.domain.checkpoint import Kind
from kiosk.domain.handing import Handing, runs_low
from kiosk.words import Words
from ui.reception.face import Tone
from ui.reception.rows import RowFace
from ui.widgets.sign import Sign

translate = QCoreApplication.translate
Clock = Callable[[datetime], str]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing staff can do, or see: `had` is what was given, or the device that is out."""

    offered: Offered
    had: Handing | None = None

    @property
    def key(self) -> str:
        return self.had.fact if self.had else self.offered.item.id

    @property
    def gives(self) -> bool:
        """Its key gives or lends one, now."""
        return self.offered.may and not (self.had and self.loan)

    @property
    def loan(self) -> bool:
        return self.offered.item.kind is Kind.LOAN


def lines_of(offer: Offer) -> tuple[Line, ...]:
    """An item a line; of what is lent a line for every device out, and one more where another may be had."""
    lines: list[Line] = []
    for row in offer.rows:
        if row.item.kind is not Kind.LOAN:
            lines.append(Line(row, row.had[-1] if row.had else None))
            continue
        lines += [Line(row, device) for device in row.had]
        lines += [Line(row)] if row.may or not row.had else []
    return tuple(lines)


def row_of(line: Line, number: int, words: Words, clock: Clock, zone: str) -> RowFace:
    said, tone = _said(line, words, clock, zone)
    serial = f" {line.had.serial}" if line.had and line.had.serial else ""
    digit = str(number) if number <= 9 else ""
    sign = Sign.TICK if line.had else Sign.NONE
    return RowFace(
        line.key, sign, tone, f"{line.offered.item.name}{serial}", (said,), _left(line), digit, line_tone=tone
    )


def _said(line: Line, words: Words, clock: Clock, zone: str) -> tuple[str, Tone]:
    had, offered = line.had, line.offered
    if had is not None and line.loan:
        told = translate("Items", "out since {time} · {desk}").format(time=clock(had.at), desk=had.desk)
        return " · ".join(part for part in (told, had.deposit) if part), Tone.WAIT
    if had is not None:
        given = translate("Items", "given at {time} · {desk}").format(time=clock(had.at), desk=had.desk)
        if offered.more:
            more = translate("Items", "{count} who came along have none").format(count=offered.more)
            return f"{given} · {more}", Tone.WAIT
        return " · ".join(part for part in (given, had.person) if part), Tone.GOOD
    if offered.may:
        entitled = translate("Items", "can be lent") if line.loan else translate("Items", "entitled, not given yet")
        return entitled, Tone.CALM
    return _why_not(offered, words, zone), Tone.CALM


def _why_not(offered: Offered, words: Words, zone: str) -> str:
    if isinstance(offered.answer.verdict, WrongCheckpoint):
        return translate("Items", "not entitled")
    if isinstance(offered.answer.verdict, AlreadyIn):
        return translate("Items", "had one already")
    return sentence_of(offered.answer, words, zone)


def _left(line: Line) -> str:
    left, stock = line.offered.left, line.offered.item.stock
    if left is None or not runs_low(left, stock):
        return ""
    return translate("Items", "only {count} left").format(count=max(0, left))
