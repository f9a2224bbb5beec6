"""What the event's lobby screens show: chosen by the organiser, for all screens that are not told otherwise."""

from kiosk.app.identity import Stamper
from kiosk.app.pen import writing
from kiosk.app.ports import Audience, Book, Reader
from kiosk.domain.declarations import ShowingChosen
from kiosk.domain.showing import Showing


def showing(reader: Reader) -> Showing:
    said = reader.declaration(ShowingChosen, "")
    return said.showing if said else Showing.ALL


def choose_showing(book: Book, stamper: Stamper, audience: Audience, wanted: Showing) -> Showing:
    """What they showed until now. Nothing is written when that is the same."""
    with book.reading() as reader:
        before = showing(reader)
    if before is not wanted:
        with writing(book, stamper, audience) as pen:
            pen(ShowingChosen(wanted))
    return before
