"""What a test found: a line for each, its mark hanging before it, and a quieter last one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.look import text_label


class Findings(QWidget):
    """Takes no room when there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(8))
        self._said: tuple[str, ...] = ()

    def show_lines(self, findings: tuple[str, ...], last: str) -> None:
        """`findings` one below the other, then `last` when there is one."""
        self._said = tuple(filter(None, (*findings, last)))
        _empty(self._lines)
        for sentence in findings:
            self._lines.addLayout(self._marked(sentence))
        if last:
            self._lines.addWidget(text_label("self_test_last", last, wrap=True))
        self.setVisible(bool(self._said))

    @property
    def text(self) -> str:
        return "\n".join(self._said)

    def _marked(self, sentence: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        row.addWidget(QLabel("•", self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text_label("self_test_finding", sentence, wrap=True), 1)
        return row


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()  # it is gone only when the event loop comes round
            widget.deleteLater()
        elif inner is not None:
            _empty(inner)
