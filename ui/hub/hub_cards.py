"""The cards of the organiser's page of several desks: how to begin, the hub here, who wants in, and being a member."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.app.hub_office import Applicant, JoinCode
from ui.hub.desk_words import asking_text
from ui.hub.sure import Sure
from ui.organiser.code_picture import CodePicture
from ui.organiser.parts import button, card, column, retone, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.theme import Theme
from ui.welcome.tile import Tile

_QR = 260
_MOST_ASKS = 4


class StartCard(QWidget):
    """The event is on this computer alone: two ways to share it."""

    lead_wished = Signal()
    join_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._said = text("soft", wrap=True)
        self._lead, self._join = Tile(theme, "hub"), Tile(theme, "import")
        self._lead.clicked.connect(lambda: self.lead_wished.emit())
        self._join.clicked.connect(lambda: self.join_wished.emit())
        tiles = row(self._lead, self._join, spacing=theme.px(14))
        self.setLayout(column(self._said, tiles, spacing=theme.px(14)))
        Speech(self).again.connect(self.retell)
        self.retell()

    def able(self, *, able: bool) -> None:
        self._lead.setEnabled(able)
        self._join.setEnabled(able)

    def retell(self) -> None:
        self._said.setText(
            tr(
                "This event is on this computer alone. Several desks and screens can share it; each goes on by itself when the network fails."
            )
        )
        self._lead.say(
            tr("Make this laptop the hub"),
            tr("The others join it. Choose the one with the best place in the network, on power."),
        )
        self._join.say(tr("Join a hub"), tr("Another laptop of this event is the hub, and shows a code."))


class HubCard(QWidget):
    """This laptop is the hub: where it is found, how it does, the code that lets a computer in."""

    stop_wished = Signal()
    code_wished = Signal()
    close_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._say, self._code = Speech(self), CodePicture(theme, _QR)
        self._made: JoinCode | None = None
        self._heading, self._at = text("heading", wrap=True), text("", wrap=True)
        self._said, self._alarms = text("soft", wrap=True), text("", wrap=True)
        self._letters, self._left = text("figure"), text("soft", wrap=True)
        for label in (self._at, self._letters):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        retone(self._alarms, "tone", "wait")
        self._open = button("primary", self.code_wished.emit)
        self._shut = button("", self.close_wished.emit)
        self._stop = Sure(mark("Stop the hub"))
        self._stop.wished.connect(self.stop_wished)
        self._say(self._shut.setText, "Let nobody in")
        px = theme.px
        buttons = row(self._open, self._shut, None, self._stop, spacing=px(10))
        left = column(
            *(self._heading, self._at, self._said, self._alarms, self._letters, self._left, None),
            buttons,
            spacing=px(8),
        )
        whole = row(left, self._code, spacing=px(28))
        whole.setStretch(0, 1)
        self.setLayout(column(card(whole, theme)))
        self._say.again.connect(self._stop.retell)

    def show_hub(self, heading: str, addresses: tuple[str, ...], said: str, alarms: list[str], *, ours: bool) -> None:
        self._heading.setText(heading)
        self._at.setText(tr("Other computers find it at {addresses}", addresses="   ".join(addresses)))
        self._at.setVisible(bool(addresses))
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._alarms.setText("\n".join(alarms))
        self._alarms.setVisible(bool(alarms))
        self._stop.setVisible(ours)

    def able_to_let_in(self, *, able: bool) -> None:
        self._open.setEnabled(able)

    def show_code(self, made: JoinCode | None, now: datetime) -> None:
        """Until it was used, or its time is over."""
        left = int((made.until - now).total_seconds()) if made is not None else 0
        shown = made if left > 0 else None
        if shown != self._made:
            self._made = shown
            self._code.show_text(shown.qr if shown else "")
        self._code.setVisible(shown is not None)
        self._letters.setText(shown.code if shown else "")
        self._letters.setVisible(shown is not None)
        self._shut.setVisible(shown is not None)
        self._open.setText(tr("A new code") if shown else tr("Let a computer in"))
        told = tr("Type or scan it on the other computer. It lets one in, and counts for {minutes}:{seconds:02d} more.")
        self._left.setText(told.format(minutes=left // 60, seconds=left % 60) if shown else "")
        self._left.setVisible(shown is not None)


class AskRow(QWidget):
    """One computer at the door."""

    admitted = Signal()
    refused = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        say = Speech(self)
        self._said, self._digits = text("heading", wrap=True), text("figure")
        admit, refuse = button("primary", self.admitted.emit), button("", self.refused.emit)
        say(admit.setText, "Yes, let it in")
        say(refuse.setText, "No")
        line = row(self._said, self._digits, admit, refuse, spacing=theme.px(14))
        line.setStretch(0, 1)
        self.setLayout(column(card(line, theme, "offer", (18, 12))))

    def show_ask(self, one: Applicant) -> None:
        self._said.setText(asking_text(one))
        self._digits.setText(" ".join(one.digits))


class AsksCard(QWidget):
    """Who waits at the hub's door: the four digits on both screens must be the same."""

    decided = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._asks: tuple[Applicant, ...] = ()
        self._rows = [AskRow(theme) for _ in range(_MOST_ASKS)]
        for at, one in enumerate(self._rows):
            one.admitted.connect(partial(self._decide, at, admit=True))
            one.refused.connect(partial(self._decide, at, admit=False))
        self.setLayout(column(*self._rows, spacing=theme.px(8)))
        self.hide()

    def show_asks(self, asks: tuple[Applicant, ...]) -> None:
        self._asks = asks[:_MOST_ASKS]
        for one, ask in zip(self._rows, self._asks, strict=False):
            one.show_ask(ask)
        for at, one in enumerate(self._rows):
            one.setVisible(at < len(self._asks))
        self.setVisible(bool(asks))

    def retell(self) -> None:
        self.show_asks(self._asks)

    def _decide(self, at: int, *, admit: bool) -> None:
        if at < len(self._asks):
            self.decided.emit(self._asks[at].id, admit)


