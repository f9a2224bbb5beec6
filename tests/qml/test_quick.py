"""Runs Qt Quick Test over the tst_*.qml files in a program of its own, as it wants to be the main one."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_qml_tests_pass() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.qml"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.count("PASS   : kiosk::") >= 20
    assert "QWARN" not in ran.stdout, ran.stdout
