"""Programmes as they really come: nothing in them, too much in them, and titles that nobody thought of."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.session import Slot
from kiosk.domain.showing import Showing
from tests.ui.lobby_stub import DAY, at, board, data, talk, tools
from ui.fonts import load_fonts
from ui.lobby.data import Harmless
from ui.lobby.scene import Scene, Sight, scene_of

SIZES = (
    ((1366, 768), Showing.ALL),
    ((1366, 768), Showing.GRID),
    ((1080, 1920), Showing.ALL),
    ((2560, 1080), Showing.ALL),
)
FOUR_SCRIPTS = "Trí tuệ nhân tạo · 人工知能入門 · الذكاء الاصطناعي · Искусственный интеллект"
ENDLESS = ("Kinh nghiệm quốc tế và trong nước " * 12)[:300]
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
RECORDED: tuple[tuple[str, tuple[Slot, ...]], ...] = (
    ("nothing", ()),
    ("one of no length", (talk("zero", "09:00", "09:00"),)),
    ("fifty rooms", tuple(talk(f"r{n}", "08:00", "09:00", room=f"Phòng {n}", title=ENDLESS) for n in range(50))),
    (
        "300 characters",
        (talk("a", "08:00", "09:00", title=ENDLESS), talk("b", "09:00", "10:00", title=ENDLESS, room="B")),
    ),
    ("one word", (talk("a", "08:00", "09:00", title=WORD), talk("b", "09:00", "10:00", title=WORD, room=WORD))),
    (
        "four scripts",
        (talk("a", "08:00", "09:00", title=FOUR_SCRIPTS), talk("b", "09:00", "10:00", title=FOUR_SCRIPTS)),
    ),
    ("longer than a day", (replace(talk("a", "08:00", "09:00"), end=at("08:00") + timedelta(hours=50)), *DAY)),
    (
        "two at once in one room",
        (talk("a", "08:00", "09:00"), talk("b", "08:00", "09:00"), talk("c", "08:30", "09:00", room="B")),
    ),
)


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp) -> None:
    load_fonts()


def scene(slots: tuple[Slot, ...], time: str, size: tuple[int, int], showing: Showing) -> Scene:
    told = Harmless().of(data(*slots))
    shown = replace(board(time, *DAY), now=(), rows=()) if not slots else board(time, *told.slots)
    return scene_of(Sight(shown, shown.at, *size, showing=showing), tools())


@pytest.mark.parametrize(("size", "showing"), SIZES)
@pytest.mark.parametrize("slots", [slots for _, slots in RECORDED], ids=[name for name, _ in RECORDED])
def test_everything_keeps_its_place(slots, size, showing) -> None:
    for time in ("07:55", "08:30", "20:00"):
        shown = scene(slots, time, size, showing)
        frame, gap = shown.frame, 1.1 * shown.frame.u
        assert shown.turns
        assert shown.hero_box.y + shown.hero_box.height <= frame.footer.y + 1
        for turn in shown.turns:
            tall = sum(row.rowHeight for row in turn.rows) + gap * max(len(turn.rows) - 1, 0)
            assert len(turn.rows) <= 1 or tall <= shown.rows_box.height + 1
        for block in shown.timetable.blocks:
            assert block.down + block.blockHeight <= frame.body.height + 1
            assert block.across + block.blockWidth <= frame.body.width + 1


def test_a_session_of_no_length_is_announced_and_then_gone() -> None:
    zero = (talk("zero", "09:00", "09:00"),)
    assert board("08:59", *zero).next is not None
    assert (board("09:00", *zero).now, board("09:00", *zero).next) == ((), None)


def test_marks_that_turn_text_around_never_reach_the_board() -> None:
    evil = talk(
        "e", "08:00", "09:00", title="A\u202eB\u2066C\u200f <b>x</b>\n\x1b[31m", room="R\u202d", speakers=("N\u0007",)
    )
    shown = scene((evil, talk("f", "08:00", "09:00", room="S")), "08:30", *SIZES[0])
    texts = [card.title + card.room + card.meta for card in shown.turn(0).cards]
    texts += [block.title + block.meta for block in shown.timetable.blocks]
    assert any("<b>x</b>" in text for text in texts)
    assert not any(mark in text for text in texts for mark in "\u202e\u202d\u2066\u200f\n\x1b\x07")
