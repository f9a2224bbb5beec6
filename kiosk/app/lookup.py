"""From the text a scanner gave to the invitation it means."""

import unicodedata
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import assert_never
from uuid import NAMESPACE_OID, uuid5

from kiosk.app.mending import mended
from kiosk.app.ports import Page, Signatures
from kiosk.domain.admission import Ambiguous, Finding, Forged, Found, Lapsed, OldKey, Unknown, Unreadable
from kiosk.domain.checkpoint import doors
from kiosk.domain.culprit import Culprit
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.signed import Doubt, Doubted, Outdated, Unsealed, Vouched, class_of, seal_of, undamaged, unseal
from kiosk.domain.token import Forged as FailsItsCheck
from kiosk.domain.token import Genuine, Sealed, printed, read, undoubled
from kiosk.domain.token import Unreadable as NoCode


def find_by_text(page: Page, text: str, now: datetime, signatures: Signatures | None = None) -> Finding:
    """The list is asked first, so that a supplier's code is found even when it looks like one of ours.

    What is in no list may be a code that was replaced, a signed one, or one that a keyboard changed on its way.
    `now` is aware.
    """
    reading = read(text)
    if isinstance(reading, NoCode):
        return Unreadable()
    bare = unicodedata.normalize("NFC", text.strip())
    found = page.find_code(bare)
    if not found and isinstance(reading, Genuine):
        bare = reading.code
        found = page.find_code(bare)
    if found:
        return _finding(found)
    if isinstance(reading, Sealed):
        return _sealed(page, reading, now, signatures)
    if lapsed := _lapsed(page, bare):
        return lapsed
    if not isinstance(reading, Genuine) and (whole := mended(page, text, partial(_whole, page, now, signatures))):
        return whole
    return Forged() if isinstance(reading, FailsItsCheck) else Unknown()


def _whole(page: Page, now: datetime, signatures: Signatures | None, code: str) -> Finding | None:
    """What a repaired text is, if it is anything: a signature that does not fit was no signature."""
    if known := _listed(page, code):
        return known
    reading = read(code)
    signed = _signed(page, reading, now, signatures) if isinstance(reading, Sealed) else None
    return None if isinstance(signed, Forged) else signed


def _finding(found: tuple[Invitation, ...]) -> Finding:
    return Found(found[0]) if len(found) == 1 else Ambiguous(found)


def _lapsed(page: Page, code: str) -> Lapsed | None:
    """Of a code that was several guests', the one who had it last."""
    former = page.find_former(code)
    return Lapsed(page.invitation(former[-1].invitation), former[-1]) if former else None


def _listed(page: Page, code: str) -> Finding | None:
    found = page.find_code(code)
    return _finding(found) if found else _lapsed(page, code)


def _sealed(page: Page, sealed: Sealed, now: datetime, signatures: Signatures | None) -> Finding:
    """As it came; or, when no writer of ours wrote these letters, what they were before a scanner damaged them."""
    asked = _signed(page, sealed, now, signatures)
    if asked != Forged(Doubt.CHECK):
        return asked
    for whole in undamaged(sealed):
        finding = _signed(page, whole, now, signatures)
        if not isinstance(finding, Forged):
            return _mended(finding, Culprit.DOUBLED if whole.letters == undoubled(sealed.letters) else Culprit.DROPPED)
    return asked


def _mended(finding: Finding, culprit: Culprit) -> Finding:
    return replace(finding, healed=True, healed_by=culprit) if isinstance(finding, Found) else finding


def _signed(page: Page, sealed: Sealed, now: datetime, signatures: Signatures | None) -> Finding:
    """What the signature is worth, then what the code inside it is."""
    match _unsealed(page, sealed, now, signatures):
        case Vouched(code, key, category):
            return _listed(page, code) or Found(_newcomer(code, _category(page, category)), key=key)
        case Outdated(code, key, since):
            return Lapsed(_whose(page, code), OldKey(key, since))
        case Doubted(because, code):
            return (code and _listed(page, code)) or Forged(because)
        case other:
            assert_never(other)


def _unsealed(page: Page, sealed: Sealed, now: datetime, signatures: Signatures | None) -> Unsealed:
    """A file without any key, as one made anew from the same list, has its list alone to go by."""
    keys = page.keys()
    if keys and signatures is not None:
        said = unseal(sealed, keys, signatures.verify, now)
        return Doubted(said.because) if isinstance(said, Doubted) else said
    seal = seal_of(sealed)
    return Doubted(Doubt.UNKNOWN_KEY, seal.code) if seal and seal.code else Doubted(Doubt.CHECK)


def _whose(page: Page, code: str) -> Invitation | None:
    found = page.find_code(code)
    lapsed = None if found else _lapsed(page, code)
    return found[0] if len(found) == 1 else lapsed.invitation if lapsed else None


def _category(page: Page, wanted: int) -> str:
    """The one category that doors of this event are for and that has this class; empty when there is none."""
    named = {category for place in doors(page.checkpoints()) for category in place.categories}
    fits = [category for category in named if class_of(category) == wanted]
    return fits[0] if len(fits) == 1 else ""


def _newcomer(code: str, category: str) -> Invitation:
    """Invited, and in no list here yet. The same code makes the same guest at every desk."""
    id = InvitationId(str(uuid5(NAMESPACE_OID, f"kiosk.signed.{code}")))
    return Invitation(id=id, code=code, name=printed(code), category=category, unlisted=True)
