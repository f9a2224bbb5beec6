"""classes: what is a class and its half-days, who attended, who has earned the certificate, and the certificates."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from kiosk.app.certifying import look_of, print_certificates
from kiosk.app.class_data import course_data, paper_data, row_data, row_text
from kiosk.app.class_lists import class_list, class_sentence
from kiosk.app.class_proposal import proposed
from kiosk.app.classes import Classes, courses, entered_once, find_course, register
from kiosk.app.ports import Nobody, Reader
from kiosk.cli.half_days import half_days_of
from kiosk.cli.tools import (
    DONE,
    SOME_REFUSED,
    Tools,
    file_argument,
    json_option,
    pass_tools,
    print_json,
    progress_on_stderr,
    say,
    tell,
)
from kiosk.domain.certificates import Paper
from kiosk.domain.course import Certificate, Course, Outcome
from kiosk.domain.names import fold
from kiosk.errors import BadInput, NotFound
from kiosk.words import Words

_OUTCOMES = {"earned": Outcome.EARNED, "within-reach": Outcome.WITHIN_REACH, "short": Outcome.SHORT}
_TWICE = "The serial {serial} was given twice, by desks that were apart. Replace one of the two."
_ONCE = "At {place} each guest comes in once: without a check-out at noon only the first half-day counts."
class_option = click.option("--class", "which", help="Which class, by its name; not needed when there is only one.")


@click.group()
def classes() -> None:
    """Classes: attendance by half-day, who has earned the certificate, and certificates with serials."""


@classes.command("set")
@file_argument
@click.argument("name", required=False)
@click.option(
    "--half-day", "halves", multiple=True, metavar="CHECKPOINT@START/END", help="Like Morning@2019-09-26T08:00/11:30."
)
@click.option("--from-agenda", is_flag=True, help="The half-days of the agenda's last day.")
@click.option("--whole", is_flag=True, help="A check-in counts for all of a half-day, however short the stay.")
@click.option("--threshold", type=click.IntRange(1, 100), help="The share that earns the certificate; 90 at first.")
@click.option("--english", help="The class's name in English, for the certificate.")
@click.option("--numbering", help="The serials, like {number}/GCN or {number}-{year}.")
@click.option("--remove", is_flag=True, help="The class is none any more; certificates stay in the register.")
@json_option
@pass_tools
def set_(tools: Tools, /, file: Path, name: str | None, as_json: bool, remove: bool, **wished: Any) -> None:
    """Add the class NAME, or change it; what is not said stays as it is."""
    with tools.book(file) as book:
        desk = Classes(book, tools.stamper(), Nobody())
        with book.reading() as reader:
            words = tools.words_for(reader.event())
            course = _wished(reader, desk, words, name, wished)
        if remove:
            desk.remove(course)
        else:
            desk.set_course(course)
        with book.reading() as reader:
            told, once = course_data(course, reader), entered_once(course, reader.checkpoints())
    if once and not remove:
        tell(words.say(_ONCE, place=once.name))
    if as_json:
        print_json({**told, "removed": remove})
    else:
        say(words.say("The class {name} is removed." if remove else "The class {name} is saved.", name=course.name))


def _wished(reader: Reader, desk: Classes, words: Words, name: str | None, wished: dict[str, Any]) -> Course:
    """The class that is there, or a new one, as the options say it is to be."""
    there = next((course for course in courses(reader) if fold(course.name) == fold(name or "")), None)
    fresh = proposed(reader, desk.new_id(), words) if wished["from_agenda"] else None
    course = there or fresh or Course(id=desk.new_id(), name=name or "")
    halves = half_days_of(wished["halves"], reader, whole=wished["whole"]) or (fresh or course).half_days
    return Course(
        id=course.id,
        name=name or course.name,
        english=course.english if wished["english"] is None else wished["english"],
        half_days=halves,
        threshold=wished["threshold"] or course.threshold,
        numbering=wished["numbering"] or course.numbering,
    )


@classes.command("list")
@file_argument
@json_option
@pass_tools
def list_(tools: Tools, file: Path, as_json: bool) -> None:
    """The classes, their half-days and how they stand."""
    with tools.book(file) as book, book.reading() as reader:
        words = tools.words_for(reader.event())
        for course in courses(reader):
            if as_json:
                print_json(course_data(course, reader))
                continue
            say(f"{course.name} ({course.threshold} %): {class_sentence(_now(tools, reader, course), words)}")
            for half in course_data(course, reader)["half_days"]:
                say(f"  {half['name']}  {half['start']} – {half['end']}  {half['checkpoint']}")


def _now(tools: Tools, reader: Reader, course: Course) -> Any:
    return class_list(reader, course, tools.clock.now())


@classes.command()
@file_argument
@class_option
@click.option(
    "--only", type=click.Choice(tuple(_OUTCOMES)), help="Only those who have earned it, still can, or are short."
)
@json_option
@pass_tools
def attendance(tools: Tools, file: Path, which: str | None, only: str | None, as_json: bool) -> None:
    """Everyone of the class: each half-day, the share, and what is missing."""
    with tools.book(file) as book, book.reading() as reader:
        words = tools.words_for(reader.event())
        known = _now(tools, reader, find_course(courses(reader), which))
        for row in known.rows:
            if only and row.result.outcome is not _OUTCOMES[only]:
                continue
            if as_json:
                print_json(row_data(known.course, row, words))
            else:
                say(row_text(row, words))
        tell(class_sentence(known, words))


@classes.command()
@file_argument
@class_option
@click.option("--issue", is_flag=True, help="Give everyone who has earned one, and has none, a certificate.")
@click.option("--only", multiple=True, help="With --issue and --out: these names alone; may be repeated.")
@click.option("--replace", metavar="SERIAL", help="A new one in the place of this one; needs --reason.")
@click.option("--name", "right", default="", help="With --replace: the name as it should be written.")
@click.option("--title", help="With --replace: the form of address as it should be written.")
@click.option("--withdraw", multiple=True, metavar="SERIAL", help="It counts no more; needs --reason.")
@click.option("--reason", default="", help="Why; also lets --issue --only give one that was not earned.")
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Print into this PDF those just made, else all.",
)
@click.option("--template", type=click.Path(path_type=Path, dir_okay=False), help="Your own text of the certificate.")
@click.option("--logo", type=click.Path(path_type=Path, dir_okay=False), help="A PNG, JPEG or SVG.")
@json_option
@pass_tools
def certificates(tools: Tools, /, file: Path, which: str | None, as_json: bool, **wished: Any) -> None:
    """The register of certificates; with --issue, --replace, --withdraw and --out: give, correct, take back and print them."""
    with tools.book(file) as book:
        with book.reading() as reader:
            words = tools.words_for(reader.event())
            course = find_course(courses(reader), which)
        printer = _printer(tools, wished, words)  # what could go wrong with the paper does so before anything is issued
        made = _acted(Classes(book, tools.stamper(), Nobody()), book, course, wished)
        with book.reading() as reader:
            code = printer(reader, course, made) if printer else DONE
            _tell_register(reader, course, words, as_json=as_json)
    raise SystemExit(code)


def _tell_register(reader: Reader, course: Course, words: Words, *, as_json: bool) -> None:
    known = register(reader)
    for one in known.of(course.id):
        _tell_paper(one.certificate, known.paper(one), words, as_json=as_json)
    for serial in known.twice():
        tell(words.say(_TWICE, serial=serial))


def _acted(desk: Classes, book: Any, course: Course, wished: dict[str, Any]) -> tuple[Certificate, ...]:
    """What was asked for, and the certificates it made."""
    if wished["withdraw"]:
        desk.withdraw(wished["withdraw"], wished["reason"])
    if wished["replace"]:
        return (desk.replace(wished["replace"], wished["reason"], wished["right"], wished["title"]),)
    if not wished["issue"]:
        return ()
    whose = _named(book, course, wished["only"]) if wished["only"] else None
    return desk.issue(course, whose, wished["reason"])


def _named(book: Any, course: Course, names: tuple[str, ...]) -> set[Any]:
    with book.reading() as reader:
        rows = class_list(reader, course).rows
    wanted = {fold(name) for name in names}
    found = [row for row in rows if fold(row.sitter.name) in wanted]
    missing = wanted - {fold(row.sitter.name) for row in found}
    if missing:
        raise NotFound("Nobody called {name} is in the class.", name=next(n for n in names if fold(n) in missing))
    return {(row.guest.id, row.sitter.key) for row in found}


def _printer(tools: Tools, wished: dict[str, Any], words: Words) -> Callable[..., int] | None:
    """Prints those just made, else all that count, or those named."""
    out: Path | None = wished["out"]
    if out is None:
        return None
    if not out.parent.is_dir():
        raise BadInput("There is no folder {folder} to write to.", folder=out.parent)
    press = tools.press()
    look = look_of(_text(wished["template"]), press.logo(wished["logo"]) if wished["logo"] else None)
    wanted = {fold(name) for name in wished["only"]}

    def write(reader: Reader, course: Course, made: tuple[Certificate, ...]) -> int:
        valid = register(reader).valid(course.id).values()
        papers = made or tuple(paper for paper in valid if not wanted or fold(paper.name) in wanted)
        progress = progress_on_stderr(words.say("Printing"))
        done = print_certificates(reader, out, [(paper, course) for paper in papers], look, press, progress)
        for problem in done.refused:
            tell(words.say(problem.template, **problem.values))
        tell(words.say("Written to {file}.", file=out))
        return SOME_REFUSED if done.refused else DONE

    return write


def _text(file: Path | None) -> str:
    try:
        return file.read_text(encoding="utf-8-sig") if file else ""
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput("{file} is no text in UTF-8. Save it as plain text.", file=file) from error


def _tell_paper(paper: Certificate, state: Paper, words: Words, *, as_json: bool) -> None:
    if as_json:
        print_json(paper_data(paper, state))
        return
    shown = {Paper.VALID: "", Paper.REPLACED: words.say("Replaced"), Paper.VOID: words.say("Withdrawn")}[state]
    say("  ".join(filter(None, (paper.serial, paper.name, paper.post, paper.unit, f"{paper.share} %", shown))))
