"""Keeps the letters' text and choices, shows a guest's letter as they change, and opens and saves texts."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from kiosk.app.letter_choice import names_to_choose
from kiosk.app.printing import LANGUAGES, Layout, own_text, read_template
from kiosk.errors import BadInput, KioskError
from ui.letters.desk import Look, Wanted, count, look, look_at_labels
from ui.letters.forms import layout_of
from ui.letters.memory import Memory
from ui.organiser.codes_page import CodesPage
from ui.organiser.office import Notices, Office, Presenter
from ui.organiser.speech import tr
from ui.printing.logo import read_logo

_TEXTS = "(*.txt)"


class Writing(Presenter):
    """The texts of both languages are kept here; the field shows one of them."""

    def __init__(self, office: Office, notices: Notices, page: CodesPage) -> None:
        super().__init__(office, notices, page)
        self._page, self._memory = page, Memory(office.places, office.book.path.stem)
        self._texts = {name: self._memory.recall(f"text-{name}") or own_text(name) for name in LANGUAGES}
        self._number = 0
        self._recall()
        text = page.look.text
        text.changed.connect(self._typed)
        text.turned.connect(self._turn)
        text.open_wished.connect(self._open)
        text.save_wished.connect(self._save)
        text.reset_wished.connect(self._begin_anew)
        page.form_chosen.connect(self._choose)
        page.options.logo_wished.connect(self._choose_logo)
        page.options.changed.connect(self.show)
        page.whom.changed.connect(self._choose)
        page.look.leaf_wished.connect(self._leaf)

    @property
    def wanted(self) -> Wanted:
        """As the page says it now."""
        page, options = self._page, self._page.options
        self._texts[self._shown] = page.look.text.said
        since = self._memory.recall("sent")
        return Wanted(
            page.whom.whom,
            dict(self._texts),
            options.language,
            options.each,
            options.logo,
            int(since) if since.isdecimal() else 0,
        )

    def read(self) -> None:
        self.ask(self._names, self._page.whom.offer)
        self.show()

    def show(self) -> None:
        """Draw the letter anew, or for other forms just count."""
        wanted = self.wanted
        layout = layout_of(self._page.form, self._page.label_size)
        if layout == "letters":
            self.ask(partial(self._look, wanted, self._shown, self._number), self._show_look, self._wrong)
        elif layout:
            self.ask(partial(self._look_at_labels, wanted, layout, self._number), self._show_look)
        else:
            self.ask(partial(self._count, wanted), self._show_count)

    def keep(self) -> None:
        """Remember what is chosen and written for the next time."""
        wanted, page = self.wanted, self._page
        chosen = {
            "form": page.form,
            "size": page.label_size,
            "language": wanted.language,
            "each": wanted.each,
            "logo": str(wanted.logo or ""),
        }
        for name, value in chosen.items():
            self._memory.remember(name, value)
        for name, said in wanted.texts.items():
            self._memory.remember(f"text-{name}", said if said != own_text(name) else "")

    def sent(self, position: int) -> None:
        """Letters were made of everything up to this place in the journal."""
        self._memory.remember("sent", str(position))

    def _recall(self) -> None:
        page, recall = self._page, self._memory.recall
        self._shown = "vi" if self.office.tongue.language == "vi" else "en"
        page.look.text.tongue.choose(self._shown)
        page.look.text.show_text(self._texts[self._shown])
        page.options.choose(recall("language"), recall("each"))
        logo = Path(recall("logo")) if recall("logo") else None
        page.options.show_logo(logo if logo and logo.is_file() else None)
        page.choose(recall("form") or page.form, recall("size"))

    def _look(self, wanted: Wanted, tongue: str, number: int) -> Look:
        with self.office.book.reading() as reader:
            return look(reader, wanted, tongue, number, self.office.signatures)

    def _look_at_labels(self, wanted: Wanted, layout: Layout, page: int) -> Look:
        with self.office.book.reading() as reader:
            return look_at_labels(reader, wanted, layout, page)

    def _count(self, wanted: Wanted) -> int:
        with self.office.book.reading() as reader:
            return count(reader, wanted)

    def _names(self) -> dict[str, tuple[str, ...]]:
        with self.office.book.reading() as reader:
            return names_to_choose(reader)

    def _show_look(self, made: Look) -> None:
        self._page.look.text.complain("")
        self._page.look.show_look(made)
        self._show_count(made.count)

    def _show_count(self, guests: int) -> None:
        whom = self._page.whom
        said = tr("1 guest") if guests == 1 else tr("{count} guests", count=guests)
        said = said if guests else tr("No guest fits this.")
        whom.show_count("" if whom.unfinished else said, none=not guests and not whom.unfinished)

    def _wrong(self, error: KioskError) -> None:
        self._page.look.text.complain(self.office.words.explain(error))

    def _typed(self) -> None:
        self._memory.remember(f"text-{self._shown}", self._page.look.text.said)
        self.show()

    def _turn(self, tongue: str) -> None:
        self._texts[self._shown] = self._page.look.text.said
        self._shown = tongue
        self._page.look.text.show_text(self._texts[tongue])
        self.show()

    def _choose(self) -> None:
        self._number = 0
        self.show()

    def _leaf(self, by: int) -> None:
        self._number += by
        self.show()

    def _begin_anew(self) -> None:
        written, tongue = self._page.look.text.said, self._shown
        self._put(tongue, own_text(tongue))
        if written != own_text(tongue):
            undo = partial(self._put, tongue, written)
            self.notices.changed(tr("The letter’s text is as it was at first."), tr("Undo"), undo)

    def _put(self, tongue: str, said: str) -> None:
        self._texts[tongue] = said
        if tongue == self._shown:
            self._page.look.text.show_text(said)
        self._memory.remember(f"text-{tongue}", said)
        self.show()

    def _open(self) -> None:
        start = str(self.office.book.path.parent)
        file, _ = QFileDialog.getOpenFileName(self._page, tr("Open a letter’s text"), start, _TEXTS)
        if file:
            self.open_text(Path(file))

    def open_text(self, file: Path) -> None:
        """Take up a text from a file; one that is no letter's is refused, and nothing changes."""
        try:
            read_template(file)
            self._put(self._shown, file.read_text(encoding="utf-8-sig"))
        except (BadInput, OSError) as error:
            told = (
                error
                if isinstance(error, BadInput)
                else BadInput("The letter's text {file} cannot be read.", file=file.name)
            )
            self.notices.trouble(told)

    def _save(self) -> None:
        name = f"{self.office.book.path.stem}-{self._shown}.txt"
        start = str(self.office.book.path.with_name(name))
        file, _ = QFileDialog.getSaveFileName(self._page, tr("Save the letter’s text"), start, _TEXTS)
        if file:
            self.save_text(Path(file))

    def save_text(self, file: Path) -> None:
        try:
            file.write_text(self._page.look.text.said, encoding="utf-8")
        except OSError:
            self.notices.trouble(BadInput("{file} cannot be written. Choose another folder.", file=file.name))
            return
        self.notices.done(tr("{file} is written.", file=file.name))

    def _choose_logo(self) -> None:
        start = str(self.office.book.path.parent)
        file, _ = QFileDialog.getOpenFileName(self._page, tr("Choose a logo"), start, "(*.png *.jpg *.jpeg *.svg)")
        if file:
            self.take_logo(Path(file))

    def take_logo(self, file: Path) -> None:
        try:
            read_logo(file)
        except BadInput as error:
            self.notices.trouble(error)
            return
        self._page.options.show_logo(file)
