"""The brand and the sponsors in the event file: kept, changed, taken back, and never more than they say."""

from dataclasses import replace
from datetime import time
from io import BytesIO

import pytest
from PIL import Image

from kiosk.app.branding import MOST_SPONSORS, Branding, colour_typed, look_of
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.domain.brand import Brand, Light, Picture, Sponsor
from kiosk.domain.brand_facts import BrandSet, PictureKept
from kiosk.domain.ids import DeskId
from kiosk.domain.palette import ThemeName
from kiosk.errors import BadInput, NotFound
from kiosk.sheets.brand_picture import logo_of
from tests.conftest import FakeClock
from tests.given import entry, read, write


def logo(colour: str = "navy") -> Picture:
    made = BytesIO()
    Image.new("RGB", (80, 40), colour).save(made, "PNG")
    return logo_of(made.getvalue(), "a.png")


@pytest.fixture
def branding(book) -> Branding:
    return Branding(book, Stamper(DeskId("Office"), FakeClock()), Nobody())


def test_an_event_without_a_brand_has_the_plain_one(book) -> None:
    assert read(book, look_of).brand == Brand()


def test_a_brand_is_kept_with_its_pictures_and_taken_back(book, branding) -> None:
    picture = logo()
    brand = Brand(ThemeName.CIVIC, Light.CLOCK, "#c8102e", "", picture.name, dawn=time(6, 30))
    before = branding.set(brand, [picture])
    look = read(book, look_of)
    assert (look.brand, look.pictures) == (replace(brand, main="#C8102E"), (picture,))
    assert branding.set(before) == look.brand
    assert read(book, look_of).brand == Brand()


def test_a_picture_is_written_once(book, branding) -> None:
    picture = logo()
    for main in ("#111111", "#222222"):
        branding.set(Brand(main=main, logo=picture.name), [picture])
    facts = [one.fact for _, one in read(book, lambda reader: list(reader.journal()))]
    assert [sum(isinstance(fact, kind) for fact in facts) for kind in (PictureKept, BrandSet)] == [1, 2]


def test_a_picture_that_is_not_what_its_name_says_is_not_shown(book, branding) -> None:
    false = replace(logo(), name="../../elsewhere")
    write(book, entry(50, PictureKept(false)), entry(51, BrandSet(Brand(logo=false.name))))
    assert read(book, look_of).pictures == ()


def test_pictures_that_were_read_before_are_not_read_again(book, branding) -> None:
    picture = logo()
    branding.set(Brand(logo=picture.name), [picture])
    (again,) = read(book, lambda reader: look_of(reader, [picture])).pictures
    assert again is picture


@pytest.mark.parametrize(
    ("typed", "colour"), [("c8102e", "#C8102E"), (" #fd0 ", "#FFDD00"), ("", ""), ("#", ""), ("#123456", "#123456")]
)
def test_what_people_type_for_a_colour(typed, colour) -> None:
    assert colour_typed(typed) == colour


def test_what_cannot_be_is_said_and_changes_nothing(book, branding) -> None:
    for brand in (Brand(main="red"), Brand(second="#12345"), Brand(dawn=time(6), dusk=time(6))):
        with pytest.raises(BadInput):
            branding.set(brand)
    for sponsor in (Sponsor("a", " ", logo="x"), Sponsor("a", "A"), Sponsor("a", "A" * 81, logo="x")):
        with pytest.raises(BadInput):
            branding.set_sponsor(sponsor)
    assert read(book, look_of).sponsors == ()


def names(book) -> list[str]:
    return [one.name for one in read(book, look_of).sponsors]


def test_sponsors_are_added_ordered_removed_and_brought_back(book, branding) -> None:
    kept = [
        branding.set_sponsor(Sponsor(branding.new_id(), name, level), logo())
        for name, level in (("A", "Vàng"), ("B", "Bạc"), ("C", "vàng"))
    ]
    assert names(book) == ["A", "C", "B"]
    before = branding.order([kept[1].id])
    assert names(book) == ["B", "A", "C"]
    branding.restore(before)
    assert names(book) == ["A", "C", "B"]
    gone = branding.remove_sponsor(kept[0].id)
    assert names(book) == ["B", "C"]
    branding.restore([gone])
    assert names(book) == ["A", "C", "B"]
    branding.set_sponsor(replace(kept[0], name="A\u202e 1", level="Bạc"))
    assert names(book) == ["A 1", "B", "C"]


def test_one_that_is_gone_cannot_be_removed(branding) -> None:
    with pytest.raises(NotFound):
        branding.remove_sponsor("nobody")


def test_there_are_only_so_many(book, branding) -> None:
    picture = logo()
    for n in range(MOST_SPONSORS):
        branding.set_sponsor(Sponsor(f"s{n:02}", f"S{n}"), picture)
    with pytest.raises(BadInput):
        branding.set_sponsor(Sponsor("one more", "More"), picture)
