"""Whether a guest may come in: one pure function over what the desk knows."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.checkpoint import Checkpoint, Entry, Kind
from kiosk.domain.culprit import Culprit
from kiosk.domain.former_code import FormerCode
from kiosk.domain.ids import DeskId, FactId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.keys import KeyId
from kiosk.domain.moment import apart
from kiosk.domain.presence import Direction, Passage, Presence
from kiosk.domain.rules import Because, Circumstances, because
from kiosk.domain.signed import Doubt

HAND_SHAKES = timedelta(seconds=3)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Nothing that could be a code: empty, binary, far too long."""


@dataclass(frozen=True, slots=True)
class Forged:
    """Looks like one of ours and is not believed; `because` says why."""

    because: Doubt = Doubt.CHECK


@dataclass(frozen=True, slots=True)
class Unknown:
    """A code nobody here has heard of."""


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The code fits several invitations."""

    candidates: tuple[Invitation, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The code fits exactly this invitation; `healed` when the text had to be repaired first, `healed_by` who broke it.

    `key` is set when the invitation is not in the file yet, and only this key's signature vouches for it.
    """

    invitation: Invitation
    healed: bool = False
    key: KeyId | None = None
    healed_by: Culprit | None = None


@dataclass(frozen=True, slots=True)
class OldKey:
    """The code was signed with a key of this event whose codes no longer count."""

    key: KeyId
    since: datetime


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A code that was good once. The invitation is as it stands now; None when this file does not know it."""

    invitation: Invitation | None
    why: FormerCode | OldKey


Finding = Unreadable | Forged | Unknown | Ambiguous | Lapsed | Found


@dataclass(frozen=True, slots=True)
class Admit:
    """Come in. `replay_of` names the fact already recorded when the same hand showed the code twice."""

    invitation: Invitation
    replay_of: FactId | None = None


@dataclass(frozen=True, slots=True)
class Exit:
    invitation: Invitation
    replay_of: FactId | None = None


@dataclass(frozen=True, slots=True)
class AlreadyIn:
    invitation: Invitation
    first: Passage


@dataclass(frozen=True, slots=True)
class Cancelled:
    invitation: Invitation


@dataclass(frozen=True, slots=True)
class Blocked:
    invitation: Invitation


@dataclass(frozen=True, slots=True)
class Revoked:
    """The invitation was withdrawn; or, with a `why`, only the code shown is no longer its code."""

    invitation: Invitation | None
    why: FormerCode | OldKey | None = None


@dataclass(frozen=True, slots=True)
class Unapproved:
    invitation: Invitation


@dataclass(frozen=True, slots=True)
class TooEarly:
    invitation: Invitation
    opens: datetime


@dataclass(frozen=True, slots=True)
class TooLate:
    invitation: Invitation
    closed: datetime


@dataclass(frozen=True, slots=True)
class WrongCheckpoint:
    invitation: Invitation
    checkpoint: Checkpoint


@dataclass(frozen=True, slots=True)
class Unpaid:
    invitation: Invitation


@dataclass(frozen=True, slots=True)
class RuleRefused:
    """The checkpoint's rule says no; `because` is the part of it that failed."""

    invitation: Invitation
    because: Because


@dataclass(frozen=True, slots=True)
class AnswersWanted:
    invitation: Invitation
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unasked:
    """The other desks cannot be asked now, and this door lets nobody in unasked.

    `unsure`: they were asked and did not answer in time, so they may know of this attempt.
    """

    invitation: Invitation
    unsure: bool = False


Refused = (
    Cancelled
    | Blocked
    | Revoked
    | Unapproved
    | TooEarly
    | TooLate
    | WrongCheckpoint
    | Unpaid
    | RuleRefused
    | AnswersWanted
    | AlreadyIn
    | Unasked
)
Verdict = Unreadable | Forged | Unknown | Ambiguous | Refused | Admit | Exit

_STANDINGS: tuple[tuple[Standing, type[Cancelled] | type[Blocked] | type[Revoked] | type[Unapproved]], ...] = (
    (Standing.CANCELLED, Cancelled),
    (Standing.BLOCKED, Blocked),
    (Standing.REVOKED, Revoked),
    (Standing.UNAPPROVED, Unapproved),
)


