"""The founding event's 400 guests: real units, invented people, the same ones every time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from kiosk.app.demo_names import NameMaker, Person
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.names import fold
from kiosk.domain.token import new_codes

_SEED = 20190925
_SCHOLARS = ("PGS.TS.", "TS.", "TS.", "ThS.")
_NOTES = (
    "Ăn chay",
    "Nhận tai nghe phiên dịch",
    "Có xe riêng, đỗ cổng sau",
    "Về sớm, trước 15:00",
    "Nhận tài liệu giấy",
)
_ONE_IN = 14
_ROW = 20
_CLASS_ONLY = "Học viên"


@dataclass(frozen=True, slots=True)
class _Place:
    """One invitation before it has a person."""

    block: str
    unit: str
    post: str
    category: str
    scholar: bool = False


@dataclass(frozen=True, slots=True)
class _Named:
    place: _Place
    person: Person
    language: str = "vi"
    note: str = ""
    standing: Standing = Standing.VALID


def demo_guests(invited: Mapping[str, Any], names: Mapping[str, Any]) -> tuple[Invitation, ...]:
    """The guests of guests.toml and names.toml, in list order, each with a code of ours, a seat and an address."""
    luck = Random(_SEED)
    named = list(_named(invited, NameMaker(names, luck), luck))
    codes = new_codes(len(named), luck.randbytes)
    seats = _seats(named)
    letters = {unit: f"GM-{n:03}" for n, unit in enumerate(dict.fromkeys(n.place.unit for n in named), 1)}
    return tuple(
        _invitation(number, one, code, seat, letters[one.place.unit])
        for number, (one, code, seat) in enumerate(zip(named, codes, seats, strict=True), 1)
    )


def _named(invited: Mapping[str, Any], maker: NameMaker, luck: Random) -> Iterator[_Named]:
    special = {(s["unit"], s["post"]): s for s in invited["special"]}
    for block in invited["blocks"]:
        yield from map(_person_of_list, ((block, row) for row in block.get("people", ())))
        for place in _places(block, invited["districts"]):
            own = special.get((place.unit, place.post))
            yield _special(place, own) if own else _made_up(place, maker, luck)


def _places(block: Mapping[str, Any], districts: Iterable[str]) -> Iterator[_Place]:
    for group in block.get("groups", ()):
        units = group.get("units") or [group["pattern"].format(district) for district in districts]
        for unit, post in ((unit, post) for unit in units for post in group["posts"]):
            category = _CLASS_ONLY if post.endswith("*") else block["category"]
            yield _Place(block["name"], unit, post.rstrip("*"), category, block.get("scholars", False))


def _person_of_list(given: tuple[Mapping[str, Any], list[str]]) -> _Named:
    block, (title, name, post, unit, language, note, *category) = given
    place = _Place(block["name"], unit, post, category[0] if category else block["category"])
    return _Named(place, Person(name, title), language, note)


def _special(place: _Place, own: Mapping[str, str]) -> _Named:
    standing = Standing(own.get("standing", "valid"))
    return _Named(place, Person(own["name"], own["title"]), "vi", own.get("note", ""), standing)


def _made_up(place: _Place, maker: NameMaker, luck: Random) -> _Named:
    person = maker.person()
    if place.scholar:
        person = replace(person, title=_pick(luck, _SCHOLARS))
    note = _pick(luck, _NOTES) if luck.random() < 1 / _ONE_IN else ""
    return _Named(place, person, "vi", note)


def _seats(named: list[_Named]) -> list[str]:
    """The chair and the speakers in front, guests from abroad behind them, then the list; press and class apart."""
    seats = [""] * len(named)
    front = {"Chủ tọa": 0, "Diễn giả": 1, "Khách quốc tế": 2}
    hall = [n for n, one in enumerate(named) if one.place.category not in {"Báo chí", _CLASS_ONLY}]
    hall.sort(key=lambda n: (front.get(named[n].place.category, 3), n))
    press = [n for n, one in enumerate(named) if one.place.category == "Báo chí"]
    for place, n in enumerate(hall):
        seats[n] = f"{chr(ord('A') + place // _ROW)}{place % _ROW + 1}"
    for place, n in enumerate(press, 1):
        seats[n] = f"Khu báo chí {place}"
    return seats


def _invitation(number: int, one: _Named, code: str, seat: str, letter: str) -> Invitation:
    place, attention = one.place, one.note.startswith("!")
    return Invitation(
        id=InvitationId(str(uuid5(NAMESPACE_OID, f"kiosk.demo.guest.{number}"))),
        code=code,
        name=one.person.name,
        title=one.person.title,
        unit=place.unit,
        block=place.block,
        post=place.post,
        category=place.category,
        seat=seat,
        phone=f"0900 000 {number:03}",
        email=f"{fold(one.person.name).replace(' ', '.')}.{number}@example.org",
        language=one.language,
        note=one.note.removeprefix("!"),
        attention=attention,
        key=f"DB-{number:03}",
        standing=one.standing,
        letter=letter,
    )


def _pick(luck: Random, texts: tuple[str, ...]) -> str:
    """One of them; from `random` alone, whose numbers are the same in every version of Python."""
    return texts[int(luck.random() * len(texts))]