class MemberCard(QWidget):
    """This computer joined another laptop's hub."""

    leave_wished = Signal()
    lead_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        say, px = Speech(self), theme.px
        self._state, self._safe, self._where = text("heading", wrap=True), text("", wrap=True), text("soft", wrap=True)
        self._obstacle = text("", wrap=True)
        retone(self._obstacle, "tone", "wait")
        self._leave, self._lead = Sure(mark("Leave the hub")), Sure(mark("Be the hub instead"))
        self._leave.wished.connect(self.leave_wished)
        self._lead.wished.connect(self.lead_wished)
        buttons = row(self._lead, self._leave, None, spacing=px(10))
        self.setLayout(
            column(card(column(self._state, self._obstacle, self._safe, self._where, buttons, spacing=px(8)), theme))
        )
        for one in (self._leave, self._lead):
            say.again.connect(one.retell)

    def show_obstacle(self, said: str) -> None:
        """What only a person can settle; empty for nothing."""
        self._obstacle.setText(said)
        self._obstacle.setVisible(bool(said))

    def show_member(self, state: str, safe: str, where: str, *, is_safe: bool, may_lead: bool) -> None:
        self._state.setText(state)
        self._safe.setText(safe)
        retone(self._safe, "tone", "good" if is_safe else "wait")
        self._where.setText(where)
        self._lead.setVisible(may_lead)


class StickCard(QWidget):
    """What works without the network, and what is wrong with it."""

    carry_wished = Signal()
    bring_wished = Signal()
    reach_wished = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        say, px = Speech(self), theme.px
        stick, said, test, told = text("heading"), text("soft", wrap=True), text("heading"), text("soft", wrap=True)
        say(stick.setText, "Carry on a stick")
        say(
            said.setText,
            "A desk out of reach writes what only it has to a file; any other desk takes it in. Doing it twice changes nothing.",
        )
        say(test.setText, "Can this computer reach the hub?")
        say(told.setText, "Tells a firewall from a wrong network.")
        self._carry, self._bring = button("", self.carry_wished.emit), button("", self.bring_wished.emit)
        say(self._carry.setText, "Write to a file…")
        say(self._bring.setText, "Take in a file…")
        self.address = QLineEdit()
        self.address.setPlaceholderText("192.168.1.20:4611")
        self.address.returnPressed.connect(self._ask)
        self._test = button("", self._ask)
        say(self._test.setText, "Test")
        self._answer = text("", wrap=True)
        self._answer.hide()
        left = card(column(stick, said, None, row(self._carry, self._bring, None), spacing=px(8)), theme)
        asked = row(self.address, self._test, spacing=px(10))
        right = card(column(test, told, None, asked, self._answer, spacing=px(8)), theme)
        both = row(left, right, spacing=px(14))
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.setLayout(both)

    def able_to_carry(self, *, able: bool) -> None:
        """Only a member's facts are believed elsewhere."""
        self._carry.setEnabled(able)
        self._bring.setEnabled(able)

    def show_answer(self, said: str, tone: str) -> None:
        self._test.setEnabled(tone != "")
        self._answer.setText(said)
        retone(self._answer, "tone", tone)
        self._answer.setVisible(bool(said))

    def _ask(self) -> None:
        if self.address.text().strip():
            self.reach_wished.emit(self.address.text().strip())
