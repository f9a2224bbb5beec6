"""The peers' offline check-in cases that have a meaning here, told with invented guests and run through `decide`.

Numbers are those of the peers' own suite. A case is a list of showings at one checkpoint; what is admitted
or let out is recorded, the rest is not. A rejected guest is shown again more than three seconds later, since
the same code at the same desk within that time is one showing here.

Cases that do not apply, and why:
- 3, 6, 9 and every third number up to 66: not in the facts we have.
- 58, 59, 64, 68: signed codes of the peers; reading a code has its own tests, and a window is cases 10 and 11.
  Of 61 and 62 the standing is here, without the code.
- 13: "valid if pending" is a standing of ours before the desk sees it (valid), so nothing is left to decide.
- 23, 25, 65, 67: add-on products, and several events at one desk: an invitation has one code and one event.
- 29: gates; a checkpoint is the gate, and a rule that names one is malformed and refuses.
- 41, 43, 44 use the event's own hours; here the rule carries the moment, with the same tolerance.
- 49, 50, 52: which question is asked of whom is settled when the invitation is written; only open ones arrive.
- 55, 56: search and counts are not decisions; search has its own tests, counts are the book's.
"""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kiosk.domain.admission import (
    Admit,
    Ambiguous,
    AnswersWanted,
    Blocked,
    Cancelled,
    Exit,
    Finding,
    Found,
    Revoked,
    RuleRefused,
    Showing,
    TooEarly,
    TooLate,
    Unapproved,
    Unknown,
    Unpaid,
    Verdict,
    WrongCheckpoint,
    decide,
)
from kiosk.domain.admission import AlreadyIn as Used
from kiosk.domain.checkpoint import Checkpoint, Entry
from kiosk.domain.ids import CheckpointId, DeskId, FactId, InvitationId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.presence import Direction, Passage, presence_of

TOKYO = "Asia/Tokyo"
DESK = DeskId("desk-1")
START = datetime(2020, 1, 1, 10, 0, tzinfo=UTC)
REGULAR, MERCH = "Regular", "Merch"


def invited(name: str, category: str = REGULAR, **terms: Any) -> Invitation:
    return Invitation(id=InvitationId(name), code=name.upper(), name=name, category=category, **terms)


def list_(name: str, *categories: str, **terms: Any) -> Checkpoint:
    return Checkpoint(id=CheckpointId(name), name=name, categories=categories, **terms)


BINH = invited("Lê Thanh Bình", attention=True, block="2")
CHI = invited("Đỗ Kim Chi", MERCH)
DUNG = invited("Trần Tiến Dũng", standing=Standing.PENDING)
GIANG = invited("Hoàng Giang", standing=Standing.UNAPPROVED)
LAN = invited("Mai Lan", standing=Standing.REVOKED)
SON = invited("Cao Sơn", standing=Standing.BLOCKED)
HA = invited("Vũ Thu Hà", MERCH, standing=Standing.CANCELLED)
KHOA = invited("Ngô Khoa", MERCH, valid_until=datetime(2023, 3, 4, tzinfo=UTC))
MAI = invited("Bùi Mai", MERCH, valid_from=datetime(2023, 3, 4, tzinfo=UTC))
NAM = invited("Phan Nam", "42", block="2")
EVERYONE = list_("all", admits_pending=False)
REGULARS = list_("regular", REGULAR, entry=Entry.MANY)
NO_WAY_BACK = list_("no way back", reentry=False)
ONLY_42 = list_("only 42", "42")


@dataclass(frozen=True, slots=True)
class Shown:
    """One showing and the verdict expected of it."""

    finding: Finding
    verdict: type[Verdict]
    now: datetime
    exit: bool = False
    accept_unpaid: bool = False
    answers: tuple[tuple[str, str], ...] = ()


def come(guest: Invitation, verdict: type[Verdict], now: datetime = START, **how: Any) -> Shown:
    return Shown(Found(guest), verdict, now, **how)


def leave(guest: Invitation, verdict: type[Verdict], now: datetime = START) -> Shown:
    return Shown(Found(guest), verdict, now, exit=True)


def apart(*showings: Shown) -> list[Shown]:
    """The same showings, a minute between them."""
    return [replace(shown, now=shown.now + timedelta(minutes=n)) for n, shown in enumerate(showings)]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def run(checkpoint: Checkpoint, showings: list[Shown], *before: Passage) -> tuple[list[type[Verdict]], int]:
    """The verdicts, and how many passages were recorded. Passages are the one guest's."""
    passages, verdicts = list(before), []
    for shown in showings:
        way = Direction.EXIT if shown.exit else Direction.ENTRY
        showing = Showing(checkpoint, DESK, shown.now, TOKYO, way, shown.answers, shown.accept_unpaid)
        verdict = decide(shown.finding, showing, presence_of(passages))
        verdicts.append(type(verdict))
        if isinstance(verdict, Admit | Exit) and verdict.replay_of is None:
            passages.append(Passage(FactId(f"{len(passages):03}"), way, shown.now, DESK))
    return verdicts, len(passages) - len(before)


