"""Changing one guest by hand: some fields, one write, and what that changed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from kiosk.app.identity import Stamper
from kiosk.app.ports import Audience, Book, Page, Topic
from kiosk.domain.facts import Entry, GuestsListed, StandingChanged
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.token import LONGEST as LONGEST_CODE
from kiosk.errors import BadInput, NotFound

TEXTS = (
    *("name", "unit", "block", "post", "title", "category", "seat", "phone", "email", "language", "note", "code"),
    *("letter", "in_office", "born", "spoken", "needs"),
)
EDITABLE = (*TEXTS, "attention", "standing", "valid_from", "valid_until")
_BY_HAND = "by hand"
_LONGEST = 2_000
Changes = Mapping[str, str | bool | Standing | datetime | None]


@dataclass(frozen=True, slots=True)
class Edited:
    before: Invitation
    after: Invitation

    @property
    def fields(self) -> tuple[str, ...]:
        """What changed, in the form's order."""
        return tuple(name for name in EDITABLE if getattr(self.before, name) != getattr(self.after, name))

    @property
    def back(self) -> dict[str, Any]:
        """The changes that take this one back."""
        return {name: getattr(self.before, name) for name in self.fields}


def edit_guest(
    book: Book, stamper: Stamper, audience: Audience, id: InvitationId, changes: Changes, reason: str = ""
) -> Edited:
    """Changes these fields and leaves the others as they are now, whoever changed them meanwhile.

    Texts are trimmed. Raises NotFound, and BadInput for an empty name, a code another guest has or had, and a window
    that closes before it opens; then nothing is changed.
    """
    topics: set[Topic] = set()
    with book.writing() as page:
        before = page.invitation(id)
        if before is None:
            raise NotFound("That guest is not in this file.")
        edited = Edited(before, _changed(before, changes))
        _refuse_impossible(page, edited)
        for fact in _facts(edited, reason.strip()):
            topics |= page.record(Entry(stamper.stamp(), fact))
    audience.tell(frozenset(topics))
    return edited


def _changed(before: Invitation, changes: Changes) -> Invitation:
    told: dict[str, Any] = {name: _told(name, value) for name, value in changes.items()}
    return replace(before, **told)


def _told(name: str, value: object) -> object:
    if name not in EDITABLE:
        raise BadInput("A guest has no field called {field}.", field=name)
    if name not in TEXTS:
        return value
    text = str(value).strip()
    if len(text) > (LONGEST_CODE if name == "code" else _LONGEST):
        raise BadInput("The text for {field} is too long. Shorten it.", field=name)
    return text if name == "note" else " ".join(text.split())


def _facts(edited: Edited, reason: str) -> list[GuestsListed | StandingChanged]:
    """The standing has a fact of its own, so that the journal tells it as it does everywhere else."""
    before, after = edited.before, edited.after
    facts: list[GuestsListed | StandingChanged] = []
    if set(edited.fields) - {"standing"}:
        facts.append(GuestsListed(_BY_HAND, (replace(after, standing=before.standing),), (before,)))
    if before.standing is not after.standing:
        facts.append(StandingChanged(after.id, after.standing, reason, before.standing))
    return facts


def _refuse_impossible(page: Page, edited: Edited) -> None:
    before, after = edited.before, edited.after
    if not after.name:
        raise BadInput("A guest needs a name. Type one.")
    if after.valid_from and after.valid_until and after.valid_until < after.valid_from:
        raise BadInput("The invitation would end before it begins. Correct its times.")
    if after.code and after.code != before.code:
        _refuse_taken_code(page, after)


def _refuse_taken_code(page: Page, after: Invitation) -> None:
    other = next((guest for guest in page.find_code(after.code) if guest.id != after.id), None)
    if other is not None:
        raise BadInput("The code {code} is {name}'s. Choose another one.", code=after.code, name=other.name)
    former = next((one for one in page.find_former(after.code) if one.invitation != after.id), None)
    if former is not None:
        raise BadInput("The code {code} was another guest's before. Choose another one.", code=after.code)
