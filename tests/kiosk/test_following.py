"""A programme at a web address, with every way in which a server can disappoint."""

import gzip
import json
import re
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.fetching import Patience, fetched
from kiosk.app.followed import following, is_address
from kiosk.app.following import GoesBackAndForth, NotBelieved, Same, Updated, follow, look, settle
from kiosk.app.identity import Stamper
from kiosk.app.programme import Take
from kiosk.domain.event import Event
from kiosk.domain.facts import Entry, EventDescribed
from kiosk.domain.ids import DeskId
from kiosk.domain.steady import Steadiness, Step
from kiosk.errors import BadInput
from kiosk.formats.programmes import kinds
from tests.conftest import FakeClock
from tests.kiosk.lists import stamp
from tests.kiosk.memory_book import MemoryBook
from tests.web import Answers, schedule, serving

HASTE = Patience(answer=0.4, whole=1.0)
QUICK = partial(fetched, patience=HASTE)
DAY = date(2026, 5, 1)


@pytest.fixture
def answers():
    with serving(Answers()) as made:
        yield made


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def stamper(clock) -> Stamper:
    return Stamper(DeskId("desk-1"), clock)


@pytest.fixture
def book() -> MemoryBook:
    event = Event(name="Hội thảo", zone="Asia/Ho_Chi_Minh", first_day=DAY, last_day=DAY)
    return MemoryBook(Entry(stamp(), EventDescribed(event)))


def read(answers, book, stamper, **options):
    return settle(look(answers.address, book, stamper, fetch=QUICK), book, stamper, **options)


def titles(book):
    return [slot.session.title for slot in book.slots()]


def test_an_address_is_read_and_followed(answers, book, stamper, clock) -> None:
    answers.next = schedule("Khai mạc", "Bế mạc")
    assert isinstance(read(answers, book, stamper), Updated)
    follow(book, stamper, answers.address, 5)
    clock.pass_time(timedelta(minutes=3))
    assert isinstance(read(answers, book, stamper), Same)
    followed = following(book)
    assert (followed.address, followed.minutes, followed.read_at) == (answers.address, 5, clock.now())
    assert titles(book) == ["Khai mạc", "Bế mạc"]


def test_following_ends_when_asked_and_is_said_once(answers, book, stamper) -> None:
    for _ in range(2):
        follow(book, stamper, "https://example.org/a.ics", 5)
    assert len(book.entries) == 2
    follow(book, stamper, "", 0)
    assert following(book) is None
    with pytest.raises(BadInput, match="every 1 to 1440 minutes"):
        follow(book, stamper, "https://example.org/a.ics", 9999)


def test_what_is_unchanged_is_not_sent_again(answers, book, stamper) -> None:
    answers.next, answers.headers = schedule("A"), {"ETag": '"v1"', "Last-Modified": "Thu, 01 Jan 2026 00:00:00 GMT"}
    read(answers, book, stamper)

    def unchanged(handler) -> None:
        handler.send_response(304)
        handler.end_headers()

    answers.next = unchanged
    assert isinstance(read(answers, book, stamper), Same)
    assert answers.asked[-1]["If-None-Match"] == '"v1"'
    assert answers.asked[-1]["If-Modified-Since"] == "Thu, 01 Jan 2026 00:00:00 GMT"


def test_what_is_packed_is_unpacked(answers, book, stamper) -> None:
    answers.next, answers.headers = gzip.compress(schedule("A")), {"Content-Encoding": "gzip"}
    read(answers, book, stamper)
    assert titles(book) == ["A"]


def hang(answers: Answers, handler) -> None:
    answers.let_go.wait(5)


