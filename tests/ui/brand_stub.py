"""Invented logos, a picture to stand behind, and looks made of them."""

from io import BytesIO

from PIL import Image, ImageDraw

from kiosk.app.branding import Look
from kiosk.domain.brand import Brand, Picture, Sponsor
from kiosk.sheets.brand_picture import backdrop_of, logo_of

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#00703C"/></svg>'


def png(size: tuple[int, int] = (300, 100), colour: str = "#C8102E") -> bytes:
    """A frame and a bar on nothing."""
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, size[0] - 1, size[1] - 1), outline=colour, width=12)
    draw.rectangle((30, 30, size[0] // 2, size[1] - 30), fill=colour)
    made = BytesIO()
    image.save(made, "PNG")
    return made.getvalue()


def logo(size: tuple[int, int] = (300, 100), colour: str = "#C8102E") -> Picture:
    return logo_of(png(size, colour), "a.png")


def checkered() -> Picture:
    """As black and as white as a picture can be."""
    image = Image.new("RGB", (320, 180), "black")
    draw = ImageDraw.Draw(image)
    for x in range(0, 320, 40):
        draw.rectangle((x, 0, x + 19, 180), fill="white")
    made = BytesIO()
    image.save(made, "PNG")
    return backdrop_of(made.getvalue(), "a.png")


def look(brand: Brand, *pictures: Picture, sponsors: int = 0) -> Look:
    """With so many sponsors in two levels, who share one logo."""
    shared = logo()
    levels = [Sponsor(f"s{n}", f"S{n}", "Vàng" if n < 2 else "Bạc", shared.name, n) for n in range(sponsors)]
    return Look(brand, tuple(levels), (*pictures, shared))
