"""Arrows run downward. The table is the architecture; adding a package means adding its row."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
OURS = ("kiosk", "db", "ui")

_BELOW = {"kiosk.errors", "kiosk.settings", "kiosk.words"}
MAY_IMPORT: dict[str, set[str]] = {
    "kiosk.errors": set(),
    "kiosk.settings": {"kiosk.errors"},
    "kiosk.network": set(),
    "kiosk.domain": set(),
    "kiosk.words": {"kiosk.domain", "kiosk.errors"},
    "kiosk.sheets": {"kiosk.domain", "kiosk.errors", "kiosk.words"},
    "kiosk.formats": {"kiosk.domain", "kiosk.errors", "kiosk.words"},
    "kiosk.signing": set(),
    "kiosk.app": {"kiosk.domain", "kiosk.sheets", "kiosk.formats", *_BELOW},
    "kiosk.hub": {"kiosk.app", "kiosk.domain", "kiosk.network", *_BELOW},
    "kiosk.web": {"kiosk.app", "kiosk.domain", "kiosk.network", *_BELOW},
    "kiosk.cli": {"kiosk.web", "kiosk.hub", "kiosk.app", "kiosk.formats", "kiosk.sheets", "kiosk.domain", *_BELOW},
    "db": {"kiosk.app", "kiosk.domain", *_BELOW},
    "ui": {"kiosk.app", "kiosk.sheets", "kiosk.domain", *_BELOW},
}
OUTSIDERS = {  # who alone may know them
    "db": {"sqlite3", "sqlite_utils"},
    "ui": {"PySide6", "zxingcpp", "numpy", "pypdfium2"},
    "kiosk.formats": {"python_calamine", "xlsxwriter", "lxml", "icalendar", "dateutil"},
    "kiosk.sheets": {"qrcode", "PIL"},
    "kiosk.cli": {"click"},
    "kiosk.signing": {"cryptography"},
    "kiosk.web": {"starlette", "uvicorn", "jinja2"},
    "kiosk.hub": {"nats", "nkeys", "zeroconf", "keyring"},
    "kiosk.network": {"ifaddr"},
}

EXCUSED = {
    "PIL": "ui.scanning.",  # pictures to read codes in are opened, and made readable, with pillow
    "cryptography": "kiosk.hub.",  # certificates between desks
}


def layer(module: str) -> str | None:
    known = (name for name in MAY_IMPORT if module == name or module.startswith(name + "."))
    return max(known, key=len, default=None)


@cache
def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def imports(file: Path) -> list[tuple[str, int]]:
    found = []
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: write the whole module name"
            found.append((node.module or "", node.lineno))
    return found


def module_of(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts)


FILES = sorted(f for top in OURS for f in (ROOT / top).rglob("*.py") if f.name != "__init__.py")


@cache
def files_of(row: str) -> list[Path]:
    return [file for file in FILES if layer(module_of(file)) == row]


def test_every_file_has_its_row_and_every_row_a_file() -> None:
    assert {layer(module_of(f)) for f in FILES} == set(MAY_IMPORT)


def test_package_roots_are_empty() -> None:
    full = [f for top in OURS for f in (ROOT / top).rglob("__init__.py") if f.read_text(encoding="utf-8").strip()]
    assert full == []


@pytest.mark.parametrize("row", MAY_IMPORT)
def test_arrows_run_downward(row: str) -> None:
    assert [fault for file in files_of(row) for fault in arrows_against_the_table(file, row)] == []


def arrows_against_the_table(file: Path, here: str) -> Iterator[str]:
    for module, line in imports(file):
        top = module.partition(".")[0]
        if top in OURS:
            there = layer(module)
            if there != here and there not in MAY_IMPORT[here]:
                yield f"{file}:{line}: {here} may not import {module}"
        for owner, packages in OUTSIDERS.items():
            allowed = here == owner or (top in EXCUSED and module_of(file).startswith(EXCUSED[top]))
            if top in packages and not allowed:
                yield f"{file}:{line}: only {owner} may import {top}"


@pytest.mark.parametrize("row", MAY_IMPORT)
def test_imports_stand_at_the_top(row: str) -> None:
    """An import inside a function is a cycle someone stopped looking at; one for types alone may stand in an `if`."""
    assert [f"{file}:{one.lineno}" for file in files_of(row) for one in hidden_imports(parsed(file).body)] == []


def hidden_imports(top: list[ast.stmt]) -> Iterator[ast.Import | ast.ImportFrom]:
    for statement in top:
        if isinstance(statement, ast.If):
            yield from hidden_imports(statement.body)
        elif not isinstance(statement, ast.Import | ast.ImportFrom):
            yield from (one for one in ast.walk(statement) if isinstance(one, ast.Import | ast.ImportFrom))


@pytest.mark.parametrize("row", MAY_IMPORT)
def test_every_module_says_what_it_is(row: str) -> None:
    assert [str(file) for file in files_of(row) if not ast.get_docstring(parsed(file))] == []
