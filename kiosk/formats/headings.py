"""Which field a column holds, guessed from its heading in Vietnamese or English, or as the person says."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kiosk.domain.names import fold
from kiosk.errors import BadInput

IGNORED = "-"
EXTRA = "extra"
_SOME, _LONG = 12, 40
_AT_THE_END = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")


@dataclass(frozen=True)
class Vocabulary:
    """The headings of one kind of list: field → the headings it is known by, in any case and without tones too.

    `whole_only` fields are taken only where the whole heading fits, never where it begins with a known one.
    `keeps_unknown`: columns nobody knows are kept under their own headings. `numbers_rows`: the heading of an
    identity that is none where it only counts the rows. `of_persons`: its rows are persons', so that what is none is
    told from the rest (kiosk.formats.row_kinds), and columns without headings are guessed by their content.
    """

    kind: str
    headings: Mapping[str, Sequence[str]]
    whole_only: frozenset[str] = frozenset()
    keeps_unknown: bool = False
    numbers_rows: str = "id"
    of_persons: bool = False

    @cached_property
    def known(self) -> dict[str, str]:
        return {fold(heading): field for field, headings in self.headings.items() for heading in headings}

    @cached_property
    def first_words(self) -> frozenset[str]:
        return frozenset(heading.split()[0] for heading in self.known if heading)

    @cached_property
    def fields(self) -> frozenset[str]:
        return frozenset(self.headings) | {IGNORED, EXTRA}

    def whole(self, heading: str) -> str | None:
        """The field of a heading that is known, with or without what stands in brackets after it."""
        found = self.known.get(fold(heading))
        return found or (self.known.get(fold(_AT_THE_END.sub("", heading))) if _AT_THE_END.search(heading) else None)

    def beginning(self, heading: str) -> str | None:
        """The field whose known heading is the longest beginning of this one, in whole words."""
        words = fold(heading).split()
        if words and words[0] not in self.first_words:
            return None
        starts = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
        found = next((self.known[start] for start in starts if start in self.known), None)
        return None if found in self.whole_only else found

    def score(self, headings: Iterable[str], named: frozenset[str] = frozenset()) -> int:
        """How many cells look like headings of this list; those a person named weigh most."""
        texts = [heading for heading in headings if heading and not heading.isdigit()]
        taken = {self.whole(t) or self.beginning(t) for t in texts if len(t) < 60} - {None}
        return len(taken) + 10 * sum(fold(text) in named for text in texts)


GUESTS = Vocabulary(
    "guest list",
    {
        IGNORED: ("STT", "TT", "Số thứ tự", "Số TT", "No", "Nr", "#", "Thứ tự", "Row", "Walk-in", "Tự đến"),
        "name": ("name", "full name", "guest", "guest name", "họ và tên", "họ tên", "tên", "họ và tên đại biểu",
                 "họ tên đại biểu", "tên khách", "tên khách mời", "khách mời", "đại biểu", "họ & tên", "first name",
                 "first names", "given name", "given names", "forename"),
        "family": ("family name", "last name", "surname", "họ", "họ đệm", "họ và đệm", "họ lót", "họ và lót", "họ và tên đệm",
                   "họ và tên lót", "họ và chữ đệm", "họ và chữ lót", "họ tên đệm", "họ chữ đệm", "họ chữ lót"),
        "middle": ("middle name", "middle names", "đệm", "tên đệm", "chữ đệm", "lót", "tên lót", "chữ lót"),
        "unit": ("unit", "organisation", "organization", "company", "agency", "institution", "đơn vị", "tên đơn vị",
                 "cơ quan", "tên cơ quan", "tổ chức", "công ty", "đơn vị công tác", "nơi công tác", "cơ quan, đơn vị"),
        "post": ("post", "position", "job title", "role", "chức vụ", "chức danh", "chức vụ công tác"),
        "title": ("title", "salutation", "xưng hô", "danh xưng", "học hàm, học vị", "học vị", "học hàm"),
        "block": ("block", "group", "khối", "nhóm"),
        "category": ("category", "type", "kind", "loại", "đối tượng", "loại khách", "thành phần"),
        "code": ("code", "invitation code", "ticket code", "mã", "mã mời", "mã thư mời", "mã giấy mời", "mã QR", "mã vé"),
        "key": ("id", "external id", "guest id", "mã định danh", "mã số", "mã khách", "mã đại biểu"),
        "phone": ("phone", "phone number", "mobile", "telephone", "tel", "điện thoại", "số điện thoại", "SĐT", "sdt",
                  "di động", "điện thoại di động", "số đt", "đt"),
        "email": ("email", "e-mail", "mail", "thư điện tử", "địa chỉ email", "hộp thư"),
        "seat": ("seat", "seat number", "chỗ ngồi", "ghế", "số ghế", "chỗ", "vị trí ngồi", "vị trí"),
        "language": ("language", "ngôn ngữ", "tiếng"),
        "note": ("note", "notes", "remark", "remarks", "comment", "ghi chú", "chú thích", "lưu ý"),
        "standing": ("standing", "status", "tình trạng", "trạng thái"),
        "attention": ("attention", "flag", "VIP", "khách VIP", "chú ý", "cần chú ý", "đánh dấu", "khách quan trọng",
                      "needs attention"),
        "letter": ("letter", "letter number", "invitation letter", "số giấy mời", "giấy mời", "giấy mời số", "số công văn",
                   "công văn", "công văn số"),
        "in_office": ("in office since", "in office", "ngày bổ nhiệm", "ngày giữ chức vụ", "giữ chức vụ từ", "năm bổ nhiệm"),
        "born": ("born", "date of birth", "birthday", "year of birth", "ngày sinh", "năm sinh", "ngày tháng năm sinh",
                 "sinh năm"),
        "spoken": ("pronunciation", "pronounced", "spoken", "phiên âm", "cách đọc", "cách đọc tên"),
        "needs": ("needs", "special needs", "diet", "dietary", "dietary requirements", "allergies", "allergy",
                  "accessibility", "nhu cầu", "nhu cầu đặc biệt", "yêu cầu đặc biệt", "yêu cầu riêng", "dị ứng", "ăn kiêng",
                  "chế độ ăn"),
    },
    whole_only=frozenset({IGNORED, "title", "key", "standing", "letter", "born", "family", "middle", "attention"}),
    keeps_unknown=True,
    of_persons=True,
)  # fmt: skip

AGENDA = Vocabulary(
    "agenda",
    {
        IGNORED: ("STT", "TT", "Số thứ tự", "No", "#"),
        "title": ("title", "session", "topic title", "talk", "activity", "tên", "tiêu đề", "nội dung", "phiên", "tên phiên",
                  "hoạt động", "chương trình", "nội dung chương trình", "Titel", "Veranstaltung", "Vortrag", "Titre",
                  "Intitulé", "Titolo", "Título", "Название", "タイトル", "題名", "演題", "标题", "標題", "主题", "主題", "제목"),
        "subtitle": ("subtitle", "phụ đề", "tên tiếng Anh", "english title", "title in english", "Untertitel", "Sous-titre"),
        "start": ("start", "begin", "from", "start time", "bắt đầu", "giờ bắt đầu", "từ", "từ giờ", "thời gian bắt đầu",
                  "Beginn", "Anfang", "Début", "Inizio", "Inicio", "開始", "开始", "시작"),
        "end": ("end", "to", "until", "finish", "end time", "kết thúc", "giờ kết thúc", "đến", "đến giờ",
                "thời gian kết thúc", "Ende", "Fin", "Fine", "終了", "结束"),
        "date": ("date", "day", "ngày", "ngày tháng", "buổi", "ngày buổi", "buổi ngày", "Datum", "Tag", "Jour", "Data", "Fecha", "日付", "日期", "날짜"),
        "time": ("time", "times", "hours", "thời gian", "giờ", "khung giờ", "Uhrzeit", "Zeit", "Heure", "Horaire", "Ora",
                 "Orario", "Hora", "Horario", "時間", "时间", "시간"),
        "duration": ("duration", "length", "minutes", "thời lượng", "số phút", "Dauer", "Durée", "Durata", "Duración"),
        "room": ("room", "place", "location", "venue", "hall", "stage", "phòng", "địa điểm", "hội trường", "nơi", "Ort",
                 "Raum", "Saal", "Salle", "Lieu", "Sala", "Aula", "Luogo", "会場", "会议室", "地点", "장소"),
        "speakers": ("speaker", "speakers", "presenter", "presenters", "by", "diễn giả", "báo cáo viên", "người trình bày",
                     "trình bày", "người thực hiện", "chủ trì", "Vortragende", "Referent", "Referenten", "Intervenant",
                     "Intervenants", "Relatore", "Relatori", "Ponente", "Ponentes", "講演者", "讲者", "演讲人", "主讲人", "발표자", "phụ trách",
                     "người phụ trách"),
        "track": ("track", "topic", "theme", "chủ đề", "chuyên đề", "mảng", "Thema", "Thème"),
        "language": ("language", "ngôn ngữ", "Sprache", "Langue", "Lingua", "Idioma"),
        "note": ("note", "notes", "remark", "ghi chú"),
        "key": ("id", "session id", "mã", "mã phiên", "guid", "uid"),
    },
    whole_only=frozenset({IGNORED, "key", "end"}),
)  # fmt: skip


def fields_of(
    headings: Sequence[str],
    vocabulary: Vocabulary,
    mapping: Mapping[str, str],
    *,
    file: str,
    numbering: Iterable[int] = (),
) -> tuple[str | None, ...]:
    """The field of each column: what `mapping` (heading → field) says, else a guess, else None for unknown.

    No field is given to two columns; a whole heading beats one that only begins alike, the first beats the next.
    The columns of `numbering` only count the rows.
    """
    fields: list[str | None] = _as_said(headings, vocabulary, mapping, file)
    for column in numbering:
        fields[column] = IGNORED
    for guess in (vocabulary.whole, vocabulary.beginning):
        for column, heading in enumerate(headings):
            field = guess(heading) if fields[column] is None else None
            if field is not None and (field == IGNORED or field not in fields):
                fields[column] = field
    return tuple(fields)


def perhaps_numbers(headings: Sequence[str], vocabulary: Vocabulary, mapping: Mapping[str, str]) -> Iterator[int]:
    """The columns headed so that they may as well number the rows, unless a person said what they hold."""
    said = set(map(fold, mapping))
    for column, heading in enumerate(headings):
        if fold(heading) == vocabulary.numbers_rows and fold(heading) not in said:
            yield column


def enumerated(headings: Sequence[str]) -> str:
    """The headings for a sentence: not the whole of a sheet that is none."""
    told = [heading if len(heading) <= _LONG else heading[: _LONG - 1] + "…" for heading in headings[:_SOME]]
    return ", ".join([*told, "…"] if len(headings) > _SOME else told)


def _as_said(
    headings: Sequence[str], vocabulary: Vocabulary, mapping: Mapping[str, str], file: str
) -> list[str | None]:
    fields: list[str | None] = [None] * len(headings)
    places = {fold(heading): column for column, heading in reversed(list(enumerate(headings)))}
    for heading, field in mapping.items():
        if field not in vocabulary.fields:
            _no_such_field(field, vocabulary)
        if fold(heading) not in places:
            raise BadInput(
                "{file} has no column “{column}”. Its columns are: {columns}.",
                file=file,
                column=heading,
                columns=enumerated(headings),
            )
        fields[places[fold(heading)]] = field
    _refuse_twice(fields)
    return fields


def _no_such_field(field: str, vocabulary: Vocabulary) -> None:
    raise BadInput(
        "A column cannot be “{field}”. It can be: {fields}.", field=field, fields=", ".join(sorted(vocabulary.fields))
    )


def _refuse_twice(fields: Sequence[str | None]) -> None:
    for field in set(fields) - {None, IGNORED, EXTRA}:
        if fields.count(field) > 1:
            raise BadInput("Two columns are both said to be “{field}”. Only one of them can be.", field=field)
