"""The server of one hub: put up, checked, put up again when it falls, ended with this program."""

import errno
import os
import socket
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.errors import BadInput
from kiosk.hub import disk, figures
from kiosk.hub.child import Child, Ports, end_stale
from kiosk.hub.child import start as start_child
from kiosk.hub.durable import make_private_folder, write_durably
from kiosk.hub.hub_folder import HubFolder, refuse_unfit
from kiosk.hub.processes import Born, Running, alive, born, keep_running, kept_running
from kiosk.hub.server_config import USERS_FILE, ServerPlan, server_conf, store_name

_CONFIG, _RUNNING = "server.conf", "running.json"


@dataclass(slots=True)
class HubServer:
    """Everything here may take a second and touches the disk: never call it on a thread that answers people."""

    folder: HubFolder
    program: Path
    plan: ServerPlan
    child: Child | None = None
    since: float = 0.0
    read: int = 0

    def start(self, users: str) -> None:
        """Raises KioskError when it may not or cannot begin here. `users` is the text of users.conf."""
        refuse_unfit(self.folder.root)
        make_private_folder(self.folder.root)
        disk.refuse_full(disk.free_bytes(self.folder.root))
        clear_stale(self.folder.root)
        refuse_taken(self.plan.bind, self.plan.port)
        self.write_users(users)
        self._up()

    def write_users(self, users: str) -> None:
        write_durably(self.folder.of(USERS_FILE), users.encode(), private=True)

    def again(self) -> None:
        """After it fell, or when it must begin anew; on the port it had."""
        if self.child is not None:
            self.child.stop()
        self._up()

    def stop(self) -> None:
        if self.child is not None:
            self.child.stop()
            self.child = None
        self.folder.of(_RUNNING).unlink(missing_ok=True)

    def said(self) -> figures.Server:
        """Raises BadInput when it does not answer."""
        return figures.server(self.ports.figures)

    @property
    def ports(self) -> Ports:
        assert self.child is not None
        return self.child.ports

    def ended(self) -> bool:
        return self.child is None or self.child.ended()

    def whole(self) -> bool:
        """Is what it writes into still there? A deleted folder takes everything, and nothing of it is ever seen again."""
        return self.folder.of(store_name(self.plan)).is_dir()

    def new_log(self) -> str:
        """What its log says since the last time this was asked."""
        try:
            with self.folder.log.open("rb") as file:
                file.seek(self.read if self.read <= file.seek(0, os.SEEK_END) else 0)
                data = file.read()
                self.read = file.tell()
        except OSError:
            return ""
        return data.decode("utf-8", "replace")

    def _up(self) -> None:
        write_durably(self.folder.of(_CONFIG), server_conf(self.plan).encode(), private=True)
        self.child = start_child(self.program, self.folder.of(_CONFIG), self.folder.root)
        self.plan = replace(self.plan, port=self.ports.members)
        self.since = time.monotonic()
        owner = born(os.getpid()) or Born(os.getpid(), "")
        keep_running(self.folder.of(_RUNNING), Running(owner, self.child.server))
        try:
            figures.refuse_unsafe(self.said())
        except BaseException:
            self.stop()
            raise


def clear_stale(root: Path) -> None:
    """End the server of a program that was killed. Raises BadInput when this event's hub runs in another window."""
    running = kept_running(root / _RUNNING)
    if running is None:
        return
    if running.owner.pid != os.getpid() and alive(running.owner):
        raise BadInput("This event's hub runs already, in another window of this computer.")
    end_stale(running.server)


def refuse_taken(bind: str, port: int) -> None:
    """Raises BadInput when another program listens there, or there is no such address here. Port 0 is always free."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((bind, port))
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                raise BadInput(
                    "Port {port} is used by another program. Give another with --port.", port=port
                ) from error
            raise BadInput("This computer has no address {address}. Leave --bind out.", address=bind) from error
