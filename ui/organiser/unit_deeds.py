"""What is done with units from their page; each thing is said above the page and can be taken back there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from kiosk.app.absent import Absent
from kiosk.app.glossaries import glossary_in
from kiosk.app.unit_moves import Moved
from kiosk.app.unit_tree import BlockLine, GuestLine, LetterLine, Offer, UnitLine, UnitTree
from kiosk.app.units import LetterChange, UnitChange, Units
from kiosk.domain.absence import EVERYWHERE
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.declarations import AbsenceNoted
from kiosk.domain.ids import CheckpointId
from kiosk.domain.unit import Letter, Unit
from ui.organiser.inputs import Day
from ui.organiser.office import Notices, Office, Presenter, if_there, open_once
from ui.organiser.speech import tr
from ui.organiser.unit_forms import AbsenceForm, Form, LetterForm, LineForm, MergeForm, UnitForm
from ui.organiser.unit_glossary import GlossaryForm
from ui.organiser.units_page import UnitsPage


class UnitDeeds(Presenter):
    def __init__(self, office: Office, notices: Notices, page: UnitsPage) -> None:
        super().__init__(office, notices, page)
        self._page = page
        self._place: Checkpoint | None = None
        self._tree: UnitTree | None = None
        self._clock = ""
        page.wished.connect(self._do)
        page.late_wished.connect(self._ask_late)
        page.merge_wished.connect(lambda offer: self._ask_merge(offer.names, offer.into))
        page.apart_wished.connect(self._keep_apart)

    def know(self, place: Checkpoint | None, tree: UnitTree, clock: str) -> None:
        """What the page shows now."""
        self._place, self._tree, self._clock = place, tree, clock

    @property
    def _units(self) -> Units:
        return Units(self.office.book, self.office.stamper, self.office.news)

    @property
    def _absent(self) -> Absent:
        return Absent(self.office.book, self.office.stamper, self.office.news)

    def _do(self, what: str) -> None:
        lines = [node.line for node in self._page.chosen()]
        homes = [node.home for node in self._page.chosen()]
        match what, lines:
            case "glossary", _:
                open_once(GlossaryForm(self.office, self.notices, self._page))
            case "change", [BlockLine() as block]:
                self._ask_block(block)
            case "change", [UnitLine() as unit]:
                self._ask_unit(unit)
            case "change" | "letter", [LetterLine() as letter] if homes[0]:
                self._ask_letter(letter.letter or Letter(number=letter.number, unit=homes[0].unit), letter.letter)
            case "letter", [UnitLine() as unit]:
                self._ask_letter(Letter(number="", unit=unit.home.unit), None)
            case "absence", [UnitLine() as unit]:
                self._ask_missing(unit)
            case "absence", [GuestLine(), *_]:
                self._ask_absence([line for line in lines if isinstance(line, GuestLine)])
            case "merge", [UnitLine(), UnitLine(), *_]:
                units = [line for line in lines if isinstance(line, UnitLine)]
                self._ask_merge(
                    tuple(dict.fromkeys(line.home.unit for line in units)),
                    max(units, key=lambda line: line.guests).home.unit,
                )

    def _open(self, form: Form) -> None:
        open_once(form)

    def _try(self, form: Form, work: Callable[[], object], then: Callable[[], object]) -> None:
        """The form closes when it is done, and says what is wrong when it is not."""

        def done(_: object) -> None:
            form.accept()
            then()

        self.ask(work, if_there(form, done), if_there(form, partial(form.show_trouble, self.office.words)))

    def _changed(self, said: str, undo: Callable[[], object]) -> None:
        back = partial(self.ask, undo, lambda _: self.notices.done(tr("Taken back.")))
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), back)

    def _ask_unit(self, line: UnitLine) -> None:
        self.ask(partial(self._suggested, line.home.unit), partial(self._open_unit, line))

    def _suggested(self, name: str) -> str:
        with self.office.book.reading() as reader:
            return glossary_in(reader).unit(name)

    def _open_unit(self, line: UnitLine, suggested: str) -> None:
        blocks = [block.name for block in self._tree.blocks if block.name] if self._tree else []
        now = replace(line.unit, name=line.home.unit, block=line.home.block)
        form = UnitForm(self.office.theme, now, blocks, suggested, self._page)
        form.kept.connect(lambda unit: self._set_unit(form, line, unit))
        self._open(form)

    def _set_unit(self, form: Form, line: UnitLine, unit: Unit) -> None:
        made: list[UnitChange] = []
        units = self._units
        work = lambda: made.append(units.set_unit(line.home, unit))  # noqa: E731
        said = tr("{unit} is changed.", unit=unit.name)
        self._try(form, work, lambda: self._changed(said, lambda: units.take_back(made[0])))

    def _ask_block(self, block: BlockLine) -> None:
        said = tr("All its units come along; a block of that name takes them up.")
        form = LineForm(self.office.theme, tr("Rename a block"), said, tr("Name"), block.name, self._page)
        form.given.connect(lambda name: self._move(form, partial(self._units.rename_block, block.name, name)))
        self._open(form)

    def _ask_merge(self, names: tuple[str, ...], into: str) -> None:
        form = MergeForm(self.office.theme, names, into, self._page)
        form.merged.connect(lambda gone, name: self._move(form, partial(self._units.merge, gone, name)))
        self._open(form)

    def _move(self, form: Form, work: Callable[[], Moved]) -> None:
        made: list[Moved] = []
        units = self._units

        def then() -> None:
            moved = made[0]
            said = tr("Guests moved: {count}.", count=moved.guests)
            if moved.checkpoints:
                said += " " + tr("For the new name now: {places}.", places=", ".join(moved.checkpoints))
            self._changed(said, partial(units.undo, moved.move))

        self._try(form, lambda: made.append(work()), then)

    def _keep_apart(self, offer: Offer) -> None:
        units = self._units
        undo = partial(units.keep_apart, offer.names, apart=False)
        said = tr("They stay apart and are not offered again.")
        self.ask(partial(units.keep_apart, offer.names), lambda _: self._changed(said, undo))

    def _ask_letter(self, letter: Letter, before: Letter | None) -> None:
        day = Day(self.office.theme)
        day.show_day(letter.day or self._today())
        form = LetterForm(self.office.theme, letter, new=before is None, today=day, parent=self._page)
        form.kept.connect(lambda now: self._letter(form, partial(self._units.set_letter, now, before), now))
        form.removed.connect(lambda: self._letter(form, partial(self._units.remove_letter, letter), letter))
        self._open(form)

    def _today(self) -> date:
        return self.office.clock.now().date()

    def _letter(self, form: Form, work: Callable[[], LetterChange], letter: Letter) -> None:
        made: list[LetterChange] = []
        units = self._units

        def then() -> None:
            gone = made[0].after is None
            said = (
                tr("Letter {number} is gone.", number=letter.number)
                if gone
                else tr("Letter {number} is kept.", number=letter.number)
            )
            self._changed(said, lambda: units.take_letter_back(made[0]))

        self._try(form, lambda: made.append(work()), then)

    def _ask_absence(self, lines: list[GuestLine]) -> None:
        who = lines[0].guest.name if len(lines) == 1 else tr("{count} guests", count=len(lines))
        now = next((line.note.reason for line in lines if line.note), "")
        ids = [line.guest.id for line in lines]
        title = tr("{who} will not come", who=who)
        form = AbsenceForm(self.office.theme, title, self._place.name if self._place else "", now, self._page)
        absent = self._absent
        form.given.connect(
            lambda reason, everywhere: self._note(
                form, lambda: absent.note(ids, self._where(everywhere=everywhere), reason), who
            )
        )
        form.taken_back.connect(lambda: self._note(form, lambda: absent.take_back(ids, self._where()), who, back=True))
        self._open(form)

    def _ask_missing(self, unit: UnitLine) -> None:
        """Everyone of a unit who has not come, for one reason."""
        who = unit.home.unit or tr("Without a unit")
        title = tr("Everyone of {unit} who has not come yet", unit=who)
        form = AbsenceForm(self.office.theme, title, self._place.name if self._place else "", "", self._page)
        absent = self._absent
        form.given.connect(
            lambda reason, everywhere: self._note(
                form,
                lambda: absent.note_missing(unit.home, self._where(), reason, where=self._where(everywhere=everywhere)),
                who,
            )
        )
        self._open(form)

    def _where(self, *, everywhere: bool = False) -> CheckpointId:
        return EVERYWHERE if everywhere or self._place is None else self._place.id

    def _note(self, form: Form, work: Callable[[], tuple[AbsenceNoted, ...]], who: str, *, back: bool = False) -> None:
        made: list[tuple[AbsenceNoted, ...]] = []
        absent = self._absent
        said = tr("{who}: comes after all.", who=who) if back else tr("{who}: absence noted.", who=who)
        self._try(form, lambda: made.append(work()), lambda: self._changed(said, lambda: absent.put(made[0])))

    def _ask_late(self) -> None:
        place = self._place
        if place is None:
            return
        said = tr("Late is who first comes after this hour of a day. Empty: after that day’s first session began.")
        form = LineForm(
            self.office.theme, tr("Late at {place}", place=place.name), said, tr("Late from"), self._clock, self._page
        )
        form.line.setPlaceholderText("8:30")
        absent, before = self._absent, self._clock
        done = tr("Late is counted by this hour now.")
        form.given.connect(
            lambda clock: self._try(
                form,
                partial(absent.set_late_from, place.id, clock),
                lambda: self._changed(done, partial(absent.set_late_from, place.id, before)),
            )
        )
        self._open(form)
