"""What can be done to a session of the agenda: buttons below it, a menu of the rarer ones, and the keys, shown small."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QStackedWidget, QWidget

from ui.organiser.parts import button, column, holder, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.theme import Theme

DEEDS = (  # name, what its button says, its key, the button's kind
    ("later_5", mark("+5 min"), "Ctrl+Right", ""),
    ("later_10", mark("+10 min"), "Ctrl+Shift+Right", ""),
    ("earlier_5", mark("−5 min"), "Ctrl+Left", ""),
    ("move", mark("Move…"), "Ctrl+M", ""),
    ("cancel", mark("Cancel…"), "Ctrl+K", "danger"),
    ("edit", mark("Change…"), "Ctrl+E", ""),
)
MORE = (  # name, what the menu says, its key
    ("speakers", mark("Speakers…"), "Ctrl+Shift+D"),
    ("pin", mark("Pin to the board"), "Ctrl+Shift+P"),
    ("swap", mark("Swap two sessions"), "Ctrl+Shift+M"),
    ("restore", mark("As planned"), "Ctrl+R"),
    ("settle", mark("Make this the plan"), "Ctrl+Shift+R"),
    ("settle_day", mark("Make the whole day the plan"), ""),
    ("remove", mark("Remove"), "Ctrl+Del"),
)
OF_THE_DAY = frozenset({"settle_day"})
_UNPIN = mark("Unpin from the board")
_LIST_KEYS = (*((key, said) for _, said, key, _ in DEEDS), ("Ctrl+T", mark("Timetable")))
_MAP_KEYS = (
    ("Alt+arrows", mark("Move")),
    ("+", mark("+5 min")),
    ("−", mark("−5 min")),
    ("Enter", mark("Change…")),
    ("Del", mark("Cancel…")),
    ("S", mark("Swap")),
    ("P", mark("Pin")),
    ("U", mark("Undo")),
    ("Ctrl+T", mark("List")),
)


class AgendaDeeds(QWidget):
    """`wished` says a deed's name; a key works wherever in `page` the focus is."""

    wished = Signal(str)

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__()
        self._theme, self._page, self._say = theme, page, Speech(self)
        self.with_rest = button("chip", lambda: None)
        self.with_rest.setCheckable(True)
        self.with_rest.setChecked(True)
        self._say(self.with_rest.setText, "With the room’s later sessions")
        self._buttons = {name: self._made(name, said, key, kind) for name, said, key, kind in DEEDS}
        self._menu, self._context = QMenu(self), QMenu(self)
        self._first = {name: self._context.addAction("") for name, *_ in DEEDS}
        for name, action in self._first.items():
            action.triggered.connect(partial(self._chosen, name))
        self._context.addSeparator()
        self._actions = {name: self._entry(name, key) for name, _, key in MORE}
        self._more = button("", self._open)
        self._say(self._more.setText, "More ▾")
        self._pinned = False
        self._legends = QStackedWidget()
        for keys in (_LIST_KEYS, _MAP_KEYS):
            self._legends.addWidget(self._legend(keys))
        moves = [self._buttons[name] for name in ("later_5", "later_10", "earlier_5")]
        rest = [self._buttons[name] for name in ("move", "cancel", "edit")]
        deeds = row(*moves, self.with_rest, None, *rest, self._more, spacing=theme.px(8))
        self.setLayout(column(deeds, self._legends, spacing=theme.px(12)))
        self._say.again.connect(self._retell)
        self._retell()

    def able(self, *, one: bool, two: bool, pinned: bool = False) -> None:
        """Is one session chosen, or are two?"""
        for name, made in self._buttons.items():
            made.setEnabled(one)
            self._first[name].setEnabled(one)
        for name, action in self._actions.items():
            action.setEnabled(two if name == "swap" else one or name in OF_THE_DAY)
        self._pinned = pinned
        self._retell()

    def open_at(self, at: QPoint) -> None:
        """Everything that can be done, where the mouse is."""
        self._context.popup(at)

    def show_keys(self, *, drawn: bool) -> None:
        self._legends.setCurrentIndex(int(drawn))

    def _made(self, name: str, said: str, key: str, kind: str) -> QPushButton:
        made = button(kind, partial(self.wished.emit, name))
        self._say(made.setText, said)
        made.setToolTip(_native(key))
        self._key(key, partial(self.wished.emit, name))
        return made

    def _entry(self, name: str, key: str) -> QAction:
        action = self._menu.addAction("")
        self._context.addAction(action)
        action.triggered.connect(partial(self._chosen, name))
        if key:
            self._key(key, partial(self.wished.emit, name))
        return action

    def _chosen(self, name: str) -> None:
        self.wished.emit(name)

    def _key(self, key: str, then: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self._page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: then())

    def _open(self) -> None:
        corner = self._more.rect().topRight()
        size = self._menu.sizeHint()
        self._menu.popup(self._more.mapToGlobal(corner) - QPoint(size.width(), size.height()))

    def _retell(self) -> None:
        for name, said, key, _ in DEEDS:
            self._first[name].setText(f"{tr(said)}\t{_native(key)}")
        for name, said, key in MORE:
            told = _UNPIN if name == "pin" and self._pinned else said
            self._actions[name].setText(f"{tr(told)}\t{_native(key)}")

    def _legend(self, keys: tuple[tuple[str, str], ...]) -> QWidget:
        """The keys, shown small below."""
        shown: list[QWidget | int | None] = []
        for key, said in keys:
            cap, line = text("key"), text("small")
            self._say(partial(_say_key, cap), key)
            self._say(partial(_say_short, line), said)
            shown += [cap, line, self._theme.px(8)]
        return holder(row(*shown, None, spacing=self._theme.px(5)))


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _say_key(label: QLabel, said: str) -> None:
    label.setText(said.replace("Right", "→").replace("Left", "←").replace("arrows", "← ↑ ↓ →"))


def _say_short(label: QLabel, said: str) -> None:
    label.setText(said.rstrip("…"))
