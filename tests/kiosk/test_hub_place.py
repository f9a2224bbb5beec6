"""Where a hub may live, what it does when the disk fills, and files that outlast a power cut."""

import os
import stat
from pathlib import Path, PurePosixPath

import pytest

from kiosk.errors import BadInput, BookFull
from kiosk.hub import disk, engine
from kiosk.hub.addresses import split_address
from kiosk.hub.disk import Fine, Full, Guard, Low, Restart, looked
from kiosk.hub.durable import write_durably
from kiosk.hub.hub_folder import HubFolder, kind_of_disk, refuse_unfit, synced_by
from kiosk.hub.keeping import keep_membership, kept_membership
from kiosk.hub.membership import Membership, Role
from kiosk.hub.nkey import is_public, new_seed, public_of
from kiosk.hub.processes import Born, alive, born
from kiosk.hub.vault import Vault

GB = disk.GIGABYTE
FULL = "[1] 2026/05/01 [ERR] JetStream failed to store a msg: write /x/1.blk: no space left on device\n"
MOUNTS = "/dev/sda1 / ext4 rw 0 0\nnas:/x /mnt/team\\040x nfs4 rw 0 0\n//srv/y /mnt/team\\040x/deep cifs rw 0 0\n"


@pytest.mark.parametrize(
    "folder",
    ["OneDrive", "OneDrive - HCMUTE", "Dropbox", "Dropbox (Personal)", "Google Drive", "Mobile Documents", "pCloud"],
)
def test_a_synced_folder_is_refused_by_name(folder) -> None:
    place = HubFolder(Path("/u/an") / folder / "event.kiosk").root
    with pytest.raises(BadInput, match="copies to the internet"):
        refuse_unfit(place, "")


def test_a_folder_that_only_sounds_alike_is_fine(tmp_path) -> None:
    for name in ("Onedrives", "megaphone", "sync tests", "dropboxes"):
        assert synced_by(tmp_path / name / "e.hub") == ""


def test_a_folder_with_the_marks_of_a_syncing_program_is_refused(tmp_path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert synced_by(tmp_path / "deep" / "e.hub") == ".stfolder"


@pytest.mark.parametrize(
    ("folder", "kind"), [("/home-x/e.hub", "ext4"), ("/mnt/team x/e.hub", "nfs4"), ("/mnt/team x/deep/e.hub", "cifs")]
)
def test_the_innermost_mount_decides_what_disk_it_is(folder, kind) -> None:
    assert kind_of_disk(PurePosixPath(folder), MOUNTS) == kind


def test_a_network_drive_is_refused() -> None:
    with pytest.raises(BadInput, match="network drive"):
        refuse_unfit(Path("/mnt/team x/e.hub"), MOUNTS)
    refuse_unfit(Path("/srv/e.hub"), MOUNTS)


def test_a_hub_does_not_begin_on_a_full_disk() -> None:
    disk.refuse_full(GB)
    with pytest.raises(BookFull, match="Only 999 MB"):
        disk.refuse_full(999_500_000)


def test_the_guard_warns_then_stops_then_starts_anew() -> None:
    guard, room = looked(Guard(), 9 * GB, "")
    assert room == Fine()
    guard, room = looked(guard, 2 * GB, "")
    assert room == Low(2 * GB)
    guard, room = looked(guard, 4_000, FULL)
    assert room == Full(4_000)
    guard, room = looked(guard, 5_000, "")
    assert room == Full(5_000)
    guard, room = looked(guard, 9 * GB, "")
    assert room == Restart()
    assert looked(guard, 9 * GB, "") == (Guard(), Fine())


def test_an_ordinary_line_of_the_log_is_no_failed_write() -> None:
    assert not disk.write_failed("[1] [INF] Listening for client connections\n[1] [WRN] Readloop processing time: 2s\n")
    assert disk.write_failed(FULL)


def test_a_private_file_is_its_owners_alone_and_written_whole(tmp_path) -> None:
    file = tmp_path / "seed"
    write_durably(file, b"one", private=True)
    write_durably(file, b"two", private=True)
    assert file.read_bytes() == b"two"
    assert [one.name for one in tmp_path.iterdir()] == ["seed"]
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_data_is_on_disk_before_the_name_and_the_name_after(tmp_path, monkeypatch) -> None:
    done, sync, rename = [], os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda fd: (done.append("sync"), sync(fd))[1])
    monkeypatch.setattr(Path, "replace", lambda one, to: (done.append("rename"), rename(one, to))[1])
    write_durably(tmp_path / "x", b"1")
    assert done == (["sync", "rename", "sync"] if os.name == "posix" else ["sync", "rename"])


