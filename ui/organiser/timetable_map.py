"""The timetable one can work on: sessions are drawn to other rooms and times by hand or by keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip, QWidget

from kiosk.domain.session import Slot
from kiosk.domain.timetable import Place, clashes, placed
from ui.organiser.parts import button
from ui.organiser.timetable_canvas import STEP, TimetableCanvas
from ui.organiser.timetable_grid import Pull, pulled
from ui.organiser.timetable_keys import deed_of, step_of, stepped_place
from ui.organiser.timetable_sheet import Block, Sheet, beside
from ui.organiser.timetable_words import tip_html, tip_of
from ui.theme import Theme

_EDGE, _ROLL_MS = 26.0, 30


class TimetableMap(TimetableCanvas):
    """`chosen` tells that the choice changed; `wished` a deed's name; `placed` where a session was put."""

    chosen = Signal()
    wished = Signal(str)
    placed = Signal(object)
    undo_wished = Signal()
    menu_wished = Signal(object)  # where, on the screen

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._slots: Sequence[Slot] = ()
        self._pull: Pull | None = None
        self._pressed: QPointF | None = None
        self._roll = QTimer(self)
        self._roll.setInterval(_ROLL_MS)
        self._roll.timeout.connect(self._roll_on)
        self._zooms = [self._zoom_button("−", "Ctrl+-", self.farther), self._zoom_button("+", "Ctrl++", self.closer)]
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_sheet(self, sheet: Sheet, slots: Sequence[Slot]) -> None:
        """A day; `slots` are those of all days, for what clashes. What is seen stays where it is on the same day."""
        same = sheet.day == self.sheet.day
        shifted = (self.sheet.top - sheet.top).total_seconds() / 60 if same else 0.0
        self.sheet, self._slots = sheet, slots
        self.let_go()
        if sheet.block(self.choice) is None:
            self.choice = ""
        if sheet.block(self.partner) is None:
            self.partner = ""
        self._measure()
        if not same:
            self._begin()
        elif shifted:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(shifted * self._grid.a_minute))
        self.viewport().update()

    def choose(self, id: str, partner: str = "") -> None:
        """Choose a session and bring it into view; `partner` is another one that is chosen with it."""
        self.choice, self.partner = id, partner if partner != id else ""
        block = self.sheet.block(id)
        self.setAccessibleDescription(tip_of(block.slot, self.sheet.zone) if block else "")
        if block is not None:
            self._bring(self._grid.box(block))
        self.viewport().update()
        self.chosen.emit()

    def let_go(self) -> None:
        """Nothing is drawn elsewhere any more."""
        self._pull = self.place = self._pressed = None
        self._clash = ""
        self._roll.stop()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or not self._view().contains(event.position()):
            return
        point = event.position() - self._origin()
        block = self._grid.block_at(point)
        self._pressed, self.place = event.position(), None
        if block is None:
            self._pull = None
            return
        end = self._at_end(block, point)
        held = block.end if end else block.start
        self._pull = Pull(block, self._grid.column_at(point.x()), point.y() / self._grid.a_minute - held, end)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self._pull is None:
            self._show_cursor(event.position())
            return
        far = (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self.place is not None or far:
            self._carry(event.position())
            rolls = bool(self._rolling(event.position()))
            self._roll.start() if rolls else self._roll.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pull, place, pressed = self._pull, self.place, self._pressed
        self._pressed = None
        self._roll.stop()
        if pressed is None:
            return
        if place is None:
            joined = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._pull = None
            self._click(pull.block.id if pull else "", joined=joined)
        elif pull is not None:
            self._put(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._grid.block_at(event.position() - self._origin()) is not None:
            self.wished.emit("edit")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the session under the mouse; by its key, of the chosen one."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        block = self._grid.block_at(QPointF(event.pos()) - self._origin()) if by_mouse else None
        if block is not None and block.id not in (self.choice, self.partner):
            self.choose(block.id)
        at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.box_of(self.choice).center().toPoint())
        self.menu_wished.emit(at)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self._zoom_at(event.position().y(), STEP if turned > 0 else 1 / STEP)
            event.accept()
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - event.angleDelta().y())
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.place or self.partner):
            self.partner = ""
            self.let_go()
            self.chosen.emit()
            return
        across, down = step_of(event)
        if across or down:
            self._step(event, across, down)
            return
        self._key(deed_of(event), event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left, corner = self.viewport().x(), self.corner
        for n, made in enumerate(self._zooms):
            made.move(left + round(corner.left() + n * corner.width() / 2), self.viewport().y() + round(corner.top()))
            made.resize(round(corner.width() / 2) - 1, round(corner.height()))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            block = self._grid.block_at(QPointF(event.pos()) - self._origin())
            if block is None or not self._view().contains(QPointF(event.pos())):
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), tip_html(block.slot, self.sheet.zone), self)
            return True
        return super().viewportEvent(event)

    def _zoom_button(self, said: str, key: str, then: Callable[[], object]) -> QPushButton:
        """In the corner between rooms and hours."""
        made = button("zoom", then)
        made.setParent(self)
        made.setText(said)
        made.setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made

    def _key(self, deed: str, event: QKeyEvent) -> None:
        known: dict[str, Callable[[], object]] = {
            "closer": self.closer,
            "farther": self.farther,
            "fit": self.fit,
            "undo": self.undo_wished.emit,
        }
        if deed in known:
            known[deed]()
        elif deed:
            self.wished.emit(deed)
        else:
            super().keyPressEvent(event)

    def _step(self, event: QKeyEvent, across: int, down: int) -> None:
        block = self.sheet.block(self.choice)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and block is not None:
            self._put(stepped_place(self.sheet, block, across, down))
            return
        seen = self._view().translated(-self._origin())
        there = beside(self.sheet, self.choice, across, down) if block else self._grid.first_in(seen)
        joined = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self.choose(there, (self.partner or self.choice) if joined else "")

    def _click(self, id: str, *, joined: bool) -> None:
        self.choose(id, self.choice if joined and id else "")

    def _put(self, place: Place) -> None:
        """It stays where it was drawn until it is known whether it does."""
        block = self.sheet.block(place.session)
        if block is None or (place.room, place.start, place.end) == (block.slot.room, block.slot.start, block.slot.end):
            self.let_go()
            return
        self.place = place
        self.choose(place.session)
        self.placed.emit(place)

    def _carry(self, point: QPointF) -> None:
        if self._pull is None:
            return
        place = pulled(self._grid, self._pull, point - self._origin())
        if place != self.place:
            self.place = place
            met = clashes([placed(self._pull.block.slot, place)], self._slots)
            self._clash = (met[0].who or met[0].other.session.title) if met else ""
        self.viewport().setCursor(Qt.CursorShape.SizeVerCursor if self._pull.end else Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def _rolling(self, point: QPointF) -> tuple[int, int]:
        """How far to scroll on when what is drawn comes to an edge."""
        view, near, fast = self._view(), self._theme.px(_EDGE), self._theme.px(12)
        across = (point.x() > view.right() - near) - (point.x() < view.left() + near)
        down = (point.y() > view.bottom() - near) - (point.y() < view.top() + near)
        return across * fast, down * fast

    def _roll_on(self) -> None:
        point = QPointF(self.viewport().mapFromGlobal(self.cursor().pos()))
        across, down = self._rolling(point)
        for bar, by in ((self.horizontalScrollBar(), across), (self.verticalScrollBar(), down)):
            bar.setValue(bar.value() + by)
        self._carry(point)

    def _show_cursor(self, at: QPointF) -> None:
        point = at - self._origin()
        block = self._grid.block_at(point) if self._view().contains(at) else None
        if block is None:
            self.viewport().unsetCursor()
            return
        end = self._at_end(block, point)
        self.viewport().setCursor(Qt.CursorShape.SizeVerCursor if end else Qt.CursorShape.OpenHandCursor)

    def _at_end(self, block: Block, point: QPointF) -> bool:
        box = self._grid.box(block)
        return box.bottom() - point.y() <= min(self._theme.px(7), box.height() / 3)
