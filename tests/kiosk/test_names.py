"""Names fold, compare and sort as a Vietnamese reception desk expects."""

import unicodedata
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.names import (
    Tones,
    exact,
    fold,
    fold_many,
    from_telex,
    from_vni,
    initials,
    phone_digits,
    sort_key,
    words_of,
)

NAMES = st.lists(
    st.sampled_from(
        [
            "Nguyễn",
            "Trần",
            "Đỗ",
            "Ðặng",
            "Hoà",
            "Hòa",
            "Thuý",
            "Thúy",
            "O'Brien",
            "Łukasz",
            "Müller",
            "田中",
            "Андрей",
            "محمد",
            "한",
            "straße",
            "İ",
            "½",
        ]
    ),
    max_size=5,
).map(" ".join)
TEXTS = st.one_of(NAMES, st.text(), st.text(alphabet="aáàạÂâđĐ \n'`.,-\u0301\u0323\u031b\u0345éи\u0306"))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Nguyễn Thị Thuý Hằng", "nguyen thi thuy hang"),
        ("ĐỖ ĐỨC ĐẠT", "do duc dat"),
        ("Ðặng (with an Icelandic eth)", "dang with an icelandic eth"),
        ("hòa", "hoa"),
        ("hoà", "hoa"),
        ("  Trần \t  Văn\u00a0 A. ", "tran van a"),
        ("Sở KH&CN – P.12/3", "so kh cn p 12 3"),
        ("O'Brien, H’Hen Niê", "obrien hhen nie"),
        ("Łukasz Ørsted Æsir Straße", "lukasz orsted aesir strasse"),
        ("Zoë Ångström-Çelik", "zoe angstrom celik"),
        ("İstanbul, ılık", "istanbul ilik"),
        ("Андрей Артём", "андрей артем"),
        ("Γιώργος", "γιωργοσ"),
        ("محمّد", "محمد"),
        ("田中 がんばる", "田中 がんばる"),
        ("ｶﾞ ＡＢＣ", "ガ abc"),
        ("김민수", "김민수"),
        ("สมชั้น", "สมชั้น"),
        ("zero\u200bwidth", "zerowidth"),
        ("👋🏽 \ud800\x00", ""),
        ("", ""),
    ],
)
def test_a_text_folds_for_searching(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@given(text=TEXTS)
def test_every_normal_form_folds_alike(form: str, text: str) -> None:
    assert fold(unicodedata.normalize(form, text)) == fold(text)  # type: ignore[arg-type]


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.lists(TEXTS, max_size=600))
def test_folding_many_is_folding_each(texts: list[str]) -> None:
    assert fold_many(texts) == [fold(text) for text in texts]


@given(NAMES)
def test_case_makes_no_difference(name: str) -> None:
    assert fold(name.upper()) == fold(name) == fold(name.lower())


@given(TEXTS)
def test_folded_words_stand_one_space_apart(text: str) -> None:
    assert fold(text) == " ".join(fold(text).split())


def test_words_and_initials_are_folded() -> None:
    assert words_of("Nguyễn Văn  Ánh") == ["nguyen", "van", "anh"]
    assert initials("Đỗ  Thị Ước") == "dtu"
    assert initials(" ") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa", "hoà"),
        ("Thúy", "thuý"),
        ("HÒE", "hoè"),
        ("khỏe", "khoẻ"),
        ("họa", "hoạ"),
        ("Thủy-Tiên", "thuỷ-tiên"),
        ("lũy", "luỹ"),
        ("Hòa  Bình", "Hoà Bình"),
        ("qúy", "quý"),
    ],
)
def test_either_tone_placement_is_the_same_word(one: str, other: str) -> None:
    assert exact(one) == exact(other)
    assert exact(unicodedata.normalize("NFD", one)) == exact(other)


@pytest.mark.parametrize("word", ["quý", "giá", "hoàn", "hoài", "thuyền", "của", "mùa", "quả", "già", "hoa", "tuyết"])
def test_a_word_with_one_spelling_keeps_it(word: str) -> None:
    assert exact(word) == word


@pytest.mark.parametrize(("one", "other"), [("hòa", "hóa"), ("hòa", "hoa"), ("đan", "dan"), ("an", "ân"), ("ta", "tạ")])
def test_another_tone_or_letter_is_another_word(one: str, other: str) -> None:
    assert exact(one) != exact(other)


