"""A list of faces for QML: one role for each field, rows kept by their key."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, Protocol

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_NO_PARENT = QModelIndex()
_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1


class Keyed(Protocol):
    @property
    def key(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Removed:
    at: int


@dataclass(frozen=True, slots=True)
class Moved:
    at: int
    to: int


@dataclass(frozen=True, slots=True)
class Inserted:
    at: int


Edit = Removed | Moved | Inserted


def edits(old: Sequence[str], new: Sequence[str]) -> Iterator[Edit]:
    """Steps, one after the other, from the old keys to the new: what stays is never removed and made again."""
    keys, staying = list(old), set(new)
    for at in reversed(range(len(keys))):
        if keys[at] not in staying:
            del keys[at]
            yield Removed(at)
    for at, key in enumerate(new):
        if at < len(keys) and keys[at] == key:
            continue
        if key in keys:
            yield Moved(keys.index(key), at)
            keys.remove(key)
        else:
            yield Inserted(at)
        keys.insert(at, key)


@QmlElement
@QmlUncreatable("The stage makes the list and hands it to QML.")
class FaceList(QAbstractListModel):  # type: ignore[operator]  # the stub of QmlUncreatable lacks __call__
    """Faces of one frozen dataclass with a `key`; QML's delegates name its fields as required properties.

    `in_place`: nothing moves, so a place takes another face instead of being made anew, which costs a tenth of it.
    """

    def __init__(self, face: type[Any], parent: QObject | None = None, *, in_place: bool = False) -> None:
        super().__init__(parent)
        self._in_place = in_place
        self._wanted: tuple[Keyed, ...] = ()
        self._waiting: deque[tuple[int, Keyed]] = deque()
        self._next = QTimer(self)
        self._next.timeout.connect(self._refresh_next)
        self._roles = {_FIRST_ROLE + n: field.name for n, field in enumerate(fields(face))}
        self._faces: tuple[Keyed, ...] = ()

    @property
    def faces(self) -> tuple[Keyed, ...]:
        return self._faces

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._faces)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        faces = self._faces
        if not 0 <= index.row() < len(faces) or role not in self._roles:
            return None
        return getattr(faces[index.row()], self._roles[role])

    def roleNames(self) -> dict[int, QByteArray]:
        return {role: QByteArray(name.encode()) for role, name in self._roles.items()}

    def show(self, faces: Sequence[Keyed]) -> None:
        """Rows that stay keep their delegates, so that only real changes move on the screen."""
        self._next.stop()
        if tuple(faces) == self._faces:
            return
        for at, face in enumerate(self._placed(faces)):
            self._refresh(at, face)

    def unfold(self, faces: Sequence[Keyed], every: int) -> None:
        """As `show`, but one row after the other, `every` so many milliseconds: a frame then draws one of them anew."""
        self._wanted = tuple(faces)
        self._waiting = deque(enumerate(self._placed(faces)))
        self._refresh_next()
        self._next.start(every)

    def unfolds(self, faces: Sequence[Keyed]) -> bool:
        """Whether it is on the way to show these."""
        return self._next.isActive() and tuple(faces) == self._wanted

    def _placed(self, faces: Sequence[Keyed]) -> list[Keyed]:
        """As many rows as there are faces, those that stay in their new places."""
        new = list({face.key: face for face in faces}.values())
        for edit in list(edits(*self._names(new))):
            self._apply(edit, new)
        return new

    def _refresh_next(self) -> None:
        if self._waiting:
            self._refresh(*self._waiting.popleft())
        else:
            self._next.stop()

    def _names(self, new: Sequence[Keyed]) -> tuple[Sequence[str], Sequence[str]]:
        """What tells the old rows and the new ones apart: their keys, or only their places."""
        if self._in_place:
            places = [str(n) for n in range(max(len(self._faces), len(new)))]
            return places[: len(self._faces)], places[: len(new)]
        return [face.key for face in self._faces], [face.key for face in new]

    def _apply(self, edit: Edit, new: Sequence[Keyed]) -> None:
        rows = list(self._faces)
        match edit:
            case Removed(at):
                self.beginRemoveRows(_NO_PARENT, at, at)
                del rows[at]
                self._faces = tuple(rows)
                self.endRemoveRows()
            case Moved(at, to):
                self.beginMoveRows(_NO_PARENT, at, at, _NO_PARENT, to)
                rows.insert(to, rows.pop(at))
                self._faces = tuple(rows)
                self.endMoveRows()
            case Inserted(at):
                self.beginInsertRows(_NO_PARENT, at, at)
                rows.insert(at, new[at])
                self._faces = tuple(rows)
                self.endInsertRows()

    def _refresh(self, at: int, face: Keyed) -> None:
        before = self._faces[at]
        roles = [role for role, name in self._roles.items() if getattr(face, name) != getattr(before, name)]
        if roles:
            self._faces = (*self._faces[:at], face, *self._faces[at + 1 :])
            self.dataChanged.emit(self.index(at), self.index(at), roles)
