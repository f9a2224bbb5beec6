"""The roll-call: whatever happens at the doors, it adds up, and it is read as one would say it."""

import re
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.absence_notes import absences_in, lateness_at
from kiosk.app.absent import clock_of
from kiosk.app.attendance_tables import roll_call_lines
from kiosk.app.roll_calling import as_data, line_sentence, roll_call, roll_call_sentence
from kiosk.domain.absence import EVERYWHERE
from kiosk.domain.declarations import AbsenceNoted, LatenessSet
from kiosk.domain.facts import (
    AttendeeNamed,
    CheckedIn,
    GuestsListed,
    SessionCancelled,
    SessionDelayed,
    StandingChanged,
    WalkInAdded,
)
from kiosk.domain.ids import FactId
from kiosk.domain.invitation import Standing
from kiosk.domain.person import Person
from kiosk.domain.presence import Came
from kiosk.domain.roll_call import RollCall, counted
from kiosk.errors import BadInput
from kiosk.words import Words
from tests.given import AN, BINH, DOOR, EVENT, OPENING, check_in, check_out, entry, opening_facts, undo
from tests.kiosk.memory_book import MemoryBook

VI, EN = Words("vi"), Words("en")
CHI = replace(AN, id="g-chi", code="CHI", name="Lê Chi", unit="Sở Nội vụ")
WALK_IN = replace(AN, id="g-w", code="W", name="Võ Dung", walk_in=True)
GUESTS = (AN, BINH, CHI, WALK_IN)
LEVELS = frozenset({"total", "block", "unit"})


@pytest.mark.parametrize(
    ("sums", "vietnamese", "english"),
    [
        (
            RollCall(420, 312, 18, walk_ins=4, companions=3),
            "Triệu tập 420, có mặt 312 (trong đó đi thay 18), vắng 108, khách mời thêm 7.",
            "Invited 420, present 312 (18 of them represented), absent 108, additional guests 7.",
        ),
        (
            RollCall(420, 312, 18, walk_ins=4, companions=3, excused=40),
            "Triệu tập 420, có mặt 312 (trong đó đi thay 18), vắng có lý do 40, vắng không lý do 68, khách mời thêm 7.",
            "Invited 420, present 312 (18 of them represented), absent with a reason 40, absent without a reason 68, "
            "additional guests 7.",
        ),
        (RollCall(2, 2), "Triệu tập 2, có mặt 2, vắng 0.", "Invited 2, present 2, absent 0."),
        (RollCall(), "Triệu tập 0, có mặt 0, vắng 0.", "Invited 0, present 0, absent 0."),
        (
            RollCall(12_345, 1_200),
            "Triệu tập 12.345, có mặt 1.200, vắng 11.145.",
            "Invited 12,345, present 1,200, absent 11,145.",
        ),
    ],
)
def test_the_roll_call_is_read_aloud(sums, vietnamese, english) -> None:
    assert (roll_call_sentence(sums, VI), roll_call_sentence(sums, EN)) == (vietnamese, english)


def _book(*entries) -> MemoryBook:
    return MemoryBook(*opening_facts(), entry(5, GuestsListed("", (CHI,))), entry(6, WalkInAdded(WALK_IN)), *entries)


def test_a_unit_and_a_block_say_whose_figures_they_are() -> None:
    book = _book(check_in(10, AN), entry(11, AttendeeNamed(DOOR.id, AN.id, FactId("f000010"), Person("Lan"))))
    said = [line_sentence(line, VI) for line in roll_call(book, DOOR, LEVELS)]
    assert said == [
        "Triệu tập 3, có mặt 1 (trong đó đi thay 1), vắng 2.",
        "Sở, ngành: triệu tập 2, có mặt 1 (trong đó đi thay 1), vắng 1.",
        "Sở Y tế: triệu tập 1, có mặt 1 (trong đó đi thay 1), vắng 0.",
        "Sở Nội vụ: triệu tập 1, có mặt 0, vắng 1.",
        "Báo chí: triệu tập 1, có mặt 0, vắng 1.",
        "Báo Sáng: triệu tập 1, có mặt 0, vắng 1.",
    ]


