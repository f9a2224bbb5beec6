"""Who really came: a small form for a representative, and a smaller one for someone who comes along."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.domain.invitation import Invitation
from kiosk.domain.person import LONGEST, Person, deputy_of
from ui.reception.authority_row import AuthorityRow
from ui.reception.face import about
from ui.reception.form_page import FormPage
from ui.theme import Theme
from ui.widgets.look import named, set_look, text_label

translate = QCoreApplication.translate
FIELDS = ("name", "post", "phone")
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Kind(Enum):
    REPRESENTATIVE = "representative"
    COMPANION = "companion"


class AttendeePage(FormPage):
    """Enter records from anywhere, Tab goes on, ↓ takes the post that is offered, Esc leaves. `given` carries a Person.

    A representative needs a name and an authority: Enter asks for what is missing. A companion needs nothing.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.kind = Kind.REPRESENTATIVE
        self._guest: Invitation | None = None
        self._about = text_label("page_about", wrap=True)
        self._labels = {field: text_label("field_label") for field in (*FIELDS, "authority")}
        self._fields = {field: named(_Line(), f"attendee_{field}") for field in FIELDS}
        self.authority = AuthorityRow(theme)
        self._listen()
        self._lay_out()
        self.retranslate()

    @property
    def guest(self) -> Invitation | None:
        """On whose invitation; None while the form is closed."""
        return self._guest

    def open(self, kind: Kind, guest: Invitation, known: Person | None = None) -> None:
        """`known` is what was recorded before, to be corrected."""
        self.kind, self._guest = kind, guest
        told = known or Person("")
        for field, text in zip(FIELDS, (told.name, told.post, told.phone), strict=True):
            self._fields[field].setText(text)
        self.authority.choose(told.authority)
        represents = kind is Kind.REPRESENTATIVE
        self._fields["post"].offered = deputy_of(guest.post) if represents else ""
        for part in (self._labels["authority"], self.authority):
            part.setVisible(represents)
        self.complain(str)
        self.retranslate()
        self._fields["name"].setFocus(Qt.FocusReason.PopupFocusReason)

    def close_form(self) -> None:
        self._guest = None

    def retranslate(self) -> None:
        represents = self.kind is Kind.REPRESENTATIVE
        words = {
            "name": translate("Attendee", "Full name"),
            "post": translate("Attendee", "Post"),
            "phone": translate("Attendee", "Phone"),
            "authority": translate("Attendee", "On what authority"),
        }
        for field, label in self._labels.items():
            label.setText(words[field])
        for field, line in self._fields.items():
            line.setAccessibleName(words[field])
            line.setPlaceholderText("" if represents else translate("Attendee", "may be left empty"))
        offered, post = self._fields["post"].offered, self._fields["post"]
        if represents:
            post.setPlaceholderText(f"↓  {offered}" if offered else translate("Attendee", "may be left empty"))
            self._fields["phone"].setPlaceholderText(translate("Attendee", "may be left empty"))
        title = translate("Attendee", "Representative") if represents else translate("Attendee", "Companion")
        self._title.setText(title)
        self._about.setText(self._of_whom())
        self._record.setText(translate("Attendee", "Record  ·  Enter"))
        self._leave.setText(translate("Attendee", "Leave  ·  Esc"))
        self.authority.retranslate()
        super().retranslate()

    def _of_whom(self) -> str:
        if self._guest is None:
            return ""
        place = translate("Attendee", "In place of {guest}")
        along = translate("Attendee", "Along with {guest}")
        said = (place if self.kind is Kind.REPRESENTATIVE else along).format(guest=self._guest.name)
        return " · ".join(part for part in (said, about(self._guest)) if part)

    def _give(self) -> None:
        text = {field: line.text().strip() for field, line in self._fields.items()}
        if self.kind is Kind.COMPANION:
            self.given.emit(Person(text["name"], text["post"], text["phone"]))
        elif not text["name"]:
            self._ask(_nobody, self._fields["name"])
        elif self.authority.chosen is None:
            self._ask(_no_authority, self.authority)
        else:
            self.given.emit(Person(text["name"], text["post"], text["phone"], self.authority.chosen))

    def _ask(self, say: Callable[[], str], where: QWidget) -> None:
        self.complain(say)
        set_look("wrong", str(where is self._fields["name"]).lower(), self._fields["name"])
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        """Something was typed or chosen: what was missing is asked for again by Enter."""
        self.complain(str)
        set_look("wrong", "false", self._fields["name"])

    def _listen(self) -> None:
        self.authority.entered.connect(self._give)
        self.authority.changed.connect(self._settle)
        for line in self._fields.values():
            line.returnPressed.connect(self._give)
            line.textEdited.connect(self._settle)
            line.setMaxLength(LONGEST)
        for number in (1, 2, 3):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda number=number: self.authority.press(number))

    def _lay_out(self) -> None:
        px = self._theme.px
        layout = self._headed()
        layout.addWidget(self._about)
        layout.addSpacing(px(4))
        for field in FIELDS:
            self._labels[field].setBuddy(self._fields[field])
            layout.addWidget(self._labels[field])
            layout.addWidget(self._fields[field])
        layout.addWidget(self._labels["authority"])
        layout.addSpacing(px(2))
        layout.addWidget(self.authority)
        self._ended(layout, 12)


class _Line(QLineEdit):
    """↓ in an empty line takes what is offered there."""

    offered = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.offered and not self.text():
            self.setText(self.offered)
        elif event.key() in _ENTERS and event.isAutoRepeat():
            event.accept()
        else:
            super().keyPressEvent(event)


def _nobody() -> str:
    return translate("Attendee", "Type the name of the person who came.")


def _no_authority() -> str:
    return translate("Attendee", "On what authority? Press 1, 2 or 3, then Enter.")