def ruled(rule: object, base: Checkpoint = REGULARS) -> Checkpoint:
    return replace(base, rule=json.dumps(rule))


def rule_var(name: str) -> dict[str, str]:
    return {"var": name}


def moment(*parts: str) -> dict[str, list[str]]:
    return {"buildTime": list(parts)}


NOW = rule_var("now")
ELEVEN = moment("custom", "2020-01-01T23:00:00+01:00")
BEFORE_ELEVEN = {"isBefore": [NOW, ELEVEN, 0]}
AFTER_ELEVEN = {"isAfter": [NOW, ELEVEN, 0]}
ONCE_EACH_SIDE = {
    "or": [
        {"<=": [rule_var("entries_number"), 0]},
        {"and": [AFTER_ELEVEN, {"<=": [{"entries_since": [ELEVEN]}, 0]}]},
    ]
}
DAILY_ELEVEN = moment("customtime", "23:00")
ONCE_EACH_SIDE_DAILY = {
    "or": [
        {"<=": [rule_var("entries_today"), 0]},
        {"and": [{"isAfter": [NOW, DAILY_ELEVEN, 0]}, {"<=": [{"entries_since": [DAILY_ELEVEN]}, 0]}]},
    ]
}
ONE_DAY_AFTER = {
    "or": [
        {"and": [BEFORE_ELEVEN, {"<=": [rule_var("entries_number"), 0]}]},
        {
            "and": [
                AFTER_ELEVEN,
                {
                    "or": [
                        {"<=": [{"entries_days_since": [ELEVEN]}, 0]},
                        {
                            "and": [
                                {"<=": [{"entries_days_since": [ELEVEN]}, 1]},
                                {">": [rule_var("entries_today"), 0]},
                            ]
                        },
                    ]
                },
            ]
        },
    ]
}
TWO_DAYS_FIRST = {"or": [BEFORE_ELEVEN, {"and": [AFTER_ELEVEN, {">=": [{"entries_days_before": [ELEVEN]}, 2]}]}]}
THREE_HOURS = {
    "or": [
        {"<=": [rule_var("minutes_since_first_entry"), -1]},
        {"<": [rule_var("minutes_since_first_entry"), 180]},
    ]
}
OUT_OR_FIRST = {"or": [{"==": [rule_var("entry_status"), "absent"]}, {"<": [rule_var("entries_number"), 1]}]}
THREE_A_DAY = {"<": [rule_var("entries_today"), 3]}
KIND_2 = {"inList": [rule_var("block"), {"objectList": [{"lookup": ["variation", "2", "Two"]}]}]}
KIND_3 = {"inList": [rule_var("block"), {"objectList": [{"lookup": ["variation", "3", "Three"]}]}]}
KIND_3_OR_2 = {"inList": [rule_var("block"), ["3", "2"]]}


def days(*texts: str) -> list[datetime]:
    return [at(f"2020-01-{text}Z") for text in texts]


FOUR = [at("2020-01-01T12:00Z"), at("2020-01-01T12:10Z"), at("2020-01-01T14:50Z"), at("2020-01-01T15:10Z")]

