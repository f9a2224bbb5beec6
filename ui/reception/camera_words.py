"""What is said of the camera: how it stands, what to do about it, and advice to whoever holds a code to it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.domain.camera_state import Camera, State
from kiosk.domain.picture_hint import Hint

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Telling:
    """A short title, and a sentence saying what to do; calm, for nothing else stands still meanwhile."""

    title: str
    advice: str


def telling_of(camera: Camera) -> Telling:
    name = camera.device.name if camera.device is not None else ""
    match camera.told:
        case State.OFF:
            return Telling(translate("Camera", "The camera is off"), translate("Camera", "F5 switches it on and off."))
        case State.LOOKING:
            return Telling(translate("Camera", "Opening the camera…"), name)
        case State.LIVE:
            return Telling(translate("Camera", "Reading"), name)
        case State.MISSING:
            return Telling(
                translate("Camera", "No camera found"), translate("Camera", "Plug one in; it starts by itself.")
            )
        case State.BUSY:
            return Telling(
                translate("Camera", "The camera does not answer"),
                translate("Camera", "Close other programs that use it; it comes back by itself."),
            )
        case State.REFUSED:
            return Telling(
                translate("Camera", "The camera is not allowed"),
                translate("Camera", "Allow this program to use it in the system's privacy settings."),
            )
        case State.UNPLUGGED:
            return Telling(
                translate("Camera", "The camera is unplugged"),
                translate("Camera", "Plug {name} in again; it starts by itself.").format(name=name)
                if name
                else translate("Camera", "Plug one in; it starts by itself."),
            )


def hint_text(hint: Hint) -> str:
    match hint:
        case Hint.NONE:
            return translate("Camera", "Hold the code up to the camera")
        case Hint.DARK:
            return translate("Camera", "Too dark: turn on a light")
        case Hint.GLARE:
            return translate("Camera", "Screen glare: tilt the phone")
        case Hint.CLOSE:
            return translate("Camera", "Too close: move it away a little")
        case Hint.STILL:
            return translate("Camera", "Hold it still")


def read_text() -> str:
    return translate("Camera", "Read")
