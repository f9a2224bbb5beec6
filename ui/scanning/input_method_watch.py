"""Notices that an input method or Caps Lock is on, by what comes from the keyboard, and that it is off again."""

from PySide6.QtCore import QObject, Signal

from kiosk.domain.culprit import Culprit
from kiosk.domain.disturbance import Disturbance
from kiosk.domain.unmixing import is_whole

_MARKED = frozenset("ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ")
_METHODS = {Culprit.TELEX, Culprit.SIMPLE_TELEX, Culprit.VNI, Culprit.VIQR, Culprit.QUICK_TELEX, Culprit.MICROSOFT}


class InputMethodWatch(QObject):
    """`changed` when what should be said has changed; `method` and `caps` are what is on, empty for nothing.

    `method` is the input method's name, "?" when only that there is one is known.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._method = Disturbance()
        self._caps = Disturbance()

    @property
    def method(self) -> str:
        return self._method.shown

    @property
    def caps(self) -> bool:
        return bool(self._caps.shown)

    def composed(self, text: str) -> None:
        """An input method wrote this for someone who types."""
        if has_vietnamese(text):
            self._set(self._method.typed("?"), self._caps)

    def rewrote(self) -> None:
        """Something erased and wrote anew faster than a hand."""
        self._set(self._method.typed("?"), self._caps)

    def scanned(self, text: str) -> None:
        """A scan as it came. Letters that no code is printed with are an input method's work."""
        caps = self._caps.damaged("caps") if text.islower() and is_whole(text) else self._caps.scanned_clean()
        marked = has_vietnamese(text)
        self._set(self._method.damaged("?") if marked else self._method.scanned_clean(), caps)

    def healed(self, culprit: Culprit) -> None:
        """The desk found the guest by undoing this."""
        if culprit in _METHODS:
            self._set(self._method.damaged(culprit.value), self._caps)
        elif culprit is Culprit.CAPS:
            self._set(self._method, self._caps.damaged("caps"))

    def dismiss(self) -> None:
        self._set(self._method.dismiss(), self._caps.dismiss())

    def _set(self, method: Disturbance, caps: Disturbance) -> None:
        before = self.method, self.caps
        self._method, self._caps = method, caps
        if (self.method, self.caps) != before:
            self.changed.emit()


def has_vietnamese(text: str) -> bool:
    return not text.isascii() and not _MARKED.isdisjoint(text.lower())
