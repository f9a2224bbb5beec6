"""iCalendar files as programs really write them."""

import pytest

from kiosk.domain.session import Announced
from tests.kiosk.programmes import lines, odd, read

HEAD, FOOT = "BEGIN:VCALENDAR\nVERSION:2.0\n", "END:VCALENDAR\n"


def event(*told: str, uid: str = "1") -> str:
    return "\n".join(("BEGIN:VEVENT", f"UID:{uid}", "SUMMARY:Khai mạc", "LOCATION:A", *told, "END:VEVENT", ""))


def calendar(*events: str) -> str:
    return HEAD + "".join(events) + FOOT


TIMES = [
    ("in UTC", ("DTSTART:20260501T020000Z", "DTEND:20260501T030000Z"), ("01 09:00", "01 10:00")),
    ("floating", ("DTSTART:20260501T090000", "DTEND:20260501T100000"), ("01 09:00", "01 10:00")),
    ("a zone nobody defines", ("DTSTART;TZID=Asia/Tokyo:20260501T110000", "DURATION:PT1H"), ("01 09:00", "01 10:00")),
    ("a path to a zone", ("DTSTART;TZID=/x.org/Asia/Tokyo:20260501T110000", "DURATION:PT1H"), ("01 09:00", "01 10:00")),
    ("Windows' name", ('DTSTART;TZID="SE Asia Standard Time":20260501T090000', "DURATION:PT60M"), ("01 09:00", "01 10:00")),
    ("Windows' name of Europe", ("DTSTART;TZID=W. Europe Standard Time:20260501T040000", "DURATION:PT1H"),
     ("01 09:00", "01 10:00")),
    ("the name that Outlook shows", ('DTSTART;TZID="(UTC+07:00) Bangkok, Hanoi, Jakarta":20260501T090000', "DURATION:PT1H"),
     ("01 09:00", "01 10:00")),
    ("odd parameters", ("DTSTART;X-RICAL-TZSOURCE=TZINFO;TZID=Asia/Tokyo;VALUE=DATE-TIME:20260501T110000", "DURATION:PT1H"),
     ("01 09:00", "01 10:00")),
    ("a space after the colon", ("DTSTART: 20260501T020000Z", "DTEND: 20260501T030000Z"), ("01 09:00", "01 10:00")),
    ("past midnight", ("DTSTART:20260501T230000", "DTEND:20260502T013000"), ("01 23:00", "02 01:30")),
    ("a day", ("DTSTART;VALUE=DATE:20260501",), ("01 00:00", "02 00:00")),
    ("two days", ("DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260503"), ("01 00:00", "03 00:00")),
]  # fmt: skip


@pytest.mark.parametrize(("told", "times"), [t[1:] for t in TIMES], ids=[t[0] for t in TIMES])
def test_times_in_every_form(tmp_path, told, times) -> None:
    found = read(tmp_path / "a.ics", calendar(event(*told)))
    assert lines(found) == [(*times, "Khai mạc", "A")]


def test_a_day_is_the_venues_wherever_the_calendar_is(tmp_path) -> None:
    text = calendar("X-WR-TIMEZONE:America/New_York\n", event("DTSTART;VALUE=DATE:20260501"))
    assert lines(read(tmp_path / "a.ics", text, zone="America/New_York"), "America/New_York")[0][:2] == (
        "01 00:00",
        "02 00:00",
    )


def test_an_unknown_zone_is_told_and_the_events_taken(tmp_path) -> None:
    found = read(tmp_path / "a.ics", calendar(event("DTSTART;TZID=Mars/Base:20260501T090000", "DURATION:PT1H")))
    assert lines(found)[0][:2] == ("01 09:00", "01 10:00")
    assert odd(found) == [("Khai mạc", "Its time zone Mars/Base is unknown; the event's was taken.")]


def test_without_an_end_the_next_start_in_the_room_is_it_else_half_an_hour(tmp_path) -> None:
    text = calendar(event("DTSTART:20260501T090000"), event("DTSTART:20260501T094500", uid="2"))
    found = read(tmp_path / "a.ics", text)
    assert [line[:2] for line in lines(found)] == [("01 09:00", "01 09:45"), ("01 09:45", "01 10:15")]
    assert odd(found) == [("Khai mạc", "The session has no end; 30 minutes were taken.")]


def test_texts_are_unfolded_unescaped_and_without_markup(tmp_path) -> None:
    told = event("DTSTART:20260501T090000Z", "DURATION:PT1H").replace("Khai mạc", "Mở đ\n ầu\\, <b>kết</b>\\; thúc")
    found = read(tmp_path / "a.ics", calendar(told.replace("LOCATION:A", "LOCATION;CHARSET=UTF-8:Phòng\\, tầng 2")))
    assert [(s.title, s.room) for s in found.sessions] == [("Mở đầu, kết ; thúc", "Phòng, tầng 2")]


