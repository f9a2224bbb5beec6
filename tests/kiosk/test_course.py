"""Half-days, stays and thresholds: who has earned the certificate, and the laws that hold whatever happens."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.class_people import THE_GUEST, sitters
from kiosk.domain.course import Course, HalfDay, Mark, Outcome, Stay, result, stays
from kiosk.domain.ids import CheckpointId, CourseId, DeskId, FactId
from kiosk.domain.person import Person
from kiosk.domain.presence import Came, Direction, Passage, presence_of, with_person
from tests.given import AN

MORNING, AFTERNOON = CheckpointId("morning"), CheckpointId("afternoon")
DAY = datetime(2019, 9, 26, tzinfo=UTC)


def at(hour: float, day: int = 0) -> datetime:
    return DAY + timedelta(days=day, hours=hour)


def half(name: str, place: CheckpointId, start: float, end: float, *, day: int = 0, whole: bool = False) -> HalfDay:
    return HalfDay(name=name, checkpoint=place, start=at(start, day), end=at(end, day), whole=whole)


TWO = Course(
    id=CourseId("c"), name="Lớp", half_days=(half("Sáng", MORNING, 8, 11.5), half("Chiều", AFTERNOON, 13.5, 17))
)
ONE_DOOR = Course(
    id=CourseId("d"), name="Lớp", half_days=(half("Sáng", MORNING, 8, 11.5), half("Chiều", MORNING, 13.5, 17))
)


def stay(begin: float, end: float | None = None, *, day: int = 0) -> Stay:
    return Stay(at(begin, day), None if end is None else at(end, day))


def passages(*told: tuple[float, Direction], day: int = 0) -> list[Passage]:
    return [
        Passage(FactId(f"f{n}-{day}"), direction, at(hour, day), DeskId("q"))
        for n, (hour, direction) in enumerate(told)
    ]


IN, OUT = Direction.ENTRY, Direction.EXIT


def split(*told: Passage) -> tuple[Stay, ...]:
    return stays([p for p in told if p.direction is IN], [p for p in told if p.direction is OUT])


def minutes(course: Course, *sat: Stay, now: datetime | None = None) -> list[int]:
    return [part.attended // 60 for part in result(course, {MORNING: sat}, now).parts]


def test_both_half_days_earn_it_and_one_does_not() -> None:
    both = result(TWO, {MORNING: [stay(7.5)], AFTERNOON: [stay(13.25)]})
    one = result(TWO, {MORNING: [stay(7.5)]})
    assert (both.outcome, both.share, both.missing) == (Outcome.EARNED, 100, 0)
    assert (one.outcome, one.share, one.missing // 60) == (Outcome.SHORT, 50, 168)


@pytest.mark.parametrize(("late", "outcome", "share"), [(42, Outcome.EARNED, 90), (43, Outcome.SHORT, 89)])
def test_the_threshold_is_met_to_the_minute_and_never_rounded_up(late: int, outcome: Outcome, share: int) -> None:
    sat = {MORNING: [stay(8 + late / 60)], AFTERNOON: [stay(13)]}
    assert (result(TWO, sat).outcome, result(TWO, sat).share) == (outcome, share)


def test_a_stay_without_a_check_out_ends_with_its_half_day() -> None:
    assert minutes(ONE_DOOR, stay(7.9)) == [210, 0]
    assert minutes(ONE_DOOR, stay(7.9), stay(13.4)) == [210, 210]


def test_a_stay_with_a_check_out_at_night_covers_both_half_days() -> None:
    assert minutes(ONE_DOOR, stay(7.9, 17.2)) == [210, 210]


def test_a_check_in_at_noon_is_for_the_afternoon() -> None:
    assert minutes(ONE_DOOR, stay(11.75)) == [0, 210]


def test_a_check_in_on_the_evening_before_is_for_no_half_day() -> None:
    assert minutes(ONE_DOOR, stay(20, day=-1)) == [0, 0]


def test_a_forgotten_check_out_is_not_found_on_the_next_day() -> None:
    first, second = passages((8, IN)), passages((8, IN), (11, OUT), day=1)
    assert split(*first, *second) == (stay(8), stay(8, 11, day=1))


def test_coming_in_twice_counts_once() -> None:
    told = passages((8, IN), (9, IN), (11, OUT), (11.25, IN))
    assert minutes(ONE_DOOR, *split(*told)) == [195, 0]


def test_a_check_in_alone_counts_where_half_days_are_counted_whole() -> None:
    course = replace(TWO, half_days=tuple(replace(one, whole=True) for one in TWO.half_days))
    late = result(course, {MORNING: [stay(11.4)], AFTERNOON: [stay(13)]})
    assert (late.share, [part.mark for part in late.parts]) == (100, [Mark.LATE, Mark.PRESENT])


@pytest.mark.parametrize(
    ("sat", "mark"),
    [
        ([stay(7.5)], Mark.PRESENT),
        ([stay(8.1)], Mark.PRESENT),
        ([stay(8.5)], Mark.LATE),
        ([stay(7.9, 10)], Mark.LEFT),
        ([], Mark.ABSENT),
    ],
)
def test_how_a_half_day_is_marked(sat: list[Stay], mark: Mark) -> None:
    assert result(TWO, {MORNING: sat}).parts[0].mark is mark


def test_during_the_class_what_is_to_come_can_still_be_earned() -> None:
    on_time, late = {MORNING: [stay(7.9)]}, {MORNING: [stay(10)]}
    at_nine, at_noon = at(9), at(12)
    assert result(TWO, on_time, at_nine).attended == 3600
    assert [result(TWO, on_time, now).outcome for now in (at_nine, at_noon, at(18))] == [
        Outcome.WITHIN_REACH,
        Outcome.WITHIN_REACH,
        Outcome.SHORT,
    ]
    assert result(TWO, late, at(10.5)).outcome is Outcome.SHORT
    assert result(TWO, {}, at_nine).parts[1].mark is Mark.AHEAD


def test_a_class_without_half_days_earns_nobody_anything() -> None:
    assert result(Course(id=CourseId("x"), name="x"), {}).outcome is Outcome.SHORT


def test_half_days_need_a_zone_and_an_end_after_the_start() -> None:
    with pytest.raises(ValueError, match="time zone"):
        replace(TWO.half_days[0], start=datetime(2019, 9, 26, 8))  # noqa: DTZ001
    with pytest.raises(ValueError, match="end after"):
        replace(TWO.half_days[0], end=at(7))


SPANS = st.tuples(st.integers(6 * 60, 18 * 60), st.one_of(st.none(), st.integers(1, 600)))
COURSES = st.sampled_from([TWO, ONE_DOOR])


def drawn(spans: list[tuple[int, int | None]]) -> list[Stay]:
    return [stay(begin / 60, None if long is None else (begin + long) / 60) for begin, long in spans]


@given(COURSES, st.lists(SPANS, max_size=5), SPANS, st.integers(6, 20))
def test_more_attendance_never_loses_a_certificate(course: Course, spans: list, more: tuple, hour: int) -> None:
    less = {MORNING: drawn(spans), AFTERNOON: drawn(spans)}
    with_more = {MORNING: drawn([*spans, more]), AFTERNOON: drawn(spans)}
    before, after = (result(course, sat, at(hour)) for sat in (less, with_more))
    assert after.attended >= before.attended
    assert not (before.outcome is Outcome.EARNED and after.outcome is not Outcome.EARNED)


@given(COURSES, st.lists(SPANS, max_size=5), st.integers(6, 19))
def test_nobody_sits_longer_than_the_class_and_time_only_helps_those_who_stay(
    course: Course, spans: list, hour: int
) -> None:
    sat = {MORNING: drawn(spans), AFTERNOON: drawn(spans)}
    now, later = result(course, sat, at(hour)), result(course, sat, at(hour + 1))
    assert all(0 <= part.attended <= one.seconds for part, one in zip(now.parts, course.half_days, strict=True))
    assert later.attended >= now.attended
    assert now.attended + sum(part.ahead for part in now.parts) >= later.attended
    assert result(course, sat).attended == result(course, sat, at(30)).attended


@given(st.permutations(passages((7, IN), (8.5, OUT), (9, IN), (9.5, IN), (11, OUT), (13.75, IN))))
def test_the_order_in_which_facts_arrive_does_not_matter(told: list[Passage]) -> None:
    assert split(*told) == split(*sorted(told, key=lambda p: p.at))


@given(
    st.lists(st.tuples(st.integers(6 * 60, 18 * 60), st.sampled_from([IN, OUT])), max_size=6), st.integers(360, 1080)
)
def test_another_check_in_never_takes_time_away(told: list, more: int) -> None:
    before = passages(*((minute / 60, direction) for minute, direction in told))
    extra = Passage(FactId("zz"), IN, at(more / 60), DeskId("q"))
    assert sum(minutes(ONE_DOOR, *split(*before, extra))) >= sum(minutes(ONE_DOOR, *split(*before)))


def entry(n: int, hour: float, who: str = "", came: Came = Came.INVITED) -> Passage:
    bare = Passage(FactId(f"e{n}"), IN, at(hour), DeskId("q"), came)
    return with_person(bare, Person(who, "Phó phòng"), DeskId("q")) if who else bare


def test_the_certificate_is_the_persons_who_came() -> None:
    found = sitters(
        AN,
        {
            MORNING: presence_of([entry(1, 7.9, "Lê Lan")]),
            AFTERNOON: presence_of([entry(2, 13.4, "LÊ LAN")]),
        },
    )
    assert {who.name: len(sat) for who, sat in found.items()} == {"Lê Lan": 2}


def test_a_guest_and_his_deputy_do_not_add_up() -> None:
    found = sitters(AN, {MORNING: presence_of([entry(1, 7.9)]), AFTERNOON: presence_of([entry(2, 13.4, "Lê Lan")])})
    assert {who.name: set(sat) for who, sat in found.items()} == {AN.name: {MORNING}, "Lê Lan": {AFTERNOON}}
    assert all(result(TWO, sat).outcome is Outcome.SHORT for sat in found.values())


def test_companions_who_were_named_are_people_of_the_class() -> None:
    told = [entry(1, 7.9), entry(2, 8, "Hoa", Came.COMPANION), entry(3, 8, came=Came.COMPANION)]
    found = sitters(AN, {MORNING: presence_of(told)})
    assert [(who.key, who.came) for who in found] == [(THE_GUEST, Came.INVITED), ("hoa", Came.COMPANION)]


def test_a_guest_nobody_came_for_is_told_as_absent() -> None:
    (who,) = sitters(AN, {MORNING: presence_of([])})
    assert (who.key, who.name) == (THE_GUEST, AN.name)


def test_the_zone_of_a_half_day_is_no_matter() -> None:
    there = ZoneInfo("Asia/Ho_Chi_Minh")
    moved = replace(
        TWO,
        half_days=tuple(
            replace(one, start=one.start.astimezone(there), end=one.end.astimezone(there)) for one in TWO.half_days
        ),
    )
    assert result(moved, {MORNING: [stay(9)]}) == result(TWO, {MORNING: [stay(9)]})
