"""Keeps Python 3.11 alive under PySide6 6.12.0, which gives away references to None, True and False.

Those wheels are built as if the constants were immortal, which they are from Python 3.12 on (PEP 683). On 3.11 each
Qt call that returns nothing takes one reference to None too many; after some five thousand calls none are left, and
Python ends the program: "Fatal Python error: none_dealloc". Seen with 6.12.0; 6.11.1 counts rightly.
"""

import ctypes
import sys

_PLENTY = 1 << 40  # a thousand wrong calls a millisecond take 12 days to use them up


def keep_constants() -> None:
    """Give the constants more references than anyone can take; twice does no harm. Call before the first window."""
    if sys.version_info >= (3, 12) or hasattr(sys, "gettotalrefcount"):  # a debug build lays objects out differently
        return
    for constant in (None, True, False):
        if sys.getrefcount(constant) < _PLENTY // 2:
            ctypes.c_ssize_t.from_address(id(constant)).value += _PLENTY
