"""The size budget: small functions, short files, shallow nesting."""

import ast
from functools import cache
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted([f for top in ("kiosk", "db", "ui") for f in (ROOT / top).rglob("*.py")] + [ROOT / "main.py"])
QML = sorted((ROOT / "ui").rglob("*.qml"))
_FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
_BLOCK = (ast.For, ast.AsyncFor, ast.While, ast.If, ast.With, ast.AsyncWith, ast.Try, ast.Match)


def functions(file: Path) -> list[tuple[str, int, int]]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [
        (f"{file.relative_to(ROOT)}:{n.lineno} {n.name}", (n.end_lineno or n.lineno) - n.lineno + 1, depth(n))
        for n in ast.walk(tree)
        if isinstance(n, _FUNCTION)
    ]


def depth(node: ast.AST) -> int:
    """How deep blocks nest; an elif is not deeper than its if, and a nested function counts for itself."""
    deepest = 0
    for child in ast.iter_child_nodes(node):
        if isinstance(child, _FUNCTION):
            continue
        elif_ = isinstance(node, ast.If) and isinstance(child, ast.If) and node.orelse == [child]
        deepest = max(deepest, depth(child) + (isinstance(child, _BLOCK) and not elif_))
    return deepest


@cache
def everything() -> list[tuple[str, int, int]]:
    return [f for file in FILES for f in functions(file)]


def p95(numbers: list[int]) -> int:
    return sorted(numbers)[int(len(numbers) * 0.95)] if numbers else 0


def test_functions_are_small() -> None:
    lengths = [length for _, length, _ in everything()]
    assert median(lengths) <= 5
    assert p95(lengths) <= 20
    assert [name for name, length, _ in everything() if length > 40] == []


def test_nesting_is_shallow() -> None:
    assert [name for name, _, nested in everything() if nested > 3] == []
    assert sum(nested > 2 for _, _, nested in everything()) <= len(everything()) * 0.02


def test_files_are_short() -> None:
    lengths = {str(f.relative_to(ROOT)): len(f.read_text(encoding="utf-8").splitlines()) for f in FILES}
    assert p95(list(lengths.values())) <= 250
    assert [name for name, length in lengths.items() if length > 400] == []


@pytest.mark.parametrize("file", QML, ids=lambda f: f.name)
def test_qml_files_are_short(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 150
