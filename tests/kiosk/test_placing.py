"""Exceptions placed by hand: they hold whatever else the table says, and circles move nobody."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.placing import Pin, placed
from kiosk.domain.watched_arrivals import Watch, all_seen, looked, seen

IDS = [f"g{n}" for n in range(7)]
PINS = st.lists(
    st.builds(Pin, st.sampled_from([*IDS, "away"]), st.sampled_from([*IDS, "away"]), st.booleans()), max_size=8
)


def test_a_guest_goes_right_before_or_after_another() -> None:
    assert placed("abcd", [Pin("d", "b")]).ids == tuple("adbc")
    assert placed("abcd", [Pin("a", "c", before=False)]).ids == tuple("bcad")
    assert placed("abcd", [Pin("d", "b"), Pin("c", "b")]).ids == tuple("acdb")
    assert placed("abcd", [Pin("d", "b"), Pin("c", "d")]).ids == tuple("acdb")
    assert placed("abcd", [Pin("d", "b")]).held == {"d"}


def test_a_pin_to_someone_who_is_not_there_waits() -> None:
    assert placed("abc", [Pin("a", "x"), Pin("x", "b")]).ids == tuple("abc")


def test_a_circle_moves_nobody_and_is_told() -> None:
    result = placed("abcd", [Pin("a", "b"), Pin("b", "c"), Pin("c", "a"), Pin("d", "a")])
    assert result.ids == tuple("dabc")
    assert result.circles == (("a", "b", "c"),)
    assert placed("ab", [Pin("a", "a")]).circles == (("a",),)


@given(st.permutations(IDS), PINS)
def test_nobody_is_lost_and_every_pin_that_can_hold_does(order, pins) -> None:
    result = placed(order, pins)
    assert sorted(result.ids) == sorted(order)
    newest = {pin.guest: pin for pin in pins}
    for guest in result.held:
        pin = newest[guest]
        assert (result.ids.index(guest) < result.ids.index(pin.other)) is pin.before
    unpinned = [id for id in result.ids if id not in result.held]
    assert unpinned == [id for id in order if id not in result.held]


@given(st.permutations(IDS), PINS)
def test_placing_again_changes_nothing(order, pins) -> None:
    once = placed(order, pins)
    assert placed(once.ids, pins).ids == once.ids


def test_a_long_chain_is_no_deep_recursion() -> None:
    ids = [f"{n:05}" for n in range(5_000)]
    pins = [Pin(one, other, before=False) for other, one in pairwise(ids)]
    assert placed(ids[::-1], pins).ids == tuple(ids)


def test_who_is_there_already_is_no_news_and_who_comes_waits_until_seen() -> None:
    watch, news = looked(Watch(), {"f1": "An"})
    assert (news, watch.first) == ((), None)
    watch, news = looked(watch, {"f1": "An", "f2": "Bình", "f3": "Chi"})
    assert (news, watch.first) == (("Bình", "Chi"), "Bình")
    watch, news = looked(watch, {"f1": "An", "f2": "Bình, đi thay", "f3": "Chi"})
    assert (news, watch.first) == ((), "Bình, đi thay")
    assert seen(watch).first == "Chi"
    assert all_seen(watch).first is None


def test_an_arrival_that_was_taken_back_is_no_news_any_more() -> None:
    watch, _ = looked(Watch(), {})
    watch, _ = looked(watch, {"f2": "Bình"})
    watch, news = looked(watch, {})
    assert (watch.first, news) == (None, ())
    assert seen(watch).first is None
    _, news = looked(watch, {"f9": "Bình"})
    assert news == ("Bình",)
