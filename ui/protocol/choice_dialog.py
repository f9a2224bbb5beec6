"""Who is named on the MC sheet, in which language, and how they are addressed."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from kiosk.app.address_text import rules_from, rules_text
from kiosk.domain.mc_choice import MOST, McChoice
from kiosk.errors import BadInput
from kiosk.words import Words
from ui.organiser.check_list import CheckList
from ui.organiser.inputs import Choice
from ui.organiser.parts import Field, button, column, holder, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.theme import Theme
from ui.widgets.tick import Tick


class ChoiceDialog(QDialog):
    given = Signal(object)  # an McChoice

    def __init__(self, theme: Theme, choice: McChoice, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice, self._words = choice, words
        self._say = Speech(self)
        self.setWindowTitle(tr("Who is named on the MC sheet"))
        self.setMinimumWidth(theme.px(820))
        self.first = QLineEdit(str(choice.first))
        self.first.setValidator(QIntValidator(0, MOST, self))
        self.watched = Tick(theme)
        self.watched.setChecked(choice.watched)
        self.language = Choice(theme)
        self.language.offer([("", tr("The event’s own")), ("vi", tr("Vietnamese")), ("en", tr("English"))])
        self.language.choose(choice.language)
        self.categories, self.blocks = CheckList(theme), CheckList(theme)
        self.addresses = QPlainTextEdit(rules_text(choice.addresses, words.language))
        self.addresses.setProperty("role", "letter")
        self.addresses.setTabChangesFocus(True)
        self._lay_out(theme)
        self.offer((), ())

    def offer(self, categories: Iterable[str], blocks: Iterable[str]) -> None:
        self.categories.offer(categories, self._choice.categories)
        self.blocks.offer(blocks, self._choice.blocks)

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        self.rules_field = self._rules()
        self._say(self.watched.setText, "Everyone who is watched")
        heading = text("heading")
        self._say(heading.setText, "Who is named on the MC sheet")
        first, *others = self._fields()
        sides = QHBoxLayout()
        sides.setSpacing(px(24))
        sides.addLayout(column(first, self.watched, *others, None, spacing=px(10)), 2)
        sides.addWidget(self.rules_field, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(px(24),) * 4)
        layout.setSpacing(px(14))
        layout.addWidget(heading)
        layout.addLayout(sides)
        layout.addWidget(self._buttons(px(10)))

    def _fields(self) -> list[Field]:
        fields = []
        for widget, said in (
            (self.first, mark("So many by rank")),
            (self.categories, mark("These categories too")),
            (self.blocks, mark("These blocks too")),
            (self.language, mark("Language of the sheet")),
        ):
            field = Field(widget)
            self._say(field.caption.setText, said)
            fields.append(field)
        return fields

    def _rules(self) -> Field:
        field = Field(self.addresses)
        self._say(field.caption.setText, "Form of address")
        self._say(
            field.hint,
            "The first words of the title, the post or the block = in Vietnamese | in English. The first line that fits counts.",
        )
        inside = field.layout()
        if isinstance(inside, QBoxLayout):
            inside.setStretch(1, 1)  # the editor takes what room there is
            inside.setStretch(inside.count() - 1, 0)
        return field

    def _buttons(self, apart: int) -> QWidget:
        back, anew, keep = button("", self.reject), button("quiet", self._anew), button("primary", self._keep)
        self._say(back.setText, "Back")
        self._say(anew.setText, "Addresses as shipped")
        self._say(keep.setText, "Keep")
        keep.setDefault(True)
        return holder(row(anew, None, back, keep, spacing=apart))

    def _anew(self) -> None:
        self.addresses.setPlainText(rules_text(McChoice().addresses, self._words.language))

    def _keep(self) -> None:
        try:
            rules = rules_from(self.addresses.toPlainText())
        except BadInput as error:
            self.rules_field.complain(self._words.explain(error))
            self.addresses.setFocus()
            return
        chosen = replace(
            self._choice,
            first=int(self.first.text() or 0),
            watched=self.watched.isChecked(),
            categories=self.categories.ticked,
            blocks=self.blocks.ticked,
            addresses=rules,
            language=self.language.currentData(),
        )
        self.given.emit(chosen)
        self.accept()
