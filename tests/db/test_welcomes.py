"""Which names may leave the file for a screen: of guests who agreed, just came, and were not taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.app.welcoming import Consents, consents, greeting_of, has_agreed, set_agreed, set_greeting, welcomes
from kiosk.domain.facts import CheckedIn, GuestsListed
from kiosk.domain.invitation import Invitation
from kiosk.domain.presence import Came
from kiosk.domain.welcome import Greeting
from kiosk.errors import NotFound
from tests.conftest import FakeClock
from tests.given import AN, BINH, DESK, DOOR, check_in, check_out, entry, opening_facts, read, undo, write

CHI = Invitation(
    id="g-chi", code="CHI-3", name="Lê Thị Chi", title="Bà", extra=(("Đồng ý chào tên", "x"), ("Ghi chú", "mật"))
)


@pytest.fixture
def stamper() -> Stamper:
    return Stamper(DESK, FakeClock())


@pytest.fixture
def event(book):
    write(book, *opening_facts(), entry(5, GuestsListed("khách.csv", (CHI,))))
    return book


def now(n: int):
    return check_in(n).stamp.at + timedelta(seconds=1)


def names(book, n: int) -> list[str]:
    return [one.name for one in read(book, lambda reader: welcomes(reader, now(n)))]


def test_nobody_is_welcomed_until_the_organiser_says_so(event, stamper) -> None:
    write(event, check_in(10, CHI))
    assert names(event, 10) == []
    set_greeting(event, stamper, Nobody(), Greeting.FIRST)
    assert read(event, greeting_of) is Greeting.FIRST
    assert names(event, 10) == ["bà Chi"]


def test_only_who_agreed_and_only_the_name_as_it_is_said(event, stamper) -> None:
    set_greeting(event, stamper, Nobody(), Greeting.FIRST)
    write(event, check_in(10, AN), check_in(11, CHI), check_in(12, BINH))
    told = read(event, lambda reader: welcomes(reader, now(12)))
    assert [one.name for one in told] == ["bà Chi"]
    assert not any(word in repr(told) for word in ("Lê", "Nguyễn", "CHI-3", "g-chi", "mật", "Bình"))
    set_agreed(event, stamper, Nobody(), AN.id, agreed=True, how="by hand")
    set_agreed(event, stamper, Nobody(), CHI.id, agreed=False)
    assert names(event, 12) == ["An"]
    assert not read(event, lambda reader: has_agreed(reader, CHI))


def test_taken_back_too_late_again_or_in_anothers_place_is_no_welcome(event, stamper) -> None:
    set_greeting(event, stamper, Nobody(), Greeting.FULL)
    write(event, check_in(10, CHI))
    assert names(event, 10) == ["bà Lê Thị Chi"]
    assert names(event, 40) == []
    write(event, undo(11, 10, CHI))
    assert names(event, 11) == []
    write(event, check_in(12, CHI), check_out(13, CHI), check_in(14, CHI))
    assert [one.key for one in read(event, lambda reader: welcomes(reader, now(14)))] == ["f000012"]
    came = CheckedIn(DOOR.id, BINH.id, came=Came.REPRESENTATIVE, person="Người Khác")
    set_agreed(event, stamper, Nobody(), BINH.id, agreed=True)
    write(event, entry(15, came))
    assert [name for name in names(event, 15) if name != "bà Lê Thị Chi"] == []


def test_they_are_counted_and_one_who_is_none_cannot_agree(event, stamper) -> None:
    assert read(event, consents) == Consents(1, 3)
    set_agreed(event, stamper, Nobody(), AN.id, agreed=True)
    assert read(event, consents) == Consents(2, 3)
    with pytest.raises(NotFound):
        set_agreed(event, stamper, Nobody(), replace(AN, id="nobody").id, agreed=True)
