"""The log that desks share: one stream for each venue, from which nothing is ever deleted."""

from typing import Any

from kiosk.hub import subjects
from kiosk.hub.membership import Membership

_TWO_MINUTES = 120_000_000_000  # nanoseconds


def configuration(of: Membership, replicas: int = 1) -> dict[str, Any]:
    """What `$JS.API.STREAM.CREATE.<name>` is asked for, by whoever runs the hub.

    Not compressed: one flipped bit then costs a block and not the whole stream.
    """
    return {
        "name": subjects.stream(of),
        "subjects": [subjects.everything(of)],
        "storage": "file",
        "retention": "limits",
        "discard": "new",
        "max_msgs": -1,
        "max_bytes": -1,
        "max_age": 0,
        "max_msg_size": -1,
        "num_replicas": replicas,
        "duplicate_window": _TWO_MINUTES,
        "deny_delete": True,
        "deny_purge": True,
        "allow_direct": True,
        "allow_atomic": True,
        "compression": "none",
        "republish": {"src": ">", "dest": f"{subjects.LIVE}.>"},
    }
