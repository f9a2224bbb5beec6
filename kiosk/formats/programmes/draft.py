"""A session as a programme tells it, before it has an identity: and what was odd about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kiosk.domain.session import Announced
from kiosk.formats.draft import Complaint


@dataclass(frozen=True, slots=True)
class AgendaComplaint(Complaint):
    """`session` is the title as the programme has it, or empty."""

    session: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDraft:
    """One session. Naive times are the wall clock at the venue; neither `end` nor `length`: the programme tells none.

    `row` is where a person finds it (a sheet's row, a line, or the how-manieth it is), `sheet` of which sheet.
    `key` is the programme's own id of it; `all_day`: it has a day and no hours. `cancelled`: the programme says so in a
    field of its own.
    """

    row: int
    title: str
    start: datetime
    end: datetime | None = None
    length: timedelta | None = None
    room: str = ""
    subtitle: str = ""
    speakers: tuple[str, ...] = ()
    track: str = ""
    language: str = ""
    note: str = ""
    key: str = ""
    pause: bool = False
    all_day: bool = False
    announced: Announced = Announced.NOTHING
    sheet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """What a file or an address holds. `told`: the fields it has a place for, so that an empty one says something.

    `zone` is the one it names, or empty; `whole` is False where its end is missing; `columns` are a sheet's, heading →
    field.
    """

    file: str
    sessions: tuple[SessionDraft, ...]
    complaints: tuple[Complaint, ...] = ()
    told: frozenset[str] = frozenset()
    zone: str = ""
    whole: bool = True
    columns: Mapping[str, str | None] = field(default_factory=dict)
