"""What every book must do, asked of the real one and of the one the other tests use."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.app.ports import Tally, Topic
from kiosk.domain import facts
from kiosk.domain.declarations import GuestWatched
from kiosk.domain.facts import CheckedIn, Source, Unfamiliar
from kiosk.domain.healing import CROWD, keys_for
from kiosk.domain.invitation import Standing
from kiosk.domain.presence import Came, Direction
from kiosk.domain.session import SessionState
from tests.conftest import NOON
from tests.given import (
    AN,
    BINH,
    DESK,
    DOOR,
    EVENT,
    OPENING,
    check_in,
    check_out,
    entry,
    opening_facts,
    read,
    undo,
    write,
)


def test_the_event_and_its_checkpoints_are_there(book) -> None:
    assert read(book, lambda r: (r.event(), r.checkpoints())) == (EVENT, (DOOR,))


def test_a_checkpoint_s_newest_terms_stand_in_its_old_place(book) -> None:
    other = replace(DOOR, id="other", name="Cửa sau")
    write(book, entry(5, facts.CheckpointSet(other)), entry(6, facts.CheckpointSet(replace(DOOR, name="Cửa trước"))))
    assert [c.name for c in read(book, lambda r: r.checkpoints())] == ["Cửa trước", "Cửa sau"]


def test_guests_come_back_whole_and_in_list_order(book) -> None:
    rich = replace(
        AN,
        id="g-rich",
        code="R",
        wants=("Ăn chay?",),
        extra=(("Bàn", "7"), ("Xe", "51A")),
        valid_from=NOON,
        valid_until=NOON + timedelta(hours=3),
        attention=True,
    )
    write(book, entry(5, facts.GuestsListed("thêm", (rich,))))
    assert list(read(book, lambda r: list(r.guests()))) == [AN, BINH, rich]
    assert read(book, lambda r: (r.guest_count(), r.invitation(rich.id))) == (3, rich)


@pytest.mark.parametrize(("first", "page"), [(0, [AN]), (1, [BINH]), (2, [])])
def test_the_list_is_read_page_by_page(book, first, page) -> None:
    assert list(read(book, lambda r: r.guest_page(first, 1))) == page


def _codes_like(book, text: str) -> tuple[str, ...]:
    return read(book, lambda r: r.codes_like(keys_for(text)))


def test_a_damaged_code_leads_to_the_codes_it_can_have_been(book) -> None:
    coded = [
        replace(AN, id=f"g{n}", code=code) for n, code in enumerate(("62dda31e9f0c", "q8cckw2z7x", "BCGHKL", "0099"))
    ]
    with book.writing() as page:
        page.record(entry(5, facts.GuestsListed("mã", tuple(coded))))
        assert page.codes_like(keys_for("62đa31e9f0c")) == ("62dda31e9f0c",)
    assert _codes_like(book, "q8chkw2z7x") == ("q8cckw2z7x",)
    assert _codes_like(book, "BCGHKL") == _codes_like(book, "0099") == _codes_like(book, "☃") == ()


def test_a_crowd_of_codes_that_look_alike_is_no_lead_at_all(book) -> None:
    crowd = [replace(AN, id=f"g{n}", code=f"Room-{n}") for n in range(CROWD + 1)]
    write(book, entry(5, facts.GuestsListed("phòng", tuple(crowd[:-1]))))
    assert len(_codes_like(book, "Room-")) == CROWD
    write(book, entry(6, facts.GuestsListed("thêm", tuple(crowd[-1:]))))
    assert _codes_like(book, "Room-") is None
    assert _codes_like(book, "Hall-") == ()


def test_a_code_that_was_changed_is_no_longer_led_to(book) -> None:
    write(book, entry(5, facts.GuestsListed("mã", (replace(AN, code="62dda31e9f0c"),))))
    write(book, entry(6, facts.GuestsListed("mã mới", (replace(AN, code="71ffb20c"),))))
    assert _codes_like(book, "62đa31e9f0c") == ()
    assert _codes_like(book, "71fb20c") == ("71ffb20c",)


def test_a_guest_listed_again_is_replaced_in_place(book) -> None:
    promoted = replace(AN, post="Thứ trưởng")
    write(book, check_in(5), entry(6, facts.GuestsListed("lần 2", (promoted,))))
    assert read(book, lambda r: list(r.guests())) == [promoted, BINH]
    assert read(book, lambda r: r.presence(DOOR.id, AN.id)).inside


def test_a_fact_moves_the_guest_inside(book) -> None:
    with book.writing() as page:
        assert page.record(check_in(5)) == frozenset({Topic.ARRIVALS})
        assert page.presence(DOOR.id, AN.id).inside
    assert read(book, lambda r: r.tally(DOOR.id)) == Tally(expected=2, inside=1, came=1, walk_ins=0)


def test_recording_a_fact_twice_changes_nothing(book) -> None:
    with book.writing() as page:
        page.record(check_in(5))
        assert page.record(check_in(5)) == frozenset()
        assert page.position() == 5
    assert read(book, lambda r: r.tally(DOOR.id)).inside == 1


def test_an_exit_leaves_the_guest_outside_and_counted(book) -> None:
    write(book, check_in(5), check_out(6))
    assert read(book, lambda r: r.tally(DOOR.id)) == Tally(2, 0, 1, 0)


@pytest.mark.parametrize("order", [(5, 6), (6, 5)], ids=["undo after", "undo before what it undoes"])
def test_undo_brings_the_guest_out(book, order) -> None:
    both = {5: check_in(5), 6: undo(6, of=5)}
    write(book, *(both[n] for n in order))
    assert not read(book, lambda r: r.presence(DOOR.id, AN.id)).passages
    assert read(book, lambda r: r.tally(DOOR.id)) == Tally(2, 0, 0, 0)
    (row,) = read(book, lambda r: r.recent(DOOR.id, 5))
    assert (row.invitation, row.undone, row.direction) == (AN, "nhầm người", Direction.ENTRY)


def test_of_two_undos_the_earlier_reason_stands(book) -> None:
    write(book, check_in(5), undo(7, of=5, reason="sau"), undo(6, of=5, reason="trước"))
    with book.writing() as page:
        assert page.undone(check_in(5).stamp.id) == "trước"


def test_an_undo_that_names_another_guest_takes_nothing_back(book) -> None:
    write(book, check_in(5), undo(6, of=5, guest=BINH))
    assert read(book, lambda r: r.presence(DOOR.id, AN.id)).inside
    assert read(book, lambda r: r.tally(DOOR.id)) == Tally(2, 1, 1, 0)


def test_passages_count_by_their_own_time_not_by_arrival(book) -> None:
    late, early = check_out(5, at=NOON + timedelta(hours=1)), check_in(6, at=NOON)
    write(book, late, early)
    assert not read(book, lambda r: r.presence(DOOR.id, AN.id)).inside
    assert read(book, lambda r: r.tally(DOOR.id)) == Tally(2, 0, 1, 0)


def test_the_newest_passages_come_first(book) -> None:
    write(book, check_in(5), check_in(6, BINH), check_out(7))
    rows = read(book, lambda r: r.recent(DOOR.id, 2))
    assert [(row.invitation.id, row.direction) for row in rows] == [(AN.id, Direction.EXIT), (BINH.id, Direction.ENTRY)]


def test_a_walk_in_is_counted_apart_and_not_expected(book) -> None:
    lan = replace(AN, id="g-lan", code="LAN", name="Lê Thị Lan", walk_in=True)
    write(
        book,
        entry(5, facts.WalkInAdded(lan)),
        entry(6, CheckedIn(DOOR.id, lan.id, Came.WALK_IN, Source.WALK_IN)),
    )
    assert read(book, lambda r: r.tally(DOOR.id)) == Tally(expected=2, inside=1, came=1, walk_ins=1)


def test_a_cancelled_guest_is_no_longer_expected(book) -> None:
    write(book, entry(5, facts.StandingChanged(AN.id, Standing.CANCELLED, "xin vắng")))
    assert read(book, lambda r: r.tally(DOOR.id)).expected == 1
    assert read(book, lambda r: r.invitation(AN.id)).standing is Standing.CANCELLED


def test_only_those_a_checkpoint_is_for_are_expected_there(book) -> None:
    press = replace(DOOR, id="press", name="Báo chí", categories=("Báo chí",))
    write(book, entry(5, facts.CheckpointSet(press)))
    assert read(book, lambda r: r.tally(press.id)).expected == 1
    assert [row.invitation for row in read(book, lambda r: list(r.attendance(press.id)))] == [BINH]


def test_attendance_shows_everyone_and_what_was_undone(book) -> None:
    write(book, check_in(5), undo(6, of=5), check_in(7, BINH))
    an, binh = read(book, lambda r: list(r.attendance(DOOR.id)))
    assert (an.invitation, an.presence.passages, an.undone, an.reasons) == (AN, (), 1, ("nhầm người",))
    assert (binh.presence.inside, binh.undone) == (True, 0)


@pytest.mark.parametrize(("text", "found"), [("AN-0001", [AN]), ("an-0001", [AN]), ("AN-00", []), ("' OR 1=1 --", [])])
def test_a_code_is_found_exactly_or_by_case_alone(book, text, found) -> None:
    with book.writing() as page:
        assert list(page.find_code(text)) == found


def test_a_code_in_its_exact_case_wins_over_its_twin(book) -> None:
    twin = replace(BINH, id="g-twin", code="an-0001")
    write(book, entry(5, facts.GuestsListed("", (twin,))))
    with book.writing() as page:
        assert page.find_code("an-0001") == (twin,)
        assert set(page.find_code("An-0001")) == {AN, twin}


@pytest.mark.parametrize("text", ["nguyen", "Nguyễn", "an van", "so y te", "giam doc", "AN-0001"])
def test_staff_find_a_guest_by_what_they_type(book, text) -> None:
    write(book, check_in(5))
    (sought,) = read(book, lambda r: r.find(text, 10, DOOR.id))
    assert (sought.invitation, sought.inside, sought.since) == (AN, True, check_in(5).stamp.at)


@pytest.mark.parametrize("text", ["", "   ", "không ai", '"', "NEAR(", "\x00"])
def test_a_search_for_nobody_finds_nobody(book, text) -> None:
    assert read(book, lambda r: r.find(text, 10)) == ()


def test_sessions_stand_as_delayed_moved_cancelled_and_restored(book) -> None:
    def state():
        (slot,) = read(book, lambda r: r.slots())
        return slot.state, slot.start - OPENING.start, slot.room

    assert state() == (SessionState.SCHEDULED, timedelta(0), "Hội trường A")
    write(book, entry(5, facts.SessionDelayed(OPENING.id, 10)), entry(6, facts.SessionDelayed(OPENING.id, 5)))
    assert state() == (SessionState.DELAYED, timedelta(minutes=15), "Hội trường A")
    write(book, entry(7, facts.SessionMoved(OPENING.id, "Phòng 2")))
    assert state() == (SessionState.MOVED, timedelta(minutes=15), "Phòng 2")
    write(book, entry(8, facts.SessionCancelled(OPENING.id, "ốm")))
    assert state()[0] is SessionState.CANCELLED
    write(book, entry(9, facts.SessionRestored(OPENING.id)))
    assert state() == (SessionState.SCHEDULED, timedelta(0), "Hội trường A")


def test_a_session_listed_again_keeps_its_delay_and_one_that_is_gone_is_not_shown(book) -> None:
    other = replace(OPENING, id="s-2", title="Phát biểu")
    write(book, entry(5, facts.SessionDelayed(OPENING.id, 10)))
    write(book, entry(6, facts.SessionsListed("lần 2", (replace(OPENING, title="Khai mạc hội thảo"), other))))
    write(book, entry(7, facts.SessionsListed("lần 3", (), (other.id,))))
    (slot,) = read(book, lambda r: r.slots())
    assert (slot.session.title, slot.state) == ("Khai mạc hội thảo", SessionState.DELAYED)


def test_a_fact_from_a_newer_version_is_kept_untouched(book) -> None:
    strange = entry(5, Unfamiliar("BadgePrinted", b'{"x":[1,2]}'))
    write(book, strange)
    assert read(book, lambda r: list(r.journal(after=4))) == [(5, strange)]


def test_the_journal_tells_everything_in_order(book) -> None:
    write(book, check_in(5), check_out(6))
    told = read(book, lambda r: list(r.journal()))
    assert [at for at, _ in told] == [1, 2, 3, 4, 5, 6]
    assert [e for _, e in told] == [*opening_facts(), check_in(5), check_out(6)]


def test_a_failing_write_leaves_no_trace(book) -> None:
    with pytest.raises(ZeroDivisionError), book.writing() as page:
        page.record(check_in(5))
        raise ZeroDivisionError
    assert read(book, lambda r: (r.position(), r.tally(DOOR.id).inside)) == (4, 0)


def test_a_list_imported_again_knows_its_guests(book) -> None:
    keyed = replace(BINH, id="g-k", code="K", name="Hồ Hoà", key="ext-7")
    write(book, entry(5, facts.GuestsListed("", (keyed,))))
    known = read(book, lambda r: r.known(["ext-7", "no"], ["AN-0001"], [("nguyen van an", "so y te"), ("ai", "do")]))
    assert (known.by_key, known.by_code) == ({"ext-7": "g-k"}, {"AN-0001": AN.id})
    assert known.by_name == {("nguyen van an", "so y te"): (AN.id,)}


def test_the_desk_of_each_passage_is_kept(book) -> None:
    write(book, check_in(5, desk="Quầy 2"))
    assert read(book, lambda r: r.presence(DOOR.id, AN.id)).entries[0].desk == "Quầy 2" != DESK


def test_entries_are_counted_by_desk_and_exits_are_not(book) -> None:
    write(book, check_in(20, AN), check_in(21, BINH), check_out(22, AN))
    by_desk = read(book, lambda r: r.entries_by_desk())
    assert by_desk == {check_in(20, AN).stamp.desk: 2}


def test_of_what_was_declared_the_newest_word_stands_with_its_time(book) -> None:
    early, late = entry(2, GuestWatched(AN.id)), entry(9, GuestWatched(AN.id, watched=False))
    write(book, late, early, entry(5, GuestWatched(BINH.id)))
    told = read(book, lambda r: r.declared_when(GuestWatched))
    assert told == ((entry(5, None).stamp.at, GuestWatched(BINH.id)), (late.stamp.at, late.fact))
