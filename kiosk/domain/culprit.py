"""Who changes what a scanner types on its way to the program."""

from enum import StrEnum


class Culprit(StrEnum):
    """Who changed the text, by the name that people know it by."""

    TELEX = "Telex"
    SIMPLE_TELEX = "Simple Telex"
    VNI = "VNI"
    VIQR = "VIQR"
    QUICK_TELEX = "Quick Telex"
    MICROSOFT = "Microsoft Vietnamese"
    FRENCH = "AZERTY"
    GERMAN = "QWERTZ"
    ITALIAN = "Italian"
    UK = "UK"
    DVORAK = "Dvorak"
    CAPS = "Caps Lock"
    DOUBLED = "doubled characters"
    DROPPED = "dropped characters"
