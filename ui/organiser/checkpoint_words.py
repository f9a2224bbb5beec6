"""A checkpoint's terms in words: how often, when, and for whom."""

from kiosk.domain.checkpoint import Checkpoint, Entry
from ui.organiser.dates import moment_text
from ui.organiser.speech import tr


def entry_text(place: Checkpoint) -> str:
    if place.entry is Entry.MANY:
        return tr("As often as they like")
    return tr("Once; again after going out") if place.reentry else tr("Once, and never again")


def hours_text(place: Checkpoint, zone: str) -> str:
    opens = moment_text(place.opens, zone) if place.opens else ""
    closes = moment_text(place.closes, zone) if place.closes else ""
    if opens and closes:
        return f"{opens} – {closes[-5:] if closes[:10] == opens[:10] else closes}"
    if opens:
        return tr("From {time}", time=opens)
    return tr("Until {time}", time=closes) if closes else tr("Always")


def audience_text(place: Checkpoint) -> str:
    whom = " · ".join((*place.categories, *place.blocks, *place.units)) or tr("Everyone")
    return tr("Asks first · {whom}", whom=whom) if place.strict else whom
