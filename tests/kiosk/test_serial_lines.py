"""Bytes of a scanner in any pieces: the same texts, whatever ends them, and nothing kept that is none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.serial_lines import (
    MOST,
    Endless,
    Framing,
    Heard,
    Line,
    Senseless,
    feed,
    framing_of,
    patience_ms,
    pause,
)

ENDS = {
    Framing.CR: (b"", b"\r"),
    Framing.LF: (b"", b"\n"),
    Framing.CRLF: (b"", b"\r\n"),
    Framing.TAB: (b"", b"\t"),
    Framing.ETX: (b"\x02", b"\x03"),
}
PAUSED = {**ENDS, Framing.STX: (b"\x02", b""), Framing.PAUSE: (b"", b"")}
TEXTS = st.text("ABCXYZ0189-/:.?=&đĐặỗư京€", min_size=1, max_size=20)
CUTS = st.lists(st.integers(0, 200), max_size=12)
CODE = b"BCGHKLMNPQRSTVXZ"


def wrapped(framing: Framing, text: str | bytes) -> bytes:
    before, after = PAUSED[framing]
    return before + (text.encode() if isinstance(text, str) else text) + after


def pieces(data: bytes, cuts: list[int]) -> list[bytes]:
    at = sorted({0, len(data), *(cut % (len(data) + 1) for cut in cuts)})
    return [data[start:end] for start, end in pairwise(at)]


def hear(line: Line, *parts: bytes | None) -> tuple[Line, list]:
    """None stands for a pause."""
    told: list = []
    for part in parts:
        line, found = pause(line) if part is None else feed(line, part)
        told += found
    return line, told


@given(st.sampled_from(list(ENDS)), st.lists(TEXTS, max_size=6), CUTS)
def test_a_known_end_gives_every_text_at_once_however_the_bytes_are_cut(framing, texts, cuts) -> None:
    data = b"".join(wrapped(framing, text) for text in texts)
    line, told = hear(Line(framing), *pieces(data, cuts))
    assert told == [Heard(text) for text in texts]
    assert (line, patience_ms(line)) == (Line(framing), None)


@given(st.sampled_from(list(PAUSED)), st.lists(TEXTS, min_size=1, max_size=4), CUTS)
def test_the_end_is_found_from_the_first_burst_and_kept(framing, texts, cuts) -> None:
    parts = [part for text in texts for part in (*pieces(wrapped(framing, text), cuts), None)]
    line, told = hear(Line(), *parts)
    assert told == [Heard(text) for text in texts]
    assert line == Line(framing)


@given(st.sampled_from(list(PAUSED)), st.sampled_from(list(PAUSED)), TEXTS)
def test_a_scanner_set_otherwise_is_still_read_and_learnt_anew(before, after, text) -> None:
    line, told = hear(Line(before), wrapped(after, text), None)
    assert told == [Heard(text)]
    line, told = hear(line, wrapped(after, text), None)
    assert told == [Heard(text)]


@given(st.lists(st.binary(max_size=300) | st.none(), max_size=60), st.sampled_from(list(Framing)))
def test_any_noise_is_calm_and_leaves_little_behind(parts, framing) -> None:
    line, _ = hear(Line(framing), *parts)
    assert len(line.held) <= MOST + 2
    after, _ = pause(line)
    assert (after.held, after.spilling, patience_ms(after)) == (b"", False, None)


@given(st.sampled_from([Framing.CR, Framing.ETX, Framing.CRLF]), st.lists(st.integers(0, 30_000), max_size=8))
def test_ten_thousand_bytes_without_an_end_are_one_complaint_and_the_next_code_is_read(framing, cuts) -> None:
    before, after = ENDS[framing]
    data = before + b"A" * 10_000 + after + wrapped(framing, CODE)
    line, told = hear(Line(framing), *pieces(data, cuts))
    assert told == [Endless(), Heard(CODE.decode())]
    assert line == Line(framing)


@pytest.mark.parametrize("framing", [Framing.UNKNOWN, Framing.PAUSE, Framing.STX])
def test_a_stream_that_never_ends_is_dropped_until_it_pauses(framing) -> None:
    line = Line(framing)
    for _ in range(2000):
        line, _ = feed(line, b"A" * 100)
        assert len(line.held) <= MOST + 2
    line, told = hear(line, None, CODE, None)
    assert told == [Heard(CODE.decode())]


def test_a_trigger_that_is_stuck_before_anything_is_known_shows_its_end_by_itself() -> None:
    line, told = hear(Line(), *[CODE + b"\r"] * 2000)
    assert line.framing is Framing.CR
    assert set(told) == {Heard(CODE.decode())}
    assert len(told) > 1000


def test_lines_within_a_code_stay_in_it_where_the_end_is_another() -> None:
    _, told = hear(Line(Framing.CR), b"BEGIN:VCARD\nFN:An\nEND:VCARD\r")
    assert told == [Heard("BEGIN:VCARD\nFN:An\nEND:VCARD")]


def test_a_second_line_end_and_nul_bytes_are_nothing() -> None:
    _, told = hear(Line(Framing.CR), b"\0\0ABC\r\n\0\r\rDEF\r\n")
    assert told == [Heard("ABC"), Heard("DEF")]


def test_what_makes_no_sense_teaches_no_end() -> None:
    line, told = hear(Line(Framing.CR), b"\xfe\x80\xfc\xe0\x1e", None)
    assert (line, told) == (Line(Framing.CR), [Senseless(5)])


def test_a_known_end_is_waited_for_longer_than_one_that_is_there() -> None:
    waits = [
        patience_ms(line)
        for line in (Line(held=b"ABC\r"), Line(Framing.PAUSE, b"ABC"), Line(held=b"ABC"), Line(Framing.CR, b"ABC"))
    ]
    assert waits == sorted(waits)
    assert waits[0] < waits[1] < waits[3]


@pytest.mark.parametrize("framing", list(PAUSED))
def test_a_burst_shows_its_framing(framing) -> None:
    assert framing_of(wrapped(framing, CODE)) is framing
