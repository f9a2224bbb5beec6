"""bench: the benchmarks of bench/, each figure against its floor, its peer or its bound."""

import tempfile
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import click

from bench.runner import BENCHMARKS, HEADING, QUICK_SIZES, SIZES, Task, as_data, as_row, run
from kiosk.cli.tools import DONE, SOME_REFUSED, json_option, print_json, say, tell


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...", type=click.Choice(BENCHMARKS))
@click.option("--size", "sizes", multiple=True, type=click.IntRange(min=10), help="Numbers of guests; may be repeated.")
@click.option(
    "--rounds", default=3, show_default=True, type=click.IntRange(min=1), help="Imports to take the median of."
)
@click.option("--kills", default=500, show_default=True, type=click.IntRange(min=1), help="How often crash kills.")
@click.option("--quick", is_flag=True, help="Small sizes and few rounds: shows that everything works, not how fast.")
@click.option(
    "--folder", type=click.Path(path_type=Path), help="Keep the files made for measuring here, for the next time."
)
@json_option
def bench(
    names: tuple[str, ...],
    sizes: tuple[int, ...],
    rounds: int,
    kills: int,
    folder: Path | None,
    *,
    quick: bool,
    as_json: bool,
) -> None:
    """Measure NAMEs, or everything: present import search door start lobby memory letters read camera wedge paint seats protocol
    crash."""
    chosen = tuple(sorted(sizes)) or (QUICK_SIZES if quick else SIZES)
    missed = False
    if not as_json:
        say(HEADING)
    with _folder(folder) as made:
        for figure in run(names or BENCHMARKS, Task(Path(made), chosen, 1 if quick else rounds, kills, quick, tell)):
            missed = missed or figure.met is False
            print_json(as_data(figure)) if as_json else say(as_row(figure))
    raise SystemExit(SOME_REFUSED if missed else DONE)


def _folder(kept: Path | None) -> AbstractContextManager[str | Path]:
    if kept is None:
        return tempfile.TemporaryDirectory(prefix="kiosk-bench-")
    kept.mkdir(parents=True, exist_ok=True)
    return nullcontext(kept)
