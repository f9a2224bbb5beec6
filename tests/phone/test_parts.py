"""However long a programme is, and whatever its titles hold: pages stay small, whole, and safe."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.session import Session, slot_of
from kiosk.web.links import Place
from kiosk.web.pages import Reader, page_of
from kiosk.web.programme import Programme
from kiosk.web.tongue import language_of
from kiosk.web.writing import Printer
from kiosk.words import Words
from tests.phone.visitor import Read
from tests.ui.lobby_stub import EVENT, at

PRINTER = Printer()
MOST = 30_000
NASTY = "<script>alert(1)</script>&\"'‮"


def session(n: int, **more) -> Session:
    start = at("08:00") + timedelta(minutes=5 * (n // 50))
    given = {"title": f"Phiên {n}", "room": f"Phòng {n % 50}", "start": start, "end": start + timedelta(hours=1)} | more
    return Session(id=f"s{n}", **given)


def programme(*sessions: Session) -> Programme:
    return Programme(EVENT, tuple(slot_of(one) for one in sessions))


def written(source: Programme, path: str = "/", moment: str = "08:30", part: int = 0) -> bytes:
    return PRINTER.page(page_of(source, Reader(Place(path, part=part), Words("vi"), at(moment))))


def crowd(title: str) -> Programme:
    return programme(
        *(
            session(n, title=f"<{n}> {title}", subtitle=title, speakers=(title,), room=f"{n % 50} {title[:60]}")
            for n in range(48)
        )
    )


def every_part(source: Programme, path: str) -> list[bytes]:
    pages = [written(source, path, part=1)]
    while f"part={len(pages) + 1}" in pages[-1].decode():
        pages.append(written(source, path, part=len(pages) + 1))
    return pages


@pytest.mark.parametrize("title", ["Phiên họp", "ệ" * 900, NASTY * 9])
def test_fifty_sessions_in_fifty_rooms_make_small_pages_that_hold_each_once(title: str) -> None:
    pages = every_part(crowd(title), "/day")
    assert len(pages) > 1
    assert max(map(len, pages)) < MOST
    words = [word for page in pages for word in Read(page.decode()).text.split()]
    assert all(words.count(f"<{n}>") == 1 for n in range(48))


def test_fifty_rooms_at_one_moment_make_small_pages_too() -> None:
    assert max(map(len, every_part(crowd("ệ" * 900), "/"))) < MOST


def test_a_day_opens_at_the_part_that_is_on() -> None:
    source = programme(*(session(n, room=str(n)) for n in range(0, 500, 5)))
    assert "aria-current" in written(source, "/day", "08:30").decode()
    early, late = (Read(written(source, "/day", moment).decode()).text for moment in ("08:00", "08:50"))
    assert "Phiên 0 " in early
    assert "Phiên 0 " not in late


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=80), st.text(max_size=40), st.text(max_size=40))
def test_no_text_of_a_programme_becomes_markup(title: str, room: str, speaker: str) -> None:
    quiet = written(programme(session(0, title="a", room="b", speakers=("c",), subtitle="d"))).decode()
    loud = written(
        programme(
            session(0, title=title + NASTY, room=room + NASTY, speakers=(speaker + NASTY,), subtitle=title + NASTY)
        )
    )
    tags = [[tag for tag, _ in Read(page).tags] for page in (quiet, loud.decode())]
    assert tags[0] == tags[1]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ứng dụng trí tuệ nhân tạo", "vi"),
        ("Opening keynote", "en"),
        ("基調講演 and more", "zh"),
        ("オープニング", "ja"),
        ("개회식", "ko"),
        ("הרצאת פתיחה", "he"),
        ("الافتتاح", "ar"),
        ("Müller über Daten", "vi"),
    ],
)
def test_a_title_is_read_aloud_as_what_it_is(text: str, code: str) -> None:
    assert language_of(text, ("vi", "en")) == code


def test_what_the_programme_says_of_a_language_counts() -> None:
    assert language_of("Müller über Daten", ("vi", "en"), "de") == "de"
    assert language_of("Bonjour", ("vi", "en"), 'fr" onload="x') == "en"
    assert language_of("Hello", ()) == "en"


def test_an_empty_programme_says_so() -> None:
    for path in ("/", "/day", "/changes"):
        assert len(written(programme(), path)) < MOST
    assert "Chưa có chương trình." in Read(written(programme(), "/").decode()).text
