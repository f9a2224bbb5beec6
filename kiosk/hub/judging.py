"""Which lines of another venue's log are believed: those that bear the hand of the member who put them there first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.app.sharing import Amiss, Line, Logged, Outbox, Spoilt, Voucher
from kiosk.domain.ids import FactId
from kiosk.domain.member import MemberSet, vouched_text
from kiosk.hub import messages
from kiosk.hub.authority import vouched
from kiosk.hub.log import Raw
from kiosk.hub.membership import Membership
from kiosk.hub.messages import Trust
from kiosk.hub.signatures import believed

_AS_TOLD = Trust(lambda _: "", signed=False)


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of some lines: how many were `new`, and the last of them whose fact is in the file. `strangers`: nothing
    was taken, as nobody here knows who signed some of it.
    """

    new: int = 0
    last: tuple[int, FactId] | None = None
    strangers: bool = False


@dataclass(frozen=True, slots=True)
class Judge:
    """Whoever carries a fact, its author must have signed it: another venue's server is not asked whom it let in.

    `leads`: the headquarters says what two venues changed, so that it is said once.
    """

    of: Membership
    trust: Trust
    leads: bool

    def take(self, outbox: Outbox, venue: str, raws: Sequence[Raw], *, learnt: bool) -> Judged:
        """Into the file. Unless `learnt`, lines of unknown members wait until it was asked who they are."""
        lines = [messages.read(self.of, _AS_TOLD, raw.seq, raw.subject, raw.headers, raw.data) for raw in raws]
        logged = [line for line in lines if isinstance(line, Logged)]
        here = outbox.knows([line.told.id for line in logged])
        strangers = {line.voucher.by for line in logged if line.told.id not in here and not _of_members(line)}
        if self.trust.signed and not learnt and not all(map(self.trust.key, strangers)):
            return Judged(strangers=True)
        new = outbox.bring(venue, [self._judged(outbox, line, here) for line in lines], tells=self.leads)
        there = outbox.knows([line.told.id for line in logged])
        last = next(((line.seq, line.told.id) for line in reversed(logged) if line.told.id in there), None)
        return Judged(new, last)

    def _judged(self, outbox: Outbox, line: Line, here: frozenset[FactId]) -> Line:
        if isinstance(line, Spoilt) or line.told.id in here or not self.trust.signed:
            return line
        if _of_members(line) and self._proved(outbox, line):
            return replace(line, voucher=Voucher())  # what the authority signed counts under anybody's hand: under ours
        signed = messages.to_sign(self.of, line.told, line.voucher.by)
        if believed(self.trust.key(line.voucher.by), signed, line.voucher.signature):
            return line
        return Spoilt(line.seq, Amiss.FORGED, line.told.kind, messages.encode(line.told, line.voucher.by))

    def _proved(self, outbox: Outbox, line: Logged) -> bool:
        entry = outbox.read(line.told)
        said = entry.fact if entry else None
        return isinstance(said, MemberSet) and vouched(self.of.authority, vouched_text(said), said.proof)


def _of_members(line: Logged) -> bool:
    return line.told.kind == MemberSet.__name__
