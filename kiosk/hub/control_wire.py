"""What organisers and this computer's own commands ask of a running hub, as JSON; only they may publish there."""

from typing import Any, NoReturn

import msgspec

from kiosk.errors import BadInput, KioskError
from kiosk.hub.membership import Role

LARGEST = 8_192


class OpenCode(msgspec.Struct, tag_field="do", tag="code"):
    """Let one computer in: show a code that counts for so many minutes."""

    minutes: int = 10


class CloseCode(msgspec.Struct, tag_field="do", tag="close"):
    """Let nobody in any more."""


class WhoAsks(msgspec.Struct, tag_field="do", tag="asks"):
    """Who waits for the organiser's word."""


class Decide(msgspec.Struct, tag_field="do", tag="decide"):
    """The organiser's word about who waits: `id` as WhoAsks said."""

    id: str
    admit: bool


class Revoke(msgspec.Struct, tag_field="do", tag="revoke"):
    name: str


class Status(msgspec.Struct, tag_field="do", tag="status"):
    """How the hub does."""


class Authority(msgspec.Struct, tag_field="do", tag="authority"):
    """An organiser's computer keeps the event's authority, so that it can become the hub when this one is lost."""


Wanted = OpenCode | CloseCode | WhoAsks | Decide | Revoke | Status | Authority


class Code(msgspec.Struct):
    """`until` in ISO 8601; `qr` is the text of the QR code."""

    code: str
    qr: str
    until: str


class Asking(msgspec.Struct):
    id: str
    name: str
    role: Role
    digits: str


class AuthorityPapers(msgspec.Struct):
    certificate: str
    key: str


class Reply(msgspec.Struct, omit_defaults=True):
    """`template` and `values` of the sentence that says why not; else what was asked for."""

    template: str = ""
    values: dict[str, Any] = {}
    code: Code | None = None
    asks: tuple[Asking, ...] = ()
    name: str = ""
    status: dict[str, Any] | None = None
    papers: AuthorityPapers | None = None


_WANTED = msgspec.json.Decoder(Wanted)
_REPLY = msgspec.json.Decoder(Reply)
_ENCODER = msgspec.json.Encoder()


def encode(said: Wanted | Reply) -> bytes:
    return _ENCODER.encode(said)


def read_wanted(data: bytes) -> Wanted | None:
    """None when it is nothing this version understands."""
    try:
        return _WANTED.decode(data) if len(data) <= LARGEST else None
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def read_answer(data: bytes) -> Reply:
    """Raises the error that the hub answered with."""
    try:
        said = _REPLY.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadInput("The hub's answer cannot be read: it is of another version. Update both.") from error
    if said.template:
        _raise(said.template, said.values)
    return said


def _raise(template: str, values: dict[str, Any]) -> NoReturn:
    raise BadInput(template, **values)


def refusal(error: KioskError) -> Reply:
    return Reply(error.template, {name: str(value) for name, value in error.values.items()})
