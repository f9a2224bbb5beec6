"""What is odd in a programme, found before the day: each kind once, and in a sentence of either language."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.app.rehearsing import LeftOut, LongRound, Shortened, finding_data, finding_sentence
from kiosk.domain.rehearsal import Odd, oddities
from kiosk.domain.session import Session, Slot
from kiosk.words import Words
from tests.conftest import NOON
from tests.given import EVENT

MINUTE = timedelta(minutes=1)


def talk(id, start, end, room="A", **more) -> Slot:
    session = Session(id=id, title=f"Bài {id}", start=NOON + start * MINUTE, end=NOON + end * MINUTE, room=room, **more)
    return Slot(session, session.start, session.end, room)


def found(*slots):
    return [(one.odd, one.slot.session.id) for one in oddities(EVENT, slots)]


def test_a_whole_programme_has_nothing_odd() -> None:
    assert found(talk("1", 0, 30), talk("2", 30, 60), talk("3", 65, 90), talk("4", 0, 90, "B")) == []


@pytest.mark.parametrize(
    ("slot", "odd"),
    [
        (talk("1", 0, 30, ""), Odd.NO_ROOM),
        (talk("1", 0, 0), Odd.NO_LENGTH),
        (talk("1", 0, 25 * 60), Odd.ENDLESS),
        (talk("1", -5 * 24 * 60, -5 * 24 * 60 + 30), Odd.OUTSIDE),
    ],
)
def test_one_session_can_be_odd_alone(slot, odd) -> None:
    assert found(slot) == [(odd, "1")]


def test_two_at_a_time_in_one_room_overlap_and_cancelled_ones_do_not() -> None:
    assert found(talk("1", 0, 30), talk("2", 20, 40)) == [(Odd.OVERLAP, "1")]
    assert found(talk("1", 0, 30), replace(talk("2", 20, 40), cancelled=True)) == []
    assert found(talk("1", 0, 30), talk("2", 20, 40, "B")) == []


def test_an_hour_of_nothing_is_a_gap_unless_a_break_fills_it_somewhere() -> None:
    before, after = talk("1", 0, 30), talk("2", 90, 120)
    assert found(before, after) == [(Odd.GAP, "1")]
    assert found(before, after, talk("3", 30, 90, "Sảnh", pause=True)) == []
    assert found(before, talk("2", 35, 60)) == []
    assert found(before, talk("2", 24 * 60, 25 * 60)) == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_finding_has_its_sentence_and_its_data(language) -> None:
    slots = [
        talk("1", 0, 30), talk("2", 20, 40), talk("3", 90, 100), talk("4", 0, 0, "B"), talk("5", 0, 30, ""),
        talk("6", 0, 25 * 60, "C"), talk("7", -9000, -8990, "D"),
        talk("8", 0, 30, "E", speakers=("Lê Hòa",)), talk("9", 10, 40, "F", speakers=("lê hoà", "An")),
    ]  # fmt: skip
    odd = list(oddities(EVENT, slots))
    assert {one.odd for one in odd} == set(Odd)
    more = [Shortened(NOON, "Một tên dài", "Một tên…")]
    more += [LeftOut(NOON, NOON + MINUTE, 3), LeftOut(NOON, NOON + MINUTE, 3, all=True)]
    more += [LongRound(NOON, NOON + MINUTE, 95)]
    words = Words(language)
    for one in [*odd, *more]:
        sentence = finding_sentence(one, words, EVENT.zone)
        assert "{" not in sentence
        assert finding_data(one, words, EVENT.zone)["reason"] == sentence
