"""What a hub is asked to be: of which event file, on which port, and what it works with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.app.care import EventFiles
from kiosk.app.hub_office import PORT
from kiosk.app.identity import Stamper
from kiosk.hub.server_config import Cluster, Leaves
from kiosk.hub.vault import Vault, system_vault

EVERYWHERE = "0.0.0.0"


@dataclass(frozen=True, slots=True)
class HubOptions:
    """`port` 0 lets the system choose. `anew` gives up the hub this computer had joined. `replicas`: on how many servers
    of the `cluster` every message is kept. `gather`: venues that the headquarters expects. `roaming`: guests go from venue to
    venue, so who came and went elsewhere is taken in here too.
    """

    port: int = PORT
    bind: str = EVERYWHERE
    venue: str = "main"
    anew: bool = False
    keep_awake: bool = True
    announce: bool = True
    cluster: Cluster | None = None
    leaves: Leaves | None = None
    replicas: int = 1
    gather: tuple[str, ...] = ()
    roaming: bool = False


@dataclass(frozen=True, slots=True)
class HubWork:
    """`stamper` signs what the hub writes into the journal; `vault` finds where private keys are kept."""

    file: Path
    files: EventFiles
    stamper: Stamper
    options: HubOptions = field(default_factory=HubOptions)
    vault: Callable[[], Vault] = system_vault
