"""The header of a message is read quickly, and as the engine's own client reads it."""

import pytest
from nats.aio.client import Client

from kiosk.hub.quick_client import QuickClient

LINES = (
    b"Nats-Stream: EV_main\r\nNats-Sequence: 12\r\nNats-Last-Sequence: 11\r\n\r\n",
    b"Kiosk-Sig: QUJD+/==\r\nNats-Subject: e.ev1.main.adm.K1.d2\r\n\r\n",
    b"Name:Value\r\nOther:\tValue  \r\nEmpty:\r\nno colon\r\n\r\n",
    b"Time: 12:30:00\r\nName: L\xc3\xaa\r\nBroken: \xff\r\n",
    b"",
)


@pytest.mark.parametrize("raw", LINES)
def test_the_header_is_what_the_client_itself_makes_of_it(raw) -> None:
    assert QuickClient._parse_header_lines(raw) == Client._parse_header_lines(raw)


def test_the_client_still_asks_this_method() -> None:
    class Deaf(QuickClient):
        @staticmethod
        def _parse_header_lines(raw):
            return {"heard": "by us"}

    parsed = Deaf()._process_headers(b"NATS/1.0\r\nA: b\r\n\r\n")
    with pytest.raises(StopIteration) as end:
        parsed.send(None)
    assert end.value.value == {"heard": "by us"}
