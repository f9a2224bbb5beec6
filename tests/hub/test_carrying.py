"""Facts carried on a stick: the same facts under the same names, believed when a member signed them."""

import json

import pytest

from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.domain.admission import AlreadyIn
from kiosk.domain.facts import EventDescribed
from kiosk.domain.ids import DeskId
from kiosk.errors import BadInput
from kiosk.hub.carrying import bring, carry
from kiosk.hub.keeping import keep_membership
from kiosk.hub.vault import Vault
from tests.given import AN, BINH, DOOR, EVENT, entry, opening_facts, read
from tests.hub.hubs import CLOCK, FILES, House, event_file


def desk_at(file, name: str) -> Desk:
    return Desk(FILES.open(file), Stamper(DeskId(name), CLOCK), Nobody())


def present(file, name: str, guest):
    return desk_at(file, name).present(guest.code, DOOR.id)


def journal(file):
    return read(FILES.open(file), lambda r: [one.stamp.id for _, one in r.journal()])


def copy_of(file, folder):
    folder.mkdir()
    FILES.back_up(file, folder / file.name)
    return folder / file.name


@pytest.fixture
def file(tmp_path):
    return event_file(tmp_path / "one", facts=[*opening_facts(), entry(5, EventDescribed(EVENT))])


def test_what_was_carried_is_the_same_facts_and_bringing_it_twice_changes_nothing(file, tmp_path) -> None:
    other = copy_of(file, tmp_path / "two")
    present(file, "Quầy 1", AN)
    stick = tmp_path / "stick.facts"
    carry(FILES, file, stick, CLOCK, Vault())
    assert bring(FILES, other, stick, CLOCK, Vault()).new == 1
    again = bring(FILES, other, stick, CLOCK, Vault())
    assert (again.new, again.known, again.refused) == (0, len(journal(file)), 0)
    assert journal(other) == journal(file)
    assert FILES.verify(other).problems == ()
    assert isinstance(present(other, "Quầy 2", AN).verdict, AlreadyIn)


@pytest.mark.parametrize("lines", [b"", b"name,unit\n", b'{"file":"kiosk facts"}\n', b"\xff\xfe", b"{}\n{}"])
def test_a_file_of_anything_else_is_refused(file, tmp_path, lines) -> None:
    odd = tmp_path / "odd.facts"
    odd.write_bytes(lines)
    before = journal(file)
    with pytest.raises(BadInput, match="no file of carried facts"):
        bring(FILES, file, odd, CLOCK, Vault())
    assert journal(file) == before


def test_facts_of_another_event_and_of_a_later_version_are_refused(file, tmp_path) -> None:
    stick = tmp_path / "stick.facts"
    carry(FILES, file, stick, CLOCK, Vault())
    first, *rest = stick.read_text(encoding="utf-8").splitlines()
    for field, value, why in (("event", "another", "another event"), ("v", 99, "newer version")):
        changed = json.dumps(json.loads(first) | {field: value})
        stick.write_text("\n".join([changed, *rest]), encoding="utf-8")
        with pytest.raises(BadInput, match=why):
            bring(FILES, file, stick, CLOCK, Vault())


def test_a_member_believes_what_members_signed_and_sets_the_rest_aside(file, tmp_path) -> None:
    with House(file) as house:
        lone = copy_of(file, tmp_path / "lone")
        keep_membership(lone, house.join(house.wish("Quầy 2")), Vault())
        present(lone, "Quầy 2", AN)
        present(lone, "Quầy 2", BINH)
        stick = tmp_path / "stick.facts"
        carry(FILES, lone, stick, CLOCK, Vault())
        head, *lines = stick.read_text(encoding="utf-8").splitlines()
        forged = lines[-1].replace("Quầy 2", "Quầy 3")
        stick.write_text("\n".join([head, *lines[:-1], forged, "no fact"]), encoding="utf-8")
        came = bring(FILES, file, stick, CLOCK, Vault())
        assert (came.new, came.refused) == (1, 2)
        assert isinstance(present(file, "Quầy 1", AN).verdict, AlreadyIn)
