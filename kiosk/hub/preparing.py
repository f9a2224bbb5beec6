"""Everything that stands before the hub's server starts: the event, its authority, its members, the program, the plan."""

import hashlib
import os
from dataclasses import dataclass, replace

from kiosk.errors import BadInput
from kiosk.hub.addresses import with_port
from kiosk.hub.authority import Papers, fingerprint
from kiosk.hub.disk import free_bytes, refuse_full
from kiosk.hub.engine import check_engine, find_engine
from kiosk.hub.hub_folder import HubFolder, refuse_unfit
from kiosk.hub.hub_server import HubServer
from kiosk.hub.hub_work import EVERYWHERE, HubWork
from kiosk.hub.keeping import keep_membership
from kiosk.hub.local_door import LocalDoor, open_door
from kiosk.hub.member_book import MemberBook, event_of
from kiosk.hub.membership import Membership, Role
from kiosk.hub.nkey import new_seed
from kiosk.hub.own_place import Own, own_membership, refuse_taking_over
from kiosk.hub.papers import authority_of, keep_authority, write_hub_certificate
from kiosk.hub.permissions import control_of
from kiosk.hub.server_config import ServerPlan, domain_of
from kiosk.hub.server_link import Seeds
from kiosk.hub.users import users_text
from kiosk.hub.welcoming import House
from kiosk.network import own_addresses

HERE = "127.0.0.1"


@dataclass(slots=True)
class Prepared:
    """A server that is ready to start, and what it is told."""

    work: HubWork
    name: str
    server: HubServer
    authority: Papers
    book: MemberBook
    own: Own
    seeds: Seeds
    commands: str

    def users(self) -> str:
        """users.conf as the members stand now."""
        return users_text(self.seeds, self.commands, self.own.membership, self.book.members().active)

    def here(self) -> str:
        return with_port(HERE, self.server.ports.members)

    def started(self) -> None:
        """The port is known now: this computer's own membership and its commands find the hub."""
        self.own = replace(self.own, membership=replace(self.own.membership, addresses=(self.here(),)))
        keep_membership(self.work.file, self.own.membership, self.work.vault())
        subject = control_of(self.own.membership.member)
        door = LocalDoor(self.here(), self.authority.certificate, self.commands, subject)
        open_door(self.server.folder.root, door)

    def put_back(self) -> None:
        """What the server starts from, after its folder was deleted under it."""
        root = self.server.folder.root
        keep_authority(root, self.own.membership.event, self.authority)
        write_hub_certificate(root, self.authority)
        self.server.write_users(self.users())

    def house(self) -> House:
        """What everyone is told who wants to join."""
        own = self.own.membership
        certificate = self.authority.certificate
        shown = fingerprint(certificate)
        return House(own.event, self.name, own.venue, certificate, shown, os.urandom(16), self.addresses())

    def addresses(self) -> tuple[str, ...]:
        """Where others reach the hub now, as `host:port`."""
        options = self.work.options
        hosts = own_addresses() if options.bind == EVERYWHERE else (options.bind,)
        return tuple(with_port(host, self.server.ports.members) for host in hosts)


def prepare(work: HubWork) -> Prepared:
    """Reads and writes files, starts nothing. Raises KioskError when this cannot become a hub."""
    folder = HubFolder(work.file.resolve())
    refuse_unfit(folder.root)
    refuse_full(free_bytes(work.file.resolve().parent))  # before the event file, which cannot be opened on a full disk
    event, name = _event(work)
    vault = work.vault()
    if not work.options.anew:
        refuse_taking_over(work.file, folder.root, vault)
    program = find_engine()
    check_engine(program)
    authority = authority_of(folder.root, event)
    write_hub_certificate(folder.root, authority)
    book = MemberBook(work.files, work.file, work.stamper, authority)
    wished = Membership(event, work.options.venue, "", work.stamper.desk, Role.ORGANISER, ())
    own = own_membership(book, work.file, vault, authority, wished)
    server = HubServer(folder, program, _plan(work, folder, own.membership, authority))
    return Prepared(work, name, server, authority, book, own, Seeds(new_seed(), new_seed()), new_seed())


def _plan(work: HubWork, folder: HubFolder, own: Membership, authority: Papers) -> ServerPlan:
    options = work.options
    word = hashlib.sha256(b"leaf" + authority.key.encode()).hexdigest()[:32]
    name = f"kiosk-hub-{own.event}-{own.member}"
    return ServerPlan(
        name,
        folder.root,
        options.bind,
        options.port,
        domain=domain_of(options.venue) if options.leaves else "",
        cluster=options.cluster,
        leaves=replace(options.leaves, word=f"w{word}") if options.leaves else None,
    )


def _event(work: HubWork) -> tuple[str, str]:
    """Its name in the log, and for people."""
    book = work.files.open(work.file)
    try:
        with book.reading() as reader:
            described = reader.event()
            if described is None:
                raise BadInput("This file holds no event yet. Make the event first, then its hub.")
            return event_of(reader), described.name
    finally:
        book.close()
