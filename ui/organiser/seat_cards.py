"""The cards beside the seat plan: the chosen seat, the zones with what they hold, and what is not in order."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QScrollArea, QSizePolicy, QWidget

from ui.organiser.parts import Elided, button, card, column, holder, row, text
from ui.organiser.speech import Speech, tr
from ui.theme import Theme

_ZONES_HIGH = 214


@dataclass(frozen=True, slots=True)
class SeatSaid:
    """The chosen seat in words. `taken`: somebody has it. `wrong`: a sentence about two who claim it."""

    name: str = ""
    state: str = ""
    who: str = ""
    about: str = ""
    whom: str = ""
    wrong: str = ""
    taken: bool = False


class SeatCard(QWidget):
    give_wished = Signal(str)  # to whom, as typed
    free_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._say = Speech(self)
        self._name, self._state = text("heading"), text("small")
        self._who, self._about = text("", wrap=True), text("small", wrap=True)
        self._whom, self._wrong = text("small", wrap=True), text("small", wrap=True)
        self._wrong.setProperty("tone", "stop")
        self.field = QLineEdit()
        self.field.returnPressed.connect(self._give)
        self._say(self.field.setPlaceholderText, "Guest, by name or code")
        self.give, self.free = button("primary", self._give), button("", self.free_wished.emit)
        self._say(self.give.setText, "Seat here")
        self._say(self.free.setText, "Take away")
        self._hint = text("soft", wrap=True)
        self._say(self._hint.setText, "Choose a seat on the plan, or look for a guest.")
        head = row(self._name, self._state, None, spacing=theme.px(10))
        keys = row(self.give, self.free, None)
        self._parts = (self._who, self._about, self._whom, self._wrong)
        self._body = holder(column(holder(head), *self._parts, self.field, keys, spacing=theme.px(6)))
        self.setLayout(column(card(column(self._hint, self._body), theme, around=(16, 14))))
        self.show_seat(SeatSaid())

    def show_seat(self, said: SeatSaid) -> None:
        self._hint.setVisible(not said.name)
        self._body.setVisible(bool(said.name))
        self._name.setText(said.name)
        self._state.setText(said.state)
        texts = (said.who, said.about, said.whom, said.wrong)
        for label, one in zip(self._parts, texts, strict=True):
            label.setText(one)
            label.setVisible(bool(one))
        self.field.setVisible(not said.taken)
        self.give.setVisible(not said.taken)
        self.free.setVisible(said.taken)

    def take_focus(self) -> None:
        (self.free if self.field.isHidden() else self.field).setFocus()

    def _give(self) -> None:
        if self.field.text().strip():
            self.give_wished.emit(self.field.text().strip())


@dataclass(frozen=True, slots=True)
class ZoneSaid:
    """A zone in words: how many of its seats are taken, until when they are held; may this be changed here and now?

    `barred`: why nobody at this computer may change it, ever.
    """

    name: str
    counts: str
    held: str
    open: bool
    released: bool
    barred: str = ""


class ZoneLine(QFrame):
    """`wished` is the button's: release the zone, or hold its seats again."""

    wished = Signal(str)  # the zone

    def __init__(self, theme: Theme, said: ZoneSaid) -> None:
        super().__init__()
        self._said = said
        name, counts, held = Elided(""), text("small"), Elided("small")
        name.show_text(said.name or tr("Hall"))
        counts.setText(said.counts)
        held.show_text(said.held)
        self.button = button("quiet", lambda: self.wished.emit(said.name))
        self.button.setText(tr("Hold again") if said.released else tr("Release…"))
        self.button.setEnabled(said.open)
        self.button.setToolTip("" if said.open else said.barred or said.held)
        low = row(column(counts, held, spacing=0), self.button, spacing=theme.px(8))
        low.setStretch(0, 1)
        self.setLayout(column(name, low, spacing=0))


class ZonesCard(QWidget):
    wished = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._said = theme, tuple[ZoneSaid, ...]()
        self._lines = column(spacing=theme.px(8))
        self.lines: list[ZoneLine] = []
        self._inside = holder(self._lines)
        self._scroll = QScrollArea()
        self._scroll.setProperty("role", "page")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        self.setLayout(column(card(column(self._scroll), theme, around=(16, 12))))

    def show_zones(self, zones: Sequence[ZoneSaid]) -> None:
        """Left as they are when nothing is new, so that a button does not vanish under the mouse."""
        if tuple(zones) == self._said:
            return
        self._said = tuple(zones)
        for line in self.lines:
            self._lines.removeWidget(line)
            line.deleteLater()
        self.lines = [ZoneLine(self._theme, zone) for zone in zones]
        for line in self.lines:
            line.wished.connect(self.wished)
            self._lines.addWidget(line)
            line.show()  # else it does not count yet
        self._lines.activate()
        self._scroll.setFixedHeight(min(self._lines.sizeHint().height(), self._theme.px(_ZONES_HIGH)))


@dataclass(frozen=True, slots=True)
class DutySaid:
    """Who keeps protocol, and what this computer can do about it."""

    keeping: str
    wish: str


class DutyCard(QWidget):
    """Below the zones: who may release their seats."""

    wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.keeping = text("small", wrap=True)
        self.button = button("quiet", self.wished.emit)
        inside = row(self.keeping, self.button, spacing=theme.px(8))
        inside.setStretch(0, 1)
        self.setLayout(column(card(column(inside), theme, around=(16, 10))))

    def show_duty(self, said: DutySaid) -> None:
        self.keeping.setText(said.keeping)
        self.button.setText(said.wish)


class OddList(QWidget):
    """What is not in order, and who is here without a seat; choosing a line tells its key."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        say = Speech(self)
        heading, self._fine = text("caption"), text("small", wrap=True)
        say(heading.setText, "Needs a look")
        say(self._fine.setText, "Every seat is in order.")
        self._fine.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._fine.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.list = QListWidget()
        self.list.setProperty("role", "odd")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._chosen)
        self.list.itemActivated.connect(self._chosen)
        self.list.hide()
        self.setLayout(
            column(card(column(heading, self._fine, self.list, spacing=theme.px(6)), theme, around=(16, 12)))
        )

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """`lines` are (key, sentence)."""
        if lines == [
            (i.data(Qt.ItemDataRole.UserRole), i.text()) for i in map(self.list.item, range(self.list.count()))
        ]:
            return
        self.list.clear()
        for key, sentence in lines:
            item = QListWidgetItem(sentence, self.list)
            item.setData(Qt.ItemDataRole.UserRole, key)
        self._fine.setVisible(not lines)
        self.list.setVisible(bool(lines))

    def _chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
