"""A hub of our own for tests: on this computer alone, on a free port, with an event file and someone who says yes."""

import asyncio
import threading
from pathlib import Path

from db.files import SqliteFiles
from kiosk.app.identity import Stamper, SystemClock
from kiosk.domain.ids import DeskId
from kiosk.domain.member import Role
from kiosk.hub.asking import Wish
from kiosk.hub.controller import Hub
from kiosk.hub.happenings import Asked, Noted
from kiosk.hub.hub_work import HubOptions, HubWork
from kiosk.hub.joining import join
from kiosk.hub.joining_code import Typed
from kiosk.hub.nkey import new_seed
from kiosk.hub.vault import Vault
from tests.given import opening_facts, write

FILES = SqliteFiles()
CLOCK = SystemClock()


def event_file(folder: Path, name: str = "event.kiosk", facts=None) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    book = FILES.create(folder / name)
    write(book, *(opening_facts() if facts is None else facts))
    book.close()
    return folder / name


def work_at(file: Path, **options) -> HubWork:
    given = {"port": 0, "bind": "127.0.0.1", "announce": False, "keep_awake": False} | options
    return HubWork(file, FILES, Stamper(DeskId("Quầy 1"), CLOCK), HubOptions(**given), vault=Vault)


class House:
    """`says` answers whoever asks to join: True lets in, None leaves them waiting."""

    def __init__(self, file: Path, **options) -> None:
        self.file = file
        self.heard = []
        self.says = True
        self.hub = Hub(work_at(file, **options), self._tell)

    def __enter__(self):
        self.hub.start()
        return self

    def __exit__(self, *_):
        self.hub.close()

    def _tell(self, happening) -> None:
        self.heard.append(happening)
        if isinstance(happening, Asked) and self.says is not None:
            threading.Thread(target=self.hub.decide, args=(happening.ask.id,), kwargs={"admit": self.says}).start()

    @property
    def address(self) -> str:
        return self.hub.membership.addresses[0]

    def notes(self):
        return [one.problem.template for one in self.heard if isinstance(one, Noted)]

    def wish(self, name: str, given=None, **more) -> Wish:
        return Wish(given or Typed(self.hub.offer().code), name, more.pop("role", Role.DESK), new_seed(), **more)

    def join(self, wish: Wish, tell=lambda heard: None, address: str = "", now=CLOCK.now):
        return asyncio.run(join(wish, (address or self.address,), 0, now, tell))
