"""The founding event: the facts of its programme, and guests who are invented, natural and always the same."""

import tomllib
import unicodedata
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.app.demo import demo_facts, demo_start, demo_today, seed_demo
from kiosk.app.identity import Stamper, StoppedClock
from kiosk.domain import declarations, facts
from kiosk.domain.ids import DeskId
from kiosk.domain.invitation import Standing
from kiosk.domain.moment import in_zone
from kiosk.domain.names import fold
from kiosk.domain.seat_facts import SeatPlanSet
from kiosk.domain.seat_name import seat_name
from kiosk.domain.seat_plan import named_twice
from kiosk.domain.token import Genuine, read
from tests.kiosk.memory_book import MemoryBook

ZONE = "Asia/Ho_Chi_Minh"
SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples" / "founding"
FACTS = demo_facts()
GUESTS = next(f.invitations for f in FACTS if isinstance(f, facts.GuestsListed))
SESSIONS = {s.key: s for f in FACTS if isinstance(f, facts.SessionsListed) for s in f.sessions}
CHECKPOINTS = {f.checkpoint.name: f.checkpoint for f in FACTS if isinstance(f, facts.CheckpointSet)}
ITEMS = {name: place for name, place in CHECKPOINTS.items() if not place.is_door}
CHECKPOINTS = {name: place for name, place in CHECKPOINTS.items() if place.is_door}
DOOR, MORNING, AFTERNOON = CHECKPOINTS.values()
PROGRAMME = tomllib.loads((SAMPLES / "agenda.toml").read_text(encoding="utf-8"))
INVITED = tomllib.loads((SAMPLES / "guests.toml").read_text(encoding="utf-8"))


def event(made=FACTS):
    return next(f.event for f in made if isinstance(f, facts.EventDescribed))


def test_the_event_is_the_one_of_2019_and_says_that_its_times_are_illustrative():
    assert (event().first_day, event().last_day) == (date(2019, 9, 25), date(2019, 9, 26))
    assert (event().zone, event().languages, event().illustrative) == (ZONE, ("vi", "en"), True)
    assert event().name.endswith("Khuyến cáo cho thành phố Hồ Chí Minh")
    assert event().subtitle.endswith("Recommendations for Ho Chi Minh City")


def test_there_are_400_guests_and_no_two_share_a_code_a_key_an_id_or_an_address():
    assert len(GUESTS) == 400
    for of in ("code", "key", "id", "email", "phone"):
        assert len({getattr(guest, of) for guest in GUESTS}) == 400, of


def test_codes_are_ours():
    assert all(read(guest.code) == Genuine(guest.code) for guest in GUESTS)


def test_the_same_facts_are_made_every_time():
    assert demo_facts() == FACTS
    assert (GUESTS[0].name, GUESTS[-1].name) == ("Phạm Minh Thắm", "Anneliese Straßburger")
    assert GUESTS[0].code == "SMLPRSHLXHMPCGQX"


def test_every_block_and_every_district_is_invited():
    blocks = {block["name"] for block in INVITED["blocks"]}
    assert {guest.block for guest in GUESTS} == blocks
    assert len(blocks) == 8
    assert len(INVITED["districts"]) == len(set(INVITED["districts"])) == 24
    units = {guest.unit for guest in GUESTS}
    for district in INVITED["districts"]:
        for body in ("Hội đồng nhân dân", "Ủy ban nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam"):
            assert f"{body} {district}" in units


@pytest.mark.parametrize("of", ["name", "unit", "post", "block", "category", "note", "seat", "title"])
def test_all_texts_are_composed_and_tidy(of):
    for guest in GUESTS:
        text = getattr(guest, of)
        assert unicodedata.normalize("NFC", text) == text
        assert " ".join(text.split()) == text


def test_no_guest_bears_an_office_holders_name():
    never = tomllib.loads((SAMPLES / "names.toml").read_text(encoding="utf-8"))["never"]["names"]
    assert {fold(guest.name) for guest in GUESTS} & {fold(name) for name in never} == set()
    assert {"Nguyễn Thành Phong", "Nguyễn Thiện Nhân"} <= set(never)


def test_nothing_reaches_anyone():
    assert all(guest.email.endswith("@example.org") and guest.email.isascii() for guest in GUESTS)
    assert all(guest.phone.startswith("0900 000 ") for guest in GUESTS)


def test_names_are_varied():
    families = Counter(guest.name.split()[0] for guest in GUESTS)
    assert 80 <= families["Nguyễn"] <= 160
    assert len(families) >= 40
    assert {guest.title for guest in GUESTS} >= {"Ông", "Bà", "TS.", "PGS.TS.", "Mr.", "Ms.", "Dr."}


