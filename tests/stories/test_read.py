"""`read`: codes in whatever people send, and a sentence for what holds none."""

import json
import struct
import zlib

import pytest
import qrcode
from click.testing import CliRunner
from PIL import Image

from main import cli

SECRETS = {
    "WIFI:T:WPA;S:Nha;P:matkhau123;;": "matkhau123",
    "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN6304F4E5": "0011012345678",
    "otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP": "JBSWY3DPEHPK3PXP",
}


def qr(data, box: int = 5) -> Image.Image:
    made = qrcode.QRCode(box_size=box, border=4, error_correction=qrcode.ERROR_CORRECT_L)
    made.add_data(data)
    return made.make_image().get_image().convert("L")


def png_of_zeros(side: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    pixels = zlib.compress(bytes((1 + side // 8) * side))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


class Shell:
    def __init__(self, folder) -> None:
        self.folder = folder

    def run(self, *words: object, expect: int = 0, given: bytes | None = None):
        result = CliRunner().invoke(cli, ["read", *map(str, words)], input=given)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == expect, result.output
        return result

    def data(self, *words: object, **more) -> list[dict]:
        return [json.loads(line) for line in self.run(*words, "--json", **more).stdout.splitlines()]

    def put(self, name: str, held: Image.Image | bytes):
        file = self.folder / name
        if isinstance(held, bytes):
            file.write_bytes(held)
        else:
            held.save(file)
        return file


@pytest.fixture
def shell(tmp_path, monkeypatch):
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("KIOSK_LANGUAGE", "en")
    return Shell(tmp_path)


def test_a_code_comes_with_its_kind_its_corners_and_its_time(shell) -> None:
    (line,) = shell.data(shell.put("ảnh mời.png", qr("MỜI ANH AN")))
    assert (line["text"], line["format"]) == ("MỜI ANH AN", "QRCode")
    assert line["corners"][0] == pytest.approx([20, 20], abs=3)
    assert line["ms"] >= 0


def test_a_sheet_of_twenty_codes_is_read_whole(shell) -> None:
    sheet = Image.new("L", (1000, 800), 255)
    for place in range(20):
        sheet.paste(qr(f"GUEST {place:02d}", 5), (place % 5 * 200, place // 5 * 200))
    for file in (shell.put("sheet.png", sheet), shell.put("sheet.pdf", sheet.convert("RGB"))):
        assert {line["text"] for line in shell.data(file)} == {f"GUEST {place:02d}" for place in range(20)}


def test_every_page_of_a_pdf_is_read(shell) -> None:
    pages = [qr(f"PAGE {number}", 3).convert("1") for number in range(12)]
    file = shell.folder / "many.pdf"
    pages[0].save(file, save_all=True, append_images=pages[1:])
    assert [(line["page"], line["text"]) for line in shell.data(file)] == [(n + 1, f"PAGE {n}") for n in range(12)]


def test_a_moving_picture_tells_each_code_once(shell) -> None:
    frames = [qr(f"FRAME {number // 3}") for number in range(9)]
    file = shell.folder / "moving.gif"
    frames[0].save(file, save_all=True, append_images=frames[1:], duration=100)
    assert [line["text"] for line in shell.data(file)] == ["FRAME 0", "FRAME 1", "FRAME 2"]


def test_three_kilobytes_of_bytes_are_a_text_like_any_other(shell) -> None:
    held = bytes(range(256)) * 11
    (line,) = shell.data(shell.put("binary.png", qr(held)))
    assert len(line["text"]) == len(held)
    assert shell.run(shell.folder / "binary.png").stdout.count("\n") == 1


@pytest.mark.parametrize("text", SECRETS)
def test_a_private_text_is_named_on_the_terminal_and_told_to_programs(shell, text) -> None:
    file = shell.put("secret.png", qr(text))
    assert SECRETS[text] not in shell.run(file).output
    assert [line["text"] for line in shell.data(file)] == [text]


def test_control_characters_do_not_reach_the_terminal(shell) -> None:
    said = shell.run(shell.put("odd.png", qr("a\x1b[2Jb\u202ec"))).stdout
    assert "a\\x1b[2Jb\\u202ec" in said


@pytest.mark.parametrize(
    ("name", "held", "sentence"),
    [
        ("no.png", b"this is no picture" * 30, "is no picture"),
        ("empty.png", b"", "is no picture"),
        ("broken.pdf", b"%PDF-1.4\n" + bytes(range(256)) * 9, "is a damaged PDF"),
        ("giant.png", png_of_zeros(30_000), "is too large: 30000 × 30000 pixels"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence_and_two(shell, name, held, sentence) -> None:
    result = shell.run(shell.put(name, held), expect=2)
    assert sentence in result.stderr
    assert result.stdout == ""


def test_half_a_photo_is_read_as_far_as_it_goes(shell) -> None:
    photo = Image.new("L", (600, 1800), 200)
    photo.paste(qr("STILL HERE", 10), (60, 60))
    whole = shell.put("whole.jpg", photo).read_bytes()
    assert [line["text"] for line in shell.data(shell.put("half.jpg", whole[: len(whole) * 9 // 10]))] == ["STILL HERE"]


def test_one_file_without_a_code_does_not_stop_the_others(shell) -> None:
    empty, full = shell.put("a.png", Image.new("L", (200, 200), 255)), shell.put("b.png", qr("HERE"))
    result = shell.run(empty, full, expect=1)
    assert "No code in" in result.stderr
    assert result.stdout.endswith("\tQRCode\tHERE\n")


def test_a_folder_is_every_picture_in_it(shell) -> None:
    (shell.folder / "thư mục" / "sâu").mkdir(parents=True)
    shell.put("thư mục/sâu/ảnh.png", qr("DEEP"))
    shell.put("thư mục/ghi chú.txt", b"no picture")
    assert [line["text"] for line in shell.data(shell.folder / "thư mục")] == ["DEEP"]


def test_a_picture_may_come_through_a_pipe(shell) -> None:
    held = shell.put("piped.png", qr("PIPED")).read_bytes()
    assert [line["text"] for line in shell.data("-", given=held)] == ["PIPED"]
    shell.run("-", given=b"", expect=2)