def test_guests_who_came_and_are_not_expected_any_more_are_additional() -> None:
    book = _book(check_in(10, AN), entry(11, StandingChanged(AN.id, Standing.CANCELLED)))
    total = next(roll_call(book, DOOR, frozenset({"total"})))
    assert (total.sums.expected, total.sums.present, total.sums.others, total.sums.extra) == (2, 0, 1, 1)


def test_a_walk_in_whom_the_list_brought_later_is_present_and_not_absent() -> None:
    listed = entry(12, GuestsListed("", (replace(WALK_IN, walk_in=False),)))
    book = _book(entry(11, CheckedIn(DOOR.id, WALK_IN.id, Came.WALK_IN)), listed)
    total = next(roll_call(book, DOOR, frozenset({"total"})))
    assert (total.sums.expected, total.sums.present, total.sums.walk_ins) == (4, 1, 0)


@st.composite
def happenings(draw):
    """What can happen at a door, in any order, sensible or not."""
    made = []
    for n in range(10, 10 + draw(st.integers(0, 14))):
        guest, earlier = draw(st.sampled_from(GUESTS)), FactId(f"f{draw(st.integers(10, n)):06}")
        kind = draw(
            st.sampled_from(["in", "out", "undo", "name", "along", "standing", "absent", "coming", "unexcused"])
        )
        made.append(_happened(kind, n, guest, earlier, draw(st.sampled_from(list(Standing)))))
    return made


def _happened(kind, n, guest, earlier, standing):
    match kind:
        case "in":
            came = Came.WALK_IN if guest.walk_in else Came.INVITED
            return entry(n, CheckedIn(DOOR.id, guest.id, came))
        case "out":
            return check_out(n, guest)
        case "undo":
            return undo(n, int(earlier[1:]), guest)
        case "name":
            return entry(n, AttendeeNamed(DOOR.id, guest.id, earlier, Person("Lan")))
        case "along":
            return entry(n, CheckedIn(DOOR.id, guest.id, Came.COMPANION, along=earlier))
        case "absent" | "coming" | "unexcused":
            where = DOOR.id if n % 2 else EVERYWHERE
            return entry(n, AbsenceNoted(guest.id, where, "" if kind == "coming" else "họp", kind != "unexcused"))
    return entry(n, StandingChanged(guest.id, standing))


@given(happenings())
def test_the_figures_always_add_up(happened) -> None:
    """And a roll-call counted by units is what counting guest by guest gives."""
    book = _book(*happened)
    lines = list(roll_call_lines(book, DOOR))
    for line in lines:
        sums = line.sums
        assert sums.expected == sums.present + sums.absent == sums.present + sums.excused + sums.unexcused
        assert min(sums.excused, sums.unexcused, sums.late) >= 0
        assert sums.late <= sums.present
        assert 0 <= sums.representatives <= sums.present <= sums.expected
        assert sums.came == sums.present + sums.walk_ins + sums.companions + sums.others
        assert 0 <= sums.inside <= sums.came
    for level in ("unit", "block"):
        assert sum((line.sums for line in lines if line.level == level), RollCall()) == lines[-1].sums
    tally = book.tally(DOOR.id)
    total = lines[-1].sums
    late, told = lateness_at(book, DOOR), absences_in(book).excused(DOOR.id)
    rows = list(book.attendance(DOOR.id))
    each = [counted(DOOR, r.invitation, r.presence, excused=r.invitation.id in told, late=late) for r in rows]
    assert sum(each, RollCall()) == total
    assert (tally.expected, tally.inside, tally.came, tally.companions) == (
        total.expected, total.inside, total.came, total.companions,
    )  # fmt: skip


