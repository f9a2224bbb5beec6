"""Announcements and emergencies: when they are shown, what is refused, and that no text turns a screen around."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.identity import Stamper, StoppedClock
from kiosk.app.notices import Announcer, announced, prepared, shown
from kiosk.app.ports import Nobody
from kiosk.domain.ids import DeskId
from kiosk.domain.notices import CLEAR_FOR, LONGEST, Alarm, Announcement, Emergency, current, plain, standing
from kiosk.errors import BadInput, NotFound
from tests.conftest import NOON
from tests.given import EVENT, opening_facts, read, write
from tests.kiosk.memory_book import MemoryBook

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


@pytest.fixture
def book():
    made = MemoryBook()
    write(made, *opening_facts())
    return made


@pytest.fixture
def announcer(book):
    return Announcer(book, Stamper(DeskId("Quầy 1"), StoppedClock(NOON)), Nobody())


def test_an_announcement_is_kept_tidied_and_can_be_withdrawn(book, announcer) -> None:
    made = announcer.announce(Announcement(id="a", text="  Xe \n về\u202e lúc 11:45 ", room="Sảnh"))
    assert made.text == "Xe về lúc 11:45"
    assert read(book, announced) == (made,)
    announcer.withdraw("a")
    assert read(book, announced) == ()
    with pytest.raises(NotFound):
        announcer.withdraw("a")
    announcer.restore(made)
    assert read(book, announced) == (made,)


@pytest.mark.parametrize(
    "bad",
    [
        Announcement(id="a", text="  "),
        Announcement(id="a", text="x" * (LONGEST + 1)),
        Announcement(id="a", text="x", other="y" * (LONGEST + 1)),
        Announcement(id="a", text="x", ends=NOON - MINUTE),
        Announcement(id="a", text="x", starts=NOON + HOUR, ends=NOON + HOUR),
    ],
)
def test_what_cannot_be_announced_is_refused_and_nothing_kept(book, announcer, bad) -> None:
    before = book.position()
    with pytest.raises(BadInput):
        announcer.announce(bad)
    assert book.position() == before


def test_those_of_the_moment_are_shown_the_one_that_began_last_first() -> None:
    always = Announcement(id="1", text="luôn")
    early = Announcement(id="2", text="sớm", starts=NOON - HOUR, ends=NOON + HOUR)
    late = Announcement(id="3", text="muộn", starts=NOON - MINUTE)
    coming = Announcement(id="4", text="sắp", starts=NOON + MINUTE)
    over = Announcement(id="5", text="hết", starts=NOON - HOUR, ends=NOON)
    assert [one.id for one in current([always, early, late, coming, over], NOON)] == ["3", "2", "1"]


@pytest.mark.parametrize("alarm", [alarm for alarm in Alarm if alarm not in (Alarm.NONE, Alarm.CUSTOM)])
def test_every_alarm_is_prepared_in_both_languages(alarm) -> None:
    ready = prepared(alarm, EVENT, NOON)
    assert all([ready.title, ready.text, ready.other_title, ready.other])
    assert ready.title != ready.other_title


def test_an_alarm_stays_until_it_is_ended_and_an_all_clear_goes_by_itself(book, announcer) -> None:
    fire = announcer.raise_alarm(prepared(Alarm.FIRE, EVENT, NOON))
    assert read(book, lambda reader: shown(reader, NOON + 10 * HOUR)) == fire
    announcer.end_alarm()
    assert read(book, lambda reader: shown(reader, NOON)) is None
    with pytest.raises(NotFound):
        announcer.end_alarm()
    clear = Emergency(alarm=Alarm.ALL_CLEAR, at=NOON, title="Đã an toàn")
    assert standing(clear, NOON + CLEAR_FOR - MINUTE) == clear
    assert standing(clear, NOON + CLEAR_FOR) is None


def test_an_alarm_without_words_is_refused(book, announcer) -> None:
    with pytest.raises(BadInput):
        announcer.raise_alarm(prepared(Alarm.CUSTOM, EVENT, NOON))
    assert read(book, lambda reader: shown(reader, NOON)) is None


@given(st.text())
def test_plain_text_is_one_line_without_anything_that_hides_or_turns(text) -> None:
    shown_text = plain(text)
    assert plain(shown_text) == shown_text
    assert not set(shown_text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\n\r\t\x00\x1b")
    assert "  " not in shown_text
