"""What the documents promise is there, and nothing tracked names a place that is not everyone's."""

import os
import re
import subprocess
import tomllib
from importlib import import_module
from pathlib import Path

import click
import pytest

from tests.test_arrows import MAY_IMPORT

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "resources").rglob("*.md")])
LOCKS = ("requirements.lock", "requirements-dev.lock")
MAIN = import_module("main")


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("no git checkout")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def dotted(*names: str) -> str:
    """A host's name, written so that this file does not hold it."""
    return r"\.".join(names)


REGISTRIES = re.compile(
    "|".join(
        (
            dotted("py" + "pi", "org"),
            dotted("python" + "hosted", "org"),
            dotted("npm" + "js", "org"),
            dotted("npm" + "js", "com"),
            dotted("yarn" + "pkg", "com"),
            dotted("conda", "anaconda"),
            dotted("deb", "debian", "org"),
            dotted("archive", "ubuntu", "com"),
        )
    )
)
MACHINE = re.compile(r"(?<![\w.~/:-])/(?:work|root|home|Users|opt)/[\w.-]+|[A-Z]:\\\\?Users\\", re.ASCII)


@pytest.mark.parametrize("pattern", [REGISTRIES, MACHINE], ids=["registries", "paths of a machine"])
def test_nothing_tracked_names_what_is_not_everyones(pattern: re.Pattern[str]) -> None:
    found = []
    for file in tracked():
        text = file.read_bytes()
        if b"\0" not in text[:8000]:
            said = pattern.search(text.decode("utf-8", "replace"))
            found += [f"{file.relative_to(ROOT)}: {said[0]}"] if said else []
    assert found == []


def test_the_patterns_see_what_they_look_for() -> None:
    assert REGISTRIES.search("files." + "python" + "hosted" + ".org")
    assert MACHINE.search("see /" + "home/someone/x")
    assert not MACHINE.search("https://example.org/" + "work/x and docs/" + "home/y")


def test_this_checkouts_own_place_is_named_nowhere() -> None:
    here = {str(ROOT), os.fspath(ROOT.parent / "shared")}
    naming = [f for f in tracked() if any(place.encode() in f.read_bytes() for place in here)]
    assert naming == []


def pins(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ")[0].split("==") for line in lines if re.match(r"[a-z0-9]", line))


@pytest.mark.parametrize("name", LOCKS)
def test_locks_hold_versions_and_hashes_and_no_addresses(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|^-|--(?:index|find|extra|trusted)", text, re.MULTILINE)
    requirements = re.split(r"\n(?=[a-z0-9])", text)[1:]
    assert len(requirements) == len(pins(name))
    assert [r.splitlines()[0] for r in requirements if "--hash=sha256:" not in r] == []


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[\s<>=!~;\[]", requirement)[0].lower() for requirement in requirements}


def test_locks_hold_what_the_project_needs() -> None:
    runs, tests = (pins(name) for name in LOCKS)
    assert names(PROJECT["project"]["dependencies"]) <= set(runs)
    assert names(PROJECT["dependency-groups"]["dev"]) <= set(tests)
    assert {name: tests[name] for name in runs} == runs


def commands(marker: str) -> list[str]:
    return [line for line in README.splitlines() if re.match(r"(python3|py -3) -m venv", line) and marker in line]


@pytest.mark.parametrize(
    ("lock", "last"),
    [("requirements.lock", "main.py demo"), ("requirements-dev.lock", "-m pytest")],
    ids=["demo", "tests"],
)
def test_the_two_commands_are_the_same_on_every_system(lock: str, last: str) -> None:
    here, windows = commands(lock)
    assert here == (f"python3 -m venv .venv && .venv/bin/python -m pip install -r {lock} && .venv/bin/python {last}")
    assert here.replace("python3", "py -3", 1).replace(".venv/bin/", ".venv\\Scripts\\") == windows


def test_the_checks_run_the_readmes_own_command() -> None:
    wanted = re.search(r"grep -m1 -E '([^']+)' README\.md", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    assert wanted
    assert [line for line in README.splitlines() if re.fullmatch(wanted[1], line)] == commands("-m pytest")[:1]


def rows() -> dict[str, list[str]]:
    """The words in code of each row of the README's tables of commands, by the command they begin with."""
    lines = [line for line in README.split("## All commands")[1].splitlines() if line.startswith("| `")]
    cells = [re.findall(r"`([^`]+)`", line.split("|")[1]) for line in lines]
    assert len({cell[0].split()[0] for cell in cells}) == len(cells), "each command has one row"
    return {cell[0].split()[0]: [cell[0].removeprefix(cell[0].split()[0]).strip(), *cell[1:]] for cell in cells}


def test_every_command_is_in_the_readme_and_no_other() -> None:
    assert set(rows()) - {"main.py"} == set(MAIN.COMMANDS)
    called = set(re.findall(r"main\.py ([a-z]+)", README))
    assert called <= set(MAIN.COMMANDS)


@pytest.mark.parametrize("name", MAIN.COMMANDS)
def test_the_readme_names_every_part_of_a_command(name: str) -> None:
    command = getattr(import_module(MAIN.COMMANDS[name]), name)
    if isinstance(command, click.Group):
        assert set(rows()[name]) == set(command.commands)


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(file: Path) -> None:
    links = re.findall(r"\]\((?!https?://|#)([^)#\s]+)", file.read_text(encoding="utf-8"))
    assert [link for link in links if not (file.parent / link).exists()] == []


def test_files_named_in_the_readme_are_there() -> None:
    assert [name for name in re.findall(r"resources/[\w./-]+\w", README) if not (ROOT / name).exists()] == []


def test_the_architecture_shows_every_layer() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert [layer for layer in MAY_IMPORT if layer not in text] == []


def test_the_changelog_knows_this_version() -> None:
    assert f"## {PROJECT['project']['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_decisions_are_numbered_once_and_open_with_their_number() -> None:
    files = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [file.name[:4] for file in files]
    assert len(set(numbers)) == len(numbers) >= 3
    heads = [file.read_text(encoding="utf-8").splitlines()[0] for file in files]
    assert [
        head for head, number in zip(heads, numbers, strict=True) if not re.match(rf"# 0*{int(number)}\b", head)
    ] == []


def test_every_bundled_font_has_its_licence_and_its_line() -> None:
    fonts = ROOT / "resources" / "fonts"
    said = (fonts / "README.md").read_text(encoding="utf-8")
    families = {file.name.split("-")[0] for file in fonts.glob("*.ttf")}
    assert families == {"BeVietnamPro", "Inter"}
    for family in families:
        licence = (fonts / f"{family}-OFL.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence
        assert licence.startswith("Copyright")
        assert f"{family}-*.ttf" in said
