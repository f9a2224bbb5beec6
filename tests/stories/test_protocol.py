"""Precedence and the MC sheet on the command line: ordered, edited, placed by hand, watched, printed and printed again."""

import json
from dataclasses import replace

import pypdfium2
import pytest
from click.testing import CliRunner

from db.book import SqliteBook
from db.files import SqliteFiles
from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.ports import Nobody
from kiosk.domain.ids import DeskId, InvitationId
from kiosk.domain.person import Authority, Person
from main import cli
from tests.given import AN
from tests.stories.station import make_event

AHEAD = replace(AN, id=InvitationId("g-b"), code="B", name="Trần Bình", post="Bí thư Thành ủy", block="Đảng", unit="")
CHAIR = replace(
    AN, id=InvitationId("g-c"), code="C", name="Phạm Kiên", post="Chủ tịch UBND Thành phố", block="Chính quyền"
)


@pytest.fixture
def event(qapp, tmp_path, monkeypatch):
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    return make_event(tmp_path / "event.kiosk", (AN, CHAIR, AHEAD))


def run(*words, expect: int = 0):
    result = CliRunner().invoke(cli, [str(word) for word in words])
    assert result.exit_code == expect, result.output
    return result


def data(*words):
    return [json.loads(line) for line in run("protocol", *words, "--json").stdout.splitlines()]


def come(event, *codes: str, instead: Person | None = None) -> None:
    book = SqliteBook(event)
    desk = Desk(book, Stamper(DeskId("Desk 1"), SystemClock()), Nobody())
    for code in codes:
        desk.present(code, "door")
    if instead:
        desk.represent(CHAIR.id, "door", instead)
    book.close()


def words_of(file) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(file)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return [" ".join(text.split()) for text in pages]


def test_guests_stand_in_order_and_it_is_said_why(event) -> None:
    lines = data("order", event)
    assert [line["name"] for line in lines] == ["Trần Bình", "Phạm Kiên", "Nguyễn Văn An"]
    assert [line["ground"] for line in lines] == ["block", "block", None]
    said = run("--language", "vi", "protocol", "order", event).stdout.splitlines()[0]
    assert said.endswith("Trước Phạm Kiên: khối xếp trên (Đảng; Chính quyền)")


def test_the_table_is_written_out_edited_and_read_again(event, tmp_path) -> None:
    table = tmp_path / "table.csv"
    assert "one province's guidance" in run("--language", "en", "protocol", "table", event, "--out", table).stderr
    text = table.read_text(encoding="utf-8-sig")
    table.write_text(text.replace("block,Đảng,", "block,Đảng uỷ,").replace("\r\n", "\n"), encoding="utf-8")
    run("protocol", "table", event, "--from", table, "--set", "khối:Chính phủ, UBND=1")
    assert [line["name"] for line in data("table", event)][:3] == ["Chính phủ, UBND", "Lãnh đạo cấp trên", "Đảng uỷ"]
    ordered = run("--language", "en", "protocol", "order", event)
    assert [line.split()[1:3] for line in ordered.stdout.splitlines()][-1] == ["Trần", "Bình"]
    assert "Blocks that the table does not know, and so come last: Đảng." in ordered.stderr
    assert "circle" in refused(event, tmp_path, "kind,name,above\npost,A,B\npost,B,A\n")
    assert "above itself" in refused(event, tmp_path, "kind,name\npost,A\npost,a\n")
    assert len(data("table", event)) > 20
    run("protocol", "table", event, "--shipped", "--hosts", "last_of_all")
    assert data("table", event)[1]["name"] == "Đảng"


def refused(event, tmp_path, text: str) -> str:
    file = tmp_path / "wrong.csv"
    file.write_text(text, encoding="utf-8")
    return run("--language", "en", "protocol", "table", event, "--from", file, expect=2).stderr


def test_a_guest_is_placed_by_hand_and_stays_there(event) -> None:
    run("protocol", "place", event, "Nguyễn Văn An", "--before", "B")
    assert [line["name"] for line in data("order", event)] == ["Nguyễn Văn An", "Trần Bình", "Phạm Kiên"]
    assert "circle" in run("protocol", "place", event, "B", "--after", AN.code, expect=2).stderr
    assert "one of" in run("--language", "en", "protocol", "place", event, "B", expect=2).stderr
    assert "No guest" in run("--language", "en", "protocol", "place", event, "zzz", "--after", "B", expect=2).stderr
    run("protocol", "place", event, AN.code, "--as-table")
    assert [line["name"] for line in data("order", event)] == ["Trần Bình", "Phạm Kiên", "Nguyễn Văn An"]


def test_guests_are_watched_and_no_more(event) -> None:
    assert [line["id"] for line in data("watch", event, "C")] == ["g-c"]
    assert data("watch", event, "C", "--off") == []
    assert "No guest is watched" in run("--language", "en", "protocol", "watch", event).stderr


def test_the_sheet_is_printed_and_the_next_one_marks_what_changed(event, tmp_path) -> None:
    come(event, AN.code)
    first, second, draft = (tmp_path / f"{n}.pdf" for n in (1, 2, 3))
    run("--language", "vi", "protocol", "sheet", event, "-o", first, "--checkpoint", "Main")
    come(event, "B", instead=Person("Lê Hòa", "Phó Chánh Văn phòng", authority=Authority.PHONE))
    lines = data("sheet", event, "-o", draft, "--draft", "--checkpoint", "Main")
    assert [(line["name"], line["mark"]) for line in lines] == [
        ("Trần Bình", "new"),
        ("Lê Hòa", "new"),
        ("Nguyễn Văn An", "same"),
    ]
    run("protocol", "sheet", event, "-o", second, "--checkpoint", "Main")
    (text,) = words_of(second)
    assert "Bản in 2" in text
    assert "đi thay Đồng chí Phạm Kiên, Chủ tịch UBND Thành phố" in text
    assert text.count("MỚI") == 2
    assert "MỚI" not in words_of(first)[0]
    assert {line["mark"] for line in data("sheet", event, "--checkpoint", "Main")} == {"same"}
    assert SqliteFiles().verify(event).problems == ()


def test_a_sheet_that_cannot_be_written_counts_as_not_printed(event, tmp_path) -> None:
    come(event, AN.code)
    said = run(
        "--language",
        "en",
        "protocol",
        "sheet",
        event,
        "-o",
        tmp_path / "no" / "x.pdf",
        "--checkpoint",
        "Main",
        expect=2,
    )
    assert "cannot be written" in said.stderr
    book = SqliteBook(event)
    with book.reading() as reader:
        assert not [e for _, e in reader.journal() if type(e.fact).__name__ == "McSheetPrinted"]
    book.close()
