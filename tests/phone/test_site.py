"""The agenda on one's phone, over a real socket: what is shown, to whom, and what is refused."""

import gzip
import http.client
import re
import socket
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.notices import Alarm, Announcement, Emergency
from kiosk.domain.session import CancelledSession, Delayed, Moved
from kiosk.web.patience import Patience
from kiosk.web.programme import Programme
from kiosk.web.site import called_rightly
from tests.conftest import FakeClock
from tests.phone.visitor import Phone, Read, served
from tests.ui.lobby_stub import EVENT, at, talk

DAY = (
    talk("open", "08:00", "09:00", title="Khai mạc", subtitle="Opening", speakers=("Nguyễn Thị Lan",)),
    talk("late", "09:00", "10:00", Delayed(timedelta(minutes=15)), title="Dữ liệu mở"),
    talk("moved", "09:00", "10:00", Moved(room="Phòng C"), title="Robot", room="Phòng B"),
    talk("off", "10:00", "11:00", CancelledSession("diễn giả ốm"), title="Thảo luận", room="Phòng B"),
    talk("class", "08:00", "11:00", day=26, title="Lớp tập huấn"),
)


class Kept:
    """A source that says what it is told."""

    def __init__(self, *slots, **more) -> None:
        self.kept = Programme(EVENT, slots or DAY, **more)

    def programme(self) -> Programme:
        return self.kept

    def change(self, **more) -> None:
        self.kept = replace(self.kept, version=self.kept.version + 1, **more)


@pytest.fixture(scope="module")
def clock():
    return FakeClock(at("08:30"))


@pytest.fixture(scope="module")
def source():
    return Kept()


@pytest.fixture(scope="module")
def phone(source, clock):
    with served(source, clock) as made:
        yield made


def test_now_and_next_stand_by_rooms(phone: Phone) -> None:
    page = Read(phone.ask(accept_language="vi").html)
    assert "Hội trường A" in page.text
    assert "08:00 –09:00 còn 30 phút Khai mạc Opening Nguyễn Thị Lan" in page.text
    assert "09:15 –10:15 trước là 09:00 muộn 15 phút Dữ liệu mở" in page.text
    assert "Lớp tập huấn" not in page.text


def test_a_day_one_room_and_what_changed_have_pages(phone: Phone) -> None:
    day = Read(phone.ask("/day/2019-09-26?lang=vi").html)
    assert "Lớp tập huấn" in day.text
    assert "Khai mạc" not in day.text
    room = Read(phone.ask("/room?name=phong+b&lang=vi").html)  # in any case, without tones too
    assert "Thảo luận" in room.text
    assert "Robot trước là Phòng B → Phòng C" in room.text
    changes = Read(phone.ask("/changes?lang=vi").html)
    assert "đã huỷ Thảo luận" in changes.text
    assert "diễn giả ốm" in changes.text
    assert "Khai mạc" not in changes.text
    assert "Thay đổi (3)" in changes.text


def test_it_speaks_what_the_browser_asks_for_or_what_the_reader_chose(phone: Phone) -> None:
    asked = {
        said: Read(phone.ask(accept_language=said).html).tags[0][1]["lang"]
        for said in ("en-GB,en;q=0.9", "vi;q=0.3, en;q=0.8", "fr, vi;q=0.5", "fr", "en;q=0", "*", ";;q=x,,", "")
    }
    assert list(asked.values()) == ["en", "en", "vi", "vi", "vi", "vi", "vi", "vi"]
    english = Read(phone.ask("/?lang=en", accept_language="vi").html)
    assert english.tags[0][1]["lang"] == "en"
    inside = [link for link in english.links if link.startswith("/") and "lang=vi" not in link]
    assert all("lang=en" in link for link in inside)
    assert "Opening Khai mạc" in english.text  # the reader's language first


def test_every_title_says_its_language(phone: Phone) -> None:
    page = Read(phone.ask("/?lang=vi").html)
    titles = [given for tag, given in page.tags if tag == "bdi" and "lang" in given]
    assert {"vi", "en"} == {given["lang"] for given in titles}
    assert all(given["dir"] == "auto" for given in titles)


def test_a_page_is_sent_once_a_minute_and_packed(phone: Phone, source: Kept, clock: FakeClock) -> None:
    first = phone.ask(accept_encoding="gzip", accept_language="vi")
    assert gzip.decompress(first.body) == phone.ask(accept_language="vi").body
    tag = first.headers["etag"]
    again = phone.ask(if_none_match=f'"x", {tag}', accept_language="vi")
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == tag
    assert phone.ask(if_none_match=tag, accept_language="en").status == 200
    clock.pass_time(timedelta(minutes=1))
    assert phone.ask(if_none_match=tag, accept_language="vi").status == 200
    clock.pass_time(timedelta(minutes=-1))
    source.change(slots=(*DAY, talk("new", "08:10", "08:50", title="Mới thêm", room="Phòng D")))
    assert "Mới thêm" in phone.ask(if_none_match=tag, accept_language="vi").html
    source.change(slots=DAY)


def test_it_refreshes_by_itself_unless_the_reader_holds_it(phone: Phone) -> None:
    page = Read(phone.ask().html)
    assert ("meta", {"http-equiv": "refresh", "content": "60"}) in page.tags
    hold = next(link for link in page.links if "hold=1" in link)
    held = Read(phone.ask(hold).html)
    assert not any(given.get("http-equiv") for tag, given in held.tags if tag == "meta")
    assert "/" in held.links


