"""Names that a list keeps in two or three columns: put together as they are said."""

from kiosk.formats.content import is_family

FAMILY, MIDDLE = "family", "middle"


def joined_names(fields: dict[str, list[str]]) -> dict[str, list[str]]:
    """The fields with `family` and `middle` put into `name`: Nguyễn Văn + An, and Mary + Jane + Smith.

    A Vietnamese family's name comes first, any other last. A name that has the family's at its ends is whole already.
    """
    if FAMILY not in fields and MIDDLE not in fields:
        return fields
    others = {field: column for field, column in fields.items() if field not in (FAMILY, MIDDLE)}
    count = len(next(iter(fields.values())))
    parts = (fields.get(part, [""] * count) for part in (FAMILY, MIDDLE, "name"))
    return {"name": [_joined(*one) for one in zip(*parts, strict=True)]} | {
        field: column for field, column in others.items() if field != "name"
    }


def _joined(family: str, middle: str, given: str) -> str:
    if family and _is_whole(f" {given} ".casefold(), f" {family} ".casefold()):
        return given
    first = is_family(family.split()[0]) if family else True
    return " ".join(filter(None, (family, middle, given) if first else (given, middle, family)))


def _is_whole(given: str, family: str) -> bool:
    return given.startswith(family) or given.endswith(family)
