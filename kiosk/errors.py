"""Errors a person can do something about. Anything else is a bug and may crash."""

from typing import Any


class KioskError(Exception):
    """A whole sentence, fit for the desk's screen: what is wrong and what to do.

    `template` is the English sentence with `{names}` for its values; it is also the key under which
    kiosk.words finds the sentence in another language, so it must be a literal where it is raised.
    """

    def __init__(self, template: str, /, **values: Any) -> None:
        super().__init__(template, values)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values)


class BookBusy(KioskError):
    """Another program holds the event file's write lock for longer than we wait."""


class BookUnreadable(KioskError):
    """The file is missing, is no event file, or is damaged."""


class BookReadOnly(KioskError):
    """The file or its folder may not be written."""


class BookFull(KioskError):
    """The disk has no room for the next fact."""


class BookTooNew(KioskError):
    """A newer version of the program wrote this file."""


class BadInput(KioskError):
    """A file or a value given by a person cannot be used."""


class NotFound(KioskError):
    """A named checkpoint, session or guest does not exist."""
