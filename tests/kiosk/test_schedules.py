"""frab's and pretalx's schedules in XML and both JSON schemas, Indico's exports, other JSON, scripts and pages."""

import json

import pytest

from kiosk.domain.session import Announced
from kiosk.errors import BadInput
from kiosk.formats.programmes.kinds import kind_of
from tests.kiosk.programmes import ZONE, lines, odd, read
from tests.web import schedule


def frab(*events: str, head: str = "", day: str = 'date="2026-05-01"') -> str:
    body = f'<day index="1" {day}><room name="A">{"".join(events)}</room></day>'
    return f"<schedule><conference><title>T</title>{head}</conference>{body}</schedule>"


def xml(title: str = "Khai mạc", start: str = "09:00", length: str = "00:30", more: str = "") -> str:
    told = f"<start>{start}</start><duration>{length}</duration><title>{title}</title>{more}"
    return f'<event guid="g-{title}-{start}" id="1">{told}</event>'


LENGTHS = [
    ("hours and minutes", "1:30", "01 10:30"),
    ("two figures each", "01:30", "01 10:30"),
    ("days, hours, minutes", "1:02:00", "02 11:00"),
    ("a format slip: seconds", "01:30:00", "01 10:30"),
    ("minutes", "45", "01 09:45"),
    ("ISO 8601", "PT1H30M", "01 10:30"),
]


@pytest.mark.parametrize(("told", "end"), [t[1:] for t in LENGTHS], ids=[t[0] for t in LENGTHS])
def test_lengths_in_every_form(tmp_path, told, end) -> None:
    assert lines(read(tmp_path / "a.xml", frab(xml(length=told))))[0][1] == end


def test_nights_are_filed_under_their_evening(tmp_path) -> None:
    text = frab(xml(start="23:30", length="01:00"), xml(start="01:00"), xml(start="05:00"))
    found = read(tmp_path / "a.xml", text)
    assert [line[:2] for line in lines(found)] == [
        ("01 23:30", "02 00:30"),
        ("02 01:00", "02 01:30"),
        ("01 05:00", "01 05:30"),
    ]
    late = frab(xml(start="08:30"), head="<day_change>09:00:00</day_change>")
    assert lines(read(tmp_path / "b.xml", late))[0][0] == "02 08:30"


def test_a_date_with_an_offset_goes_before_the_day_it_is_filed_under(tmp_path) -> None:
    text = frab(xml(more="<date>2026-05-02T03:00:00+00:00</date>"))
    assert lines(read(tmp_path / "a.xml", text))[0][0] == "02 10:00"


def test_times_without_an_offset_are_those_of_the_zone_the_schedule_names(tmp_path) -> None:
    text = frab(xml(), head="<time_zone_name>Europe/Berlin</time_zone_name>")
    found = read(tmp_path / "a.xml", text)
    assert lines(found, "Europe/Berlin")[0][0] == "01 09:00"
    assert odd(found) == [("", f"Its times are those of Europe/Berlin; the event's are those of {ZONE}.")]


def test_a_length_counts_hours_that_pass_when_the_clocks_change(tmp_path) -> None:
    text = frab(xml(start="01:00", length="04:00"), head="<day_change>00:00</day_change>", day='date="2026-03-29"')
    found = read(tmp_path / "a.xml", text, zone="Europe/Berlin")
    assert lines(found, "Europe/Berlin") == [("29 01:00", "29 06:00", "Khai mạc", "A")]


def test_every_part_of_a_session_is_taken(tmp_path) -> None:
    more = (
        "<room>Hall  1</room><subtitle>Opening</subtitle><track>T1</track><language>vi</language>"
        "<persons><person id='1'>An</person><person id='2'> Bình </person><person id='1'>An</person></persons>"
    )
    [session] = read(tmp_path / "a.xml", frab(xml(more=more))).sessions
    assert (session.room, session.subtitle, session.track, session.language) == ("Hall 1", "Opening", "T1", "vi")
    assert (session.speakers, session.key) == (("An", "Bình"), "g-Khai mạc-09:00")


DAMAGED = [
    ("a control character", lambda t: t.replace("Khai", "Kh\x06ai"), "not well-formed"),
    ("a bare ampersand", lambda t: t.replace("Khai mạc", "Khai & mạc"), "not well-formed"),
    ("blank lines first", lambda t: "\n\n<?xml version='1.0'?>" + t, "not well-formed"),
    ("cut off", lambda t: t[: t.index("</event>") + 8], "The end of the file is missing"),
]