def trickle(answers: Answers, handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while not answers.let_go.wait(0.05):
        try:
            handler.wfile.write(b"<schedule>")
        except OSError:
            return


def cut(answers: Answers, handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    handler.wfile.write(schedule("A")[:80])


def huge(answers: Answers, handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", str(200 << 20))
    handler.end_headers()


def endless(answers: Answers, handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Encoding", "gzip")
    handler.end_headers()
    handler.wfile.write(gzip.compress(b" " * (2 << 20)))


def missing(answers: Answers, handler) -> None:
    handler.send_error(404, "Not Found")


def to_a_file(answers: Answers, handler) -> None:
    handler.send_response(302)
    handler.send_header("Location", "file:///etc/hostname")
    handler.end_headers()


def page(answers: Answers, handler) -> None:
    body = b"<!DOCTYPE html><html><head><title>Sign in to WiFi</title></head><body><p>Welcome</p></body></html>"
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


TROUBLES = [
    (hang, "did not answer in 0 seconds"),
    (trickle, "did not answer"),
    (cut, "was cut off"),
    (huge, "larger than any programme"),
    (endless, "larger than any programme"),
    (missing, r"answers with error 404 \(Not Found\)"),
    (to_a_file, "127.0.0.1"),
    (page, "a web page without a programme: it says “Sign in to WiFi”"),
]


@pytest.mark.parametrize(("way", "said"), TROUBLES, ids=[way.__name__ for way, _ in TROUBLES])
def test_what_a_server_does_instead_is_said_and_the_agenda_stays(
    answers, book, stamper, monkeypatch, way, said
) -> None:
    answers.next = schedule("A", "B")
    read(answers, book, stamper)
    facts = len(book.entries)
    monkeypatch.setattr("kiosk.app.fetching.LARGEST", 1 << 20)
    answers.next = partial(way, answers)
    with pytest.raises(BadInput) as caught:
        read(answers, book, stamper)
    assert re.search(said, str(caught.value))
    assert (titles(book), len(book.entries)) == (["A", "B"], facts)


def test_no_server_and_no_address_are_said(book, stamper) -> None:
    for address, said in (("http://127.0.0.1:9/x", "cannot be reached"), ("https://[nowhere", "no web address")):
        with pytest.raises(BadInput, match=said):
            look(address, book, stamper, fetch=QUICK)


def test_addresses_are_told_from_files() -> None:
    told = {text: is_address(text) for text in ("https://a.b/c", "webcal://a/b.ics", "HTTP://a", "a.csv", "C:\\x", "")}
    assert [text for text, yes in told.items() if yes] == ["https://a.b/c", "webcal://a/b.ics", "HTTP://a"]


def test_a_feed_that_lost_much_waits_for_a_person(answers, book, stamper) -> None:
    whole = [f"Phiên {n}" for n in range(10)]
    answers.next = schedule(*whole)
    read(answers, book, stamper)
    answers.next = schedule(*whole[:6])
    outcome = read(answers, book, stamper)
    assert isinstance(outcome, NotBelieved)
    assert len(titles(book)) == 10
    assert isinstance(read(answers, book, stamper, take=Take.ANYWAY), Updated)
    assert len(titles(book)) == 6


def test_a_feed_that_goes_back_and_forth_changes_the_board_once(answers, book, stamper) -> None:
    one, other = schedule("Khai mạc", "A"), schedule("Khai mạc", "B")
    outcomes, seen = [], []
    for body in (one, other, one, other, one, other, one):
        answers.next = body
        outcomes.append(type(read(answers, book, stamper)))
        seen.append(titles(book)[1])
    assert outcomes == [Updated, Updated, GoesBackAndForth, Same, GoesBackAndForth, Same, GoesBackAndForth]
    assert seen == ["A", "B", "B", "B", "B", "B", "B"]


def test_a_feed_that_went_back_for_good_is_taken_after_a_while(answers, book, stamper) -> None:
    one, other = schedule("A"), schedule("B")
    outcomes = []
    for body in (one, other, one, one, one):
        answers.next = body
        outcomes.append(type(read(answers, book, stamper)))
    assert outcomes == [Updated, Updated, GoesBackAndForth, GoesBackAndForth, Updated]
    assert titles(book) == ["A"]


def test_every_kind_of_programme_may_lie_behind_an_address(answers, book, stamper) -> None:
    told = [{"title": "A", "start": "2026-05-01T09:00:00+07:00", "end": "2026-05-01T10:00:00+07:00", "room": "P1"}]
    answers.next = json.dumps(told).encode()
    assert isinstance(read(answers, book, stamper), Updated)
    assert [(slot.session.title, slot.room) for slot in book.slots()] == [("A", "P1")]


@given(st.lists(st.sampled_from("ab"), max_size=30))
def test_two_versions_in_turn_never_flicker(versions: list[str]) -> None:
    """What is shown changes to a version left before only after it came three times in a row."""
    state, shown = Steadiness(), []
    for n, version in enumerate(versions):
        state, step = state.offer(version)
        if step is Step.TAKE and version in shown:
            assert versions[n - 2 : n + 1] == [version] * 3
        shown = [*shown, version] if step is Step.TAKE else shown
        assert (step is Step.SAME) == (shown[-1] == version and step is not Step.TAKE)


def test_the_limit_is_far_above_real_programmes_and_below_200_mb() -> None:
    assert 10 << 20 < kinds.LARGEST < 200 << 20
