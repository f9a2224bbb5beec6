"""Where phones on the same network find the page."""

from ipaddress import ip_address

from kiosk.network import own_addresses

EVERY = ("0.0.0.0", "::")


def reachable(bind: str) -> tuple[str, ...]:
    """Where phones find a page served on `bind`; empty when this computer is in no network, or `bind` is only for itself."""
    if bind not in EVERY:
        return () if ip_address(bind).is_loopback else (bind,)
    return own_addresses()


def page_address(ip: str, port: int) -> str:
    """As it is typed, and as short as it can be."""
    host = f"[{ip}]" if ":" in ip else ip
    return f"http://{host}/" if port == 80 else f"http://{host}:{port}/"
