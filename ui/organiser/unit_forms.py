"""What is asked about units: details, a letter, why someone does not come, what to merge, from when it is late."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.unit import Letter, Unit
from kiosk.domain.unit_level import OWN, Level, level_of
from kiosk.errors import KioskError
from kiosk.words import Words
from ui.organiser.inputs import Choice, Day
from ui.organiser.parts import Field, Item, button, holder, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.theme import Theme
from ui.widgets.tick import Tick

_MOST = 9_999
_LEVELS = {
    Level.CENTRAL: mark("Central"),
    Level.PROVINCE: mark("City, province"),
    Level.DISTRICT: mark("District"),
    Level.WARD: mark("Ward"),
}


class Typed(Choice):
    """A list to choose from, or to type something else."""

    def __init__(self, theme: Theme, offered: Sequence[str], now: str = "") -> None:
        super().__init__(theme)
        self.setEditable(True)
        self.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        self.addItems(list(offered))
        self.setCurrentText(now)

    @property
    def said(self) -> str:
        return self.currentText().strip()


class Number(QLineEdit):
    """A small whole number; empty is nought."""

    def __init__(self, now: int) -> None:
        super().__init__(str(now) if now else "")
        self.setValidator(QIntValidator(0, _MOST, self))
        self.setProperty("role", "hour")

    @property
    def count(self) -> int:
        return int(self.text() or 0)


class Form(QDialog):
    """Fields one below the other; it stays open until `accept`, and says what is wrong at its first field."""

    def __init__(self, theme: Theme, title: str, said: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.say = theme, Speech(self)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(520))
        heading, line = text("heading", wrap=True), text("soft", wrap=True)
        heading.setText(title)
        line.setText(said)
        line.setVisible(bool(said))
        self._wrong = text("small", wrap=True)
        self._wrong.setProperty("tone", "stop")
        self._wrong.hide()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(*(theme.px(24),) * 4)
        self._box.setSpacing(theme.px(12))
        self._box.addWidget(heading)
        self._box.addWidget(line)

    def field(self, caption: str, widget: QWidget, hint: str = "") -> Field:
        made = Field(widget)
        made.caption.setText(caption)
        made.hint(hint)
        return made

    def fill(self, *items: Item, action: str, extra: QWidget | None = None, back: str = "") -> None:
        """The fields, then what can be done with them."""
        for item in items:
            if isinstance(item, QWidget):
                self._box.addWidget(item)
        cancel, keep = button("", self.reject), button("primary", self.keep)
        cancel.setText(back or tr("Back"))
        keep.setText(action)
        keep.setDefault(True)
        self._box.addWidget(self._wrong)
        buttons: list[Item] = [extra] if extra else []
        self._box.addWidget(holder(row(*buttons, None, cancel, keep, spacing=self.theme.px(10))))

    def keep(self) -> None:
        """The action's button was pressed."""

    def complain(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    def show_trouble(self, words: Words, error: KioskError) -> None:
        self.complain(words.explain(error))


class UnitForm(Form):
    """`kept` carries the Unit as it should be. `suggested` is the glossary's English for its name."""

    kept = Signal(object)

    def __init__(self, theme: Theme, unit: Unit, blocks: Sequence[str], suggested: str, parent: QWidget | None) -> None:
        said = tr("Another name or block takes its guests along; the name of a unit that is there merges the two.")
        super().__init__(theme, tr("Change a unit"), said, parent)
        self._unit = unit
        self._name, self._block = QLineEdit(unit.name), Typed(theme, blocks, unit.block)
        self._official, self._short = QLineEdit(unit.official), QLineEdit(unit.short)
        self._weight, self._state = Number(unit.weight), QLineEdit(unit.state)
        self._level = Choice(theme)
        by_name = tr("By its name: {level}", level=tr(_LEVELS[level_of(unit.name, unit.block) or OWN]))
        self._level.offer([("", by_name), *((level.value, tr(said)) for level, said in _LEVELS.items())])
        self._level.choose(unit.said_level.value if unit.said_level else "")
        self._host = Tick(theme, tr("Host: comes after the guests"))
        self._host.setChecked(unit.host)
        self._official.setPlaceholderText(suggested)
        official = self.field(tr("Official name in English"), self._official, tr("Empty: as the glossary has it."))
        use = button("quiet", lambda: self._official.setText(suggested))
        use.setText(tr("Take the glossary’s"))
        use.setVisible(bool(suggested) and suggested != unit.official)
        official.beside(use)
        weight = self.field(tr("Place in its block"), self._weight)
        weight.narrow()
        state = self.field(tr("State of a foreign delegation"), self._state)
        short = row(self.field(tr("Abbreviation"), self._short), state, spacing=theme.px(12))
        placed = row(self.field(tr("Level"), self._level), weight, spacing=theme.px(12))
        placed.setStretch(0, 1)
        self.fill(
            self.field(tr("Name"), self._name),
            self.field(tr("Block"), self._block),
            official,
            holder(short),
            holder(placed),
            self._host,
            action=tr("Save"),
        )

    def keep(self) -> None:
        if not self._name.text().strip():
            self.complain(tr("A unit needs a name. Type one."))
            return
        self.kept.emit(
            replace(
                self._unit,
                name=self._name.text(),
                block=self._block.said,
                official=self._official.text(),
                short=self._short.text(),
                weight=self._weight.count,
                host=self._host.isChecked(),
                state=self._state.text(),
                said_level=Level(said) if (said := self._level.currentData()) else None,
            )
        )


class LetterForm(Form):
    """`kept` carries the Letter as it should be; `removed` when it was none."""

    kept = Signal(object)
    removed = Signal()

    def __init__(self, theme: Theme, letter: Letter, *, new: bool, today: Day, parent: QWidget | None) -> None:
        title = tr("Enter a letter") if new else tr("Change a letter")
        super().__init__(theme, title, letter.unit, parent)
        self._letter, self._day = letter, today
        self._number, self._places = QLineEdit(letter.number), Number(letter.places)
        self._note = QLineEdit(letter.note)
        self._dated = Tick(theme, tr("Dated"))
        self._dated.setChecked(letter.day is not None)
        self._day.setEnabled(letter.day is not None)
        if letter.day is not None:
            self._day.show_day(letter.day)
        self._dated.toggled.connect(self._day.setEnabled)
        remove = button("danger", self.removed.emit)
        remove.setText(tr("Remove"))
        self._day.setMinimumWidth(theme.px(170))
        when = row(self._dated, self._day, None, spacing=theme.px(12))
        places = self.field(tr("Places"), self._places, tr("How many may come; empty when it does not say."))
        places.narrow()
        self.fill(
            self.field(tr("Number, as printed"), self._number),
            holder(when),
            places,
            self.field(tr("Note"), self._note),
            action=tr("Save"),
            extra=None if new else remove,
        )

    def keep(self) -> None:
        day = self._day.day if self._dated.isChecked() else None
        number, note = self._number.text().strip(), self._note.text()
        if not number:
            self.complain(tr("A letter needs its number, as it is printed. Type it."))
            return
        self.kept.emit(replace(self._letter, number=number, day=day, places=self._places.count, note=note))


class AbsenceForm(Form):
    """`given` carries the reason and whether it is for everything; `taken_back` when they come after all."""

    given = Signal(str, bool)
    taken_back = Signal()

    def __init__(self, theme: Theme, title: str, place: str, now: str, parent: QWidget | None) -> None:
        super().__init__(theme, title, tr("Who comes all the same is present."), parent)
        usual = (tr("On a business trip"), tr("Ill"), tr("Another meeting"), tr("On leave"), tr("Sent word"))
        self._reason = Typed(theme, usual, now)
        self._reason.setMinimumWidth(theme.px(360))
        self._where = Choice(theme)
        self._where.offer([("", tr("Only at {place}", place=place)), ("all", tr("At every checkpoint"))])
        back = button("", self.taken_back.emit)
        back.setText(tr("Comes after all"))
        self.fill(
            self.field(tr("Reason"), self._reason),
            self.field(tr("Where"), self._where),
            action=tr("Note the absence"),
            extra=back if now else None,
        )

    def keep(self) -> None:
        if not self._reason.said:
            self.complain(tr("Say why. A few words are enough."))
            return
        self.given.emit(self._reason.said, self._where.currentData() == "all")


class MergeForm(Form):
    """`merged` carries the names that go and the name that stays."""

    merged = Signal(object, str)

    def __init__(self, theme: Theme, names: Sequence[str], into: str, parent: QWidget | None) -> None:
        said = tr("Their guests and letters get the name that stays. It can be taken back.")
        super().__init__(theme, tr("Merge {count} units", count=len(names)), said, parent)
        self._names = tuple(names)
        listed = text(wrap=True)
        listed.setText("\n".join(names))
        self._into = Typed(theme, names, into)
        self._into.setMinimumWidth(theme.px(420))
        self.fill(listed, self.field(tr("Name that stays"), self._into), action=tr("Merge"))

    def keep(self) -> None:
        into = " ".join(self._into.said.split())
        if not into:
            self.complain(tr("A unit needs a name. Type one."))
            return
        self.merged.emit(tuple(name for name in self._names if name != into), into)


class LineForm(Form):
    """One line to fill in; `given` carries it as typed."""

    given = Signal(str)

    def __init__(self, theme: Theme, title: str, said: str, caption: str, now: str, parent: QWidget | None) -> None:
        super().__init__(theme, title, said, parent)
        self.line = QLineEdit(now)
        self.line.selectAll()
        self.fill(self.field(caption, self.line), action=tr("Save"))

    def keep(self) -> None:
        self.given.emit(self.line.text())
