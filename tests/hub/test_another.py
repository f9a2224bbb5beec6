"""A hub does not begin beside another of its event, and tells of one that appears later."""

import pytest

from kiosk.domain.member import MemberSet, Role
from kiosk.errors import BadInput
from kiosk.hub import another
from kiosk.hub.discovery import Found
from kiosk.hub.keeping import kept_membership
from kiosk.hub.preparing import prepare
from kiosk.hub.reaching import Answers, NoHub
from kiosk.hub.vault import Vault
from tests.hub.hubs import event_file, work_at

THERE = "198.51.100.7:4611"


@pytest.fixture
def net(tmp_path, monkeypatch):
    """A hub that is ready to start, with a member, and what the network says."""

    class Net:
        heard = ()
        answers = Answers("kiosk-hub")
        prepared = prepare(work_at(event_file(tmp_path), announce=True))

    Net.event = Net.prepared.own.membership.event
    Net.prepared.book.record(MemberSet("m2", "Quầy 2", Role.DESK, "U2"))
    monkeypatch.setattr(another, "find", lambda _seconds, _enough, _on: Net.heard)
    monkeypatch.setattr(another, "reach", lambda *_: Net.answers)
    monkeypatch.setattr(another, "own_addresses", lambda: ("192.0.2.2",))
    return Net


def test_where_no_other_is_heard_a_hub_begins(net) -> None:
    another.refuse_beside_another(net.prepared)
    net.heard = (Found("another event", "T", THERE), Found(net.event, "T", "192.0.2.2:4611"))
    another.refuse_beside_another(net.prepared)


def test_beside_another_it_does_not_begin_and_knows_from_then_on_where_that_one_is(net) -> None:
    net.heard = (Found(net.event, "T", THERE),)
    with pytest.raises(BadInput, match="runs on another computer, at 198"):
        another.refuse_beside_another(net.prepared)
    assert kept_membership(net.prepared.work.file, Vault()).addresses == (THERE,)


def test_who_cannot_show_the_events_certificate_keeps_no_hub_from_beginning(net) -> None:
    net.heard, net.answers = (Found(net.event, "T", THERE),), NoHub()
    another.refuse_beside_another(net.prepared)


def test_a_hub_that_nobody_has_joined_yet_asks_nobody(net, tmp_path) -> None:
    net.heard = (Found(net.event, "T", THERE),)
    fresh = prepare(work_at(event_file(tmp_path / "fresh"), announce=True))
    another.refuse_beside_another(fresh)
    assert another.another_hub(net.prepared) == THERE
