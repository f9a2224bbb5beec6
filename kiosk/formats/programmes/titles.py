"""What a title says besides the title: a word before it that something changed, or that it is a break."""

import re

from kiosk.domain.names import fold
from kiosk.domain.session import Announced

_SAID = {
    Announced.CANCELLED: "cancelled|canceled|cancellation|huỷ|hủy|đã huỷ|đã hủy|huỷ bỏ|hủy bỏ|bị huỷ|bị hủy|abgesagt|entfällt|"
    "fällt aus|annulé|annulée|annullato|annullata|cancelado|cancelada|afgelast|отменено|отменён|取消|已取消|中止|취소|취소됨|مُلغى|"
    "ملغى|ملغاة|ألغيت|מבוטל|בוטל",
    Announced.POSTPONED: "postponed|hoãn|tạm hoãn|hoãn lại|verschoben|reporté|reportée|rinviato|rinviata|aplazado|pospuesto|"
    "отложено|перенесено|延期|推迟|延後|연기|연기됨|مؤجل|נדחה",
    Announced.MOVED: "moved|room change|room changed|new room|relocated|đổi phòng|chuyển phòng|đổi địa điểm|chuyển địa điểm|"
    "đổi hội trường|verlegt|raumänderung|neuer raum|déplacé|déplacée|changement de salle|spostato|spostata|cambio sala|"
    "trasladado|会场变更|更換會議室|更换会议室|会場変更|场地变更|장소 변경|نقل|הועבר",
    Announced.AMENDED: "amendment|amended|updated|update|changed|rescheduled|time change|new time|đổi giờ|đổi lịch|thay đổi|"
    "cập nhật|điều chỉnh|đổi diễn giả|geändert|änderung|modifié|modifiée|modificato|更新|変更|变更|變更|변경|معدل",
}
_MEANING = {word: state for state, words in _SAID.items() for word in words.split("|")}
_WORDS = "|".join(sorted(map(re.escape, _MEANING), key=len, reverse=True))
_OPEN, _CLOSE = r"[\[(（【〔*!]+", r"[\])）】〕*!]+"
_BEFORE = re.compile(
    rf"\s*(?:{_OPEN}\s*({_WORDS})\s*{_CLOSE}\s*[:：–—-]*|({_WORDS})\s*(?:[:：!]+|\s[–—-]|[–—]))\s*", re.IGNORECASE
)
_SHOUTED = re.compile(rf"\s*({_WORDS})\s+(?=\S)", re.IGNORECASE)
_AFTER = re.compile(rf"\s*(?:{_OPEN}\s*({_WORDS})\s*{_CLOSE}|\s[–—-]\s*({_WORDS}))\s*$", re.IGNORECASE)
_FIRST, _AROUND = re.compile(r"\W*([^\s:：!)\]）】〕*–—-]+)"), "[](){}（）【】〔〕*!–—-"
_FIRST_WORDS = frozenset(word.split()[0] for word in _MEANING)
_LAST_WORDS = frozenset(word.split()[-1] for word in _MEANING)

_PAUSES = (
    *("giai lao", "nghi", "an trua", "an toi", "tiec tra", "tea break", "coffee", "break", "lunch", "dinner", "pause"),
    *(
        "mittagspause",
        "kaffeepause",
        "pausa",
        "pranzo",
        "dejeuner",
        "almuerzo",
        "休憩",
        "昼休み",
        "午餐",
        "茶歇",
        "점심",
    ),
)
_LONGEST_PAUSE = 24  # no name of a break is as long
_PAUSE_KINDS = frozenset({"break", "pause", "lunch", "coffee", "meal"})


def cleaned(title: str) -> tuple[str, Announced]:
    """The title without the word, and what the word means. A title that is nothing else stays as it is.

    "CANCELLED: Opening", "[HỦY] Khai mạc", "取消：…", "MOVED Opening" in capitals, "Opening (cancelled)"; but not
    "Cancelling system calls" or "Moved by music", which are titles.
    """
    first, last = _FIRST.match(title), title.rpartition(" ")[2].strip(_AROUND).lower()
    before = _told_before(title) if first and first[1].lower() in _FIRST_WORDS else None
    after = _told_after(title) if before is None and last in _LAST_WORDS else None
    return before or after or (title, Announced.NOTHING)


def _told_before(title: str) -> tuple[str, Announced] | None:
    found = _BEFORE.match(title)
    if found and title[found.end() :].strip() and (found[1] or _is_plain(found)):
        return title[found.end() :].strip(), _meaning(found)
    found = _SHOUTED.match(title)
    rest = title[found.end() :].strip() if found else ""
    return (rest, _meaning(found)) if found and found[1].isupper() and not rest.isupper() else None


def _told_after(title: str) -> tuple[str, Announced] | None:
    found = _AFTER.search(title)
    if found and title[: found.start()].strip() and (found[1] or _is_loud(found)):
        return title[: found.start()].strip(), _meaning(found)
    return None


def _is_plain(found: re.Match[str]) -> bool:
    """ "Update: …" may well be a title; "CANCELLED: …" and "Hủy: …" are not."""
    return _meaning(found) is not Announced.AMENDED or _is_loud(found)


def _is_loud(found: re.Match[str]) -> bool:
    word = next(filter(None, found.groups()))
    return str(word) == str(word).upper()


def _meaning(found: re.Match[str]) -> Announced:
    return _MEANING[next(filter(None, found.groups())).lower()]


def is_pause(title: str, kind: str = "") -> bool:
    """By its title, or because the programme calls it one."""
    if kind and kind.strip().lower() in _PAUSE_KINDS:
        return True
    words = fold(title[:_LONGEST_PAUSE])
    if not words.startswith(_PAUSES):
        return False
    return any(words == pause or words.startswith(f"{pause} ") for pause in _PAUSES)
