"""Pictures at the desk: dropped, pasted and chosen, each code with its answer, and a stop that is heard."""

import pytest
import qrcode
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.app.desk import Answer
from kiosk.domain.admission import Unknown
from kiosk.domain.scan import Looked
from tests.conftest import HandCrank
from tests.ui.desk_stub import DESK, DOOR, StubDesk, guest
from tests.ui.test_reception import Reception
from ui.jobs import Lane
from ui.reception.face import Tone
from ui.reception.picture_input import PictureInput, codes_in
from ui.reception.picture_state import RECORDED_AT_ONCE, as_seen


def qr(text: str) -> Image.Image:
    made = qrcode.QRCode(box_size=4, border=4)
    made.add_data(text)
    return made.make_image().get_image().convert("L")


class ListDesk(StubDesk):
    """Who is not on the list is unknown."""

    def _answer(self, text, known, direction):
        answer = super()._answer(text, known, direction) if known else None
        return answer or Answer(text, Unknown(), DOOR, self.now, DESK)


class Desk(Reception):
    """A reception that takes pictures; `look` turns the crank of the lane that reads them."""

    def join(self, **reading) -> None:
        self.eyes = HandCrank()
        self.input = PictureInput(self.window, self.theme, self.tongue, Lane(self.eyes), **reading)

    @property
    def face(self):
        return self.input.page.face

    def look(self, pages: int | None = None) -> None:
        turned = 0
        while self.eyes.queued and (pages is None or turned < pages):
            self.eyes.turn()
            self.work()
            turned += 1

    def drop(self, mime: QMimeData) -> None:
        here, action = QPointF(20, 20), Qt.DropAction.CopyAction
        held = mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.window, QDragEnterEvent(here.toPoint(), action, *held))
        QApplication.sendEvent(self.window, QDropEvent(here, action, *held))
        self.look()

    def drop_files(self, *files) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        self.drop(mime)

    def paste(self) -> None:
        self.press(QKeySequence.StandardKey.Paste)
        self.look()

    def press(self, keys) -> None:
        QTest.keySequence(self.window, QKeySequence(keys))
        self.work()


@pytest.fixture
def make(qtbot, crank, tmp_path):
    def made(count: int = 3, **reading) -> Desk:
        guests = [guest(str(place), f"Khách {place}", unit="Sở Y tế") for place in range(count)]
        desk = Desk(qtbot, crank, tmp_path / "places.ini", ListDesk(guests))
        desk.join(**reading)
        return desk

    return made


def paged(count: int):
    """A document with a code on each page."""
    return lambda source, name: (
        Looked(page + 1, count, as_seen((f"CODE{page}",)).sightings, 1.0) for page in range(count)
    )


def test_a_dropped_picture_with_one_code_is_a_scan(make, tmp_path) -> None:
    desk = make()
    qr("CODE1").save(tmp_path / "ảnh.png")
    desk.drop_files(tmp_path / "ảnh.png")
    assert [call[:2] for call in desk.desk.asked if call[0] == "present"] == [("present", "CODE1")]
    assert [row.title for row in desk.face.rows] == ["Khách 1"]
    assert desk.window.side.showing(desk.input.page)


def test_each_code_of_a_sheet_has_its_answer(make, tmp_path) -> None:
    desk = make()
    sheet = Image.new("L", (500, 250), 255)
    for place, code in enumerate(("CODE0", "CODE2", "WHO")):
        sheet.paste(qr(code), (place * 160, 40))
    sheet.save(tmp_path / "sheet.png")
    desk.drop_files(tmp_path / "sheet.png")
    assert [row.title for row in desk.face.rows] == ["WHO", "Khách 0", "Khách 2"]
    assert desk.face.rows[0].tone is not Tone.GOOD


def test_a_copied_screenshot_is_pasted(make) -> None:
    desk = make()
    picture = qr("CODE2").convert("RGB")
    shot = QImage(picture.tobytes(), picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888)
    QApplication.clipboard().setImage(shot.copy())
    desk.paste()
    assert [row.title for row in desk.face.rows] == ["Khách 2"]


def test_what_is_no_picture_is_said_and_the_others_are_read(make, tmp_path) -> None:
    desk = make()
    (tmp_path / "note.png").write_text("no picture")
    Image.new("L", (90, 90), 255).save(tmp_path / "white.png")
    qr("CODE0").save(tmp_path / "code.png")
    desk.drop_files(tmp_path / "note.png", tmp_path / "white.png", tmp_path / "code.png")
    assert "note.png is no picture" in desk.face.trouble
    assert [row.title for row in desk.face.rows] == ["Khách 0", "No code found"]


def test_a_password_is_named_and_not_shown(make, tmp_path) -> None:
    desk = make()
    qr("WIFI:T:WPA;S:Nha;P:matkhau123;;").save(tmp_path / "wifi.png")
    desk.drop_files(tmp_path / "wifi.png")
    assert [row.title for row in desk.face.rows] == ["A Wi-Fi password: not shown"]
    assert "matkhau123" not in repr((desk.face.about, desk.window.panel.face))


def test_esc_stops_and_what_was_read_stays(make, tmp_path) -> None:
    desk = make(9, read=paged(9))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "long.pdf"))])
    assert desk.input.take(mime)
    desk.look(3)
    assert (desk.face.busy, desk.face.done, desk.face.whole) == (True, 3, 9)
    QTest.keyClick(desk.input.page, Qt.Key.Key_Escape)
    desk.look()
    assert (desk.face.busy, len(desk.face.rows)) == (False, 3)
    assert desk.face.about == "Stopped. Codes read: 3"


def test_a_whole_years_letters_wait_for_a_word(make, tmp_path) -> None:
    more = RECORDED_AT_ONCE + 2
    desk = make(more, read=paged(more))
    desk.drop_files(tmp_path / "year.pdf")
    assert desk.face.held == 2
    desk.input.page.all.click()
    desk.work()
    assert desk.face.held == 0
    assert len([call for call in desk.desk.asked if call[0] == "present"]) == more


def test_f9_opens_the_page_and_closes_it(make) -> None:
    desk = make()
    desk.press("F9")
    assert desk.window.side.showing(desk.input.page)
    assert "Ctrl+V" in desk.face.about
    desk.press("F9")
    assert not desk.window.side.showing(desk.input.page)


def test_a_pasted_name_is_no_code() -> None:
    assert codes_in("Nguyễn Văn An") == ()
