"""A text that is in no list: what it may have been before a keyboard, an input method or a scanner damaged it."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain

from kiosk.app.ports import Page
from kiosk.domain.admission import Ambiguous, Finding, Found
from kiosk.domain.culprit import Culprit
from kiosk.domain.healing import (
    cause_of,
    keys_for,
    keys_with_one_more,
    lacks_one,
    microsoft_guesses,
    own_guesses,
    sturdy,
)
from kiosk.domain.invitation import Invitation
from kiosk.domain.keyboards import unmangled
from kiosk.domain.token import Genuine, read

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,15}://\S+")
_PARTS = re.compile(r"[/?&#=]")
_ODD = re.compile(r"[^A-Za-z0-9._/ -]")
_LONGEST = 200
Ask = Callable[[str], Finding | None]
Guess = tuple[str, Culprit | None]


def mended(page: Page, text: str, ask: Ask) -> Finding | None:
    """What the text was, if that can be only one thing; `ask` looks a whole code up, None when it is nowhere.

    All ways in which the text may have come about are tried, and those that end at different guests are
    Ambiguous. A web address may stand for the code that it ends with. None: it is nothing that we know, or so many
    codes come near it that not all can be tried.
    """
    bare = unicodedata.normalize("NFC", text.strip())
    near = _near(page, bare) if len(bare) <= _LONGEST else None
    if near is None:
        return None
    found: dict[Finding, Culprit | None] = {}
    for code, rule in chain(_guesses(bare), near):
        finding = ask(code)
        if finding is not None:
            found.setdefault(finding, rule)
    if len(found) > 1:
        return _ambiguous(found)
    return next((_with_cause(finding, rule) for finding, rule in found.items()), None)


def _with_cause(finding: Finding, rule: Culprit | None) -> Finding:
    if rule is None or not isinstance(finding, Found):
        return finding
    return replace(finding, healed=True, healed_by=rule)


def _ambiguous(found: dict[Finding, Culprit | None]) -> Finding:
    invitations: dict[Invitation, None] = {}
    for finding in found:
        if isinstance(finding, Found):
            invitations[finding.invitation] = None
        elif isinstance(finding, Ambiguous):
            invitations |= dict.fromkeys(finding.candidates)
    return Ambiguous(tuple(invitations))


def _guesses(text: str) -> Iterator[Guess]:
    """What may be asked for, with who would have changed it, by the text alone; a code twice does no harm."""
    yield from own_guesses(text)
    typed: list[Guess] = [(text, None), *unmangled(text)]
    for candidate, rule in typed:
        if rule is not None and _may_stand(candidate, text):
            yield candidate, rule
        part = _last_part(candidate)
        if _is_firm(part):
            yield part, rule


def _may_stand(candidate: str, text: str) -> bool:
    """Letters and digits that became other letters and digits prove nothing about a code that only counts."""
    return _ODD.search(text) is not None or _is_firm(candidate)


def _is_firm(code: str) -> bool:
    """Does nobody hit upon this code by counting, or by a slip?"""
    return sturdy(code) or isinstance(read(code), Genuine)


def _last_part(text: str) -> str:
    """What a web address ends with; empty when it is none."""
    return _PARTS.split(text.rstrip("/"))[-1] if _ADDRESS.fullmatch(text) else ""


def _near(page: Page, text: str) -> list[Guess] | None:
    """Codes of the list that may have become this text; None when there is a crowd of them."""
    near: list[Guess] = []
    for arrived in filter(None, (text, _last_part(text))):
        changed, longer = page.codes_like(keys_for(arrived)), page.codes_like(keys_with_one_more(arrived))
        if changed is None or longer is None:
            return None
        near += chain(_changed(arrived, changed), _lost(arrived, longer))
    return near


def _changed(text: str, codes: Iterable[str]) -> Iterator[Guess]:
    """Codes that come out as this text through an input method."""
    for code in microsoft_guesses(text):
        yield code, Culprit.MICROSOFT
    for code in codes:
        rule = cause_of(text, code)
        if rule is not None:
            yield code, rule


def _lost(text: str, codes: Iterable[str]) -> Iterator[Guess]:
    """Codes that have one character more."""
    return ((code, Culprit.DROPPED) for code in codes if lacks_one(text, code))
