"""F1: every key of the desk on one card, in two columns and by what it is for."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.look import text_label

translate = QCoreApplication.translate
Lines = tuple[tuple[str, str], ...]
_LEFT = 2


@dataclass(frozen=True, slots=True)
class Group:
    heading: str
    lines: Lines


def groups() -> tuple[Group, ...]:
    """Each line is a key and what it does; the first two groups stand at the left."""
    return (
        Group(translate("Keys", "In the list"), _in_the_list()),
        Group(translate("Keys", "For the guest shown"), _for_the_guest()),
        Group(translate("Keys", "At the desk"), _at_the_desk()),
        Group(translate("Keys", "On the screen"), _on_the_screen()),
    )


def keys() -> Lines:
    return tuple(line for group in groups() for line in group.lines)


def _in_the_list() -> Lines:
    return (
        ("1 … 6", translate("Keys", "choose a row")),
        ("Alt 1…6", translate("Keys", "while typing, too")),
        ("↑ ↓", translate("Keys", "up and down")),
        ("Enter", translate("Keys", "check in")),
        ("Esc", translate("Keys", "clear, close")),
        ("Ctrl Z", translate("Keys", "undo")),
    )


def _for_the_guest() -> Lines:
    return (
        ("Alt T", translate("Keys", "came in his place")),
        ("Alt +", translate("Keys", "came along (+)")),
        ("Alt G", translate("Keys", "whole delegation")),
        ("Alt S", translate("Keys", "give that seat")),
        ("Alt N", translate("Keys", "another seat")),
        ("Alt I", translate("Keys", "hand out, lend")),
        ("−", translate("Keys", "device is back")),
        ("Alt R", translate("StrictDoor", "ask once more")),
    )


def _at_the_desk() -> Lines:
    return (
        ("F2", translate("Keys", "walk-in")),
        ("F3", translate("Keys", "checkpoint")),
        ("F4", translate("Keys", "entry or exit")),
        ("F5", translate("Keys", "camera")),
        ("F6", translate("Keys", "readers, sound")),
        ("F9", translate("Keys", "codes in pictures")),
        ("F7", translate("Keys", "organiser")),
        ("F8", translate("Keys", "lobby screen")),
        ("F10", translate("Hub", "several desks")),
        ("Ctrl O", translate("Keys", "another event")),
    )


def _on_the_screen() -> Lines:
    return (
        ("Ctrl⇧E", translate("Keys", "emergency")),
        ("Ctrl T", translate("Keys", "light or dark")),
        ("Ctrl L", translate("Keys", "Tiếng Việt")),
        ("Ctrl M", translate("Keys", "sound on, off")),
        ("F1", translate("Keys", "these keys")),
    )


class KeysPage(QFrame):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self._theme = theme
        self._title = text_label("page_title")
        self._about = text_label("page_about", wrap=True)
        self._headings = [text_label("keys_heading") for _ in groups()]
        self._lines = [text_label("key_text") for _ in keys()]
        columns = QHBoxLayout()
        columns.setSpacing(px(14))
        columns.addLayout(self._column(0, _LEFT), 1)
        columns.addLayout(self._column(_LEFT, len(groups())), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(14), px(14), px(10))
        layout.setSpacing(px(4))
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        layout.addLayout(columns)
        layout.addStretch(1)
        self.retranslate()

    def _column(self, first: int, last: int) -> QGridLayout:
        px = self._theme.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(7))
        grid.setColumnStretch(1, 1)
        at = sum(len(group.lines) for group in groups()[:first])
        for number in range(first, last):
            grid.addWidget(self._headings[number], grid.rowCount(), 0, 1, 2)
            for key, _ in groups()[number].lines:
                cap = text_label("key_cap", key)
                cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
                row = grid.rowCount()
                grid.addWidget(cap, row, 0)
                grid.addWidget(self._lines[at], row, 1)
                at += 1
        grid.setRowStretch(grid.rowCount(), 1)
        return grid

    def retranslate(self) -> None:
        self._title.setText(translate("Reception", "Keys"))
        self._about.setText(translate("Reception", "The scanner works at any time, whatever is open."))
        for label, group in zip(self._headings, groups(), strict=True):
            label.setText(group.heading)
        for label, (_, text) in zip(self._lines, keys(), strict=True):
            label.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
