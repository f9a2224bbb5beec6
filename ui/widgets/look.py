"""Names and properties that choose a look in the style sheet."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str) -> W:
    """The widget, under the name by which style sheets and tests find it."""
    widget.setObjectName(name)
    return widget


def text_label(name: str, text: str = "", *, wrap: bool = False) -> QLabel:
    """A label that shows its text as it is: a guest's name is never markup."""
    made = named(QLabel(text), name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setIndent(0)  # a styled border would push the text aside
    return made


def set_look(name: str, value: str, *widgets: QWidget) -> None:
    """Set a property that style sheets select by, and restyle the widgets that changed."""
    for widget in widgets:
        if widget.property(name) != value:
            widget.setProperty(name, value)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
            widget.update()
