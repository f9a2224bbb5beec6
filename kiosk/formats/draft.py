"""What a reader of files has to say about a row it could not take as it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Complaint:
    """A sentence about one row: `template` and `values` as kiosk.words wants them.

    `row` is the row's number as the person sees it in the sheet (the first row is 1, headings counted); 0 speaks
    of the whole file, or of `sheet`. `column` is the heading, or empty. `refused` rows are left out, and so are those set
    `apart`, which are nobody's (a total, a heading); the others are doubtful.
    """

    row: int
    column: str
    template: str
    values: Mapping[str, Any] = field(default_factory=dict)
    refused: bool = False
    apart: bool = False
    sheet: str = ""

    def __str__(self) -> str:
        return self.template.format(**self.values)
