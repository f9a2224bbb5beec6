"""Everything the organiser's and the welcome window say has its Vietnamese."""

import ast
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parents[2]
TS = ROOT / "resources" / "translations" / "organiser_vi.ts"
FILES = sorted(file for window in ("organiser", "welcome") for file in (ROOT / "ui" / window).glob("*.py"))
SAYING = {"tr": 1, "mark": 1, "say": 2, "_say": 2, "speech": 2, "Empty": 6, "DropZone": 3}
ICONS = {"clock", "guests", "screen", "agenda", "checkpoints", "figures", "codes", "tick", "seats", "units"}


def sources(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        texts = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str) and a.value]
        if name in SAYING:
            found |= set(texts) - (ICONS if name == "Empty" else set())
    return found


def translations(*files: Path) -> dict[str, str]:
    messages = (m for file in files or (TS,) for m in ET.parse(file).getroot().iter("message"))
    return {m.findtext("source") or "": m.findtext("translation") or "" for m in messages}


def of_the_organiser() -> dict[str, str]:
    """Parts of these windows keep their words in files of their own, under the same context."""
    names = ((file, ET.parse(file).getroot().findtext("context/name")) for file in TS.parent.glob("*_vi.ts"))
    return translations(*(file for file, name in names if name == "Organiser"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_sentence_is_translated(file: Path) -> None:
    known = of_the_organiser()
    assert {source for source in sources(file) if not known.get(source)} == set()


def test_no_translation_is_left_over() -> None:
    said = set().union(*map(sources, FILES))
    assert set(translations()) - said == set()


def test_values_have_the_same_names_in_both_languages() -> None:
    def names(text: str) -> set[str]:
        return {part.partition("}")[0] for part in text.split("{")[1:]}

    assert [s for s, t in translations().items() if names(s) != names(t)] == []


def test_the_compiled_file_is_of_this_source() -> None:
    translator = QTranslator()
    assert translator.load(str(TS.with_suffix(".qm")))
    said = {source: translator.translate("Organiser", source) for source in translations()}
    assert said == translations()
