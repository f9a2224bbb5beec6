"""brand and sponsors: how the event looks on its screens, and whose logos stand there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

import click

from kiosk.app.brand_words import repair_sentence
from kiosk.app.branding import Branding, Look, backdrop_in, logo_in, look_of
from kiosk.app.ports import Nobody
from kiosk.cli.tools import Tools, file_argument, json_option, pass_tools, print_json, say, tell
from kiosk.domain.brand import NO_PICTURE, Brand, Light, Picture, Sponsor
from kiosk.domain.dressing import dressed
from kiosk.domain.palette import ThemeName
from kiosk.errors import BadInput, NotFound

NONE = "none"
_THEMES, _LIGHTS = [theme.value for theme in ThemeName], [light.value for light in Light]


@click.group()
def brand() -> None:
    """How the event looks on its screens."""


@brand.command("show")
@file_argument
@json_option
@pass_tools
def show(tools: Tools, /, file: Path, as_json: bool) -> None:
    """Print the theme, the colours and the pictures."""
    with tools.book(file) as book, book.reading() as reader:
        look = look_of(reader)
    if as_json:
        print_json(_told(look))
    else:
        say("\n".join(f"{name}: {value}" for name, value in _told(look).items() if value))


@brand.command("set")
@file_argument
@click.option("--theme", type=click.Choice(_THEMES), help="Deep ink, paper and ink, or a banner over linen.")
@click.option("--colour", "--color", "main", metavar="#RRGGBB", help="The brand's colour; none: the theme's own.")
@click.option("--second", metavar="#RRGGBB", help="A second colour; none: without.")
@click.option("--logo", metavar="PICTURE", help="PNG, JPEG, WebP or SVG, for the header; none: without.")
@click.option("--background", "backdrop", metavar="PICTURE", help="A picture behind all, dimmed; none: without.")
@click.option("--light", type=click.Choice(_LIGHTS), help="By day, by night, or as the clock at the venue says.")
@click.option("--day-from", "dawn", metavar="TIME", help="With --light clock: when it gets light; 07:00.")
@click.option("--night-from", "dusk", metavar="TIME", help="With --light clock: when it gets dark; 18:00.")
@click.option("--reset", is_flag=True, help="Back to the look of an event without a brand, before anything else.")
@pass_tools
def set_brand(tools: Tools, /, file: Path, reset: bool, **given: Any) -> None:
    """Change how the event looks on its screens; what is not said stays."""
    logo, backdrop = (_picture(given[name], read) for name, read in (("logo", logo_in), ("backdrop", backdrop_in)))
    with tools.book(file) as book:
        with book.reading() as reader:
            event, before = reader.event(), look_of(reader).brand
        wanted = _wanted(Brand() if reset else before, given, logo, backdrop)
        branding = Branding(book, tools.stamper_for(event), Nobody())
        branding.set(wanted, [one for one in (logo, backdrop) if isinstance(one, Picture)])
        with book.reading() as reader:
            after = look_of(reader).brand
    said = [repair_sentence(one, tools.words) for night in _shown(after) for one in dressed(after, night=night).repairs]
    for sentence in dict.fromkeys(said):
        tell(sentence)


def _wanted(before: Brand, given: dict[str, Any], logo: Picture | str | None, backdrop: Picture | str | None) -> Brand:
    changes: dict[str, Any] = {}
    for name, kind in (("theme", ThemeName), ("light", Light)):
        if given[name] is not None:
            changes[name] = kind(given[name])
    for name in ("main", "second"):
        if given[name] is not None:
            changes[name] = "" if given[name].casefold() == NONE else given[name]
    for name in ("dawn", "dusk"):
        if given[name] is not None:
            changes[name] = _hour(given[name])
    for name, picture in (("logo", logo), ("backdrop", backdrop)):
        if picture is not None:
            changes[name] = picture.name if isinstance(picture, Picture) else NO_PICTURE
    return replace(before, **changes)


def _picture(given: str | None, read: Callable[[Path], Picture]) -> Picture | str | None:
    """The picture in the file, NO_PICTURE for none, None when nothing was said."""
    if given is None:
        return None
    return NO_PICTURE if given.casefold() == NONE else read(Path(given))


def _hour(text: str) -> time:
    try:
        return time.fromisoformat(text.zfill(5)).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError as error:
        raise BadInput("{text} is no time. Write it like 18:00.", text=text) from error


def _shown(brand: Brand) -> tuple[bool, ...]:
    """By night, by day, or both."""
    return {Light.DAY: (False,), Light.NIGHT: (True,), Light.CLOCK: (False, True)}[brand.light]


def _told(look: Look) -> dict[str, Any]:
    brand = look.brand
    names = {name: look.picture(getattr(brand, name)) for name in ("logo", "backdrop")}
    pictures = {name: f"{one.kind} {one.width}×{one.height}" if one else "" for name, one in names.items()}
    clock = {"day_from": f"{brand.dawn:%H:%M}", "night_from": f"{brand.dusk:%H:%M}"}
    told = {"theme": brand.theme.value, "light": brand.light.value, "colour": brand.main, "second": brand.second}
    return {**told, "logo": pictures["logo"], "background": pictures["backdrop"], **clock}


@click.group()
def sponsors() -> None:
    """The logos at the foot of the lobby screen."""


@sponsors.command("list")
@file_argument
@json_option
@pass_tools
def list_sponsors(tools: Tools, /, file: Path, as_json: bool) -> None:
    """In the order in which they are shown."""
    with tools.book(file) as book, book.reading() as reader:
        look = look_of(reader)
    for one in look.sponsors:
        picture = look.picture(one.logo)
        logo = f"{picture.kind} {picture.width}×{picture.height}" if picture else ""
        if as_json:
            print_json({"id": one.id, "name": one.name, "level": one.level, "logo": logo})
        else:
            say("  ".join(part for part in (one.id, one.level, one.name, logo) if part))


@sponsors.command("add")
@file_argument
@click.argument("name")
@click.argument("logo", type=click.Path(path_type=Path))
@click.option("--level", default="", help="Such as Gold; those of one level stand together, equally large.")
@click.option("--first", is_flag=True, help="Before all others, and its level with it.")
@pass_tools
def add_sponsor(tools: Tools, /, file: Path, name: str, logo: Path, level: str, first: bool) -> None:
    """Show the LOGO (PNG, JPEG, WebP or SVG) of NAME."""
    picture = logo_in(logo)
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
        branding = Branding(book, tools.stamper_for(event), Nobody())
        kept = branding.set_sponsor(Sponsor(branding.new_id(), name, level), picture)
        if first:
            branding.order([kept.id])
    say("  ".join(part for part in (kept.id, kept.level, kept.name) if part))


@sponsors.command("remove")
@file_argument
@click.argument("sponsor")
@pass_tools
def remove_sponsor(tools: Tools, /, file: Path, sponsor: str) -> None:
    """Take SPONSOR out: its name, or the beginning of its id."""
    with tools.book(file) as book:
        with book.reading() as reader:
            event, known = reader.event(), look_of(reader).sponsors
        gone = Branding(book, tools.stamper_for(event), Nobody()).remove_sponsor(_one(known, sponsor).id)
    say("  ".join(part for part in (gone.id, gone.level, gone.name) if part))


def _one(known: tuple[Sponsor, ...], text: str) -> Sponsor:
    named = [one for one in known if one.name.casefold() == text.casefold()]
    fits = named or [one for one in known if one.id.startswith(text)]
    if not fits:
        raise NotFound("There is no sponsor called {text}.", text=text)
    if len(fits) > 1:
        raise BadInput("{text} fits {count} sponsors. Give more of the id.", text=text, count=len(fits))
    return fits[0]
