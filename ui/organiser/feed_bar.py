"""The line above the agenda that says where it comes from, as of when, and what is wrong with that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.app.agenda_words import doubt_sentence
from kiosk.domain.moment import in_zone
from kiosk.words import Words
from ui.organiser.agenda_feed import FeedState
from ui.organiser.parts import Elided, Picture, button, column, retone, row
from ui.organiser.speech import Speech, mark, tr
from ui.theme import Theme


class FeedBar(QFrame):
    """Hidden while no address is followed."""

    read_wished = Signal()
    look_wished = Signal()
    change_wished = Signal()
    stop_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self.setProperty("role", "feed")
        self._icon = Picture(theme, "clock", 22, "soft")
        self._address, self._said = Elided("caption"), Elided("small")
        self._look = self._button("primary", self.look_wished, mark("Look at it…"))
        self._read = self._button("", self.read_wished, mark("Read now"))
        change = self._button("quiet", self.change_wished, mark("Change…"))
        stop = self._button("quiet", self.stop_wished, mark("Stop following"))
        texts = column(self._address, self._said, spacing=theme.px(1))
        layout = row(self._icon, texts, self._look, self._read, change, stop, spacing=theme.px(8))
        layout.setStretch(1, 1)
        layout.setContentsMargins(theme.px(14), theme.px(8), theme.px(8), theme.px(8))
        self.setLayout(layout)
        self.hide()

    def show_state(self, state: FeedState, zone: str, words: Words) -> None:
        followed = state.following
        self.setVisible(followed is not None)
        if followed is None:
            return
        self._address.show_text(followed.address)
        self._said.show_text(_sentence(state, zone, words))
        tone = "wait" if state.trouble or state.source or state.stale else ""
        self._icon.show_icon("wait" if tone else "clock", tone or "soft")
        retone(self, "tone", tone)
        self._look.setVisible(state.source is not None)
        self._read.setEnabled(not state.busy)

    def _button(self, kind: str, wished: object, said: str) -> QWidget:
        made = button(kind, wished.emit)  # type: ignore[attr-defined]
        self._say(made.setText, said)
        return made


def _sentence(state: FeedState, zone: str, words: Words) -> str:
    """What matters most comes first: what waits for a decision, what is wrong, and as of when the agenda is."""
    followed = state.following
    if followed is None:
        return ""
    as_of = tr("As of {time}", time=f"{in_zone(followed.read_at, zone):%H:%M}") if followed.read_at else ""
    again = tr("again every {minutes} min", minutes=followed.minutes) if followed.minutes else tr("only when asked")
    if state.busy:
        return " · ".join(filter(None, (tr("Reading…"), as_of)))
    if state.source is not None and state.source.plan is not None and state.source.plan.doubt is not None:
        return f"{doubt_sentence(state.source.plan.doubt, words)} {tr('Nothing was changed.')}"
    return " · ".join(filter(None, (state.trouble, as_of, again)))
