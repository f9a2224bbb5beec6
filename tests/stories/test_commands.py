"""An organiser's day on the command line: every command on one file, with its answers and exit codes."""

import csv
import json

import pytest
import xlsxwriter
from click.testing import CliRunner

from main import cli

GUESTS = """Họ và tên,Chức vụ,Đơn vị,Khối,Loại,Điện thoại,Ghế
Nguyễn Văn An,Giám đốc,Sở Y tế,Sở ngành,Khách mời,0903 111 222,A1
Trần Thị Bình,Phóng viên,Báo Sáng,Báo chí,Báo chí,0903 111 333,B2
Lê Hoà,Chuyên viên,Sở Y tế,Sở ngành,Khách mời,,
"""
AGENDA = """Ngày,Bắt đầu,Kết thúc,Nội dung,Phòng,Diễn giả
25/09/2019,08:30,09:00,Khai mạc,Hội trường A,Nguyễn Văn Một
25/09/2019,09:00,10:00,Tham luận,Hội trường A,Trần Hai
25/09/2019,09:00,10:00,Trao đổi,Phòng 2,
"""


class Shell:
    def __init__(self, folder) -> None:
        self.folder = folder
        self.event = folder / "hội thảo.kiosk"

    def run(self, *words: object, given: str | None = None, expect: int = 0):
        result = CliRunner().invoke(cli, [str(word) for word in words], input=given)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == expect, result.output
        return result

    def json(self, *words: object, **more):
        return [json.loads(line) for line in self.run(*words, "--json", **more).stdout.splitlines()]

    def put(self, name: str, text: str):
        file = self.folder / name
        file.write_text(text, encoding="utf-8")
        return file


@pytest.fixture
def shell(tmp_path, monkeypatch):
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    monkeypatch.delenv("KIOSK_LANGUAGE", raising=False)
    made = Shell(tmp_path)
    made.run("new", made.event, "--name", "Hội thảo AI", "--from", "2019-09-25", "--to", "2019-09-26")
    return made


@pytest.fixture
def ready(shell):
    shell.run("guests", "import", shell.event, shell.put("khách.csv", GUESTS))
    shell.run("agenda", "import", shell.event, shell.put("chương trình.csv", AGENDA))
    return shell


def codes(shell) -> dict[str, str]:
    return {guest["name"]: guest["code"] for guest in shell.json("guests", "list", shell.event)}


def present(shell, *lines: str, at: str = "2019-09-25T08:00", expect: int = 0, **more):
    given = "".join(f"{line}\n" for line in lines)
    return shell.json("present", shell.event, "--checkpoint", "cửa", "--at", at, given=given, expect=expect, **more)


def test_a_new_event_has_a_door_in_its_language(shell) -> None:
    (door,) = shell.json("checkpoint", "list", shell.event)
    assert (door["name"], door["entry"], door["expected"]) == ("Cửa chính", "once", 0)


def test_a_new_event_never_overwrites(shell) -> None:
    before = shell.event.read_bytes()
    said = shell.run("new", shell.event, "--name", "x", expect=2)
    assert "exists already" in said.stderr
    assert shell.event.read_bytes() == before


def test_a_zone_nobody_knows_leaves_no_file(shell) -> None:
    said = shell.run("new", shell.folder / "y.kiosk", "--name", "x", "--tz", "Mars/Base", expect=2)
    assert "no time zone called Mars/Base" in said.stderr
    assert not (shell.folder / "y.kiosk").exists()


def test_a_dry_run_says_all_and_changes_nothing(shell) -> None:
    file = shell.put("khách.csv", GUESTS)
    *_, summary = shell.json("guests", "import", shell.event, file, "--dry-run")
    assert (summary["new"], summary["refused"], summary["dry_run"]) == (3, 0, True)
    assert shell.json("guests", "list", shell.event) == []


def test_importing_again_after_the_organiser_edited_the_sheet(ready) -> None:
    old = codes(ready)
    present(ready, old["Nguyễn Văn An"])
    edited = GUESTS.replace("Giám đốc", "Thứ trưởng") + "Phạm Mới,Chuyên gia,Viện Toán,Viện trường,Khách mời,,\n"
    *_, summary = ready.json("guests", "import", ready.event, ready.put("khách.csv", edited))
    assert {k: summary[k] for k in ("new", "changed", "unchanged", "gone")} == {
        "new": 1,
        "changed": 1,
        "unchanged": 2,
        "gone": 0,
    }
    assert {name: code for name, code in codes(ready).items() if name in old} == old
    an = ready.json("guests", "find", ready.event, "nguyen van an")[0]
    assert (an["post"], an["state"]) == ("Thứ trưởng", "in")


