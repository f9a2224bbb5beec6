"""A book in memory, held to the same contract as the real one (tests/db/test_book_contract.py)."""

from collections import Counter
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from kiosk.app.ports import AttendanceRow, GroupCount, GuestKind, Known, PassageRow, Passer, Sought, Tally, Topic
from kiosk.domain import declarations, facts
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.facts import Entry
from kiosk.domain.former_code import FormerCode
from kiosk.domain.guest_change import merged
from kiosk.domain.healing import CROWD, keys_of
from kiosk.domain.invitation import Standing
from kiosk.domain.keys import EventKey, Retirement
from kiosk.domain.names import begins_words, fold, words_of
from kiosk.domain.person import Person
from kiosk.domain.presence import NEVER, Came, Direction, Passage, presence_of, with_person
from kiosk.domain.roll_call import NOBODY, counted
from kiosk.domain.session import CancelledSession, Delayed, Moved, Restored, on_the_wall, slot_of

ARRIVALS, GUESTS = frozenset({Topic.ARRIVALS}), frozenset({Topic.GUESTS})
CODES, GUESTS_AND_CODES = frozenset({Topic.CODES}), frozenset({Topic.CODES, Topic.GUESTS})
EVERYWHERE = Checkpoint(id="", name="")
AGENDA, EVENT = frozenset({Topic.AGENDA}), frozenset({Topic.EVENT})


