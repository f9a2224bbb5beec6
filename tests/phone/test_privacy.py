"""Nothing of a guest can be reached from a phone, and the page's process minds whoever started it."""

import subprocess
import sys
from pathlib import Path

import pytest

from db.files import SqliteFiles
from kiosk.domain.facts import GuestsListed, SessionsListed, WalkInAdded
from kiosk.domain.invitation import Invitation
from kiosk.web.serving import bound
from tests.given import OPENING, check_in, entry, opening_facts, write
from tests.phone.visitor import Phone, Read

MAIN = Path(__file__).resolve().parents[2] / "main.py"
SECRET = (
    "Zyxwvu",
    "Bí danh",
    "0987654321",
    "an@secret.example",
    "MAT-0001",
    "ghế Z-99",
    "ghi chú kín",
    "Cột riêng",
    "Đại tá",
)
GUEST = Invitation(
    id="g-secret",
    code=SECRET[4],
    name=SECRET[0],
    unit=SECRET[1],
    phone=SECRET[2],
    email=SECRET[3],
    seat=SECRET[5],
    note=SECRET[6],
    extra=((SECRET[7], SECRET[7]),),
    post=SECRET[8],
)


@pytest.fixture(scope="module")
def file(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("phone") / "event.kiosk"
    book = SqliteFiles().create(path)
    walk_in = Invitation(id="g-walk", code="MAT-0002", name=SECRET[0], unit=SECRET[1], walk_in=True)
    more = [entry(10, GuestsListed("mật.csv", (GUEST,))), check_in(11, GUEST), entry(12, WalkInAdded(walk_in))]
    write(book, *opening_facts(), *more, entry(13, SessionsListed("ct.csv", (OPENING,))))
    book.close()
    return path


class Child:
    def __init__(self, file: Path, *more: str) -> None:
        given = [sys.executable, str(MAIN), "phone", str(file), "--supervised", "--bind", "127.0.0.1", *more]
        self.process = subprocess.Popen(given, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def line(self) -> str:
        return self.process.stdout.readline().rstrip("\n")

    def end(self) -> int:
        self.process.stdin.close()
        code = self.process.wait(20)
        self.process.stdout.close()
        return code


def free_port() -> int:
    with bound("127.0.0.1", 0) as found:
        return found.getsockname()[1]


def crawl(phone: Phone) -> dict[str, str]:
    """Every page that can be reached by links, and some that nobody links to."""
    waiting = [
        "/",
        "/guests",
        "/guest/g-secret",
        "/room?name=Zyxwvu",
        "/day?name=MAT-0001",
        "/?q=MAT-0001",
        "/event.kiosk",
    ]
    seen: dict[str, str] = {}
    while waiting:
        path = waiting.pop().split("#")[0]
        if path and path not in seen:
            answer = phone.ask(path)
            seen[path] = answer.html + str(answer.headers)
            waiting += [link for link in Read(answer.html).links if answer.status == 200]
    return seen


def test_no_guest_can_be_reached_and_it_ends_with_its_parent(file: Path) -> None:
    port = free_port()
    child = Child(file, "--port", str(port))
    assert [child.line(), child.line()] == ["beat", "at"]  # only this computer reaches it
    pages = crawl(Phone(port))
    assert len(pages) > 12
    assert any("Khai mạc" in page for page in pages.values())
    told = [secret for secret in SECRET for path, page in pages.items() if secret in page.replace(path, "")]
    assert told == []
    assert child.end() == 0


def test_a_port_that_is_taken_is_said_in_a_sentence(file: Path) -> None:
    with bound("127.0.0.1", 0) as taken:
        child = Child(file, "--port", str(taken.getsockname()[1]))
        told = child.line()
        assert child.end() == 0
    assert told.startswith("trouble ")
    assert str(taken) not in told
    assert "Port" in told


def test_by_hand_a_trouble_is_an_error(file: Path, tmp_path) -> None:
    command = [sys.executable, str(MAIN), "phone", str(file), "--bind", "mars"]
    refused = subprocess.run(command, capture_output=True, text=True, check=False)
    assert refused.returncode == 2
    assert "mars" in refused.stderr
