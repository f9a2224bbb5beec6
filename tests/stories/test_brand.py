"""The look and the sponsors on the command line, and on the picture of the lobby."""

import json

import pytest
from click.testing import CliRunner
from PIL import Image

from db.files import SqliteFiles
from kiosk.domain.palette import CIVIC, GALA
from main import cli
from tests.stories.station import guests, make_event
from tests.ui.brand_stub import SVG, png


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    event = make_event(tmp_path / "event.kiosk", guests(3))

    def ask(*words, expect=0):
        words = [str(event) if word == "FILE" else str(word) for word in words]
        result = CliRunner().invoke(cli, words)
        assert result.exit_code == expect, result.output
        return result

    yield ask
    assert SqliteFiles().verify(event).problems == ()


def told(run, *words) -> list[dict]:
    return [json.loads(line) for line in run(*words, "--json").stdout.splitlines()]


def test_a_brand_is_set_shown_and_reset(run, tmp_path) -> None:
    (tmp_path / "logo.svg").write_bytes(SVG)
    done = run(
        "brand",
        "set",
        "FILE",
        "--theme",
        "civic",
        "--colour",
        "ea652d",
        "--logo",
        tmp_path / "logo.svg",
        "--light",
        "day",
    )
    assert "The orange was darkened for white text." in done.stderr
    (brand,) = told(run, "brand", "show", "FILE")
    assert (brand["theme"], brand["colour"], brand["logo"], brand["light"]) == (
        "civic",
        "#EA652D",
        "svg 1000×500",
        "day",
    )
    run("brand", "set", "FILE", "--second", "#fd0", "--light", "clock", "--day-from", "6:30", "--logo", "none")
    (brand,) = told(run, "brand", "show", "FILE")
    assert (brand["second"], brand["day_from"], brand["logo"], brand["theme"]) == ("#FFDD00", "06:30", "", "civic")
    run("brand", "set", "FILE", "--reset")
    assert run("brand", "show", "FILE").stdout.splitlines()[:2] == ["theme: night", "light: night"]


@pytest.mark.parametrize(
    "words", [("--colour", "red"), ("--logo", "nowhere.png"), ("--day-from", "soon"), ("--day-from", "18:00")]
)
def test_what_cannot_be_is_said_and_changes_nothing(run, words) -> None:
    before = told(run, "brand", "show", "FILE")
    assert run("brand", "set", "FILE", *words, expect=2).stderr.strip().endswith(".")
    assert told(run, "brand", "show", "FILE") == before


def test_sponsors_are_added_listed_and_removed(run, tmp_path) -> None:
    (tmp_path / "a.png").write_bytes(png())
    for name, more in (("Sen", ()), ("Mai", ("--first",))):
        run("sponsors", "add", "FILE", name, tmp_path / "a.png", "--level", name, *more)
    listed = told(run, "sponsors", "list", "FILE")
    assert [(one["name"], one["level"], one["logo"]) for one in listed] == [
        ("Mai", "Mai", "png 300×100"),
        ("Sen", "Sen", "png 300×100"),
    ]
    run("sponsors", "remove", "FILE", "sen")
    run("sponsors", "remove", "FILE", listed[0]["id"][:20])
    assert told(run, "sponsors", "list", "FILE") == []
    run("sponsors", "remove", "FILE", "sen", expect=2)
    run("sponsors", "add", "FILE", " ", tmp_path / "a.png", expect=2)


def test_the_lobby_is_drawn_in_the_brand_s_look(run, tmp_path) -> None:
    run("brand", "set", "FILE", "--theme", "civic", "--light", "clock")
    for at, palette in (("12:00", CIVIC), ("20:00", GALA)):
        run("lobby", "FILE", "--shot", tmp_path / "a.png", "--size", "640x360", "--at", at)
        with Image.open(tmp_path / "a.png") as picture:
            assert "#{:02X}{:02X}{:02X}".format(*picture.convert("RGB").getpixel((3, 3))) == palette.head