class MemoryBook:
    def __init__(self, *entries: Entry) -> None:
        self.entries: list[Entry] = []
        self.secrets: dict[str, str] = {}
        for entry in entries:
            self.record(entry)

    @contextmanager
    def writing(self):
        kept, secrets = list(self.entries), dict(self.secrets)
        try:
            yield self
        except BaseException:
            self.entries, self.secrets = kept, secrets
            raise

    @contextmanager
    def reading(self):
        yield self

    def record(self, entry: Entry):
        if any(e.stamp.id == entry.stamp.id for e in self.entries):
            return frozenset()
        self.entries.append(entry)
        if isinstance(entry.fact, declarations.Declaration):
            return AGENDA if isinstance(entry.fact, declarations.OnTheWall) else frozenset({Topic.REGISTERS})
        match entry.fact:
            case facts.CheckedIn() | facts.CheckedOut() | facts.PassageUndone() | facts.AttendeeNamed():
                return ARRIVALS
            case facts.GuestsListed() | facts.WalkInAdded() | facts.SignedGuestAdded() | facts.StandingChanged():
                return GUESTS
            case facts.GuestsWithdrawn():
                return GUESTS
            case facts.CodesReissued() | facts.CodeRevoked() | facts.CodeRestored():
                return GUESTS_AND_CODES
            case facts.KeyMade() | facts.KeyRetired():
                return CODES
            case facts.EventDescribed() | facts.CheckpointSet():
                return EVENT
            case facts.Unfamiliar():
                return frozenset()
        return AGENDA

    def _facts(self, *kinds):
        return [(e.stamp, e.fact) for e in self.entries if isinstance(e.fact, kinds)]

    def position(self):
        return len(self.entries)

    def event(self):
        return next((f.event for _, f in reversed(self._facts(facts.EventDescribed))), None)

    def checkpoints(self):
        return tuple({f.checkpoint.id: f.checkpoint for _, f in self._facts(facts.CheckpointSet)}.values())

    def checkpoint(self, id):
        return next((c for c in self.checkpoints() if c.id == id), None)

    def _list(self):
        return self._codes()[0]

    def _codes(self):
        """The guests, and their former codes by (code, guest), but for those whose import was taken back."""
        guests, former = self._told()
        gone = {id for _, fact in self._facts(facts.GuestsWithdrawn) for id in fact.invitations}
        gone -= self.passed(gone)
        return {id: g for id, g in guests.items() if id not in gone}, [f for f in former if f.invitation not in gone]

    def passed(self, ids, since=None):
        moved = self._facts(facts.CheckedIn, facts.CheckedOut)
        return frozenset(f.invitation for s, f in moved if f.invitation in ids and (since is None or s.at >= since))

    def texts(self, fields):
        def text(guest, field):
            value = getattr(guest, field, "")
            return value.value if isinstance(value, Standing) else value or ""

        for guest in reversed(list(self._list().values())):
            if not guest.unlisted:
                yield tuple(text(guest, field) for field in fields)

    def _told(self):
        guests, former = {}, {}
        for stamp, fact in self._facts(*LISTING):
            for guest in _listed(guests, fact):
                before = guests.get(guest.id)
                guests[guest.id] = guest
                if before and before.code != guest.code:
                    former.pop((guest.code, guest.id), None)
                    reason = getattr(fact, "reason", "")
                    if before.code:
                        told = FormerCode(before.code, guest.id, stamp.at, guest.code, reason)
                        former[before.code, guest.id] = told
        return guests, sorted(former.values(), key=lambda f: (f.at, f.code))

    def find_former(self, text):
        found = [f for f in self._codes()[1] if f.code.lower() == text.lower()]
        found = [f for f in found if f.code == text] or found
        return tuple(sorted(found, key=lambda f: (f.at, f.invitation)))

    def former_codes(self, invitation):
        return tuple(f for f in self._codes()[1] if f.invitation == invitation)

    def namesakes(self, name, limit):
        same = [g for g in self._list().values() if fold(name) and fold(g.name) == fold(name)]
        return tuple(same[:limit])

    def of_unit(self, unit, limit):
        return tuple([g for g in self._list().values() if unit and g.unit == unit][:limit])

    def invited_units(self):
        pairs = {(g.block, g.unit) for g in self._list().values() if g.expected and g.unit}
        return tuple(sorted(pairs, key=lambda pair: pair[::-1]))

    def walk_ins(self):
        return (g for g in self._list().values() if g.walk_in)

    def unlisted(self):
        return (g for g in self._list().values() if g.unlisted)

    def keys(self):
        said = sorted(self._facts(facts.KeyRetired), key=lambda told: (told[0].at, told[0].id))
        retired = {f.key: Retirement(s.at, f.honoured_until, f.reason) for s, f in said}
        made = {f.key: (s, f) for s, f in reversed(self._facts(facts.KeyMade))}
        keys = (EventKey(f.key, f.public, f.tag, s.at, retired.get(f.key)) for s, f in made.values())
        return tuple(sorted(keys, key=lambda key: (key.made, key.id)))

    def declared(self, kind):
        said = sorted(self._facts(kind), key=lambda told: (told[0].at, told[0].id))
        return tuple(sorted({fact.about: fact for _, fact in said}.values(), key=lambda fact: fact.about))

    def declared_when(self, kind):
        newest = {fact.about: (stamp, fact) for stamp, fact in sorted(self._facts(kind), key=lambda told: told[0].at)}
        return tuple((stamp.at, fact) for stamp, fact in sorted(newest.values(), key=lambda told: told[0].at))

    def entries_by_desk(self):
        return dict(Counter(stamp.desk for stamp, _ in self._facts(facts.CheckedIn)))

    glancing = reading

    def emergency(self):
        said = self.declaration(declarations.EmergencySet, "")
        return said.emergency if said else None

    def declaration(self, kind, about):
        return next((fact for fact in self.declared(kind) if fact.about == about), None)

    def declared_about(self, kind, things):
        return {fact.about: fact for fact in self.declared(kind) if fact.about in things}

    def secret(self, key):
        return self.secrets.get(key)

    def keep_secret(self, key, private):
        self.secrets[key] = private

    def invitation(self, id):
        return self._list().get(id)

    def invitations(self, ids):
        return {id: i for id, i in self._list().items() if id in set(ids)}

    def guests(self):
        return iter(self._list().values())

    def guest_page(self, first, count):
        return tuple(self._list().values())[first : first + count]

    def guest_count(self):
        return len(self._list())

    def find_code(self, text):
        found = tuple(i for i in self._list().values() if i.code.lower() == text.lower())
        return tuple(i for i in found if i.code == text) or found

    def codes_like(self, keys):
        wanted, found, crowds = set(keys), [], Counter()
        for guest in self._list().values():
            shared = wanted & set(keys_of(guest.code))
            crowds.update(shared)
            found += [guest.code] * bool(shared)
        return None if any(count > CROWD for count in crowds.values()) else tuple(dict.fromkeys(found))

    def find(self, text, limit, checkpoint=None):
        def fits(guest):
            have = words_of(fold(" ".join((guest.name, guest.unit, guest.post, guest.code, guest.seat))))
            return all(any(h.startswith(w) for h in have) for w in words_of(fold(text)))

        def instead(guest):
            attendee = self.presence(checkpoint, guest.id).attendee if checkpoint else None
            if attendee is None or attendee.came is not Came.REPRESENTATIVE or attendee.person is None:
                return False
            return bool(words_of(text)) and begins_words(words_of(text), words_of(attendee.person.name))

        found = [g for g in self._list().values() if fold(text) and fits(g)][:limit]
        more = [g for g in self._list().values() if g not in found and instead(g)]
        more.sort(key=lambda g: self.presence(checkpoint, g.id).attendee.fact, reverse=True)
        found = [*found, *more][:limit]
        sought = []
        for guest in found:
            here = self.presence(checkpoint, guest.id) if checkpoint else presence_of(())
            sought.append(Sought(guest, here.inside, here.last.at if here.inside else None, here.attendee))
        return tuple(sought)

    def _passages(self, checkpoint, invitation):
        for stamp, fact in self._facts(facts.CheckedIn, facts.CheckedOut):
            if (fact.checkpoint, fact.invitation) == (checkpoint, invitation):
                entry = isinstance(fact, facts.CheckedIn)
                came = fact.came if entry else Came.INVITED
                direction = Direction.ENTRY if entry else Direction.EXIT
                bare = Passage(stamp.id, direction, stamp.at, stamp.desk, came, self.undone(stamp.id) is not None)
                person, desk = self._named(stamp, fact)
                yield with_person(bare, person, desk) if person else bare

    def _named(self, stamp, fact):
        """The newest word on who came with a passage, and the desk that said it."""
        told = []
        if getattr(fact, "person", "") and fact.came in (Came.REPRESENTATIVE, Came.COMPANION):
            told.append((stamp.at, stamp.id, Person(fact.person), stamp.desk))
        for said, named in self._facts(facts.AttendeeNamed):
            if (named.passage, named.checkpoint, named.invitation) == (stamp.id, fact.checkpoint, fact.invitation):
                told.append((said.at, said.id, named.person, said.desk))
        return max(told, key=lambda one: one[:2])[2:] if told else (None, "")

    def presence(self, checkpoint, invitation):
        return presence_of(self._passages(checkpoint, invitation))

    def passages(self, checkpoint, invitation=None):
        told = (e for e in self.entries if isinstance(e.fact, facts.CheckedIn | facts.CheckedOut))
        here = [e for e in told if e.fact.checkpoint == checkpoint and invitation in (None, e.fact.invitation)]
        return ((e, self.undone(e.stamp.id)) for e in sorted(here, key=lambda e: (e.stamp.at, e.stamp.id)))

    def replacements(self, checkpoint):
        told = ((e.fact, reason) for e, reason in self.passages(checkpoint))
        handed = (fact.handed for fact, reason in told if isinstance(fact, facts.CheckedIn) and reason is None)
        return sum(bool(one and one.replaces) for one in handed)

    def passage(self, fact):
        return next((e for e in self.entries if e.stamp.id == fact), None)

    def undone(self, passage):
        """An undo that names another guest or another checkpoint than the passage's takes nothing back."""
        done = self.passage(passage)
        for one in sorted((passage, getattr(done and done.fact, "along", "")), reverse=True):
            place = (one, done.fact.checkpoint, done.fact.invitation) if done else None
            undos = self._facts(facts.PassageUndone)
            fitting = [(s.at, f.reason) for s, f in undos if (f.passage, f.checkpoint, f.invitation) == place]
            if fitting:
                return min(fitting)[1]
        return None

    def tally(self, checkpoint):
        place, guests = self.checkpoint(checkpoint), self._list()
        expected = [g for g in guests.values() if g.expected and place and place.admits(g)]
        everyone = [self.presence(checkpoint, id) for id in guests]
        walk_ins = [p for p in everyone if any(e.came is Came.WALK_IN for e in p.entries)]
        companions = sum(len(p.companions) for p in everyone)
        inside = sum(p.inside + len(p.company) for p in everyone)
        return Tally(len(expected), inside, sum(p.ever for p in everyone) + companions, len(walk_ins), companions)

    def recent(self, checkpoint, limit):
        rows = []
        for stamp, fact in self._facts(facts.CheckedIn, facts.CheckedOut):
            if fact.checkpoint == checkpoint:
                p = next(p for p in self._passages(checkpoint, fact.invitation) if p.fact == stamp.id)
                guest = self.invitation(fact.invitation)
                rows.append(
                    PassageRow(
                        *(p.fact, checkpoint, p.direction, p.at, p.desk, p.came, guest, self.undone(p.fact)), p.person
                    )
                )
        return tuple(rows[::-1][:limit])

    def attendance(self, checkpoint):
        place = self.checkpoint(checkpoint)
        for guest in self._list().values():
            passages = tuple(self._passages(checkpoint, guest.id))
            reasons = tuple(self.undone(p.fact) for p in sorted(passages, key=lambda p: (p.at, p.fact)) if p.undone)
            if passages or (place and place.admits(guest)):
                yield AttendanceRow(guest, presence_of(passages), len(reasons), reasons)

    def arrivals(self, checkpoint):
        present = [row.presence for row in self.attendance(checkpoint)]
        first = [presence.entries[0].at for presence in present if presence.entries]
        return (*first, *(one.at for presence in present for one in presence.companions))

    def seated(self, checkpoint, ids):
        for guest in self._list().values():
            passages = tuple(self._passages(checkpoint, guest.id))
            reasons = tuple(self.undone(p.fact) for p in sorted(passages, key=lambda p: (p.at, p.fact)) if p.undone)
            if guest.seat or passages or guest.id in ids:
                yield AttendanceRow(guest, presence_of(passages), len(reasons), reasons)

    def attended(self, checkpoint, ids):
        return (row for row in self.seated(checkpoint, ids) if row.invitation.id in ids)

    def passers(self, checkpoint):
        for guest in self._list().values():
            passages = tuple(self._passages(checkpoint, guest.id))
            if passages:
                told = any(one.came is Came.REPRESENTATIVE or one.person is not None for one in passages)
                yield Passer(guest.id, guest.block, guest.unit, guest.category, guest.expected, told)

    def guest_kinds(self):
        kinds = {}
        for at, guest in enumerate(self._list().values()):
            if guest.expected:
                kinds.setdefault((guest.block, guest.unit, guest.post, guest.category), []).append(at)
        return tuple(GuestKind(*kind, len(places), places[0]) for kind, places in kinds.items())

    def of_kinds(self, kinds):
        wanted = {(kind.block, kind.unit, kind.post, kind.category) for kind in kinds}
        for at, guest in enumerate(self._list().values()):
            if guest.expected and (guest.block, guest.unit, guest.post, guest.category) in wanted:
                yield at, guest

    def group_counts(self, place, late, excused):
        groups = {}
        for at, guest in enumerate(self._list().values()):
            admitted = place is None or place.admits(guest)
            presence = presence_of(self._passages(place.id, guest.id)) if place else NEVER
            told = counted(
                place or EVERYWHERE, guest, presence, excused=place is not None and guest.id in excused, late=late
            )
            kind = (guest.block, guest.unit, guest.letter)
            was = groups.get(kind) or GroupCount(*kind, False, 0, 0, at, at, NOBODY)
            groups[kind] = replace(
                was,
                admitted=was.admitted or admitted,
                guests=was.guests + 1,
                invited=was.invited + guest.expected,
                last=at,
                sums=was.sums + told,
            )
        return tuple(groups.values())

    def members(self, block, unit, letter, first, last, count):
        here = enumerate(self._list().values())
        fits = [(at, g) for at, g in here if first <= at <= last and (g.block, g.unit) == (block, unit)]
        return tuple((at, g) for at, g in fits if letter in (None, g.letter))[:count]

    def slots(self):
        sessions, gone = {}, set()
        for _, fact in self._facts(facts.SessionsListed):
            sessions |= {s.id: s for s in fact.sessions}
            gone = (gone - {s.id for s in fact.sessions}) | set(fact.gone)
        changes = {}
        for stamp, fact in self._facts(
            facts.SessionDelayed, facts.SessionMoved, facts.SessionCancelled, facts.SessionRestored
        ):
            changes.setdefault(fact.session, []).append((stamp.at, stamp.id, _change(fact)))
        short = {said.session: said.title for said in self.declared(declarations.ShortTitleSet)}
        pinned = {said.session for said in self.declared(declarations.SessionPinned) if said.pinned}
        slots = [slot_of(s, changes.get(id, ())) for id, s in sessions.items() if id not in gone]
        slots = on_the_wall(slots, short, pinned)
        return tuple(sorted(slots, key=lambda s: (s.start, s.room, s.session.title, s.session.id)))

    def programme(self):
        listed = {}
        for _, fact in self._facts(facts.SessionsListed):
            kept = {s.id for s in fact.sessions} | set(listed)
            listed |= {s.id: s for s in fact.sessions} if fact.source else {}
            listed |= {s.id: s for s in fact.told if s.id in kept}
            listed = {id: s for id, s in listed.items() if not (fact.source and id in fact.gone)}
        return dict(sorted(listed.items()))

    def slot(self, id):
        return next((s for s in self.slots() if s.session.id == id), None)

    def journal(self, after=0):
        return ((at, e) for at, e in enumerate(self.entries, 1) if at > after)

    def known(self, keys, codes, names):
        guests = list(self._list().values())
        by_name = {}
        for guest in guests:
            pair = (fold(guest.name), fold(guest.unit))
            if pair in set(names):
                by_name[pair] = (*by_name.get(pair, ()), guest.id)
        by_key = {g.key: g.id for g in reversed(guests) if g.key and g.key in set(keys)}
        by_code = {g.code: g.id for g in reversed(guests) if g.code in set(codes)}
        former = sorted(self._codes()[1], key=lambda f: (f.at, f.invitation))
        by_former = {f.code: f.invitation for f in former if f.code in set(codes) - set(by_code)}
        return Known(by_key, by_code, by_name, by_former)


