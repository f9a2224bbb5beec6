"""Between the brand in the file and its page: a draft that is only looked at until it is used."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QImage, QPixmap

from kiosk.app.brand_words import repairs_said
from kiosk.app.branding import Branding, Look, backdrop_in, logo_in, look_of
from kiosk.app.ports import Topic
from kiosk.domain.brand import NO_PICTURE, Brand, Picture, is_night
from kiosk.domain.dressing import dressed
from kiosk.domain.event import Event
from kiosk.domain.moment import in_zone
from kiosk.domain.palette import ThemeName
from kiosk.domain.session import Slot
from kiosk.sheets.picture_colours import colours_in
from ui.looks.board_preview import SHAPES
from ui.looks.draft import Draft
from ui.looks.looks_page import LooksPage
from ui.looks.pixmaps import pixmap_of
from ui.looks.sponsor_desk import SponsorDesk
from ui.looks.telling import sample_event, sample_slots, telling_moment
from ui.organiser.office import Notices, Office, PagePresenter
from ui.organiser.speech import Speech, tr

_SOON_MS, _LATER_MS = 20, 300


@dataclass(frozen=True, slots=True)
class Kept:
    """What the file holds of what the page shows."""

    event: Event
    slots: tuple[Slot, ...]
    look: Look


class Looks(PagePresenter):
    """The preview and the tiles are painted here, some hundredths of a second at a time, once nothing more is moved."""

    topics = frozenset({Topic.EVENT, Topic.AGENDA, Topic.REGISTERS})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = LooksPage(office.theme)
        super().__init__(office, notices, self.view)
        self.draft, self._seen = Draft(), Brand()
        self._kept: Kept | None = None
        self._pictures, self._found = dict[str, Picture](), dict[str, tuple[str, ...]]()
        self._miniature: Any = None  # ui.lobby.miniature, loaded at the first picture
        self._branding = Branding(office.book, office.stamper, office.news)
        self.sponsors = SponsorDesk(office, notices, self.view.sponsors)
        self._soon, self._later = self._timer(_SOON_MS, self.paint), self._timer(_LATER_MS, self._paint_tiles)
        self._connect()

    def read(self) -> None:
        self.ask(self._read, self._show)

    def take_logo(self, file: Path) -> None:
        self.ask(partial(_logo_with_colours, file), self._took_logo)

    def take_backdrop(self, file: Path) -> None:
        self.ask(partial(backdrop_in, file), partial(self._took, "backdrop"))

    def paint(self) -> None:
        """The board as it would be, now."""
        if self._kept is None or not self.view.isVisible():
            return
        preview = self.view.preview
        look = replace(self._kept.look, brand=self._seen, pictures=tuple(self._pictures.values()))
        preview.glass.show_image(self._painted(look, preview.size_wanted, preview.night))
        self._tell()

    def end(self) -> None:
        """No more pictures."""
        for timer in (self._soon, self._later):
            timer.stop()
        if self._miniature is not None:
            self._miniature.end()

    def _connect(self) -> None:
        view, form = self.view, self.view.form
        form.moved.connect(self._look_at)
        form.chosen.connect(lambda brand: self._go_on(self.draft.with_brand(brand)))
        form.logo_given.connect(self.take_logo)
        form.backdrop_given.connect(self.take_backdrop)
        view.undo_wished.connect(lambda: self._go_on(self.draft.undone()))
        view.reset_wished.connect(lambda: self._go_on(self.draft.with_brand(Brand())))
        view.apply_wished.connect(self._apply)
        view.preview.wished.connect(self._soon.start)
        Speech(view).again.connect(self._tell)

    def _timer(self, milliseconds: int, does: Callable[[], None]) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(milliseconds)
        made.timeout.connect(does)
        return made

    def _read(self) -> Kept:
        with self.office.book.reading() as reader:
            event = reader.event() or sample_event(self.office.clock.now())
            return Kept(event, reader.slots() or sample_slots(event), look_of(reader, self._pictures.values()))

    def _show(self, kept: Kept) -> None:
        self._kept = kept
        self._pictures |= {one.name: one for one in kept.look.pictures}
        self.sponsors.show(kept.look)
        self._go_on(self.draft.stored(kept.look.brand))

    def _go_on(self, draft: Draft) -> None:
        """This is the draft now; everything shows it."""
        self.draft, brand = draft, draft.now
        form = self.view.form
        form.show_brand(brand)
        form.show_pictures(*(self._pixmap(name) for name in (brand.logo, brand.backdrop)))
        form.offer(self._colours(brand.logo))
        self.view.able(undo=bool(draft.past), reset=brand != Brand(), apply=draft.changed)
        self._look_at(brand)
        self._later.start()

    def _colours(self, name: str) -> tuple[str, ...]:
        """Of a logo, looked for once."""
        logo = self._pictures.get(name)
        if logo is not None and name not in self._found:
            self._found[name] = colours_in(logo)
        return self._found.get(name, ())

    def _look_at(self, brand: Brand) -> None:
        self._seen = brand
        self._soon.start()

    def _took_logo(self, found: tuple[Picture, tuple[str, ...]]) -> None:
        """A brand without a colour takes the strongest one of its logo, for a start."""
        logo, colours = found
        if not self.draft.now.main and colours:
            self._pictures[logo.name] = logo
            self._go_on(self.draft.with_brand(replace(self.draft.now, logo=logo.name, main=colours[0])))
            return
        self._took("logo", logo)

    def _took(self, which: str, picture: Picture) -> None:
        self._pictures[picture.name] = picture
        changed: dict[str, Any] = {which: picture.name}
        self._go_on(self.draft.with_brand(replace(self.draft.now, **changed)))

    def _apply(self) -> None:
        brand = self.draft.now
        pictures = [self._pictures[name] for name in (brand.logo, brand.backdrop) if name in self._pictures]
        self.ask(partial(self._branding.set, brand, pictures), partial(self._applied, brand))

    def _applied(self, brand: Brand, before: Brand) -> None:
        self._go_on(Draft(brand, brand))
        undo = partial(self._take_back, before)
        self.notices.changed(tr("The screens wear the new look."), tr("Undo (Ctrl+Z)"), undo)

    def _take_back(self, before: Brand) -> None:
        self.ask(partial(self._branding.set, before), partial(self._taken_back, before))

    def _taken_back(self, before: Brand, _: Brand) -> None:
        self._go_on(Draft(before, before))
        self.notices.done(tr("Taken back."))

    def _tell(self) -> None:
        """What was done to the colours so that all can be read; and why no sponsors are seen."""
        if self._kept is None:
            return
        said = [repairs_said(dressed(self._seen, night=self._night()).repairs, self.office.words)]
        if self._kept.look.sponsors and self._miniature is not None and not self._miniature.railed:
            said.append(tr("The sponsors are not shown at this moment: the programme needs the room."))
        self.view.tell(" ".join(part for part in said if part))

    def _night(self) -> bool:
        forced, kept = self.view.preview.night, self._kept
        if forced is not None or kept is None:
            return bool(forced)
        return is_night(self._seen, in_zone(self._at(kept), kept.event.zone).time())

    def _at(self, kept: Kept) -> datetime:
        return telling_moment(kept.slots, self.office.clock.now())

    def _paint_tiles(self) -> None:
        """Each theme with the brand's colours; without its pictures, which would be too small to be seen."""
        if self._kept is None or not self.view.isVisible():
            return
        brand = replace(self.draft.now, backdrop=NO_PICTURE)
        look = Look(brand, (), tuple(self._pictures.values()))
        tiles = self.view.form.tiles
        made = {
            theme: self._painted(replace(look, brand=replace(brand, theme=theme)), SHAPES["wide"], None)
            for theme in ThemeName
        }
        tiles.show_pictures(made)
        self._soon.start()  # the one that is looked at was painted last

    def _painted(self, look: Look, size: QSize, night: bool | None) -> QImage:  # noqa: FBT001
        kept = self._kept
        assert kept is not None  # its callers look first
        if self._miniature is None:
            self._miniature = import_module("ui.lobby.miniature").Miniature(self.office.clock.now(), self)
        image: QImage = self._miniature.board(kept.event, kept.slots, look, self._at(kept), size, night=night)
        return image

    def _pixmap(self, name: str) -> QPixmap:
        picture = self._pictures.get(name)
        return pixmap_of(picture) if picture else QPixmap()


def _logo_with_colours(file: Path) -> tuple[Picture, tuple[str, ...]]:
    logo = logo_in(file)
    return logo, colours_in(logo)
