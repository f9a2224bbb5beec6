"""What was said of the screens' look: declarations about the brand, its pictures and the sponsors."""

from dataclasses import dataclass

from kiosk.domain.brand import Brand, Picture, Sponsor


@dataclass(frozen=True, slots=True)
class BrandSet:
    """How the event looks on its screens."""

    brand: Brand

    @property
    def about(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class PictureKept:
    """A picture that brands and sponsors name; said once, for its name is what it holds."""

    picture: Picture

    @property
    def about(self) -> str:
        return self.picture.name


@dataclass(frozen=True, slots=True)
class SponsorSet:
    """A sponsor was added or changed; `gone`: it is one no more."""

    sponsor: Sponsor
    gone: bool = False

    @property
    def about(self) -> str:
        return self.sponsor.id


Branded = BrandSet | PictureKept | SponsorSet
