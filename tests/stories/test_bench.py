"""Every benchmark runs and says what it saw; how fast is no test's business."""

import json
import os
import subprocess
import sys
from itertools import groupby

import pytest

from bench.bench_read import PICTURES
from bench.runner import BENCHMARKS, Figure, as_row
from tests.stories.station import command


@pytest.mark.skipif(sys.platform == "win32", reason="the benchmarks ask the kernel what a child process took")
@pytest.mark.parametrize("name", BENCHMARKS)
def test_every_benchmark_works(tmp_path, name) -> None:
    if name == "read" and not PICTURES.exists():
        pytest.skip("the photographs are not here")
    done = subprocess.run(
        command("bench", name, "--quick", "--json", "--folder", tmp_path),
        capture_output=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=120,
    )
    assert done.returncode in (0, 1), done.stderr.decode()
    figures = [json.loads(line) for line in done.stdout.splitlines()]
    assert {figure["benchmark"] for figure in figures} == {name}
    assert all(
        set(figure) == {"benchmark", "figure", "value", "unit", "at_most", "at_least", "met"} for figure in figures
    )
    assert (done.returncode == 1) == any(figure["met"] is False for figure in figures)
    whats = sorted(figure["figure"] for figure in figures)
    assert [what for what, same in groupby(whats) if len(list(same)) > 1] == []


@pytest.mark.parametrize(
    ("value", "bounds", "met"),
    [
        (1.4, {"most": 1.5}, True),
        (1.6, {"most": 1.5}, False),
        (2_100, {"least": 2_000}, True),
        (1_900, {"least": 2_000}, False),
        (7, {}, None),
    ],
)
def test_a_figure_knows_whether_it_keeps_its_bound(value, bounds, met) -> None:
    figure = Figure("present", "p50", value, "ms", **bounds)
    assert figure.met is met
    assert as_row(figure).endswith({True: "| yes |", False: "| NO |", None: "|  |"}[met])
