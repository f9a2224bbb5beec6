"""Keeps the flags for attention that nobody has acknowledged in sight; no scan ever waits for them."""

from PySide6.QtCore import QObject

from kiosk.app.desk import Answer, Undone
from kiosk.domain.invitation import Invitation
from ui.reception import attention as a
from ui.reception.presenter import Reception
from ui.reception.side_presenter import SidePresenter
from ui.reception.verdict_panel import VerdictPanel
from ui.reception.watch import Watch


class AttentionDesk(QObject):
    def __init__(self, panel: VerdictPanel, presenter: SidePresenter, reception: Reception, watch: Watch) -> None:
        super().__init__(presenter)
        self._panel, self._side, self._watch = panel, presenter.side, watch
        self.state = a.Attentions()
        reception.told_of.connect(self._heard)
        reception.answered.connect(self._forget)
        reception.readied.connect(lambda: self._heard(()))
        panel.seen.connect(self.acknowledge)
        presenter.side.carried.seen.connect(self.acknowledge)
        presenter.enter_pressed = self.acknowledge

    def acknowledge(self) -> bool:
        """Whether there was one to acknowledge."""
        open_one = self.state.next is not None
        self._become(a.acknowledged(self.state, self._watch.now()))
        return open_one

    def _heard(self, guests: tuple[Invitation, ...]) -> None:
        self._become(a.heard(self.state, guests, self._watch.now()))

    def _forget(self, answer: Answer) -> None:
        if isinstance(answer.verdict, Undone):
            self._become(a.forgotten(self.state, answer.verdict.invitation))

    def _become(self, state: a.Attentions) -> None:
        self.state = state
        self._panel.ask_seen(asked=state.shown is not None and not state.carried)
        self._side.show_carried(state.carried)