def test_the_list_has_what_every_real_list_has():
    names = Counter(guest.name for guest in GUESTS)
    assert names["Nguyễn Văn Hùng"] == 2
    assert Counter((g.name, g.unit) for g in GUESTS)["Trần Thị Thu Hà", "Báo Tuổi Trẻ"] == 2
    assert max(len(name) for name in names) >= 33
    assert min(len(name) for name in names) == 2
    assert {guest.standing for guest in GUESTS} == {
        Standing.VALID,
        Standing.CANCELLED,
        Standing.REVOKED,
        Standing.UNAPPROVED,
    }
    assert 5 <= sum(guest.attention for guest in GUESTS) <= 20
    assert 20 <= sum(bool(guest.note) for guest in GUESTS) <= 80
    assert not [guest for guest in GUESTS if guest.note.startswith("!")]


def test_every_special_guest_found_a_place():
    wanted = {(s["unit"], s["post"], s["name"]) for s in INVITED["special"]}
    assert wanted - {(g.unit, g.post, g.name) for g in GUESTS} == set()


def test_languages_follow_the_guests():
    foreign = [guest for guest in GUESTS if guest.category == "Khách quốc tế"]
    assert len(foreign) >= 20
    assert {guest.language for guest in foreign} == {"en"}
    assert Counter(guest.language for guest in GUESTS)["vi"] >= 370


def test_no_seat_is_given_twice_and_the_chair_sits_in_front():
    seats = [guest.seat for guest in GUESTS if guest.seat]
    assert len(seats) == len(set(seats))
    assert {guest.seat for guest in GUESTS if guest.category == "Chủ tọa"} == {"A1", "A2", "A3"}
    assert all(guest.seat or guest.category == "Học viên" for guest in GUESTS)


def test_one_unit_has_one_letter():
    letters = {(guest.unit, guest.letter) for guest in GUESTS}
    assert len(letters) == len({unit for unit, _ in letters}) == len({letter for _, letter in letters})


def test_conference_and_class_overlap_and_neither_holds_the_other():
    door, lesson = ({g.id for g in GUESTS if c.admits(g)} for c in (DOOR, MORNING))
    assert len(door & lesson) > 300
    assert door - lesson
    assert lesson - door
    assert door | lesson == {g.id for g in GUESTS}
    assert lesson == {g.id for g in GUESTS if AFTERNOON.admits(g)}


def test_the_class_opens_on_its_own_day():
    hours = [in_zone(moment, ZONE) for c in (MORNING, AFTERNOON) for moment in (c.opens, c.closes)]
    assert hours == sorted(hours)
    assert {moment.date() for moment in hours} == {date(2019, 9, 26)}
    assert (DOOR.opens, DOOR.closes) == (None, None)


OPENING = ["Phát biểu khai mạc", "Phát biểu định hướng", "Phát biểu của Ngân hàng Thế giới"]
SPEAKERS = ["Nguyễn Thành Phong", "Nguyễn Thiện Nhân", "Ousmane Dione", "Thứ trưởng Bộ Khoa học và Công nghệ"]


def test_the_conference_follows_the_public_programme():
    four = [SESSIONS[f"conference-{n}"] for n in (1, 2, 3, 4)]
    assert [s.title for s in four[:3]] == OPENING
    assert [s.speakers[0].split(",")[0] for s in four] == SPEAKERS
    later = [s for key, s in SESSIONS.items() if key.startswith("conference-5")]
    assert [s.start for s in four] == sorted(s.start for s in four)
    assert min(s.start for s in later) >= four[-1].end
    assert {s.track[0] for s in later} == set("ABCDE")
    assert sum(s.language == "en" for s in later) == 3


def test_the_class_follows_its_programme():
    four = [SESSIONS[f"class-{n}"] for n in (1, 2, 3, 4)]
    assert all(a.end <= b.start for a, b in pairwise(four))
    assert [s.subtitle.split(":")[0] for s in four] == [
        "Overview",
        "AI with image data",
        "AI with text data",
        "AI in digital transformation",
    ]


def test_every_session_speaks_two_languages_and_fits_its_room():
    for one in SESSIONS.values():
        assert one.title != one.subtitle
        assert one.title
        assert one.subtitle.isascii()
        assert one.start < one.end
    by_room = sorted(SESSIONS.values(), key=lambda s: (s.room, s.start))
    for one, other in pairwise(by_room):
        assert one.room != other.room or one.end <= other.start
    assert sum(s.pause for s in SESSIONS.values()) == 8


