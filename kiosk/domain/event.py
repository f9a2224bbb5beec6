"""The event: its name, its days, its zone and its languages."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """`name` is in the first of `languages` (BCP 47: "vi", "en"); `subtitle` is its second language."""

    name: str
    zone: str
    first_day: date
    last_day: date
    subtitle: str = ""
    place: str = ""
    languages: tuple[str, ...] = ("vi", "en")
    illustrative: bool = False

    def __post_init__(self) -> None:
        if self.last_day < self.first_day:
            raise ValueError("an event must end after it begins")

    @property
    def language(self) -> str:
        return self.languages[0] if self.languages else "en"

    @property
    def days(self) -> tuple[date, ...]:
        count = (self.last_day - self.first_day).days + 1
        return tuple(self.first_day + timedelta(days=n) for n in range(count))
