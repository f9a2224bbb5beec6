"""A checkpoint's rule admits, refuses and says why; what is no rule refuses too."""

import ast
import json
import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import rules
from kiosk.domain.ids import DeskId, FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.presence import Direction, Passage, presence_of
from kiosk.domain.rule_parser import BadRule, parsed
from kiosk.domain.rules import BROKEN, Because, Circumstances, because

ZONE = "Asia/Ho_Chi_Minh"
GUEST = Invitation(
    id=InvitationId("i"), code="c", name="Lê Văn Tám", category="VIP", block="Địa phương", unit="Sở Y tế"
)
NOW = {"var": "now"}


def refusal_of(rule: str, circumstances: Circumstances) -> str:
    return str(because(rule, circumstances) or "")


def at(text: str) -> datetime:
    """ "09-25 13:00" at the venue."""
    return datetime.strptime(f"2019-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=ZoneInfo(ZONE))


def seen(now: str, *passages: str, guest: Invitation = GUEST) -> Circumstances:
    """Passages are "+09-25 08:00" for an entry and "-…" for an exit."""
    happened = [
        Passage(FactId(str(n)), Direction.ENTRY if text[0] == "+" else Direction.EXIT, at(text[1:]), DeskId("d"))
        for n, text in enumerate(passages)
    ]
    return Circumstances(at(now), ZONE, guest, presence_of(happened))


def var(name: str) -> dict[str, str]:
    return {"var": name}


def custom(text: str) -> dict[str, list[str]]:
    return {"buildTime": ["custom", text]}


def daily(text: str) -> dict[str, list[str]]:
    return {"buildTime": ["customtime", text]}


NINE = custom("2019-09-25T09:00:00+07:00")
IN, OUT, AGAIN = "+09-25 08:00", "-09-25 08:30", "+09-25 08:50"
YESTERDAY = "+09-24 10:00"


@pytest.mark.parametrize(
    ("rule", "circumstances", "refusal"),
    [
        (True, seen("09-25 08:00"), ""),
        (False, seen("09-25 08:00"), "The rule of this checkpoint does not allow it"),
        ({"and": [True, False]}, seen("09-25 08:00"), "The rule of this checkpoint does not allow it"),
        ({"or": [False, True]}, seen("09-25 08:00"), ""),
        ({"not": [False]}, seen("09-25 08:00"), ""),
        ({"!": True}, seen("09-25 08:00"), "The rule of this checkpoint does not allow it"),
        ({"isAfter": [NOW, NINE]}, seen("09-25 08:59"), "Only from 09:00"),
        ({"isAfter": [NOW, NINE]}, seen("09-25 09:00"), "Only from 09:00"),
        ({"isAfter": [NOW, NINE]}, seen("09-25 09:01"), ""),
        ({"isAfter": [NOW, NINE, 10]}, seen("09-25 08:51"), ""),
        ({"isAfter": [NOW, NINE, 10]}, seen("09-25 08:45"), "Only from 08:50"),
        ({"isAfter": [NOW, NINE, None]}, seen("09-25 08:51"), "Only from 09:00"),
        ({"isAfter": [NOW, NINE]}, seen("09-24 20:00"), "Only from 2019-09-25 09:00"),
        ({"isBefore": [NOW, NINE]}, seen("09-25 08:59"), ""),
        ({"isBefore": [NOW, NINE, 10]}, seen("09-25 09:09"), ""),
        ({"isBefore": [NOW, NINE, 10]}, seen("09-25 09:10"), "Only until 09:10"),
        ({"isBefore": [NINE, NOW]}, seen("09-25 08:00"), "Only from 09:00"),
        ({"not": {"isBefore": [NOW, NINE]}}, seen("09-25 08:00"), "Only from 09:00"),
        ({"isAfter": [NOW, custom("2019-09-25T09:00:00")]}, seen("09-25 08:00"), "Only from 09:00"),
        ({"isAfter": [NOW, custom("2019-09-25T02:00:00Z")]}, seen("09-25 09:01"), ""),
        ({"isAfter": [NOW, daily("13:00")]}, seen("09-26 12:59"), "Only from 13:00"),
        ({"isAfter": [NOW, daily("13:00:00")]}, seen("09-26 13:01"), ""),
        ({"<": [var("entries_number"), 1]}, seen("09-25 09:00"), ""),
        ({"<": [var("entries_number"), 1]}, seen("09-25 09:00", IN), "No more than 1 check-ins"),
        ({"<=": [var("entries_number"), 1]}, seen("09-25 09:00", IN, OUT, AGAIN), "No more than 2 check-ins"),
        ({">": [1, var("entries_number")]}, seen("09-25 09:00", IN), "No more than 1 check-ins"),
        ({">=": [var("entries_number"), 1]}, seen("09-25 09:00"), "Only after 1 check-ins"),
        ({">": [var("entries_number"), 0]}, seen("09-25 09:00"), "Only after 1 check-ins"),
        ({"==": [var("entries_number"), 0]}, seen("09-25 09:00", IN), "The rule of this checkpoint does not allow it"),
        ({"<": [var("entries_today"), 1]}, seen("09-25 09:00", YESTERDAY), ""),
        ({"<": [var("entries_today"), 1]}, seen("09-25 09:00", YESTERDAY, IN), "No more than 1 check-ins a day"),
        ({"<": [var("entries_today"), 1]}, seen("09-25 00:10", "+09-24 23:50"), ""),
        ({"<": [var("entries_days"), 2]}, seen("09-25 09:00", IN, AGAIN), ""),
        ({"<": [var("entries_days"), 2]}, seen("09-25 09:00", YESTERDAY, IN), "On no more than 2 days"),
        ({"<=": [{"entries_since": [NINE]}, 0]}, seen("09-25 09:30", IN), ""),
        (
            {"<=": [{"entries_since": [NINE]}, 0]},
            seen("09-25 09:30", "+09-25 09:00"),
            "No more than 1 check-ins since 09:00",
        ),
        (
            {"<": [{"entries_before": [NINE]}, 1]},
            seen("09-25 09:30", IN, "+09-25 09:00"),
            "No more than 1 check-ins before 09:00",
        ),
        ({"<": [{"entries_days_since": [NINE]}, 1]}, seen("09-25 09:30", YESTERDAY, IN), ""),
        (
            {">=": [{"entries_days_before": [NINE]}, 2]},
            seen("09-25 09:30", IN),
            "Only after check-ins on 2 days before 09:00",
        ),
        ({">=": [{"entries_days_before": [NINE]}, 2]}, seen("09-25 09:30", IN, YESTERDAY), ""),
        ({"<": [var("minutes_since_first_entry"), 60]}, seen("09-25 09:30"), ""),
        (
            {"<": [var("minutes_since_first_entry"), 60]},
            seen("09-25 09:30", IN, AGAIN),
            "Only within 60 minutes of the first check-in",
        ),
        ({"<": [var("minutes_since_last_entry"), 60]}, seen("09-25 09:30", IN, AGAIN), ""),
        (
            {">=": [var("minutes_since_last_entry"), 60]},
            seen("09-25 09:30", IN, AGAIN),
            "Only 60 minutes after the last check-in",
        ),
        ({"==": [var("minutes_since_last_entry"), -1]}, seen("09-25 09:30"), ""),
        ({"==": [var("entry_status"), "absent"]}, seen("09-25 09:30", IN, OUT), ""),
        ({"==": [var("entry_status"), "absent"]}, seen("09-25 09:30", IN), "Only for guests who are outside"),
        ({"==": [var("entry_status"), "present"]}, seen("09-25 09:30"), "Only for guests who are inside"),
        ({"!=": [var("entry_status"), "present"]}, seen("09-25 09:30", IN), "Only for guests who are outside"),
        ({"inList": [var("category"), ["VIP", "Press"]]}, seen("09-25 09:30"), ""),
        ({"inList": [var("category"), ["Press"]]}, seen("09-25 09:30"), "Not for the category VIP"),
        ({"inList": [var("block"), ["Trung ương"]]}, seen("09-25 09:30"), "Not for the block Địa phương"),
        ({"inList": [var("unit"), ["Sở Nội vụ"]]}, seen("09-25 09:30"), "Not for the unit Sở Y tế"),
        (
            {"inList": [var("unit"), {"objectList": [{"lookup": ["unit", "Sở Y tế", "Health"]}]}]},
            seen("09-25 09:30"),
            "",
        ),
        ({"==": [var("category"), "VIP"]}, seen("09-25 09:30"), ""),
        ({"==": [var("now_isoweekday"), 3]}, seen("09-25 09:30"), ""),
        ({"==": [var("now_isoweekday"), 4]}, seen("09-25 09:30"), "Not on this day of the week"),
        (
            {"<": [{"entries_before": [NINE]}, var("entries_number")]},
            seen("09-25 09:30", IN, "+09-25 09:10"),
            "",
        ),
    ],
)
def test_a_rule_admits_or_says_why_not(rule: object, circumstances: Circumstances, refusal: str) -> None:
    assert refusal_of(json.dumps(rule), circumstances) == refusal


@pytest.mark.parametrize(
    ("rule", "refusal"),
    [
        pytest.param(
            {"or": [{"inList": [var("category"), ["Press"]]}, {"isAfter": [NOW, daily("13:00")]}]},
            "Only from 13:00",
            id="of two ways in, waiting is easier than being someone else",
        ),
        pytest.param(
            {"and": [{"isAfter": [NOW, daily("13:00")]}, {"inList": [var("category"), ["Press"]]}]},
            "Not for the category VIP",
            id="of two hurdles, the one that cannot be taken",
        ),
        pytest.param(
            {"not": {"or": [{"isBefore": [NOW, daily("13:00")]}, False]}}, "Only from 13:00", id="not passes through or"
        ),
        pytest.param(
            {"or": [{"<": [var("entries_number"), 1]}, {"==": [var("entry_status"), "absent"]}]},
            "Only for guests who are outside",
            id="going out is easier than never having come",
        ),
    ],
)
def test_the_reason_is_the_one_the_guest_can_do_most_about(rule: object, refusal: str) -> None:
    assert refusal_of(json.dumps(rule), seen("09-25 09:00", IN)) == refusal


BAD = [
    "",
    "nonsense",
    "[]",
    "{}",
    "1",
    "null",
    '"text"',
    '{"and": []}',
    '{"or": {}}',
    '{"and": [true], "or": [true]}',
    '{"xor": [true, true]}',
    '{"not": [true, false]}',
    '{"<": [{"var": "entries_number"}]}',
    '{"<": [{"var": "entries_number"}, "1"]}',
    '{"<": [{"var": "entries_number"}, true]}',
    '{"<": [{"var": "entries_number"}, null]}',
    '{"<": [{"var": "entries_number"}, NaN]}',
    '{"<": [{"var": "unheard_of"}, 1]}',
    '{"<": [{"var": []}, 1]}',
    '{"<": [{"var": ["now"]}, 1]}',
    '{"<": [{"entries_since": []}, 1]}',
    '{"<": [{"var": "entry_status"}, "present"]}',
    '{"isAfter": [{"var": "now"}]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": ["custom", "soon"]}]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": ["customtime", "25:00"]}]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": ["date_from"]}]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": ["custom", "2019-09-25"]}, 1, 2]}',
    '{"isAfter": [{"var": "now"}, {"buildTime": ["custom", "2019-09-25"]}, "x"]}',
    '{"inList": [{"var": "gate"}, ["1"]]}',
    '{"inList": [{"var": "category"}, "VIP"]}',
    '{"inList": [{"var": "category"}, [1]]}',
    '{"inList": [{"var": "category"}, {"objectList": [{"lookup": ["x"]}]}]}',
    '{"inList": [{"var": "category"}, {"objects": []}]}',
    '{"not": ' * 60 + "true" + "}" * 60,
    "[" * 9_000,
    " " * 30_000 + "true",
]


@pytest.mark.parametrize("rule", BAD, ids=lambda rule: rule[:40])
def test_what_is_no_rule_is_malformed_and_refuses(rule: str) -> None:
    with pytest.raises(BadRule):
        parsed(rule)
    assert because(rule, seen("09-25 09:00")) == BROKEN


@pytest.mark.parametrize(
    "rule",
    [
        {"isAfter": [NOW, NINE, 10**300]},
        {"isAfter": [NOW, custom("0001-01-01T00:00:00+14:00"), 5]},
        {"isBefore": [NOW, custom("9999-12-31T23:59:59-12:00"), 5]},
    ],
)
def test_a_rule_at_the_end_of_time_never_raises(rule: object) -> None:
    assert isinstance(refusal_of(json.dumps(rule), seen("09-25 09:00")), str)


@given(st.recursive(
    st.booleans() | st.none() | st.integers() | st.text(max_size=8)
    | st.sampled_from([NOW, NINE, daily("13:00"), var("entries_number"), var("entry_status"), var("category")]),
    lambda inner: st.dictionaries(
        st.sampled_from(["and", "or", "not", "<", "==", "isBefore", "isAfter", "inList", "var", "entries_since"]),
        st.lists(inner, max_size=3) | inner, min_size=1, max_size=1,
    ),
    max_leaves=12,
))  # fmt: skip
def test_any_rule_answers(rule: object) -> None:
    assert isinstance(refusal_of(json.dumps(rule), seen("09-25 09:00", IN)), str)


LEAVES = st.sampled_from([
    True, False, {"<": [var("entries_number"), 1]}, {"isAfter": [NOW, daily("13:00")]},
    {"inList": [var("category"), ["VIP"]]}, {"==": [var("entry_status"), "absent"]},
])  # fmt: skip
TREES = st.recursive(
    LEAVES,
    lambda inner: (
        st.builds(lambda parts: {"and": parts}, st.lists(inner, min_size=1, max_size=3))
        | st.builds(lambda parts: {"or": parts}, st.lists(inner, min_size=1, max_size=3))
        | st.builds(lambda part: {"not": [part]}, inner)
    ),
    max_leaves=8,
)
MOMENTS = st.sampled_from([seen("09-25 09:00"), seen("09-25 14:00", IN), seen("09-25 14:00", IN, OUT)])


@given(TREES, MOMENTS)
def test_a_rule_and_its_opposite_never_agree(rule: object, circumstances: Circumstances) -> None:
    holds, opposite = (not refusal_of(json.dumps(one), circumstances) for one in (rule, {"not": [rule]}))
    assert holds is not opposite


@given(TREES, TREES, MOMENTS)
def test_and_is_both_and_or_is_either(one: object, other: object, circumstances: Circumstances) -> None:
    first, second, both, either = (
        not refusal_of(json.dumps(rule), circumstances)
        for rule in (one, other, {"and": [one, other]}, {"or": [one, other]})
    )
    assert both is (first and second)
    assert either is (first or second)


def test_a_moment_later_the_window_opens() -> None:
    rule = json.dumps({"isAfter": [NOW, NINE]})
    before = seen("09-25 09:00")
    after = Circumstances(before.now + timedelta(microseconds=1), ZONE, GUEST, before.presence)
    assert refusal_of(rule, before)
    assert not refusal_of(rule, after)


def test_a_reason_can_be_said_in_another_language() -> None:
    reason = because(json.dumps({"isAfter": [NOW, NINE]}), seen("09-25 08:00"))
    assert reason == Because("Only from {time}", (("time", "09:00"),))
    assert str(reason) == "Only from 09:00"


def test_every_reason_is_translated() -> None:
    """Every sentence of the module, found in its source, stands in the Vietnamese words, with the same values."""
    source = Path(rules.__file__)
    table = tomllib.loads((source.parents[2] / "resources/words/vi/rules.toml").read_text(encoding="utf-8"))
    texts = {node.value for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
             if isinstance(node, ast.Constant) and isinstance(node.value, str)}  # fmt: skip
    sentences = {text for text in texts if text.startswith(("Only ", "No more", "Not ", "On no", "The rule "))}
    assert sentences == set(table)
    for english, vietnamese in table.items():
        assert sorted(p for p in english.split() if "{" in p) == sorted(
            p.strip(":,") for p in vietnamese.split() if "{" in p
        )
