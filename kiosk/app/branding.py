"""How the event looks on its screens, and who pays for it: kept in the event file, so that it travels along."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.app.identity import Stamper
from kiosk.app.pen import Pen, writing
from kiosk.app.ports import Audience, Book, Page, Reader
from kiosk.domain.brand import NO_PICTURE, Brand, Picture, Sponsor, levels_of
from kiosk.domain.brand_facts import BrandSet, PictureKept, SponsorSet
from kiosk.domain.colour import is_colour
from kiosk.domain.notices import plain
from kiosk.errors import BadInput, NotFound
from kiosk.sheets.brand_picture import MOST_GIVEN, backdrop_of, logo_of

MOST_SPONSORS, LONGEST_NAME = 60, 80
_NO_BRAND = Brand()


@dataclass(frozen=True, slots=True)
class Look:
    """The brand and the sponsors, in their order, with every picture that they name."""

    brand: Brand = _NO_BRAND
    sponsors: tuple[Sponsor, ...] = ()
    pictures: tuple[Picture, ...] = ()

    def picture(self, name: str) -> Picture | None:
        return next((one for one in self.pictures if one.name == name), None)


NO_LOOK = Look()


class Branding:
    """Every method is one write; raises KioskError and then changes nothing."""

    def __init__(self, book: Book, stamper: Stamper, audience: Audience) -> None:
        self._book, self._stamper, self._audience = book, stamper, audience

    def new_id(self) -> str:
        return self._stamper.ids(1)[0]

    def set(self, brand: Brand, pictures: Iterable[Picture] = ()) -> Brand:
        """The brand as it was before. `pictures`: those that the file may not hold yet."""
        wanted = replace(brand, main=colour_typed(brand.main), second=colour_typed(brand.second))
        if wanted.dawn == wanted.dusk:
            raise BadInput("Day and night cannot begin at the same time. Choose two times.")
        with writing(self._book, self._stamper, self._audience) as pen:
            before = _brand(pen.page)
            _keep(pen, pictures)
            if wanted != before:
                pen(BrandSet(wanted))
        return before

    def set_sponsor(self, sponsor: Sponsor, logo: Picture | None = None) -> Sponsor:
        """Add a sponsor, at the end of its level, or change the one with this id."""
        name, level = plain(sponsor.name), plain(sponsor.level)
        if not name:
            raise BadInput("A sponsor needs a name. Type one.")
        if max(len(name), len(level)) > LONGEST_NAME:
            raise BadInput("A name has at most {most} characters. Say it shorter.", most=LONGEST_NAME)
        told = replace(sponsor, name=name, level=level, logo=logo.name if logo else sponsor.logo)
        if told.logo == NO_PICTURE:
            raise BadInput("{name} needs a logo. Choose its file.", name=name)
        with writing(self._book, self._stamper, self._audience) as pen:
            known = _sponsors(pen.page)
            new = told.id not in {one.id for one in known}
            if new and len(known) >= MOST_SPONSORS:
                raise BadInput("There are {most} sponsors already. Take one out first.", most=MOST_SPONSORS)
            _keep(pen, [logo] if logo else [])
            kept = replace(told, place=max((one.place for one in known), default=0) + 1) if new else told
            pen(SponsorSet(kept))
        return kept

    def remove_sponsor(self, id: str) -> Sponsor:
        with writing(self._book, self._stamper, self._audience) as pen:
            found = next((one for one in _sponsors(pen.page) if one.id == id), None)
            if found is None:
                raise NotFound("There is no such sponsor any more.")
            pen(SponsorSet(found, gone=True))
        return found

    def order(self, ids: Iterable[str]) -> tuple[Sponsor, ...]:
        """Those of `ids` in this order, then the others; the sponsors as they stood before."""
        wanted = {id: place for place, id in enumerate(ids)}
        with writing(self._book, self._stamper, self._audience) as pen:
            before = _sponsors(pen.page)
            for place, one in enumerate(sorted(before, key=lambda one: wanted.get(one.id, len(wanted))), 1):
                if one.place != place:
                    pen(SponsorSet(replace(one, place=place)))
        return before

    def restore(self, sponsors: Iterable[Sponsor]) -> None:
        """As they stood before."""
        with writing(self._book, self._stamper, self._audience) as pen:
            for one in sponsors:
                pen(SponsorSet(one))


def look_of(reader: Reader, known: Iterable[Picture] = ()) -> Look:
    """`known`: pictures that were read before, and need not be again."""
    brand, sponsors = _brand(reader), _sponsors(reader)
    names = dict.fromkeys((brand.logo, brand.backdrop, *(one.logo for one in sponsors)))
    had = {one.name: one for one in known}
    found = (had.get(name) or _picture(reader, name) for name in names if name != NO_PICTURE)
    return Look(brand, sponsors, tuple(one for one in found if one is not None))


def colour_typed(text: str) -> str:
    """ "#RRGGBB" from what people type (e30613, #E30613, #e12); empty stays empty. Raises BadInput."""
    digits = text.strip().lstrip("#")
    if not digits:
        return ""
    colour = "#" + (digits if len(digits) != 3 else "".join(digit * 2 for digit in digits)).upper()
    if not is_colour(colour):
        raise BadInput("{text} is no colour. Write it like #C8102E.", text=text)
    return colour


def logo_in(file: Path) -> Picture:
    """Raises BadInput with what is wrong with the file."""
    return logo_of(_read(file), file.name)


def backdrop_in(file: Path) -> Picture:
    """Raises BadInput with what is wrong with the file."""
    return backdrop_of(_read(file), file.name)


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(MOST_GIVEN + 1)
    except OSError as error:
        raise BadInput("There is no picture at {file}. Check the name.", file=file) from error


def _keep(pen: Pen, pictures: Iterable[Picture]) -> None:
    for one in pictures:
        if pen.page.declaration(PictureKept, one.name) is None:
            pen(PictureKept(one))


def _brand(reader: Reader | Page) -> Brand:
    said = reader.declaration(BrandSet, "")
    return said.brand if said else _NO_BRAND


def _sponsors(reader: Reader | Page) -> tuple[Sponsor, ...]:
    said = tuple(one.sponsor for one in reader.declared(SponsorSet) if not one.gone)
    return tuple(one for level in levels_of(said) for one in level)


def _picture(reader: Reader, name: str) -> Picture | None:
    """None as well for one that is not what its name says: files come from anywhere."""
    said = reader.declaration(PictureKept, name)
    whole = said is not None and hashlib.sha256(said.picture.data).hexdigest() == name
    return said.picture if said and whole else None
