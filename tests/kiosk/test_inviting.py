"""Writing the codes: one file a guest or one for all, whole or not at all."""

import csv
import errno
import os
import time
import tracemalloc
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from kiosk.app import inviting
from kiosk.app.inviting import everyone, invite, matching
from kiosk.app.workshop import file_stem, workshop
from kiosk.domain.event import Event
from kiosk.domain.facts import Entry, EventDescribed, GuestsListed, Stamp
from kiosk.domain.ids import DeskId, FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.token import new_codes
from kiosk.errors import BadInput, BookFull, BookReadOnly
from kiosk.words import Words
from tests.kiosk.memory_book import MemoryBook

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
CODES = new_codes(8, lambda n: bytes((i * 37 + i // 7) % 256 for i in range(n)))


def guest(n, **more):
    given = {"code": CODES[n], "name": "Nguyễn Thị Đào", "unit": "Sở Y tế", "key": f"k{n}", **more}
    return Invitation(id=InvitationId(f"id{n}"), **given)


def book(*guests):
    event = Event(name="Hội nghị", zone="Asia/Ho_Chi_Minh", first_day=date(2026, 5, 1), last_day=date(2026, 5, 1))
    recorded = (EventDescribed(event), GuestsListed("test", guests))
    return MemoryBook(*(Entry(Stamp(FactId(f"f{n}"), DeskId("1"), NOON), fact) for n, fact in enumerate(recorded)))


def read_back(picture):
    found = zxingcpp.read_barcode(picture)
    return found.text if found else None


VI = Words("vi")


@pytest.mark.parametrize("form", ["png", "svg"])
def test_each_guest_gets_a_file_named_by_code_and_name(tmp_path, form):
    made = invite(book(guest(0), guest(1)), tmp_path / "codes", form, words=VI, read_back=read_back)
    names = {f"{CODES[n]}-nguyen-thi-dao.{form}" for n in (0, 1)}
    assert {file.name for file in made.files} == names == {file.name for file in (tmp_path / "codes").iterdir()}
    assert (made.made, made.refused, made.stopped) == (2, [], False)


def test_the_pictures_say_the_codes(tmp_path):
    for file in invite(book(guest(0), guest(1)), tmp_path, "png", words=VI).files:
        with Image.open(file) as picture:
            assert read_back(picture) == file.name[:16]


def test_the_list_is_fit_for_a_spreadsheet(tmp_path):
    (file,) = invite(book(guest(0, phone="+84 28 0000 000", name='=HYPERLINK("x")')), tmp_path, "csv", words=VI).files
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as opened:
        (row,) = csv.DictReader(opened)
    assert row["code"] == CODES[0]
    assert row["printed"].replace(" ", "") == CODES[0]
    assert (row["phone"], row["name"]) == ("'+84 28 0000 000", '\'=HYPERLINK("x")')


def test_the_sheet_is_one_pdf_for_all(tmp_path):
    (file,) = invite(book(*(guest(n) for n in range(8))), tmp_path, "pdf", words=VI).files
    assert file.name == "codes.pdf"
    assert file.read_bytes().startswith(b"%PDF-")


def test_made_again_the_files_are_replaced_and_others_stay(tmp_path):
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    for _ in range(2):
        invite(book(guest(0)), tmp_path, "svg", words=VI)
    assert sorted(file.suffix for file in tmp_path.iterdir()) == [".svg", ".txt"]


@pytest.mark.parametrize("form", ["png", "svg", "csv", "pdf"])
def test_stopped_half_way_nothing_is_left(tmp_path, form):
    out = tmp_path / "codes"
    made = invite(book(guest(0), guest(1), guest(2)), out, form, words=VI, progress=lambda done, _: done < 2)
    assert (made.stopped, made.files) == (True, ())
    assert not out.exists()


def test_progress_is_told_from_none_to_all(tmp_path):
    told = []
    invite(book(guest(0), guest(1)), tmp_path, "svg", words=VI, progress=lambda *n: told.append(n) or True)
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_progress_counts_only_those_asked_for(tmp_path):
    told = []
    invite(
        book(guest(0), guest(1)),
        tmp_path,
        "svg",
        words=VI,
        only=matching(["k1"]),
        progress=lambda *n: told.append(n) or True,
    )
    assert told == [(0, 1), (1, 1)]


def test_a_guest_without_a_usable_code_is_refused_by_name_and_the_rest_is_made(tmp_path):
    none, long = guest(1, code="", name="Không Mã"), guest(2, code="x" * 5000, name="Mã Dài")
    made = invite(book(guest(0), none, long), tmp_path, "png", words=VI)
    assert (made.made, len(made.files)) == (1, 1)
    assert [VI.say(p.template, **p.values) for p in made.refused] == [
        "Không Mã chưa có mã mời nên không có tệp mã.",
        "Nội dung dài 5000 ký tự, vượt quá sức chứa của mã QR.",
    ]


def test_a_code_that_does_not_read_back_is_never_written(tmp_path):
    made = invite(book(guest(0)), tmp_path, "png", words=VI, read_back=lambda _: "something else")
    assert (made.made, made.files) == (0, ())
    assert made.refused[0].values == {"name": "Nguyễn Thị Đào", "code": CODES[0]}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("texts", "chosen"),
    [
        ([], [0, 1, 2]),
        (["k1"], [1]),
        ([CODES[2]], [2]),
        (["so y te"], [0, 1]),
        (["khach", "k0"], [0, 2]),
        (["nguyen"], []),
    ],
)
def test_guests_are_chosen_by_what_is_known_of_them(texts, chosen):
    guests = [guest(0), guest(1), guest(2, unit="Sở Công Thương", category="Khách")]
    assert [n for n, one in enumerate(guests) if matching(texts)(one)] == chosen


def test_a_file_in_the_folders_place_is_left_alone(tmp_path):
    out = tmp_path / "codes"
    out.write_text("mine", encoding="utf-8")
    with pytest.raises(BadInput):
        invite(book(guest(0)), out, "png", words=VI)
    assert out.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(("number", "kind"), [(errno.ENOSPC, BookFull), (errno.EACCES, BookReadOnly)])
def test_a_disk_that_takes_no_more_is_said_and_nothing_is_left(tmp_path, monkeypatch, number, kind):
    def refuse(*_):
        raise OSError(number, "no")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(kind):
        invite(book(guest(0)), tmp_path / "codes", "png", words=VI)
    assert not (tmp_path / "codes").exists()


@pytest.mark.parametrize(
    ("code", "name", "stem"),
    [
        ("BCGHKLMNPQRSTVXZ", "Nguyễn Văn Đạt", "BCGHKLMNPQRSTVXZ-nguyen-van-dat"),
        ("A1", "", "A1-x"),
        ("A1", "李小龍", "A1-x"),
        ("A1", "../../etc/passwd\0", "A1-etc-passwd"),
        ("A1", "dài " * 100, "A1-" + ("dai-" * 15).strip("-")),
    ],
)
def test_file_names_are_safe(code, name, stem):
    assert file_stem(code, name) == stem


def test_different_codes_never_share_a_file_even_where_case_does_not_count():
    codes = ["abc", "ABC", "Abc", "a/b", "a\\b", "a?b", "con", "../x", "x" * 400, "x" * 401, "é", "e"]
    stems = {file_stem(code, "An").casefold() for code in codes}
    assert len(stems) == len(codes)
    assert not [stem for stem in stems if set(stem) - set("abcdefghijklmnopqrstuvwxyz0123456789-") or len(stem) > 120]


class _Many:
    """Ten thousand guests who exist only while they are looked at."""

    def guests(self):
        return (guest(0, code=f"CODE{n}") for n in range(self.guest_count()))

    def guest_count(self):
        return 10_000

    def event(self):
        return None


def test_memory_stays_flat_with_ten_thousand_guests(tmp_path, monkeypatch):
    matrix = inviting.code_matrix("A")
    monkeypatch.setattr(inviting, "code_matrix", lambda _: matrix)
    monkeypatch.setattr(inviting, "reads_back", lambda *_: True)
    monkeypatch.setattr(inviting, "code_picture", lambda *_: None)
    tracemalloc.start()
    made = invite(_Many(), tmp_path, "csv", words=VI, only=everyone)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert made.made == 10_000
    assert peak < 2_000_000


def test_what_a_killed_run_left_is_cleared_away_and_what_is_at_work_is_not(tmp_path):
    for name, age in ((".making-killed", 2 * 3_600), (".making-at-work", 60)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "codes.pdf").write_bytes(b"%PDF")
        for path in (folder / "codes.pdf", folder):
            os.utime(path, (time.time() - age,) * 2)
    with workshop(tmp_path) as fresh:
        assert {path.name for path in tmp_path.iterdir()} == {fresh.name, ".making-at-work"}
