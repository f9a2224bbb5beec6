import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette

from ui.theme import DARK, LIGHT, STYLES, Scheme, Theme, Tokens, palette_of, scale_for, style_sheet

TEXT, LARGE, CONTROL = 4.5, 4.5, 3.0  # WCAG 2.2: 1.4.3 for text, 1.4.11 for what is to be used

PAIRS = [
    *((ink, on, TEXT) for ink in ("ink", "soft", "faint") for on in ("ground", "surface")),
    *((ink, on, TEXT) for ink in ("ink", "soft") for on in ("sunken", "accent_ground")),
    *((ink, f"{tone}_ground", TEXT) for tone in ("good", "wait", "stop", "calm") for ink in ("ink", "soft", tone)),
    *((ink, "amber_ground", TEXT) for ink in ("ink", "soft")),
    *((f"on_{tone}", tone, LARGE) for tone in ("good", "wait", "amber", "stop", "calm", "accent")),
    *((tone, "surface", TEXT) for tone in ("good", "wait", "stop", "accent", "live", "changed")),
    *(("edge", on, CONTROL) for on in ("ground", "surface")),
]


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "on", "least"), PAIRS, ids=lambda value: str(value))
def test_it_can_be_read(tokens: Tokens, ink: str, on: str, least: float) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, on)) >= least


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_name_in_the_style_sheets_is_filled_in(tokens: Tokens) -> None:
    sheet = style_sheet(tokens, 1.4)
    assert "QPushButton" in sheet
    assert not re.search(r"@[a-z]|\d+u\b", sheet)


def test_style_sheets_name_no_colour_of_their_own() -> None:
    files = list(STYLES.glob("*.qss"))
    assert files
    assert [f.name for f in files if re.search(r"#[0-9A-Fa-f]{3,8}\b", f.read_text(encoding="utf-8"))] == []


def test_a_misspelt_colour_is_noticed(tmp_path) -> None:
    (tmp_path / "a.qss").write_text("QLabel { color: @inc; }")
    with pytest.raises(KeyError):
        style_sheet(LIGHT, folder=tmp_path)


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1366, 768, 1.0), (1280, 680, 1.0), (1024, 600, 0.85), (1920, 1080, 1.4), (3840, 2160, 2.8), (1920, 800, 1.0)],
)
def test_things_grow_with_the_screen(width: int, height: int, scale: float) -> None:
    assert scale_for(QSize(width, height)) == scale


def test_a_scale_turns_units_into_pixels() -> None:
    theme = Theme(scale=1.4)
    assert (theme.px(10), theme.px(0.1)) == (14, 1)


def test_switching_changes_the_application_and_tells(qapp, qtbot) -> None:
    theme = Theme()
    before, sheet = qapp.palette(), qapp.styleSheet()
    with qtbot.waitSignal(theme.changed):
        theme.switch()
    assert theme.scheme is Scheme.DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.ground.lower()
    qapp.setPalette(before)
    qapp.setStyleSheet(sheet)


def test_the_palette_follows_the_tokens(qapp) -> None:
    assert palette_of(LIGHT).color(QPalette.ColorRole.Text).name() == LIGHT.ink.lower()
