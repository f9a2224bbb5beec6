"""The hub as the organiser's window starts it: a program of its own that is asked, and ends with the one that started it."""

from bench.hub_lab import free_port
from db.late import LateFiles
from kiosk.app.identity import Stamper
from kiosk.app.link_seat import LinkSeat
from kiosk.app.machine import Machine
from kiosk.app.sharing import Online
from kiosk.domain.facts import EventDescribed
from kiosk.domain.ids import DeskId
from kiosk.hub.office import Office
from kiosk.hub.vault import Vault
from kiosk.settings import Settings
from tests.given import EVENT, entry, opening_facts
from tests.hub.hubs import CLOCK, FILES, event_file
from ui.hub.hub_child import Off, Running, hub_process
from ui.hub.sharing import Sharers, Sharing
from ui.jobs import Lane
from ui.news import News
from ui.places import Places

LONG = 20_000


def test_this_laptop_becomes_the_hub_is_asked_and_stops(qtbot, qapp, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    file = event_file(tmp_path / "one", facts=[*opening_facts(), entry(5, EventDescribed(EVENT))])
    machine, book, lane = Machine(LateFiles(), CLOCK, Settings(), tmp_path), FILES.later(file), Lane()
    more = ("--port", str(free_port()), "--bind", "127.0.0.1", "--no-announce")
    stamper = Stamper(DeskId("Quầy 1"), CLOCK)
    sharing = Sharing(
        Sharers(
            file,
            lambda: Office(FILES, CLOCK, Vault),
            LinkSeat(CLOCK),
            stamper,
            CLOCK,
            News(),
            Places(tmp_path / "places.ini"),
            lane,
            book,
            lambda parent: hub_process(file, machine, "vi", parent, *more),
        )
    )
    sharing.lead()
    qtbot.waitUntil(lambda: isinstance(sharing.hub.state, Running | Off), timeout=LONG)
    assert isinstance(sharing.hub.state, Running), sharing.hub.state
    qtbot.waitUntil(lambda: sharing.standing is not None and sharing.standing.leads, timeout=LONG)
    qtbot.waitUntil(lambda: isinstance(sharing.standing.state, Online), timeout=LONG)
    answers = []
    sharing.ask(lambda office: office.status(file), answers.append)
    sharing.ask(lambda office: office.open_code(file, 10), answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=LONG)
    seen, code = answers
    assert [one.name for one in seen.members] == ["Quầy 1"]
    assert len(code.code.replace(" ", "")) == 12
    sharing.lead_no_more()
    qtbot.waitUntil(lambda: isinstance(sharing.hub.state, Off), timeout=LONG)
    assert sharing.hub.state == Off()
    sharing.close()
    lane.drain(book.close)


def test_a_hub_that_cannot_start_says_why(qtbot, qapp, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    machine = Machine(LateFiles(), CLOCK, Settings(), tmp_path)
    child = hub_process(tmp_path / "none.kiosk", machine, "en", qapp)
    child.start()
    qtbot.waitUntil(lambda: isinstance(child.state, Off), timeout=LONG)
    assert "none.kiosk" in child.state.why
    child.end()
