"""Classes in an event: set up, issued, replaced and withdrawn; who was at both; and what is proposed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.app.certifying import look_of, values_of
from kiosk.app.class_lists import class_list, class_sentence, outcome_sentence
from kiosk.app.class_proposal import proposed
from kiosk.app.classes import Classes, courses, find_course, register
from kiosk.app.identity import Stamper
from kiosk.app.overlapping import checked_places, overlap_lines, overlap_sentence
from kiosk.app.ports import Nobody
from kiosk.domain.certificates import Paper, register_of
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.course import Course, HalfDay, Outcome
from kiosk.domain.declarations import CertificateIssued
from kiosk.domain.facts import (
    AttendeeNamed,
    CheckedIn,
    CheckpointSet,
    Entry,
    EventDescribed,
    GuestsListed,
    SessionsListed,
    Stamp,
)
from kiosk.domain.ids import CheckpointId, CourseId, DeskId, FactId, InvitationId, SessionId
from kiosk.domain.person import Person
from kiosk.domain.session import Session
from kiosk.errors import BadInput, NotFound
from kiosk.words import Words
from tests.conftest import FakeClock
from tests.given import AN, BINH, EVENT
from tests.kiosk.memory_book import MemoryBook

DAY = datetime(2026, 5, 2, tzinfo=UTC)
MORNING, AFTERNOON = CheckpointId("am"), CheckpointId("pm")
CHI = replace(AN, id=InvitationId("g-chi"), code="CHI", name="Lê Chi", unit="Quận 1", block="Quận")


def at(hour: float) -> datetime:
    return DAY + timedelta(hours=hour)


PLACES = (
    Checkpoint(id=CheckpointId("door"), name="Hội nghị"),
    Checkpoint(id=MORNING, name="Lớp sáng", opens=at(0), closes=at(5)),
    Checkpoint(id=AFTERNOON, name="Lớp chiều", opens=at(5.5), closes=at(10)),
)
COURSE = Course(
    id=CourseId("c"),
    name="Lớp AI",
    english="AI class",
    half_days=(
        HalfDay(name="Sáng", checkpoint=MORNING, start=at(1), end=at(4)),
        HalfDay(name="Chiều", checkpoint=AFTERNOON, start=at(6), end=at(9)),
    ),
    numbering="{number}/GCN-{year}",
)


class Told:
    """Facts with ids and times of their own."""

    def __init__(self, *facts) -> None:
        self.book = MemoryBook()
        self.count = 0
        for fact in facts:
            self.tell(fact)

    def tell(self, fact, when: datetime = DAY) -> FactId:
        self.count += 1
        id = FactId(f"t{self.count:04}")
        self.book.record(Entry(Stamp(id, DeskId("Quầy 1"), when), fact))
        return id

    def come(self, guest, place: CheckpointId, hour: float, who: str = "") -> None:
        id = self.tell(CheckedIn(place, guest.id), at(hour))
        if who:
            self.tell(AttendeeNamed(place, guest.id, id, Person(who, "Phó phòng")), at(hour))


@pytest.fixture
def told() -> Told:
    made = Told(
        EventDescribed(EVENT),
        *(CheckpointSet(place) for place in PLACES),
        GuestsListed("k.csv", (AN, BINH, CHI)),
    )
    made.come(AN, MORNING, 0.9)
    made.come(AN, AFTERNOON, 5.9)
    made.come(BINH, MORNING, 0.8, "Lê Lan")
    made.come(BINH, AFTERNOON, 5.8, "Lê Lan")
    made.come(CHI, MORNING, 2.5)
    return made


@pytest.fixture
def desk(told: Told) -> Classes:
    made = Classes(told.book, Stamper(DeskId("Văn phòng"), FakeClock(at(10))), Nobody())
    made.set_course(COURSE)
    return made


def test_who_has_earned_it_in_whose_name(told: Told, desk: Classes) -> None:
    known = class_list(told.book, COURSE)
    assert [(row.sitter.name, row.result.outcome) for row in known.rows] == [
        (AN.name, Outcome.EARNED),
        ("Lê Lan", Outcome.EARNED),
        ("Lê Chi", Outcome.SHORT),
    ]
    assert class_sentence(known, Words("vi")) == "3 học viên, 2 đạt chứng nhận, 1 chưa đạt."
    assert outcome_sentence(known.rows[2].result, Words("en")) == "3 h 54 min short"


def test_certificates_are_issued_once(told: Told, desk: Classes) -> None:
    made = desk.issue(COURSE)
    assert [(paper.serial, paper.name, paper.share) for paper in made] == [
        ("001/GCN-2026", AN.name, 100),
        ("002/GCN-2026", "Lê Lan", 100),
    ]
    assert (made[0].post, made[1].post) == ("Giám đốc", "Phó phòng")
    assert desk.issue(COURSE) == ()
    assert class_list(told.book, COURSE).certificates == 2


def test_who_has_not_earned_one_gets_it_only_for_a_reason(told: Told, desk: Classes) -> None:
    chi = [(CHI.id, "")]
    with pytest.raises(BadInput, match="Lê Chi has attended 25 %"):
        desk.issue(COURSE, chi)
    (paper,) = desk.issue(COURSE, chi, "giảng viên xác nhận")
    assert (paper.serial, paper.reason) == ("001/GCN-2026", "giảng viên xác nhận")


def test_a_certificate_is_replaced_with_a_new_serial_and_keeps_its_owner(told: Told, desk: Classes) -> None:
    desk.issue(COURSE)
    with pytest.raises(BadInput, match="Say why"):
        desk.replace("002/GCN-2026", "  ")
    fresh = desk.replace("002/gcn-2026", "sai tên", "Lê Thị Lan", "Bà")
    assert (fresh.serial, fresh.title, fresh.name) == ("003/GCN-2026", "Bà", "Lê Thị Lan")
    assert fresh.replaces == "002/GCN-2026"
    held = class_list(told.book, COURSE).rows[1].certificate
    assert held == fresh
    assert desk.issue(COURSE) == ()
    states = {one.certificate.serial: register(told.book).paper(one) for one in register(told.book).of(COURSE.id)}
    assert states == {"001/GCN-2026": Paper.VALID, "002/GCN-2026": Paper.REPLACED, "003/GCN-2026": Paper.VALID}
    with pytest.raises(BadInput, match="does not count any more"):
        desk.replace("002/GCN-2026", "nữa")


def test_a_withdrawn_serial_is_never_used_again(told: Told, desk: Classes) -> None:
    desk.issue(COURSE)
    desk.withdraw(["001/GCN-2026", "002/GCN-2026"], "cấp nhầm")
    again = desk.issue(COURSE)
    assert [paper.serial for paper in again] == ["003/GCN-2026", "004/GCN-2026"]
    with pytest.raises(NotFound, match="No certificate has the serial 9"):
        desk.withdraw(["9"], "x")


def test_withdrawing_the_new_one_lets_the_old_one_count_again(told: Told, desk: Classes) -> None:
    desk.issue(COURSE)
    fresh = desk.replace("001/GCN-2026", "sai")
    desk.withdraw([fresh.serial], "không sai")
    held = class_list(told.book, COURSE).rows[0].certificate
    assert held is not None
    assert held.serial == "001/GCN-2026"


def test_two_classes_with_one_numbering_do_not_share_a_serial(told: Told, desk: Classes) -> None:
    other = replace(COURSE, id=CourseId("d"), name="Lớp khác")
    desk.set_course(other)
    first, second = desk.issue(COURSE), desk.issue(other)
    assert not {paper.serial for paper in first} & {paper.serial for paper in second}


def test_serials_given_twice_by_desks_apart_are_seen(told: Told, desk: Classes) -> None:
    (first, second) = desk.issue(COURSE)
    told.tell(CertificateIssued(replace(second, serial=first.serial)), at(11))
    assert register(told.book).twice() == (first.serial,)
    assert register_of(told.book.declared(CertificateIssued)).twice() == (first.serial,)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": " "}, "needs a name"),
        ({"half_days": ()}, "at least one half-day"),
        ({"threshold": 0}, "between 1 and 100"),
        ({"numbering": "GCN"}, "needs {number} in it"),
        ({"id": CourseId("e")}, "There is a class called Lớp AI already"),
        ({"half_days": (replace(COURSE.half_days[0], checkpoint=CheckpointId("x")),)}, "no such checkpoint"),
        ({"half_days": (COURSE.half_days[0], replace(COURSE.half_days[0], name="Trùng"))}, "Sáng and Trùng"),
    ],
)
def test_a_class_that_cannot_be_is_refused(told: Told, desk: Classes, change: dict, said: str) -> None:
    with pytest.raises((BadInput, NotFound), match=said):
        desk.set_course(replace(COURSE, **change))
    assert courses(told.book) == (COURSE,)


def test_a_class_is_removed_and_its_certificates_stay(told: Told, desk: Classes) -> None:
    desk.issue(COURSE)
    desk.remove(COURSE)
    assert courses(told.book) == ()
    assert len(list(register(told.book).of(COURSE.id))) == 2


def test_a_class_is_found_by_the_beginning_of_its_name(told: Told, desk: Classes) -> None:
    assert find_course(courses(told.book), "lop") == COURSE
    assert find_course(courses(told.book), None) == COURSE
    with pytest.raises(NotFound, match="There are: Lớp AI"):
        find_course(courses(told.book), "Toán")
    with pytest.raises(NotFound, match="no class yet"):
        find_course((), None)


def session(id: str, start: float, end: float, **more) -> Session:
    return Session(id=SessionId(id), title=id, start=at(start), end=at(end), **more)


def test_a_class_is_proposed_from_the_agendas_last_day(told: Told) -> None:
    held = (
        session("khai mạc", -23, -22),
        session("đón khách", 0.5, 1, pause=True),
        session("một", 1, 2.5),
        session("hai", 2.75, 4.5),
        session("ba", 6.5, 9),
    )
    told.tell(SessionsListed("a.csv", held))
    course = proposed(told.book, CourseId("new"), Words("vi"))
    assert course is not None
    halves = [(half.name, half.checkpoint, half.start, half.end) for half in course.half_days]
    assert halves == [
        ("Buổi sáng", MORNING, at(1), at(4.5)),
        ("Buổi chiều", AFTERNOON, at(6.5), at(9)),
    ]


def test_without_an_agenda_the_checkpoints_hours_are_proposed(told: Told) -> None:
    course = proposed(told.book, CourseId("new"), Words("en"))
    assert course is not None
    assert [(half.checkpoint, half.start) for half in course.half_days] == [(MORNING, at(0)), (AFTERNOON, at(5.5))]


def test_without_a_checkpoint_nothing_is_proposed() -> None:
    assert proposed(MemoryBook(), CourseId("x"), Words("en")) is None


def test_who_was_at_both_is_counted_by_person(told: Told) -> None:
    door = PLACES[0]
    told.come(AN, door.id, -20)
    told.come(BINH, door.id, -20)  # himself; his deputy came to the class
    lines = list(overlap_lines(told.book, PLACES[:2]))
    total = lines[-1].people
    assert (total.at(0, 1), total.at(0), total.at(1), total.at()) == (1, 1, 2, 0)
    assert overlap_sentence(total, PLACES[:2], Words("vi")) == (
        "Dự Hội nghị và Lớp sáng: 1; chỉ Hội nghị: 1; chỉ Lớp sáng: 2."
    )
    units = {line.unit: line.people.came for line in lines if line.level == "unit"}
    assert units == {"Sở Y tế": 1, "Báo Sáng": 2, "Quận 1": 1}
    assert sum(units.values()) == total.came


def test_three_checkpoints_are_told_by_every_combination(told: Told) -> None:
    told.come(AN, PLACES[0].id, -20)
    total = list(overlap_lines(told.book, PLACES))[-1].people
    said = overlap_sentence(total, PLACES, Words("en"))
    assert said.startswith("At Hội nghị, Lớp sáng and Lớp chiều: 1; only Lớp sáng + Lớp chiều: 1;")
    assert total.at(1) == 1


def test_an_overlap_needs_two_different_checkpoints() -> None:
    with pytest.raises(BadInput, match="between two and 6"):
        checked_places([PLACES[0], PLACES[0]])


def test_what_a_certificate_says(told: Told, desk: Classes) -> None:
    paper = desk.issue(COURSE)[0]
    values = values_of(paper, COURSE, EVENT)
    assert (values["name"], values["lop hoc"], values["so"]) == (AN.name, "Lớp AI", "001/GCN-2026")
    assert values["ngay hoc"] == f"thứ Bảy, ngày {date(2026, 5, 2):%d} tháng 5 năm 2026"
    assert (values["thoi luong"], values["hours"], values["issued"]) == ("6 giờ", "6 hours", "2 May 2026")
    assert values["ngay cap"] == "ngày 02 tháng 5 năm 2026"


def test_a_text_that_asks_for_what_nobody_knows_names_its_line() -> None:
    with pytest.raises(BadInput, match=r"Line 3: there is no \{điểm\}"):
        look_of("tiêu đề: X\n---\n{điểm} {tên}")