def test_a_refused_row_is_named_and_ends_in_one(shell) -> None:
    file = shell.put("khách.csv", "Họ tên,Mã\nAn,X1\nBình,X1\n")
    complaint, summary = shell.json("guests", "import", shell.event, file, expect=1)
    assert (complaint["row"], complaint["column"], summary["new"], summary["refused"]) == (3, "Mã", 1, 1)


def test_a_column_with_a_misleading_heading_is_mapped(shell) -> None:
    file = shell.put("khách.csv", "Cột 1,Cột 2\nNguyễn An,Sở Y tế\n")
    shell.run("guests", "import", shell.event, file, "--map", "Cột 1=name", "--map", "Cột 2=unit")
    (guest,) = shell.json("guests", "list", shell.event)
    assert (guest["name"], guest["unit"]) == ("Nguyễn An", "Sở Y tế")


def test_rows_of_a_workbook_are_told_with_their_sheet(shell) -> None:
    file = shell.folder / "khách.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        for name, rows in {
            "Sở Y tế": [("Họ tên", "Mã"), ("An", "X1"), ("Tổng cộng: 1", "")],
            "Quận 1": [("Họ tên", "Mã"), ("Bình", "X1"), ("Chi", "X2")],
        }.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    *told, summary = shell.json("guests", "import", shell.event, file, "--dry-run", expect=1)
    assert [(t["sheet"], t["row"], t["column"], t["refused"], t["apart"]) for t in told] == [
        ("Sở Y tế", 0, "", False, False),
        ("Quận 1", 0, "", False, False),
        ("Sở Y tế", 3, "", False, True),
        ("Quận 1", 2, "Mã", True, False),
    ]
    assert (summary["new"], summary["refused"], summary["doubtful"], summary["apart"]) == (2, 1, 2, 1)
    said = shell.run("guests", "import", shell.event, file, "--dry-run", expect=1).stderr
    assert "Trang Quận 1, dòng 2, Mã: " in said
    *_, summary = shell.json("guests", "import", shell.event, file, "--sheet", "Quận 1")
    assert (summary["new"], [guest["unit"] for guest in shell.json("guests", "list", shell.event)]) == (
        2,
        ["Quận 1"] * 2,
    )


def test_a_map_that_says_nothing(shell) -> None:
    said = shell.run("guests", "import", shell.event, shell.put("k.csv", GUESTS), "--map", "name", expect=2)
    assert "COLUMN=FIELD" in said.stderr


@pytest.mark.parametrize("text", ["nguyen", "NGUYỄN", "an van", "giám đốc", "so y te", "1222"])
def test_guests_are_found_as_staff_type(ready, text) -> None:
    names = [guest["name"] for guest in ready.json("guests", "find", ready.event, text)]
    assert "Nguyễn Văn An" in names


def test_a_day_at_the_door(ready) -> None:
    an, binh = codes(ready)["Nguyễn Văn An"], codes(ready)["Trần Thị Bình"]
    first, second, again, nobody = present(ready, an, binh, an, "không có", expect=1)
    assert (first["verdict"], first["guest"]["seat"], first["at"]) == ("admit", "A1", "2019-09-25T08:00:00+07:00")
    assert (second["verdict"], nobody["verdict"], nobody["guest"]) == ("admit", "unknown", None)
    assert (again["verdict"], again["fact"]) == ("admit", first["fact"])
    (later,) = present(ready, an, at="2019-09-25T08:20", expect=1)
    assert (later["verdict"], later["sentence"]) == ("already_in", "Đã vào lúc 08:00, Quầy 1.")
    (door,) = ready.json("checkpoint", "list", ready.event)
    assert (door["in"], door["came"], door["expected"]) == (2, 2, 3)


def test_checkpoints_with_terms(ready) -> None:
    ready.run("checkpoint", "add", ready.event, "Họp báo", "--category", "Báo chí", "--opens", "2019-09-25T13:00")
    press = ready.json("checkpoint", "list", ready.event)[1]
    assert (press["categories"], press["opens"], press["expected"]) == (["Báo chí"], "2019-09-25T13:00:00+07:00", 1)
    code = codes(ready)["Trần Thị Bình"]
    early = ready.json("present", ready.event, "--checkpoint", "họp", "--at", "2019-09-25T12:59", given=code, expect=1)
    assert (early[0]["verdict"], early[0]["sentence"]) == ("too_early", "Chỉ từ 13:00.")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("cửa chính",), "already"),
        (("x", "--opens", "2019-09-25T10:00", "--closes", "2019-09-25T09:00"), "must close after it opens"),
        (("x", "--opens", "sớm"), "is no time"),
        ((" ",), "needs a name"),
    ],
)
def test_a_checkpoint_that_cannot_be(shell, words, sentence) -> None:
    assert sentence in shell.run("checkpoint", "add", shell.event, *words, expect=2).stderr
    assert len(shell.json("checkpoint", "list", shell.event)) == 1


