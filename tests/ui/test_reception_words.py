"""Every sentence of the reception window is said in Vietnamese, and the compiled file is today's."""

import ast
import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.conftest import TOOLS

ROOT = Path(__file__).resolve().parents[2]
TS = ROOT / "resources" / "translations" / "reception_vi.ts"
SOURCES = [*(ROOT / "ui" / "reception").glob("*.py"), *(ROOT / "ui" / "widgets").glob("*.py")]


def said_in(file: Path) -> set[str]:
    calls = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    return {
        call.args[1].value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "translate" and call.args[0].value == "Reception"
    }


SAID = set().union(*(said_in(file) for file in SOURCES))
WRITTEN = {m.findtext("source"): m.find("translation") for m in ET.parse(TS).iter("message")}


def test_every_sentence_has_its_translation_and_none_is_left_over() -> None:
    assert len(SAID) > 80
    assert set(WRITTEN) == SAID


def test_no_translation_is_unfinished_or_empty() -> None:
    assert [source for source, said in WRITTEN.items() if said.get("type") or not said.text] == []


@pytest.mark.parametrize("source", sorted(SAID))
def test_placeholders_are_kept(source: str) -> None:
    assert re.findall(r"{\w+}", source) == re.findall(r"{\w+}", WRITTEN[source].text)


def test_the_compiled_file_is_today_s(tmp_path: Path) -> None:
    subprocess.run([TOOLS / "lrelease", "-silent", TS, "-qm", tmp_path / "new.qm"], check=True)
    assert (tmp_path / "new.qm").read_bytes() == TS.with_suffix(".qm").read_bytes()
