"""Every sentence people read outside Qt's windows is there in Vietnamese, with the same values in it."""

import ast
import string
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from kiosk.words import read_table

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted([f for top in ("kiosk", "db", "ui") for f in (ROOT / top).rglob("*.py")] + [ROOT / "main.py"])
TABLES = sorted((ROOT / "resources" / "words" / "vi").glob("*.toml"))
KEPT = {f.name: tomllib.loads(f.read_text(encoding="utf-8")) for f in TABLES}
VIETNAMESE = {english: said for table in KEPT.values() for english, said in table.items()}

TEMPLATE_AT = {"Complaint": 2, "AgendaComplaint": 2, "odd": 1, "_odd": 1, "_guessed": 2, "Problem": 0}
"""Which argument of these is a sentence; of every KioskError it is the first."""


@cache
def trees() -> dict[Path, ast.Module]:
    return {file: ast.parse(file.read_text(encoding="utf-8")) for file in FILES}


def name_of(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


@cache
def errors() -> set[str]:
    """KioskError and everything that descends from it, whichever file it stands in."""
    parents = {
        n.name: {name_of(b) for b in n.bases}
        for t in trees().values()
        for n in ast.walk(t)
        if isinstance(n, ast.ClassDef)
    }
    known = {"KioskError"}
    while more := {name for name, bases in parents.items() if bases & known} - known:
        known |= more
    return known


@dataclass(frozen=True)
class Said:
    """A sentence in the code: where, what, the values handed to it (None when they cannot be seen here)."""

    where: str
    template: str
    values: frozenset[str] | None = field(default=None)


def tables(tree: ast.Module) -> dict[str, list[str]]:
    """What module-level names can be: the text itself, or the texts of a tuple, list or dict (its values)."""
    found = {}
    for node in tree.body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        parts = node.value.values if isinstance(node.value, ast.Dict) else getattr(node.value, "elts", [node.value])
        texts = [p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str)]
        found |= {name_of(target): texts for target in targets if texts}
    return found


def literals(node: ast.expr, known: dict[str, list[str]]) -> Iterator[str]:
    """The texts an argument can be: a literal, a choice between literals, or a table of them in the same module."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body, known)
        yield from literals(node.orelse, known)
    elif isinstance(node, ast.Subscript):
        yield from literals(node.value, known)
    elif isinstance(node, ast.Name):
        yield from known.get(node.id, ())


def keywords(call: ast.Call) -> frozenset[str] | None:
    names = [k.arg for k in call.keywords]
    return None if None in names else frozenset(names)


def sentence_of(call: ast.Call) -> tuple[ast.expr | None, frozenset[str] | None]:
    """The argument that is a sentence, and the values beside it."""
    called = name_of(call.func)
    if called in errors():
        return (call.args[0] if call.args else None), keywords(call)
    if called in TEMPLATE_AT:
        at = TEMPLATE_AT[called]
        named = next((k.value for k in call.keywords if k.arg == "template"), None)
        return (call.args[at] if len(call.args) > at else named), None
    words = isinstance(call.func, ast.Attribute) and name_of(call.func.value) in {"words", "_words"}
    if called == "say" and words:
        return (call.args[0] if call.args else None), keywords(call)
    return None, None


@cache
def said() -> list[Said]:
    found = []
    for file, tree in trees().items():
        known = tables(tree)
        for call in (n for n in ast.walk(tree) if isinstance(n, ast.Call)):
            argument, values = sentence_of(call)
            where = f"{file.relative_to(ROOT).as_posix()}:{call.lineno}"
            found += [Said(where, text, values) for text in literals(argument, known)] if argument else []
    return found


def holes(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_the_scan_sees_the_code() -> None:
    assert {"BadInput", "BookBusy", "NotFound"} <= errors()
    assert len(said()) > 40
    assert len({s.where.split(":")[0] for s in said()}) > 8


def test_every_sentence_is_there_in_vietnamese() -> None:
    missing = sorted({f"{s.where}: {s.template}" for s in said() if s.template and s.template not in VIETNAMESE})
    assert missing == []


def test_errors_are_made_with_a_literal_sentence() -> None:
    """Or with another error's template, which was a literal where it was made."""
    passed_on = {"template"}
    loose = []
    for file, tree in trees().items():
        known = tables(tree)
        for call in (n for n in ast.walk(tree) if isinstance(n, ast.Call) and name_of(n.func) in errors() and n.args):
            first = call.args[0]
            if not list(literals(first, known)) and name_of(first) not in passed_on:
                loose.append(f"{file.relative_to(ROOT).as_posix()}:{call.lineno}")
    assert loose == []


def test_every_value_a_sentence_needs_is_given() -> None:
    lacking = [
        f"{s.where}: {holes(s.template) - s.values}"
        for s in said()
        if s.values is not None and holes(s.template) - s.values
    ]
    assert lacking == []


@pytest.mark.parametrize("file", TABLES, ids=lambda f: f.name)
def test_translations_carry_the_same_values(file: Path) -> None:
    for english, vietnamese in KEPT[file.name].items():
        assert holes(english) == holes(vietnamese), english


@pytest.mark.parametrize("file", TABLES, ids=lambda f: f.name)
def test_translations_are_composed_tidy_and_said(file: Path) -> None:
    for english, vietnamese in KEPT[file.name].items():
        assert vietnamese.strip(), english
        assert unicodedata.is_normalized("NFC", vietnamese), english
        assert "  " not in vietnamese, english
        if " " in english:
            assert english.endswith((".", "!", "?")) <= vietnamese.endswith((".", "!", "?", "…")), english


@pytest.mark.parametrize("file", TABLES, ids=lambda f: f.name)
def test_a_table_of_words_is_read_as_toml_says(file: Path) -> None:
    assert read_table(file.read_text(encoding="utf-8")) == KEPT[file.name]


@pytest.mark.parametrize(
    "odd",
    ['"a" = "say \\"b\\""', '"a" = "b" # = "c"', "'a' = 'b'", '"a" = """b\nc"""', '"a"="b"', 'a = "b"', '  "a" = "b"'],
)
def test_what_is_no_plain_line_of_words_is_read_by_the_parser(odd: str) -> None:
    text = f'# words\n"x" = "y"\n\n{odd}\n'
    assert read_table(text) == tomllib.loads(text)


def test_no_sentence_is_translated_in_two_ways() -> None:
    ways: dict[str, set[str]] = {}
    for table in KEPT.values():
        for english, vietnamese in table.items():
            ways.setdefault(english, set()).add(vietnamese)
    assert {english: said for english, said in ways.items() if len(said) > 1} == {}


def test_nothing_is_translated_that_nobody_says() -> None:
    texts = {
        n.value
        for tree in trees().values()
        for n in ast.walk(tree)
        if isinstance(n, ast.Constant) and isinstance(n.value, str)
    }
    assert sorted(set(VIETNAMESE) - texts) == []
