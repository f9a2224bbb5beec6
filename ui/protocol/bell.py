"""The quiet push: a strip that says which watched guest came, and stays until it is seen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.organiser.parts import Picture, button, row, text
from ui.organiser.speech import Speech, tr
from ui.theme import Theme


class Bell(QFrame):
    """One arrival at a time, the oldest first, with how many wait behind it."""

    seen = Signal()
    all_seen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = Speech(self)
        self.setProperty("role", "bell")
        self._said, self._count = text("bell", wrap=True), text("small")
        self._ok, self._all = button("primary", self.seen.emit), button("quiet", self.all_seen.emit)
        say(self._ok.setText, "Seen")
        say(self._all.setText, "All seen")
        layout = row(
            Picture(theme, "bell", 26, "accent"), self._said, self._count, self._all, self._ok, spacing=theme.px(12)
        )
        layout.setStretchFactor(self._said, 1)
        layout.setContentsMargins(theme.px(16), theme.px(8), theme.px(10), theme.px(8))
        self.setLayout(layout)
        self._behind = 0
        say.again.connect(self._retell)
        self.hide()

    def enlarge(self) -> None:
        """For across the room, where keys of the window do what the buttons do."""
        self.setProperty("large", True)  # noqa: FBT003 - Qt's own
        for made in (self._ok, self._all):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def said(self) -> str:
        """What is to be seen; empty when nothing is."""
        return self._said.text()

    def show_news(self, said: str, behind: int) -> None:
        """`behind`: how many more wait. Nothing said, nothing shown."""
        self._behind = behind
        self._said.setText(said)
        self._all.setVisible(behind > 0)
        self._retell()
        self.setVisible(bool(said))

    def _retell(self) -> None:
        self._count.setText(tr("{count} more", count=self._behind) if self._behind else "")
