"""The MC sheet as it stands now: who is here in order, who is still expected, and the way to paper and to the large screen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.organiser.inputs import Choice
from ui.organiser.parts import Empty, button, column, holder, row, text
from ui.organiser.speech import Speech
from ui.protocol.bell import Bell
from ui.protocol.faces import McFace
from ui.protocol.mc_list import McList
from ui.theme import Theme


class SheetPane(QWidget):
    """`summary` is a label for whoever lays out the page."""

    place_chosen = Signal(str)  # the checkpoint's id
    choice_wished = Signal()
    screen_wished = Signal()
    save_wished = Signal()
    print_wished = Signal()
    watch_wished = Signal(str)  # the guest's id
    watch_other_wished = Signal()
    add_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self.bell = Bell(theme)
        self._place = Choice(theme)
        self._place.setMinimumWidth(theme.px(220))
        self._place.activated.connect(lambda: self.place_chosen.emit(self._place.currentData()))
        self.summary = text("soft")
        self.present, self.expected, self.others = McList(theme), McList(theme), McList(theme)
        self._others_head = text("caption")
        self._nobody = text("soft", wrap=True)
        self._buttons()
        self._lay_out(theme)
        self._keys()

    def show_places(self, places: Sequence[tuple[str, str]], chosen: str) -> None:
        """`places` are (id, name)."""
        self._place.offer(places)
        self._place.choose(chosen)
        self._stack.setCurrentIndex(0 if places else 1)

    def show_lists(
        self, present: Sequence[McFace], expected: Sequence[McFace], others: Sequence[McFace], summary: str
    ) -> None:
        """`others` are gone again, or absent."""
        self.present.show_faces(present)
        self.expected.show_faces(expected)
        self.others.show_faces(others)
        self.present.setVisible(bool(present))
        self._nobody.setVisible(not present)
        self.others.setVisible(bool(others))
        self._others_head.setVisible(bool(others))
        self.summary.setText(summary)

    @property
    def chosen(self) -> str:
        """The guest chosen in the list that has the keyboard, else in any."""
        lists = (self.present, self.expected, self.others)
        focused = [one for one in lists if one.hasFocus()]
        return next((one.chosen for one in (*focused, *lists) if one.chosen), "")

    def _buttons(self) -> None:
        wishes = (self.choice_wished, self.screen_wished, self.save_wished)
        self._choose, self._screen, self._save = (button("", wish.emit) for wish in wishes)
        self._print = button("primary", self.print_wished.emit)
        self._watch = button("quiet", self._wish_watch)
        self._watch_other = button("quiet", self.watch_other_wished.emit)
        self._say(self._choose.setText, "Who is named…")
        self._say(self._screen.setText, "Large screen (F11)")
        self._say(self._save.setText, "PDF…")
        self._say(self._print.setText, "Print…")
        self._say(self._watch.setText, "Watch or not (W)")
        self._say(self._watch_other.setText, "Watch another guest…")
        self._say(self._nobody.setText, "Nobody of those to be named is here yet. They appear as they check in.")

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        expected_head = text("caption")
        self._say(expected_head.setText, "Still expected")
        self._say(self._others_head.setText, "Gone again, or absent")
        top = row(self._place, None, self._choose, self._screen, self._save, self._print, spacing=px(8))
        below = row(self._watch, self._watch_other, None, spacing=px(8))
        left = column(self.present, self._nobody, below, spacing=px(6))
        left.setStretchFactor(self.present, 1)
        left.setAlignment(self._nobody, Qt.AlignmentFlag.AlignTop)
        left.insertStretch(2, 0)
        right = column(expected_head, self.expected, self._others_head, self.others, spacing=px(6))
        right.setStretchFactor(self.expected, 3)
        right.setStretchFactor(self.others, 2)
        lists = row(holder(left), holder(right), spacing=px(16))
        lists.setStretch(0, 5)
        lists.setStretch(1, 3)
        whole = column(top, self.bell, lists, spacing=px(10))
        whole.setStretchFactor(lists, 1)
        empty = Empty(
            theme,
            self._say,
            "protocol",
            "Nobody can be here yet",
            "Add a checkpoint; who matters appears here in order as they check in.",
            "Add a checkpoint",
        )
        empty.wished.connect(self.add_wished)
        self._stack = QStackedWidget()
        self._stack.addWidget(holder(whole))
        self._stack.addWidget(empty)
        self.setLayout(column(self._stack))

    def _keys(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, then in ((Qt.Key.Key_W, self._wish_watch), (Qt.Key.Key_F11, self.screen_wished.emit)):
            QShortcut(QKeySequence(key), self, context=inside).activated.connect(then)
        printing = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, context=inside)
        printing.activated.connect(self.print_wished)

    def _wish_watch(self) -> None:
        if self.chosen:
            self.watch_wished.emit(self.chosen)