def a_membership() -> Membership:
    return Membership("ev", "main", "m1", "Quầy 2", Role.DESK, ("192.0.2.1:4611",), "PEM", new_seed())


def test_a_membership_comes_back_from_a_file_that_only_its_owner_reads(tmp_path) -> None:
    membership = a_membership()
    assert keep_membership(tmp_path / "e.kiosk", membership, Vault()) is False
    assert kept_membership(tmp_path / "e.kiosk", Vault()) == membership


def test_a_vault_keeps_the_key_and_no_file_does(tmp_path) -> None:
    kept = {}
    vault = Vault(lambda _, name, secret: kept.update({name: secret}), lambda _, name: kept.get(name))
    membership = a_membership()
    assert keep_membership(tmp_path / "e.kiosk", membership, vault) is True
    assert membership.seed not in "".join(f.read_text(encoding="utf-8") for f in tmp_path.iterdir())
    assert kept_membership(tmp_path / "e.kiosk", vault) == membership
    kept.clear()
    with pytest.raises(BadInput, match="key to the hub is gone"):
        kept_membership(tmp_path / "e.kiosk", vault)


def test_a_damaged_membership_is_said_to_be_damaged(tmp_path) -> None:
    assert kept_membership(tmp_path / "e.kiosk", Vault()) is None
    (tmp_path / "e.member").write_bytes(b"{half")
    with pytest.raises(BadInput, match=r"e\.member cannot be read"):
        kept_membership(tmp_path / "e.kiosk", Vault())


def test_the_engine_is_the_one_that_was_tested() -> None:
    program = engine.find_engine()
    engine.check_engine(program)
    assert engine.version_of(program) == engine.VERSION


def test_a_changed_engine_is_refused(tmp_path) -> None:
    other = tmp_path / "nats-server"
    other.write_bytes(b"#!/bin/sh\necho nats-server: v9.9.9\n")
    with pytest.raises(BadInput, match="was changed"):
        engine.check_engine(other, known="0" * 64)
    assert engine.version_of(tmp_path / "nothing") == ""


def test_a_public_key_is_told_from_other_texts() -> None:
    assert is_public(public_of(new_seed()))
    assert not any(is_public(text) for text in ("", new_seed(), "u" * 56, "Ü" * 56, 'U" } ] #' + "A" * 47))


def test_a_process_is_known_by_its_birth_too() -> None:
    me = born(os.getpid())
    assert me is not None
    assert alive(me)
    assert not alive(Born(me.pid, "another birth"))


ADDRESSES = [
    ("10.0.0.1", ("10.0.0.1", 4611)),
    (" hub:99 ", ("hub", 99)),
    ("10.0.0.1 : 99", ("10.0.0.1", 99)),
    ("https://10.0.0.1:99/", ("10.0.0.1", 99)),
    ("tls://hub/login?next=1", ("hub", 4611)),
    ("１０.０.０.１:９９", ("10.0.0.1", 99)),
]


@pytest.mark.parametrize(("text", "parts"), ADDRESSES)
def test_an_address_may_leave_out_the_port(text, parts) -> None:
    assert split_address(text, 4611) == parts


@pytest.mark.parametrize(
    "text", ["10.0.0.1:", ":4611", "10.0.0.1:0", "10.0.0.1:99999", "10.0.0.1:x", "::1", "[::1]:4611"]
)
def test_what_is_no_address_is_refused(text) -> None:
    with pytest.raises(ValueError, match="no address"):
        split_address(text, 4611)
