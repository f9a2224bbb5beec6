"""Another hub of the same event on this network: two that know nothing of each other would split the desks between them."""

from kiosk.errors import BadInput
from kiosk.hub.discovery import Found, find
from kiosk.hub.keeping import keep_addresses
from kiosk.hub.preparing import Prepared
from kiosk.hub.reaching import Answers, reach
from kiosk.network import own_addresses

_BEFORE_SECONDS, LOOK_SECONDS = 1.5, 3.0
_REACH_SECONDS = 2.0


def refuse_beside_another(prepared: Prepared) -> None:
    """Raises BadInput where one answers. A hub that nobody has joined yet asks nobody: there can be no other."""
    if not _alone(prepared) or len(prepared.book.members().active) < 2:
        return
    if address := another_hub(prepared, _BEFORE_SECONDS):
        keep_addresses(prepared.work.file, (address,))
        raise BadInput(
            "The hub of this event runs on another computer, at {address}. Stop it there first; until then this computer "
            "works with it as a desk.",
            address=address,
        )


def another_hub(prepared: Prepared, seconds: float = LOOK_SECONDS) -> str:
    """Its `host:port`; empty when nobody who can show the event's certificate says within `seconds` that he is the hub."""
    if not _alone(prepared):
        return ""
    event, authority = prepared.own.membership.event, prepared.authority.certificate
    here = own_addresses()

    def others(found: tuple[Found, ...]) -> list[str]:
        return [one.address for one in found if one.event == event and one.address.rpartition(":")[0] not in here]

    heard = others(find(seconds, lambda found: bool(others(found)), here))
    answering = (one for one in heard if isinstance(reach(one, 0, authority, _REACH_SECONDS), Answers))
    return next(answering, "")


def _alone(prepared: Prepared) -> bool:
    """Of several hubs that are meant to be together each knows the others."""
    options = prepared.work.options
    return options.announce and options.cluster is None and options.leaves is None
