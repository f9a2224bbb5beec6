"""The page of several desks where there are several venues: how each line is, and who is where."""

from datetime import UTC, datetime, timedelta

from kiosk.app.hub_office import MemberSeen, VenueSeen
from kiosk.domain.member import Role
from kiosk.hub.office import hub_seen
from kiosk.hub.status import line_sentence
from kiosk.hub.venues import Venue
from kiosk.words import Words
from ui.hub.desk_words import Moment, member_line, venue_line
from ui.hub.desks_page import DesksPage
from ui.theme import Theme

NOW = datetime(2026, 5, 1, 2, 0, tzinfo=UTC)
WHEN = Moment(NOW, "Asia/Ho_Chi_Minh")
CUT = NOW - timedelta(minutes=12)
VENUES = (
    VenueSeen("a", CUT, reached=True, read=900, new=210),
    VenueSeen("b", CUT, reached=True, read=100, new=40, behind=3_200),
    VenueSeen("c", CUT, new=12, behind=9),
)


def test_each_venue_says_whether_it_is_reached_or_since_when_not(qtbot) -> None:
    page = DesksPage(Theme())
    qtbot.addWidget(page)
    page.show_venues(tuple(venue_line(one, WHEN) for one in VENUES))
    assert [one.cells for one in page.venues.lines] == [
        ("a", "reached since 08:48", "210", "0"),
        ("b", "reached since 08:48", "40", "3200"),
        ("c", "out of reach since 08:48", "12", "–"),
    ]
    assert [one.tone for one in page.venues.lines] == ["good", "wait", "wait"]
    assert page._venues_part.isVisibleTo(page)
    page.show_venues(())
    assert not page._venues_part.isVisibleTo(page)


def test_the_headquarters_and_what_stands_in_the_way_here_are_named(qapp) -> None:
    assert venue_line(VenueSeen("hq", CUT, leads=True, reached=True), WHEN).cells[0] == "Headquarters"
    assert venue_line(VenueSeen("a", CUT, trouble="The disk is full."), WHEN).cells[1] == "The disk is full."


def test_a_member_is_listed_with_its_venue_and_told_from_one_of_the_same_name_elsewhere() -> None:
    one = MemberSeen("m", "Quầy 7", Role.DESK, connected=True, venue="a")
    line = member_line(one, WHEN)
    assert (line.cells[:2], line.key) == (("Quầy 7 · a", "desk"), "m")


def test_the_hub_s_status_is_read_with_its_venues() -> None:
    said = {"event": "E", "addresses": [], "facts": 1, "free": 1, "room": "fine", "awake": "", "copied": None}
    told = {"venue": "a", "leads": False, "reached": True, "since": CUT.isoformat(), "read": 5, "new": 2, "behind": 0}
    seen = hub_seen(said | {"every_write_on_disk": True, "venues": [told]})
    assert seen.venues == (VenueSeen("a", CUT, reached=True, read=5, new=2),)


def test_a_lost_line_is_told_in_words_that_worry_nobody_without_need() -> None:
    words = Words("vi")
    told = [line_sentence(Venue(name, NOW, leads=name == "hq", trouble=why)) for name, why in _LOST]
    said = [words.say(one.template, **one.values) for one in told]
    assert [text.split(".")[0] for text in said] == [
        "Mất liên lạc với địa điểm a",
        "Mất liên lạc với trung tâm điều hành",
        "Không nhận được những gì địa điểm b đã ghi: đĩa đầy",
    ]


_LOST = (("a", ""), ("hq", ""), ("b", "đĩa đầy"))
