"""An event file on a medium that cannot be written: said in a sentence, and nothing tried."""

import os
import shutil
import subprocess

import pytest

from db.book import SqliteBook
from db.files import SqliteFiles
from kiosk.errors import BookReadOnly
from tests.given import opening_facts, write


def _mount(*words: str) -> bool:
    return subprocess.run(["mount", *words], capture_output=True, check=False).returncode == 0


@pytest.fixture
def read_only(tmp_path):
    """A folder with one event file that nobody may write to: root needs a read-only file system for that."""
    folder, made = tmp_path / "đĩa", tmp_path / "event.kiosk"
    folder.mkdir()
    book = SqliteBook.create(made)
    write(book, *opening_facts())
    book.close()
    if os.geteuid() != 0:
        shutil.copy(made, folder)
        folder.chmod(0o555)
        yield folder / "event.kiosk"
        folder.chmod(0o755)
        return
    if not shutil.which("mount") or not _mount("-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)):
        pytest.skip("this machine does not let root mount a file system")
    shutil.copy(made, folder)
    _mount("-o", "remount,ro", str(folder))
    yield folder / "event.kiosk"
    subprocess.run(["umount", str(folder)], check=True)


def test_a_read_only_file_is_said_to_be_one(read_only) -> None:
    before = read_only.read_bytes()
    with pytest.raises(BookReadOnly, match=r"event\.kiosk may not be written\. Copy it"):
        SqliteFiles().open(read_only)
    assert [f.name for f in read_only.parent.iterdir()] == ["event.kiosk"]
    assert read_only.read_bytes() == before


def test_a_new_event_cannot_be_made_there(read_only) -> None:
    with pytest.raises(BookReadOnly, match="Choose a folder you may write to"):
        SqliteFiles().create(read_only.with_name("new.kiosk"))
