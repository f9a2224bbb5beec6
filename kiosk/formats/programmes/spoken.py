"""Values of JSON feeds that may be a text, or a text in each of several languages, or an object with a name."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kiosk.formats.programmes.texts import bare, names

_NAMES = ("public_name", "full_public_name", "fullName", "full_name", "name", "title", "display_name", "slug")


def said(value: Any, languages: Sequence[str]) -> tuple[str, str]:
    """The text in the first of the event's languages that there is, and in the next one, as single lines."""
    if isinstance(value, str):
        return bare(value), ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value), ""
    if not isinstance(value, Mapping):
        return "", ""
    if name := next((value[n] for n in _NAMES if isinstance(value.get(n), str | Mapping) and value[n]), None):
        return said(name, languages)
    texts = {key: text for key, text in value.items() if isinstance(text, str) and text.strip()}
    order = [one for one in languages if one in texts] + [one for one in texts if one not in languages]
    first, second = [bare(texts[one]) for one in order[:2]] + [""] * (2 - len(order[:2]))
    return first, "" if first == second else second


def persons(value: Any) -> tuple[str, ...]:
    """Names out of a list of texts or of objects, or out of one text with commas between them."""
    if isinstance(value, str):
        return names(value.replace(";", ",").split(","))
    if isinstance(value, Mapping):
        return names([_person(value)])
    return names(map(_person, value)) if isinstance(value, Sequence) else ()


def _person(value: Any) -> str:
    if isinstance(value, Mapping) and value.get("last_name"):
        return f"{value.get('first_name') or ''} {value['last_name']}"
    return said(value, ())[0]


def objects(value: Any) -> Iterator[Mapping[str, Any]]:
    """The objects of a list, or of an object's values; nothing where it is neither."""
    inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    return (one for one in inner if isinstance(one, Mapping))
