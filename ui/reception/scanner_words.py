"""What is known of a scanner that types, in plain words, and what to do about it."""

from PySide6.QtCore import QCoreApplication

from kiosk.domain.scanner_profile import ScannerProfile, Terminator
from kiosk.domain.self_test import Diagnosis

translate = QCoreApplication.translate
_METHODS = {"telex": "Telex", "simple_telex": "Simple Telex", "quick_telex": "Quick Telex", "vni": "VNI"}


def layout_name(name: str) -> str:
    names = {
        "us": translate("Scanner", "American"),
        "uk": translate("Scanner", "British"),
        "french": translate("Scanner", "French"),
        "german": translate("Scanner", "German"),
        "italian": translate("Scanner", "Italian"),
        "dvorak": translate("Scanner", "Dvorak"),
        "vietnamese": translate("Scanner", "Vietnamese"),
    }
    return names.get(name, name)


def method_name(method: str) -> str:
    return _METHODS.get(method, method)


def about(profile: ScannerProfile) -> str:
    """One line: everything that was found, the usual left out but for how a code ends."""
    return ", ".join(part for part in (_layouts(profile), *_switched_on(profile), *_around(profile)) if part)


def around(profile: ScannerProfile) -> str:
    """What the scanner writes around a code, as a sentence."""
    said = ", ".join(part for part in _around(profile) if part)
    return translate("Scanner", "With each code the scanner {does}.").format(does=said) if said else ""


def findings(diagnosis: Diagnosis) -> tuple[str, ...]:
    """What to switch off or set, one sentence each; none for a clean scanner."""
    profile = diagnosis.profile
    found = (
        _layout_advice(profile),
        translate("Scanner", "Caps Lock is on. Switch it off.") if profile.caps_lock else "",
        _method_advice(profile.input_method),
        *_lost(diagnosis),
    )
    return tuple(sentence for sentence in found if sentence)


def banner(method: str, *, caps: bool) -> str:
    """The line above reception while something on the keyboard damages scans; empty when nothing does."""
    said = (
        _method_on(method) if method else "",
        translate("Scanner", "Caps Lock is on: press it once to switch it off.") if caps else "",
    )
    return " ".join(sentence for sentence in said if sentence)


def _layouts(profile: ScannerProfile) -> str:
    if not profile.scanner_layout:
        return translate("Scanner", "Keyboard layouts agree")
    return translate("Scanner", "Scanner set to the {scanner} keyboard, computer to the {computer} one").format(
        scanner=layout_name(profile.scanner_layout), computer=layout_name(profile.computer_layout)
    )


def _switched_on(profile: ScannerProfile) -> tuple[str, ...]:
    method = method_name(profile.input_method)
    return (
        translate("Scanner", "Caps Lock on") if profile.caps_lock else "",
        translate("Scanner", "{method} on").format(method=method) if method else "",
    )


def _around(profile: ScannerProfile) -> tuple[str, ...]:
    ends = {
        Terminator.ENTER: translate("Scanner", "ends with Enter"),
        Terminator.TAB: translate("Scanner", "ends with Tab"),
        Terminator.PAUSE: translate("Scanner", "ends with a pause"),
        Terminator.UNKNOWN: "",
    }
    return (
        translate("Scanner", "presses {key} first").format(key=profile.lead) if profile.lead else "",
        translate("Scanner", "writes {text} before").format(text=profile.prefix) if profile.prefix else "",
        translate("Scanner", "writes {text} after").format(text=profile.suffix) if profile.suffix else "",
        ends[profile.terminator],
    )


def _layout_advice(profile: ScannerProfile) -> str:
    if not profile.scanner_layout:
        return ""
    said = translate(
        "Scanner",
        "The scanner is set to the {scanner} keyboard, but this computer uses the {computer} one. Set the scanner to "
        "the {computer} keyboard; its manual has a code for that.",
    )
    return said.format(scanner=layout_name(profile.scanner_layout), computer=layout_name(profile.computer_layout))


def _method_advice(method: str) -> str:
    return _method_on(method_name(method)) if method else ""


def _method_on(method: str) -> str:
    if method == "?":
        return translate("Scanner", "A Vietnamese input method is on: switch it off with Ctrl+Shift.")
    said = translate("Scanner", "The Vietnamese input method {method} is on: switch it off with Ctrl+Shift.")
    return said.format(method=method)


def _lost(diagnosis: Diagnosis) -> tuple[str, ...]:
    slower = translate("Scanner", "Set the scanner to type more slowly; its manual calls that inter-character delay.")
    lost = translate("Scanner", "Characters lost on the way: {count}.").format(count=diagnosis.dropped)
    twice = translate("Scanner", "Characters that came twice: {count}.").format(count=diagnosis.doubled)
    return (
        f"{lost} {slower}" if diagnosis.dropped else "",
        f"{twice} {slower}" if diagnosis.doubled else "",
    )
