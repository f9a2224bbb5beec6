"""For whom codes are made: everyone, the new ones, a unit, a category, or what is typed."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from ui.letters.forms import WHOM
from ui.organiser.inputs import Choice
from ui.organiser.parts import Field, column
from ui.organiser.speech import Speech, tr
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Whom:
    """`kind` is a name of forms.WHOM; `text` is the unit, the category, or what was typed, parts between commas."""

    kind: str = ""
    text: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.text.replace("\n", ",").replace(";", ",").split(",") if part.strip())


class WhomField(QWidget):
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self._kind, self._text = Choice(theme), QLineEdit()
        self._known: dict[str, tuple[str, ...]] = {}
        self._field = Field(self._kind)
        self._say(self._field.caption.setText, "For whom")
        self._completer = QCompleter(self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._text.setCompleter(self._completer)
        self.setLayout(column(self._field, self._text, spacing=theme.px(6)))
        self._say.again.connect(self._retell)
        self._kind.currentIndexChanged.connect(lambda: self._turn())
        self._text.textChanged.connect(lambda: self.changed.emit())
        self._retell()

    @property
    def whom(self) -> Whom:
        kind = self._kind.currentData() or ""
        return Whom(kind, self._text.text().strip() if kind in ("unit", "category", "text") else "")

    def choose(self, kind: str) -> None:
        self._kind.choose(kind)

    def offer(self, known: dict[str, tuple[str, ...]]) -> None:
        """The units and categories there are, under "unit" and "category"."""
        self._known = known
        self._complete()

    def show_count(self, said: str, *, none: bool = False) -> None:
        """How many guests that is; a complaint when it is none."""
        self._field.hint(said)
        self._field.complain(said if none else "")

    def _turn(self) -> None:
        kind = self._kind.currentData() or ""
        self._text.setVisible(kind in ("unit", "category", "text"))
        self._text.clear()
        hints = {
            "unit": tr("The unit’s name"),
            "category": tr("The category’s name"),
            "text": tr("Names, codes, units, with commas between"),
        }
        self._text.setPlaceholderText(hints.get(kind, ""))
        self._complete()
        self.changed.emit()

    def _complete(self) -> None:
        self._completer.setModel(QStringListModel(list(self._known.get(self._kind.currentData() or "", ())), self))

    def _retell(self) -> None:
        chosen, typed = self._kind.currentData() or "", self._text.text()
        with QSignalBlocker(self._kind):
            self._kind.offer([(name, tr(said)) for name, said in WHOM])
            self._kind.choose(chosen)
        self._turn()
        self._text.setText(typed)
