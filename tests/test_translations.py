"""The windows' translations: finished, compiled, and complete."""

import ast
import string
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.conftest import TOOLS

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "resources" / "translations").glob("*.ts"))
CODE = sorted((ROOT / "ui").rglob("*.py")) + sorted((ROOT / "ui").rglob("*.qml"))
WITH_CONTEXT = {"translate", "QT_TRANSLATE_NOOP"}
ONE_CONTEXT = {"tr", "_tr", "mark"}
TOLD = {"say", "_say"}


def messages(file: Path) -> list[tuple[str, str, str, str]]:
    """(context, source, translation, state) of each entry; the state is empty when it is finished."""
    found = []
    for context in ElementTree.parse(file).getroot().iter("context"):
        for entry in context.iter("message"):
            said = entry.find("translation")
            state = "" if said is None else said.get("type", "")
            forms = said.findall("numerusform") if said is not None else []
            text = "".join((forms[0] if forms else said).itertext()) if said is not None else ""
            found.append((context.findtext("name", ""), entry.findtext("source", ""), text, state))
    return found


def kept() -> set[tuple[str, str]]:
    return {(context, source) for file in SOURCES for context, source, _, _ in messages(file)}


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def tool(name: str, *arguments: object) -> None:
    program = next((p for p in (TOOLS / name, TOOLS / f"{name}.exe") if p.exists()), None)
    if program is None:
        pytest.skip(f"{name} is not installed")
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr or done.stdout


@pytest.mark.parametrize("file", SOURCES, ids=lambda f: f.name)
def test_every_entry_is_finished(file: Path) -> None:
    assert [source for _, source, said, state in messages(file) if state or not said.strip()] == []


@pytest.mark.parametrize("file", SOURCES, ids=lambda f: f.name)
def test_translations_carry_the_same_values_and_are_composed(file: Path) -> None:
    for _, source, said, _ in messages(file):
        assert holes(source) == holes(said), source
        assert unicodedata.is_normalized("NFC", said), source


@pytest.mark.parametrize("file", SOURCES, ids=lambda f: f.name)
def test_what_windows_load_was_compiled_from_this(file: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    tool("lrelease", file, "-silent", "-qm", fresh)
    assert fresh.read_bytes() == file.with_suffix(".qm").read_bytes(), (
        f"compile {file.name} again with pyside6-lrelease"
    )


def calls() -> Iterator[tuple[str, list[str | None], str]]:
    """Every call in ui: what is called, its arguments (None for what is no literal text), and the file."""
    for file in (f for f in CODE if f.suffix == ".py"):
        for call in (n for n in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)):
            called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            values = [a.value if isinstance(a, ast.Constant) else None for a in call.args]
            yield called, [v if isinstance(v, str) else None for v in values], file.name


def texts_with_context() -> set[tuple[str, str, str]]:
    """(context, text, file) of every translate("Context", "text") whose both parts are literals."""
    return {
        (said[0], said[1], file)
        for called, said, file in calls()
        if called in WITH_CONTEXT and len(said) >= 2 and said[0] and said[1]
    }


def texts_of_one_context() -> set[tuple[str, str]]:
    """(text, file) of every tr("text") and say(label.setText, "text"): the context is the module's own."""
    found = set()
    for called, said, file in calls():
        at = 0 if called in ONE_CONTEXT else 1 if called in TOLD and len(said) == 2 and said[0] is None else None
        if at is not None and len(said) > at and said[at]:
            found.add((said[at], file))
    return found


def test_the_scan_sees_the_code() -> None:
    assert len(texts_with_context()) > 50
    assert SOURCES


def test_every_text_with_a_context_is_translated() -> None:
    known = kept()
    assert sorted(t for t in texts_with_context() if t[:2] not in known) == []


def test_every_text_of_a_module_is_translated() -> None:
    known = {source for _, source in kept()}
    assert sorted(t for t in texts_of_one_context() if t[0] not in known) == []


def test_qts_own_search_finds_nothing_that_is_not_translated(tmp_path: Path) -> None:
    found = tmp_path / "found.ts"
    tool("lupdate", "-silent", "-locations", "none", *CODE, "-ts", found)
    known = {source for _, source in kept()}
    assert sorted({source for _, source, _, _ in messages(found)} - known) == []
