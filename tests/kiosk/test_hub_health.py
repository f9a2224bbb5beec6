"""Who is silent, who checks nobody in, whose clock is wrong, and who is there twice."""

from datetime import timedelta

import pytest

from kiosk.app.clock_off import own_clock_text
from kiosk.domain.member import MemberSet, Role
from kiosk.hub.health import Beat, ClockOff, Health, Idle, Silent, Twice, alarms, beaten, begun, per_minute, recorded
from kiosk.hub.status import alarm_sentences
from kiosk.words import Words
from tests.conftest import NOON

DESKS = tuple(MemberSet(f"m{n}", f"Quầy {n}", Role.DESK, f"U{n}") for n in (1, 2, 3))
SCREEN = MemberSet("s1", "Màn hình", Role.SCREEN, "US")


def at(seconds: float):
    return NOON + timedelta(seconds=seconds)


def heard(until: float, *, members=DESKS, every: float = 10, ahead: float = 0) -> Health:
    health = Health(NOON)
    for step in range(int(until // every) + 1):
        now = at(step * every)
        for one in members:
            health = beaten(health, Beat(one.member, now, now + timedelta(seconds=ahead), 3, "here"))
    return health


def busy(health: Health, member: MemberSet, count: int, until: float) -> Health:
    for n in range(count):
        health = recorded(health, member.member, at(until - n), check_in=True)
    return health


def test_a_member_that_is_heard_is_no_alarm() -> None:
    assert alarms(heard(300), DESKS, at(305)) == ()


def test_a_member_is_silent_after_a_minute() -> None:
    health = heard(100, members=DESKS[:2])
    assert alarms(health, DESKS, at(59)) == ()
    assert alarms(health, DESKS, at(100)) == (Silent(DESKS[2], NOON),)


def test_who_records_is_heard_even_without_a_sign_of_life() -> None:
    health = recorded(Health(NOON), "m1", at(100), check_in=False)
    assert [alarm.member for alarm in alarms(health, DESKS, at(120))] == [DESKS[1], DESKS[2]]


def test_a_desk_that_checks_nobody_in_while_others_do_is_told() -> None:
    health = busy(busy(heard(600), DESKS[0], 20, 600), DESKS[1], 30, 600)
    assert alarms(health, (*DESKS, SCREEN)[:3], at(601)) == (Idle(DESKS[2], 5.0),)


def test_a_quiet_hour_is_no_alarm() -> None:
    health = busy(heard(600), DESKS[0], 3, 600)
    assert alarms(health, DESKS, at(601)) == ()


def test_a_screen_is_never_idle() -> None:
    health = heard(600, members=(*DESKS, SCREEN))
    for one in DESKS:
        health = busy(health, one, 20, 600)
    assert alarms(health, (*DESKS, SCREEN), at(601)) == ()


def test_a_clock_that_is_off_is_told_both_ways() -> None:
    for ahead in (86_400, -86_400):
        found = alarms(heard(10, members=DESKS[:1], ahead=ahead), DESKS[:1], at(11))
        assert found == (ClockOff(DESKS[0], timedelta(seconds=ahead)),)
        assert ("ahead" if ahead > 0 else "behind") in alarm_sentences(found, at(11))[0].template


def test_two_computers_under_one_name_are_told() -> None:
    health = beaten(heard(10), Beat("m1", at(12), at(12), 0, "there"))
    assert alarms(health, DESKS, at(13)) == (Twice(DESKS[0]),)


def test_a_file_that_was_moved_is_not_two() -> None:
    health = beaten(heard(10), Beat("m1", at(45), at(45), 0, "there"))
    assert alarms(health, DESKS[:1], at(46)) == ()


def test_speed_is_of_the_last_five_minutes() -> None:
    health = busy(Health(NOON), DESKS[0], 50, 600)
    assert per_minute(health.of("m1"), at(601)) == 10.0
    assert per_minute(health.of("m1"), at(1_000)) == 0.0
    assert health.of("m1").check_ins == 50


def test_a_hub_that_begins_again_goes_on_counting() -> None:
    health = recorded(begun(NOON, {"m1": 40}), "m1", at(5), check_in=True)
    assert (health.of("m1").check_ins, per_minute(health.of("m1"), at(6))) == (41, 0.2)
    assert alarms(begun(NOON, {"m1": 40}), DESKS[:1], at(61)) == (Silent(DESKS[0], NOON),)


def test_every_alarm_has_a_sentence_that_names_the_member() -> None:
    found = (Silent(DESKS[0], NOON), Idle(DESKS[0], 4), ClockOff(DESKS[0], timedelta(days=1)), Twice(DESKS[0]))
    assert all("Quầy 1" in one.template.format(**one.values) for one in alarm_sentences(found, at(60)))


def test_entries_that_were_carried_here_long_afterwards_count_and_make_nobody_fast() -> None:
    health = recorded(Health(NOON), "m1", at(0), check_in=True, late=True)
    assert (health.of("m1").check_ins, per_minute(health.of("m1"), at(1))) == (1, 0)


@pytest.mark.parametrize(
    ("ahead", "said"),
    [(40, "40 s ahead"), (-7_000, "7000 s behind"), (86_400, "24 hours ahead"), (-86_400, "24 hours behind")],
)
def test_a_clock_that_is_off_is_told_in_a_unit_that_is_read_at_a_glance(ahead, said) -> None:
    (problem,) = alarm_sentences([ClockOff(DESKS[0], timedelta(seconds=ahead))], NOON)
    assert f"is {said} " in problem.template.format(**problem.values)


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (180, "3 minutes ahead"),
        (-7_000, "117 minutes behind"),
        (86_400, "24 hours ahead"),
        (-86_400, "24 hours behind"),
    ],
)
def test_whoever_joins_with_a_wrong_clock_reads_the_same(ahead, said) -> None:
    assert said in own_clock_text(ahead, Words("en"))
    assert own_clock_text(ahead, Words("vi")) != own_clock_text(ahead, Words("en"))
