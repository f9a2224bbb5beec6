"""The rules of address as lines of text, to be edited: "title: GS.TS = Giáo sư, Tiến sĩ | Professor"."""

from collections.abc import Iterable

from kiosk.domain.address import AddressRule, By
from kiosk.domain.names import fold
from kiosk.domain.person import tidied_line
from kiosk.errors import BadInput

_BY = {"title": By.TITLE, "xung ho": By.TITLE, "post": By.POST, "chuc vu": By.POST, "block": By.BLOCK, "khoi": By.BLOCK}


_SAID = {"vi": {By.TITLE: "xưng hô", By.POST: "chức vụ", By.BLOCK: "khối"}}


def rules_text(rules: Iterable[AddressRule], language: str) -> str:
    said = _SAID.get(language, {})
    lines = (f"{said.get(rule.by, rule.by.value)}: {rule.begins} = {rule.vi} | {rule.en}" for rule in rules)
    return "\n".join(line.rstrip(" |") for line in lines)


def rules_from(text: str) -> tuple[AddressRule, ...]:
    """Empty lines say nothing. Raises BadInput with the line that is no rule."""
    return tuple(_rule(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip())


def _rule(number: int, line: str) -> AddressRule:
    by, colon, rest = line.partition(":")
    begins, equals, said = rest.partition("=")
    vi, _, en = map(tidied_line, said.partition("|"))
    if not colon or not equals or fold(by) not in _BY or not fold(begins) or not (vi or en):
        raise BadInput("Line {number} is no rule. Write it like: title: Prof = Giáo sư | Professor", number=number)
    return AddressRule(_BY[fold(by)], tidied_line(begins), vi, en)
