"""Hubs on this network find themselves (zeroconf); an address typed by hand always works, and needs none of this."""

import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from zeroconf import Error, InterfaceChoice, ServiceBrowser, ServiceInfo, ServiceListener, Zeroconf

from kiosk.hub.addresses import with_port

SERVICE = "_kiosk-hub._tcp.local."
_ASK_MS = 1_000


@dataclass(frozen=True, slots=True)
class Found:
    """A hub that says it is there. Nothing of it is believed until it shows that it knows the code."""

    event: str
    name: str
    address: str


@dataclass(slots=True)
class Announcement:
    """`by` is None where this network lets nobody announce anything."""

    by: Zeroconf | None = None

    def stop(self) -> None:
        if self.by is not None:
            self.by.unregister_all_services()
            self.by.close()
            self.by = None


def announce(event: str, name: str, hosts: tuple[str, ...], port: int) -> Announcement:
    """Takes a second or two; said by an Announcement without `by` when it cannot be done."""
    try:
        by = Zeroconf(interfaces=list(hosts) or InterfaceChoice.Default)
    except (OSError, Error):
        return Announcement()
    info = ServiceInfo(
        SERVICE,
        f"{event}.{SERVICE}",
        port=port,
        addresses=[socket.inet_aton(host) for host in hosts],
        properties={"event": event, "name": name[:60]},
        server=f"kiosk-{event}.local.",
    )
    try:
        by.register_service(info, allow_name_change=True)
    except (OSError, Error):
        by.close()
        return Announcement()
    return Announcement(by)


@dataclass(slots=True)
class _Listener(ServiceListener):
    heard: Callable[[Found], None]
    seen: set[Found] = field(default_factory=set)

    def add_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        info = zc.get_service_info(type_, name, timeout=_ASK_MS)
        for found in _found(info) if info else ():
            if found not in self.seen:
                self.seen.add(found)
                self.heard(found)

    def update_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        self.add_service(zc, type_, name)

    def remove_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        """Whoever went is found out when it is called."""


def find(
    seconds: float, enough: Callable[[tuple[Found, ...]], bool] = bool, on: tuple[str, ...] = ()
) -> tuple[Found, ...]:
    """Every hub heard of within `seconds`, or sooner when it is `enough`; `on` are this computer's addresses to ask from."""
    heard: list[Found] = []
    more = threading.Event()

    def hear(found: Found) -> None:
        heard.append(found)
        more.set()

    try:
        by = Zeroconf(interfaces=list(on) or InterfaceChoice.All)
    except (OSError, Error):
        return ()
    try:
        ServiceBrowser(by, SERVICE, listener=_Listener(hear))
        until = time.monotonic() + seconds
        while not enough(tuple(heard)) and more.wait(max(0.0, until - time.monotonic())):
            more.clear()
    finally:
        by.close()
    return tuple(heard)


def _found(info: ServiceInfo) -> tuple[Found, ...]:
    said = {
        key.decode("utf-8", "replace"): (value or b"").decode("utf-8", "replace")
        for key, value in info.properties.items()
    }
    hosts = info.parsed_addresses()
    return tuple(Found(said.get("event", ""), said.get("name", ""), with_port(host, info.port or 0)) for host in hosts)
