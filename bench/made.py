"""Invented guest lists and event files of any size, the same every time, made once for all benchmarks of a run."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

from bench.gauge import PROGRAM, child
from bench.runner import Task
from db.book import SqliteBook
from kiosk.app.identity import Stamper, SystemClock
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.event import Event
from kiosk.domain.facts import CheckpointSet, Entry, EventDescribed, Fact, SessionsListed
from kiosk.domain.ids import CheckpointId, DeskId, SessionId
from kiosk.domain.session import Session

_FAMILIES, _MIDDLES, _GIVEN = (
    words.split()
    for words in (
        "Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý",
        "Văn Thị Thuỳ Minh Quốc Thanh Ngọc Hữu Đức Gia Hoàng Kim Xuân Thu",
        "An Anh Bình Châu Chi Cường Dung Dũng Dương Giang Hà Hải Hạnh Hiếu Hoà Hùng Hương Khánh Khôi Lan Linh "
        "Long Mai Minh Nam Nga Ngân Nhung Phong Phúc Quân Quang Sơn Tâm Thảo Trang Tuấn Vy Yến",
    )
)
_KINDS = ("Sở Thông tin và Truyền thông", "UBND Quận", "Trường Đại học", "Tổng công ty", "Báo")
_POSTS = ("Giám đốc", "Phó Giám đốc", "Trưởng phòng", "Chuyên viên")
_TALKS = ("Chuyển đổi số", "ở địa phương:", "bài học kinh nghiệm", "Dữ liệu mở", "và trí tuệ nhân tạo", "Open data")
_HEADINGS = "STT,Họ và tên,Chức vụ,Đơn vị,Khối,Loại,Điện thoại,Email"
DOORS = tuple(CheckpointId(f"door-{n}") for n in range(8))


def guest_list(task: Task, size: int) -> Path:
    """A CSV as an organiser would send it, without codes."""
    path = task.folder / f"guests-{size}.csv"
    if not path.exists():
        task.tell(f"writing a list of {size:,} guests …")
        with path.open("w", encoding="utf-8") as file:
            file.writelines(_lines(size, Random(size)))
    return path


def _lines(size: int, luck: Random) -> Iterator[str]:
    yield _HEADINGS + "\n"
    pick = luck.choice
    for n in range(1, size + 1):
        name = " ".join((pick(_FAMILIES), pick(_MIDDLES), *([pick(_MIDDLES)] if n % 3 else []), pick(_GIVEN)))
        kind = pick(_KINDS)
        block = "Sở ngành" if kind.startswith("Sở") else "Khác"
        mail, phone = f"g{n}@example.org", f"09{luck.randrange(10**8):08}"
        category = pick(("Khách mời", "Báo chí", "VIP"))
        yield f"{n},{name},{pick(_POSTS)},{kind} {luck.randrange(1, 1001)},{block},{category},{phone},{mail}\n"


def event_file(task: Task, size: int) -> Path:
    """An event with so many guests, eight checkpoints and a day's agenda; copy it before writing to it."""
    path = task.folder / f"event-{size}.kiosk"
    if not path.exists():
        task.tell(f"making an event with {size:,} guests …")
        part = empty_event(task.folder / f"part-{size}.kiosk")
        child(*PROGRAM, "guests", "import", part, guest_list(task, size))
        part.rename(path)
    return path


def event_copy(task: Task, size: int, name: str) -> Path:
    """A copy of that event to write to; nothing of an earlier copy of this name is left, its log least of all."""
    copy = task.folder / f"{name}-{size}.kiosk"
    remove_file(copy)
    return Path(shutil.copy(event_file(task, size), copy))


def remove_file(path: Path) -> None:
    """An SQLite file with what may stand beside it."""
    for tail in ("", "-wal", "-shm"):
        path.with_name(path.name + tail).unlink(missing_ok=True)


def empty_event(path: Path) -> Path:
    remove_file(path)
    stamper = Stamper(DeskId("bench"), SystemClock())
    today = datetime.now(UTC).date()
    doors: list[Fact] = [CheckpointSet(Checkpoint(id=door, name=f"Cửa {n}")) for n, door in enumerate(DOORS, 1)]
    event = Event(name="Đo tốc độ", zone="UTC", first_day=today, last_day=today + timedelta(days=1))
    with closing(SqliteBook.create(path)) as book, book.writing() as page:
        for fact in [EventDescribed(event), *doors, SessionsListed("bench", sessions(today, 6))]:
            page.record(Entry(stamper.stamp(), fact))
    return path


def sessions(day: date, count: int) -> tuple[Session, ...]:
    """One after the other, a quarter of an hour each, from midnight (UTC) on."""
    begin = datetime.combine(day, time(0), UTC)
    quarter = timedelta(minutes=15)
    return tuple(
        Session(
            id=SessionId(f"session-{n}"),
            title=f"Báo cáo {n}: chuyển đổi số ở địa phương",
            start=begin + n * quarter,
            end=begin + (n + 1) * quarter,
            room="Hội trường A",
            speakers=("TS. Nguyễn Văn An",),
        )
        for n in range(count)
    )


def parallel_sessions(day: date, rooms: int, each: int) -> tuple[Session, ...]:
    """In so many rooms, one after the other, three quarters of an hour each, from midnight (UTC) on; titles of any length."""
    begin, luck = datetime.combine(day, time(0), UTC), Random(rooms)
    length = timedelta(minutes=45)
    return tuple(
        Session(
            id=SessionId(f"session-{room}-{n}"),
            title=" ".join(luck.choices(_TALKS, k=luck.randint(1, 4))),
            start=begin + n * length,
            end=begin + (n + 1) * length,
            room=f"Phòng {room + 1:02}",
            track=f"Chủ đề {room % 9}",
            speakers=(f"{luck.choice(_FAMILIES)} {luck.choice(_GIVEN)}",),
        )
        for n in range(each)
        for room in range(rooms)
    )


def event_with(folder: Path, name: str, listed: Sequence[Session]) -> Path:
    """An event file with these sessions and no others."""
    path = empty_event(folder / f"{name}.kiosk")
    stamper = Stamper(DeskId("bench"), SystemClock())
    old = tuple(session.id for session in sessions(datetime.now(UTC).date(), 6))
    with closing(SqliteBook(path)) as book, book.writing() as page:
        page.record(Entry(stamper.stamp(), SessionsListed("bench", tuple(listed), old)))
    return path
