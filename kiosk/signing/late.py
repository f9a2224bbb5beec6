"""The signature library, loaded at the first signed code: the desk's start must not pay for it."""

from importlib import import_module
from typing import cast

_LIBRARY = "kiosk.signing.ed25519"


class LateSignatures:
    """kiosk.app.ports.Signatures."""

    def new_key(self) -> tuple[str, str]:
        return cast(tuple[str, str], import_module(_LIBRARY).new_key())

    def sign(self, private: str, message: bytes) -> bytes:
        return cast(bytes, import_module(_LIBRARY).sign(private, message))

    def verify(self, public: str, message: bytes, signature: bytes) -> bool:
        return cast(bool, import_module(_LIBRARY).verify(public, message, signature))
