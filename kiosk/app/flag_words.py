"""How a sheet, or a person, says yes or no to a flag."""

from kiosk.domain.names import fold

YES = "yes"
_YES = ("yes", "y", "true", "1", "x", "v", "có", "co", "đúng", "vip", "vvip", "attention", "chú ý", "cần chú ý")
_NO = ("no", "n", "false", "0", "không", "ko", "sai", "bình thường", "-", "–")
_FOLDED = {**{fold(word): True for word in _YES}, **{fold(word): False for word in _NO}}
_MARKS = frozenset("✓✔☑★*•●!")


def flag_of(text: str) -> bool | None:
    """True, False (for an empty text too), or None for what is neither."""
    bare = text.strip()
    if not bare:
        return False
    return True if set(bare) <= _MARKS else _FOLDED.get(fold(bare))