@given(TEXTS)
def test_exactness_is_stable_and_finer_than_folding(text: str) -> None:
    assert exact(exact(text)) == exact(text)
    assert fold(exact(text)) == fold(text)


def shuffled_and_sorted(names: list[str], tones: Tones = Tones.DICTIONARY) -> list[str]:
    return sorted(Random(3).sample(names, len(names)), key=lambda name: sort_key(name, tones))


@pytest.mark.parametrize(
    "names",
    [
        ["An", "Àn", "Ản", "Ãn", "Án", "Ạn", "Anh", "Ăn", "Ân"],
        ["Dan", "Dần", "Đan", "Em", "Ếch"],
        ["Oanh", "Ôn", "Ơn"],
        ["Uyên", "Ứng", "Vy"],
        ["Trần Bình An", "Lê Văn An", "Nguyễn Văn An", "Bùi Anh"],
        ["Nguyễn Anh", "Nguyễn Đức Anh", "Nguyễn Thị Anh", "Nguyễn Thị Ánh"],
        ["Nguyễn Hoa", "Lê Hoà", "Trần Hòa"],
        ["1", "2", "An", "Zoë", "Андрей", "田中"],
        ["Peter Adams", "John Smith", "Lê Thị Sương"],
    ],
)
def test_a_list_is_in_vietnamese_order(names: list[str]) -> None:
    assert shuffled_and_sorted(names) == names


def test_the_acute_may_come_second() -> None:
    assert shuffled_and_sorted(["An", "Án", "Àn", "Ản", "Ãn", "Ạn"], Tones.ACUTE_SECOND) == [
        "An",
        "Án",
        "Àn",
        "Ản",
        "Ãn",
        "Ạn",
    ]


@given(NAMES)
def test_capitals_tone_placement_and_normal_form_do_not_move_a_name(name: str) -> None:
    assert sort_key(name) == sort_key(unicodedata.normalize("NFD", name))
    assert sort_key("Hoà Thuý " + name) == sort_key("HÒA THÚY " + name)


@given(st.lists(st.text(alphabet="aàáảãạăâbdđeê  x"), max_size=4))
def test_the_order_is_total(names: list[str]) -> None:
    orders = {tuple(sort_key(name) for name in sorted(order, key=sort_key)) for order in permutations(names)}
    assert len(orders) == 1
    for one in names:
        for other in names:
            assert (sort_key(one) == sort_key(other)) == (exact(one).split() == exact(other).split()), (
                "only equal names stand equal"
            )


@given(TEXTS)
def test_a_sort_key_can_be_stored(text: str) -> None:
    key = sort_key(text)
    assert "\x00" not in key
    key.encode("utf-8")


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ("nguyeenx", "nguyen"),
        ("nguyexen", "nguyen"),
        ("nguyenxe", "nguyen"),
        ("ddawng", "dang"),
        ("dinhd", "dinh"),
        ("twf", "tu"),
        ("phuowngr", "phuong"),
        ("xuaan", "xuan"),
        ("SANGS", "sang"),
        ("quys", "quy"),
        ("tr", "tr"),
        ("", ""),
    ],
)
def test_raw_telex_keys_mean_a_word(keys: str, word: str) -> None:
    assert from_telex(keys) == word


@pytest.mark.parametrize(
    ("keys", "word"),
    [("nguye6n4", "nguyen"), ("d9a8ng5", "dang"), ("HO2A", "hoa"), ("tu71", "tu"), ("2020", "2020"), ("", "")],
)
def test_raw_vni_keys_mean_a_word(keys: str, word: str) -> None:
    assert from_vni(keys) == word


@given(TEXTS)
def test_any_keystrokes_are_safe(text: str) -> None:
    for word in (from_telex(text), from_vni(text)):
        assert " " not in word


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("0903 123 456", "0903123456"),
        ("+84 903 123 456", "0903123456"),
        ("0084903123456", "0903123456"),
        ("(+84) 0903.123.456", "0903123456"),
        ("84903123456", "0903123456"),
        ("０９０３１２３４５６", "0903123456"),
        ("+33 6 12 34 56 78", "33612345678"),
        ("8412", "8412"),
        ("không có", ""),
        ("²", ""),
    ],
)
def test_phone_numbers_compare_by_their_national_digits(text: str, digits: str) -> None:
    assert phone_digits(text) == digits
