"""Asks once before reception is closed while others need what goes with it: other desks, or who looks at the lobby."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ui.hub.sharing import Sharing
from ui.reception.window import ReceptionWindow
from ui.theme import Theme
from ui.widgets.look import text_label

translate = QCoreApplication.translate


def reasons(sharing: Sharing | None, *, lobby: bool) -> tuple[str, ...]:
    """Why reception should rather stay open; `lobby`: its screen is lit."""
    found = [translate("Hub", "The lobby screen goes dark. It comes back with reception.")] if lobby else []
    if sharing is not None and sharing.leads:
        found.append(
            translate(
                "Hub",
                "This laptop is the hub. The other desks go on without it, each for itself, until it runs again.",
            )
        )
    if sharing is not None and sharing.standing is not None and sharing.standing.unshared:
        said = translate(
            "Hub",
            "{count} entries are on this laptop only. They are safe in its event file, and go to the others when it is "
            "opened again where the hub can be reached. Until then do not lend this laptop away.",
        )
        found.append(said.format(count=sharing.standing.unshared))
    return tuple(found)


class Leaving:
    """Called when a person closes the window: True lets it close. The second wish is not asked about again."""

    def __init__(self, window: ReceptionWindow, reasons: Callable[[], tuple[str, ...]], theme: Theme) -> None:
        self._window, self._reasons, self._theme = window, reasons, theme
        self._asked = False
        self.dialog: LeavingDialog | None = None

    def __call__(self) -> bool:
        reasons = () if self._asked else self._reasons()
        if not reasons:
            return True
        if self.dialog is None:
            self.dialog = LeavingDialog(self._theme, reasons, self._window)
            self.dialog.finished.connect(self._answered)
            self.dialog.open()
        return False

    def _answered(self, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted:
            self._asked = True
            self._window.close()


class LeavingDialog(QDialog):
    def __init__(self, theme: Theme, reasons: tuple[str, ...], parent: ReceptionWindow) -> None:
        super().__init__(parent)
        px = theme.px
        self.setWindowTitle(translate("Hub", "Close all the same?"))
        self.setMinimumWidth(px(520))
        title = text_label("page_title", translate("Hub", "Close all the same?"), wrap=True)
        lines = [text_label("page_about", reason, wrap=True) for reason in reasons]
        self.stay = QPushButton(translate("Hub", "Stay"))
        self.leave = QPushButton(translate("Hub", "Close"))
        self.stay.setDefault(True)
        self.stay.setProperty("kind", "primary")
        self.stay.clicked.connect(self.reject)
        self.leave.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.leave, self.stay):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(px(28),) * 4)
        layout.setSpacing(px(14))
        parts: list[QLabel] = [title, *lines]
        for part in parts:
            layout.addWidget(part)
        layout.addSpacing(px(6))
        layout.addLayout(buttons)
