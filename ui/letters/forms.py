"""What codes can be made as: the kinds of sheets, and what each is good for."""

from kiosk.app.printing import Layout
from ui.organiser.speech import mark

PRINTED = (("letters", mark("Letters (PDF)")), ("labels", mark("Labels (PDF)")))
LABEL_SIZES = (
    ("labels-3x8", mark("70 × 37 mm, 24 on a page")),
    ("labels-3x7", mark("63.5 × 38.1 mm, 21 on a page")),
    ("labels-2x7", mark("99.1 × 38.1 mm, 14 on a page")),
    ("labels-2x5", mark("99.1 × 57 mm, 10 on a page")),
)
EXPLAINED = {
    "letters": mark("Invitations on A4 with your own text and logo, in each guest’s language, the code at the foot."),
    "labels": mark("Codes to stick on envelopes or badges, on label sheets as shops sell them."),
}
LANGUAGES = (
    ("", mark("Each guest’s own language")),
    ("vi", mark("Vietnamese")),
    ("en", mark("English")),
    ("both", mark("Both, one page each")),
)
FILES = (
    ("", mark("One file for all")),
    ("guest", mark("One file for each guest")),
    ("unit", mark("One file for each unit")),
)
WHOM = (
    ("", mark("Everyone")),
    ("new", mark("New since the last letters")),
    ("unit", mark("One unit")),
    ("category", mark("One category")),
    ("text", mark("As typed")),
)


def layout_of(form: str, size: str) -> Layout | None:
    """None for pictures, drawings and lists."""
    layouts: dict[str, Layout] = {"letters": "letters", "pdf": "sheet"}
    sizes: dict[str, Layout] = {
        "labels-3x8": "labels-3x8",
        "labels-3x7": "labels-3x7",
        "labels-2x7": "labels-2x7",
        "labels-2x5": "labels-2x5",
    }
    return sizes[size] if form == "labels" else layouts.get(form)
