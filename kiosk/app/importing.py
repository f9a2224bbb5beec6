"""A guest list into the book, in two steps: a plan that people look at, then the record of just what they took of it."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import compress
from pathlib import Path

from kiosk.app.guest_matching import Matched, Matcher
from kiosk.app.guest_rows import Rows, Sieve
from kiosk.app.import_choice import Choice
from kiosk.app.import_diff import Changes, Diff, Kind
from kiosk.app.new_guests import new_invitations
from kiosk.app.ports import Book, Page, Reader
from kiosk.app.unit_spellings import Spellings
from kiosk.app.waiting_rows import WaitingRows
from kiosk.domain.declarations import ImportMade
from kiosk.domain.facts import (
    CodeRestored,
    CodeRevoked,
    CodesReissued,
    Entry,
    GuestsListed,
    GuestsWithdrawn,
    SignedGuestAdded,
    Stamp,
    StandingChanged,
    WalkInAdded,
)
from kiosk.domain.ids import FactId, InvitationId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.errors import KioskError
from kiosk.formats.draft import Complaint
from kiosk.formats.headings import GUESTS
from kiosk.formats.listing import Listing
from kiosk.formats.reading import opened_list

COMPLAINTS_KEPT = 10_000
_TOUCHING = (
    *(GuestsListed, GuestsWithdrawn, StandingChanged, WalkInAdded, SignedGuestAdded),
    *(CodesReissued, CodeRevoked, CodeRestored),
)
_TOGETHER = 2_000
_READ, _LOOKED, _ALL = 50, 60, 100  # per cent: the list is read, the book's guests are, each row has its guest
Progress = Callable[[int, int], bool]
MakeTexts = Callable[[int], list[str]]


class Cancelled(KioskError):
    """The person stopped a long work; nothing of it was kept."""


class PlanOutdated(KioskError):
    """The guests changed between the plan and its record."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Rows of the list by what becomes of them; `gone` are guests of the book whom the list no longer has.

    After the record: `left_out` are new and changed guests that a person left out, `cancelled` those gone whose
    invitation was cancelled.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    refused: int = 0
    left_out: int = 0
    cancelled: int = 0


@dataclass(frozen=True, slots=True)
class GuestPlan:
    """What an import would do. `columns`: heading → field, None for those kept under their own heading, "-" for
    those left out. `complaints` are the first 10,000 of `complaint_count`, by row; `apart_count` of them are about
    what is no guest's. `diff` has every row. `position`: the journal's end when the plan was made.
    """

    source: str
    columns: Mapping[str, str | None]
    counts: Counts
    complaints: tuple[Complaint, ...]
    complaint_count: int
    apart_count: int
    position: int
    diff: Diff
    make_ids: MakeTexts
    make_codes: MakeTexts