@pytest.mark.parametrize(("damage", "said"), [d[1:] for d in DAMAGED], ids=[d[0] for d in DAMAGED])
def test_a_damaged_schedule_is_salvaged_and_says_so(tmp_path, damage, said) -> None:
    found = read(tmp_path / "a.xml", damage(frab(xml(), xml(start="10:00"))))
    assert found.sessions[0].title in ("Khai mạc", "Khai mạc", "Khai  mạc")
    assert len(found.complaints) == 1
    assert said in str(found.complaints[0])


def test_a_session_without_a_start_is_refused_and_the_others_stand(tmp_path) -> None:
    found = read(tmp_path / "a.xml", frab(xml(start="soon"), xml()))
    assert len(found.sessions) == 1
    assert [str(c) for c in found.complaints if c.refused] == ["The session has no start that can be read as a time."]


def test_sessions_with_no_length_or_a_negative_or_endless_one_are_told(tmp_path) -> None:
    found = read(tmp_path / "a.xml", frab(xml(length="00:00"), xml("Dài", "10:00", "3:00:00")))
    assert [(c.session, str(c)) for c in found.complaints] == [
        ("Khai mạc", "It has no length, so it will never be shown as running."),
        ("Dài", "It is longer than a day: 72 hours."),
    ]


def json_event(**told) -> dict:
    return {"guid": "g1", "date": "2026-05-01T09:00:00+07:00", "duration": "00:30", "title": "Khai mạc", **told}


def frab_json(rooms: object, **conference) -> str:
    day = {"index": 1, "date": "2026-05-01", "rooms": rooms}
    return json.dumps({"schedule": {"conference": {"title": "T", "days": [day], **conference}}})


def test_json_schedules_file_sessions_by_room(tmp_path) -> None:
    event = json_event(persons=[{"public_name": "An"}, {"full_public_name": "Bình"}, {"name": "Chi"}], track=None)
    found = read(tmp_path / "a.json", frab_json({"Hội trường": [event]}))
    assert lines(found) == [("01 09:00", "01 09:30", "Khai mạc", "Hội trường")]
    assert found.sessions[0].speakers == ("An", "Bình", "Chi")


def test_rooms_may_be_objects(tmp_path) -> None:
    rooms = [{"name": {"vi": "Hội trường", "en": "Hall"}, "guid": "r1", "events": [json_event()]}]
    assert lines(read(tmp_path / "a.json", frab_json(rooms)))[0][3] == "Hội trường"


def test_the_second_schema_lists_sessions_apart_from_rooms_and_days(tmp_path) -> None:
    event = {
        "guid": "g1",
        "start": "2026-05-01T09:00:00+07:00",
        "end": "2026-05-01T10:00:00+07:00",
        "room": {"guid": "r1", "slug": "hall"},
        "title": {"en": "Opening", "vi": "Khai mạc"},
        "participants": [{"name": "An"}],
    }
    conference = {"title": "T", "days": [], "rooms": [{"guid": "r1", "name": "Hội trường", "capacity": 9}]}
    text = json.dumps({"schedule": {"version": "1", "conference": conference, "events": [event]}})
    found = read(tmp_path / "a.json", text)
    assert lines(found) == [("01 09:00", "01 10:00", "Khai mạc", "Hội trường")]
    assert (found.sessions[0].subtitle, found.sessions[0].speakers) == ("Opening", ("An",))


def date_of(clock: str, zone: str = "Asia/Ho_Chi_Minh") -> dict:
    return {"date": "2026-05-01", "time": clock, "tz": zone}


CONTRIBUTION = {
    "_type": "Contribution",
    "id": "7",
    "title": "Khai mạc",
    "startDate": date_of("09:00:00"),
    "endDate": date_of("09:45:00"),
    "duration": 45,
    "speakers": [{"first_name": "An", "last_name": "Nguyễn", "fullName": "Nguyễn, An"}],
    "session": "Phiên toàn thể",
    "room": "",
}


