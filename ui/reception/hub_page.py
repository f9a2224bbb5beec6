"""F10: how this desk stands with the others, whether the laptop may be switched off, and who was let in twice."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kiosk.app.sharing import aside_counts
from ui.reception.hub_face import Standing, double_text, is_safe, obstacle_text, safe_text, state_text
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.look import named, set_look, text_label

translate = QCoreApplication.translate
_MOST = 6


class HubPage(QScrollArea):
    organiser_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readers")
        self._theme = theme
        self._shown: tuple[Standing, datetime, str] | None = None
        self._title = text_label("page_title")
        self._state = text_label("hub_state", wrap=True)
        self._safe, self._obstacle = text_label("hub_unshared", wrap=True), text_label("hub_unshared", wrap=True)
        set_look("safe", "no", self._obstacle)
        self._where, self._asides = text_label("hub_line", wrap=True), text_label("hub_line", wrap=True)
        self._heading = text_label("hub_heading", wrap=True)
        self._doubles = [text_label("hub_double", wrap=True) for _ in range(_MOST)]
        self._more = text_label("hub_line", wrap=True)
        self._organiser: QPushButton = named(Button(), "hub_organiser")
        self._organiser.clicked.connect(self.organiser_wished)
        self._lay_out()
        self._retell()

    def show_standing(self, standing: Standing | None, now: datetime, zone: str) -> None:
        """None: the event is on this computer alone."""
        shown = (standing, now, zone) if standing is not None else None
        if shown is None or self._shown is None or shown[::2] != self._shown[::2]:
            self._shown = shown
            self._retell()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retell()
        super().changeEvent(event)

    def _retell(self) -> None:
        self._title.setText(translate("Hub", "Several desks"))
        self._organiser.setText(translate("Hub", "Open “Several desks” · F7"))
        for label in (self._safe, self._obstacle, self._where, self._asides, self._heading, self._more, *self._doubles):
            label.hide()
        if self._shown is None:
            self._state.setText(translate("Hub", "This event is on this computer alone."))
            self._tell(self._where, translate("Hub", "In the organiser it can be shared with other desks and screens."))
            return
        self._tell_standing(*self._shown)

    def _tell_standing(self, standing: Standing, now: datetime, zone: str) -> None:
        self._state.setText(state_text(standing, now, zone))
        self._tell(self._safe, safe_text(standing))
        set_look("safe", "yes" if is_safe(standing) else "no", self._safe)
        self._tell(self._obstacle, obstacle_text(standing))
        known = translate("Hub", "Known to the others as {name}.").format(name=standing.me) if standing.me else ""
        at = translate("Hub", "Hub: {addresses}").format(addresses="   ".join(standing.addresses))
        shown = standing.addresses and not standing.leads  # the hub's own way to itself is of use to nobody
        self._tell(self._where, "\n".join(part for part in (known, at if shown else "") if part))
        aside = translate("Hub", "{count} entries were set aside; the organiser says why.")
        self._tell(
            self._asides, aside.format(count=sum(aside_counts(standing.aside).values())) if standing.aside else ""
        )
        self._tell_doubles(standing, now, zone)

    def _tell_doubles(self, standing: Standing, now: datetime, zone: str) -> None:
        if not standing.doubles:
            return
        self._tell(self._heading, translate("Hub", "Let in twice while desks were apart:"))
        for label, double in zip(self._doubles, standing.doubles, strict=False):
            self._tell(label, double_text(double, now, zone))
        more = len(standing.doubles) - _MOST
        self._tell(self._more, translate("Hub", "and {count} more").format(count=more) if more > 0 else "")

    def _tell(self, label: QLabel, said: str) -> None:
        label.setText(said)
        label.setVisible(bool(said))

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout()
        column.setContentsMargins(px(24), px(18), px(24), px(18))
        column.setSpacing(px(12))
        standing = (self._title, self._state, self._obstacle, self._safe, self._where, self._asides)
        for part in (*standing, self._heading, *self._doubles, self._more):
            column.addWidget(part)
        column.addSpacing(px(4))
        column.addWidget(self._organiser, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        inner = named(QWidget(), "readers_inner")
        inner.setLayout(column)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
