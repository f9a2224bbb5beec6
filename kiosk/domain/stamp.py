"""Who recorded a fact, and when."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.ids import DeskId, FactId


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who recorded a fact, and when by that desk's clock; the id makes sending it twice harmless."""

    id: FactId
    desk: DeskId
    at: datetime

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("a stamp needs a time zone")