@dataclass(frozen=True, slots=True)
class Imported:
    """What was written; `made` is the import to be taken back, None when nothing was."""

    source: str
    counts: Counts
    made: FactId | None


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
    that are lists. `make_ids(n)` and `make_codes(n)` will give n identities for new guests, and n codes for those whom
    the list gives none, when the plan is recorded. `progress(done, total)` is asked after every
    2,000 rows and stops the work with Cancelled by answering False. A list that cannot be used is BadInput.
    """
    with opened_list(source, GUESTS, mapping, sheets) as listing:
        return _Planning(reader, listing, progress).plan(make_ids, make_codes)


def record_guests(
    plan: GuestPlan,
    book: Book,
    stamp: Callable[[], Stamp],
    progress: Progress | None = None,
    *,
    choice: Choice | None = None,
    reason: str = "",
) -> Imported:
    """Records what is taken of the plan in one write, whole or not at all; PlanOutdated when guests changed meanwhile.

    `reason` is kept with the invitations that are cancelled, if `choice` has any. `progress` may stop it until the
    last chunk is recorded; it is told the end when all is on disk.
    """
    with book.writing() as page:
        _refuse_outdated(plan, page)
        recording = _Recording(plan, page, stamp, progress, choice or Choice(plan.diff))
        imported = recording.record(reason)
    if progress is not None:
        progress(recording.total, recording.total)
    return imported


def _refuse_outdated(plan: GuestPlan, page: Page) -> None:
    if page.position() == plan.position:
        return
    if any(isinstance(entry.fact, _TOUCHING) for _, entry in page.journal(plan.position)):
        raise PlanOutdated("The guests were changed while the list was being looked at. Import it again.")


def _go_on(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None and not progress(done, total):
        raise Cancelled("The import was stopped. Nothing was changed.")


class _Recording:
    """Writes the chunks of a plan, each without what was left out."""

    def __init__(
        self, plan: GuestPlan, page: Page, stamp: Callable[[], Stamp], progress: Progress | None, choice: Choice
    ) -> None:
        self._plan, self._page, self._stamp, self._progress = plan, page, stamp, progress
        self._choice = choice
        self._entries: list[FactId] = []
        self._done = 0
        cancelled = -(-choice.count(Kind.GONE) // _TOGETHER)
        self.total = len(plan.diff.new) + len(plan.diff.changed) + cancelled + 1  # chunks, and the end

    def record(self, reason: str) -> Imported:
        plan, choice = self._plan, self._choice
        self._add_new()
        self._change()
        counts = replace(
            plan.counts,
            new=choice.count(Kind.NEW),
            changed=choice.count(Kind.CHANGED),
            left_out=choice.left_out,
            cancelled=self._cancel(reason),
        )
        if not self._entries:
            return Imported(plan.source, counts, None)
        made = (counts.new, counts.changed, counts.cancelled, counts.left_out)
        self._page.record(Entry(self._stamp(), ImportMade(plan.source, tuple(self._entries), *made)))
        return Imported(plan.source, counts, self._entries[0])

    def _add_new(self) -> None:
        shelf = self._plan.diff.new
        for at, rows in enumerate(shelf):
            self._step()
            taken = rows.only(self._choice.some(Kind.NEW, shelf.start(at), shelf.start(at + 1)))
            if taken.numbers:
                self._record(GuestsListed(self._plan.source, tuple(self._invitations(taken))))

    def _invitations(self, rows: Rows) -> list[Invitation]:
        codes = rows.fields.get("code") or [""] * len(rows.numbers)
        fresh = iter(self._plan.make_codes(codes.count("")))
        coded = replace(rows, fields=rows.fields | {"code": [code or next(fresh) for code in codes]})
        return new_invitations(self._plan.make_ids(len(codes)), coded)

    def _change(self) -> None:
        shelf = self._plan.diff.changed
        for at, changes in enumerate(shelf):
            self._step()
            taken = self._choice.some(Kind.CHANGED, shelf.start(at), shelf.start(at + 1))
            after, before = (tuple(compress(guests, taken)) for guests in (changes.after, changes.before))
            if after:
                self._record(GuestsListed(self._plan.source, after, before))

    def _cancel(self, reason: str) -> int:
        """How many invitations were cancelled now; those that are so already stay as they are."""
        shelf, count = self._plan.diff.gone, 0
        for at, ids in enumerate(shelf):
            wanted = list(compress(ids, self._choice.some(Kind.GONE, shelf.start(at), shelf.start(at + 1))))
            if wanted:
                self._step()
                count += sum(map(self._cancelled(reason), self._page.invitations(wanted).values()))
        return count

    def _cancelled(self, reason: str) -> Callable[[Invitation], bool]:
        def cancel(guest: Invitation) -> bool:
            if guest.standing is Standing.CANCELLED:
                return False
            self._record(StandingChanged(guest.id, Standing.CANCELLED, reason, guest.standing))
            return True

        return cancel

    def _record(self, fact: GuestsListed | StandingChanged) -> None:
        stamp = self._stamp()
        self._page.record(Entry(stamp, fact))
        self._entries.append(stamp.id)

    def _step(self) -> None:
        _go_on(self._progress, self._done, self.total)
        self._done += 1


@dataclass(slots=True)
class _Tally:
    """What adds up while planning."""

    unchanged: int = 0
    refused: int = 0
    complaint_count: int = 0
    apart_count: int = 0
    units: Spellings = field(default_factory=Spellings)


class _Planning:
    """One pass over the file; over the rows once more when there are guests they could be."""

    def __init__(self, reader: Reader, listing: Listing, progress: Progress | None) -> None:
        self._reader, self._listing = reader, listing
        self._progress = progress
        self._known = reader.guest_count()
        self._tally = _Tally()
        self._diff = Diff(listing.places)

    def plan(self, make_ids: MakeTexts, make_codes: MakeTexts) -> GuestPlan:
        position = self._reader.position()
        sieve = Sieve(self._listing.tables)
        self._hear(self._listing.complaints)
        if self._known:
            self._compare(sieve)
        else:
            deque(map(self._diff.add_new, self._sifted(sieve)), maxlen=0)
        self._hear(tuple(self._tally.units.complaints(sieve.heading("unit"))))
        self._diff.close()
        diff, tally = self._diff, self._tally
        new, changed, gone = map(diff.count, (Kind.NEW, Kind.CHANGED, Kind.GONE))
        counts = Counts(new, changed, tally.unchanged, gone, tally.refused)
        told = diff.complaints(COMPLAINTS_KEPT), tally.complaint_count, tally.apart_count
        source, columns = self._listing.file, self._listing.columns
        return GuestPlan(source, columns, counts, *told, position, diff, make_ids, make_codes)

    def _compare(self, sieve: Sieve) -> None:
        waiting = WaitingRows()
        deque(map(waiting.put, self._sifted(sieve)), maxlen=0)
        same = waiting.known(self._reader, self._known, self._looked)
        matcher = Matcher(self._reader, sieve.codes, sieve.keys)
        matcher.claimed.update((id, row) for id, row in zip(same, waiting.numbers, strict=True) if id)
        self._tally.unchanged += len(matcher.claimed)
        shelf = waiting.shelf
        for at in range(len(shelf)):
            ids = same[shelf.start(at) : shelf.start(at + 1)]
            if None in ids:
                self._take(matcher.match(shelf.chunk(at).only([id is None for id in ids])))
            _go_on(self._progress, _LOOKED * len(shelf) + (_ALL - _LOOKED) * at, _ALL * len(shelf))
        self._look_for_gone(matcher)
        _go_on(self._progress, _ALL, _ALL)

    def _looked(self, guests: int) -> None:
        """So many guests of the book were read."""
        share = min(guests, self._known) * (_LOOKED - _READ)
        _go_on(self._progress, _READ * self._known + share, _ALL * self._known)

    def _sifted(self, sieve: Sieve) -> Iterator[Rows]:
        whole = _ALL if self._known else _READ
        for table, chunk in self._listing.chunks():
            rows = sieve.sift(table, chunk)
            self._hear(sieve.complaints)
            sieve.complaints.clear()
            self._tally.units.see(rows.fields.get("unit", ()))
            _go_on(self._progress, _READ * self._listing.done(), whole * self._listing.total)
            yield rows

    def _hear(self, complaints: Sequence[Complaint]) -> None:
        tally = self._tally
        tally.complaint_count += len(complaints)
        tally.apart_count += sum(complaint.apart for complaint in complaints)
        tally.refused += len({complaint.row for complaint in complaints if complaint.refused})
        self._diff.tell(complaints)

    def _take(self, matched: Matched) -> None:
        self._hear(matched.complaints)
        self._tally.unchanged += matched.unchanged
        numbers, before, after = zip(*matched.changed, strict=True) if matched.changed else ((), (), ())
        self._diff.add_changed(Changes(list(numbers), list(before), list(after)))
        self._diff.add_new(matched.new)

    def _look_for_gone(self, matcher: Matcher) -> None:
        """Guests of the book whom no row is, those no list ever had aside; none is ever removed."""
        if len(matcher.claimed) == self._known:
            return
        gone: list[InvitationId] = []
        for walk_in, id in self._reader.texts(["walk_in", "id"]):
            if not walk_in and id not in matcher.claimed:
                gone.append(id)
        gone.reverse()
        for first in range(0, len(gone), _TOGETHER):
            self._diff.gone.put(gone[first : first + _TOGETHER])