@dataclass(frozen=True, slots=True)
class Showing:
    """A code shown at a checkpoint: where, when, which way, and what the desk has been told or asked."""

    checkpoint: Checkpoint
    desk: DeskId
    now: datetime
    zone: str
    direction: Direction = Direction.ENTRY
    answers: tuple[tuple[str, str], ...] = ()
    accept_unpaid: bool = False


def decide(finding: Finding, showing: Showing, presence: Presence) -> Verdict:
    """The verdict, in the trade's own order (design.md §4; peers agree, field/checkin.md §2.4).

    `presence` is the guest's at this checkpoint, before this showing. Only Admit and Exit without
    `replay_of` are to be recorded.
    """
    if isinstance(finding, Lapsed):
        return Revoked(finding.invitation, finding.why)
    if not isinstance(finding, Found):
        return finding
    invitation = finding.invitation
    leaving = showing.direction is Direction.EXIT
    return (
        standing_refusal(invitation)
        or (None if leaving else _validity(invitation, showing))
        or _place(invitation, showing)
        or _payment(invitation, showing)
        or (None if leaving else _rule_and_answers(invitation, showing, presence))
        or _replay(invitation, showing, presence)
        or (Exit(invitation) if leaving else _entry(invitation, showing, presence))
    )


def standing_refusal(invitation: Invitation) -> Refused | None:
    """Why nobody may come in on this invitation, wherever and whenever."""
    return next((refused(invitation) for standing, refused in _STANDINGS if invitation.standing is standing), None)


def _validity(invitation: Invitation, showing: Showing) -> Refused | None:
    opens = max((m for m in (invitation.valid_from, showing.checkpoint.opens) if m), default=None)
    closes = min((m for m in (invitation.valid_until, showing.checkpoint.closes) if m), default=None)
    if opens and showing.now < opens:
        return TooEarly(invitation, opens)
    if closes and showing.now > closes:
        return TooLate(invitation, closes)
    return None


def _place(invitation: Invitation, showing: Showing) -> Refused | None:
    """Who came to the door is let in at any; what is handed out is for those it is for."""
    admitted = (invitation.walk_in and showing.checkpoint.is_door) or showing.checkpoint.admits(invitation)
    return None if admitted else WrongCheckpoint(invitation, showing.checkpoint)


def _payment(invitation: Invitation, showing: Showing) -> Refused | None:
    if invitation.standing is not Standing.PENDING:
        return None
    excused = showing.checkpoint.admits_pending or showing.accept_unpaid
    return None if excused else Unpaid(invitation)


def _rule_and_answers(invitation: Invitation, showing: Showing, presence: Presence) -> Refused | None:
    if showing.checkpoint.rule:
        refused = because(showing.checkpoint.rule, Circumstances(showing.now, showing.zone, invitation, presence))
        if refused:
            return RuleRefused(invitation, refused)
    given = {question for question, _ in showing.answers}
    asked = invitation.wants if showing.checkpoint.is_door else ()
    open_questions = tuple(q for q in asked if q not in given)
    return AnswersWanted(invitation, open_questions) if open_questions else None


def _replay(invitation: Invitation, showing: Showing, presence: Presence) -> Verdict | None:
    """The same code again at the same desk within seconds is the guest's hand shaking; a second device is lent on purpose."""
    last = presence.last
    if (
        last is None
        or showing.checkpoint.kind is Kind.LOAN
        or last.desk != showing.desk
        or last.direction is not showing.direction
    ):
        return None
    if apart(last.at, showing.now) > HAND_SHAKES:
        return None
    answer = Admit if showing.direction is Direction.ENTRY else Exit
    return answer(invitation, replay_of=last.fact)


def _entry(invitation: Invitation, showing: Showing, presence: Presence) -> Verdict:
    entries, checkpoint = presence.entries, showing.checkpoint
    free = checkpoint.entry is Entry.MANY or not entries or (checkpoint.reentry and not presence.inside)
    return Admit(invitation) if free else AlreadyIn(invitation, entries[0] if not presence.inside else _since(presence))


def _since(presence: Presence) -> Passage:
    """The entry by which the guest is inside now: the first after the last exit."""
    since_exit: Passage | None = None
    for passage in presence.passages:
        since_exit = None if passage.direction is Direction.EXIT else since_exit or passage
    assert since_exit is not None
    return since_exit
