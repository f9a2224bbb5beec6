"""The emergency page: choose what happened, look at the words, then show them. Two steps, so that no slip does it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from kiosk.domain.notices import Alarm, Emergency
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.key_button import KeyButton
from ui.widgets.look import named, text_label

translate = QCoreApplication.translate
KINDS = (Alarm.FIRE, Alarm.EVACUATION, Alarm.MEDICAL, Alarm.CUSTOM, Alarm.TEST)


def alarm_name(alarm: Alarm) -> str:
    names = {
        Alarm.FIRE: translate("Notices", "Fire"),
        Alarm.EVACUATION: translate("Notices", "Evacuation"),
        Alarm.MEDICAL: translate("Notices", "Medical help"),
        Alarm.CUSTOM: translate("Notices", "Own words"),
        Alarm.TEST: translate("Notices", "Test"),
        Alarm.ALL_CLEAR: translate("Notices", "All clear"),
    }
    return names.get(alarm, "")


class AlarmPage(QFrame):
    """`chosen` asks for the prepared words, `given` carries the Emergency to show, `ended` takes it down."""

    chosen = Signal(Alarm)
    given = Signal(object)
    ended = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._draft: Emergency | None = None
        self._standing: Emergency | None = None
        self._since = ""
        self._title = text_label("page_title")
        self._about = text_label("page_about", wrap=True)
        self._wrong = text_label("page_wrong", wrap=True)
        self._kinds = [KeyButton(theme, str(at)) for at in range(1, len(KINDS) + 1)]
        self._fields = {name: named(QLineEdit(), f"alarm_{name}") for name in ("title", "other_title")}
        self._texts = {name: named(QPlainTextEdit(), f"alarm_{name}") for name in ("text", "other")}
        self._show, self._clear, self._end, self._leave = Button(), Button(), Button(), Button()
        self._steps = QStackedWidget()
        self._lay_out()
        self._listen()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def open(self, standing: Emergency | None, since: str) -> None:
        """`standing` is what the screens show now, since that time of day."""
        self._standing, self._since, self._draft = standing, since, None
        self.complain("")
        self._to_step(self._first if standing is None else self._now)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_draft(self, draft: Emergency) -> None:
        """The second step: the words, to be corrected, and the one button."""
        self._draft = draft
        for name, field in self._fields.items():
            field.setText(getattr(draft, name))
        for name, text in self._texts.items():
            text.setPlainText(getattr(draft, name))
        self.complain("")
        self._to_step(self._second)
        (self._show if draft.title else self._fields["title"]).setFocus(Qt.FocusReason.PopupFocusReason)

    def complain(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    @property
    def drafting(self) -> bool:
        return self._steps.currentWidget() is self._second

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        confirms = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self._steps.currentWidget() is self._first and text in {str(n) for n in range(1, len(KINDS) + 1)}:
            self.chosen.emit(KINDS[int(text) - 1])
        elif confirms and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._confirm()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        for button, kind in zip(self._kinds, KINDS, strict=True):
            button.setText(alarm_name(kind))
        self._labels["title"].setText(translate("Notices", "Title"))
        self._labels["text"].setText(translate("Notices", "What everyone must do"))
        self._labels["other_title"].setText(translate("Notices", "Title in the second language"))
        self._labels["other"].setText(translate("Notices", "The same in the second language"))
        self._show.setText(translate("Notices", "Show on all screens  ·  Ctrl Enter"))
        self._clear.setText(translate("Notices", "All clear…  ·  Ctrl Enter"))
        self._end.setText(translate("Notices", "Take it down"))
        self._leave.setText(translate("Reception", "Leave  ·  Esc"))
        self._say_step()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _confirm(self) -> None:
        if self.drafting:
            self._give()
        elif self._steps.currentWidget() is self._now:
            self.chosen.emit(Alarm.ALL_CLEAR)

    def _give(self) -> None:
        if self._draft is not None:
            said = {name: field.text() for name, field in self._fields.items()}
            said |= {name: text.toPlainText() for name, text in self._texts.items()}
            self.given.emit(
                replace(
                    self._draft,
                    title=said["title"],
                    text=said["text"],
                    other_title=said["other_title"],
                    other=said["other"],
                )
            )

    def _to_step(self, step: QWidget) -> None:
        self._steps.setCurrentWidget(step)
        self._say_step()

    def _say_step(self) -> None:
        step = self._steps.currentWidget()
        if step is self._first:
            self._title.setText(translate("Notices", "Emergency"))
            self._about.setText(translate("Notices", "Every screen shows it instead of the programme, at once."))
        elif step is self._second:
            self._title.setText(alarm_name(self._draft.alarm) if self._draft else "")
            self._about.setText(translate("Notices", "Nothing is shown yet. Check the words, then show them."))
        else:
            self._title.setText(translate("Notices", "On every screen since {time}").format(time=self._since))
            self._about.setText(self._standing.title if self._standing else "")

    def _listen(self) -> None:
        for button, kind in zip(self._kinds, KINDS, strict=True):
            button.clicked.connect(lambda _=False, kind=kind: self.chosen.emit(kind))
        self._show.clicked.connect(self._give)
        self._clear.clicked.connect(lambda: self.chosen.emit(Alarm.ALL_CLEAR))
        self._end.clicked.connect(self.ended)
        self._leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._show.setProperty("kind", "alarm")
        self._clear.setProperty("kind", "primary")
        names = ("title", "text", "other_title", "other")
        self._labels = {name: text_label("field_label") for name in names}
        parts: list[QWidget] = []
        for name in names:
            field = self._fields.get(name) or self._texts[name]
            self._labels[name].setBuddy(field)
            parts += [self._labels[name], field]
        for text in self._texts.values():
            text.setFixedHeight(px(70))
            text.setTabChangesFocus(True)
        self._first = _stacked(self._kinds, px(10))
        self._second = _stacked([*parts, self._show], px(4))
        self._now = _stacked([self._clear, self._end], px(10))
        for step in (self._first, self._second, self._now):
            self._steps.addWidget(step)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(18), px(24), px(20))
        layout.setSpacing(px(8))
        for part in (self._title, self._about, self._steps, self._wrong, self._leave):
            layout.addWidget(part, 1 if part is self._steps else 0)


def _stacked(parts: list[KeyButton] | list[QWidget] | list[Button], spacing: int) -> QWidget:
    step = QWidget()
    layout = QVBoxLayout(step)
    layout.setContentsMargins(0, spacing, 0, 0)
    layout.setSpacing(spacing)
    for part in parts:
        if part.property("kind") == "alarm":
            layout.addSpacing(2 * spacing)
        layout.addWidget(part)
    layout.addStretch(1)
    return step
