"""Names that may be none: a number, a formula, a whole paragraph. They are taken as they are, and told."""

import re
from collections.abc import Iterator, Sequence

from kiosk.formats.draft import Complaint

_LONG, _SHOWN = 100, 40
_NO_LETTER = re.compile(r"[\W\d_]+")
_FORMULA = re.compile(r"[=+@]\s*\S|#(?:N/A|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!)|Err:\d+")
_MAYBE = re.compile(rf"\n(?:[\W\d_]+\n|{_FORMULA.pattern})")


def odd_names(numbers: Sequence[int], names: Sequence[str], heading: str) -> Iterator[Complaint]:
    """About a column of names, line breaks aside; almost all columns have none, and are found so at one glance."""
    if max(map(len, names), default=0) <= _LONG and _MAYBE.search("\n".join(["", *names, ""])) is None:
        return
    for number, name in zip(numbers, names, strict=True):
        if template := _oddity(name):
            shown = name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"
            yield Complaint(number, heading, template, {"name": shown, "count": len(name)})


def _oddity(name: str) -> str:
    if _FORMULA.match(name):
        return "“{name}” is a formula or its mistake, and no name."
    if _NO_LETTER.fullmatch(name):
        return "“{name}” has no letter in it, so it may be no name."
    return "“{name}” has {count} characters: is it one name?" if len(name) > _LONG else ""
