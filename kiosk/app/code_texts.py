"""The text to be written into a guest's QR code: the code itself, or its signed form."""

from collections.abc import Callable
from functools import partial

from kiosk.app.ports import Reader, Signatures
from kiosk.domain.invitation import Invitation
from kiosk.domain.keys import EventKey, signing_key
from kiosk.domain.signed import signed_text
from kiosk.domain.token import is_ours
from kiosk.errors import BadInput


class CodeTexts:
    """Made once for a run of letters, in the reader's block: the key is read once and signing costs 0.2 ms."""

    def __init__(self, key: EventKey | None, private: str | None, signatures: Signatures | None) -> None:
        self._key, self._private, self._signatures = key, private, signatures

    @property
    def can_sign(self) -> bool:
        """Is there a key that signs now, with its private half in this file?"""
        return bool(self._key and self._private and self._signatures)

    def text_of(self, invitation: Invitation, *, signed: bool) -> str:
        """16 letters, or 152 when `signed`; a code that is not of ours stays as it is, for it has no signed form.

        Raises BadInput when `signed` and this file has no key to sign with.
        """
        if not signed or not is_ours(invitation.code):
            return invitation.code
        if self._key is None or self._private is None or self._signatures is None:
            raise BadInput("This file has no key to sign codes with. Make one first.")
        signatures, private = self._signatures, self._private
        return signed_text(
            invitation.code, self._key, lambda message: signatures.sign(private, message), invitation.category
        )


def code_texts(reader: Reader, signatures: Signatures | None) -> CodeTexts:
    """`signatures` is the machine's (Machine.signatures)."""
    key = signing_key(reader.keys())
    return CodeTexts(key, reader.secret(key.id) if key else None, signatures)


SIGNED_FORMS = ("letters", "png", "svg")
"""What is signed once the event has a key; labels and sheets are too small for it, and lists are for people to read."""


def texts_for(
    reader: Reader, signatures: Signatures | None, form: str, *, signed: bool | None = None
) -> Callable[[Invitation], str]:
    """What the codes of a `form` (letters, png, svg, csv, sheet …) say: as `signed` tells, or by SIGNED_FORMS when it is None.

    The result raises BadInput when it must sign and this file has no key to sign with.
    """
    texts = code_texts(reader, signatures)
    return partial(texts.text_of, signed=texts.can_sign and form in SIGNED_FORMS if signed is None else signed)
