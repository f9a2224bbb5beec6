"""Which web address the agenda follows."""

import re
from dataclasses import dataclass
from datetime import datetime

from kiosk.app.ports import Reader
from kiosk.domain.declarations import ProgrammeFollowed, ProgrammeRead

DEFAULT_MINUTES = 5


@dataclass(frozen=True, slots=True)
class Following:
    """The address that the agenda follows, and when it was last read well."""

    address: str
    minutes: int
    read_at: datetime | None = None


def following(reader: Reader) -> Following | None:
    said = reader.declaration(ProgrammeFollowed, "programme")
    if said is None or not said.address:
        return None
    read = reader.declaration(ProgrammeRead, said.address)
    return Following(said.address, said.minutes, read.at if read else None)


def is_address(text: str) -> bool:
    return re.match(r"(?:https?|webcals?)://", text, re.IGNORECASE) is not None
