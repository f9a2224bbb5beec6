"""What makes a brand: the theme, its colours, the logo, the picture behind, and when it is day."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QScrollArea, QWidget

from kiosk.domain.brand import NO_PICTURE, Brand, Light
from kiosk.domain.palette import ThemeName
from ui.looks.colour_chooser import ColourChooser
from ui.looks.picture_field import PictureField
from ui.looks.theme_tiles import ThemeTiles
from ui.organiser.chips import OneOf
from ui.organiser.inputs import Hour
from ui.organiser.parts import card, column, holder, row, text
from ui.organiser.speech import Speech, mark
from ui.theme import Theme

_LIGHTS = (
    (Light.DAY.value, mark("Day")),
    (Light.NIGHT.value, mark("Night")),
    (Light.CLOCK.value, mark("By the clock")),
)


class LookForm(QScrollArea):
    """`moved` carries a Brand that is only being looked at, `chosen` one that is meant."""

    moved = Signal(object)
    chosen = Signal(object)
    logo_given = Signal(Path)
    backdrop_given = Signal(Path)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._say, self._brand = Speech(self), Brand()
        self.tiles = ThemeTiles(theme)
        self._main, self._second = (ColourChooser(theme, said) for said in (mark("Colour"), mark("Second colour")))
        self._logo = PictureField(theme, mark("Logo"), mark("In the header: PNG, JPEG, WebP or SVG."))
        self._backdrop = PictureField(theme, mark("Picture behind"), mark("Dimmed until every word on it is read."))
        self._light, self._dawn, self._dusk = OneOf(theme, _LIGHTS), Hour(), Hour()
        self._hours = self._hours_row(theme)
        self._lay_out(theme)
        self._connect()

    def show_brand(self, brand: Brand) -> None:
        self._brand = brand
        self.tiles.choose(brand.theme)
        self._main.show_colour(brand.main)
        self._second.show_colour(brand.second)
        self._light.blockSignals(True)  # noqa: FBT003
        self._light.choose(brand.light.value)
        self._light.blockSignals(False)  # noqa: FBT003
        self._dawn.show_time(brand.dawn)
        self._dusk.show_time(brand.dusk)
        self._hours.setVisible(brand.light is Light.CLOCK)

    def show_pictures(self, logo: QPixmap, backdrop: QPixmap) -> None:
        """Null ones where there are none."""
        self._logo.show_picture(logo)
        self._backdrop.show_picture(backdrop)

    def offer(self, colours: Sequence[str]) -> None:
        """Those found in the logo."""
        self._main.offer(colours)
        self._second.offer(colours)

    def show_tiles(self, pictures: Mapping[ThemeName, QImage]) -> None:
        self.tiles.show_pictures(pictures)

    def _hours_row(self, theme: Theme) -> QWidget:
        day, night = text("soft"), text("soft")
        self._say(day.setText, "Day from")
        self._say(night.setText, "Night from")
        return holder(row(day, self._dawn, theme.px(8), night, self._dusk, None, spacing=theme.px(8)))

    def _lay_out(self, theme: Theme) -> None:
        light = text("caption")
        self._say(light.setText, "Light")
        colours = row(self._main, self._second, spacing=theme.px(16))
        for at in range(2):
            colours.setStretch(at, 1)
        pictures = column(self._logo, self._backdrop, spacing=theme.px(10))
        hours = column(light, self._light, self._hours, spacing=theme.px(6))
        parts = (column(self.tiles), colours, pictures, hours)
        cards = [card(part, theme, around=(14, 12)) for part in parts]
        whole = column(*cards, None, spacing=theme.px(10))
        whole.setContentsMargins(0, 0, theme.px(8), 0)
        self.setProperty("role", "page")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(holder(whole))

    def _connect(self) -> None:
        self.tiles.chosen.connect(lambda name: self._choose(theme=name))
        self._main.moved.connect(lambda colour: self.moved.emit(replace(self._brand, main=colour)))
        self._second.moved.connect(lambda colour: self.moved.emit(replace(self._brand, second=colour)))
        self._main.chosen.connect(lambda colour: self._choose(main=colour))
        self._second.chosen.connect(lambda colour: self._choose(second=colour))
        self._logo.given.connect(self.logo_given)
        self._backdrop.given.connect(self.backdrop_given)
        self._logo.cleared.connect(lambda: self._choose(logo=NO_PICTURE))
        self._backdrop.cleared.connect(lambda: self._choose(backdrop=NO_PICTURE))
        self._light.chosen.connect(lambda light: self._choose(light=Light(light)))
        for hour in (self._dawn, self._dusk):
            hour.editingFinished.connect(lambda: self._choose(dawn=self._dawn.at, dusk=self._dusk.at))

    def _choose(self, **changes: object) -> None:
        self.chosen.emit(replace(self._brand, **changes))  # type: ignore[arg-type]  # each field by its name
