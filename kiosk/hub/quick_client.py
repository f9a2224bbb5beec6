"""The engine's client, made quick where a catch-up spends its time, and certain to say that its line is lost."""

from typing import Any

from nats.aio.client import Client


class QuickClient(Client):
    """Should a later release call these methods otherwise, it is as it was."""

    async def _close(self, status: int, do_cbs: bool = True) -> None:  # noqa: FBT001, FBT002  (the client's own)
        """Where the last of what waits is sent to a peer that has reset the line, closing ends right there: nobody is
        told, and what listened stays. So it is done again, with nothing left to send.
        """
        try:
            await super()._close(status, do_cbs)
        except OSError:
            self._process_disconnect()
            await super()._close(status, do_cbs)

    @staticmethod
    def _parse_header_lines(raw: bytes) -> dict[str, Any]:
        """Of the time in which a hundred thousand messages were read, three quarters went into looking for white space
        in the names of headers.
        """
        found: dict[str, Any] = {}
        for line in raw.decode("utf-8", "replace").split("\r\n"):
            name, colon, value = line.partition(":")
            if colon:
                found[name] = value.strip()
        return found
