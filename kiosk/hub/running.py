"""A hub while it runs: watched every second, put up again when it falls, copied every hour."""

import asyncio
import contextlib
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from nats.errors import Error as NatsError

from kiosk.app.care import Problem
from kiosk.app.ports import Nobody
from kiosk.domain.restarts import Restarts
from kiosk.errors import KioskError
from kiosk.hub import beats, copies, disk, figures
from kiosk.hub.another import another_hub
from kiosk.hub.aside import aside
from kiosk.hub.awake import Awake
from kiosk.hub.client import Link
from kiosk.hub.desk_link import link_of
from kiosk.hub.discovery import Announcement, announce
from kiosk.hub.ending import cancelled
from kiosk.hub.gathering import Gathering
from kiosk.hub.happenings import Noted, Tell
from kiosk.hub.health import alarms, twins
from kiosk.hub.listening import Ear
from kiosk.hub.local_door import shut_door
from kiosk.hub.permissions import told_of
from kiosk.hub.preparing import Prepared
from kiosk.hub.server_link import linked
from kiosk.hub.status import (
    Standing,
    alarm_sentences,
    another_sentence,
    as_data,
    line_sentence,
    moved_sentence,
    of_here,
    room_sentence,
)
from kiosk.hub.steward import Steward
from kiosk.hub.venues import unreached

_LOOK_SECONDS = 1.0
_ALARMS_EVERY = 10
_LINE_IS_LOST = timedelta(seconds=30)
_ADDRESSES_SECONDS = 5.0
_ANOTHER_SECONDS = 30.0


