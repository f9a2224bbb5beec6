"""The manual tells of every setting, command, field and verdict there is, and its rules are rules."""

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest

from kiosk.app.sentences import _NAMES
from kiosk.domain.rule_parser import parsed
from kiosk.formats.headings import EXTRA, GUESTS, IGNORED
from kiosk.settings import Settings
from main import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
MANUAL = (ROOT / "docs" / "manual.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
def test_every_setting_is_in_the_manual_with_its_default(name) -> None:
    default = getattr(Settings(), name)
    written = f'"{default}"' if isinstance(default, str) else str(default).lower()
    assert f"| `{name}` | `{written}` |" in MANUAL


def test_the_manual_tells_of_no_setting_that_is_not_there() -> None:
    table = MANUAL.split("## Settings")[1].split("##")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == {field.name for field in fields(Settings)}


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_in_the_readme(name) -> None:
    assert re.search(rf"`{name}\b", README)


@pytest.mark.parametrize("field", sorted(GUESTS.fields - {IGNORED, EXTRA}))
def test_every_field_of_a_guest_list_is_in_the_manual(field) -> None:
    assert f"`{field}`" in MANUAL


@pytest.mark.parametrize("verdict", sorted(set(_NAMES.values()) - {"undone"}))
def test_every_verdict_is_in_the_manual(verdict) -> None:
    assert f"`{verdict}`" in MANUAL


def test_the_manual_s_rules_are_rules() -> None:
    rules = re.search(r"```json\n(.*?)```", MANUAL, re.DOTALL)[1].splitlines()
    assert len(rules) == 3
    assert all(parsed(json.dumps(json.loads(rule))) for rule in rules)
