"""Tells which fields of a face changed, by the signal named after each."""

from dataclasses import fields
from typing import Any

from PySide6.QtCore import QObject


def tell_changes(sender: QObject, old: Any, new: Any) -> None:
    """`old` and `new` are frozen dataclasses of one type; a field `title` is told by `titleChanged`."""
    for field in fields(new):
        if getattr(new, field.name) != getattr(old, field.name):
            getattr(sender, f"{field.name}Changed").emit()