def test_an_alarm_an_announcement_and_an_old_board_are_told(source: Kept, clock: FakeClock, phone: Phone) -> None:
    fire = Emergency(alarm=Alarm.FIRE, at=clock.now(), title="Có cháy", other_title="Fire")
    source.change(
        emergency=fire,
        announcements=(Announcement(id="a", text="Xe về 11:45"),),
        stale=clock.now() - timedelta(hours=1),
    )
    page = Read(phone.ask("/day?lang=vi").html)
    assert "Có cháy" in page.text
    assert "Fire" in page.text
    assert "Xe về 11:45" in page.text
    assert "cập nhật lúc 07:30" in page.text
    assert ("meta", {"http-equiv": "refresh", "content": "15"}) in page.tags
    source.change(emergency=None, announcements=(), stale=None)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
def test_it_can_only_be_read(phone: Phone, method: str) -> None:
    refused = phone.ask(method=method)
    assert refused.status == 405
    assert refused.headers["allow"] == "GET, HEAD"


def test_a_head_has_no_body(phone: Phone) -> None:
    told = phone.ask(method="HEAD")
    assert (told.status, told.body) == (200, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/nope",
        "/day/2019-13-45",
        "/day/2024-01-01",
        "/room",
        "/room?name=nirgends",
        "/day?part=99",
        "/../etc/passwd",
        "/day/",
    ],
)
def test_what_is_not_there_is_said_with_a_way_back(phone: Phone, path: str) -> None:
    missing = phone.ask(path, accept_language="en")
    assert missing.status in (307, 404)
    if missing.status == 404:
        assert Read(missing.html).links == ["/"]


def test_nothing_of_the_request_is_believed(phone: Phone) -> None:
    for path in ("/?part=9999999999", "/?part=-1", "/?lang=%3Cb%3E", "/?name=" + "x" * 5000):
        assert phone.ask(path).status == 200
    hurt = phone.ask("/room?name=%3Cscript%3Ealert(1)%3C/script%3E")
    assert hurt.status == 404
    assert b"<script" not in hurt.body


@pytest.mark.parametrize(
    ("host", "right"),
    [
        ("192.168.1.20:8470", True),
        ("192.168.1.20", True),
        ("[fe80::1]:8470", True),
        ("[::1]", True),
        ("localhost:80", True),
        ("quay-1:8470", True),
        ("quay-1.local", True),
        ("agenda.lan", True),
        ("evil.example.com", False),
        ("192.168.1.20.example.com", False),
        ("", False),
        ("a b", False),
        ("x/../..", False),
        (":8470", False),
    ],
)
def test_only_names_of_this_network_are_answered(host: str, right: bool) -> None:
    assert called_rightly(host) is right


def test_a_name_from_outside_is_sent_away(phone: Phone) -> None:
    assert phone.ask(host="evil.example.com").status == 421
    assert phone.ask(host="quay-1").status == 200
    assert phone.ask(host="127.0.0.1/../x?y").status == 421


def test_browsers_are_told_to_load_and_run_nothing(phone: Phone) -> None:
    for path in ("/", "/nope"):
        answer = phone.ask(path)
        assert answer.headers["content-security-policy"].startswith("default-src 'none'; style-src 'sha256-")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert "server" not in answer.headers
        page = Read(answer.html)
        assert not {"script", "img", "link", "iframe", "form", "input"} & {tag for tag, _ in page.tags}
        assert not any("style" in given or any(name.startswith("on") for name in given) for _, given in page.tags)
        assert all(link.startswith(("/", "#")) and not link.startswith("//") for link in page.links)
        assert not re.search(r"url\(|@import|https?:", answer.html)


class Hasty(Patience):
    asking, taking, from_one = 0.2, 0.2, 3


def closes(line: socket.socket) -> bool:
    line.settimeout(20)
    try:
        while line.recv(4096):
            pass
    except ConnectionResetError:
        return True
    return True


def test_who_is_slow_to_ask_loses_the_line_and_nobody_else(source: Kept, clock: FakeClock) -> None:
    with served(source, clock, Hasty) as phone:
        silent = socket.create_connection(("127.0.0.1", phone.port))
        slow = socket.create_connection(("127.0.0.1", phone.port))
        slow.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        assert phone.ask().status == 200
        assert closes(silent)
        assert closes(slow)
        silent.close()
        slow.close()


def test_one_computer_cannot_take_every_line(source: Kept, clock: FakeClock) -> None:
    class Patient(Hasty):
        asking = 20.0

    with served(source, clock, Patient) as phone:
        lines = [socket.create_connection(("127.0.0.1", phone.port)) for _ in range(4)]
        assert closes(lines[-1])
        for line in lines:
            line.close()


def test_what_is_no_request_is_refused(phone: Phone) -> None:
    for sent in (b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", b"GET / HTTP/1.1\r\nX: " + b"a" * 20_000):
        with socket.create_connection(("127.0.0.1", phone.port)) as line:
            line.sendall(sent)
            assert closes(line)
    assert phone.ask().status == 200


def test_a_line_is_used_again(phone: Phone) -> None:
    line = http.client.HTTPConnection("127.0.0.1", phone.port, timeout=20)
    for path in ("/", "/day", "/changes"):
        line.request("GET", path)
        got = line.getresponse()
        assert got.status == 200
        got.read()
    line.close()
