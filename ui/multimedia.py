"""Loads what needs Qt's multimedia library, late, and keeps the library's search for codecs out of the terminal."""

from importlib import import_module
from types import ModuleType

from PySide6.QtCore import QLoggingCategory

from kiosk.errors import BadInput


def load(module: str) -> ModuleType:
    """The module of ours that plays, films or sounds. Raises BadInput where the library is not whole."""
    QLoggingCategory.setFilterRules("qt.multimedia*=false")
    try:
        return import_module(module)
    except ImportError as error:
        raise BadInput("This computer lacks a library for cameras and videos: {why}.", why=error) from error