CASES = [
    pytest.param("1", EVERYONE, [come(BINH, Admit)], 1, id="1 a plain guest"),
    pytest.param("2", ONLY_42, [come(NAM, Admit)], 1, id="2 the category the checkpoint is for"),
    pytest.param("4", EVERYONE, [Shown(Unknown(), Unknown, START)], 0, id="4 a code nobody knows"),
    pytest.param("5", EVERYONE, [come(HA, Cancelled)], 0, id="5 cancelled"),
    pytest.param("7", EVERYONE, [come(DUNG, Unpaid), come(DUNG, Admit, accept_unpaid=True)], 1, id="7 unpaid"),
    pytest.param("8", EVERYONE, [come(GIANG, Unapproved)], 0, id="8 unapproved"),
    pytest.param("10", EVERYONE, [come(KHOA, TooLate, at("2023-03-04T00:00:01Z"))], 0, id="10 a second too late"),
    pytest.param("10", EVERYONE, [come(KHOA, Admit, at("2023-03-03T23:59:59Z"))], 1, id="10 a second before the end"),
    pytest.param("11", EVERYONE, [come(MAI, TooEarly, at("2023-03-03T23:59:59Z"))], 0, id="11 a second too early"),
    pytest.param("11", EVERYONE, [come(MAI, Admit, at("2023-03-04T00:00:01Z"))], 1, id="11 a second after the start"),
    pytest.param("14", REGULARS, [come(CHI, WrongCheckpoint)], 0, id="14 not for this category"),
    pytest.param("17", EVERYONE, apart(come(BINH, Admit), come(BINH, Used)), 1, id="17 twice"),
    pytest.param("19", REGULARS, apart(come(BINH, Admit), come(BINH, Admit)), 2, id="19 twice where many may"),
    pytest.param(
        "20", EVERYONE, apart(come(BINH, Admit), leave(BINH, Exit), leave(BINH, Exit)), 3, id="20 exits may repeat"
    ),
    pytest.param(
        "22",
        NO_WAY_BACK,
        apart(come(BINH, Admit), leave(BINH, Exit), come(BINH, Used)),
        2,
        id="22 no way back after an exit",
    ),
    pytest.param(
        "26",
        ruled({"and": [False, True]}),
        apart(come(BINH, RuleRefused), leave(BINH, Exit)),
        1,
        id="26 a rule stops entries and no exits",
    ),
    pytest.param("26", ruled({"and": [True, True]}), [come(BINH, Admit)], 1, id="26 a rule that is satisfied"),
    pytest.param("28", ruled(KIND_3), [come(BINH, RuleRefused)], 0, id="28 another kind"),
    pytest.param("28", ruled(KIND_3_OR_2), [come(BINH, Admit)], 1, id="28 one of two kinds"),
    pytest.param("28", ruled(KIND_2), [come(BINH, Admit)], 1, id="28 this kind"),
    pytest.param(
        "31",
        ruled(OUT_OR_FIRST),
        apart(come(BINH, Admit), come(BINH, RuleRefused), leave(BINH, Exit), come(BINH, Admit)),
        3,
        id="31 in again only when out",
    ),
    pytest.param(
        "32",
        ruled(THREE_A_DAY),
        [
            *apart(come(BINH, Admit), come(BINH, Admit), leave(BINH, Exit), come(BINH, Admit), come(BINH, RuleRefused)),
            come(BINH, RuleRefused, FOUR[2]),
            *apart(
                come(BINH, Admit, FOUR[3]),
                come(BINH, Admit, FOUR[3]),
                leave(BINH, Exit, FOUR[3]),
                come(BINH, Admit, FOUR[3]),
                come(BINH, RuleRefused, FOUR[3]),
            ),
        ],
        8,
        id="32 three a day, and the day ends at midnight in Tokyo",
    ),
    pytest.param(
        "34",
        ruled(ONCE_EACH_SIDE),
        [
            *apart(*(come(BINH, verdict, at("2020-01-01T21:00Z")) for verdict in (Admit, RuleRefused))),
            *apart(*(come(BINH, verdict, at("2020-01-01T22:10Z")) for verdict in (Admit, RuleRefused))),
        ],
        2,
        id="34 once before a moment and once after it",
    ),
    pytest.param(
        "35",
        ruled(ONCE_EACH_SIDE_DAILY),
        [
            shown
            for start in ("01T22:00+09:00", "01T23:01+09:00", "02T22:00+09:00", "02T23:01+09:00")
            for shown in apart(*(come(BINH, verdict, at(f"2020-01-{start}")) for verdict in (Admit, RuleRefused)))
        ],
        4,
        id="35 the same each day",
    ),
    pytest.param(
        "37",
        ruled(ONE_DAY_AFTER),
        [
            *apart(*(come(BINH, verdict, at("2020-01-01T21:00Z")) for verdict in (Admit, RuleRefused))),
            *apart(*(come(BINH, verdict, at("2020-01-02T22:10Z")) for verdict in (Admit, Admit))),
            come(BINH, RuleRefused, at("2020-01-03T22:10Z")),
        ],
        3,
        id="37 once before, any number on one day after",
    ),
    pytest.param(
        "38",
        ruled(TWO_DAYS_FIRST),
        [come(BINH, Admit, at("2019-12-30T21:00Z")), come(BINH, RuleRefused, at("2020-01-02T22:10Z"))],
        1,
        id="38 after one earlier day not yet",
    ),
    pytest.param(
        "38",
        ruled(TWO_DAYS_FIRST),
        [
            come(BINH, Admit, at("2019-12-30T21:00Z")),
            come(BINH, Admit, at("2019-12-31T21:00Z")),
            come(BINH, Admit, at("2020-01-02T22:10Z")),
        ],
        3,
        id="38 after two earlier days",
    ),
    pytest.param(
        "40",
        ruled(THREE_HOURS),
        [
            come(BINH, Admit),
            come(BINH, Admit, at("2020-01-01T12:55Z")),
            come(BINH, RuleRefused, at("2020-01-01T13:01Z")),
        ],
        2,
        id="40 within three hours of the first entry",
    ),
    *(
        pytest.param(number, ruled(rule), [come(BINH, verdict, at(f"2020-01-01T{time}Z"))], int(verdict is Admit),
                     id=f"{number} at {time}")
        for number, rule, answers in (
            ("41", {"isAfter": [NOW, moment("custom", "2020-01-01T09:00Z"), 10]},
             {"08:45": RuleRefused, "08:51": Admit, "09:10": Admit}),
            ("43", {"isAfter": [NOW, moment("custom", "2020-01-01T09:00Z"), None]},
             {"08:51": RuleRefused, "09:10": Admit}),
            ("44", {"isBefore": [NOW, moment("custom", "2020-01-01T14:00Z"), 10]},
             {"14:05": Admit, "14:15": RuleRefused}),
            ("46", {"isAfter": [NOW, moment("custom", "2020-01-01T22:00:00.000Z")]},
             {"21:51": RuleRefused, "22:01": Admit}),
            ("47", {"isAfter": [NOW, moment("customtime", "14:00")]}, {"04:50": RuleRefused, "05:01": Admit}),
        )
        for time, verdict in answers.items()
    ),
    pytest.param(
        "53",
        EVERYONE,
        [
            come(replace(BINH, wants=("meal",)), AnswersWanted),
            come(replace(BINH, wants=("meal",)), Admit, answers=(("meal", "True"),)),
        ],
        1,
        id="53 an open question, then its answer",
    ),
    pytest.param("61", EVERYONE, [come(LAN, Revoked)], 0, id="61 revoked, whatever the code is made of"),
    pytest.param("62", EVERYONE, [come(SON, Blocked)], 0, id="62 blocked, whatever the code is made of"),
    pytest.param("new", REGULARS, [Shown(Ambiguous((BINH, NAM)), Ambiguous, START)], 0, id="one code, two guests"),
    pytest.param("new", EVERYONE, [leave(KHOA, Exit, at("2024-01-01T00:00Z"))], 1, id="an exit after the end"),
    pytest.param("29", ruled({"inList": [rule_var("gate"), ["1"]]}), [come(BINH, RuleRefused)], 0, id="29 a gate"),
    pytest.param("new", ruled("nonsense"), [come(BINH, RuleRefused)], 0, id="a broken rule refuses"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "checkpoint", "showings", "recorded"), CASES)
