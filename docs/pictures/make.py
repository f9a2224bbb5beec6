"""Makes the pictures of this folder from the demo event: `python docs/pictures/make.py`, anywhere, without a screen."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image

HERE = Path(__file__).resolve().parent
MAIN = HERE.parents[1] / "main.py"
AT = "2019-09-25T08:40"
COLOURS, ROUNDS = 256, 3
HALF, GUTTER = (480, 270), 12


def run(*words: str, given: str | None = None) -> str:
    """One command of the program; what it said."""
    done = subprocess.run([sys.executable, str(MAIN), *words], input=given, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return done.stdout


def shrink(picture: Path) -> None:
    """Flat colours need no more than a palette, if it reaches the rare ones too."""
    image = Image.open(picture).convert("RGB")
    image.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, ROUNDS, dither=Image.Dither.NONE).save(picture, optimize=True)


def main() -> None:
    os.environ.update(QT_QPA_PLATFORM="offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KIOSK_CONFIG"] = folder
        run("demo", folder, "--at", AT, "--make-only")
        event = str(Path(folder) / "demo-2019-09-25.kiosk")
        codes = [line.split()[0] for line in run("guests", "list", event).splitlines()]
        run("present", event, "--checkpoint", "cửa", "--at", "2019-09-25T08:05", given="\n".join(codes[::3]))
        draw(event, codes[1], codes[3])
    for picture in HERE.glob("*.png"):
        shrink(picture)


def draw(event: str, fresh: str, known: str) -> None:
    size = ("--size", "1366x768", "--at", AT)
    run("reception", event, "--shot", str(HERE / "reception.png"), "--present", fresh, *size)
    run(
        "--language",
        "en",
        "reception",
        event,
        "--shot",
        str(HERE / "reception-already-in.png"),
        "--present",
        known,
        "--theme",
        "dark",
        *size,
    )
    run("agenda", "delay", event, "Phát biểu của Ngân hàng", "10")
    run("lobby", event, "--shot", str(HERE / "lobby.png"), "--size", "1280x720", "--at", AT)
    run("lobby", event, "--shot", str(HERE / "lobby-parallel.png"), "--size", "1280x720", "--at", "2019-09-25T13:50")
    run("lobby", event, "--shot", str(HERE / "lobby-portrait.png"), "--size", "720x1280", "--at", AT)
    subprocess.run([sys.executable, str(HERE / "timetable.py"), event, str(HERE / "timetable.png")], check=True)
    looks(event, size)
    letter(event, known)


def looks(event: str, size: tuple[str, ...]) -> None:
    """The three themes, each by day and by night: a picture for each theme, half of it in either."""
    for theme in ("night", "paper", "civic"):
        run("brand", "set", event, "--theme", theme)
        halves = []
        for light in ("light", "dark"):
            shot = Path(event).with_name(f"{theme}-{light}.png")
            run("lobby", event, "--shot", str(shot), "--theme", light, *size)
            halves.append(Image.open(shot).convert("RGB").resize(HALF, Image.Resampling.LANCZOS))
        pair = Image.new("RGB", (2 * HALF[0] + GUTTER, HALF[1]), "white")
        for at, half in enumerate(halves):
            pair.paste(half, (at * (HALF[0] + GUTTER), 0))
        pair.save(HERE / f"theme-{theme}.png")


def letter(event: str, code: str) -> None:
    """The first page of a guest's letter, half as large as on a screen."""
    folder = Path(event).parent / "letters"
    run("invite", event, "--out", str(folder), "--as", "pdf", "--layout", "letters", "--only", code)
    with pypdfium2.PdfDocument(next(folder.glob("*.pdf"))) as pdf:
        pdf[0].render(scale=1.2).to_pil().save(HERE / "letter.png")


if __name__ == "__main__":
    main()
