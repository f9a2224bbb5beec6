"""What Qt needs from a Linux system, checked before Qt itself would end the program without a word."""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping

LIBRARIES = {  # library: Debian's and Ubuntu's package
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
ON_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def missing_packages(
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    loads: Callable[[str], bool] | None = None,
) -> tuple[str, ...]:
    """Debian's names of the packages that Qt would miss here; empty elsewhere than on Linux."""
    if not platform.startswith("linux"):
        return ()
    needed = LIBRARIES | (ON_X11 if _on_x11(environment) else {})
    here = loads or _loads
    return tuple(package for library, package in needed.items() if not here(library))


def no_screen(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> bool:
    """Is there nowhere to show a window?"""
    return platform.startswith("linux") and not any(
        environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def _on_x11(environment: Mapping[str, str]) -> bool:
    chosen = environment.get("QT_QPA_PLATFORM", "")
    return chosen.startswith("xcb") or (not chosen and bool(environment.get("DISPLAY")))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
