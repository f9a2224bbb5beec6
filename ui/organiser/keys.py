"""Between the event's keys and their card."""

from datetime import datetime
from functools import partial

from kiosk.app.event_keys import EventKeys, KeyRing
from kiosk.app.ports import Topic
from kiosk.domain.keys import EventKey, numbered
from kiosk.domain.moment import in_zone
from kiosk.errors import BadInput
from ui.organiser.keys_card import KeyLine, KeysCard, KeysFace
from ui.organiser.office import Notices, Office, PagePresenter, open_once
from ui.organiser.reason_dialog import ReasonDialog
from ui.organiser.speech import tr


class Keys(PagePresenter):
    topics = frozenset({Topic.CODES, Topic.GUESTS, Topic.EVENT})

    def __init__(self, office: Office, notices: Notices, card: KeysCard) -> None:
        super().__init__(office, notices, card)
        self.view = card
        self._ring = KeyRing((), None, 0)
        self._zone = "UTC"
        card.on_wished.connect(self._ask_for_a_first)
        card.new_wished.connect(self._ask_for_another)
        card.off_wished.connect(self._ask_to_stop)
        card.refuse_wished.connect(self._ask_to_refuse)
        card.guests_wished.connect(partial(notices.go_wished.emit, "guests"))
        office.tongue.changed.connect(self._say_anew)  # no lambda: the tongue outlives this page

    def read(self) -> None:
        self.ask(self._look, self._seen)

    def _look(self) -> tuple[KeyRing, str]:
        with self.office.book.reading() as reader:
            event = reader.event()
        return self._keys().ring(), event.zone if event else "UTC"

    def _seen(self, seen: tuple[KeyRing, str]) -> None:
        ring, self._zone = seen
        self._show(ring)

    def _say_anew(self) -> None:
        self._show(self._ring)

    def _show(self, ring: KeyRing) -> None:
        self._ring = ring
        lines = tuple(
            key_line(number, key, ring, self._zone, self.office.clock.now()) for number, key in numbered(ring.keys)
        )
        self.view.show_face(KeysFace(ring.signs is not None, lines[::-1], ring.unlisted))

    def _keys(self) -> EventKeys:
        if self.office.signatures is None:
            raise BadInput("This computer cannot sign codes.")
        return EventKeys(self.office.book, self.office.stamper, self.office.news, self.office.signatures)

    def _ask_for_a_first(self) -> None:
        said = tr(
            "A key is made and kept in this file. Whoever has the file can sign: give copies only to those you trust. "
            "Copy the file to the other desks afterwards, so that they know the key."
        )
        self._ask(tr("Sign codes from now on?"), said, tr("Make the key"), self._make)

    def _ask_for_another(self) -> None:
        said = tr(
            "New letters are signed with the new key; letters sent so far stay good. "
            "Copy the file to the other desks afterwards: they refuse the new letters until they know the new key."
        )
        self._ask(tr("Make a new key?"), said, tr("Make a new key"), self._make)

    def _ask_to_stop(self) -> None:
        said = tr("New letters carry the small code. Letters sent so far stay good.")
        self._ask(tr("Stop signing codes?"), said, tr("Stop signing"), self._stop)

    def _ask_to_refuse(self, id: str) -> None:
        title = tr("Refuse letters signed with key {key}?", key=id)
        said = tr(
            "For a key that fell into wrong hands. Reception refuses these letters from now on "
            "and asks for newer ones; guests can still be let in by name."
        )
        self._ask(title, said, tr("Refuse its letters"), partial(self._refuse, id), needed=True)

    def _ask(self, title: str, said: str, action: str, then: object, *, needed: bool = False) -> None:
        dialog = ReasonDialog(self.office.theme, title, said, action, self.view)
        if needed:
            dialog.need()
        dialog.given.connect(then)
        open_once(dialog)

    def _make(self, reason: str) -> None:
        self.ask(
            lambda: self._keys().make(reason),
            lambda key: self._done(
                tr("Codes are signed with key {key}. Make a backup: the key is in this file alone.", key=key.id)
            ),
        )

    def _stop(self, reason: str) -> None:
        key = self._ring.signs
        if key is not None:
            said = tr("Letters carry the small code again.")
            self.ask(lambda: self._keys().retire(key.id, reason), lambda _: self._done(said))

    def _refuse(self, id: str, reason: str) -> None:
        undo = partial(self._honour, id)
        said = tr("Letters signed with key {key} are refused.", key=id)
        work = partial(self._retire_now, id, reason)
        self.ask(work, lambda _: self._changed(said, undo))

    def _retire_now(self, id: str, reason: str) -> EventKey:
        return self._keys().retire(id, reason, honour_until=self.office.clock.now())

    def _honour(self, id: str) -> None:
        self.ask(lambda: self._keys().retire(id), lambda _: self._done(tr("Taken back.")))

    def _done(self, said: str) -> None:
        self.notices.done(said)
        self.read()

    def _changed(self, said: str, undo: partial[None]) -> None:
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), undo)
        self.read()


def key_line(number: int, key: EventKey, ring: KeyRing, zone: str, now: datetime) -> KeyLine:
    """What the card says of one key."""
    title = tr("Key {number} ({key})", number=number, key=key.id)
    made = tr("made {day}", day=_day(key.made, zone))
    if key.retired is None:
        signs = tr("signs") if ring.signs == key else tr("signs in another file")
        return KeyLine(key.id, title, f"{made} · {signs}", refusable=False)
    until, why = key.retired.honoured_until, key.retired.reason
    if until is None:
        told = tr("signs no more, its letters stay good")
    elif now < until:
        told = tr("its letters are good until {day}", day=_day(until, zone))
    else:
        told = tr("its letters are refused since {day}", day=_day(until, zone))
    said = " · ".join(part for part in (made, told, why) if part)
    return KeyLine(key.id, title, said, refusable=until is None or now < until)


def _day(at: datetime, zone: str) -> str:
    return f"{in_zone(at, zone):%d/%m/%Y %H:%M}"
