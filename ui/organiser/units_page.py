"""The units: the roll-call above, what looks like one unit, and the tree of blocks, units, letters and guests."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QPushButton, QStackedWidget, QWidget

from kiosk.app.unit_tree import BlockLine, GuestLine, LetterLine, Offer, UnitLine
from ui.organiser.icons import icon
from ui.organiser.inputs import Choice
from ui.organiser.parts import Elided, Empty, button, card, column, holder, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.organiser.unit_cells import Voice
from ui.organiser.unit_model import UnitModel
from ui.organiser.unit_nodes import Arranged, Node
from ui.organiser.unit_view import UnitView
from ui.places import Places
from ui.theme import Theme

_TYPING_PAUSE_MS = 120
_DOABLE = {  # what can be done with what is chosen: its name, its words, its key
    "change": (mark("Change…"), "F2"),
    "letter": (mark("Letter…"), "Ctrl+L"),
    "absence": (mark("Absence…"), "Ctrl+B"),
    "merge": (mark("Merge…"), "Ctrl+M"),
    "glossary": (mark("Glossary…"), "Ctrl+G"),
}


class UnitsPage(QWidget):
    place_chosen = Signal(str)
    late_wished = Signal()
    wished = Signal(str)  # one of _DOABLE, for what is chosen
    import_wished = Signal()
    line_chosen = Signal()
    merge_wished = Signal(object)  # an Offer
    apart_wished = Signal(object)

    def __init__(self, theme: Theme, voice: Voice, places: Places | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.say = theme, Speech(self)
        self._offers: tuple[Offer, ...] = ()
        self.model = UnitModel(theme, voice, self)
        self.view = UnitView(theme, self.model, places)
        self._make_top()
        self._make_offers()
        self._make_filter()
        self._make_buttons()
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(lambda: self._chosen_changed())
        self.model.modelReset.connect(self._chosen_changed)
        self.view.entered.connect(self._entered)
        self.view.customContextMenuRequested.connect(self._menu)
        self.say.again.connect(self._retell)
        theme.changed.connect(self._draw)
        self._draw()
        self._chosen_changed()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def chosen(self) -> list[Node]:
        return [node for node in self.view.chosen() if node.line is not None]

    def show_places(self, places: Sequence[tuple[str, str]], chosen: str) -> None:
        self._place.offer(places)
        self._place.choose(chosen)
        self._place.setVisible(bool(places))
        self._late.setVisible(bool(places))

    def show_state(self, *, empty: bool, late: str, as_of: str) -> None:
        self._stack.setCurrentIndex(1 if empty else 0)
        self._late.setText(late)
        self._as_of.setText(as_of)

    def show_sentence(self, sentence: str) -> None:
        self._sentence.setText(sentence)

    def show_offers(self, offers: tuple[Offer, ...]) -> None:
        """The first of the names that look like one unit; the next when this one is settled."""
        self._offers = offers
        self._offer.setVisible(bool(offers))
        if offers:
            names = " · ".join(offers[0].names)
            more = tr(" ({count} more)", count=len(offers) - 1) if len(offers) > 1 else ""
            self._alike.show_text(tr("These look like one unit: {names}", names=names) + more)

    def _make_top(self) -> None:
        self._place = Choice(self._theme)
        self._place.setMinimumWidth(self._theme.px(280))
        self._place.activated.connect(lambda: self.place_chosen.emit(self._place.currentData()))
        self._late = button("quiet", self.late_wished.emit)
        self._as_of = text("small")
        self._sentence = text("rollcall", wrap=True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = button("quiet", lambda: QGuiApplication.clipboard().setText(self.sentence))
        self.say(self._copy.setText, "Copy")
        self._caption = text("soft")
        self.say(self._caption.setText, "Roll-call, to be read aloud; choose a line for its own")

    def _make_offers(self) -> None:
        self._alike = Elided("")
        merge = button("", lambda: self.merge_wished.emit(self._offers[0]))
        apart = button("quiet", lambda: self.apart_wished.emit(self._offers[0]))
        self.say(merge.setText, "Merge…")
        self.say(apart.setText, "Different units")
        line = row(self._alike, apart, merge, spacing=self._theme.px(8))
        line.setStretch(0, 1)
        self._offer: QFrame = card(line, self._theme, "offer", around=(16, 8))
        self._offer.hide()

    def _make_filter(self) -> None:
        self._filter = QLineEdit()
        self._filter.setClearButtonEnabled(True)
        self.say(self._filter.setPlaceholderText, "Filter units: words, abbreviation, letter number")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._filtered)
        self._filter.textChanged.connect(self._pause.start)
        self._filter.returnPressed.connect(self.view.setFocus)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._filter.setFocus)

    def _make_buttons(self) -> None:
        self._buttons: dict[str, QPushButton] = {}
        for name, (words, key) in _DOABLE.items():
            made = button("", partial(self.wished.emit, name))
            self.say(made.setText, words)
            made.setToolTip(key)
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(made.click)
            self._buttons[name] = made

    def _lay_out(self) -> None:
        px = self._theme.px
        top = row(self._place, self._late, None, self._as_of, spacing=px(8))
        told = row(column(self._caption, self._sentence, spacing=px(2)), self._copy)
        bar = holder(row(*list(self._buttons.values())[:-1], None, self._buttons["glossary"], spacing=px(10)))
        empty = Empty(
            self._theme,
            self.say,
            "units",
            "No units yet",
            "Units come with the guest list: its columns for unit, block and letter make this tree.",
            "Import a guest list",
        )
        empty.wished.connect(self.import_wished)
        said = card(told, self._theme, around=(20, 12))
        parts = column(top, said, self._offer, self._filter, self.view, bar, spacing=px(10))
        parts.setStretchFactor(self.view, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(holder(parts))
        self._stack.addWidget(empty)
        self.setLayout(column(self._stack))

    def _draw(self) -> None:
        for action in self._filter.actions():
            self._filter.removeAction(action)
        colour = self._theme.tokens.soft
        self._filter.addAction(icon("search", colour), QLineEdit.ActionPosition.LeadingPosition)
        self.model.retell()

    def _filtered(self) -> None:
        how = self.model.how
        self.model.arrange(Arranged(self._filter.text().strip(), how.column, how.falling))

    def _retell(self) -> None:
        self.model.retell()
        self.show_offers(self._offers)

    def _chosen_changed(self) -> None:
        lines = [node.line for node in self.chosen()]
        one = len(lines) == 1
        units = [line for line in lines if isinstance(line, UnitLine)]
        guests = [line for line in lines if isinstance(line, GuestLine)]
        able = {
            "change": one and isinstance(lines[0], BlockLine | UnitLine | LetterLine),
            "letter": one and isinstance(lines[0], UnitLine | LetterLine),
            "absence": bool(lines) and (len(guests) == len(lines) or (one and bool(units))),
            "merge": len(units) > 1 and len(units) == len(lines),
        }
        for name, can in able.items():
            self._buttons[name].setEnabled(can)
        self.line_chosen.emit()

    def _entered(self, node: Node) -> None:
        match node.line:
            case GuestLine():
                self.wished.emit("absence")
            case None:
                return
            case _:
                self.wished.emit("change")

    def _menu(self, at: QPoint) -> None:
        if not self.view.indexAt(at).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, made in self._buttons.items():
            action = menu.addAction(made.text(), partial(self.wished.emit, name))
            action.setEnabled(made.isEnabled())
        menu.popup(self.view.viewport().mapToGlobal(at))