def test_the_agenda_is_told_as_the_board_shows_it(ready) -> None:
    (now,) = ready.json("agenda", "now", ready.event, "--at", "2019-09-25T08:45")
    hall = next(room for room in now["rooms"] if room["room"] == "Hội trường A")
    assert (hall["now"]["title"], hall["next"][0]["title"]) == ("Khai mạc", "Tham luận")
    assert (now["at"], hall["now"]["end"]) == ("2019-09-25T08:45:00+07:00", "2019-09-25T09:00:00+07:00")


def test_a_session_is_delayed_moved_cancelled_and_restored(ready) -> None:
    (late,) = ready.json("agenda", "delay", ready.event, "khai mac", 10)
    assert (late["state"], late["start"][11:16], late["planned_start"][11:16]) == ("delayed", "08:40", "08:30")
    (moved,) = ready.json("agenda", "move", ready.event, "Trao đổi", "--room", "Phòng 3", "--start", "9:30")
    assert (moved["state"], moved["room"], moved["planned_room"], moved["end"][11:16]) == (
        "moved",
        "Phòng 3",
        "Phòng 2",
        "10:30",
    )
    assert ready.json("agenda", "cancel", ready.event, "tham luận", "--reason", "ốm")[0]["state"] == "cancelled"
    assert ready.json("agenda", "restore", ready.event, "tham luận")[0]["state"] == "scheduled"


@pytest.mark.parametrize("start", ["9999-12-31T23:59", "0001-01-01T00:00", "9999-12-31T23:59-12:00"])
def test_a_start_at_the_end_of_time_is_refused_and_the_agenda_stays_readable(ready, start) -> None:
    told = ready.run("agenda", "move", ready.event, "Khai mạc", "--start", start, expect=2)
    assert told.stderr == f"{start} is no time. Write it like 2019-09-25T08:00 or 08:00.\n"
    ready.run("agenda", "now", ready.event, "--at", start, expect=2)
    assert (
        ready.json("agenda", "now", ready.event, "--at", "2019-09-25T08:45")[0]["rooms"][0]["now"]["title"]
        == "Khai mạc"
    )


def test_a_name_that_is_no_text_leaves_no_file(shell) -> None:
    told = shell.run("new", shell.folder / "e.kiosk", "--name", "\udcff", expect=2)
    assert told.stderr == "A text holds characters that no file can keep. Type it again.\n"
    assert not (shell.folder / "e.kiosk").exists()


def test_an_event_at_the_end_of_time_is_refused(shell) -> None:
    told = shell.run("new", shell.folder / "e.kiosk", "--name", "E", "--to", "9999-12-31", expect=2)
    assert told.stderr == "9999-12-31 is no date. Write it like 2019-09-25.\n"


def test_sessions_at_the_end_of_time_are_left_out(shell) -> None:
    rows = "31/12/9999,23:00,02:00,X,A,60\n01/01/0001,00:10,00:20,Y,A,60\n25/09/2019,08:00,,Z,A,99999999999999\n"
    source = shell.put("a.csv", "Ngày,Bắt đầu,Kết thúc,Nội dung,Phòng,Thời lượng\n" + rows)
    *oddities, summary = shell.json("agenda", "import", shell.event, source, expect=1)
    assert (summary["sessions"], summary["refused"]) == (1, 2)
    assert [line["session"] for line in oddities] == ["X", "Y", "Z"]


def test_a_delay_takes_the_rest_of_the_room_along(ready) -> None:
    ready.run("agenda", "delay", ready.event, "khai mạc", 15, "--with-rest")
    (now,) = ready.json("agenda", "now", ready.event, "--at", "2019-09-25T07:00")
    starts = {s["title"]: s["start"][11:16] for room in now["rooms"] for s in room["next"]}
    assert starts == {"Khai mạc": "08:45", "Tham luận": "09:15", "Trao đổi": "09:00"}


@pytest.mark.parametrize(("text", "sentence"), [("nhảy múa", "No session fits"), ("a", "fits 3 sessions")])
def test_a_session_that_is_not_clear(ready, text, sentence) -> None:
    assert sentence in ready.run("agenda", "cancel", ready.event, text, expect=2).stderr


