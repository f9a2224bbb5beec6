"""How units are abbreviated: UBND Q1 is Ủy ban nhân dân Quận 1, and Sở TTTT is Sở Thông tin và Truyền thông.

Initials are no list that could be complete, so they are made of each unit's own words; the words below are for the other
way round, a unit that is abbreviated in the list and written out by who looks for it. Facts of Vietnamese office usage.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from kiosk.domain.names import fold
from kiosk.domain.syllables import listed

_TABLE = listed(
    "ubnd=uy_ban_nhan_dan hdnd=hoi_dong_nhan_dan mttq=mat_tran_to_quoc ubmttq=uy_ban_mat_tran_to_quoc tp=thanh_pho "
    "hcm=ho_chi_minh tphcm=thanh_pho_ho_chi_minh hn=ha_noi q=quan p=phuong h=huyen tx=thi_xa vp=van_phong "
    "bch=ban_chap_hanh bql=ban_quan_ly ttxvn=thong_tan_xa_viet_nam vtv=dai_truyen_hinh_viet_nam "
    "tttt=thong_tin_truyen_thong khcn=khoa_hoc_cong_nghe gddt=giao_duc_dao_tao khdt=ke_hoach_dau_tu "
    "tnmt=tai_nguyen_moi_truong gtvt=giao_thong_van_tai nnptnt=nong_nghiep_phat_trien_nong_thon "
    "ldtbxh=lao_dong_thuong_binh_xa_hoi vhtt=van_hoa_the_thao vhttdl=van_hoa_the_thao_du_lich qhkt=quy_hoach_kien_truc "
    "cntt=cong_nghe_thong_tin cnc=cong_nghe_cao dh=dai_hoc dhqg=dai_hoc_quoc_gia cd=cao_dang bv=benh_vien cty=cong_ty "
    "tct=tong_cong_ty tnhh=trach_nhiem_huu_han cp=co_phan tmcp=thuong_mai_co_phan nh=ngan_hang vn=viet_nam"
)
_WRITTEN_OUT = {short: tuple(words.split("_")) for short, _, words in (pair.partition("=") for pair in _TABLE)}
_LINKS = frozenset(("va", "cua"))
_TOKEN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class UnitWords:
    """A unit's name made ready: its folded words, its initials, and the words that its own abbreviations stand for."""

    words: tuple[str, ...]
    forms: tuple[str, ...]
    written_out: tuple[str, ...]

    def abbreviated_by(self, word: str) -> bool:
        """Does a folded word stand for words of the unit that stand side by side: ttt, q1, ubnd? Two letters at least.

        Words that only link (và) may be left out. A word of the unit written out that it abbreviates counts as well.
        """
        if len(word) > 1 and any(word in form and _ends_there(word, form) for form in self.forms):
            return True
        return any(full.startswith(word) for full in self.written_out)


def spelled_out(text: str) -> str:
    """The folded words, abbreviations written out: "Chủ tịch UBND Q1" is chu tich uy ban nhan dan q1."""
    return " ".join(full for word in fold(text).split() for full in _WRITTEN_OUT.get(word, (word,)))


def written_out(word: str) -> tuple[str, ...]:
    """The folded words a folded abbreviation stands for: ubnd is uy ban nhan dan; none when it is not known."""
    return _WRITTEN_OUT.get(word, ())


@lru_cache(maxsize=20_000)
def unit_words(unit: str) -> UnitWords:
    words = tuple(fold(unit).split())
    return UnitWords(words, _forms(unit), tuple(full for word in words for full in _WRITTEN_OUT.get(word, ())))


def _ends_there(word: str, form: str) -> bool:
    """q1 is no beginning of q12."""
    return not word[-1].isdecimal() or re.search(rf"{word}(?!\d)", form) is not None


def _forms(unit: str) -> tuple[str, ...]:
    """The unit's initials: with the links and without. Numbers and what is abbreviated already stand whole."""
    tokens = [(token, fold(token)) for token in _TOKEN.findall(unit)]
    letters = [(folded, folded if _stands_whole(token) else folded[:1]) for token, folded in tokens if folded]
    every = "".join(part for _, part in letters)
    return tuple(dict.fromkeys((every, "".join(part for folded, part in letters if folded not in _LINKS))))


def _stands_whole(token: str) -> bool:
    return token.isdecimal() or (len(token) > 1 and token.isupper())
