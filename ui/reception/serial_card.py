"""The card of a scanner on a serial port: which port, is it there, and at what speed."""

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from kiosk.domain.serial_ear import RATES
from ui.reception.reader_card import ReaderCard
from ui.reception.serial_face import SerialFace, SerialTold, serial_face
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.calm import CalmPicker
from ui.widgets.glyph import Glyph
from ui.widgets.look import named, set_look

translate = QCoreApplication.translate


class SerialCard(ReaderCard):
    """`port_wished` carries a port's name, empty for none; `rate_wished` a speed, 0 for whichever makes sense."""

    port_wished = Signal(str)
    find_wished = Signal()
    stop_wished = Signal()
    rate_wished = Signal(int)
    looked_at = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Glyph.PLUG, parent)
        self._face = serial_face(SerialTold())
        self._port = named(CalmPicker(), "serial_port")
        self._find = named(Button(), "serial_find")
        self._speed = named(CalmPicker(), "serial_speed")
        self._port.activated.connect(lambda at: self.port_wished.emit(self._port.itemData(at)))
        self._speed.activated.connect(lambda at: self.rate_wished.emit(self._speed.itemData(at)))
        self._find.clicked.connect(self._ask)
        self.row(self._port, stretch=(1,))
        self.row(self._find, self._speed, stretch=(0, 1))
        self.retranslate()

    def show_face(self, face: SerialFace) -> None:
        self._face = face
        self.set_state(face.tone, face.sentence)
        self.set_hint(face.hint)
        none = translate("Serial", "No serial scanner")
        _fill(self._port, (("", none), *face.choices), face.chosen)
        automatic = translate("Serial", "Speed: automatic")
        rates = tuple((rate, translate("Serial", "{rate} baud").format(rate=rate)) for rate in sorted(RATES))
        _fill(self._speed, ((0, automatic), *rates), face.rate)
        self._speed.setVisible(bool(face.chosen))
        stop, find = translate("Serial", "Stop searching"), translate("Serial", "Find my scanner")
        self._find.setText(stop if face.searching else find)
        set_look("kind", "primary" if not face.chosen and not face.searching else "", self._find)

    @property
    def face(self) -> SerialFace:
        return self._face

    def retranslate(self) -> None:
        self.set_title(translate("Serial", "Scanner on a serial port"))
        self._port.setAccessibleName(translate("Serial", "Port"))
        self._speed.setAccessibleName(translate("Serial", "Speed"))
        self.show_face(self._face)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.looked_at.emit(True)  # noqa: FBT003  (a signal takes no names)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.looked_at.emit(False)  # noqa: FBT003

    def _ask(self) -> None:
        if self._face.searching:
            self.stop_wished.emit()
        else:
            self.find_wished.emit()


def _fill(picker: QComboBox, choices: tuple[tuple[object, str], ...], chosen: object) -> None:
    """Only when something changed, and never under an open list."""
    now = tuple((picker.itemData(at), picker.itemText(at)) for at in range(picker.count()))
    if now != choices and not picker.view().isVisible():
        picker.clear()
        for value, words in choices:
            picker.addItem(words, value)
    picker.setCurrentIndex(picker.findData(chosen))
