"""An import taken back: everyone as before, and what happened since is respected and told."""

from dataclasses import replace

import pytest

from kiosk.app.import_choice import Choice
from kiosk.app.import_diff import Kind
from kiosk.app.import_undo import Why, last_import, undo_import
from kiosk.app.importing import Cancelled, PlanOutdated, record_guests
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.declarations import ImportMade
from kiosk.domain.facts import CheckedIn, CheckpointSet, Entry, GuestsListed, StandingChanged
from kiosk.domain.ids import CheckpointId
from kiosk.domain.invitation import Standing
from kiosk.errors import BadInput, NotFound
from tests.kiosk.lists import csv_of, import_list, plan_of, stamp
from tests.kiosk.memory_book import MemoryBook

FIRST = "Code,Name,Unit,Seat\nK1,An,Sở,A1\nK2,Bình,Sở,A2\nK3,Chi,Quận,A3\n"
SECOND = "Code,Name,Unit,Seat\nK1,An,Sở,B1\nK2,Bình,Sở,B2\nK8,Dung,Quận,B3\nK9,Em,Quận,B4\n"
DOOR = CheckpointId("door")


@pytest.fixture
def book(tmp_path) -> MemoryBook:
    made = MemoryBook()
    made.record(Entry(stamp(), CheckpointSet(Checkpoint(id=DOOR, name="Cửa"))))
    import_list(made, csv_of(tmp_path / "a.csv", FIRST))
    return made


@pytest.fixture
def before(book) -> list:
    return list(book.guests())


@pytest.fixture
def second(book, before, tmp_path):
    """The second list is imported, and guests who are gone are cancelled."""
    plan = plan_of(book, csv_of(tmp_path / "b.csv", SECOND))
    choice = Choice(plan.diff)
    choice.tick_all(Kind.GONE, on=True)
    return record_guests(plan, book, stamp, choice=choice, reason="không còn")


def named(book, name: str):
    return next(guest for guest in book.guests() if guest.name == name)


def test_an_import_taken_back_leaves_the_guests_as_they_were(book, before, second) -> None:
    assert [guest.seat for guest in book.guests()] == ["B1", "B2", "A3", "B3", "B4"]
    assert named(book, "Chi").standing is Standing.CANCELLED
    done = undo_import(book, stamp)
    assert list(book.guests()) == before
    assert (done.source, done.removed, done.restored, done.reinstated, done.kept) == ("b.csv", 2, 2, 1, ())


def test_the_last_import_goes_first_and_none_twice(book, second, tmp_path) -> None:
    assert undo_import(book, stamp).source == "b.csv"
    with pytest.raises(BadInput, match="taken back already"):
        undo_import(book, stamp, second.made)
    assert undo_import(book, stamp).source == "a.csv"
    assert list(book.guests()) == []
    with pytest.raises(NotFound, match="no import to take back"):
        undo_import(book, stamp)


def test_guests_who_came_since_stay_and_are_named(book, second) -> None:
    for name in ("An", "Dung"):
        book.record(Entry(stamp(), CheckedIn(DOOR, named(book, name).id)))
    done = undo_import(book, stamp)
    assert {(one.guest.name, one.why) for one in done.kept} == {("An", Why.CAME), ("Dung", Why.CAME)}
    assert [(guest.name, guest.seat) for guest in book.guests()] == [
        ("An", "B1"),
        ("Bình", "A2"),
        ("Chi", "A3"),
        ("Dung", "B3"),
    ]


def test_guests_who_came_before_the_import_are_as_before(book, tmp_path) -> None:
    book.record(Entry(replace(stamp(), at=stamp().at.replace(year=2018)), CheckedIn(DOOR, named(book, "An").id)))
    import_list(book, csv_of(tmp_path / "b.csv", SECOND))
    assert undo_import(book, stamp).kept == ()
    assert named(book, "An").seat == "A1"


