"""A guest list into the book, in two steps: a plan that people look at, then the record of exactly that plan."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.app.guest_matching import Difference, Matched, Matcher, differences
from kiosk.app.guest_rows import Rows, Sieve
from kiosk.app.guest_spool import InvitationSpool, RowSpool, new_invitation
from kiosk.app.ports import Book, Page, Reader
from kiosk.domain.facts import (
    CodeRestored,
    CodeRevoked,
    CodesReissued,
    Entry,
    GuestsListed,
    SignedGuestAdded,
    Stamp,
    StandingChanged,
    WalkInAdded,
)
from kiosk.domain.invitation import Invitation
from kiosk.errors import KioskError
from kiosk.formats.draft import Complaint
from kiosk.formats.headings import GUESTS
from kiosk.formats.listing import Listing
from kiosk.formats.reading import opened_list

EXAMPLES = 50
COMPLAINTS_KEPT = 10_000
_TOUCHING = (
    *(GuestsListed, StandingChanged, WalkInAdded, SignedGuestAdded),
    *(CodesReissued, CodeRevoked, CodeRestored),
)
Progress = Callable[[int, int], bool]
MakeTexts = Callable[[int], list[str]]


class Cancelled(KioskError):
    """The person stopped a long work; nothing of it was kept."""


class PlanOutdated(KioskError):
    """The guests changed between the plan and its record."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Rows of the list by what becomes of them; `gone` are guests of the book whom the list no longer has."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Example:
    """A guest as the import will leave it; `differences` from now, none for a new one.

    `row` 0: in no row. `sheet` where the file has several.
    """

    row: int
    invitation: Invitation
    differences: tuple[Difference, ...] = ()
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class GuestPlan:
    """What an import would do. `columns`: heading → field, None for those kept under their own heading, "-" for
    those left out. `complaints` are the first 10,000 of `complaint_count`, by row; `apart_count` of them are about
    what is no guest's. Examples are the first 50 of each kind. `position`: the journal's end when the plan was made.
    `chunks` can be walked again and again.
    """

    source: str
    columns: Mapping[str, str | None]
    counts: Counts
    complaints: tuple[Complaint, ...]
    complaint_count: int
    new_examples: tuple[Example, ...]
    changed_examples: tuple[Example, ...]
    gone_examples: tuple[Example, ...]
    position: int
    chunks: InvitationSpool
    apart_count: int = 0

    @property
    def has_sheets(self) -> bool:
        """Whether places are told with the names of sheets."""
        examples = (*self.new_examples, *self.changed_examples)
        return any(one.sheet for one in examples) or any(told.sheet for told in self.complaints)


def plan_guests(
    source: Path,
    reader: Reader,
    *,
    mapping: Mapping[str, str] | None = None,
    sheets: Sequence[str] = (),
    make_ids: MakeTexts,
    make_codes: MakeTexts,
    progress: Progress | None = None,
) -> GuestPlan:
    """Reads the list and compares it with the book; writes nothing.

    `mapping` (heading → field) corrects the guessed columns; `sheets` names those of a workbook to read, instead of all
    that are lists. `make_ids(n)` and `make_codes(n)` give n identities
    for new guests and n codes for those whom the list gives none. `progress(done, total)` is asked after every
    2,000 rows and stops the work with Cancelled by answering False. A list that cannot be used is BadInput.
    """
    with opened_list(source, GUESTS, mapping, sheets) as listing:
        return _Planning(reader, listing, make_ids, make_codes, progress).plan()


def record_guests(plan: GuestPlan, book: Book, stamp: Callable[[], Stamp], progress: Progress | None = None) -> Counts:
    """Records the plan in one write, whole or not at all; PlanOutdated when guests changed since it was made."""
    with book.writing() as page:
        _refuse_outdated(plan, page)
        for done, invitations in enumerate(plan.chunks):
            _go_on(progress, done, len(plan.chunks))
            page.record(Entry(stamp(), GuestsListed(plan.source, invitations)))
    return plan.counts


def _refuse_outdated(plan: GuestPlan, page: Page) -> None:
    if page.position() == plan.position:
        return
    if any(isinstance(entry.fact, _TOUCHING) for _, entry in page.journal(plan.position)):
        raise PlanOutdated("The guests were changed while the list was being looked at. Import it again.")