def test_the_peers_case(number: str, checkpoint: Checkpoint, showings: list[Shown], recorded: int) -> None:
    verdicts, passages = run(checkpoint, showings)
    assert verdicts == [shown.verdict for shown in showings], number
    assert passages == recorded


def test_16_a_guest_who_is_in_since_earlier_is_already_in() -> None:
    earlier = Passage(FactId("a"), Direction.ENTRY, START - timedelta(hours=1), DeskId("desk-2"))
    verdict = decide(Found(CHI), Showing(EVERYONE, DESK, START, TOKYO), presence_of([earlier]))
    assert verdict == Used(CHI, earlier)


def test_17_the_second_verdict_still_knows_the_guest() -> None:
    first = Passage(FactId("a"), Direction.ENTRY, START, DESK)
    later = Showing(EVERYONE, DESK, START + timedelta(minutes=1), TOKYO)
    verdict = decide(Found(BINH), later, presence_of([first]))
    assert isinstance(verdict, Used)
    assert (verdict.invitation.name, verdict.invitation.attention) == ("Lê Thanh Bình", True)


def test_a_replayed_showing_is_the_same_verdict_and_writes_nothing() -> None:
    shaking = [come(BINH, Admit), replace(come(BINH, Admit), now=START + timedelta(seconds=2))]
    assert run(EVERYONE, shaking) == ([Admit, Admit], 1)


def test_the_order_of_passages_does_not_depend_on_their_arrival() -> None:
    came = Passage(FactId("b"), Direction.ENTRY, START, DESK)
    left = Passage(FactId("a"), Direction.EXIT, START + timedelta(minutes=5), DeskId("desk-2"))
    later = Showing(EVERYONE, DESK, START + timedelta(hours=1), TOKYO)
    for passages in ([came, left], [left, came]):
        assert decide(Found(BINH), later, presence_of(passages)) == Admit(BINH)
