"""The page for phones is a process: it says where it is found, comes back when it falls, and says why it cannot be."""

import sys
from pathlib import Path

import pytest

from db.files import SqliteFiles
from kiosk.web.serving import bound
from tests.given import opening_facts, write
from ui.child import MAIN
from ui.phone_page import Found, NotServed, Off, PhonePage, Starting, arguments
from ui.supervisor import LobbyProcess


@pytest.fixture
def made(qapp):
    pages: list[PhonePage] = []

    def make(code: str) -> PhonePage:
        page = PhonePage(lambda port: LobbyProcess(sys.executable, ["-c", code, str(port)], lambda: 0.0))
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.stop()


def test_it_says_where_it_is_found_and_again_when_that_changes(made, qtbot) -> None:
    page = made("print('beat\\nat http://10.0.0.7:1/ http://172.17.0.1:1/', flush=True); input()")
    assert page.state == Off()
    page.start()
    assert page.state == Starting()
    qtbot.waitUntil(lambda: page.state == Found(("http://10.0.0.7:1/", "http://172.17.0.1:1/")))
    assert page.address == "http://10.0.0.7:1/"
    page.stop()
    assert (page.state, page.address) == (Off(), "")


def test_one_that_falls_is_started_again(made, qtbot) -> None:
    page = made("print('at http://10.0.0.7:1/', flush=True); raise SystemExit(3)")
    page.start()
    seen: list[object] = []
    page.changed.connect(lambda: seen.append(page.state))
    qtbot.waitUntil(lambda: Starting() in seen)
    assert page.address == ""
    assert page._child._wait.isActive()


def test_in_no_network_it_is_found_nowhere(made, qtbot) -> None:
    page = made("print('at', flush=True); input()")
    page.start()
    qtbot.waitUntil(lambda: page.state == Found(()))
    assert page.address == ""


def test_the_real_one_says_in_words_that_its_port_is_taken(qtbot, tmp_path: Path, clock) -> None:
    book = SqliteFiles().create(tmp_path / "event.kiosk")
    write(book, *opening_facts())
    book.close()
    with bound("0.0.0.0", 0) as taken:
        given = arguments(tmp_path / "event.kiosk", clock, "vi", taken.getsockname()[1])
        assert given[0] == str(MAIN)
        page = PhonePage(lambda port: LobbyProcess(sys.executable, given, lambda: 0.0))
        page.start()
        qtbot.waitUntil(lambda: isinstance(page.state, NotServed), timeout=20_000)
    assert "đang do chương trình khác dùng" in page.state.why
    page.stop()
