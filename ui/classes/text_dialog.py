"""The text of certificates beside how one of them will look."""

from datetime import UTC, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from kiosk.app.certifying import certificate_sheet, look_of, own_certificate_text
from kiosk.domain.course import Certificate, Course
from kiosk.domain.event import Event
from kiosk.domain.ids import CourseId, InvitationId
from kiosk.errors import BadInput
from ui.letters.preview import Preview
from ui.organiser.office import Office
from ui.organiser.parts import button, column, retone, row, text
from ui.organiser.speech import Speech, tr
from ui.printing.painter import Painter
from ui.printing.typesetter import Typesetter

_PAUSE_MS = 250


class TextDialog(QDialog):
    """`kept` carries the text; empty when it is our own."""

    kept = Signal(str)

    def __init__(
        self,
        office: Office,
        course: Course | None,
        event: Event | None,
        paper: Certificate | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office, self._event, px = office, event, office.theme.px
        self._course = course or Course(id=CourseId(""), name=tr("Training class"))
        self._paper = paper or _sample(self._course, office.clock.now())
        say = Speech(self)
        say(self.setWindowTitle, "The certificate’s text")
        self._ruler = Typesetter()
        self._preview = Preview(office.theme, Painter(self._ruler))
        self._preview.setMinimumSize(px(520), px(368))
        self.edit, self._wrong = QPlainTextEdit(), text("small", wrap=True)
        self.edit.setProperty("role", "letter")
        self.edit.setMinimumWidth(px(430))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.edit.textChanged.connect(self._pause.start)
        anew, back, self.keep = button("quiet", self._anew), button("", self.reject), button("primary", self._keep)
        for made, said in ((anew, "Begin anew"), (back, "Cancel"), (self.keep, "Save")):
            say(made.setText, said)
        texts = column(self.edit, self._wrong, spacing=px(6))
        both = row(texts, self._preview, spacing=px(16))
        both.setStretch(0, 4)
        both.setStretch(1, 5)
        layout = column(both, row(anew, None, back, self.keep, spacing=px(10)), spacing=px(12))
        layout.setContentsMargins(*(px(20),) * 4)
        self.setLayout(layout)
        self.resize(px(1180), px(560))

    def show_text(self, said: str) -> None:
        self.edit.setPlainText(said or own_certificate_text())
        self.look()

    def look(self) -> None:
        """Draw it anew; a text that says what nobody knows is told, and the last picture stays."""
        self._pause.stop()
        try:
            look = look_of(self.edit.toPlainText())
        except BadInput as error:
            self._complain(self._office.words.explain(error))
            return
        self._complain("")
        self._preview.show_sheet(certificate_sheet(self._paper, self._course, self._event, look, self._ruler))

    @property
    def complaint(self) -> str:
        return self._wrong.text()

    def _complain(self, said: str) -> None:
        self._wrong.setText(said)
        retone(self._wrong, "tone", "stop" if said else "")
        self.keep.setEnabled(not said)

    def _anew(self) -> None:
        self.show_text("")

    def _keep(self) -> None:
        self.look()
        if self.keep.isEnabled():
            said = self.edit.toPlainText()
            self.kept.emit("" if said == own_certificate_text() else said)
            self.accept()


def _sample(course: Course, now: datetime) -> Certificate:
    return Certificate(
        serial=course.numbering.replace("{number}", "001").replace("{year}", f"{now.astimezone(UTC).year}"),
        course=course.id,
        invitation=InvitationId(""),
        person="",
        name="Nguyễn Thị Hồng Hạnh",
        issued=now,
        title="Bà",
        post="Phó Giám đốc",
        unit="Sở Thông tin và Truyền thông",
        share=100,
    )
