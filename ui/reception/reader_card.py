"""The frame of a card on the Readers page: what it is, how it is, the controls, and a quiet hint."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.reception.face import Tone
from ui.theme import Theme
from ui.widgets.glyph import Glyph, GlyphTile
from ui.widgets.look import set_look, text_label
from ui.widgets.sign import Sign, paint_sign

_LAMP, _RING = 13, 2.5
_SHAPES = {
    Tone.GOOD: Sign.BUSY,
    Tone.WAIT: Sign.WARNING,
    Tone.STOP: Sign.STOP,
    Tone.UNCHECKED: Sign.TICK_APART,
}  # a disc, a triangle, a square


class ReaderCard(QFrame):
    """From above: title line, state line, `body` (what the card adds), hint. Empty lines take no room.

    A card of this kind shows what it is told, reports wishes by signals, and says its words anew in `retranslate`.
    """

    def __init__(self, theme: Theme, glyph: Glyph, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader_card")
        self._theme = theme
        self._title = text_label("card_title", wrap=True)
        self._lamp = Lamp(theme)
        self._sentence = text_label("card_state", wrap=True)
        self._hint = text_label("card_hint", wrap=True)
        self.body = QVBoxLayout()
        self._outer = QVBoxLayout(self)
        self._title_row, self._state_row = QHBoxLayout(), QHBoxLayout()
        self._put_together(glyph)
        self.set_hint("")
        self.set_state(Tone.CALM, "")
        theme.changed.connect(self._measure)
        self._measure()

    def set_title(self, text: str) -> None:
        self._title.setText(text)
        self.setAccessibleName(text)

    def set_state(self, tone: Tone, sentence: str) -> None:
        """GOOD works, WAIT wants someone, STOP does not work, CALM is off; an empty sentence hides the line."""
        self._lamp.show_tone(tone)
        self._sentence.setText(sentence)
        self.setAccessibleDescription(sentence)
        set_look("tone", tone.value, self._sentence)
        for part in (self._lamp, self._sentence):
            part.setVisible(bool(sentence))

    def set_hint(self, text: str) -> None:
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def state(self) -> tuple[Tone, str]:
        return self._lamp.tone, self._sentence.text()

    @property
    def hint(self) -> str:
        return self._hint.text()

    def title_end(self, widget: QWidget) -> None:
        """A switch or button at the right end of the title line."""
        self._title_row.addWidget(widget)

    def row(self, *widgets: QWidget, stretch: Sequence[int] = ()) -> QHBoxLayout:
        """A line of controls, added to `body`; without `stretch` they keep their widths and stand at the left."""
        line = QHBoxLayout()
        line.setSpacing(self._theme.px(10))
        for at, widget in enumerate(widgets):
            line.addWidget(widget, stretch[at] if at < len(stretch) else 0)
        if not stretch:
            line.addStretch(1)
        self.body.addLayout(line)
        return line

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._stand()
        return done

    def _stand(self) -> None:
        """Wrapped sentences make it taller: a page that scrolls must not squeeze it instead."""
        self.setMinimumHeight(max(0, self._outer.heightForWidth(self.width())))  # -1: nothing is wrapped

    def _put_together(self, glyph: Glyph) -> None:
        self._title_row.addWidget(GlyphTile(self._theme, glyph))
        self._title_row.addWidget(self._title, 1)
        self._state_row.addWidget(self._lamp, 0, Qt.AlignmentFlag.AlignTop)
        self._state_row.addWidget(self._sentence, 1)
        self._outer.addLayout(self._title_row)
        self._outer.addLayout(self._state_row)
        self._outer.addLayout(self.body)
        self._outer.addWidget(self._hint)

    def _measure(self) -> None:
        px = self._theme.px
        self._outer.setContentsMargins(px(16), px(14), px(16), px(14))
        self._outer.setSpacing(px(10))
        self.body.setSpacing(px(10))
        self._title_row.setSpacing(px(12))
        self._state_row.setSpacing(px(9))
        for line in self.body.children():
            if isinstance(line, QHBoxLayout):
                line.setSpacing(px(10))


class Lamp(QWidget):
    """A state's colour and shape: a disc for good, a triangle for look here, a square for trouble, a ring for off."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tone = Tone.CALM
        theme.changed.connect(self._measure)
        self._measure()

    def show_tone(self, tone: Tone) -> None:
        self.tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_LAMP), self._theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, side = QPainter(self), self._theme.px(_LAMP)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        colour = self._theme.tokens.colour(self.tone.value)
        if self.tone in _SHAPES:
            paint_sign(painter, box, _SHAPES[self.tone], colour, colour)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, self._theme.px(_RING)))
            inset = self._theme.px(_RING)
            painter.drawEllipse(box.center(), side / 2 - inset, side / 2 - inset)
        painter.end()

    def _measure(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
