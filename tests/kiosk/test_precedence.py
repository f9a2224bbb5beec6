"""The order of precedence: its rules one by one, and the laws of an order over all of them."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.ladder import UNKNOWN, Bare, Nameless, Rung, Twice, fault_of_ladder
from kiosk.domain.person import Person
from kiosk.domain.precedence import (
    Claim,
    Ground,
    Hosts,
    Precedence,
    before,
    block_weight,
    claim_of,
    claim_of_representative,
    ground_between,
    order,
    post_weight,
)
from kiosk.domain.state_events import STATE_EVENTS
from kiosk.domain.unit import Unit
from kiosk.domain.unit_level import Level
from kiosk.domain.written_date import Dated, Unclear, written_date
from tests.given import AN

GOV, DEPARTMENT = Unit(name="UBND Thành phố", block="Chính quyền"), Unit(name="Sở Y tế", block="Sở, ban, ngành")
CLAIMS = st.builds(
    Claim,
    id=st.text("abc", min_size=1, max_size=3),
    name=st.sampled_from(["Nguyễn Văn An", "Trần Thị Ánh", "Lê Bình", "Đỗ Dũng", "Jürgen Größmann", "王小明", ""]),
    post=st.sampled_from(["Giám đốc", "Phó Giám đốc", "Chủ tịch", "Người lạ", ""]),
    unit=st.builds(
        Unit,
        name=st.sampled_from(["Sở Y tế", "UBND Quận 1", "UBND Phường 5", "World Bank"]),
        block=st.sampled_from(["", "Đảng", "Quận, huyện", "Khối lạ"]),
        weight=st.integers(0, 2),
        host=st.booleans(),
        state=st.sampled_from(["", "Nhật Bản", "Úc"]),
    ),
    in_office=st.sampled_from(["", "2019", "3/2019", "15/03/2019", "31/02/2019"]),
    born=st.sampled_from(["", "1962", "05/1962"]),
    row=st.integers(0, 3),
)
TABLES = st.builds(
    replace,
    st.just(STATE_EVENTS),
    levels=st.booleans(),
    hosts=st.sampled_from(Hosts),
    blocks=st.sampled_from([STATE_EVENTS.blocks, (Rung("Quận, huyện", collective=True), Rung("Đảng"))]),
)


@given(TABLES, CLAIMS)
def test_nobody_goes_before_himself(table, one) -> None:
    assert not before(table, one, one)


@given(TABLES, CLAIMS, CLAIMS, CLAIMS)
def test_the_order_is_transitive(table, one, two, three) -> None:
    if before(table, one, two) and before(table, two, three):
        assert before(table, one, three)


@given(TABLES, CLAIMS, CLAIMS)
def test_of_two_different_guests_one_goes_first(table, one, other) -> None:
    if one.id != other.id:
        assert before(table, one, other) != before(table, other, one)


@given(TABLES, st.lists(CLAIMS, max_size=8, unique_by=lambda claim: claim.id), st.randoms())
def test_the_same_people_in_any_order_give_the_same_order(table, claims, luck) -> None:
    shuffled = list(claims)
    luck.shuffle(shuffled)
    assert order(table, shuffled) == order(table, claims)


@given(TABLES, st.lists(CLAIMS, max_size=8, unique_by=lambda claim: claim.id))
def test_the_reason_is_never_nothing_between_two_that_differ(table, claims) -> None:
    for one, other in pairwise(order(table, claims)):
        assert before(table, one, other)
        assert ground_between(table, one, other) is not Ground.HOUSE or other.unit.host


def claim(id: str, unit: Unit = DEPARTMENT, **more) -> Claim:
    return Claim(id, more.pop("name", f"Khách {id}"), unit=unit, **more)


@pytest.mark.parametrize(
    ("first", "then", "ground"),
    [
        (claim("b", GOV, post="Chuyên viên"), claim("a", post="Giám đốc"), Ground.BLOCK),
        (claim("b", replace(GOV, weight=1)), claim("a", replace(GOV, weight=2), post="Chủ tịch"), Ground.UNIT),
        (claim("b", replace(GOV, weight=7)), claim("a", GOV), Ground.UNIT),
        (claim("b", GOV, post="Chủ tịch"), claim("a", GOV, post="Phó Chủ tịch Thường trực"), Ground.POST),
        (claim("b", GOV), claim("a", replace(GOV, host=True), post="Chủ tịch"), Ground.HOST),
        (claim("b", in_office="15/03/2019"), claim("a", in_office="2019"), Ground.OFFICE),
        (claim("b", in_office="2019"), claim("a"), Ground.OFFICE),
        (claim("b", in_office="2019", born="1958"), claim("a", in_office="2019", born="1962"), Ground.AGE),
        (claim("b", name="Trần Văn An"), claim("a", name="Nguyễn Văn Bình"), Ground.NAME),
        (claim("b", name="Lê An", row=1), claim("a", name="Lê An", row=2), Ground.LIST),
    ],
    ids=lambda value: value.value if isinstance(value, Ground) else "",
)
def test_the_first_difference_decides(first, then, ground) -> None:
    assert order(STATE_EVENTS, [then, first]) == (first, then)
    assert ground_between(STATE_EVENTS, first, then) is ground


def test_hosts_can_come_after_everyone() -> None:
    house, press = claim("a", replace(GOV, host=True)), claim("b", Unit(name="Báo Sáng", block="Báo chí"))
    assert order(STATE_EVENTS, [house, press]) == (house, press)
    assert order(replace(STATE_EVENTS, hosts=Hosts.LAST_OF_ALL), [house, press]) == (press, house)


def test_foreign_delegations_go_by_their_states_whatever_the_posts() -> None:
    japan = claim("c", Unit(name="JICA", block="Khách quốc tế", state="Nhật Bản"), post="Đại sứ")
    india = claim("b", Unit(name="Embassy of India", block="Khách quốc tế", state="Ấn Độ"), post="Chuyên viên")
    korea = claim("a", Unit(name="KOICA", block="Khách quốc tế", state="Hàn Quốc"), post="Tham tán")
    assert order(STATE_EVENTS, [japan, india, korea]) == (india, korea, japan)


def test_a_collective_block_keeps_the_order_of_the_list() -> None:
    table = replace(STATE_EVENTS, blocks=(Rung("Quận, huyện", collective=True), Rung("Báo chí")))
    districts = [
        claim(str(n), Unit(name=f"UBND Quận {n}", block="Quận, huyện"), post=post, row=n)
        for n, post in enumerate(["Phó Chủ tịch", "Chủ tịch", "Chánh Văn phòng"])
    ]
    assert list(order(table, reversed(districts))) == districts


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        ("Giám đốc", "Phó Giám đốc"),
        ("Giám đốc Sở Y tế", "PGĐ Sở Y tế"),
        ("Quyền Giám đốc", "Nguyên Giám đốc"),
        ("Nguyên Giám đốc", "Phó Giám đốc Thường trực"),
        ("Phó Giám đốc Thường trực", "Phó Giám đốc"),
        ("Phó Giám đốc", "Trưởng phòng"),
        ("Uỷ viên Bộ Chính trị, Bí thư Thành uỷ", "Bí thư Thành ủy"),
        ("Deputy Director", "Secretary"),
        ("Phó Thủ tướng", "Bộ trưởng"),
        ("Phóng viên", "Người đi cùng"),
    ],
)
def test_posts_have_their_ranks(higher, lower) -> None:
    assert post_weight(STATE_EVENTS, higher) < post_weight(STATE_EVENTS, lower)


def test_every_deputy_stands_right_below_his_head() -> None:
    named = {word for rung in STATE_EVENTS.posts for word in rung.words}
    heads = [rung.name for rung in STATE_EVENTS.posts if not {"Phó", "Thường"} & set(rung.name.split())]
    weights = {post_weight(STATE_EVENTS, rung.name) for rung in STATE_EVENTS.posts}
    assert len(heads) > 20
    for post in heads:
        head, deputy = post_weight(STATE_EVENTS, post), post_weight(STATE_EVENTS, f"Phó {post}")
        assert head < deputy
        assert f"Phó {post}" in named or not any(head < other < deputy for other in weights)


@pytest.mark.parametrize("post", ["", "Khách của Giám đốc", "12", "Phó", "مدير"])
def test_a_post_that_is_not_on_the_ladder_comes_last(post) -> None:
    assert post_weight(STATE_EVENTS, post) == UNKNOWN


def test_spelling_and_tone_placement_make_no_difference() -> None:
    assert post_weight(STATE_EVENTS, "chủ tịch uỷ ban nhân dân thành phố") == post_weight(
        STATE_EVENTS, "CHU TICH UY BAN NHAN DAN THANH PHO"
    )


def test_a_block_is_known_by_the_list_s_word_and_else_by_the_unit() -> None:
    district = block_weight(STATE_EVENTS, "HĐND, UBND quận, huyện")
    assert block_weight(STATE_EVENTS, "", "Ủy ban nhân dân Quận 1") == district
    assert block_weight(STATE_EVENTS, "Khối 7", "UBND Quận 1") == district
    assert block_weight(STATE_EVENTS, "", "Ủy ban nhân dân Thành phố") < district
    assert block_weight(STATE_EVENTS, "Khối 7", "Hội quán") != district
    assert block_weight(STATE_EVENTS, "Khối Đảng") == block_weight(STATE_EVENTS, "Đảng")
    assert block_weight(STATE_EVENTS, "Bộ phận kỹ thuật lạ", "") == block_weight(STATE_EVENTS, "Bộ")


def test_a_representative_stands_by_his_own_post() -> None:
    director = replace(AN, in_office="2010", born="1960")
    deputy = claim_of_representative(director, Person("Lê Hòa", "Phó Giám đốc"), {})
    other = claim_of(replace(AN, id="g-2", name="Vũ Vân", post="Phó Giám đốc", in_office="2020"), {})
    assert order(STATE_EVENTS, [deputy, other, claim_of(director, {})]) == (claim_of(director, {}), other, deputy)
    assert (deputy.in_office, deputy.born, deputy.stands_for) == ("", "", director.name)


def test_the_list_s_block_counts_before_the_unit_s_own() -> None:
    known = {"Sở Y tế": Unit(name="Sở Y tế", block="Doanh nghiệp", weight=3)}
    assert claim_of(AN, known).unit == Unit(name="Sở Y tế", block="Sở, ngành", weight=3)
    assert claim_of(replace(AN, block=""), known).unit.block == "Doanh nghiệp"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2019", Dated(date(2019, 12, 31), exact=False)),
        ("năm 2019", Dated(date(2019, 12, 31), exact=False)),
        ("3/2019", Dated(date(2019, 3, 31), exact=False)),
        ("từ tháng 02/2020", Dated(date(2020, 2, 29), exact=False)),
        ("15/03/2019", Dated(date(2019, 3, 15), exact=True)),
        ("15.3.2019", Dated(date(2019, 3, 15), exact=True)),
        ("ngày 5 tháng 9 năm 1962", Dated(date(1962, 9, 5), exact=True)),
        ("2019-03-15", Dated(date(2019, 3, 15), exact=True)),
        ("2019-03-15 00:00:00", Dated(date(2019, 3, 15), exact=True)),
        ("", None),
        ("  ", None),
    ],
)
def test_dates_are_read_as_lists_write_them(text, said) -> None:
    assert written_date(text) == said


@pytest.mark.parametrize(
    "text", ["31/02/2019", "13/2019", "45321", "3/4/19", "khoảng 2019", "2015-2020", "0001", "x", "²019"]
)
def test_a_doubtful_date_is_told_and_not_guessed(text) -> None:
    assert written_date(text) == Unclear(text)


def test_a_table_that_places_nobody_says_why() -> None:
    assert fault_of_ladder(()) == Bare()
    assert fault_of_ladder((Rung("A"), Rung(" "))) == Nameless(2)
    assert fault_of_ladder((Rung("Giám đốc"), Rung("Phó"), Rung("GĐ", ("giám  đốc",)))) == Twice("giám  đốc", 1, 3)
    assert fault_of_ladder((Rung("Giám đốc", ("giám đốc",)),)) is None


def test_the_shipped_table_is_sound_and_says_whose_rule_it_is() -> None:
    assert fault_of_ladder(STATE_EVENTS.blocks) is fault_of_ladder(STATE_EVENTS.posts) is None
    assert STATE_EVENTS.source
    assert Precedence().source == ""


CITY = Unit(name="Ủy ban Mặt trận Tổ quốc Việt Nam TP.HCM", block="Mặt trận Tổ quốc")
DISTRICT = replace(CITY, name="Ủy ban Mặt trận Tổ quốc Việt Nam Quận 1")


def test_of_one_block_the_city_goes_before_its_districts_whatever_the_post() -> None:
    clerk, head = Claim("1", "An", "Ủy viên Thường trực", CITY), Claim("2", "Bình", "Chủ tịch", DISTRICT)
    assert order(STATE_EVENTS, [head, clerk]) == (clerk, head)
    assert ground_between(STATE_EVENTS, clerk, head) is Ground.LEVEL


@pytest.mark.parametrize(
    ("table", "unit"),
    [
        (replace(STATE_EVENTS, levels=False), DISTRICT),
        (STATE_EVENTS, replace(DISTRICT, said_level=Level.PROVINCE)),
        (STATE_EVENTS, replace(DISTRICT, weight=1)),
    ],
)
def test_the_table_the_units_own_level_and_its_place_have_the_last_word(table, unit) -> None:
    clerk, head = Claim("1", "An", "Ủy viên Thường trực", CITY), Claim("2", "Bình", "Chủ tịch", unit)
    assert order(table, [clerk, head]) == (head, clerk)


def test_a_unit_that_says_nothing_of_its_level_is_not_put_back_by_it() -> None:
    one, other = Unit(name="Sở Y tế"), Unit(name="Trung tâm Ứng cứu khẩn cấp")
    claims = Claim("1", "An", "Giám đốc", one), Claim("2", "Bình", "Giám đốc", other)
    assert ground_between(replace(STATE_EVENTS, blocks=(Rung("x"),)), *claims) is Ground.NAME
