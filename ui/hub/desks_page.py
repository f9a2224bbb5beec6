"""The organiser's page of several desks: how the event is shared, with whom, and what needs a person."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.hub.changes_part import ChangesPart
from ui.hub.hub_cards import AsksCard, HubCard, MemberCard, StartCard, StickCard
from ui.hub.sure import Sure
from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.parts import button, column, holder, row, text
from ui.organiser.speech import Speech, mark
from ui.organiser.tables import fit_rows, table_view
from ui.theme import Theme

_MEMBERS = (
    Title(mark("Name"), 190),
    Title(mark("Role"), 120),
    Title(mark("Heard"), 110),
    Title(mark("Clock"), 80, figure=True),
    Title(mark("Not shared"), 110, figure=True),
    Title(mark("Check-ins"), 100, figure=True),
    Title(mark("A minute"), 90, figure=True),
    Title(mark("How it does"), 140),
)
_VENUES = (
    Title(mark("Venue"), 160),
    Title(mark("Line"), 320),
    Title(mark("Taken in"), 120, figure=True),
    Title(mark("Still to come"), 120, figure=True),
)
_DOUBLES = (
    Title(mark("Guest"), 200),
    Title(mark("First entry"), 180),
    Title(mark("Second entry"), 180),
    Title(mark("What it was"), 200),
)


class DesksPage(QWidget):
    revoke_wished = Signal(str)
    settle_wished = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._say = theme, Speech(self)
        self.start, self.hub, self.asks = StartCard(theme), HubCard(theme), AsksCard(theme)
        self.member, self.stick, self.changes = MemberCard(theme), StickCard(theme), ChangesPart(theme)
        self.members, self.doubles = ListTable(theme, _MEMBERS, self), ListTable(theme, _DOUBLES, self)
        self.venues = ListTable(theme, _VENUES, self)
        self._venues = table_view(theme, self.venues, [title.width for title in _VENUES], 1)
        self._members = table_view(theme, self.members, [title.width for title in _MEMBERS], 7)
        self._doubles = table_view(theme, self.doubles, [title.width for title in _DOUBLES], 0, 1, 2, 3)
        self._revoke, self._settle = Sure(mark("Revoke")), button("", self._tell_settled)
        self._revoke.wished.connect(self._tell_revoked)
        self._say(self._settle.setText, "Settle…")
        self._log, self._asides = text("soft", wrap=True), text("soft", wrap=True)
        self._lay_out()
        for view in (self._members, self._doubles):
            view.selectionModel().selectionChanged.connect(lambda: self._able())
        self._doubles.activated.connect(lambda: self._tell_settled())
        self._say.again.connect(self._retell)
        self.show_part(None)
        self.show_members(())
        self.show_venues(())
        self.show_doubles(())
        self.show_log([])
        self.show_asides(())

    def show_part(self, part: QWidget | None) -> None:
        """One of `start`, `hub` and `member`: what this computer is."""
        for one in (self.start, self.hub, self.member):
            one.setVisible(one is part)

    def show_members(self, lines: tuple[Line, ...]) -> None:
        self.members.show_lines(lines)
        self._members_part.setVisible(bool(lines))
        fit_rows(self._members, self._theme, len(lines))
        self._able()

    def show_venues(self, lines: tuple[Line, ...]) -> None:
        """Nothing where there is one venue only."""
        self.venues.show_lines(lines)
        self._venues_part.setVisible(bool(lines))
        fit_rows(self._venues, self._theme, len(lines))

    def show_doubles(self, lines: tuple[Line, ...]) -> None:
        self.doubles.show_lines(lines)
        self._doubles_part.setVisible(bool(lines))
        fit_rows(self._doubles, self._theme, len(lines))
        self._able()

    def show_log(self, lines: list[str]) -> None:
        self._log.setText("\n".join(lines))
        self._log_part.setVisible(bool(lines))

    def show_asides(self, lines: tuple[str, ...]) -> None:
        self._asides.setText("\n".join(lines))
        self._asides_part.setVisible(bool(lines))

    def _lay_out(self) -> None:
        px = self._theme.px
        members, doubles, log, asides, venues = (text("heading") for _ in range(5))
        about, lines = text("soft", wrap=True), text("soft", wrap=True)
        self._say(venues.setText, "Venues")
        self._say(
            lines.setText, "Every venue goes on when its line is cut. What it recorded meanwhile comes by itself."
        )
        self._say(members.setText, "Members")
        self._say(doubles.setText, "Let in twice")
        self._say(about.setText, "Two desks that were apart let the same guest in. Look into it, and say what it was.")
        self._say(log.setText, "What happened")
        self._say(asides.setText, "Set aside; everything else goes on")
        self._members_part = holder(column(members, self._members, row(self._revoke, None), spacing=px(8)))
        self._doubles_part = holder(column(doubles, about, self._doubles, row(self._settle, None), spacing=px(8)))
        self._venues_part = holder(column(venues, lines, self._venues, spacing=px(8)))
        self._log_part = holder(column(log, self._log, spacing=px(4)))
        self._asides_part = holder(column(asides, self._asides, spacing=px(4)))
        parts = (
            *(self.asks, self.start, self.hub, self.member, self._doubles_part, self.changes, self._venues_part),
            self._members_part,
            *(self._asides_part, self.stick, self._log_part, None),
        )
        inner = column(*parts, spacing=px(16))
        inner.setContentsMargins(0, 0, px(10), 0)
        area = QScrollArea()
        whole = holder(inner)
        area.setWidget(whole)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        whole.setAutoFillBackground(False)
        self.setLayout(column(area))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(900), self._theme.px(600))

    def _able(self) -> None:
        self._revoke.setEnabled(self._members.selectionModel().hasSelection())
        self._settle.setEnabled(self._doubles.selectionModel().hasSelection())

    def _retell(self) -> None:
        self.members.retell()
        self.venues.retell()
        self.doubles.retell()
        self._revoke.retell()
        self.asks.retell()

    def _tell_revoked(self) -> None:
        rows = self._members.selectionModel().selectedRows()
        if rows:
            self.revoke_wished.emit(self.members.lines[rows[0].row()].key)

    def _tell_settled(self) -> None:
        rows = self._doubles.selectionModel().selectedRows()
        if rows:
            self.settle_wished.emit(self.doubles.lines[rows[0].row()].key)
