"""A guest list into the book: what is planned, what is refused and why, and what a second import changes."""

import ast
import io
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.app.import_diff import Kind
from kiosk.app.importing import Cancelled, Counts, PlanOutdated, record_guests
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.declarations import ImportMade
from kiosk.domain.facts import CheckedIn, CheckpointSet, Entry, GuestsListed, WalkInAdded
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.errors import BadInput, BookFull
from kiosk.formats.table import CHUNK
from tests.kiosk.lists import csv_of, import_list, plan_of, rows_of, stamp, told, xlsx_of
from tests.kiosk.memory_book import MemoryBook

LIST = (
    "STT,Mã mời,Họ và tên,Chức vụ,Đơn vị,Ghế,Size áo\n"
    "1,K1,Nguyễn Văn An,Giám đốc,Sở Y tế,A1,M\n"
    "2,K2,Trần Thị Bình,Chuyên viên,Sở Y tế,A2,\n"
    "3,K3,Lê Chi,Chủ tịch,Quận 1,A3,L\n"
)


@pytest.fixture
def book() -> MemoryBook:
    return MemoryBook()


@pytest.fixture
def source(tmp_path) -> Path:
    return csv_of(tmp_path / "guests.csv", LIST)


def by_code(book):
    return {guest.code: guest for guest in book.guests()}


def test_a_list_becomes_invitations(book, source) -> None:
    assert import_list(book, source) == Counts(new=3)
    an = by_code(book)["K1"]
    assert an == Invitation(
        id=an.id, code="K1", name="Nguyễn Văn An", unit="Sở Y tế", post="Giám đốc", seat="A1", extra=(("Size áo", "M"),)
    )
    assert by_code(book)["K2"].extra == ()
    assert [guest.code for guest in book.guests()] == ["K1", "K2", "K3"]


def test_a_plan_writes_nothing_and_shows_what_it_would_do(book, source) -> None:
    plan = plan_of(book, source)
    assert book.entries == []
    assert plan.counts == Counts(new=3)
    assert plan.columns == {
        "STT": "-",
        "Mã mời": "code",
        "Họ và tên": "name",
        "Chức vụ": "post",
        "Đơn vị": "unit",
        "Ghế": "seat",
        "Size áo": None,
    }
    assert [(e.row, e.invitation.name) for e in rows_of(plan, book, Kind.NEW)] == [
        (2, "Nguyễn Văn An"),
        (3, "Trần Thị Bình"),
        (4, "Lê Chi"),
    ]
    record_guests(plan, book, stamp)
    assert [replace(guest, id="") for guest in book.guests()] == [e.invitation for e in rows_of(plan, book, Kind.NEW)]


def test_guests_without_a_code_are_given_one(book, tmp_path) -> None:
    import_list(book, csv_of(tmp_path / "g.csv", "Name,Code\nAn,\nBình,K2\nChi,\n"))
    codes = [guest.code for guest in book.guests()]
    assert codes[1] == "K2"
    assert codes[0].startswith("CODE")
    assert len(set(codes)) == 3


def test_corrected_columns_are_obeyed(book, tmp_path) -> None:
    source = csv_of(tmp_path / "g.csv", "Name,Who,Note,Other\nVIP,An,secret,x\n")
    import_list(book, source, mapping={"Name": "category", "Who": "name", "Note": "-", "Other": "extra"})
    [an] = book.guests()
    assert (an.name, an.category, an.note, an.extra) == ("An", "VIP", "", (("Other", "x"),))


def test_standings_are_read_in_either_language(book, tmp_path) -> None:
    source = csv_of(tmp_path / "g.csv", "Name,Tình trạng\nAn,Đã huỷ\nBình,blocked\nChi,\nDung,sao cũng được\n")
    plan = plan_of(book, source)
    record_guests(plan, book, stamp)
    standings = [guest.standing for guest in book.guests()]
    assert standings == [Standing.CANCELLED, Standing.BLOCKED, Standing.VALID, Standing.VALID]
    assert told(plan) == [(5, "“sao cũng được” is no standing, so it was left as it is.")]