def test_importing_the_programme_again_keeps_delays(ready) -> None:
    ready.run("agenda", "delay", ready.event, "khai mạc", 10)
    *_, summary = ready.json("agenda", "import", ready.event, ready.put("chương trình.csv", AGENDA))
    assert (summary["new"], summary["changed"], summary["gone"]) == (0, 0, 0)
    (now,) = ready.json("agenda", "now", ready.event, "--at", "2019-09-25T08:45")
    assert any(room["now"] and room["now"]["state"] == "delayed" for room in now["rooms"])


@pytest.mark.parametrize("what", ["attendance", "guests", "units", "journal"])
@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_everything_is_exported(ready, what, form) -> None:
    present(ready, codes(ready)["Nguyễn Văn An"])
    out = ready.folder / f"ra.{form}"
    ready.run("export", ready.event, "--what", what, "--as", form, "-o", out)
    assert out.stat().st_size > 100
    if (what, form) == ("attendance", "csv"):
        assert out.read_bytes().startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(out.read_text(encoding="utf-8-sig").splitlines()))
        assert len(rows) == 4
        assert any("Nguyễn Văn An" in cell for cell in rows[1])


@pytest.mark.parametrize("form", ["png", "svg", "csv", "pdf"])
def test_codes_are_made_and_read_back(ready, form) -> None:
    out = ready.folder / "mã"
    (made,) = ready.json("invite", ready.event, "--out", out, "--as", form)
    assert (made["made"], made["refused"]) == (3, [])
    assert len(list(out.iterdir())) == (3 if form in ("png", "svg") else 1)


def test_only_some_codes(ready) -> None:
    (made,) = ready.json("invite", ready.event, "--out", ready.folder / "m", "--only", "báo chí")
    assert made["made"] == 1


@pytest.mark.parametrize("asked", ["Nobody", ""])
def test_codes_for_nobody_are_told(ready, asked) -> None:
    told = ready.run("invite", ready.event, "--out", ready.folder / "codes", "--only", asked, expect=2)
    assert told.stderr == "No guest fits what was asked for, so no codes were made.\n"
    assert not (ready.folder / "codes").exists()


def test_the_file_is_whole_copied_and_brought_back(ready) -> None:
    copy = ready.folder / "bản sao.kiosk"
    ready.run("backup", ready.event, copy)
    present(ready, codes(ready)["Nguyễn Văn An"])
    ready.run("restore", copy, ready.event)
    (health,) = ready.json("verify", ready.event)
    assert (health["ok"], health["problems"]) == (True, [])
    assert ready.json("checkpoint", "list", ready.event)[0]["in"] == 0
    (kept,) = ready.json("verify", ready.event.with_name("hội thảo.kiosk.before-restore"))
    assert kept["facts"] == health["facts"] + 1


@pytest.mark.parametrize(
    "words",
    [
        ("guests", "list"),
        ("guests", "find", "x"),
        ("checkpoint", "list"),
        ("agenda", "now"),
        ("present", "--checkpoint", "x"),
        ("verify",),
        ("export", "-o", "x.csv"),
    ],
)
def test_a_file_that_is_not_there_is_one_sentence_and_two(shell, words) -> None:
    command = [*words[:1], *words[1:2]] if words[0] in ("guests", "checkpoint", "agenda") else [words[0]]
    rest = words[len(command) :]
    said = shell.run(*command, shell.folder / "không có.kiosk", *rest, expect=2)
    assert said.stderr.startswith("There is no event file at ")
    assert said.stderr.count("\n") == 1
    assert said.stdout == ""


def test_messages_in_vietnamese(shell) -> None:
    said = shell.run("--language", "vi", "verify", shell.folder / "x.kiosk", expect=2)
    assert said.stderr.startswith("Không có tệp sự kiện tại ")


def test_the_demo_is_made_once(shell) -> None:
    folder = shell.folder / "mẫu"
    for _ in range(2):
        shell.run("demo", folder, "--at", "2019-09-25T08:00", "--make-only")
    event = folder / "demo-2019-09-25.kiosk"
    assert sorted(p.name for p in folder.iterdir()) == ["codes.pdf", event.name]
    assert len(shell.json("guests", "list", event)) == 400
    assert shell.json("verify", event)[0]["ok"]


def test_help_names_every_command(shell) -> None:
    said = shell.run("--help").stdout
    names = "demo new guests invite checkpoint present agenda export lobby reception verify backup restore bench"
    assert all(f"\n  {name}" in said for name in names.split())