def test_indicos_contributions_are_sessions_and_those_without_a_time_are_told(tmp_path) -> None:
    event = {
        "timezone": "Asia/Tokyo",
        "room": "Hội trường",
        "contributions": [CONTRIBUTION, {"title": "Sau", "id": "8"}],
    }
    found = read(tmp_path / "a.json", json.dumps({"_type": "HTTPAPIResult", "results": [event]}))
    assert lines(found) == [("01 09:00", "01 09:45", "Khai mạc", "Hội trường")]
    assert (found.sessions[0].speakers, found.sessions[0].track) == (("An Nguyễn",), "Phiên toàn thể")
    assert odd(found) == [("Sau", "It has no time yet, so it was left out.")]


def test_indicos_timetable_has_breaks_and_what_is_inside_sessions(tmp_path) -> None:
    inner = {"title": "Báo cáo", "startDate": date_of("09:00:00"), "endDate": date_of("10:00:00"), "room": ""}
    entries = {
        "s1": {"entryType": "Session", "title": "Phiên 1", "startDate": date_of("09:00:00"), "room": "A",
               "entries": {"c1": inner}},
        "b1": {"entryType": "Break", "title": "Trà", "startDate": date_of("10:00:00"), "endDate": date_of("10:15:00")},
    }  # fmt: skip
    found = read(tmp_path / "a.json", json.dumps({"results": {"1": {"20260501": entries}}, "_type": "HTTPAPIResult"}))
    assert lines(found) == [("01 09:00", "01 10:00", "Báo cáo", "A"), ("01 10:00", "01 10:15", "Trà", "")]
    assert [s.pause for s in found.sessions] == [False, True]


SESSIONIZE = {
    "sessions": [
        {"id": "1", "title": "Khai mạc", "startsAt": "2026-05-01T09:00:00", "endsAt": "2026-05-01T10:00:00",
         "speakers": ["s1"], "roomId": 5},
        {"id": "2", "title": "Ăn trưa", "startsAt": "2026-05-01T12:00:00", "endsAt": "2026-05-01T13:00:00",
         "isServiceSession": True, "speakers": [], "roomId": 5},
    ],
    "speakers": [{"id": "s1", "fullName": "Nguyễn An"}],
    "rooms": [{"id": 5, "name": "Hội trường"}],
}  # fmt: skip
GRID = [{"date": "2026-05-01T00:00:00", "rooms": [{"name": "Hội trường", "sessions": SESSIONIZE["sessions"][:1]}]}]


def test_other_json_is_read_by_what_it_calls_things(tmp_path) -> None:
    found = read(tmp_path / "a.json", json.dumps(SESSIONIZE))
    assert lines(found) == [
        ("01 09:00", "01 10:00", "Khai mạc", "Hội trường"),
        ("01 12:00", "01 13:00", "Ăn trưa", "Hội trường"),
    ]
    assert [(s.speakers, s.pause) for s in found.sessions] == [(("Nguyễn An",), False), ((), True)]
    assert len(read(tmp_path / "b.json", json.dumps(GRID)).sessions) == 1


def test_what_was_rejected_is_left_out_and_what_was_cancelled_is_cancelled(tmp_path) -> None:
    told = [
        {"name": name, "starts_at": "2026-05-01T09:00:00+07:00", "ends_at": "2026-05-01T10:00:00+07:00", "state": state}
        for name, state in (("A", "accepted"), ("B", "rejected"), ("C", "cancelled"), ("D", "withdrawn"))
    ]
    found = read(tmp_path / "a.json", json.dumps(told))
    assert [(s.title, s.announced) for s in found.sessions] == [("A", Announced.NOTHING), ("C", Announced.CANCELLED)]


def test_moments_may_be_seconds_since_1970(tmp_path) -> None:
    told = [{"title": "A", "start": 1777600800, "end": 1777604400000, "location": {"name": "P"}}]
    assert lines(read(tmp_path / "a.json", json.dumps(told))) == [("01 09:00", "01 10:00", "A", "P")]


def test_a_script_with_two_languages_is_one_programme(tmp_path) -> None:
    text = """// generated
    export default {
      en: [ { date: '1/5/2026', entries: [ { time: '9h30 - 10h', title: "Opening", }, ] } ],
      vi: [ { date: '1/5/2026', entries: [ { time: '9h30 - 10h', title: 'Khai m\\u1EA1c' /* x */ } ] } ],
    };"""
    found = read(tmp_path / "a.js", text)
    assert lines(found) == [("01 09:30", "01 10:00", "Khai mạc", "")]
    assert found.sessions[0].subtitle == "Opening"


