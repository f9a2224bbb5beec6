"""The desk's menu, made when it is opened: what is not needed for every guest."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from ui.reception.window import ReceptionWindow

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Choices:
    """What the menu can do, and whether the sound is off now."""

    organiser: Callable[[], object]
    lobby: Callable[[], object]
    open: Callable[[], object]
    codes: Callable[[], object]
    camera: Callable[[], object]
    readers: Callable[[], object]
    represent: Callable[[], object]
    accompany: Callable[[], object]
    delegation: Callable[[], object]
    items: Callable[[], object]
    pictures: Callable[[], object]
    emergency: Callable[[], object]
    theme: Callable[[], object]
    language: Callable[[], object]
    mute: Callable[[], object]
    keys: Callable[[], object]
    muted: bool


def menu_for(window: "ReceptionWindow") -> QMenu:
    """What the window can do, as it stands."""
    return menu_of(
        Choices(
            organiser=window.organiser_wished.emit,
            lobby=window.lobby_wished.emit,
            open=window.open_wished.emit,
            codes=window.codes_wished.emit,
            camera=window.camera_wished.emit,
            readers=window.open_readers,
            represent=window.open_representative,
            accompany=window.open_companion,
            delegation=window.open_delegation,
            items=window.open_items,
            pictures=window.pictures_wished.emit,
            emergency=window.open_emergency,
            theme=window.switch_theme,
            language=window.switch_language,
            mute=window.switch_sound,
            keys=window.open_keys,
            muted=window.muted,
        ),
        window,
    )


def menu_of(choices: Choices, parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    lines: tuple[tuple[str, str, Callable[[], object]] | None, ...] = (
        (translate("Attendee", "Someone came instead…"), "Alt+T", choices.represent),
        (translate("Attendee", "Someone came along…"), "+", choices.accompany),
        (translate("Door", "The delegation…"), "Alt+G", choices.delegation),
        (translate("Items", "Items of the guest…"), "Alt+I", choices.items),
        None,
        (translate("Camera", "Camera on / off"), "F5", choices.camera),
        (translate("Reception", "Readers"), "F6", choices.readers),
        (translate("Reception", "Organiser"), "F7", choices.organiser),
        (translate("Reception", "Lobby screen"), "F8", choices.lobby),
        (translate("Pictures", "Codes in pictures"), "F9", choices.pictures),
        (translate("Reception", "Sheet of codes"), "", choices.codes),
        (translate("Reception", "Open another event…"), "Ctrl+O", choices.open),
        None,
        (translate("Notices", "Emergency on the screens…"), "Ctrl+Shift+E", choices.emergency),
        None,
        (translate("Reception", "Light / dark"), "Ctrl+T", choices.theme),
        (translate("Reception", "Tiếng Việt"), "Ctrl+L", choices.language),
        (_sound_text(muted=choices.muted), "Ctrl+M", choices.mute),
        None,
        (translate("Reception", "Keys"), "F1", choices.keys),
    )
    for line in lines:
        if line is None:
            menu.addSeparator()
        else:
            text, key, chosen = line
            menu.addAction(f"{text}\t{key}" if key else text).triggered.connect(lambda _=False, do=chosen: do())
    return menu


def _sound_text(*, muted: bool) -> str:
    return translate("Reception", "Sound on") if muted else translate("Reception", "Sound off")
