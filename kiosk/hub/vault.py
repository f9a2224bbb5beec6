"""Where this computer keeps its private keys: the system's own store, else a file that only its owner may read."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import keyring
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringError

from kiosk.hub.durable import write_durably

_SERVICE = "Kiosk hub"


@dataclass(frozen=True, slots=True)
class Vault:
    """`put` and `get` of the system's store; None where there is none that is safe."""

    put: Callable[[str, str, str], None] | None = None
    get: Callable[[str, str], str | None] | None = None

    def keep(self, name: str, secret: str, file: Path) -> bool:
        """True when the system keeps it; else it is in `file`, which only its owner may read."""
        if self.put is not None:
            try:
                self.put(_SERVICE, name, secret)
            except KeyringError:
                pass  # locked, or the person said no: the file is still safe from others
            else:
                file.unlink(missing_ok=True)
                return True
        write_durably(file, secret.encode(), private=True)
        return False

    def find(self, name: str, file: Path) -> str | None:
        """None when it is in neither place."""
        if file.is_file():
            return file.read_text(encoding="ascii")
        try:
            return self.get(_SERVICE, name) if self.get else None
        except KeyringError:
            return None


def system_vault() -> Vault:
    """The store of Windows, macOS or the desktop; a keyring that only writes a file of its own is none."""
    backend = keyring.get_keyring()
    if isinstance(backend, fail.Keyring | null.Keyring) or backend.priority < 1:
        return Vault()
    if isinstance(backend, chainer.ChainerBackend) and not backend.backends:
        return Vault()
    return Vault(backend.set_password, backend.get_password)
