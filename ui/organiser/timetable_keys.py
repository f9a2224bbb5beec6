"""The timetable's keys: what each asks for, and where a step takes a session."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kiosk.domain.timetable import Place, stepped
from ui.organiser.timetable_sheet import Block, Sheet

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PLAIN = {
    Qt.Key.Key_Plus: "later_5",
    Qt.Key.Key_Equal: "later_5",
    Qt.Key.Key_Minus: "earlier_5",
    Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
    Qt.Key.Key_Delete: "cancel",
    Qt.Key.Key_S: "swap",
    Qt.Key.Key_P: "pin",
    Qt.Key.Key_N: "speakers",
    Qt.Key.Key_U: "undo",
}
_WITH_CONTROL = {
    Qt.Key.Key_Plus: "closer",
    Qt.Key.Key_Equal: "closer",
    Qt.Key.Key_Minus: "farther",
    Qt.Key.Key_0: "fit",
}
_LOOSE = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier  # + is often typed with Shift
_CONTROL = Qt.KeyboardModifier.ControlModifier


def step_of(event: QKeyEvent) -> tuple[int, int]:
    """(across, down) of an arrow, with or without Alt and Shift; of anything else (0, 0)."""
    if event.modifiers() & _CONTROL:
        return 0, 0
    return _STEPS.get(Qt.Key(event.key()), (0, 0))


def deed_of(event: QKeyEvent) -> str:
    """The name of what is wished; "" when the key means nothing here."""
    with_what = event.modifiers() & ~_LOOSE
    if with_what == _CONTROL:
        return _WITH_CONTROL.get(Qt.Key(event.key()), "")
    return _PLAIN.get(Qt.Key(event.key()), "") if with_what == Qt.KeyboardModifier.NoModifier else ""


def stepped_place(sheet: Sheet, block: Block, across: int, down: int) -> Place:
    """Five minutes earlier or later, or to the room beside; at the last room it stays."""
    slot = block.slot
    start = stepped(slot.start, down) if down else slot.start
    column = min(max(block.column + across, 0), len(sheet.rooms) - 1)
    room = sheet.rooms[column] if across else slot.room
    return Place(slot.session.id, room, start, start + (slot.end - slot.start))
