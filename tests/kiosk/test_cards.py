"""Contact files: vCard 2.1, 3.0 and 4.0 as phones and mail programs write them."""

import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.importing import Counts
from kiosk.app.previewing import preview_agenda
from kiosk.errors import BadInput
from kiosk.formats.vcard_text import cards_of
from tests.kiosk.lists import import_list, plan_of, told
from tests.kiosk.memory_book import MemoryBook


def quoted(text: str) -> str:
    return quopri.encodestring(text.encode()).decode().replace("\n", "\r\n")


PHONE = f"""BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted("Nguyễn;An;Văn;Ông;")}
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted("Nguyễn Văn An")}
ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=53=E1=BB=9F=20=59=
=20=74=E1=BA=BF
TEL;HOME;FAX:028 1
TEL;HOME:028 2
TEL;CELL;PREF:0912 345 678
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ
 AAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsK

X-CUSTOM:nothing
END:VCARD
"""
MAIL = """BEGIN:VCARD
VERSION:3.0
FN:Trần\\, Bình
N:Bình;Trần;;;
ORG:Sở Công Thương;Văn phòng
TITLE:Phó Giám
  đốc
item1.EMAIL;type=INTERNET;type=pref:binh@x.vn
EMAIL:b2@x.vn
NOTE:ăn chay\\nđi xe 7 chỗ\\; đến trễ
UID:b-1
END:VCARD
"""
NEW = """BEGIN:VCARD
VERSION:4.0
KIND:individual
FN:Lê Cúc
TEL;VALUE=uri;TYPE="voice,work":tel:+84-28-38;ext=5
TEL;VALUE=uri;PREF=1;TYPE="cell,voice":tel:+84-912
EMAIL:mailto:cuc@x.vn
UID:urn:uuid:4fbe8971
PHOTO:data:image/jpeg;base64,AAAA
END:VCARD
"""


def written(folder, *cards, encoding="utf-8"):
    path = folder / "khách.vcf"
    path.write_bytes("\r\n".join("".join(cards).splitlines()).encode(encoding) + b"\r\n")
    return path


def guests_in(path):
    book = MemoryBook()
    import_list(book, path)
    with book.reading() as reader:
        return list(reader.guests())


def test_a_card_of_each_version_is_a_guest(tmp_path) -> None:
    an, binh, cuc = guests_in(written(tmp_path, PHONE, MAIL, NEW))
    assert (an.name, an.title, an.unit, an.phone) == ("Nguyễn Văn An", "Ông", "Sở Y tế", "0912 345 678")
    assert an.extra == (("Other phones", "028 2"),)
    assert (binh.name, binh.unit, binh.post, binh.key) == ("Trần, Bình", "Sở Công Thương", "Phó Giám đốc", "b-1")
    assert (binh.email, binh.note) == ("binh@x.vn", "ăn chay\nđi xe 7 chỗ; đến trễ")
    assert dict(binh.extra) == {"Department": "Văn phòng", "Other e-mails": "b2@x.vn"}
    assert (cuc.name, cuc.phone, cuc.email, cuc.key) == ("Lê Cúc", "+84-912", "cuc@x.vn", "urn:uuid:4fbe8971")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_whatever_the_file_is_written_in(tmp_path, encoding) -> None:
    assert [guest.name for guest in guests_in(written(tmp_path, MAIL, NEW, encoding=encoding))] == [
        "Trần, Bình",
        "Lê Cúc",
    ]


def test_a_card_without_a_formatted_name_is_named_by_its_parts(tmp_path) -> None:
    card = "BEGIN:VCARD\nN:Nguyễn;An;Văn;;\nEND:VCARD\n"
    assert guests_in(written(tmp_path, card))[0].name == "Nguyễn Văn An"


def test_cards_imported_again_change_nothing_and_lack_nothing(tmp_path) -> None:
    book = MemoryBook()
    assert import_list(book, written(tmp_path, PHONE, MAIL)) == Counts(new=2)
    assert import_list(book, written(tmp_path, PHONE, MAIL)) == Counts(unchanged=2)


BAD = [
    ("nobody", "BEGIN:VCARD\nTEL:1\nEND:VCARD\n", "Card 2 names nobody, so it was left out.", True),
    ("no end", "BEGIN:VCARD\nFN:An\n", "Card 2 has no end; what there is of it was taken.", False),
    ("a line", "BEGIN:VCARD\nFN:An\nrubbish\nEND:VCARD\n", "Card 2 has a line that cannot be read: “rubbish”.", False),
    ("charset", "BEGIN:VCARD\nFN;CHARSET=klingon;ENCODING=QUOTED-PRINTABLE:Nguy=E1=BB=85n\nEND:VCARD\n",
     "Card 2 is not in the encoding that it says; look at the name.", False),
    ("bytes", "BEGIN:VCARD\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Nguy=EAn\nEND:VCARD\n",
     "Card 2 is not in the encoding that it says; look at the name.", False),
]  # fmt: skip


@pytest.mark.parametrize(("card", "sentence", "refused"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_a_bad_card_is_told_with_its_number_and_the_others_come_in(tmp_path, card, sentence, refused) -> None:
    plan = plan_of(MemoryBook(), written(tmp_path, MAIL, card, NEW))
    assert told(plan) == [(2, sentence)]
    assert (plan.counts.new, plan.counts.refused) == (2, 1) if refused else (3, 0)


def test_contacts_are_no_programme(tmp_path) -> None:
    with pytest.raises(BadInput, match="holds contacts"):
        preview_agenda(written(tmp_path, MAIL))


def escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


TEXTS = st.text(alphabet="AaÂễđ 1;,\\:=\n\"'-", min_size=1, max_size=40).map(str.strip).filter(bool)


@given(TEXTS, TEXTS, st.integers(1, 20))
def test_any_text_comes_back_as_it_was_however_it_is_cut_into_lines(name, office, width) -> None:
    line = f"FN:{escaped(name)}"
    lines = [
        "BEGIN:VCARD",
        *(f" {line[n : n + width]}" for n in range(0, len(line), width)),
        f"ORG:{escaped(office)};x",
    ]
    lines[1] = lines[1][1:]
    card = next(iter(cards_of([*lines, "END:VCARD"])))
    assert [(one.name, one.parts) for one in card.properties] == [("FN", (name,)), ("ORG", (office, "x"))]


LINES = st.sampled_from(
    ["BEGIN:VCARD", "begin : vcard", "END:VCARD", "FN:An", "FN", ':"', ' x;"', "=", "TEL;TYPE=", ";:", ""]
)


@given(st.lists(LINES, max_size=12))
def test_there_are_as_many_cards_as_begin_whatever_stands_in_them(lines) -> None:
    whole = [line for line in lines if line[:1] != " "]
    assert len(list(cards_of(whole))) == sum(line.replace(" ", "").upper() == "BEGIN:VCARD" for line in whole)
    assert len(list(cards_of(lines))) <= len(list(cards_of(whole)))
