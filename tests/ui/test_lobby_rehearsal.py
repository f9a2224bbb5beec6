"""The rehearsal of a screen: cut titles as they are seen, and pages that a minute does not hold."""

from dataclasses import replace
from itertools import pairwise

import pytest

from kiosk.app.rehearsing import LeftOut, LongRound, Shortened
from tests.ui.lobby_stub import DAY, data, many, talk
from ui.fonts import load_fonts
from ui.lobby.rehearsal import rehearsed

ENDLESS = "Một phiên có cái tên rất dài mà không ai đọc hết được trên màn hình nào cả " * 8


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp) -> None:
    load_fonts()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (3840, 2160)])
def test_a_usual_day_has_nothing_to_report(size) -> None:
    assert list(rehearsed(data(*DAY[:3]), size)) == []


def test_an_endless_title_is_told_once_with_what_is_left_of_it() -> None:
    told = rehearsed(data(*DAY, talk("x", "11:00", "11:30", title=ENDLESS)), (1920, 1080))
    cut = [one for one in told if isinstance(one, Shortened)]
    assert [one.title for one in cut] == [" ".join(ENDLESS.split())]
    assert cut[0].shown.endswith("…")
    assert ENDLESS.startswith(cut[0].shown[:-1])


def test_a_short_title_stands_in_for_one_that_would_be_cut() -> None:
    slot = replace(talk("x", "11:00", "11:30", title=ENDLESS), short="Tên ngắn")
    assert [one for one in rehearsed(data(*DAY, slot), (1920, 1080)) if isinstance(one, Shortened)] == []


def test_what_waits_for_its_page_is_one_span_with_its_worst() -> None:
    spans = [one for one in rehearsed(data(*many(60)), (1920, 1080)) if isinstance(one, LeftOut)]
    assert spans[0].count > 20
    assert all(one.at < one.until and not one.all for one in spans)
    assert all(before.until <= after.at for before, after in pairwise(spans))
    assert len(spans) < 10


def test_cards_of_many_rooms_that_take_longer_than_a_minute_are_told() -> None:
    rooms = tuple(talk(f"r{n}", "08:00", "09:00", room=f"Phòng {n}", title=ENDLESS[:150]) for n in range(24))
    rounds = [one for one in rehearsed(data(*rooms), (1920, 1080)) if isinstance(one, LongRound)]
    assert [(one.at, one.until) for one in rounds] == [(rooms[0].start, rooms[0].end)]
    assert rounds[0].seconds > 60
    assert not [one for one in rehearsed(data(*rooms[:4]), (1920, 1080)) if isinstance(one, LongRound)]
