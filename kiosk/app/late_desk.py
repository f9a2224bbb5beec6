"""The desk before it is needed: it sees at once what its door looks like, and is loaded at the first wish beyond that."""

from importlib import import_module
from threading import Lock
from typing import TYPE_CHECKING

from kiosk.app.identity import Stamper
from kiosk.app.overview import Overview, overview
from kiosk.app.ports import Audience, Book, Signatures
from kiosk.domain.ids import CheckpointId

if TYPE_CHECKING:
    from kiosk.app.desk import Desk
    from kiosk.app.sharing import HubLink


class LateDesk:
    """Stands for a kiosk.app.desk.Desk in every thread; there is one behind it."""

    def __init__(
        self,
        book: Book,
        stamper: Stamper,
        audience: Audience,
        signatures: Signatures | None,
        hub: "HubLink | None" = None,
    ) -> None:
        self._made_of = book, stamper, audience, signatures, hub
        self._desk: Desk | None = None
        self._making = Lock()

    @property
    def desk(self) -> "Desk":
        with self._making:
            if self._desk is None:
                made: Desk = import_module("kiosk.app.desk").Desk(*self._made_of)
                self._desk = made
            return self._desk

    def load(self) -> None:
        """Before anyone wishes for it, the book too; on the book's own thread."""
        _ = self.desk
        with self._made_of[0].reading():
            pass

    def overview(self, checkpoint: CheckpointId | None, recent: int) -> Overview:
        """kiosk.app.desk.Desk.overview; of a door without the desk."""
        if self._desk is None:
            with self._made_of[0].glancing() as glance:
                seen, item = overview(glance, checkpoint, recent)
            if item is None:
                return seen
        return self.desk.overview(checkpoint, recent)

    def __getattr__(self, name: str) -> object:
        return getattr(self.desk, name)
