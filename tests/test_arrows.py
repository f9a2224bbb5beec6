"""Arrows run downward. The table is the architecture; adding a package means adding its row."""

import ast
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


def imports(file: Path) -> list[tuple[str, int]]:
    found = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: write the whole module name"
            found.append((node.module or "", node.lineno))
    return found


def module_of(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts)


FILES = sorted(f for top in OURS for f in (ROOT / top).rglob("*.py") if f.name != "__init__.py")


def test_the_scan_sees_the_code() -> None:
    assert {layer(module_of(f)) for f in FILES} == set(MAY_IMPORT)


def test_package_roots_are_empty() -> None:
    full = [f for top in OURS for f in (ROOT / top).rglob("__init__.py") if f.read_text(encoding="utf-8").strip()]
    assert full == []


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_arrows_run_downward(file: Path) -> None:
    here = layer(module_of(file))
    assert here, f"{file} has no row in MAY_IMPORT"
    for module, line in imports(file):
        top = module.partition(".")[0]
        if top in OURS:
            there = layer(module)
            assert there == here or there in MAY_IMPORT[here], f"{file}:{line}: {here} may not import {module}"
        for owner, packages in OUTSIDERS.items():
            allowed = here == owner or (top in EXCUSED and module_of(file).startswith(EXCUSED[top]))
            assert top not in packages or allowed, f"{file}:{line}: only {owner} may import {top}"


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_imports_stand_at_the_top(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            inner = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
            assert not inner, (
                f"{file}:{inner[0].lineno}: an import inside a function is a cycle someone stopped looking at"
            )


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_every_module_says_what_it_is(file: Path) -> None:
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))), f"{file} opens with no sentence"
