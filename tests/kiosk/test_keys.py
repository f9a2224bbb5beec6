"""Which key signs, and how long each is honoured."""

from datetime import timedelta

from kiosk.domain.keys import Expired, Honoured, Retirement, Unheard, key_id, numbered, signing_key, standing_of
from tests.conftest import NOON
from tests.kiosk.keys import event_key, pair

DAY = timedelta(days=1)
ONE = event_key("first")
TWO = event_key("second", ONE, made=NOON + DAY)


def test_the_newest_key_signs() -> None:
    assert signing_key([]) is None
    assert signing_key([TWO, ONE]) == TWO


def test_a_retired_key_signs_no_more_whether_or_not_its_codes_count() -> None:
    gone = event_key("second", ONE, made=NOON + DAY, retired=Retirement(NOON + 2 * DAY))
    assert signing_key([ONE, gone]) == ONE


def test_keys_of_one_event_carry_its_tag_and_their_own_name() -> None:
    assert TWO.tag == ONE.tag < 64
    assert TWO.id == key_id(pair("second")[1])
    assert len(TWO.id) == 3


def test_a_key_is_honoured_until_its_last_moment() -> None:
    until = NOON + DAY
    ending = event_key("first", retired=Retirement(NOON, until))
    assert standing_of([ending], ending.id, ending.tag, until - timedelta(microseconds=1)) == Honoured(ending)
    assert standing_of([ending], ending.id, ending.tag, until) == Expired(ending, until)


def test_unheard_keys_are_ours_or_another_event_s() -> None:
    assert standing_of([ONE], TWO.id, ONE.tag, NOON) == Unheard(ours=True)
    assert standing_of([ONE], ONE.id, ONE.tag ^ 1, NOON) == Unheard(ours=False)
    assert standing_of([], ONE.id, ONE.tag, NOON) == Unheard(ours=True)


def test_people_count_keys_from_the_first_one_made() -> None:
    assert numbered([TWO, ONE]) == [(1, ONE), (2, TWO)]