def _go_on(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None and not progress(done, total):
        raise Cancelled("The import was stopped. Nothing was changed.")


@dataclass(slots=True)
class _Tally:
    """What adds up while planning."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    refused: int = 0
    complaint_count: int = 0
    apart_count: int = 0
    complaints: list[Complaint] = field(default_factory=list)
    new_examples: list[Example] = field(default_factory=list)
    changed_examples: list[Example] = field(default_factory=list)
    gone_examples: list[Example] = field(default_factory=list)

    def hear(self, complaints: Sequence[Complaint]) -> None:
        self.complaint_count += len(complaints)
        self.apart_count += sum(complaint.apart for complaint in complaints)
        self.refused += len({complaint.row for complaint in complaints if complaint.refused})
        self.complaints += complaints[: COMPLAINTS_KEPT - len(self.complaints)]


class _Planning:
    """One pass over the file; over the rows once more when there are guests they could be."""

    def __init__(
        self, reader: Reader, listing: Listing, make_ids: MakeTexts, make_codes: MakeTexts, progress: Progress | None
    ) -> None:
        self._reader, self._listing = reader, listing
        self._make_ids, self._make_codes = make_ids, make_codes
        self._progress = progress
        self._known = reader.guest_count()
        self._tally = _Tally()
        self._spool = InvitationSpool()

    def plan(self) -> GuestPlan:
        position = self._reader.position()
        sieve = Sieve(self._listing.tables)
        self._tally.hear(self._listing.complaints)
        if self._known:
            self._compare(sieve)
        else:
            deque(map(self._add_new, self._sifted(sieve)), maxlen=0)
        return self._plan(position)

    def _compare(self, sieve: Sieve) -> None:
        waiting = RowSpool()
        deque(map(waiting.put, self._sifted(sieve)), maxlen=0)
        matcher = Matcher(self._reader, sieve.codes, sieve.keys)
        for done, rows in enumerate(waiting, 1):
            self._take(matcher.match(rows))
            _go_on(self._progress, len(waiting) + done, 2 * len(waiting))
        self._look_for_gone(matcher)

    def _sifted(self, sieve: Sieve) -> Iterator[Rows]:
        total = self._listing.total * (2 if self._known else 1)
        for table, chunk in self._listing.chunks():
            rows = sieve.sift(table, chunk)
            self._tally.hear(sieve.complaints)
            sieve.complaints.clear()
            _go_on(self._progress, self._listing.done(), total)
            yield rows

    def _take(self, matched: Matched) -> None:
        self._tally.hear(matched.complaints)
        self._tally.unchanged += matched.unchanged
        self._tally.changed += len(matched.changed)
        wanted = EXAMPLES - len(self._tally.changed_examples)
        self._tally.changed_examples += [
            Example(row, after, differences(before, after)) for row, before, after in matched.changed[:wanted]
        ]
        self._spool.put_changed([after for _, _, after in matched.changed])
        self._add_new(matched.new)

    def _add_new(self, rows: Rows) -> None:
        count = len(rows.numbers)
        codes = rows.fields.setdefault("code", [""] * count)
        fresh = iter(self._make_codes(codes.count("")))
        rows.fields["code"] = [code or next(fresh) for code in codes]
        ids = self._make_ids(count)
        wanted = min(count, EXAMPLES - len(self._tally.new_examples))
        self._tally.new_examples += [Example(rows.numbers[n], new_invitation(ids[n], rows, n)) for n in range(wanted)]
        self._tally.new += count
        self._spool.put_new(ids, rows)

    def _look_for_gone(self, matcher: Matcher) -> None:
        """Guests of the book whom no row is, those no list ever had aside; none is ever removed."""
        if len(matcher.claimed) == self._known:
            return
        for guest in self._reader.guests():
            if guest.id not in matcher.claimed and not (guest.walk_in or guest.unlisted):
                self._tally.gone += 1
                if self._tally.gone <= EXAMPLES:
                    self._tally.gone_examples.append(Example(0, guest))

    def _plan(self, position: int) -> GuestPlan:
        tally, listing = self._tally, self._listing
        return GuestPlan(
            listing.file,
            listing.columns,
            Counts(tally.new, tally.changed, tally.unchanged, tally.gone, tally.refused),
            tuple(_placed(told, listing) for told in sorted(tally.complaints, key=lambda complaint: complaint.row)),
            tally.complaint_count,
            tuple(_shown(example, listing) for example in tally.new_examples),
            tuple(_shown(example, listing) for example in tally.changed_examples),
            tuple(tally.gone_examples),
            position,
            self._spool,
            tally.apart_count,
        )


def _placed(complaint: Complaint, listing: Listing) -> Complaint:
    """With the row's number in its sheet; other rows that the sentence names, too."""
    if not complaint.row or not listing.seen:
        return complaint
    sheet, row = listing.place(complaint.row)
    values = dict(complaint.values)
    if "row" in values:
        other, number = listing.place(values["row"])
        values["row"] = number if other == sheet else f"{number} ({other})"
    return replace(complaint, row=row, sheet=sheet, values=values)


def _shown(example: Example, listing: Listing) -> Example:
    if not example.row or not listing.seen:
        return example
    sheet, row = listing.place(example.row)
    return replace(example, row=row, sheet=sheet)
