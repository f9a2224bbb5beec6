"""The codes of an event as the organiser looks after them: given anew, revoked, brought back, and looked up."""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from kiosk.app.identity import Stamper
from kiosk.app.inviting import Only, everyone
from kiosk.app.naming import name_guest
from kiosk.app.pen import write
from kiosk.app.ports import Audience, Book, Page, Reader
from kiosk.domain.facts import CodeRestored, CodeRevoked, CodesReissued, Fact, NewCode
from kiosk.domain.former_code import FormerCode
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.signed import seal_of
from kiosk.domain.token import Genuine, Sealed, new_codes, read
from kiosk.errors import BadInput, NotFound

_TOGETHER = 5_000


@dataclass(frozen=True, slots=True)
class CodeHistory:
    """A guest with the codes that were his; `guest.code` is the one that counts, empty when it was revoked."""

    guest: Invitation
    former: tuple[FormerCode, ...]


class Codes:
    """Every method is one write, whole or not at all; raises KioskError and then changes nothing."""

    def __init__(self, book: Book, stamper: Stamper, audience: Audience) -> None:
        self._book = book
        self._stamper = stamper
        self._audience = audience

    def reissue(self, only: Only = everyone, reason: str = "") -> tuple[NewCode, ...]:
        """New codes of ours for everyone whom `only` chooses; the old ones are remembered as replaced."""
        return self._reissue(lambda page: filter(only, page.guests()), reason)

    def reissue_to(self, ids: Sequence[InvitationId], reason: str = "") -> tuple[NewCode, ...]:
        return self._reissue(lambda page: page.invitations(ids).values(), reason)

    def revoke(self, ids: Sequence[InvitationId], reason: str) -> tuple[NewCode, ...]:
        """Their codes count no more and none takes their place. Says what was revoked, `new` empty."""
        revoked: list[NewCode] = []

        def facts(page: Page) -> Iterable[Fact]:
            guests = page.invitations(ids)
            for guest in (guests[id] for id in ids if id in guests and guests[id].code):
                revoked.append(NewCode(guest.id, guest.code, ""))
                yield CodeRevoked(guest.id, guest.code, reason.strip())

        self._record(facts)
        if not revoked:
            raise NotFound("There is no code to revoke: the guest has none that counts.")
        return tuple(revoked)

    def restore(self, codes: Sequence[NewCode], reason: str = "") -> None:
        """Bring back the `old` code of each, as a change before is taken back."""

        def facts(page: Page) -> Iterable[Fact]:
            for one in codes:
                _refuse_anothers(page, one)
                yield CodeRestored(one.invitation, one.old, reason.strip())

        self._record(facts)

    def restore_code(self, text: str, reason: str = "") -> Invitation:
        """Bring back the guest's code that this text is. Raises NotFound when it never was one, BadInput when it counts."""
        with self._book.reading() as reader:
            guest = guest_with(reader, text)
            former = next((one for one in reader.former_codes(guest.id) if one.code == code_in(text)), None)
        if former is None:
            raise BadInput("This code counts already. There is nothing to bring back.")
        self.restore([NewCode(guest.id, former.code, guest.code)], reason)
        return replace(guest, code=former.code)

    def name(self, id: InvitationId, name: str, unit: str = "") -> Invitation:
        """kiosk.app.naming.name_guest."""
        return name_guest(self._book, self._stamper, self._audience, id, name, unit)

    def history(self, text: str) -> CodeHistory:
        """Of the guest whose code, former code, key or id this is. Raises NotFound."""
        with self._book.reading() as reader:
            return history_of(reader, guest_with(reader, text))

    def _reissue(self, guests: Callable[[Page], Iterable[Invitation]], reason: str) -> tuple[NewCode, ...]:
        made: list[NewCode] = []

        def facts(page: Page) -> Iterable[Fact]:
            made.extend(_with_new_codes([(guest.id, guest.code) for guest in guests(page)]))
            codes = iter(made)
            while chunk := tuple(islice(codes, _TOGETHER)):
                yield CodesReissued(chunk, reason.strip())

        self._record(facts)
        if not made:
            raise NotFound("No guest fits what was asked for, so no codes were made.")
        return tuple(made)

    def _record(self, facts: Callable[[Page], Iterable[Fact]]) -> None:
        write(self._book, self._stamper, self._audience, facts)


def _with_new_codes(guests: Sequence[tuple[InvitationId, str]]) -> Iterable[NewCode]:
    codes = new_codes(len(guests), os.urandom)
    return (NewCode(id, old, new) for (id, old), new in zip(guests, codes, strict=True))


def _refuse_anothers(page: Page, one: NewCode) -> None:
    other = next((guest for guest in page.find_code(one.old) if guest.id != one.invitation), None)
    if other is not None:
        raise BadInput("{code} is the code of {name} now. It cannot be brought back.", code=one.old, name=other.name)


def code_in(text: str) -> str:
    """The code as lists have it: without the printed gaps, and out of its signed form."""
    reading = read(text)
    seal = seal_of(reading) if isinstance(reading, Sealed) else None
    return reading.code if isinstance(reading, Genuine) else (seal and seal.code) or text.strip()


def guest_with(reader: Reader, text: str) -> Invitation:
    """The one guest whose code, former code, key or id `text` is. Raises NotFound."""
    code = code_in(text)
    known = reader.known([text], [code], [])
    id = known.by_code.get(code) or known.by_former.get(code) or known.by_key.get(text) or InvitationId(text)
    guest = reader.invitation(id)
    if guest is None:
        raise NotFound("{text} is no guest's code, and never was.", text=text)
    return guest


def history_of(reader: Reader, guest: Invitation) -> CodeHistory:
    return CodeHistory(guest, reader.former_codes(guest.id))