def test_moved_to_another_day_everything_keeps_its_time_of_day():
    moved = demo_facts(date(2026, 11, 23))
    there = {s.key: s for f in moved if isinstance(f, facts.SessionsListed) for s in f.sessions}
    by = timedelta(days=(date(2026, 11, 23) - date(2019, 9, 25)).days)
    assert {key: (s.start - by, s.end - by) for key, s in there.items()} == {
        key: (s.start, s.end) for key, s in SESSIONS.items()
    }
    assert (event(moved).first_day, event(moved).last_day) == (date(2026, 11, 23), date(2026, 11, 24))
    opens = [f.checkpoint.opens for f in moved if isinstance(f, facts.CheckpointSet) and f.checkpoint.opens]
    assert [moment - by for moment in opens] == [MORNING.opens, AFTERNOON.opens]
    assert [f for f in moved if isinstance(f, facts.GuestsListed)] == [
        f for f in FACTS if isinstance(f, facts.GuestsListed)
    ]


@pytest.mark.parametrize(("hour", "minute", "live"), [(0, 29, False), (0, 30, True), (9, 29, True), (9, 30, False)])
def test_in_the_evening_and_at_night_the_demo_begins_in_the_morning_of_its_day(hour, minute, live):
    now = datetime(2026, 11, 23, hour, minute, tzinfo=UTC)
    assert demo_start(now) == (None if live else datetime(2026, 11, 23, 1, 40, tzinfo=UTC))


@pytest.mark.parametrize(("hour", "day"), [(16, 23), (17, 24)])
def test_today_is_the_day_at_the_venue(hour, day):
    assert demo_today(datetime(2026, 11, 23, hour, 59, tzinfo=UTC)) == date(2026, 11, day)


def test_the_programme_file_says_nothing_that_is_not_used():
    assert len(SESSIONS) == len(PROGRAMME["sessions"])
    assert len(CHECKPOINTS) == len(PROGRAMME["checkpoints"]) == 3
    assert len(ITEMS) == len(PROGRAMME["items"])


def declared(kind):
    return [fact for fact in FACTS if isinstance(fact, kind)]


def test_every_unit_has_its_letter_with_a_place_for_each_of_its_guests():
    letters = {(said.letter.unit, said.letter.number): said.letter.places for said in declared(declarations.LetterSet)}
    assert letters == Counter((guest.unit, guest.letter) for guest in GUESTS)
    assert {said.letter.day for said in declared(declarations.LetterSet)} == {date(2019, 9, 6)}


def test_every_seat_is_on_the_plan_and_the_press_sits_in_its_own():
    (plan,) = (said.plan for said in declared(SeatPlanSet))
    seats = {seat_name(guest.seat): guest.category for guest in GUESTS if guest.seat}
    assert seats.keys() <= plan.seats.keys()
    assert {seat for seat, category in seats.items() if category == "Báo chí"} == {
        seat.name for seat in plan.seats.values() if seat.zone == "Khu báo chí"
    }
    assert named_twice(plan) == ()


def test_the_class_lasts_both_half_days_of_its_own_checkpoints():
    (course,) = (said.course for said in declared(declarations.CourseSet))
    assert course.checkpoints == (MORNING.id, AFTERNOON.id)
    assert [(half.start, half.end) for half in course.half_days] == [
        (SESSIONS["class-1"].start, SESSIONS["class-2"].end),
        (SESSIONS["class-3"].start, SESSIONS["class-4"].end),
    ]


def test_what_is_told_of_protocol_is_about_units_and_guests_that_there_are():
    units = {guest.unit for guest in GUESTS}
    told = tomllib.loads((SAMPLES / "protocol.toml").read_text(encoding="utf-8"))
    assert {*told["hosts"], *told["short"], *told["state"]} <= units
    assert {said.unit.name for said in declared(declarations.UnitSet)} == {
        *told["hosts"],
        *told["short"],
        *told["state"],
    }
    assert len(declared(declarations.AbsenceNoted)) == len(told["absent"])
    assert declared(declarations.GuestWatched)


def test_an_empty_book_becomes_the_founding_event():
    book = MemoryBook()
    seed_demo(book, Stamper(DeskId("1"), StoppedClock(datetime(2026, 5, 1, tzinfo=UTC))).stamp, day=date(2026, 5, 1))
    assert book.guest_count() == 400
    assert book.event().first_day == date(2026, 5, 1)
    assert [c.name for c in book.checkpoints()] == [*CHECKPOINTS, *ITEMS]
    assert len(book.slots()) == len(SESSIONS)
