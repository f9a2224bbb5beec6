"""The words a sheet may use for an invitation's standing."""

from kiosk.domain.invitation import Standing
from kiosk.domain.names import fold

_WORDS = {
    Standing.VALID: ("valid", "ok", "confirmed", "hợp lệ", "còn hiệu lực", "đã xác nhận", "đã duyệt", "hiệu lực"),
    Standing.PENDING: ("pending", "unpaid", "chờ thanh toán", "chưa thanh toán", "chờ"),
    Standing.UNAPPROVED: ("unapproved", "not approved", "chưa duyệt", "chờ duyệt"),
    Standing.BLOCKED: ("blocked", "bị chặn", "chặn", "khoá", "không cho vào"),
    Standing.CANCELLED: ("cancelled", "canceled", "huỷ", "đã huỷ", "bị huỷ"),
    Standing.REVOKED: ("revoked", "thu hồi", "đã thu hồi", "bị thu hồi"),
}
_FOLDED = {fold(word): standing for standing, words in _WORDS.items() for word in words}


def standing_of(text: str) -> Standing | None:
    """The standing a cell names, in Vietnamese or English, in any case and without tones too."""
    return _FOLDED.get(fold(text)) if text else None
