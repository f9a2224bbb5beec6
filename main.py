"""Start here: reads the command line, wires the event file, the desk and the windows together, and nothing else."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import platformdirs

from db.late import LateFiles
from kiosk.app.identity import SystemClock
from kiosk.cli.tools import Tools, stop
from kiosk.errors import BadInput, KioskError
from kiosk.settings import SETTINGS_FILE, read_settings
from kiosk.signing.late import LateSignatures
from kiosk.words import Words

COMMANDS = {
    "demo": "kiosk.cli.demo",
    "new": "kiosk.cli.event",
    "guests": "kiosk.cli.guests",
    "invite": "kiosk.cli.invite",
    "codes": "kiosk.cli.codes",
    "checkpoint": "kiosk.cli.event",
    "items": "kiosk.cli.items",
    "present": "kiosk.cli.present",
    "read": "kiosk.cli.read",
    "agenda": "kiosk.cli.agenda",
    "announce": "kiosk.cli.notices",
    "emergency": "kiosk.cli.notices",
    "brand": "kiosk.cli.brand",
    "sponsors": "kiosk.cli.brand",
    "seats": "kiosk.cli.seats",
    "export": "kiosk.cli.export",
    "rollcall": "kiosk.cli.rollcall",
    "classes": "kiosk.cli.classes",
    "overlap": "kiosk.cli.overlap",
    "protocol": "kiosk.cli.protocol",
    "units": "kiosk.cli.units",
    "letters": "kiosk.cli.letters",
    "absence": "kiosk.cli.letters",
    "lobby": "kiosk.cli.windows",
    "phone": "kiosk.cli.phone",
    "reception": "kiosk.cli.windows",
    "hub": "kiosk.cli.hub",
    "join": "kiosk.cli.join",
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

    def invoke(self, ctx: click.Context) -> Any:
        """A KioskError ends the command with its sentence, in the reader's language, and exit code 2."""
        try:
            return super().invoke(ctx)
        except KioskError as error:
            stop(error, _words(ctx))
        except BrokenPipeError:
            raise  # whoever read our answers has gone; click ends quietly
        except OSError as error:
            stop(BadInput("This could not be finished: {why}.", why=error.strerror or str(error)), _words(ctx))


def _words(ctx: click.Context) -> Words:
    return ctx.obj.words if ctx.obj else Words(os.environ.get("KIOSK_LANGUAGE", "en"))


@click.group(cls=Commands, invoke_without_command=True)
@click.option("--language", type=click.Choice(["vi", "en"]), help="Language of messages and windows.")
@click.version_option(package_name=None, version="0.1.0", prog_name="kiosk")
@click.pass_context
def cli(ctx: click.Context, language: str | None) -> None:
    """Event check-in and agenda kiosk. Without a command: open the last event, or the welcome window."""
    folder = config_folder()
    settings = read_settings(folder / SETTINGS_FILE)
    spoken = language or os.environ.get("KIOSK_LANGUAGE", "") or settings.language
    ctx.obj = Tools(
        LateFiles(),
        SystemClock(),
        settings,
        folder,
        spoken,
        LateSignatures(),
        hub_office,
        Windows(),
        read_back=read_back,
        read_picture=read_picture,
        read_video=read_video,
        press=press,
    )
    if ctx.invoked_subcommand is None:
        raise SystemExit(ctx.obj.windows.welcome(ctx.obj))


class Windows:
    """Qt is loaded only when a window is wanted: commands and servers run where Qt cannot."""

    def __getattr__(self, name: str) -> object:
        needs = checked_needs()
        if needs.no_screen():
            raise BadInput("There is no screen to open a window on. Start this from a desktop, or set DISPLAY.")
        with _keeping_all():
            return getattr(import_module("ui.compose"), name)


@contextmanager
def _keeping_all() -> Iterator[None]:
    """What a program loads is no garbage: Python does not look for any now, nor among all this later, between two scans."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def checked_needs() -> Any:
    """What Qt needs of this computer is there. Raises BadInput with what to install."""
    needs = import_module("ui.needs")
    if packages := needs.missing_packages():
        raise BadInput(
            "Windows need system libraries that this computer lacks; install them with: sudo apt-get install {packages}",
            packages=" ".join(packages),
        )
    return needs


def hub_office(files: Any) -> Any:
    """The hub's engine is loaded when an event is shared, and its keys are read with it."""
    return import_module("kiosk.hub.office").office(files, SystemClock())


def press() -> object:
    """Letters and labels are drawn by Qt, without a screen; it is loaded when the first ones are wanted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    checked_needs()
    return import_module("ui.printing.offscreen").press()


def read_back(picture: object) -> str | None:
    """The decoder is loaded at the first code that is made."""
    text: str | None = import_module("ui.scanning.decoder").read_back(picture)
    return text


def read_video(path: Path) -> Any:
    """Qt's player is loaded at the first video; see ui.scanning.video for what comes out."""
    if packages := import_module("ui.needs").missing_packages():
        raise BadInput(
            "Videos need system libraries that this computer lacks; install them with: sudo apt-get install {packages}",
            packages=" ".join(packages),
        )
    return import_module("ui.multimedia").load("ui.scanning.video").read_video(path)


def read_picture(source: Any, name: str, *, every_format: bool = False) -> Any:
    """Pictures and PDFs are opened without Qt, and only by the command that reads them."""
    return import_module("ui.scanning.reading").read_picture(source, name, every_format=every_format)


def config_folder() -> Path:
    folder = os.environ.get("KIOSK_CONFIG")
    return Path(folder) if folder else platformdirs.user_config_path("kiosk", appauthor=False)


def run() -> None:
    cli.main(prog_name="kiosk")


if __name__ == "__main__":
    run()