LISTING = (
    *(facts.GuestsListed, facts.WalkInAdded, facts.SignedGuestAdded, facts.StandingChanged),
    *(facts.CodesReissued, facts.CodeRevoked, facts.CodeRestored),
)


def _listed(guests, fact):
    """The guests as a fact leaves them, as far as it tells of them."""
    match fact:
        case facts.GuestsListed(_, invitations, before):
            known = {i.id: i for i in before}
            return [merged(guests.get(id), known.get(id), i) for id, i in {i.id: i for i in invitations}.items()]
        case facts.WalkInAdded(invitation):
            return [invitation]
        case facts.SignedGuestAdded(invitation):
            return [] if invitation.id in guests else [invitation]
        case facts.StandingChanged(id, standing):
            return [replace(guests[id], standing=standing)] if id in guests else []
        case facts.CodesReissued(codes):
            return [replace(guests[c.invitation], code=c.new) for c in codes if c.invitation in guests]
        case facts.CodeRevoked(id, code):
            return [replace(guests[id], code="")] if id in guests and guests[id].code == code else []
        case facts.CodeRestored(id, code):
            return [replace(guests[id], code=code)] if id in guests else []
    raise TypeError(fact)


def _change(fact):
    match fact:
        case facts.SessionDelayed(_, minutes, shorter):
            return Delayed(timedelta(minutes=minutes), timedelta(minutes=shorter))
        case facts.SessionMoved(_, room, start):
            return Moved(room, start)
        case facts.SessionCancelled(_, reason):
            return CancelledSession(reason)
    return Restored()