def test_guests_changed_since_stay_and_are_named(book, second) -> None:
    an, dung = named(book, "An"), named(book, "Dung")
    book.record(Entry(stamp(), GuestsListed("", (replace(an, note="xe lăn"),))))
    book.record(Entry(stamp(), StandingChanged(dung.id, Standing.BLOCKED)))
    done = undo_import(book, stamp)
    assert {(one.guest.name, one.why) for one in done.kept} == {("An", Why.CHANGED), ("Dung", Why.CHANGED)}
    assert (named(book, "An").note, named(book, "Dung").standing) == ("xe lăn", Standing.BLOCKED)


def test_an_invitation_made_valid_again_since_is_left_alone(book, second) -> None:
    book.record(Entry(stamp(), StandingChanged(named(book, "Chi").id, Standing.VALID)))
    assert undo_import(book, stamp).reinstated == 0
    assert named(book, "Chi").standing is Standing.VALID


def test_an_import_can_be_done_again_after_it_was_taken_back(book, before, second, tmp_path) -> None:
    undo_import(book, stamp)
    again = import_list(book, csv_of(tmp_path / "b.csv", SECOND))
    assert (again.new, again.changed, again.gone) == (2, 2, 1)
    assert undo_import(book, stamp).removed == 2
    assert list(book.guests()) == before


def test_taking_back_can_be_stopped_and_then_leaves_everything(book, second) -> None:
    facts, guests = len(book.entries), list(book.guests())
    with pytest.raises(Cancelled, match="the import stands"):
        undo_import(book, stamp, progress=lambda done, total: False)
    assert (len(book.entries), list(book.guests())) == (facts, guests)
    assert last_import(book).source == "b.csv"


def test_it_tells_how_far_it_is_to_the_end(book, second) -> None:
    told: list[tuple[int, int]] = []
    undo_import(book, stamp, progress=lambda done, total: not told.append((done, total)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


def test_a_plan_made_before_an_import_was_taken_back_is_outdated(book, second, tmp_path) -> None:
    plan = plan_of(book, csv_of(tmp_path / "c.csv", SECOND.replace("B1", "C1")))
    undo_import(book, stamp)
    with pytest.raises(PlanOutdated):
        record_guests(plan, book, stamp)


def test_an_import_that_wrote_nothing_is_none_to_take_back(book, before, tmp_path) -> None:
    facts = len(book.entries)
    plan = plan_of(book, csv_of(tmp_path / "b.csv", SECOND))
    choice = Choice(plan.diff)
    for kind in (Kind.NEW, Kind.CHANGED):
        choice.tick_all(kind, on=False)
    assert record_guests(plan, book, stamp, choice=choice).made is None
    assert len(book.entries) == facts


def test_what_was_left_out_is_not_written_and_is_counted(book, before, tmp_path) -> None:
    plan = plan_of(book, csv_of(tmp_path / "b.csv", SECOND))
    choice = Choice(plan.diff)
    choice.tick(Kind.NEW, 0, on=False)
    choice.tick(Kind.CHANGED, 1, on=False)
    imported = record_guests(plan, book, stamp, choice=choice)
    assert (imported.counts.new, imported.counts.changed, imported.counts.left_out) == (1, 1, 2)
    assert [(guest.name, guest.seat) for guest in book.guests()] == [
        ("An", "B1"),
        ("Bình", "A2"),
        ("Chi", "A3"),
        ("Em", "B4"),
    ]
    [made] = [entry.fact for entry in book.entries[-1:]]
    assert isinstance(made, ImportMade)
    assert (made.new, made.changed, made.left_out) == (1, 1, 2)


def test_gone_guests_stay_unless_ticked_and_then_are_cancelled_with_the_reason(book, second) -> None:
    assert second.counts.cancelled == 1
    [said] = [entry.fact for entry in book.entries if isinstance(entry.fact, StandingChanged)]
    assert (said.standing, said.reason, said.was) == (Standing.CANCELLED, "không còn", Standing.VALID)