@dataclass(slots=True)
class RunningHub:
    """Lives on the hub's asyncio thread."""

    prepared: Prepared
    tell: Tell
    steward: Steward
    ear: Ear
    awake: Awake
    announcement: Announcement = field(default_factory=Announcement)
    room: disk.Room = field(default_factory=disk.Fine)
    guard: disk.Guard = field(default_factory=disk.Guard)
    restarts: Restarts = field(default_factory=Restarts)
    copied: datetime | None = None
    facts: int = 0
    gathering: Gathering | None = None
    told: frozenset[object] = frozenset()
    link: Link | None = None
    tasks: list["asyncio.Task[None]"] = field(default_factory=list)

    async def serve(self) -> None:
        """Begin to answer, and to watch."""
        await self._answer()
        given, own = self.prepared.work, self.prepared.own.membership
        self.link = link_of(own, given.file, given.files, given.stamper, Nobody())
        self.link.start()
        if self.gathering is not None:
            self.gathering.start()
        watching = (self._watch(), self._copy_hourly(), self._announce(), self._follow_addresses())
        for work in (*watching, self._meet_another()):
            self.tasks.append(asyncio.create_task(work))

    async def close(self) -> None:
        """A last copy, then down; nobody is left without having been told."""
        await cancelled(self.tasks)
        if self.gathering is not None:
            await self.gathering.stop()
        if self.link is not None:
            await asyncio.to_thread(self.link.stop)
        await self.copy()
        await asyncio.to_thread(self.announcement.stop)
        await self.steward.link.close()
        await asyncio.to_thread(self.prepared.server.stop)
        shut_door(self.prepared.server.folder.root)
        self.awake.let_sleep()

    async def copy(self) -> None:
        """Beside the event file, and into the hub's store; said when it fails, and tried again in an hour."""
        work, folder = self.prepared.work, self.prepared.server.folder.snapshots
        now = work.stamper.clock.now()
        try:
            await asyncio.to_thread(copies.copy_beside, work.files, work.file, folder, now)
            data = await asyncio.to_thread(copies.packed, work.files, work.file, folder)
            await copies.put_in_store(self.steward.link.admin, data)
        except KioskError as error:
            self._note(Problem(error.template, error.values))
        else:
            self.copied = now

    def data(self) -> dict[str, Any]:
        """For `hub status`; asks the server's own pages."""
        clock, server = self.prepared.work.stamper.clock, self.prepared.server
        standing = Standing(
            event=self.prepared.name,
            addresses=self.steward.welcome.house.addresses,
            server=server.said(),
            facts=self.facts,
            free=disk.free_bytes(server.folder.root),
            room=self.room,
            awake=self.awake.by,
            copied=self.copied,
            members=self.prepared.book.members(),
            health=self.ear.health,
            connected=frozenset(one.authorized_user for one in figures.connections(server.ports.figures)),
            venues=self.gathering.state if self.gathering else None,
        )
        return as_data(standing, clock.now()) | self._own_link()

    def _own_link(self) -> dict[str, Any]:
        """Does this computer's own file share with the log, and if not, what stands in the way."""
        link = self.link
        if link is None:
            return {"sharing": None, "trouble": ""}
        state = type(link.state()).__name__.lower()
        return {"sharing": state, "trouble": link.trouble}

    async def _answer(self) -> None:
        link = self.steward.link
        own = self.prepared.own.membership
        self.facts = await link.prepare(own, self.prepared.work.options.replicas)
        await self.ear.begin(link.admin, own)
        await self.steward.begin()
        if self.gathering is not None:
            await self.gathering.listen()

    async def _announce(self) -> None:
        if not self.prepared.work.options.announce:
            return
        house = self.steward.welcome.house
        await asyncio.to_thread(self.announcement.stop)
        hosts = tuple(address.rpartition(":")[0] for address in house.addresses)
        port = self.prepared.server.ports.members
        self.announcement = await asyncio.to_thread(announce, house.event, house.name, hosts, port)
        if self.announcement.by is None:
            self._note(Problem("Other computers cannot find this hub by themselves here. Give them its address.", {}))

    async def _follow_addresses(self) -> None:
        """Another access point, a cable plugged in: the code shows the new address, and it is announced anew."""
        while True:
            await asyncio.sleep(_ADDRESSES_SECONDS)
            addresses = await asyncio.to_thread(self.prepared.addresses)
            if addresses != self.steward.welcome.house.addresses:
                self.steward.move(addresses)
                self._note(moved_sentence(addresses))
                await self._announce()

    async def _meet_another(self) -> None:
        """Made while two halves of the network were apart, say: it is told as long as it is there, once for each address."""
        told = ""
        while True:
            await asyncio.sleep(_ANOTHER_SECONDS)
            with contextlib.suppress(OSError, ValueError, RuntimeError):
                address = await aside(lambda: another_hub(self.prepared))
                if address and address != told:
                    self._note(another_sentence(address), grave=True)
                told = address

    async def _copy_hourly(self) -> None:
        while True:
            await self.copy()
            await asyncio.sleep(copies.EVERY_SECONDS)

    async def _watch(self) -> None:
        look = 0
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            look += 1
            if not await asyncio.to_thread(self.prepared.server.whole):
                await self._put_back()
            elif self.prepared.server.ended():
                await self._fallen()
            else:
                await self._look(alarms_too=look % _ALARMS_EVERY == 0)

    async def _fallen(self) -> None:
        """Put it up again, after longer and longer waits."""
        ran = time.monotonic() - self.prepared.server.since
        self.restarts, restart = self.restarts.ended(time.monotonic(), ran)
        grave = restart.safe
        self._note(Problem("The hub's server ended and is started again. Desks go on meanwhile.", {}), grave=grave)
        await asyncio.sleep(restart.after)
        await self._again()

    async def _put_back(self) -> None:
        """Its folder was deleted or moved: begin an empty log, which every journal fills again."""
        sentence = "The hub's folder was deleted or moved. The hub begins anew; every computer gives back what it has."
        self._note(Problem(sentence, {}), grave=True)
        try:
            await asyncio.to_thread(self.prepared.put_back)
        except OSError:
            return  # the next look tries again
        await self._again()

    async def _again(self) -> None:
        with contextlib.suppress(KioskError):  # the next look finds it down, and tries again
            await self.steward.link.close()
            await asyncio.to_thread(self.prepared.server.again)
            await asyncio.to_thread(self.prepared.started)
            seeds, authority = self.prepared.seeds, self.prepared.authority.certificate
            self.steward.link = await linked(self.prepared.here(), authority, seeds)
            await self._answer()

    async def _look(self, *, alarms_too: bool) -> None:
        server = self.prepared.server
        try:
            log, free = await asyncio.to_thread(server.new_log), disk.free_bytes(server.folder.root)
        except OSError:
            return  # deleted just now: the next look puts it back
        self.guard, room = disk.looked(self.guard, free, log)
        if isinstance(room, disk.Restart):
            await self._again()
        self._tell_room(room)
        await self._tell_twins()
        if alarms_too:
            await self._tell_alarms()

    def _tell_room(self, room: disk.Room) -> None:
        """Once for each turn of things."""
        before, self.room = self.room, room
        sentence = room_sentence(room)
        if sentence is not None and type(before) is not type(room):
            self._note(sentence, grave=isinstance(room, disk.Full))

    async def _tell_alarms(self) -> None:
        """Each once, and again when it had gone."""
        with contextlib.suppress(KioskError):
            self.facts = await self.steward.link.facts(self.prepared.own.membership)
        now = self.prepared.work.stamper.clock.now()
        members = await asyncio.to_thread(self.prepared.book.members)
        with contextlib.suppress(KioskError):
            await self.steward.know(frozenset(one.public for one in members.active))
        venues = self.gathering.state if self.gathering else None
        found = alarms(self.ear.health, of_here(members, venues), now)
        new = [alarm for alarm in found if (type(alarm), alarm.member) not in self.told]
        lost = unreached(venues, now, _LINE_IS_LOST) if venues else ()
        cut = [one for one in lost if ("line", one.name) not in self.told]
        self.told = frozenset(
            {*((type(alarm), alarm.member) for alarm in found), *(("line", one.name) for one in lost)}
        )
        for sentence in (*alarm_sentences(new, now), *map(line_sentence, cut)):
            self._note(sentence)

    async def _tell_twins(self) -> None:
        """Both computers under one name hear it, as long as it is so."""
        event, now = self.prepared.own.membership.event, self.prepared.work.stamper.clock.now()
        with contextlib.suppress(NatsError):
            for member in twins(self.ear.health, now):
                await self.steward.link.admin.publish(told_of(event, member), beats.encode_word(beats.Word(twice=True)))

    def _note(self, problem: Problem, *, grave: bool = False) -> None:
        self.tell(Noted(problem, grave))
