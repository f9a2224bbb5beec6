"""Members in the event's journal: read from it, and written to it with the authority's proof."""

import hashlib
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from kiosk.app.care import EventFiles
from kiosk.app.identity import Stamper
from kiosk.app.pen import write
from kiosk.app.ports import Nobody, Reader
from kiosk.domain.member import Members, MemberSet, members_of, vouched_text
from kiosk.domain.names import fold
from kiosk.errors import BadInput, NotFound
from kiosk.hub.authority import Papers, vouch, vouched


def event_of(reader: Reader) -> str:
    """The event's name in the log, made of its first fact: every copy of the file has the same. Raises BadInput."""
    first = next(iter(reader.journal()), None)
    if first is None:
        raise BadInput("This file holds no event yet. Make the event first, then its hub.")
    return hashlib.sha256(first[1].stamp.id.encode()).hexdigest()[:12]


def said_of_members(files: EventFiles, file: Path) -> tuple[MemberSet, ...]:
    """What the event's journal says of members, believed or not."""
    return tuple(one for _, one in when_said_of_members(files, file))


def when_said_of_members(files: EventFiles, file: Path) -> tuple[tuple[datetime, MemberSet], ...]:
    """And when, the oldest first."""
    book = files.open(file)
    try:
        with book.reading() as reader:
            return reader.declared_when(MemberSet)
    finally:
        book.close()


class MemberBook:
    """Opens the event file for each question: they are few, and come from any thread."""

    def __init__(self, files: EventFiles, file: Path, stamper: Stamper, authority: Papers) -> None:
        self._files, self._file, self._stamper, self._authority = files, file, stamper, authority

    def members(self) -> Members:
        return members_of(
            said_of_members(self._files, self._file),
            lambda text, proof: vouched(self._authority.certificate, text, proof),
        )

    def entries(self) -> dict[str, int]:
        """By members: how many each had let in, as far as this computer's file knows."""
        book = self._files.open(self._file)
        try:
            with book.reading() as reader:
                by_desk = reader.entries_by_desk()
        finally:
            book.close()
        return {one.member: by_desk[one.name] for one in self.members().active if one.name in by_desk}

    def record(self, said: MemberSet) -> MemberSet:
        """On disk when this returns."""
        proved = replace(said, proof=vouch(self._authority, vouched_text(said)))
        book = self._files.open(self._file)
        try:
            write(book, self._stamper, Nobody(), lambda _page: [proved])
        finally:
            book.close()
        return proved

    def revoke(self, name: str) -> MemberSet:
        """By its name, or its name in the log. Raises NotFound, BadInput when several are meant."""
        return self.record(replace(find_member(self.members(), name), revoked=True))


def find_member(members: Members, name: str) -> MemberSet:
    fits = [one for one in members.active if one.member == name or fold(one.name) == fold(name)]
    if not fits:
        names = ", ".join(one.name for one in members.active)
        raise NotFound("No member is called {name}. There are: {names}.", name=name, names=names)
    if len(fits) > 1:
        raise BadInput(
            "{name} fits several members. Give the name in the log instead: {ids}.", name=name, ids=_ids(fits)
        )
    return fits[0]


def _ids(members: list[MemberSet]) -> str:
    return ", ".join(one.member for one in members)
