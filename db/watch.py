"""Has anyone written to the event file? Asked often, so it must be cheap."""

from pathlib import Path
from sqlite3 import Connection

from db.file import explained, open_file


class Watch:
    """Own connection, opened at the first question, for one thread. Raises KioskError when the file is gone."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db: Connection | None = None
        self._seen = -1

    def changed(self) -> bool:
        """True once after each change by any other connection, and at the first question."""
        if self._db is None:
            self._db = open_file(self._path)
        with explained(self._path.name):
            version = int(self._db.execute("PRAGMA data_version").fetchone()[0])
        before, self._seen = self._seen, version
        return version != before

    def close(self) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None
