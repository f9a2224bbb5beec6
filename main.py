"""Start here: reads the command line, wires the event file, the desk and the windows together, and nothing else."""

import os
from importlib import import_module
from pathlib import Path

import click
import platformdirs

from db.files import SqliteFiles
from kiosk.app.identity import SystemClock
from kiosk.cli.tools import Tools, stop
from kiosk.errors import KioskError
from kiosk.settings import read_settings
from kiosk.words import Words

COMMANDS = {
    "demo": "kiosk.cli.windows",
    "new": "kiosk.cli.event",
    "guests": "kiosk.cli.guests",
    "invite": "kiosk.cli.invite",
    "checkpoint": "kiosk.cli.event",
    "present": "kiosk.cli.present",
    "agenda": "kiosk.cli.agenda",
    "export": "kiosk.cli.export",
    "lobby": "kiosk.cli.windows",
    "reception": "kiosk.cli.windows",
    "verify": "kiosk.cli.care",
    "backup": "kiosk.cli.care",
    "restore": "kiosk.cli.care",
    "bench": "kiosk.cli.bench",
}


class Commands(click.Group):
    """Each command is imported when it is called, so that the desk starts without the spreadsheet readers."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name]), cmd_name)
        return command


@click.group(cls=Commands, invoke_without_command=True)
@click.option("--language", type=click.Choice(["vi", "en"]), help="Language of messages and windows.")
@click.version_option(package_name=None, version="0.1.0", prog_name="kiosk")
@click.pass_context
def cli(ctx: click.Context, language: str | None) -> None:
    """Event check-in and agenda kiosk. Without a command: open the last event, or the welcome window."""
    settings = read_settings(settings_path())
    spoken = language or os.environ.get("KIOSK_LANGUAGE", "") or settings.language
    ctx.obj = Tools(SqliteFiles(), SystemClock(), spoken, settings.desk, Windows())
    if ctx.invoked_subcommand is None:
        raise SystemExit(ctx.obj.windows.welcome(ctx.obj))


class Windows:
    """Qt is loaded only when a window is wanted: commands and servers run where Qt cannot."""

    def __getattr__(self, name: str) -> object:
        return getattr(import_module("ui.compose"), name)


def settings_path() -> Path:
    folder = os.environ.get("KIOSK_CONFIG")
    return (Path(folder) if folder else platformdirs.user_config_path("kiosk", appauthor=False)) / "settings.toml"


def run() -> None:
    try:
        cli.main(prog_name="kiosk", standalone_mode=True)
    except KioskError as error:
        stop(error, Words(os.environ.get("KIOSK_LANGUAGE", "en")))


if __name__ == "__main__":
    run()
