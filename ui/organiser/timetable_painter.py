"""Paints the timetable: hours and rooms, bands and cards, what is being drawn elsewhere, and the line of now."""

from functools import lru_cache, partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from ui.fonts import digit_font, text_font
from ui.organiser.icons import icon_pixmap
from ui.organiser.timetable_grid import Grid
from ui.organiser.timetable_sheet import Block
from ui.organiser.timetable_words import Said, said_of
from ui.theme import Theme

_PAD, _BAR = 7.0, 4.0  # theme units
_KEPT = 56.0  # of a high card this much stays for its words while it is scrolled out
_ROOMY = 130.0  # a low card narrower than this says its title only
_NARROW = 34.0  # a card narrower than this holds no word
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TimetablePainter:
    """Fonts and measured lines for one look; make another when the look changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme, self._px = theme, theme.px
        self.clock = digit_font(self._px(12), QFont.Weight.DemiBold)
        self.title = text_font(self._px(14), QFont.Weight.DemiBold)
        self.small = text_font(self._px(12.5))
        self.tiny = text_font(self._px(10.5))
        self._struck = digit_font(self._px(12), QFont.Weight.Medium)
        self._struck.setStrikeOut(True)
        self._gone = text_font(self._px(14), QFont.Weight.DemiBold)
        self._gone.setStrikeOut(True)
        self._high = {id(font): QFontMetricsF(font) for font in (self.clock, self.title, self.small, self.tiny)}
        self._lines = lru_cache(4096)(partial(_broken, self.title))
        self._said = lru_cache(2048)(said_of)
        self._pin = icon_pixmap("pin", theme.tokens.accent, self._px(14), 2.0)

    def ground(self, on: QPainter, grid: Grid, seen: QRectF) -> None:
        """Columns, and a line for each hour and half."""
        on.fillRect(seen, self._colour("surface"))
        for n in range(0, len(grid.xs) - 1, 2):
            on.fillRect(grid.column(n) & seen, self._faded("sunken", 0.45))
        half, whole = QPen(self._faded("line", 0.6), 1, Qt.PenStyle.DotLine), QPen(self._colour("line"), 1)
        for minute, _ in grid.sheet.hours:
            for pen, at in ((whole, minute), (half, minute + 30)):
                on.setPen(pen)
                y = round(at * grid.a_minute) + 0.5
                on.drawLine(QPointF(seen.left(), y), QPointF(seen.right(), y))

    def hours(self, on: QPainter, grid: Grid, width: float, over: float) -> None:
        """The clock, right of what was scrolled away; only as many hours as there is room for."""
        on.setFont(self.clock)
        on.setPen(self._colour("soft"))
        high = self._px(18)
        every = max(1, round(high * 1.3 / (60 * grid.a_minute) + 0.499))
        for minute, said in grid.sheet.hours[::every]:
            top = min(max(minute * grid.a_minute - high / 2, 0.0), grid.height - high)  # the ends of the day are whole
            place = QRectF(0, top - over, width - self._px(8), high)
            on.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)

    def room(self, on: QPainter, box: QRectF, name: str) -> None:
        on.setPen(self._colour("line"))
        on.drawLine(box.topRight(), box.bottomRight())
        on.setFont(self.title)
        on.setPen(self._colour("ink"))
        inner = box.adjusted(self._px(8), 0, -self._px(6), 0)
        elided = self._measure(self.title).elidedText(name or "–", Qt.TextElideMode.ElideMiddle, inner.width())
        on.drawText(inner, _LEFT, elided)

    def block(
        self, on: QPainter, grid: Grid, block: Block, box: QRectF, *, now: float, mark: str, seen: QRectF
    ) -> None:
        """`mark` is "chosen", "partner", "away" (it is being drawn elsewhere) or ""; its text is where it is seen."""
        said = self._said(block.slot, grid.sheet.zone)
        on.save()
        if mark == "away":
            on.setOpacity(0.35)
        elif block.end <= now and not mark:
            on.setOpacity(0.72)
        self._frame(on, block, box, running=block.start <= now < block.end, mark=mark)
        if box.width() >= self._px(_NARROW):
            over = max(min(seen.top() - box.top(), box.height() - self._px(_KEPT)), 0.0)
            left = max(seen.left() - box.left(), 0.0) if block.band else 0.0
            self._write(on, box.adjusted(left, over, 0, 0), said, block)
        on.restore()

    def ghost(self, on: QPainter, box: QRectF, said: str, clash: str) -> None:
        """Where it would be, what the hours and the room would be, and whom or what it would clash with."""
        tone = "wait" if clash else "accent"
        on.setPen(QPen(self._colour(tone), self._px(2), Qt.PenStyle.DashLine))
        on.setBrush(self._faded(f"{tone}_ground", 0.85))
        on.drawRoundedRect(box, self._px(6), self._px(6))
        met = self._measure(self.title).elidedText(clash, Qt.TextElideMode.ElideRight, self._px(220))
        text = f"▲ {said} · {met}" if clash else said
        wide = self._measure(self.title).horizontalAdvance(text) + 2 * self._px(_PAD)
        high = self._px(24)
        label = QRectF(box.left(), max(box.top(), 0.0), max(min(box.width(), wide), wide), high)
        on.setPen(Qt.PenStyle.NoPen)
        on.setBrush(self._colour(tone))
        on.drawRoundedRect(label, self._px(6), self._px(6))
        on.setPen(self._colour(f"on_{tone}"))
        on.setFont(self.title)
        on.drawText(label, Qt.AlignmentFlag.AlignCenter, text)

    def now(self, on: QPainter, y: float, seen: QRectF) -> None:
        """The line of now; cards lie upon it, and those that run have its colour around them."""
        on.setPen(QPen(self._colour("live"), self._px(2)))
        on.drawLine(QPointF(seen.left(), y), QPointF(seen.right(), y))

    def clock_now(self, on: QPainter, y: float, width: float, said: str) -> None:
        """What the clock says, beside the line, over the hours."""
        high = self._px(20)
        box = QRectF(self._px(4), y - high / 2, width - self._px(4), high)
        on.setPen(Qt.PenStyle.NoPen)
        on.setBrush(self._colour("live"))
        on.drawRoundedRect(box, high / 2, high / 2)
        on.setFont(self.clock)
        on.setPen(self._colour("surface"))
        on.drawText(box, Qt.AlignmentFlag.AlignCenter, said)

    def _frame(self, on: QPainter, block: Block, box: QRectF, *, running: bool, mark: str) -> None:
        radius, quiet = self._px(6), block.band or block.slot.session.pause
        on.setPen(self._edge(mark, running=running, gone=block.slot.cancelled))
        ground = "accent_ground" if mark == "chosen" else "sunken" if quiet or block.slot.cancelled else "surface"
        on.setBrush(self._colour(ground))
        on.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if block.track >= 0 and not block.slot.cancelled and box.width() > 3 * self._px(_BAR):
            on.setPen(Qt.PenStyle.NoPen)
            on.setBrush(self._theme.track(block.track))
            bar = QRectF(box.left() + 2, box.top() + 2, self._px(_BAR), box.height() - 4)
            on.drawRoundedRect(bar, 2, 2)

    def _edge(self, mark: str, *, running: bool, gone: bool) -> QPen:
        if mark == "chosen":
            return QPen(self._colour("accent"), self._px(2.5))
        if mark == "partner":
            return QPen(self._colour("accent"), self._px(2.5), Qt.PenStyle.DashLine)
        if running and not gone:
            return QPen(self._colour("live"), self._px(2))
        return QPen(self._colour("edge"), 1, Qt.PenStyle.DashLine if gone else Qt.PenStyle.SolidLine)

    def _write(self, on: QPainter, box: QRectF, said: Said, block: Block) -> None:
        """One line where it is low; else the hours, the title on as many lines as there are, a note, the speakers."""
        pad = self._px(_PAD)
        room = box.adjusted(pad + self._px(_BAR), self._px(3), -pad, -self._px(2))
        line, high = self._high[id(self.clock)].height(), self._high[id(self.title)].height()
        on.setClipRect(box, Qt.ClipOperation.IntersectClip)
        if said.pinned and room.width() > self._px(60):
            on.drawPixmap(QPointF(room.right() - self._px(12), room.top() + 1), self._pin)
            room.adjust(0, 0, -self._px(16), 0)
        if room.height() < line + high:
            self._one_line(on, room.adjusted(0, -2, 0, 2), said, block)
            return
        top = self._hours(on, QRectF(room.left(), room.top(), room.width(), line), said)
        below = [(said.note, said.tone or "soft"), (said.speakers, "soft")]
        if block.band and said.room:
            below.insert(0, (said.room, "soft"))
        self._paragraph(on, room.adjusted(0, top, 0, 0), said, [part for part in below if part[0]])

    def _one_line(self, on: QPainter, room: QRectF, said: Said, block: Block) -> None:
        """Its start where that is not plain from the hours beside it, and its title, as large as the card is high."""
        font = next((font for font in (self.title, self.small, self.tiny) if room.height() >= self._needs(font)), None)
        if font is None:
            return
        if room.width() >= self._px(_ROOMY) or said.old:
            on.setFont(self.clock if font is not self.tiny else self.tiny)
            on.setPen(self._colour("wait" if said.old else "soft"))
            on.drawText(room.adjusted(0, -3, 0, 3), _LEFT, said.when[:5])
            room = room.adjusted(self._measure(self.clock).horizontalAdvance("00:00") + self._px(7), 0, 0, 0)
        note = "" if said.struck else said.note
        title = " · ".join(part for part in (said.title, said.room if block.band else "", note) if part)
        self._line(on, room.adjusted(0, -3, 0, 3), title, self._gone if said.struck else font, said.struck)

    def _needs(self, font: QFont) -> float:
        """The dots below Vietnamese letters have to be seen; only the smallest letters may come near the border."""
        return self._measure(font).ascent() + (0 if font is self.tiny else 0.6 * self._measure(font).descent())

    def _hours(self, on: QPainter, line: QRectF, said: Said) -> float:
        """The hours as they are, and the planned ones struck beside them; how high that is."""
        on.setFont(self.clock)
        on.setPen(self._colour("wait" if said.old else "soft"))
        fits = self._measure(self.clock).horizontalAdvance(said.when) <= line.width()
        when = said.when if fits else said.when[:5]
        on.drawText(line, _LEFT, when)
        wide = self._measure(self.clock).horizontalAdvance(f"{when}  ")
        if said.old and wide + self._measure(self.clock).horizontalAdvance(said.old) <= line.width():
            on.setFont(self._struck)
            on.setPen(self._colour("faint"))
            on.drawText(line.adjusted(wide, 0, 0, 0), _LEFT, said.old)
        return line.height() + 1

    def _paragraph(self, on: QPainter, room: QRectF, said: Said, below: list[tuple[str, str]]) -> None:
        high, small = self._high[id(self.title)].height(), self._high[id(self.small)].height()
        most = max(1, int(room.height() / high))
        broken = self._lines(said.title, int(room.width()), most)
        for n, text in enumerate(broken):
            line = QRectF(room.left(), room.top() + n * high, room.width(), high)
            self._line(on, line, text, self._gone if said.struck else self.title, said.struck)
        y = room.top() + len(broken) * high + 1
        for text, tone in below:
            if y + small > room.bottom() + 2:
                return
            on.setPen(self._colour(tone))
            on.setFont(self.small)
            cut = self._measure(self.small).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            on.drawText(QRectF(room.left(), y, room.width(), small), _LEFT, cut)
            y += small

    def _line(self, on: QPainter, box: QRectF, text: str, font: QFont, gone: bool) -> None:  # noqa: FBT001
        on.setFont(font)
        on.setPen(self._colour("faint" if gone else "ink"))
        on.drawText(box, _LEFT, self._measure(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width()))

    def _measure(self, font: QFont) -> QFontMetricsF:
        return self._high.get(id(font), self._high[id(self.title)])

    def _colour(self, name: str) -> QColor:
        return self._theme.tokens.colour(name)

    def _faded(self, name: str, share: float) -> QColor:
        colour = self._colour(name)
        colour.setAlphaF(share)
        return colour


def _broken(font: QFont, text: str, width: int, most: int) -> tuple[str, ...]:
    """Its lines at a width; what is left of them stands on the last of so many, to be elided there."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
    layout.endLayout()
    data = text.encode("utf-16-le")  # Qt counts in UTF-16
    cut = [data[2 * a : 2 * b].decode("utf-16-le") for a, b in zip(starts, [*starts[1:], len(data) // 2], strict=True)]
    return tuple(part.strip() for part in cut)
