"""A hub that has a line to other venues: what it gathers with, from what was prepared for it."""

from collections.abc import Callable

from nats.aio.client import Client

from kiosk.hub import figures, subjects
from kiosk.hub.desk_link import Keys
from kiosk.hub.gathering import Gathering, Ground
from kiosk.hub.judging import Judge
from kiosk.hub.messages import Trust
from kiosk.hub.preparing import Prepared

MARKS = "venues.json"
_NO_MEMBERS = frozenset({"hub", "commands", "pair", ""})


def gathering_of(prepared: Prepared, client: Callable[[], Client]) -> Gathering | None:
    """None where there is one venue only. `client` is the hub's own connection, as it is when that is called."""
    work, own, server = prepared.work, prepared.own.membership, prepared.server
    options = work.options
    if options.leaves is None:
        return None
    leads = bool(options.leaves.listen)

    def connected() -> frozenset[str]:
        return frozenset(one.name for one in figures.connections(server.ports.figures)) - _NO_MEMBERS

    ground = Ground(
        own=own,
        leads=leads,
        topics=subjects.EVERYTHING if leads or options.roaming else subjects.DECIDED,
        client=client,
        connected=connected,
        open_outbox=lambda: work.files.outbox(work.file, own.member, work.stamper),
        judge=Judge(own, Trust(Keys(work.file, work.files, own.authority).of), leads),
        clock=work.stamper.clock,
        marks=server.folder.of(MARKS),
    )
    return Gathering(ground, options.gather)
