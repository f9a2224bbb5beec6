"""Pictures that people bring: made small and still, or refused in a sentence."""

from hashlib import sha256
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from kiosk.domain.brand import Picture
from kiosk.errors import BadInput
from kiosk.sheets.brand_picture import MOST_GIVEN, MOST_KEPT, backdrop_of, logo_of
from kiosk.sheets.picture_colours import colours_in

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="90" height="90" fill="#00703c"/>{}</svg>'


def written(image: Image.Image, kind: str = "PNG", **how) -> bytes:
    made = BytesIO()
    image.save(made, kind, **how)
    return made.getvalue()


def drawn(size=(400, 200), box=(100, 50, 300, 150), colour="#C8102E") -> Image.Image:
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle(box, fill=colour)
    return image


def test_a_logo_keeps_its_transparency_and_loses_the_empty_room_around_it() -> None:
    logo = logo_of(written(drawn()), "a.png")
    assert (logo.kind, logo.width, logo.height) == ("png", 201, 101)
    assert logo.name == sha256(logo.data).hexdigest()
    assert logo_of(written(drawn()), "b.png") == logo


def test_a_large_picture_is_made_small() -> None:
    noise = Image.effect_noise((1500, 750), 90).convert("RGB")
    logo, behind = logo_of(written(noise, "JPEG"), "a.jpg"), backdrop_of(written(noise), "a.png")
    assert max(len(logo.data), len(behind.data)) <= MOST_KEPT
    assert max(logo.width, logo.height) <= 1200
    assert (behind.kind, behind.width / behind.height) == ("jpeg", 2)


def test_a_photograph_stands_as_the_camera_held_it_and_says_nothing_of_where() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010F] = "A camera"
    turned = backdrop_of(written(Image.new("RGB", (800, 400), "navy"), "JPEG", exif=exif), "a.jpg")
    assert (turned.width, turned.height) == (400, 800)
    assert b"A camera" not in turned.data


def moving() -> bytes:
    frames = [Image.new("RGB", (60, 60), colour) for colour in ("red", "blue")]
    return written(frames[0], "GIF", save_all=True, append_images=frames[1:])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no picture"),
        (b"%PDF-1.7 not a picture", "no picture"),
        (moving(), "moves"),
        (written(drawn())[:600], "damaged"),
        (written(Image.new("RGB", (9, 9))), "too small"),
        (written(Image.new("1", (10000, 9000))), "too many pixels"),
        (b"\x89PNG" + bytes(MOST_GIVEN), "larger than 30 MB"),
        (SVG.format("<script>x</script>").encode(), "more than a drawing"),
        (SVG.format('<image href="file:///etc/passwd"/>').encode(), "more than a drawing"),
        (SVG.format('<rect onclick="x()"/>').encode(), "more than a drawing"),
        (SVG.format("<animate/>").encode(), "more than a drawing"),
        (SVG.format('<rect style="fill:url(http://x/y)"/>').encode(), "more than a drawing"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("").encode(), "more than a drawing"),
        (SVG.format("").encode()[:-6], "damaged"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "how large"),
        (SVG.format("<!--" + "x" * MOST_KEPT + "-->").encode(), "too large"),
    ],
)
@pytest.mark.parametrize("read", [logo_of, backdrop_of])
def test_a_bad_picture_is_refused_in_a_sentence_that_names_it(read, data, said) -> None:
    with pytest.raises(BadInput) as refused:
        read(data, "biểu tượng.png")
    assert str(refused.value).startswith("biểu tượng.png ")
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("head", "size"),
    [('viewBox="0 0 20 10"', (1000, 500)), ('width="30mm" height="60mm"', (500, 1000))],
)
def test_a_drawing_is_kept_as_it_is_with_its_proportions(head, size) -> None:
    data = f'<svg xmlns="http://www.w3.org/2000/svg" {head}><path d="M0 0"/></svg>'.encode()
    logo = logo_of(data, "a.svg")
    assert (logo.kind, logo.width, logo.height, logo.data) == ("svg", *size, data)


def test_the_colours_of_a_logo_are_its_strong_ones() -> None:
    image = drawn((400, 400), (0, 0, 400, 200))
    ImageDraw.Draw(image).rectangle((0, 200, 400, 260), fill="#FFD100")
    ImageDraw.Draw(image).rectangle((0, 260, 400, 300), fill="#888888")
    first, second, *_ = colours_in(logo_of(written(image), "a.png"))
    assert (first, second) == ("#C8102E", "#FFD100")


def test_the_colours_of_a_drawing_are_those_it_names() -> None:
    logo = logo_of(SVG.format('<g fill="#fd0"/><g fill="#ffffff"/>').encode(), "a.svg")
    assert colours_in(logo) == ("#00703C", "#FFDD00")


def test_a_black_logo_offers_its_black() -> None:
    assert colours_in(logo_of(written(drawn(colour="#101010")), "a.png")) == ("#101010",)
    assert colours_in(Picture("x", "svg", 1, 1, b"<svg/>")) == ()
