"""Letters from the command line: an organiser's own text, every code good at the door."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from kiosk.domain.token import LENGTH, SIGNED_LENGTH
from tests.stories.test_commands import Shell, ready, shell
from ui.scanning.decoder import look

__all__ = ["ready", "shell"]
MAIN = Path(__file__).resolve().parents[2] / "main.py"


def invite(shell: Shell, *more: object, **kept):
    return shell.run("invite", shell.event, "--out", shell.folder / "out", "--as", "pdf", *more, **kept)


def pages(file: Path):
    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            text = page.get_textpage()
            yield look(page.render(scale=150 / 72, grayscale=True).to_numpy())[0].text, text.get_text_range()
            text.close()
            page.close()


def present(shell: Shell, codes: list[str]) -> str:
    wanted = ("--checkpoint", "Cửa chính", "--at", "2019-09-25T08:00")
    return shell.run("present", shell.event, *wanted, "--json", given="\n".join(codes)).stdout


@pytest.mark.usefixtures("qapp")
def test_the_codes_of_letters_let_their_guests_in(ready):
    invite(ready, "--layout", "letters")
    codes = [code for code, _ in pages(ready.folder / "out" / "letters.pdf")]
    answers = present(ready, codes)
    assert answers.count('"admit"') == len(codes) == 3


@pytest.mark.usefixtures("qapp")
def test_signed_letters_let_their_guests_in_too(ready):
    refused = invite(ready, "--layout", "letters", "--signed", expect=2)
    assert "no key to sign" in refused.stderr
    ready.run("codes", "key", "new", ready.event)
    invite(ready, "--layout", "letters")
    codes = [code for code, _ in pages(ready.folder / "out" / "letters.pdf")]
    assert all(len(code) > 100 for code in codes)
    answers = present(ready, codes)
    assert answers.count('"admit"') == 3


def test_with_a_key_pictures_are_signed_and_lists_and_sheets_are_not(ready):
    ready.run("codes", "key", "new", ready.event)
    for form, wish, signed in (("png", (), True), ("png", ("--small",), False), ("csv", (), False)):
        out = ready.folder / f"{form}{len(wish)}"
        ready.run("invite", ready.event, "--out", out, "--as", form, *wish)
        for file in out.glob("*.png"):
            (sighting,) = look(np.asarray(Image.open(file).convert("L")))
            assert (len(sighting.text) == SIGNED_LENGTH) is signed
        assert len(list(out.iterdir())) == (1 if form == "csv" else 3)
    listed = (ready.folder / "csv0" / "codes.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    assert {len(line.split(",")[0]) for line in listed} == {LENGTH}


@pytest.mark.usefixtures("qapp")
def test_letters_in_words_of_ones_own_for_some_guests(ready):
    text = ready.put("thư.txt", "ngôn ngữ: vi\ntiêu đề: THƯ MỜI\n---\nKính mời {tên}, {chức vụ} {đơn vị}")
    invite(ready, "--layout", "letters", "--template", text, "--one-per-unit", "--only", "Sở Y tế")
    (file,) = (ready.folder / "out").iterdir()
    said = [" ".join(text.split()) for _, text in pages(file)]
    assert file.name == "so-y-te.pdf"
    assert ["Kính mời Nguyễn Văn An, Giám đốc Sở Y tế" in words for words in said] == [True, False]
    assert all("THƯ MỜI" in words for words in said)


@pytest.mark.parametrize(
    ("wishes", "sentence"),
    [
        (("--layout", "letters", "--template", "thư.txt"), "Line 2: there is no {nmae} to put in."),
        (("--layout", "letters", "--logo", "thư.txt"), "is no picture for a letter"),
        (("--logo", "thư.txt"), "--layout letters"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_what_is_wrong_is_said_and_nothing_is_written(ready, wishes, sentence):
    ready.put("thư.txt", "Kính mời\n{nmae}")
    told = invite(ready, *(ready.folder / wish if wish == "thư.txt" else wish for wish in wishes), expect=2)
    assert sentence in told.stderr
    assert not (ready.folder / "out").exists()


def test_letters_and_labels_are_pdf(ready):
    told = ready.run(
        "invite", ready.event, "--out", ready.folder / "out", "--as", "png", "--layout", "letters", expect=2
    )
    assert "--as pdf" in told.stderr


def test_without_a_screen_and_without_windows_labels_are_made(ready):
    words = [sys.executable, MAIN, "invite", ready.event, "--out", ready.folder / "out", "--as", "pdf"]
    done = subprocess.run([*words, "--layout", "labels-3x8"], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert (ready.folder / "out" / "labels-3x8.pdf").read_bytes().startswith(b"%PDF-")
