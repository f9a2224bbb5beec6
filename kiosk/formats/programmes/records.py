"""Sessions in any other JSON: objects that have a title and a start, wherever they lie and whatever they call it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kiosk.formats.programmes.rows import Told
from kiosk.formats.programmes.spoken import objects, persons, said

_FIELDS = {
    "title": "title name summary topictitle sessiontitle sessionname subject noidung tieude",
    "subtitle": "subtitle titleen englishtitle",
    "start": "start startat startsat starttime startdatetime stime begin begins begintime from startdate starts startts",
    "end": "end endat endsat endtime enddatetime etime until to enddate finish ends endts",
    "date": "date day ngay",
    "time": "time times hours slot timeslot thoigian gio",
    "duration": "duration length minutes durationmin durationminutes",
    "room": "room roomname location place venue hall stage roomlabel phong diadiem",
    "speakers": "speakers speaker presenters presenter persons participants hosts speakernames diengia",
    "track": "track tracks topic category theme stream chude",
    "language": "language lang languageid locale",
    "key": "guid uid uuid id code slug",
}
FIELD_OF = {key: name for name, keys in _FIELDS.items() for key in keys.split()}
_INHERITED = ("date", "room", "track", "language")
_OFF = frozenset({"rejected", "declined", "withdrawn", "draft", "pending", "deleted", "submitted"})
_CANCELLED = frozenset({"cancelled", "canceled"})
_NOT_LETTERS = re.compile(r"[\W_]+")
_CODE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2})?")


@dataclass(slots=True)
class Records:
    """Walks the values once. `languages` are the event's; `names` are of things that sessions point to by their id."""

    languages: Sequence[str]
    names: Mapping[str, str] = field(default_factory=dict)
    fields: set[str] = field(default_factory=set)
    _row: int = 0

    def rows(self, value: Any, around: Mapping[str, str] | None = None) -> Iterator[tuple[int, Told]]:
        """Row (how-manieth it is), and what is told of the session by field."""
        around = around or {}
        if isinstance(value, list):
            for one in value:
                yield from self.rows(one, around)
        elif isinstance(value, Mapping):
            yield from self._of_object(value, around)

    def _of_object(self, value: Mapping[str, Any], around: Mapping[str, str]) -> Iterator[tuple[int, Told]]:
        if tongues := self._tongues(value):
            yield from self._in_two(value, tongues, around)
            return
        here = self._told(value)
        inner = [one for key, one in value.items() if isinstance(one, list | Mapping) and not _field(key)]
        below = {**around, **{name: here[name] for name in _INHERITED if here.get(name)}}
        found = [row for one in inner for row in self.rows(one, below)]
        if found or "title" not in here or not {"start", "time"} & set(here):
            yield from found
        elif not self._is_off(value):
            self._row += 1
            self.fields |= set(here)
            yield self._row, {**around, **here}

    def _tongues(self, value: Mapping[str, Any]) -> list[str]:
        """Keys that are languages, each with a programme of its own."""
        found = [key for key, one in value.items() if _CODE.fullmatch(key) and isinstance(one, list | dict) and one]
        order = [one for one in self.languages if one in found]
        return [*order, *(one for one in found if one not in order)] if len(found) > 1 else []

    def _in_two(
        self, value: Mapping[str, Any], tongues: Sequence[str], around: Mapping[str, str]
    ) -> Iterator[tuple[int, Told]]:
        """The programme in the first language; the second one's title stands below where both tell as many sessions."""
        first = list(self.rows(value[tongues[0]], around))
        second = [told for _, told in Records(self.languages).rows(value[tongues[1]], around)]
        if len(first) != len(second):
            yield from first
            return
        for (row, told), other in zip(first, second, strict=True):
            same = told["title"] == other["title"] or told.get("subtitle")
            yield row, told if same else {**told, "subtitle": other["title"]}

    def _told(self, value: Mapping[str, Any]) -> Told:
        told: Told = {}
        for key, one in value.items():
            name = _field(key)
            if name and name not in told and (text := self._text(name, one)):
                told[name] = text
        for name, key in (("room", "roomId"), ("track", "trackId")):
            if name not in told and str(value.get(key, "")) in self.names:
                told[name] = self.names[str(value[key])]
        if str(value.get("isServiceSession", value.get("type", ""))).lower() in ("true", "break", "pause"):
            told["pause"] = "1"
        if _state(value) in _CANCELLED or value.get("cancelled") is True:
            told["cancelled"] = "1"
        return told

    def _text(self, name: str, value: Any) -> str:
        if name == "speakers":
            known = [self.names.get(one, one) for one in value] if _is_texts(value) else value
            return "\n".join(persons(known))
        if isinstance(value, list):
            value = value[0] if value else ""
        text = said(value, self.languages)[0]
        return self.names.get(text, text) if name == "room" else text

    def _is_off(self, value: Mapping[str, Any]) -> bool:
        return _state(value) in _OFF


def names_in(value: Any) -> dict[str, str]:
    """id → name of the rooms, speakers and tracks that a feed lists apart from its sessions."""
    if not isinstance(value, Mapping):
        return {}
    lists = (value[key] for key in ("rooms", "speakers", "tracks", "locations") if isinstance(value.get(key), list))
    return {str(one["id"]): said(one, ())[0] for each in lists for one in objects(each) if "id" in one}


def _field(key: str) -> str | None:
    return FIELD_OF.get(_NOT_LETTERS.sub("", key).lower())


def _state(value: Mapping[str, Any]) -> str:
    return str(value.get("state") or value.get("status") or "").lower()


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)