TABLE = """<html><head><title>x</title></head><body><nav>9:00 Menu</nav><table>
<tr><th>Giờ</th><th>Hội trường A</th><th>Hội trường B</th></tr>
<tr><td colspan="3">01/05/2026</td></tr>
<tr><td>8h00 - 8h30</td><td colspan="2">Khai mạc</td></tr>
<tr><td>8h30</td><td rowspan="2">Dài</td><td>Ngắn</td></tr>
<tr><td>9h00 - 9h30</td><td>Ngắn 2</td></tr></table></body></html>"""


def test_a_table_of_a_page_is_read_with_what_it_merges(tmp_path) -> None:
    assert lines(read(tmp_path / "a.html", TABLE)) == [
        ("01 08:00", "01 08:30", "Khai mạc", ""),
        ("01 08:30", "01 09:30", "Dài", "Hội trường A"),
        ("01 08:30", "01 09:00", "Ngắn", "Hội trường B"),
        ("01 09:00", "01 09:30", "Ngắn 2", "Hội trường B"),
    ]


def test_lines_of_a_page_that_begin_with_times_are_sessions(tmp_path) -> None:
    text = "<html><body><h2>Ngày 02/05/2026</h2><ul><li>08:00 – 08:30: Khai mạc</li><li>9h <b>Bế</b> mạc</li></ul>"
    assert lines(read(tmp_path / "a.html", text)) == [
        ("02 08:00", "02 08:30", "Khai mạc", ""),
        ("02 09:00", "02 09:30", "Bế mạc", ""),
    ]


def test_what_tells_no_day_is_the_events_first(tmp_path) -> None:
    found = read(tmp_path / "a.html", "<html><body><p>08:00 - 08:30</p><p>Khai mạc</p></body></html>")
    assert lines(found)[0][0] == "01 08:00"
    assert ("", "It tells no day; the event's first was taken.") in odd(found)


BAD = [
    ("a page that is an error", b"<!DOCTYPE html><title>502</title><h1>Bad Gateway</h1>", "it says “502”"),
    ("an empty file", b"  \n", "is empty"),
    ("other XML", b"<?xml version='1.0'?><rss><channel/></rss>", "no schedule"),
    ("half a JSON", b'{"schedule": {"conf', "damaged, or its end is missing"),
    ("deep JSON", b"[" * 100_000, "damaged, or its end is missing"),
    ("a script that computes", b"const a = b + c; function f() { return 1 }", "no programme as plain data"),
    (
        "entities that multiply",
        b'<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><schedule>&b;</schedule>',
        "declares entities of its own",
    ),
    (
        "an entity from elsewhere",
        b'<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/hostname">]><schedule>&a;</schedule>',
        "declares entities of its own",
    ),
]


@pytest.mark.parametrize(("data", "said"), [b[1:] for b in BAD], ids=[b[0] for b in BAD])
def test_what_is_no_programme_gets_one_sentence(tmp_path, data, said) -> None:
    with pytest.raises(BadInput, match=said):
        read(tmp_path / "a.xml", data)


def test_a_file_of_200_mb_is_not_even_read(tmp_path) -> None:
    path = tmp_path / "a.xml"
    with path.open("wb") as file:
        file.truncate(200 << 20)
    with pytest.raises(BadInput, match="is 200 MB large"):
        kind_of(path)


def test_a_schedule_of_no_sessions_is_a_schedule(tmp_path) -> None:
    assert read(tmp_path / "a.xml", schedule()).sessions == ()
    assert read(tmp_path / "a.json", frab_json({})).sessions == ()


def test_what_it_is_is_seen_in_what_it_holds(tmp_path) -> None:
    found = read(tmp_path / "chương trình.csv", schedule("A"))
    assert [s.title for s in found.sessions] == ["A"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_schedules_in_other_unicode_are_read(tmp_path, encoding) -> None:
    text = json.dumps([{"title": "Khai mạc", "start": "2026-05-01T09:00:00", "room": "A"}], ensure_ascii=False)
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""
    assert [s.title for s in read(tmp_path / "a.json", mark + text.encode(encoding)).sessions] == ["Khai mạc"]
