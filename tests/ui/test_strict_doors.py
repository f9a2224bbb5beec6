"""A door that waits for the other desks, at the desk and on the organiser's page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper
from kiosk.app.link_seat import LinkSeat
from kiosk.app.sharing import Apart, First, Online, Unanswered
from kiosk.domain.admission import Unasked
from kiosk.domain.facts import CheckpointSet
from kiosk.words import Words
from tests.given import entry
from tests.ui.desk_stub import DESK, DOOR, MORNING, ZONE, guest
from tests.ui.door import ALT, Door
from tests.ui.organiser_tools import given_office
from tests.ui.test_verdict_face import answer
from ui.organiser.checkpoint_dialog import CheckpointDialog
from ui.organiser.checkpoint_words import audience_text
from ui.reception.face import Tone
from ui.reception.hub_face import Standing, light_face, state_text
from ui.reception.item_face import shown
from ui.widgets.sign import Sign

AN, BINH = guest("1", "Nguyễn Văn An", unit="Sở Y tế"), guest("2", "Trần Thị Bình", unit="Sở Y tế")
STRICT = replace(DOOR, strict=True)
AWAY, THERE = Standing(Apart(MORNING)), Standing(Online())


class Link:
    """The hub's word is what the test says."""

    shared = True
    word = Unanswered()

    def propose(self, told, known):
        return self.word

    def offer(self, fact):
        return self.word

    def __getattr__(self, name):
        return getattr(self.seat, name)


@pytest.fixture
def strict(qtbot, crank, tmp_path):
    made = Door(qtbot, crank, tmp_path / "places.ini", (AN, BINH))
    made.book.record(entry(90, CheckpointSet(STRICT)))
    link = made.link = Link()
    link.seat = LinkSeat(made.clock)
    desk = Desk(made.book, Stamper(DESK, made.clock), made.news, hub=link)
    made.window._desk = made.window.reception._desk = desk
    made.window.watch.read()
    made.work()
    yield made
    made.close()


def _stand(door: Door, standing: Standing) -> None:
    door.window.hub.show(standing)
    door.work()


def test_before_the_first_guest_the_desk_says_that_nobody_comes_in_and_then_that_they_do(strict) -> None:
    assert strict.face.headline == "READY"
    _stand(strict, AWAY)
    assert (strict.face.headline, strict.face.tone) == ("NOBODY COMES IN NOW", Tone.WAIT)
    assert strict.window.top.light.text().strip() == "apart since 08:47 · letting nobody in"
    strict.press(Qt.Key.Key_F4)
    assert strict.face.headline == "RECORDING EXITS"
    strict.press(Qt.Key.Key_F4)
    assert strict.face.headline == "NOBODY COMES IN NOW"
    _stand(strict, THERE)
    assert strict.face.headline == "READY"


def test_a_guest_who_could_not_be_asked_about_is_let_in_with_one_key_once_they_can(strict) -> None:
    _stand(strict, AWAY)
    strict.scan(AN.code)
    assert (strict.face.headline, strict.face.tone, strict.face.sound) == ("NOT LET IN", Tone.STOP, "stop")
    assert strict.face.title == AN.name
    assert strict.window.panel.attendee_keys._repeat.isVisible()
    assert strict.inside(AN) == [False]
    strict.press(Qt.Key.Key_R, modifier=ALT)
    assert strict.face.headline == "NOT LET IN"
    strict.link.word = First()
    strict.press(Qt.Key.Key_R, modifier=ALT)
    assert strict.face.headline == "COME IN"
    assert not strict.window.panel.attendee_keys._repeat.isVisible()
    assert strict.inside(AN, BINH) == [True, False]
    strict.press(Qt.Key.Key_R, modifier=ALT)
    assert strict.face.headline == "COME IN"


def test_a_guest_found_by_name_is_asked_about_again_though_seconds_have_not_passed(strict) -> None:
    strict.type("Binh")
    strict.press(Qt.Key.Key_Return)
    assert strict.face.headline == "NOT LET IN"
    strict.link.word = First()
    strict.press(Qt.Key.Key_R, modifier=ALT)
    assert strict.inside(BINH) == [True]


def test_the_form_of_a_walk_in_who_could_not_be_asked_about_keeps_what_was_typed(strict) -> None:
    strict.press(Qt.Key.Key_F2)
    strict.type("Lan")
    strict.press(Qt.Key.Key_Return)
    page = strict.side.walk_in
    assert strict.face.headline == "NOT LET IN"
    assert page._fields["name"].text() == "Lan"
    assert any("Try again" in said for said in strict.texts(page))
    strict.link.word = First()
    strict.press(Qt.Key.Key_Return)
    assert strict.face.headline == "COME IN"


def test_a_delegation_that_could_not_be_asked_about_stays_ticked_for_the_next_enter(strict) -> None:
    strict.window.service.delegation._desk = strict.window._desk
    strict.scan(AN.code)
    strict.press(Qt.Key.Key_G, modifier=ALT)
    strict.press(Qt.Key.Key_0, Qt.Key.Key_Return)
    assert strict.face.headline == "0 / 2"
    assert strict.face.why.startswith("The other desks cannot be asked now.")
    strict.link.word = First()
    strict.press(Qt.Key.Key_Return)
    assert strict.inside(AN, BINH) == [True, True]


def test_the_face_and_the_light_say_it_in_both_languages(qapp) -> None:
    told = shown(answer(Unasked(AN, unsure=True)), Words("vi"), ZONE)
    assert (told.headline, told.tone, told.sign) == ("CHƯA CHO VÀO", Tone.STOP, Sign.STOP)
    assert "hoàn tác" in told.why
    away = replace(AWAY, unshared=3, shut=True)
    assert light_face(away, MORNING, ZONE).light == "shut"
    assert "lets nobody in" in state_text(away, MORNING, ZONE)


def test_the_organiser_ticks_it_and_reads_it_in_the_list(qtbot, tmp_path) -> None:
    made = given_office(tmp_path)
    dialog = CheckpointDialog(made.office, DOOR, ZONE, MORNING.date())
    qtbot.addWidget(dialog)
    kept = []
    dialog.kept.connect(kept.append)
    assert any("is not affected" in label.text() for label in dialog.findChildren(QLabel))
    dialog._strict.setChecked(True)
    dialog._keep()
    assert kept == [STRICT]
    assert audience_text(STRICT) == "Asks first · Everyone"
    made.office.book.close()
