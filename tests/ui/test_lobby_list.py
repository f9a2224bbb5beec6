"""The list for QML keeps Qt's rules, and keeps the rows that stay."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester

from ui.lobby.face_list import FaceList, Inserted, Moved, Removed, edits

KEYS = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)


@dataclass(frozen=True)
class Face:
    key: str
    title: str = ""


def played(old: list[str], new: list[str]) -> list[str]:
    keys = list(old)
    for edit in edits(old, new):
        match edit:
            case Removed(at):
                del keys[at]
            case Moved(at, to):
                assert to < at
                keys.insert(to, keys.pop(at))
            case Inserted(at):
                keys.insert(at, new[at])
    return keys


@given(KEYS, KEYS)
def test_the_edits_lead_from_the_old_to_the_new(old, new) -> None:
    assert played(old, new) == new
    assert {e.at for e in edits(old, new) if isinstance(e, Inserted)} <= set(range(len(new)))


@given(st.lists(KEYS, max_size=5))
def test_the_list_keeps_qt_s_rules(qapp, steps) -> None:
    faces = FaceList(Face)
    tester = QAbstractItemModelTester(faces, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for step, keys in enumerate(steps):
        faces.show([Face(key, f"{key}{step}") for key in keys])
        assert [face.key for face in faces.faces] == keys
    assert tester.model() is faces


def test_only_the_roles_that_differ_are_told(qapp) -> None:
    faces, told = FaceList(Face), []
    faces.dataChanged.connect(lambda top, _bottom, roles: told.append((top.row(), roles)))
    faces.show([Face("a", "1"), Face("b", "2")])
    faces.show([Face("a", "1"), Face("b", "3")])
    (title,) = (role for role, name in faces.roleNames().items() if name == b"title")
    assert told == [(1, [title])]
    assert faces.data(faces.index(1), title) == "3"


def test_the_same_rows_again_tell_nothing(qapp, qtbot) -> None:
    faces = FaceList(Face)
    faces.show([Face("a")])
    with qtbot.assertNotEmitted(faces.dataChanged), qtbot.assertNotEmitted(faces.rowsInserted):
        faces.show([Face("a")])


@pytest.mark.parametrize("row", [-1, 1])
def test_a_row_that_is_not_there_has_no_data(qapp, row) -> None:
    faces = FaceList(Face)
    faces.show([Face("a")])
    assert faces.data(faces.index(row), next(iter(faces.roleNames()))) is None
    assert faces.rowCount(faces.index(0)) == 0
