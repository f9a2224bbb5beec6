"""Small parts of the organiser's windows: labels, buttons, cards, fields with their mistakes, empty states."""

import re
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.organiser.icons import icon_pixmap
from ui.organiser.speech import Speech
from ui.theme import Theme
from ui.widgets.button import Button

Item = QWidget | QLayout | int | None
L = TypeVar("L", bound=QBoxLayout)


def text(role: str = "", *, wrap: bool = False) -> QLabel:
    """A label; `role` as the style sheets name it: title, heading, soft, faint, figure."""
    made = Wrapped() if wrap else QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    return made


class Wrapped(QLabel):
    """Breaks its text into lines and never gives less room than they need."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        self.setMinimumHeight(0)  # else it counts as needed
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


def breakable(path: object) -> str:
    """A path that may break into lines after each folder."""
    return re.sub(r"([/\\])", "\\1\u200b", str(path))


class Elided(QLabel):
    """One line that is cut with an ellipsis where its room ends; the whole of it is in the tool tip."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._whole = ""
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, whole: str) -> None:
        self._whole = whole
        self.setToolTip(whole)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))


def button(kind: str, clicked: Callable[[], object]) -> QPushButton:
    """`kind` as the style sheets name it: primary, quiet, danger, or empty."""
    made = Button()
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.clicked.connect(lambda: clicked())
    return made


def column(*items: Item, spacing: int = 8) -> QVBoxLayout:
    return _fill(QVBoxLayout(), items, spacing)


def row(*items: Item, spacing: int = 8) -> QHBoxLayout:
    return _fill(QHBoxLayout(), items, spacing)


def _fill(layout: L, items: tuple[Item, ...], spacing: int) -> L:
    """Widgets and layouts one after the other; a number is a gap of so many pixels, None takes the room left."""
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for item in items:
        match item:
            case QWidget():
                layout.addWidget(item)
            case QLayout():
                layout.addLayout(item)
            case int():
                layout.addSpacing(item)
            case None:
                layout.addStretch(1)
    return layout


def cancel_or(
    say: Speech, leave: Callable[[], object], keep: Callable[[], object], said: str
) -> tuple[QPushButton, ...]:
    """The two buttons at a dialog's foot: to leave everything, and what Enter does, which says `said`."""
    cancel, done = button("", leave), button("primary", keep)
    done.setDefault(True)
    say(cancel.setText, "Cancel")
    say(done.setText, said)
    return cancel, done


def fill_dialog(dialog: QWidget, theme: Theme, *items: Item) -> None:
    """From top to bottom, with the margins of every form."""
    layout = column(*items, spacing=theme.px(14))
    layout.setContentsMargins(theme.px(28), theme.px(24), theme.px(28), theme.px(20))
    dialog.setLayout(layout)


def card(layout: QLayout, theme: Theme, role: str = "card", around: tuple[int, int] = (20, 20)) -> QFrame:
    """`around`: the room left and right, and above and below, in theme units."""
    made = QFrame()
    made.setProperty("role", role)
    layout.setContentsMargins(*(theme.px(units) for units in around * 2))
    made.setLayout(layout)
    return made


def holder(layout: QLayout) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    return made


def retone(widget: QWidget, name: str, value: object) -> None:
    """Give the widget a property of the style sheet, and show it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Picture(QLabel):
    """An icon in a colour of the theme, in theme units; drawn anew when the theme changes."""

    def __init__(self, theme: Theme, name: str, units: int = 24, colour: str = "soft") -> None:
        super().__init__()
        self._theme, self._name, self._units, self._colour = theme, name, units, colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, colour: str) -> None:
        self._name, self._colour = name, colour
        self._draw()

    def _draw(self) -> None:
        colour = getattr(self._theme.tokens, self._colour)
        self.setPixmap(icon_pixmap(self._name, colour, self._theme.px(self._units)))


class Field(QWidget):
    """A caption, something to fill in, and below it a hint or what is wrong with it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.caption = text("caption")
        self.caption.setBuddy(widget)
        self.widget = widget
        self._hint = text("faint", wrap=True)
        self._told = ""
        self._line = row(widget)
        self.setLayout(column(self.caption, self._line, self._hint, None, spacing=4))
        self.hint("")

    def beside(self, more: QWidget) -> None:
        """Something to the right of what is filled in, such as a button to choose it."""
        self._line.addWidget(more)

    def narrow(self) -> None:
        """What is filled in stands at the left, no wider than it wants to be."""
        self._line.addStretch(1)

    def hint(self, said: str) -> None:
        self._told = said
        self.complain("")

    def complain(self, said: str) -> None:
        """A sentence about a mistake here; empty when there is none."""
        self._hint.setText(said or self._told)
        self._hint.setVisible(bool(said or self._told))
        retone(self._hint, "tone", "stop" if said else "")
        retone(self.widget, "wrong", bool(said))

    @property
    def complaint(self) -> str:
        return self._hint.text() if self._hint.property("tone") == "stop" else ""


class Empty(QWidget):
    """Nothing here yet: what belongs here, and the next step. Its texts are translated here."""

    wished = Signal()

    def __init__(self, theme: Theme, speech: Speech, picture: str, title: str, said: str, step: str = "") -> None:
        super().__init__()
        heading, self.line = text("heading", wrap=True), text("soft", wrap=True)
        step_button = button("primary", self.wished.emit)
        step_button.setVisible(bool(step))
        for setter, words in ((heading.setText, title), (self.line.setText, said), (step_button.setText, step)):
            if words:
                speech(setter, words)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(12))
        layout.addStretch(2)
        for part in (
            Picture(theme, picture, 56, "good" if picture == "tick" else "faint"),
            heading,
            self.line,
            step_button,
        ):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._layout = layout
        for label in (heading, self.line):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFixedWidth(theme.px(560))

    def add(self, another: QWidget) -> None:
        """Another next step, below the first."""
        self._layout.insertWidget(self._layout.count() - 1, another, 0, Qt.AlignmentFlag.AlignHCenter)


class Working(QWidget):
    """How far a long job is, and a way to stop it."""

    stop_wished = Signal()

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._said = text("soft")
        self.stop = button("", self.stop_wished.emit)
        speech(self.stop.setText, "Cancel")
        self.setLayout(column(self._said, row(self._bar, self.stop, spacing=16), spacing=8))

    def show_progress(self, said: str, done: int, total: int) -> None:
        """Of an unknown total (0) the bar runs to and fro."""
        self._said.setText(said)
        self._bar.setMaximum(1000 if total else 0)
        self._bar.setValue(min(1000, done * 1000 // total) if total else 0)
