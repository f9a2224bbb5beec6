"""The board in every theme: all that is written on it is large enough and read, wherever it stands."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.domain.brand import Brand, Light
from kiosk.domain.colour import contrast
from kiosk.domain.dressing import dressed
from kiosk.domain.notices import Announcement
from kiosk.domain.palette import DAYS, NIGHTS, ThemeName
from kiosk.domain.session import CancelledSession, Moved
from tests.conftest import FakeClock, HandCrank
from tests.ui.brand_stub import SVG, checkered, logo, look
from tests.ui.lobby_stub import DAY, at, data, many, talk
from ui.lobby.ground_paint import ground_picture
from ui.lobby.logo_paint import image_of, mark_picture, plate_picture, weak_share
from ui.lobby.miniature import Miniature
from ui.lobby.wardrobe import Wardrobe
from ui.lobby.window import LobbyWindow

SIZES = (QSize(960, 540), QSize(540, 960))
BRANDS = (("", ""), ("#FFD100", "#0050A0"), ("#6B2FA0", ""), ("#808080", "#FFFFFF"))
GROUND_NOISE = 0.05
PHONE = "http://192.168.100.120:8470/"


@pytest.fixture(scope="module")
def miniature(qapp) -> Iterator[Miniature]:
    made = Miniature(at("08:30"))
    yield made
    made.end()
    QCoreApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete


def busy():
    """A morning with everything on it that a board can say."""
    changed = (
        talk("moved", "09:10", "09:30", Moved("Phòng 2B"), track="AI"),
        talk("gone", "09:12", "09:35", CancelledSession("ốm"), track="Y tế"),
    )
    return replace(
        data(*DAY, *changed, *many(6)), announcements=(Announcement(id="a", text="Xe về lúc 11:45", other="Buses"),)
    )


def texts(item: QQuickItem) -> Iterator[QQuickItem]:
    """What is written and seen."""
    if not item.isVisible() or item.opacity() == 0:
        return
    if item.inherits("QQuickText") and item.property("text"):
        yield item
    for child in item.childItems():
        yield from texts(child)


def place_of(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, min(item.width(), item.property("contentWidth")), item.height()))


def grounds_under(place: QRectF, bare: QImage) -> set[str]:
    """The colours of a few pixels where the text stands, without the texts."""
    box = place.toRect().adjusted(1, 1, -1, -1).intersected(bare.rect())
    across, down = (
        range(start, end + 1, max(1, (end - start) // 6))
        for start, end in ((box.left(), box.right()), (box.top(), box.bottom()))
    )
    return {bare.pixelColor(x, y).name().upper() for x, y in product(across, down)}


def unread(miniature: Miniature, given, size: QSize, *, night: bool) -> list[str]:
    """What is written too small, or on a ground on which it is not read."""
    miniature._stage.offer_page(PHONE)
    miniature.picture(given, at("08:30"), size, night=night)
    written = list(texts(miniature.root))
    assert len(written) > 12
    for item in written:
        item.setProperty("opacity", 0)
    bare = miniature.again(size)
    for item in written:
        item.setProperty("opacity", 1)
    u = min(size.width(), size.height()) / 100
    found = []
    for item in written:
        ink, said = item.property("color").name().upper(), item.property("text")
        if item.property("font").pixelSize() < int(2.8 * u):
            found.append(f"{said} is too small")
        least = min((contrast(ink, ground) for ground in grounds_under(place_of(item), bare)), default=21)
        if least < 4.5 - GROUND_NOISE:
            found.append(f"{said}: {least:.2f}")
    miniature._stage.offer_page("")
    return found


@pytest.mark.parametrize("theme", ThemeName)
@pytest.mark.parametrize("night", [True, False], ids=["night", "day"])
def test_everything_written_is_large_enough_and_read(miniature, theme, night) -> None:
    some = BRANDS[:2] if night is (theme is ThemeName.PAPER) else BRANDS[2:]
    for (main, second), size in zip(some, SIZES, strict=True):
        brand = Brand(theme=theme, main=main, second=second, logo=logo().name)
        given = replace(busy(), look=look(brand, logo(), sponsors=3))
        assert unread(miniature, given, size, night=night) == []


@pytest.mark.parametrize("night", [True, False], ids=["night", "day"])
def test_everything_written_is_read_over_any_picture(miniature, night) -> None:
    behind = checkered()
    for theme in ThemeName:
        given = replace(busy(), look=look(Brand(theme=theme, main="#EA652D", backdrop=behind.name), behind))
        assert unread(miniature, given, SIZES[0], night=night) == []


@pytest.mark.parametrize("night", [True, False], ids=["night", "day"])
def test_the_ground_as_painted_is_the_ground_that_was_reckoned_with(qapp, night) -> None:
    for theme, (main, second) in product(ThemeName, BRANDS):
        dress = dressed(Brand(theme=theme, main=main, second=second), night=night)
        image = ground_picture(dress, None, QSize(192, 108))
        pixels = {image.pixelColor(x, y).name().upper() for x, y in product(range(0, 192, 8), range(0, 108, 8))}
        words = (dress.palette.ink, dress.palette.soft, dress.palette.faint)
        assert min(contrast(word, pixel) for word in words for pixel in pixels) >= 4.5


def test_a_logo_stands_alone_where_it_is_seen_and_else_on_a_plate(qapp) -> None:
    red, white = logo(), logo(colour="#FFFFFF")
    size = QSize(150, 60)
    assert weak_share(red, "#FFFFFF") < 0.1
    assert weak_share(white, "#FFFFFF") > 0.9
    assert mark_picture(red, size, "#FFFFFF", 1.0).pixelColor(75, 2).alpha() == 0
    assert mark_picture(white, size, "#FFFFFF", 0.0).pixelColor(2, 2).name() == "#15181f"
    assert plate_picture(red, size, 0.0).pixelColor(2, 2).name() == "#ffffff"


def test_a_drawing_is_drawn_as_large_as_it_is_shown(qapp) -> None:
    from_svg = image_of(replace(logo(), kind="svg", data=SVG, width=1000, height=500), QSize(640, 640))
    assert from_svg.size() == QSize(640, 320)
    assert from_svg.pixelColor(320, 160).name() == "#00703c"


def test_what_is_no_picture_any_more_leaves_the_board_as_it_is(miniature) -> None:
    broken = replace(logo(), data=b"nothing")
    given = replace(busy(), look=look(Brand(logo=broken.name, backdrop=broken.name), broken))
    assert not miniature.picture(given, at("08:30"), SIZES[0]).isNull()


@pytest.fixture
def wardrobe(qapp) -> Iterator[Wardrobe]:
    made = Wardrobe()
    yield made
    made.deleteLater()


def test_night_falls_by_the_clock_at_the_venue(wardrobe, qtbot) -> None:
    worn = []
    wardrobe.changed.connect(lambda one: worn.append(one.tokens))
    wardrobe.dress(look(Brand(theme=ThemeName.PAPER, light=Light.CLOCK)), "Asia/Ho_Chi_Minh", at("17:59"))
    wardrobe.again(at("17:59") + timedelta(seconds=30))
    wardrobe.again(at("18:00"))
    assert worn == [DAYS[ThemeName.PAPER], NIGHTS[ThemeName.PAPER]]


def test_another_brand_is_worn_at_once_by_everything(qapp, monkeypatch) -> None:
    monkeypatch.setenv("QT_QUICK_BACKEND", "software")
    lobby = LobbyWindow(lambda: data(), lambda: False, FakeClock(at("08:30")), motion=False, executor=HandCrank())
    lobby._show(data(*DAY))
    title = lobby.window.findChild(QObject, "title")
    before = title.property("color").name()
    lobby._show(replace(data(*DAY), look=look(Brand(theme=ThemeName.CIVIC, light=Light.DAY))))
    assert title.property("color").name().upper() == DAYS[ThemeName.CIVIC].ink != before
    lobby.end()
    lobby.deleteLater()
    QCoreApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete


def test_a_picture_stays_as_it_was_when_the_next_one_is_drawn(miniature) -> None:
    first = miniature.picture(data(*DAY), at("08:30"), SIZES[0])
    before = first.copy()
    other = miniature.picture(replace(busy(), look=look(Brand(theme=ThemeName.CIVIC))), at("08:30"), SIZES[0])
    assert first == before != other
    assert miniature.picture(data(*DAY), at("08:30"), SIZES[0]) == before


def test_a_small_board_says_whether_the_sponsors_had_room(miniature) -> None:
    given = replace(data(*DAY), look=look(Brand(), sponsors=4))
    miniature.picture(given, at("08:30"), SIZES[0])
    assert miniature.railed
    crowded = [talk(f"r{n}", "08:10", "08:50", room=f"Phòng {n}") for n in range(6)]
    miniature.picture(replace(given, slots=(*given.slots, *crowded)), at("08:30"), SIZES[0])
    assert not miniature.railed
