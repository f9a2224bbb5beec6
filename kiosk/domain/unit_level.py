"""The level of a unit, central, province, district or ward, as its name and its block tell it.

Facts of Vietnamese usage: the lowest place that a name says is the unit's ("Công an Phường 5, Quận 3" is of a ward), and
a city named after "thành phố" is of a province's rank only when it is one of the six that the centre runs.
"""

import re
from enum import Enum
from functools import lru_cache

from kiosk.domain.names import exact, fold


class Level(Enum):
    """From the highest down."""

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    WARD = "ward"


OWN = Level.PROVINCE
"""Where a unit stands that says nothing of its level: with the bodies of the city or province."""

# Spelt as kiosk.domain.names.exact spells
_WARD = r"phường|(?<!tấn )(?<!tác )(?<!thị )(?<!công )xã(?! hội| viên| luận)|thị trấn|đặc khu|ward|commune"
_DISTRICT = r"quận|huyện|thị xã|thị uỷ|thị đoàn|districts?"
_PROVINCE = r"tỉnh|thành uỷ|thành đoàn|sở|province|provincial|city"
_CENTRAL = (
    r"trung ương|chính phủ|(?<!đại biểu )quốc hội|tổng cục|tối cao|nhà nước việt nam|^(?:khối )?bộ(?! tư lệnh| chỉ huy| đội| môn| phận)|"
    r"^văn phòng chủ tịch nước|^kiểm toán nhà nước|^ministry|^government of viet nam|^central"
)
_CITY = re.compile(r"\b(?:thành phố|tp)\b[ .]*([^,;()–-]*)")
_RUN_BY_THE_CENTRE = ("ha noi", "ho chi minh", "hcm", "hai phong", "da nang", "can tho", "hue")
_NUMBERED = re.compile(r"\b([qph])[ .]*(\d{1,2})\b")
_SHORT = {"q": "quận", "p": "phường", "h": "huyện"}
_FOUND = tuple(
    (level, re.compile(rf"\b(?:{words})\b" if level is not Level.CENTRAL else rf"(?:{words})\b"))
    for level, words in (
        (Level.WARD, _WARD),
        (Level.DISTRICT, _DISTRICT),
        (Level.PROVINCE, _PROVINCE),
        (Level.CENTRAL, _CENTRAL),
    )
)


def level_of(name: str, block: str = "") -> Level | None:
    """By the name, else by the block's; None where neither says anything. Any case; without tones only "UBND Q1"."""
    return _told(name) or _told(block)


@lru_cache(4096)
def _told(text: str) -> Level | None:
    said = _NUMBERED.sub(lambda found: f"{_SHORT[found[1]]} {found[2]}", exact(text))
    city = _city(said)
    for level, pattern in _FOUND:
        if pattern.search(said) or level is city:
            return level
    return None


def _city(said: str) -> Level | None:
    """ "Cục Thuế Thành phố" and "Thành phố Hồ Chí Minh" are of the province's rank, "thành phố Thủ Đức" of a district's."""
    found = _CITY.search(said)
    if found is None:
        return None
    name = fold(found[1])
    return OWN if not name or name.startswith(_RUN_BY_THE_CENTRE) else Level.DISTRICT
