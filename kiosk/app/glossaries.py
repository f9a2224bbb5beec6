"""The shipped glossary of official English names, with the event's own entries before it."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kiosk.app.identity import Stamper
from kiosk.app.pen import writing
from kiosk.app.ports import Audience, Book, Reader
from kiosk.domain.declarations import GlossarySet, UnitSet
from kiosk.domain.glossary import Glossary, table_of, unmarked
from kiosk.domain.invitation import Invitation
from kiosk.domain.names import fold
from kiosk.errors import BadInput

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "glossary" / "vi-en.toml"
_OF_WOMEN = frozenset(("ba", "co", "chi", "ms", "mrs", "miss", "madam"))


@cache
def shipped() -> Glossary:
    """As resources/glossary has it. Raises BadInput when someone edited it into what is no TOML."""
    said = _sections(SHIPPED)
    places = said["places"] | {name: unmarked(name) for name in said["bare"]}
    return Glossary(
        names=table_of(said["names"]),
        kinds=table_of(said["kinds"]),
        subjects=table_of(said["subjects"]),
        posts=table_of(said["posts"]),
        levels=table_of(said["levels"]),
        places=table_of(places),
    )


def _sections(file: Path) -> dict[str, dict[str, str]]:
    try:
        said = tomllib.loads(file.read_text(encoding="utf-8"))
        bare = dict.fromkeys(said["bare"]["provinces"], "")
        return {name: said[name] for name in ("names", "kinds", "subjects", "posts", "levels", "places")} | {
            "bare": bare
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadInput("The glossary {file} cannot be read: {why}.", file=file.name, why=str(error)) from error


def own_entries(reader: Reader) -> dict[str, str]:
    """Vietnamese → English, as entered for this event."""
    return {said.vietnamese: said.english for said in reader.declared(GlossarySet) if said.english}


def glossary_in(reader: Reader) -> Glossary:
    own = own_entries(reader)
    return shipped().own(own) if own else shipped()


def set_entry(book: Book, stamper: Stamper, audience: Audience, vietnamese: str, english: str) -> GlossarySet:
    """The event's own English; empty: as shipped again. Gives what puts it back. Raises BadInput."""
    said = GlossarySet(" ".join(vietnamese.split()), " ".join(english.split()))
    if not said.vietnamese:
        raise BadInput("Type the Vietnamese name that this English is for.")
    with writing(book, stamper, audience) as pen:
        before = pen.page.declaration(GlossarySet, said.about)
        pen(said)
    return before or GlossarySet(said.vietnamese, "")


class English:
    """Official English of guests' units and posts: as entered for the unit, else by the glossary, else as it stands."""

    def __init__(self, reader: Reader) -> None:
        self._glossary = glossary_in(reader)
        self._official: Mapping[str, str] = {said.unit.name: said.unit.official for said in reader.declared(UnitSet)}

    def unit(self, guest: Invitation) -> str:
        return self._official.get(guest.unit) or self._glossary.unit(guest.unit) or guest.unit

    def post(self, guest: Invitation) -> str:
        words = fold(guest.title).split()
        return self._glossary.post(guest.post, woman=bool(words) and words[0] in _OF_WOMEN) or guest.post