REFUSED = [
    ("no name", "Name,Unit\n,Sở\n", 2, "The row has no name, nor a unit with a post to invite."),
    ("whole row again", "STT,Name,Unit\n1,An,Sở\n2,An,Sở\n", 3, "The row is the same as row 2."),
    ("code again", "Name,Code\nAn,K1\nBình,K1\n", 3, "The code stands in row 2 already."),
    ("id again", "Name,Id\nAn,7\nBình,7\n", 3, "The id stands in row 2 already."),
    ("long cell", f"Name,Note\nAn,{'x' * 1001}\n", 2, "The cell is longer than 1000 characters."),
    ("long code", f"Name,Code\nAn,{'x' * 513}\n", 2, "The code is longer than 512 characters."),
    ("too many cells", "Name,Unit\nAn,Sở,Y tế\n", 2, "The row has 3 cells under 2 headings: a separator inside"),
]


@pytest.mark.parametrize(("text", "row", "sentence"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
def test_rows_are_refused_with_their_reason(book, tmp_path, text, row, sentence) -> None:
    plan = plan_of(book, csv_of(tmp_path / "g.csv", text))
    assert plan.counts.refused == 1
    [complaint] = [c for c in plan.complaints if c.refused]
    assert complaint.row == row
    assert str(complaint).startswith(sentence)


DOUBTFUL = [
    ("homonym", "Name,Unit,Post\nAn,Sở,A\nAN,sở,B\n", 3, "The same name in the same unit stands in row 2."),
    ("control characters", "Name,Unit\nA\x07n,Sở\nBình,x\n", 2, "Invisible control characters were taken out."),
    ("short row", "Name,Unit\nAn\nBình,x\n", 2, "The row has only 1 cells under 2 headings;"),
]


@pytest.mark.parametrize(("text", "row", "sentence"), [d[1:] for d in DOUBTFUL], ids=[d[0] for d in DOUBTFUL])
def test_doubtful_rows_are_kept_and_told(book, tmp_path, text, row, sentence) -> None:
    plan = plan_of(book, csv_of(tmp_path / "g.csv", text))
    assert plan.counts == Counts(new=2)
    [(at, said)] = [one for one in told(plan) if one[0]]
    assert at == row
    assert said.startswith(sentence)


def test_an_invitation_to_a_post_bears_its_name(book, tmp_path) -> None:
    source = csv_of(tmp_path / "g.csv", "Họ tên,Chức vụ,Đơn vị\n,Giám đốc,Sở Y tế\n,,\n")
    assert import_list(book, source) == Counts(new=1)
    [guest] = book.guests()
    assert (guest.name, guest.post, guest.unit) == ("Giám đốc", "Giám đốc", "Sở Y tế")


def test_a_list_of_units_and_posts_alone_can_be_imported(book, tmp_path) -> None:
    assert import_list(book, csv_of(tmp_path / "g.csv", "Đơn vị,Chức vụ\nSở,Giám đốc\nBan,Trưởng ban\n")).new == 2


def test_a_list_without_names_is_refused_whole(book, tmp_path) -> None:
    with pytest.raises(BadInput, match=r"no column for names .* Its columns are: Color, Size"):
        plan_of(book, csv_of(tmp_path / "g.csv", "Color,Size\nred,M\n"))


def test_of_very_many_or_very_long_columns_only_some_are_named(book, tmp_path) -> None:
    heads = ["x" * 500, *(f"h{n}" for n in range(3000))]
    with pytest.raises(BadInput) as told_:
        plan_of(book, csv_of(tmp_path / "a.csv", ",".join(heads) + "\n" + ",".join("v" for _ in heads)))
    assert f"Its columns are: {'x' * 39}…, h0, h1, h2, h3, h4, h5, h6, h7, h8, h9, h10, …. Say" in str(told_.value)


def test_the_wrong_separator_is_refused_whole(book, tmp_path) -> None:
    with pytest.raises(BadInput, match="no column for names"):
        plan_of(book, csv_of(tmp_path / "g.csv", "Color^Họ và tên^Unit\nred^An^Sở\n"))


# Again


def edited(tmp_path, *edits: tuple[str, str], name: str = "guests.csv") -> Path:
    text = LIST
    for before, after in edits:
        assert before in text
        text = text.replace(before, after)
    return csv_of(tmp_path / name, text)


def test_the_same_list_again_changes_nothing(book, source) -> None:
    import_list(book, source)
    facts = len(book.entries)
    assert import_list(book, source) == Counts(unchanged=3)
    assert len(book.entries) == facts


def test_changes_are_shown_field_by_field_and_keep_the_guest(book, source, tmp_path) -> None:
    import_list(book, source)
    was = by_code(book)["K1"]
    plan = plan_of(book, edited(tmp_path, ("Giám đốc", "Phó Giám đốc"), ("A1,M", "B9,XL")))
    assert plan.counts == Counts(changed=1, unchanged=2)
    [example] = rows_of(plan, book, Kind.CHANGED)
    assert [(d.field, d.before, d.after) for d in example.differences] == [
        ("post", "Giám đốc", "Phó Giám đốc"),
        ("seat", "A1", "B9"),
        ("Size áo", "M", "XL"),
    ]
    record_guests(plan, book, stamp)
    assert by_code(book)["K1"] == replace(was, post="Phó Giám đốc", seat="B9", extra=(("Size áo", "XL"),))


def test_check_ins_stay_with_the_guest(book, source, tmp_path) -> None:
    import_list(book, source)
    door = CheckpointId("door")
    book.record(Entry(stamp(), CheckpointSet(Checkpoint(id=door, name="Door"))))
    an = by_code(book)["K1"].id
    book.record(Entry(stamp(), CheckedIn(door, an)))
    import_list(book, edited(tmp_path, ("Nguyễn Văn An", "Nguyễn Văn Ân")))
    assert by_code(book)["K1"].name == "Nguyễn Văn Ân"
    assert book.presence(door, by_code(book)["K1"].id).inside


def test_without_codes_guests_are_known_by_name_and_unit(book, tmp_path) -> None:
    import_list(book, csv_of(tmp_path / "a.csv", "Họ tên,Đơn vị\nNguyễn Văn Hòa,Sở Y tế\nLê Chi,Quận 1\n"))
    again = csv_of(tmp_path / "b.csv", "Họ tên,Đơn vị,Ghế\nNGUYỄN VĂN HOÀ,sở y tế,A1\nLê Chi,Quận 2,\n")
    plan = plan_of(book, again)
    assert plan.counts == Counts(new=1, changed=1, gone=1)
    assert [e.invitation.unit for e in rows_of(plan, book, Kind.GONE)] == ["Quận 1"]


def test_homonyms_in_one_unit_are_each_claimed_once_by_likeness(book, tmp_path) -> None:
    text = "Name,Unit,Post\nAn,Sở,Giám đốc\nAn,Sở,Lái xe\n"
    import_list(book, csv_of(tmp_path / "a.csv", text))
    posts = {guest.post: guest.id for guest in book.guests()}
    again = csv_of(tmp_path / "b.csv", "Name,Unit,Post,Seat\nAn,Sở,Lái xe,B1\nAn,Sở,Giám đốc,A1\nAn,Sở,Thư ký,C1\n")
    assert import_list(book, again) == Counts(new=1, changed=2)
    now = {guest.post: guest for guest in book.guests()}
    assert (now["Lái xe"].id, now["Lái xe"].seat) == (posts["Lái xe"], "B1")
    assert (now["Giám đốc"].id, now["Giám đốc"].seat) == (posts["Giám đốc"], "A1")


def test_a_guest_whom_another_row_names_by_code_is_not_taken_by_name(book, source, tmp_path) -> None:
    import_list(book, source)
    again = csv_of(
        tmp_path / "b.csv",
        "Mã mời,Họ và tên,Chức vụ,Đơn vị\nK9,Nguyễn Văn An,Bảo vệ,Sở Y tế\nK1,Nguyễn Văn An,Giám đốc,Sở Y tế\n",
    )
    assert plan_of(book, again).counts == Counts(new=1, unchanged=1, gone=2)


@pytest.mark.parametrize("mark", ["Id", "Code"])
def test_a_guest_named_thousands_of_rows_later_is_not_taken_by_name_before(book, tmp_path, mark) -> None:
    head = f"{mark},Name,Unit,Post\n"
    import_list(book, csv_of(tmp_path / "a.csv", head + "7,An,Sở,Giám đốc\n"))
    between = "".join(f"x{n},Guest {n},Ban,\n" for n in range(CHUNK))
    again = csv_of(tmp_path / "b.csv", head + ",An,Sở,Lái xe\n" + between + "7,An,Sở,Giám đốc\n")
    assert plan_of(book, again).counts == Counts(new=CHUNK + 1, unchanged=1)


def test_an_external_id_beats_everything(book, tmp_path) -> None:
    import_list(book, csv_of(tmp_path / "a.csv", "Id,Name,Unit,Code\n7,An,Sở,K1\n8,Bình,Sở,K2\n"))
    first = {guest.key: guest.id for guest in book.guests()}
    again = csv_of(tmp_path / "b.csv", "Id,Name,Unit,Code\n7,Anh,Ban,K7\n8,Bình,Sở,K2\n")
    assert import_list(book, again) == Counts(changed=1, unchanged=1)
    now = {guest.key: guest for guest in book.guests()}
    assert (now["7"].id, now["7"].name, now["7"].code) == (first["7"], "Anh", "K7")


def test_a_code_that_is_another_guests_refuses_the_row(book, tmp_path) -> None:
    import_list(book, csv_of(tmp_path / "a.csv", "Id,Name,Code\n7,An,K1\n8,Bình,K2\n"))
    plan = plan_of(book, csv_of(tmp_path / "b.csv", "Id,Name,Code\n7,An,K2\n9,Chi,K1\n"))
    assert plan.counts == Counts(refused=2, gone=2)
    assert told(plan) == [
        (2, "The code belongs to another guest, Bình."),
        (3, "The code belongs to another guest, An."),
    ]


def test_two_rows_that_are_one_guest_are_told(book, tmp_path) -> None:
    import_list(book, csv_of(tmp_path / "a.csv", "Id,Name,Code\n7,An,K1\n"))
    plan = plan_of(book, csv_of(tmp_path / "b.csv", "Id,Name,Code\n7,An,\n,An B,K1\n"))
    assert plan.counts == Counts(unchanged=1, refused=1)
    assert told(plan) == [(3, "The row is the same guest as row 2, by id or by code.")]


def test_another_person_on_the_same_code_is_told(book, source, tmp_path) -> None:
    import_list(book, source)
    plan = plan_of(book, edited(tmp_path, ("Lê Chi,Chủ tịch,Quận 1", "Võ Dung,Chủ tịch,Quận 3")))
    assert plan.counts == Counts(changed=1, unchanged=2)
    assert told(plan) == [(4, "By its id or code the row is Lê Chi of Quận 1, and now names Võ Dung.")]


def test_what_the_desk_wrote_outlives_empty_cells(book, tmp_path) -> None:
    text = "Name,Unit,Code,Note,Seat,Standing\nAn,Sở,,,A1,\n"
    import_list(book, csv_of(tmp_path / "a.csv", text))
    [an] = book.guests()
    at_the_desk = replace(an, note="xe lăn", standing=Standing.BLOCKED, attention=True)
    book.record(Entry(stamp(), GuestsListed("", (at_the_desk,))))
    assert import_list(book, csv_of(tmp_path / "b.csv", text)) == Counts(unchanged=1)
    assert import_list(book, csv_of(tmp_path / "c.csv", text.replace("A1", ""))) == Counts(changed=1)
    assert list(book.guests()) == [replace(at_the_desk, seat="")]


def test_columns_the_new_list_lacks_stay_as_they_were(book, source, tmp_path) -> None:
    import_list(book, source)
    before = list(book.guests())
    assert import_list(book, csv_of(tmp_path / "b.csv", "Mã,Họ tên\nK1,Nguyễn Văn An\n")) == Counts(unchanged=1, gone=2)
    assert list(book.guests()) == before


def test_a_walk_in_is_known_by_name_and_never_counted_as_gone(book, tmp_path) -> None:
    for name in ("An", "Bình"):
        guest = Invitation(id=InvitationId(name), code=f"W{name}", name=name, unit="Sở", walk_in=True)
        book.record(Entry(stamp(), WalkInAdded(guest)))
    plan = plan_of(book, csv_of(tmp_path / "b.csv", "Name,Unit,Seat\nAn,Sở,A1\n"))
    assert plan.counts == Counts(changed=1)
    [example] = rows_of(plan, book, Kind.CHANGED)
    assert (example.invitation.id, example.invitation.code, example.invitation.walk_in) == ("An", "WAn", True)


# A column headed "id": an identity, or only the rows' numbers


def numbered_list(path: Path, names: str, ids=None, head: str = "ID") -> Path:
    rows = zip(ids or range(1, len(names) + 1), names, strict=True)
    return csv_of(path, f"{head},Name,Unit,Seat\n" + "".join(f"{id},{name},Sở,{name}1\n" for id, name in rows))


def test_an_id_that_counts_the_rows_is_a_row_number(book, tmp_path) -> None:
    plan = plan_of(book, numbered_list(tmp_path / "a.csv", "ABC"))
    assert plan.columns["ID"] == "-"
    assert {example.invitation.key for example in rows_of(plan, book, Kind.NEW)} == {""}


@pytest.mark.parametrize("ids", [(2, 3, 4), (1, 3, 2), (1, 2, 2), ("a", "b", "c"), ("01", "02", "03"), (7, "", 9)])
def test_any_other_id_is_the_guests_own(book, tmp_path, ids) -> None:
    plan = plan_of(book, numbered_list(tmp_path / "a.csv", "ABC", ids))
    assert plan.columns["ID"] == "key"
    assert next(example.invitation.key for example in rows_of(plan, book, Kind.NEW)) == str(ids[0])


def test_the_person_may_say_that_a_counting_id_is_one(book, tmp_path) -> None:
    plan = plan_of(book, numbered_list(tmp_path / "a.csv", "ABC"), mapping={"id": "key"})
    assert [example.invitation.key for example in rows_of(plan, book, Kind.NEW)] == ["1", "2", "3"]


def test_other_headings_of_an_identity_are_believed(book, tmp_path) -> None:
    plan = plan_of(book, numbered_list(tmp_path / "a.csv", "ABC", head="Mã số"))
    assert plan.columns["Mã số"] == "key"


def test_fifty_rows_decide_and_rows_without_a_number_are_passed_over(book, tmp_path) -> None:
    counted = "".join(f"{n},Guest {n},Sở\n" for n in range(1, 51))
    head = "id,Name,Unit\n,,\n,Khối A,Sở\n"
    plan = plan_of(book, csv_of(tmp_path / "a.csv", head + counted + "x,Last,Sở\n"))
    assert (plan.columns["id"], plan.counts) == ("-", Counts(new=52))
    early = counted.replace("50,", "51,", 1)
    assert plan_of(book, csv_of(tmp_path / "b.csv", head + early)).columns["id"] == "key"


def test_a_list_sorted_and_numbered_anew_mixes_nobody_up(book, tmp_path) -> None:
    import_list(book, numbered_list(tmp_path / "a.csv", "ABCD"))
    were = {guest.name: guest for guest in book.guests()}
    for order in ("DCBA", "BDAC"):
        assert import_list(book, numbered_list(tmp_path / "b.csv", order)) == Counts(unchanged=4)
        assert {guest.name: guest for guest in book.guests()} == were


def test_a_list_numbered_first_and_sorted_then_mixes_nobody_up(book, tmp_path) -> None:
    """Numbers that no longer stand in order look like identities: whoever they name must still be who he was."""
    import_list(book, numbered_list(tmp_path / "a.csv", "ABCD", (3, 1, 4, 2)))
    were = {guest.name: (guest.id, guest.code, guest.seat) for guest in book.guests()}
    plan = plan_of(book, numbered_list(tmp_path / "b.csv", "ABCD", (4, 2, 1, 3)))
    record_guests(plan, book, stamp)
    assert {guest.name: (guest.id, guest.code, guest.seat) for guest in book.guests()} == were
    assert plan.counts == Counts(refused=4)
    sentence = "By its id the row is {} of Sở, but it names {}, who is on the list too. "
    assert told(plan)[0] == (2, sentence.format("C", "A") + "Correct the id, or leave its column out.")


def test_a_guest_renamed_under_his_id_is_renamed(book, tmp_path) -> None:
    """Also to the name of someone else, when the code says that he is meant; also when only the spelling changes."""
    text = "Id,Name,Unit,Code\n7,An,Sở,K7\n8,Bình,Sở,K8\n9,AN,Sở,K9\n"
    import_list(book, csv_of(tmp_path / "a.csv", text))
    edits = text.replace("8,Bình", "8,Chi").replace("9,AN", "9,Ân")
    assert import_list(book, csv_of(tmp_path / "b.csv", edits)) == Counts(changed=2, unchanged=1)
    assert import_list(book, csv_of(tmp_path / "c.csv", edits.replace("8,Chi", "8,An"))) == Counts(
        changed=1, unchanged=2
    )


# In two steps


def test_a_plan_is_refused_when_guests_changed_meanwhile(book, source) -> None:
    plan = plan_of(book, source)
    walk_in = Invitation(id=InvitationId("w"), code="W", name="An", walk_in=True)
    book.record(Entry(stamp(), WalkInAdded(walk_in)))
    with pytest.raises(PlanOutdated, match="Import it again"):
        record_guests(plan, book, stamp)
    assert list(book.guests()) == [walk_in]


def test_other_facts_meanwhile_do_not_matter(book, source) -> None:
    plan = plan_of(book, source)
    book.record(Entry(stamp(), CheckpointSet(Checkpoint(id=CheckpointId("door"), name="Door"))))
    assert record_guests(plan, book, stamp).counts == Counts(new=3)


def many(tmp_path) -> Path:
    rows = "".join(f"Guest {n},K{n}\n" for n in range(2 * CHUNK + 10))
    return csv_of(tmp_path / "many.csv", "Name,Code\n" + rows)


def test_a_long_list_is_recorded_in_chunks_of_two_thousand(book, tmp_path) -> None:
    assert import_list(book, many(tmp_path)).new == 2 * CHUNK + 10
    assert [len(entry.fact.invitations) for entry in book.entries[:-1]] == [CHUNK, CHUNK, 10]
    assert isinstance(book.entries[-1].fact, ImportMade)


def test_planning_tells_how_far_it_is_and_can_be_stopped(book, tmp_path) -> None:
    seen: list[tuple[int, int]] = []
    plan_of(book, many(tmp_path), progress=lambda done, total: bool(seen.append((done, total))) or True)
    assert len(seen) == 3
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]
    with pytest.raises(Cancelled, match="Nothing was changed"):
        plan_of(book, many(tmp_path), progress=lambda done, total: False)


def test_recording_can_be_stopped_and_then_leaves_nothing(book, tmp_path) -> None:
    plan = plan_of(book, many(tmp_path))
    with pytest.raises(Cancelled):
        record_guests(plan, book, stamp, lambda done, total: done < 2)
    assert book.entries == []
    assert record_guests(plan, book, stamp).counts.new == 2 * CHUNK + 10


def test_a_full_disk_while_planning_is_told(book, tmp_path, monkeypatch) -> None:
    class Full(io.BytesIO):
        def write(self, data) -> int:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.app.guest_spool._WHOLE", 0)
    monkeypatch.setattr("kiosk.app.guest_spool.tempfile.SpooledTemporaryFile", lambda **_: Full())
    with pytest.raises(BookFull, match="There is no room to look through the list"):
        plan_of(book, many(tmp_path))
    assert book.entries == []


def test_complaints_are_bounded_and_counted_and_all_can_be_looked_at(book, tmp_path) -> None:
    rows = "An,K1\n" + "".join(f"Guest {n},K1\n" for n in range(10_500))
    plan = plan_of(book, csv_of(tmp_path / "g.csv", "Name,Code\n" + rows))
    assert (len(plan.complaints), plan.complaint_count, plan.counts.refused) == (10_000, 10_500, 10_500)
    assert len(rows_of(plan, book, Kind.REFUSED)) == 10_500


def test_a_spreadsheet_imports_as_its_csv_does(book, source, tmp_path) -> None:
    import_list(book, source)
    rows = [[int(cell) if cell.isdigit() else cell for cell in line.split(",")] for line in LIST.splitlines()]
    assert import_list(book, xlsx_of(tmp_path / "g.xlsx", rows)) == Counts(unchanged=3)


HAVE_DOCSTRINGS = (ast.Module, ast.ClassDef, ast.FunctionDef)
SENTENCED = [
    *(f"kiosk/formats/{n}.py" for n in ("cells", "csv_file", "headings", "survey", "table", "target", "xlsx_file")),
    *(f"kiosk/app/{n}.py" for n in ("importing", "guest_rows", "guest_spool", "guest_matching", "exporting")),
    "kiosk/app/attendance_tables.py",
]
CELLS = st.text(alphabet="ABab =+-@',\"\t\nđễ\u0301", max_size=6)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(rows=st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), max_size=12))
def test_any_list_imports_without_trouble_and_again_without_change(tmp_path, rows) -> None:
    quoted = ["\t".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    source = csv_of(tmp_path / "g.csv", "\n".join(["Code\tName\tUnit\tOther", *quoted]) + "\n")
    book = MemoryBook()
    first = import_list(book, source)
    second = import_list(book, source)
    assert (second.new, second.changed, second.gone) == (0, 0, 0)
    assert (second.unchanged, second.refused) == (first.new, first.refused)


def test_every_sentence_of_lists_and_tables_is_translated() -> None:
    root = Path(__file__).resolve().parents[2]
    vi: dict[str, str] = {}
    for table in (root / "resources/words/vi").glob("*.toml"):
        vi |= tomllib.loads(table.read_text(encoding="utf-8"))
    for english, vietnamese in vi.items():
        assert {p.split("}")[0] for p in english.split("{")[1:]} == {p.split("}")[0] for p in vietnamese.split("{")[1:]}
    assert sentences(root) - set(vi) == set()


def sentences(root: Path) -> set[str]:
    """Every literal of these modules that is a whole sentence and no docstring."""
    found: set[str] = set()
    for name in SENTENCED:
        tree = ast.parse((root / name).read_text(encoding="utf-8"))
        docs = {ast.get_docstring(n, clean=False) for n in ast.walk(tree) if isinstance(n, HAVE_DOCSTRINGS)}
        texts = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)} - docs
        found |= {text for text in texts if text.endswith((".", "?")) and " " in text}
    return found
