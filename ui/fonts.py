"""The bundled faces: Be Vietnam Pro for words, Inter for columns of digits."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
TEXT_FACE = "Be Vietnam Pro"
DIGIT_FACE = "Inter"


def load_fonts(folder: Path = FONTS) -> tuple[str, ...]:
    """Make the folder's *.ttf known to Qt; the families found, none when the folder is not there.

    A face that is missing is replaced by the system's own, silently: a font must never stop reception.
    """
    ids = [QFontDatabase.addApplicationFont(str(file)) for file in sorted(folder.glob("*.ttf"))]
    families = {family for id in ids if id >= 0 for family in QFontDatabase.applicationFontFamilies(id)}
    return tuple(sorted(families))


def text_font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont()
    font.setFamilies([TEXT_FACE, "Segoe UI", "Noto Sans", "sans-serif"])
    font.setPixelSize(max(1, pixels))
    font.setWeight(weight)
    return font


def digit_font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Digits of equal width, so that clocks do not dance and columns of times align."""
    font = text_font(pixels, weight)
    font.setFamilies([DIGIT_FACE, "Segoe UI", "Noto Sans", "sans-serif"])
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
