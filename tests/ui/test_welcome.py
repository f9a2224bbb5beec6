"""The welcome window and the dialog for a new event."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDropEvent

from db.files import SqliteFiles
from kiosk.app.identity import Stamper
from kiosk.domain.ids import DeskId
from tests.conftest import NOON, FakeClock
from tests.given import EVENT
from tests.ui.organiser_tools import AtOnce
from ui import front_door
from ui.jobs import Lane
from ui.theme import Theme
from ui.tongue import Tongue
from ui.welcome.draft import Draft, file_name, mistakes_of
from ui.welcome.maker import EventMaker
from ui.welcome.new_event import NewEventDialog
from ui.welcome.window import WelcomeWindow
from ui.welcome.zones import zone_named, zone_text

GOOD = Draft(
    name="Hội thảo AI",
    subtitle="AI conference",
    first_day=date(2026, 5, 1),
    last_day=date(2026, 5, 2),
    zone="Asia/Ho_Chi_Minh",
    place="Dinh Thống Nhất",
    languages=("vi", "en"),
    checkpoints=("Cửa chính", "Lớp học"),
    path=Path("event.kiosk"),
)


@pytest.fixture
def welcome(qtbot) -> WelcomeWindow:
    window = WelcomeWindow(Theme(), Tongue("en"))
    qtbot.addWidget(window)
    return window


def dropped(window: WelcomeWindow, *names: str) -> list[Path]:
    opened: list[Path] = []
    window.open_wished.connect(opened.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))
    return opened


def test_an_event_file_dropped_on_it_is_opened(welcome: WelcomeWindow) -> None:
    assert dropped(welcome, "/tmp/a.txt", "/tmp/b.KIOSK") == [Path("/tmp/b.KIOSK")]


def test_any_other_file_is_left_alone(welcome: WelcomeWindow) -> None:
    assert dropped(welcome, "/tmp/a.txt") == []


def test_each_tile_wishes_its_own(welcome: WelcomeWindow, qtbot) -> None:
    welcome.show_last(Path("/x/a.kiosk"), EVENT)
    with qtbot.waitSignals([welcome.open_wished, welcome.new_wished, welcome.demo_wished]):
        for tile in (welcome._resume, welcome._new, welcome._demo):
            tile.click()


def test_the_last_event_is_offered_by_name_and_only_when_there_is_one(welcome: WelcomeWindow) -> None:
    assert welcome._resume.isHidden()
    welcome.show_last(Path("/x/a.kiosk"), EVENT)
    assert not welcome._resume.isHidden()
    assert welcome._resume.title.text() == "Go on with Hội thảo AI"


def test_it_changes_its_language_while_it_is_open(qtbot, qapp) -> None:
    tongue = Tongue("en")
    window = WelcomeWindow(Theme(), tongue)
    qtbot.addWidget(window)
    window._language.click()
    qapp.processEvents()
    said = window._new.title.text(), window._language.text()
    tongue.speak("en")
    qapp.processEvents()
    assert (said, window._new.title.text()) == (("Tạo sự kiện", "English"), "Make an event")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"last_day": date(2026, 4, 30)}, "last_day"),
        ({"zone": None}, "zone"),
        ({"checkpoints": ()}, "checkpoints"),
        ({"checkpoints": ("Cửa chính", "cua chinh")}, "checkpoints"),
        ({"path": None}, "path"),
        ({"path": Path("no such folder/event.kiosk")}, "path"),
    ],
    ids=str,
)
def test_a_mistake_is_told_beside_its_field(tmp_path, change: dict[str, object], field: str) -> None:
    good = replace(GOOD, path=tmp_path / "event.kiosk")
    assert mistakes_of(good) == {}
    assert list(mistakes_of(replace(good, **change))) == [field]


def test_a_file_that_is_there_already_is_a_mistake(tmp_path) -> None:
    (tmp_path / "event.kiosk").touch()
    assert list(mistakes_of(replace(GOOD, path=tmp_path / "event.kiosk"))) == ["path"]


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Asia/Ho_Chi_Minh", "Asia/Ho_Chi_Minh"),
        ("asia/ho chi minh", "Asia/Ho_Chi_Minh"),
        ("Ho Chi Minh", "Asia/Ho_Chi_Minh"),
        ("Europe/Paris (UTC+02:00)", "Europe/Paris"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_zones_are_found_as_people_write_them(said: str, zone: str | None) -> None:
    assert zone_named(said) == zone


def test_zones_tell_their_offset() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    assert zone_text("Asia/Ho_Chi_Minh", at) == "Asia/Ho Chi Minh (UTC+07:00)"
    assert zone_text("America/St_Johns", at) == "America/St Johns (UTC-03:30)"


@pytest.mark.parametrize(
    ("name", "file"),
    [("Hội thảo AI", "hoi-thao-ai.kiosk"), ("Đại hội / 2026?", "dai-hoi-2026.kiosk"), ("…", "event.kiosk")],
)
def test_the_file_is_called_like_the_event(name: str, file: str) -> None:
    assert file_name(name) == file


@pytest.fixture
def dialog(qtbot, tmp_path) -> NewEventDialog:
    made = NewEventDialog(Theme(), Tongue("en"), NOON, tmp_path)
    qtbot.addWidget(made)
    return made


def test_the_dialog_waits_until_nothing_is_wrong(dialog: NewEventDialog) -> None:
    made: list[Draft] = []
    dialog.made_wished.connect(made.append)
    dialog._make()
    assert (made, dialog._fields["name"].complaint) == ([], "An event needs a name. Type one.")
    dialog._name.setText("Hội thảo AI")
    dialog._make()
    assert [(d.name, d.checkpoints, d.path.name if d.path else "") for d in made] == [
        ("Hội thảo AI", ("Main door",), "hoi-thao-ai.kiosk")
    ]


def test_a_file_someone_named_keeps_its_name(dialog: NewEventDialog, tmp_path) -> None:
    dialog._path.textEdited.emit("mine")
    dialog._path.setText(str(tmp_path / "mine.kiosk"))
    dialog._name.setText("Hội thảo AI")
    assert dialog.draft().path == tmp_path / "mine.kiosk"


@pytest.fixture
def maker(qapp) -> EventMaker:
    return EventMaker(SqliteFiles(), Stamper(DeskId("Quầy 1"), FakeClock()), Lane(AtOnce()))


def test_the_new_event_is_in_its_file(qtbot, maker: EventMaker, tmp_path) -> None:
    path = tmp_path / "event.kiosk"
    with qtbot.waitSignal(maker.made) as made:
        maker.make(replace(GOOD, path=path))
    book = SqliteFiles().open(path)
    with book.reading() as reader:
        found = reader.event(), [place.name for place in reader.checkpoints()]
    book.close()
    assert (made.args, found) == ([path], (replace(GOOD, path=path).event(), ["Cửa chính", "Lớp học"]))


def test_nothing_is_left_of_an_event_that_could_not_be_made(qtbot, maker: EventMaker, tmp_path) -> None:
    with qtbot.waitSignal(maker.trouble):
        maker.make(replace(GOOD, path=tmp_path / "event.kiosk", checkpoints=("A", "a")))
    assert list(tmp_path.iterdir()) == []


def test_the_last_events_name_is_read(qtbot, maker: EventMaker, tmp_path) -> None:
    path = tmp_path / "event.kiosk"
    with qtbot.waitSignal(maker.made):
        maker.make(replace(GOOD, path=path))
    with qtbot.waitSignal(maker.found) as found:
        maker.look_up(path)
    assert found.args[1].name == "Hội thảo AI"


def test_a_last_event_that_is_gone_is_not_offered(qtbot, maker: EventMaker, tmp_path) -> None:
    with qtbot.assertNotEmitted(maker.found, wait=20):
        maker.look_up(tmp_path / "gone.kiosk")


@pytest.mark.parametrize("there", [True, False])
def test_a_new_event_is_offered_a_folder_that_exists(monkeypatch, tmp_path: Path, there: bool) -> None:
    documents, home = tmp_path / "Documents", tmp_path
    if there:
        documents.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))
    monkeypatch.setattr(Path, "home", lambda: home)
    assert front_door._documents() == (documents if there else home)


@pytest.fixture
def new_event(qtbot, tmp_path) -> NewEventDialog:
    dialog = NewEventDialog(Theme(), Tongue("en"), NOON, tmp_path)
    qtbot.addWidget(dialog)
    return dialog


def test_a_part_of_one_zone_alone_is_that_zone(qtbot, new_event: NewEventDialog) -> None:
    line = new_event._zone.lineEdit()
    line.setText("ho chi")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert new_event.draft().zone == "Asia/Ho_Chi_Minh"
    line.setText("america")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert new_event.draft().zone is None


def test_a_complaint_goes_when_its_field_is_changed(new_event: NewEventDialog) -> None:
    new_event._name.setText("Hội thảo")
    new_event._zone.setEditText("?")
    new_event._doors.clear()
    new_event._make()
    wrong = [new_event._fields[name] for name in ("zone", "checkpoints")]
    assert all(field.complaint for field in wrong)
    new_event._zone.setEditText("Asia/Ho Chi Minh")
    new_event._doors.setPlainText("Cửa chính")
    assert [field.complaint for field in wrong] == ["", ""]
