"""Makes what shares an open event with other desks, from the house it stands in."""

from functools import partial
from typing import TYPE_CHECKING

from kiosk.app.hub_office import HubOffice
from kiosk.app.identity import Stamper
from kiosk.app.link_seat import LinkSeat
from kiosk.app.machine import Machine
from kiosk.errors import NotFound
from ui.hub.hub_child import hub_process
from ui.hub.sharing import Sharers, Sharing

if TYPE_CHECKING:
    from ui.house import House


def sharing_of(house: "House", seat: LinkSeat, stamper: Stamper) -> Sharing:
    shell, machine = house.shell, house.machine
    return Sharing(
        Sharers(
            house.file,
            partial(_office, machine),
            seat,
            stamper,
            house.clock,
            shell.news,
            shell.places,
            house.lane,
            house.book,
            lambda parent: hub_process(house.file, machine, shell.tongue.language, parent),
        ),
        house,
    )


def _office(machine: Machine) -> HubOffice:
    if machine.sharing is None:
        raise NotFound("This event cannot be shared from here.")
    return machine.sharing(machine.files)
