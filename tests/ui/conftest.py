"""Windows make more Qt calls than Python 3.11 survives with PySide6 6.12.0; see ui.constants_kept."""

from ui.constants_kept import keep_constants

keep_constants()