def test_lines_broken_in_the_middle_of_a_letter_are_joined(tmp_path) -> None:
    data = calendar(event("DTSTART:20260501T090000Z", "DURATION:PT1H")).encode()
    at = data.index("ạc".encode()) + 1
    found = read(tmp_path / "a.ics", data[:at] + b"\r\n " + data[at:])
    assert [s.title for s in found.sessions] == ["Khai mạc"]


def test_lines_broken_by_hand_and_alarms_harm_nothing(tmp_path) -> None:
    alarm = "BEGIN:VALARM\nTRIGGER:-PT5M\nDESCRIPTION:x\nEND:VALARM"
    told = event("DESCRIPTION:one\n\ntwo, without a space", "DTSTART:20260501T020000Z", alarm, "DURATION:PT1H")
    assert lines(read(tmp_path / "a.ics", calendar(told))) == [("01 09:00", "01 10:00", "Khai mạc", "A")]


@pytest.mark.parametrize("around", ["<!--\n{}\n-->", "<html><body><pre>\n{}\n</pre></body></html>", "\n\n  \n{}"])
def test_a_calendar_wrapped_in_a_page_is_one(tmp_path, around) -> None:
    text = calendar(event("DTSTART:20260501T020000Z", "DURATION:PT1H"))
    assert len(read(tmp_path / "a.html", around.format(text)).sessions) == 1


def test_sessions_that_share_an_id_stay_apart(tmp_path) -> None:
    first, second = event("DTSTART:20260501T090000"), event("DTSTART:20260501T110000").replace("Khai", "Bế")
    found = read(tmp_path / "a.ics", calendar(first, second))
    assert [(s.title, s.key) for s in found.sessions] == [("Khai mạc", ""), ("Bế mạc", "")]
    assert ("Bế mạc", "Several sessions share its id, so its title, place and time count.") in odd(found)


def test_what_the_calendar_cancels_is_cancelled(tmp_path) -> None:
    found = read(tmp_path / "a.ics", calendar(event("DTSTART:20260501T090000Z", "STATUS:CANCELLED")))
    assert [s.announced for s in found.sessions] == [Announced.CANCELLED]


def test_repeats_keep_their_hour_when_the_clocks_change(tmp_path) -> None:
    """The Sunday of 2026-03-29 has 23 hours in Berlin."""
    rule = ("DTSTART;TZID=Europe/Berlin:20260328T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=4")
    text = calendar(
        event(*rule, "EXDATE;TZID=Europe/Berlin:20260330T090000"),
        event("RECURRENCE-ID;TZID=Europe/Berlin:20260331T090000", "DTSTART;TZID=Europe/Berlin:20260331T140000",
              "DURATION:PT30M"),
    )  # fmt: skip
    found = read(tmp_path / "a.ics", text, zone="Europe/Berlin")
    assert [line[:2] for line in lines(found, "Europe/Berlin")] == [
        ("28 09:00", "28 10:00"),
        ("29 09:00", "29 10:00"),
        ("31 14:00", "31 14:30"),
    ]
    assert len({s.key for s in found.sessions}) == 3


def test_endless_repeats_end(tmp_path) -> None:
    told = event("DTSTART:20260501T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    assert len(read(tmp_path / "a.ics", calendar(told)).sessions) == 400


@pytest.mark.parametrize("rule", ["RRULE:FREQ=SOMETIMES", "RRULE:nonsense", "RRULE:FREQ=YEARLY;UNTIL=99999999T000000Z"])
def test_a_rule_nobody_understands_repeats_nothing(tmp_path, rule) -> None:
    told = event("DTSTART:20260501T090000Z", "DURATION:PT1H", rule)
    assert len(read(tmp_path / "a.ics", calendar(told)).sessions) == 1


def test_what_has_no_start_is_refused_and_the_others_stand(tmp_path) -> None:
    text = calendar(event("DTSTART:nonsense"), event("DTSTART:20260501T090000Z", "DURATION:PT1H", uid="2"))
    found = read(tmp_path / "a.ics", text)
    assert len(found.sessions) == 1
    assert odd(found) == [("Khai mạc", "The session has no start that can be read as a time.")]


def test_a_calendar_without_its_end_says_so(tmp_path) -> None:
    found = read(tmp_path / "a.ics", HEAD + event("DTSTART:20260501T090000Z", "DURATION:PT1H"))
    assert odd(found) == [("", "The end of the file is missing, so sessions may be missing too.")]
