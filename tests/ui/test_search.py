import pytest

from kiosk.app.ports import Sought
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from ui.reception.search import (
    CheckIn,
    Choose,
    NobodyFound,
    Nothing,
    ReadAsCode,
    Search,
    answered,
    digit,
    entered,
    moved,
    offered,
    pointed,
    typed,
)


def guest(id: str, name: str, code: str = "") -> Sought:
    return Sought(Invitation(id=InvitationId(id), code=code or id, name=name), inside=False, since=None)


AN, AAN, ANH = guest("1", "Nguyễn Văn An"), guest("2", "Nguyễn Văn Ân"), guest("3", "Nguyễn Văn Anh", "VN2019-07")


def after(text: str, *found: Sought) -> Search:
    return answered(typed(Search(), text), text, found)


@pytest.mark.parametrize(
    ("search", "wish"),
    [
        (Search(), Nothing()),
        (after("an", AN), CheckIn(InvitationId("1"), sure=False)),
        (after("nguyen van", AN, ANH), Choose()),
        (after("nguyen van an", AN, AAN, ANH), Choose()),
        (after("nguyen van anh", ANH, AN), CheckIn(InvitationId("3"), sure=False)),
        (after("VN2019-07", ANH, AN), CheckIn(InvitationId("3"))),
        (moved(after("nguyen", AN, AAN), 1), CheckIn(InvitationId("1"))),
        (pointed(after("nguyen", AN, AAN), 1), CheckIn(InvitationId("2"))),
        (after("tran thi b"), NobodyFound()),
        (after("B7KX-22"), ReadAsCode("B7KX-22")),
        (offered("SAME", (AN, AAN)), Choose()),
    ],
)
def test_enter(search: Search, wish: object) -> None:
    assert entered(search)[1] == wish


def test_enter_before_the_answer_waits_for_it() -> None:
    stale = typed(after("n", AN, ANH), "anh")
    waiting, wish = entered(stale)
    assert (wish, waiting.enter_waits) == (Nothing(), True)
    ready, wish = entered(answered(waiting, "anh", (ANH,)))
    assert (wish, ready.enter_waits) == (CheckIn(InvitationId("3"), sure=False), False)


@pytest.mark.parametrize(
    ("text", "number", "chosen"),
    [
        ("ngu", 2, 1),
        ("ngu", 3, None),
        ("ngu", 0, None),
        ("ng", 2, None),
        ("quan ", 2, None),
        ("vn2019abc", 1, None),
        ("0903", 1, None),
        ("b-1", 1, None),
    ],
)
def test_a_digit_chooses_or_is_text(text: str, number: int, chosen: int | None) -> None:
    after_digit = digit(after(text, AN, ANH), number)
    assert (after_digit.chosen if after_digit else None) == chosen


def test_arrows_stay_within_the_rows() -> None:
    search = after("ng", AN, ANH)
    assert [moved(search, 1).chosen, moved(search, -1).chosen] == [0, 1]
    assert moved(moved(moved(search, 1), 1), 1).chosen == 1
    assert moved(Search("x"), 1).chosen is None


def test_a_choice_follows_its_guest_when_the_answer_changes() -> None:
    chosen = pointed(after("ng", AN, ANH), 1)
    assert answered(chosen, "ng", (ANH, AN)).chosen == 0
    assert answered(chosen, "ng", (AN,)).chosen is None


def test_an_answer_that_comes_after_the_field_was_cleared_shows_nothing() -> None:
    assert answered(typed(after("ng", AN), ""), "ng", (AN,)) == Search()


def test_typing_on_forgets_the_choice() -> None:
    assert typed(pointed(after("ng", AN, ANH), 1), "ngu").chosen is None
