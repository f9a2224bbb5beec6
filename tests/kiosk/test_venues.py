"""What a hub knows of other venues: pure."""

from datetime import timedelta

from kiosk.hub import subjects, venue_signs
from kiosk.hub.venues import Mark, Sign, Venues, as_data, expected, heard, lost, reached, read, seen, unreached
from tests.conftest import NOON

START = Venues("hq", leads=True, since=NOON)


def at(seconds: float):
    return NOON + timedelta(seconds=seconds)


def sign(hub="h1", venue="a", members=("m1",), *, leads=False) -> Sign:
    return Sign(hub, venue, leads, frozenset(members))


def test_a_venue_that_is_expected_is_listed_before_it_ever_called() -> None:
    (told,) = as_data(expected(START, ["a"]))
    assert (told["venue"], told["reached"], told["since"]) == ("a", False, NOON.isoformat())


def test_since_when_a_line_is_there_or_not_is_kept_while_nothing_changes() -> None:
    state = reached(reached(START, "a", at(5)), "a", at(9))
    assert state.of("a").since == at(5)
    state = lost(lost(state, "a", at(20)), "a", at(60))
    assert (state.of("a").reached, state.of("a").since) == (False, at(20))
    assert [one.name for one in unreached(state, at(50), timedelta(seconds=30))] == ["a"]
    assert unreached(state, at(49), timedelta(seconds=30)) == ()


def test_the_headquarters_reads_venues_and_a_venue_the_headquarters_only() -> None:
    others = (sign("h1", "a"), sign("h2", "b"), sign("h3", "hq", leads=True))
    hq, a = START, Venues("a", leads=False, since=NOON)
    for one in others:
        hq, a = heard(hq, one, NOON), heard(a, one, NOON)
    assert (sorted(hq.known), sorted(a.known)) == (["a", "b"], ["hq"])


def test_members_are_where_they_were_seen_last_and_there_while_their_hub_is_heard() -> None:
    state = heard(START, sign(members=("m1", "m2")), NOON)
    state = heard(state, sign("h0", "hq", ("m3",), leads=True), NOON)
    assert [state.home(one) for one in ("m1", "m3", "m9")] == ["a", "hq", ""]
    assert [state.elsewhere(one) for one in ("m1", "m3", "m9")] == [True, False, False]
    assert state.there(at(5)) == frozenset()
    state = reached(state, "a", NOON)
    assert (state.there(at(5)), state.there(at(25))) == ({"m1", "m2"}, frozenset())
    b = heard(
        reached(heard(Venues("b", leads=False, since=NOON), sign("h0", "hq", leads=True), NOON), "hq", NOON),
        sign(),
        NOON,
    )
    assert (b.there(at(5)), lost(b, "hq", at(5)).there(at(5))) == ({"m1"}, frozenset())
    assert seen(state, "b", ["m1"]).home("m1") == "b"


def test_how_far_a_log_was_read_is_found_again_and_a_broken_file_only_costs_time(tmp_path) -> None:
    file = tmp_path / "venues.json"
    assert venue_signs.kept(file, [">"]) == ({}, {})
    state = seen(read(START, "a", Mark(7, "f7", 9, 3), 0), "a", ["m1"])
    venue_signs.keep(file, [">"], state)
    assert venue_signs.kept(file, [">"]) == ({"a": Mark(7, "f7", 9, 3)}, {"m1": "a"})
    assert venue_signs.kept(file, ["ann.>"]) == ({}, {"m1": "a"})
    file.write_bytes(file.read_bytes()[:20])
    assert venue_signs.kept(file, [">"]) == ({}, {})


def test_a_hub_s_sign_is_read_strictly() -> None:
    one = sign(members=("m1", "m2"), leads=True)
    subject = venue_signs.sign_at("ev", "a", "h1")
    assert venue_signs.read(subject, venue_signs.encode(one)) == one
    assert venue_signs.read(subject, b"{") is None
    assert venue_signs.read("venue.ev.a", venue_signs.encode(one)) is None
    assert venue_signs.read("venue.ev.a-b.h1", venue_signs.encode(one)) is None


def test_everything_but_who_came_and_went_counts_everywhere() -> None:
    assert {one.removesuffix(".>") for one in subjects.DECIDED} == {
        *("agenda", "ann", "cfg", "conflict", "guest", "member", "walk")
    }