@given(st.builds(RollCall, *[st.integers(0, 10**6)] * 6).filter(lambda s: s.representatives <= s.present <= s.expected))
def test_what_is_read_aloud_adds_up(sums) -> None:
    said = roll_call_sentence(sums, VI)
    told = {name: int(count.replace(".", "")) for name, count in re.findall(r"(\D+?) ([\d.]*\d)", said)}
    summoned, present, absent = (told[name] for name in ("Triệu tập", ", có mặt", ")" * ("(" in said) + ", vắng"))
    assert (summoned, summoned - present) == (sums.expected, absent)
    assert as_data(DOOR, next(iter(roll_call_lines(_book(), DOOR))), VI)["expected"] == 1


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 10**6))
def test_what_is_read_aloud_adds_up_with_reasons_too(present, unexcused, excused) -> None:
    said = roll_call_sentence(RollCall(present + unexcused + excused, present, excused=excused), VI)
    summoned, there, *absent = [int(count.replace(".", "")) for count in re.findall(r"[\d.]*\d", said)]
    assert (summoned, there, absent) == (present + unexcused + excused, present, [excused, unexcused])


def test_a_guest_who_said_he_would_not_come_and_came_is_present() -> None:
    told = [entry(20 + n, AbsenceNoted(guest.id, EVERYWHERE, "đi công tác")) for n, guest in enumerate((AN, CHI))]
    total = next(roll_call(_book(check_in(10, AN), *told), DOOR, frozenset({"total"})))
    assert (total.sums.present, total.sums.excused, total.sums.unexcused) == (1, 1, 1)
    assert line_sentence(total, VI) == "Triệu tập 3, có mặt 1, vắng có lý do 1, vắng không lý do 1."


def test_a_note_for_one_checkpoint_goes_before_the_one_for_all() -> None:
    told = entry(20, AbsenceNoted(AN.id, EVERYWHERE, "ốm")), entry(21, AbsenceNoted(AN.id, DOOR.id, "không báo", False))
    total = next(roll_call(_book(*told), DOOR, frozenset({"total"})))
    assert (total.sums.excused, total.sums.unexcused) == (0, 3)
    back = entry(22, AbsenceNoted(AN.id, DOOR.id, ""))
    assert next(roll_call(_book(*told, back), DOOR, frozenset({"total"}))).sums.excused == 1


def _first_in(hour: int, minute: int, *entries) -> RollCall:
    """An's first check-in at that time at the venue; the programme opens at 08:00."""
    at = datetime(2026, 5, 1, hour, minute, tzinfo=ZoneInfo(EVENT.zone))
    return next(roll_call(_book(check_in(10, AN, at=at), *entries), DOOR, frozenset({"total"}))).sums


def test_who_first_came_after_the_days_programme_began_is_late() -> None:
    assert (_first_in(7, 59).late, _first_in(8, 0).late, _first_in(8, 1).late) == (0, 0, 1)


def test_an_opening_that_is_delayed_makes_nobody_late_before_it() -> None:
    assert _first_in(8, 20, entry(30, SessionDelayed(OPENING.id, 30))).late == 0
    assert _first_in(8, 20, entry(30, SessionCancelled(OPENING.id))).late == 0


def test_a_checkpoint_may_name_its_own_hour_for_every_day() -> None:
    assert _first_in(8, 20, entry(30, LatenessSet(DOOR.id, "08:30"))).late == 0
    assert _first_in(8, 31, entry(30, LatenessSet(DOOR.id, "08:30"))).late == 1
    assert _first_in(8, 31, entry(30, LatenessSet(DOOR.id, "08:30")), entry(31, LatenessSet(DOOR.id, ""))).late == 1


@pytest.mark.parametrize(("typed", "clock"), [("8h30", "08:30"), ("08:30", "08:30"), ("8h", "08:00"), (" ", "")])
def test_the_hour_is_read_as_people_write_it(typed, clock) -> None:
    assert clock_of(typed) == clock


@pytest.mark.parametrize("typed", ["25:00", "8:61", "sớm"])
def test_what_is_no_hour_is_refused(typed) -> None:
    with pytest.raises(BadInput):
        clock_of(typed)
