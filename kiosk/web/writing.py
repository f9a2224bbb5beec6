"""Pages in HTML: the templates of resources/phone with everything escaped, and the style they carry within."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from kiosk.web.pages import Page

TEMPLATES = Path(__file__).resolve().parents[2] / "resources" / "phone"


class Printer:
    """Writes pages; `policy` allows their own style, and nothing else at all."""

    def __init__(self, folder: Path = TEMPLATES) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(folder),
            autoescape=select_autoescape(default=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        style = (folder / "style.css").read_text(encoding="utf-8").replace("\n", "")
        self._style = style
        digest = b64encode(sha256(style.encode()).digest()).decode()
        self.policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

    def page(self, page: Page) -> bytes:
        return self._templates.get_template("page.html").render(page=page, style=self._style).encode()

    def trouble(self, said: str, language: str, home: str = "") -> bytes:
        """A sentence instead of a page; `home` leads back to the programme."""
        written = self._templates.get_template("trouble.html")
        return written.render(said=said, language=language, home=home, style=self._style).encode()
