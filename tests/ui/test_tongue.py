import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from tests.conftest import TOOLS
from ui.tongue import Tongue

TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="vi"><context><name>Test</name>
<message><source>Doors</source><translation>Cửa</translation></message></context></TS>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "test_vi.ts").write_text(TS, encoding="utf-8")
    subprocess.run([TOOLS / "lrelease", tmp_path / "test_vi.ts", "-qm", tmp_path / "test_vi.qm"], check=True)
    return tmp_path


def said() -> str:
    return QCoreApplication.translate("Test", "Doors")


def test_it_switches_to_and_fro_while_running(qapp, folder: Path) -> None:
    tongue, told = Tongue("en", folder), []
    tongue.changed.connect(told.append)
    tongue.speak("vi")
    assert (said(), tongue.words.language, tongue.other) == ("Cửa", "vi", "en")
    tongue.speak("en")
    assert (said(), tongue.words.language, tongue.other) == ("Doors", "en", "vi")
    assert told == ["vi", "en"]


def test_a_language_we_do_not_speak_is_english(qapp, folder: Path) -> None:
    assert Tongue("fr", folder).language == "en"
