"""Changes, told on the GUI thread: the one signal every window listens to."""

from PySide6.QtCore import QObject, Signal

from kiosk.app.ports import Topic


class News(QObject):
    """An Audience (kiosk.app.ports): whoever wrote tells the topics, windows re-read what they show."""

    changed = Signal(frozenset)  # of Topic; Signal cannot say so

    def tell(self, topics: frozenset[Topic]) -> None:
        if topics:
            self.changed.emit(topics)  # queued by Qt when the caller is on another thread
