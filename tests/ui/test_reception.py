"""What staff do at the desk, through the real window and a desk that answers what the test tells it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from kiosk.app.desk import WalkIn
from kiosk.app.ports import Topic
from kiosk.domain import admission as a
from kiosk.domain.ids import DeskId, FactId, InvitationId
from kiosk.domain.presence import Direction, Passage
from kiosk.errors import BadInput, BookBusy, BookFull, NotFound
from tests.conftest import FakeClock
from tests.ui.desk_stub import CLASS, DESK, DOOR, MORNING, StubDesk, guest
from ui.jobs import Lane
from ui.news import News
from ui.places import Places
from ui.reception.face import Tone
from ui.reception.keys_page import keys
from ui.reception.window import ReceptionWindow, Setting
from ui.theme import Scheme, Theme, scale_for
from ui.tongue import Tongue

DUONG = guest("1", "Nguyễn Thị Thuỳ Dương", unit="Sở Thông tin", seat="B-14", code="DUONG")
AN = guest("2", "Nguyễn Văn An", unit="Sở Y tế", code="AN")
AN_TOO = guest("3", "Nguyễn Văn An", unit="UBND Quận 3", code="ANTOO")
FULL = BookFull("The disk is full. Free some space, then scan again.")


class Ear:
    muted = False

    def __init__(self) -> None:
        self.heard: list[str] = []

    def play(self, name: str) -> None:
        if name:
            self.heard.append(name)


class Reception:
    """The window, its desk, and the crank that does the desk's work."""

    def __init__(self, qtbot, crank, places, desk: StubDesk) -> None:
        self.desk, self.crank, self.ear = desk, crank, Ear()
        self.clock, self.news, self.tongue = FakeClock(MORNING), News(), Tongue("en")
        self.theme = Theme()
        setting = Setting(self.theme, self.tongue, Places(places), DESK)
        self.window = ReceptionWindow(desk, Lane(crank), self.news, self.clock, setting)
        qtbot.addWidget(self.window)
        self.window.give_sound(self.ear)
        self.window.furnish()
        self.window.start()
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.work()

    def work(self) -> None:
        QCoreApplication.processEvents()
        while self.crank.queued:
            self.crank.turn()
            QCoreApplication.processEvents()

    def scan(self, code: str) -> None:
        self.window.present(code)
        self.work()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.field, text)
        self.work()

    def press(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.work()

    def undo(self) -> None:
        self.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    @property
    def field(self) -> QLineEdit:
        return self.window.side.field

    @property
    def face(self):
        return self.window.panel.face

    @property
    def titles(self) -> list[str]:
        return [row.title for row in self.window.side.rows.rows]

    def asked(self, what: str) -> list[tuple]:
        return [question[1:] for question in self.desk.asked if question[0] == what]


@pytest.fixture
def make(qtbot, crank, tmp_path):
    made: list[Reception] = []

    def make(desk: StubDesk | None = None) -> Reception:
        made.append(Reception(qtbot, crank, tmp_path / "places.ini", desk or StubDesk([DUONG, AN, AN_TOO])))
        return made[-1]

    yield make
    for one in made:
        one.tongue.speak("en")


@pytest.fixture
def reception(make) -> Reception:
    return make()


def test_a_scan_before_the_event_is_read_waits_for_it(qtbot, crank, tmp_path) -> None:
    desk, lane = StubDesk([DUONG]), Lane(crank)
    setting = Setting(Theme(), Tongue("en"), Places(tmp_path / "p.ini"), DESK)
    window = ReceptionWindow(desk, lane, News(), FakeClock(MORNING), setting)
    qtbot.addWidget(window)
    window.start()
    window.present("DUONG")
    while crank.queued:
        crank.turn()
        QCoreApplication.processEvents()
    assert window.panel.face.tone is Tone.GOOD


def test_a_scan_is_answered_and_heard(reception) -> None:
    reception.scan("DUONG")
    assert (reception.face.tone, reception.face.title) == (Tone.GOOD, "Nguyễn Thị Thuỳ Dương")
    assert reception.ear.heard == ["good"]
    assert reception.asked("present") == [("DUONG", DOOR.id, Direction.ENTRY, ())]


def test_nothing_is_green_before_the_desk_has_answered(reception) -> None:
    reception.window.present("DUONG")
    assert reception.face.tone is Tone.CALM
    assert reception.face.recorded == ""
    reception.work()
    assert reception.face.recorded == "08:47:12"


def test_a_scan_leaves_what_is_being_typed_alone(reception) -> None:
    reception.type("nguyen")
    reception.scan("DUONG")
    assert (reception.field.text(), reception.titles) == ("nguyen", [g.name for g in (DUONG, AN, AN_TOO)])


def test_trouble_takes_the_green_away_and_says_what_to_do(reception) -> None:
    reception.scan("DUONG")
    reception.desk.error = FULL
    reception.scan("AN")
    assert (reception.face.tone, reception.face.title) == (Tone.STOP, str(FULL))
    assert reception.ear.heard == ["good", "stop"]


def test_a_bug_is_not_swallowed(qtbot, reception) -> None:
    reception.desk.error = ZeroDivisionError()
    with qtbot.captureExceptions() as caught:
        reception.scan("DUONG")
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_a_name_is_found_as_it_is_typed_and_enter_checks_in(reception) -> None:
    reception.type("thuy duong")
    assert reception.titles == ["Nguyễn Thị Thuỳ Dương"]
    reception.press(Qt.Key.Key_Return)
    assert reception.asked("guest") == [(InvitationId("1"), DOOR.id, Direction.ENTRY, ())]
    assert (reception.face.tone, reception.field.text()) == (Tone.GOOD, "")


def test_bare_enter_on_namesakes_checks_in_nobody(reception) -> None:
    reception.type("nguyen van an")
    reception.press(Qt.Key.Key_Return)
    assert reception.asked("guest") == []
    units = [row.lines[0] for row in reception.window.side.rows.rows]
    assert units == ["Sở Y tế", "UBND Quận 3"]


def test_a_digit_chooses_among_namesakes(reception) -> None:
    reception.type("nguyen van an")
    reception.press(Qt.Key.Key_2)
    reception.press(Qt.Key.Key_Return)
    assert [question[0] for question in reception.asked("guest")] == [AN_TOO.id]


def test_arrows_choose_too(reception) -> None:
    reception.type("nguyen van an")
    reception.press(Qt.Key.Key_Down)
    reception.press(Qt.Key.Key_Return)
    assert [question[0] for question in reception.asked("guest")] == [AN.id]


def test_enter_again_on_the_same_guest_within_three_seconds_is_ignored(reception) -> None:
    for wait in (0, 2, 3):
        reception.clock.pass_time(timedelta(seconds=wait))
        reception.type("thuy duong")
        reception.press(Qt.Key.Key_Return)
    assert len(reception.asked("guest")) == 2


def test_enter_before_the_answer_acts_when_it_comes(reception) -> None:
    QTest.keyClicks(reception.field, "thuy duong")
    QTest.keyClick(reception.field, Qt.Key.Key_Return)
    assert reception.asked("guest") == []
    reception.work()
    assert [question[0] for question in reception.asked("guest")] == [DUONG.id]


def test_a_code_typed_by_hand_is_read(reception) -> None:
    reception.type("XQ-77")
    reception.desk.verdict = a.Unknown()
    reception.press(Qt.Key.Key_Return)
    assert reception.asked("present") == [("XQ-77", DOOR.id, Direction.ENTRY, ())]
    assert reception.face.tone is Tone.STOP


def test_typing_fast_asks_only_for_the_newest_text(reception) -> None:
    QTest.keyClicks(reception.field, "nguyen")
    reception.work()
    assert [text for (text,) in reception.asked("find")] == ["n", "nguyen"]


def test_escape_clears(reception) -> None:
    reception.type("nguyen")
    reception.press(Qt.Key.Key_Escape)
    assert (reception.field.text(), reception.field.hasFocus()) == ("", True)


def test_undo_asks_why_with_one_key_and_names_the_guest(reception) -> None:
    reception.scan("DUONG")
    fact = reception.desk.rows[0].fact
    reception.undo()
    reception.press(Qt.Key.Key_2)
    assert reception.asked("undo") == [(fact, "Scanned by mistake")]
    assert (reception.face.tone, reception.field.hasFocus()) == (Tone.CALM, True)


def test_undo_takes_a_reason_in_one_s_own_words(reception) -> None:
    reception.scan("DUONG")
    reception.undo()
    QTest.keyClicks(QApplication.focusWidget(), "n")
    QTest.keyClicks(QApplication.focusWidget(), "o")
    reception.press(Qt.Key.Key_Return)
    assert [reason for _, reason in reception.asked("undo")] == ["no"]


def test_escape_leaves_the_question_and_undoes_nothing(reception) -> None:
    reception.scan("DUONG")
    reception.undo()
    reception.press(Qt.Key.Key_Escape)
    assert reception.asked("undo") == []
    assert reception.window.side.at_home


def test_a_scan_while_undo_asks_does_not_change_what_is_undone(reception) -> None:
    reception.scan("DUONG")
    fact = reception.desk.rows[0].fact
    reception.undo()
    reception.scan("AN")
    reception.press(Qt.Key.Key_1)
    assert reception.asked("undo") == [(fact, "Wrong guest")]


def test_the_chosen_passage_is_undone(make) -> None:
    desk = StubDesk([DUONG])
    newest, older = desk.came(DUONG), desk.came(AN, minutes_ago=3)
    reception = make(desk)
    reception.press(Qt.Key.Key_Down)
    reception.press(Qt.Key.Key_Down)
    reception.undo()
    reception.press(Qt.Key.Key_1)
    assert [fact for fact, _ in reception.asked("undo")] == [older.fact]
    assert newest.fact != older.fact


def test_only_this_desk_s_own_passages_are_undone_unasked(make) -> None:
    desk = StubDesk([DUONG])
    desk.came(DUONG, desk=DeskId("Quầy 9"))
    reception = make(desk)
    reception.undo()
    assert reception.window.side.at_home
    assert "no check-in of this desk" in reception.window.strip.text


def test_what_cannot_be_undone_leaves_the_verdict_standing(reception) -> None:
    reception.scan("DUONG")
    reception.desk.error = NotFound("There is nothing to undo: that check-in was already taken back.")
    reception.undo()
    reception.press(Qt.Key.Key_1)
    assert reception.face.tone is Tone.GOOD
    assert "nothing to undo" in reception.window.strip.text


def test_a_walk_in_is_a_name_a_unit_and_enter(reception) -> None:
    reception.press(Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "Ly Thai Bao")
    reception.press(Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "Bao Tuoi Tre")
    reception.press(Qt.Key.Key_Return)
    assert reception.asked("walk_in") == [(WalkIn("Ly Thai Bao", "Bao Tuoi Tre"), DOOR.id)]
    assert (reception.face.tone, reception.face.title) == (Tone.GOOD, "Ly Thai Bao")
    assert reception.field.hasFocus()


def test_a_walk_in_takes_over_the_name_searched_for_in_vain(reception) -> None:
    reception.type("Ly Thai Bao")
    reception.press(Qt.Key.Key_F2)
    reception.press(Qt.Key.Key_Return)
    assert reception.asked("walk_in") == [(WalkIn("Ly Thai Bao"), DOOR.id)]
    assert reception.field.text() == ""


def test_an_empty_walk_in_is_asked_for_a_name(reception) -> None:
    reception.press(Qt.Key.Key_F2)
    reception.press(Qt.Key.Key_Return)
    assert reception.asked("walk_in") == []
    assert not reception.window.side.at_home


def test_what_is_wrong_with_a_walk_in_is_said_in_the_language_of_the_moment(reception) -> None:
    reception.press(Qt.Key.Key_F2)
    reception.press(Qt.Key.Key_Return)
    page = reception.window.side.walk_in
    english = page._wrong.text()
    reception.tongue.speak("vi")
    try:
        QCoreApplication.processEvents()
        assert page._wrong.text() not in ("", english)
    finally:
        reception.tongue.speak("en")


def test_a_walk_in_the_desk_refuses_keeps_what_was_typed(reception) -> None:
    reception.press(Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "Ly")
    reception.desk.error = BadInput("A walk-in needs a name or a unit. Type one of them.")
    reception.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget().text() == "Ly"
    assert reception.face.tone is Tone.STOP


def test_a_scan_while_the_walk_in_is_open_is_answered_beside_it(reception) -> None:
    reception.press(Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "Ly")
    reception.scan("DUONG")
    assert reception.face.title == DUONG.name
    assert (QApplication.focusWidget().text(), reception.window.side.at_home) == ("Ly", False)


def test_exits_are_recorded_in_exit_mode_and_said_so(reception) -> None:
    reception.press(Qt.Key.Key_F4)
    assert (reception.face.tone, reception.window.top.property("mode")) == (Tone.GONE, "exit")
    reception.scan("DUONG")
    assert reception.asked("present") == [("DUONG", DOOR.id, Direction.EXIT, ())]
    reception.press(Qt.Key.Key_F4)
    assert (reception.face.tone, reception.window.top.property("mode")) == (Tone.CALM, "entry")


def test_another_checkpoint_is_chosen_and_remembered(make) -> None:
    reception = make()
    picker = reception.window.findChild(QComboBox, "checkpoint")
    picker.setCurrentIndex(1)
    picker.activated.emit(1)
    reception.scan("DUONG")
    assert reception.asked("present") == [("DUONG", CLASS.id, Direction.ENTRY, ())]
    again = make()
    again.scan("DUONG")
    assert again.asked("present") == [("DUONG", CLASS.id, Direction.ENTRY, ())]


def test_leaving_the_picker_gives_the_keyboard_back_and_changes_nothing(reception) -> None:
    reception.scan("DUONG")
    picker = reception.window.findChild(QComboBox, "checkpoint")
    picker.setFocus()
    picker.hidePopup()
    picker.activated.emit(0)
    assert reception.field.hasFocus()
    assert reception.face.title == DUONG.name


def test_without_a_checkpoint_it_says_what_is_missing_and_admits_nobody(make) -> None:
    reception = make(StubDesk([DUONG], checkpoints=()))
    assert reception.face.headline == "NO CHECKPOINT"
    reception.scan("DUONG")
    assert (reception.asked("present"), reception.ear.heard) == ([], ["stop"])


def test_without_guests_it_says_where_to_get_them(make) -> None:
    reception = make(StubDesk([]))
    assert reception.face.headline == "NO GUESTS YET"
    reception.desk.guests.append(DUONG)
    reception.news.tell(frozenset({Topic.GUESTS}))
    reception.work()
    assert reception.face.headline == "READY"


def test_news_from_another_window_is_shown(reception) -> None:
    reception.desk.came(AN)
    reception.news.tell(frozenset({Topic.ARRIVALS}))
    reception.work()
    assert reception.titles == [AN.name]


def test_the_agenda_s_news_is_not_read(reception) -> None:
    before = len(reception.asked("overview"))
    reception.news.tell(frozenset({Topic.AGENDA}))
    reception.work()
    assert len(reception.asked("overview")) == before


def test_a_code_of_several_guests_lets_the_desk_choose(reception) -> None:
    reception.desk.verdict = a.Ambiguous((AN, AN_TOO))
    reception.scan("SAME")
    assert [row.lines[0] for row in reception.window.side.rows.rows] == ["Sở Y tế", "UBND Quận 3"]
    reception.desk.verdict = None
    reception.press(Qt.Key.Key_Down)
    reception.press(Qt.Key.Key_Return)
    assert [question[0] for question in reception.asked("guest")] == [AN.id]


def test_questions_are_asked_and_the_guest_presented_again_with_the_answers(reception) -> None:
    reception.desk.verdict = a.AnswersWanted(DUONG, ("Headset?", "Lunch?"))
    reception.scan("DUONG")
    reception.desk.verdict = None
    reception.press(Qt.Key.Key_1)
    reception.press(Qt.Key.Key_2)
    assert reception.asked("present")[-1] == (
        "DUONG",
        DOOR.id,
        Direction.ENTRY,
        (("Headset?", "Yes"), ("Lunch?", "No")),
    )
    assert reception.face.tone is Tone.GOOD


def test_the_language_switches_with_a_verdict_on_the_panel(reception) -> None:
    first = Passage(FactId("x"), Direction.ENTRY, MORNING, DeskId("Quầy 2"))
    reception.desk.verdict = a.AlreadyIn(DUONG, first)
    reception.scan("DUONG")
    reception.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert (reception.face.headline, reception.field.placeholderText()) == ("ĐÃ VÀO 08:47", "Quét, hoặc gõ tên")
    assert reception.ear.heard == ["wait"], "a translation is not a new verdict"
    reception.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert (reception.face.headline, reception.field.placeholderText()) == ("IN SINCE 08:47", "Scan, or type a name")


def test_the_theme_switches_and_is_remembered(qapp, reception, tmp_path) -> None:
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    reception.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert reception.theme.scheme is Scheme.DARK
    assert Places(tmp_path / "places.ini").recall("theme") == "dark"
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


def test_a_reading_that_fails_is_said_in_the_strip(reception) -> None:
    error = BookBusy("Another program is writing to the event file. Try again.")
    reception.desk.overview = lambda *_: (_ for _ in ()).throw(error)
    reception.news.tell(frozenset({Topic.ARRIVALS}))
    reception.work()
    assert reception.window.strip.text == str(error)


def test_figures_are_shown(make) -> None:
    desk = StubDesk([DUONG])
    desk.came(DUONG)
    numbers = [label.text() for label in make(desk).window.figures._numbers]
    assert numbers == ["1", "1", "399", "0"]


def test_an_answer_that_takes_long_says_so_instead_of_the_old_verdict(qtbot, reception) -> None:
    reception.scan("DUONG")
    reception.window.present("AN")
    qtbot.waitUntil(lambda: reception.face.headline == "ONE MOMENT", timeout=2000)
    reception.work()
    assert reception.face.title == AN.name


def test_f6_shows_the_readers_and_a_scan_still_counts(reception) -> None:
    reception.press(Qt.Key.Key_F6)
    assert reception.window.side.readers.isVisible()
    reception.scan("DUONG")
    assert reception.window.panel.face.tone is Tone.GOOD
    reception.press(Qt.Key.Key_F6)
    assert reception.window.side.at_home


def test_f1_shows_the_keys_and_hides_them(reception) -> None:
    reception.press(Qt.Key.Key_F1)
    assert reception.window.side.showing(reception.window.side.keys)
    reception.press(Qt.Key.Key_F1)
    assert reception.window.side.at_home


@pytest.mark.parametrize(("key", "wish"), [(Qt.Key.Key_F7, "organiser_wished"), (Qt.Key.Key_F8, "lobby_wished")])
def test_other_windows_are_wished_for(qtbot, reception, key, wish) -> None:
    with qtbot.waitSignal(getattr(reception.window, wish)):
        reception.press(key)


def test_from_the_card_of_several_desks_the_organiser_opens_at_their_page(qtbot, reception) -> None:
    reception.press(Qt.Key.Key_F10)
    with qtbot.waitSignal(reception.window.shared_wished):
        reception.press(Qt.Key.Key_F7)
    reception.press(Qt.Key.Key_F10)
    with qtbot.waitSignal(reception.window.organiser_wished):
        reception.press(Qt.Key.Key_F7)


def test_one_line_at_a_time_stands_above_the_answer(reception) -> None:
    window = reception.window
    window.clock_strip.say("The computer's zone is another.")
    window.strip.say("An was let in twice.")
    assert (window.strip.isVisible(), window.clock_strip.isVisible()) == (True, False)
    reception.press(Qt.Key.Key_Escape)
    assert (window.strip.isVisible(), window.clock_strip.isVisible()) == (False, True)
    reception.press(Qt.Key.Key_Escape)
    assert not window.clock_strip.isVisible()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_fits_a_small_screen(make, language: str) -> None:
    reception = make()
    reception.tongue.speak(language)
    reception.theme.use(Scheme.LIGHT, scale_for(QSize(1024, 700)))
    small = ReceptionWindow(
        reception.desk,
        Lane(reception.crank),
        reception.news,
        reception.clock,
        Setting(reception.theme, reception.tongue, reception.window._setting.places, DESK),
    )
    needed = small.minimumSizeHint()
    small.deleteLater()
    assert (needed.width() <= 1024, needed.height() <= 660) == (True, True)


def test_every_key_of_the_window_is_on_the_card_and_the_card_fits_beside_the_verdict(reception) -> None:
    reception.window.resize(1366, 768)
    QTest.keyClick(reception.window, Qt.Key.Key_F1)
    page, window = reception.window.side.keys, reception.window
    caps = (cap.replace("⇧", " Shift ").split() for cap, _ in keys())
    told = {"+".join(words) for words in caps}
    here = {one.key().toString() for one in window.findChildren(QShortcut) if one.parent() is window}
    assert here - told == set()
    for language in ("vi", "en"):
        reception.tongue.speak(language)
        QCoreApplication.processEvents()
        assert page.minimumSizeHint().width() <= window.side.width() <= round(window.width() * 0.34)
        assert page.sizeHint().height() <= page.height()
