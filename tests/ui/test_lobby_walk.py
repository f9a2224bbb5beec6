"""Every text of every face, on every shape of screen: large enough, dark or light enough, and on the screen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize

from kiosk.app.notices import prepared
from kiosk.domain.notices import Alarm, Announcement
from kiosk.domain.session import CancelledSession, Delayed, Moved, Restored
from kiosk.domain.showing import Showing
from tests.conftest import FakeClock
from tests.ui.lobby_stub import DAY, EVENT, at, data, many, talk
from tests.ui.walk import contrast, texts
from ui.lobby.data import LobbyData
from ui.lobby.freshness import Source
from ui.lobby.theme import DAY as DAYLIGHT
from ui.lobby.theme import NIGHT, LobbyTokens
from ui.lobby.window import LobbyWindow

SIZES = ((1366, 768), (1920, 1080), (3840, 2160), (1080, 1920), (2560, 1080))
FEW = 4  # pages: the others of that moment are like them
MINUTE = timedelta(minutes=1)
LONG = "Kinh nghiệm quốc tế và trong nước về ứng dụng trí tuệ nhân tạo trong quản lý đô thị " * 3
ROOMS = (
    talk("a1", "08:30", "09:15", title=LONG, subtitle="AI for cities", speakers=("Lan", "Minh"), track="AI"),
    talk("b1", "08:30", "09:00", room="Phòng 2B", track="Dữ liệu"),
    talk("c1", "08:30", "09:30", Moved(room="Phòng 305"), room="Phòng 2C", title="شبكة المدينة الذكية"),
    talk("b2", "09:00", "09:40", Delayed(10 * MINUTE), room="Phòng 2B", title=LONG),
    talk("tea", "09:40", "10:00", pause=True, title="Giải lao"),
    talk("a2", "10:00", "10:45", CancelledSession("x"), track="AI"),
    talk("c2", "10:00", "10:30", Delayed(10 * MINUTE), Restored(), room="Phòng 305"),
    talk("all", "13:00", "14:00", title="Phiên toàn thể", track="AI"),
)
TOLD = replace(
    data(*DAY),
    announcements=(Announcement(id="a", text="Xe ra sân bay lúc 17:00, xin có mặt trước sảnh", other="Bus at 17:00"),),
    source=Source(at("07:00"), 5 * MINUTE),
)


@dataclass(frozen=True)
class Moment:
    name: str
    time: str
    data: LobbyData
    showing: Showing = Showing.ALL
    phone: str = ""


PHONE = "http://192.168.100.120:8470/"
MOMENTS = (
    Moment("before", "07:15", data(*DAY)),
    Moment("one is on, old, announced", "08:30", TOLD),
    Moment("all pages of three rooms", "08:45", data(*ROOMS)),
    Moment("the timetable", "08:45", data(*ROOMS), Showing.GRID, PHONE),
    Moment("starting soon", "09:51", data(*ROOMS)),
    Moment("a break that nobody named", "11:00", data(*ROOMS)),
    Moment("pages of rows", "08:50", data(*many(30))),
    Moment(
        "many rooms",
        "08:30",
        data(*(talk(f"r{n}", "08:00", "09:00", room=f"Phòng {n}") for n in range(50))),
        phone=PHONE,
    ),
    Moment("over", "12:00", data(*DAY)),
    Moment("alarm", "08:30", replace(TOLD, emergency=prepared(Alarm.FIRE, EVENT, at("08:29")))),
)


@pytest.fixture(scope="module", params=[NIGHT, DAYLIGHT], ids=["night", "day"])
def shown(request, qapp) -> Iterator[tuple[LobbyWindow, LobbyTokens]]:
    patch = pytest.MonkeyPatch()
    patch.setenv("QT_QUICK_BACKEND", "software")
    lobby = LobbyWindow(lambda: data(), lambda: False, FakeClock(), motion=False, tokens=request.param)
    yield lobby, request.param
    lobby.end()
    lobby.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    patch.undo()


def sizes_of(tokens: LobbyTokens) -> tuple[tuple[int, int], ...]:
    """By day the colours are others, and the sizes the same."""
    return SIZES if tokens is NIGHT else SIZES[:1]


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda one: one.name)
def test_every_text_can_be_read(shown, moment) -> None:
    lobby, tokens = shown
    stage = lobby.stage
    stage.show(replace(moment.data, showing=moment.showing))
    stage.offer_page(moment.phone)
    stage.tick(at(moment.time))
    for size in sizes_of(tokens):
        lobby.window.resize(QSize(*size))
        lobby.window.show()
        for _ in range(min(stage.board.pages, FEW)):
            QCoreApplication.processEvents()
            lobby.window.grabWindow()  # a list makes its rows for a frame, and none may have been due yet
            judge(lobby, tokens, size, moment)
            stage.turn()


def judge(lobby: LobbyWindow, tokens: LobbyTokens, size: tuple[int, int], moment: Moment) -> None:
    u = min(size) / 100
    found = texts(lobby.window.contentItem(), tokens)
    assert len(found) > 3
    assert [one.text for one in found if not one.grounds] == []
    small = [(one.text, one.pixels) for one in found if one.pixels < round(2.8 * u)]
    assert small == [], (moment.name, size)
    pale = [
        (one.text, one.colour.name(), ground.name(), round(contrast(one.colour, ground), 2))
        for one in found
        for ground in one.grounds
        if contrast(one.colour, ground) < 4.5
    ]
    assert pale == [], (moment.name, size)
    outside = [
        (one.text, one.place)
        for one in found
        if one.place.left() < 0 or one.place.right() > size[0] + 1 or one.place.bottom() > size[1] + u
    ]
    assert outside == [], (moment.name, size)
