"""One connection to the hub, and everything that went wrong in the first client that was ever written for it."""

import asyncio
from contextlib import asynccontextmanager, suppress

import pytest

from bench.hub_lab import ANYONE, member
from db import taking
from db.book import SqliteBook
from db.files import SqliteFiles
from db.outbox import SqliteOutbox
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.app.sharing import Amiss, First, Later, Place, Unanswered
from kiosk.domain.facts import Unfamiliar
from kiosk.errors import BookUnreadable
from kiosk.hub import messages, subjects
from kiosk.hub.ending import cancelled
from kiosk.hub.exchange import Fetched
from kiosk.hub.log import Refused, Silent
from kiosk.hub.meeting import Kit, Meeting
from kiosk.hub.membership import Role
from kiosk.hub.shelf import Shelf
from tests.conftest import FakeClock
from tests.given import AN, DESK, DOOR, check_in, entry, opening_facts, read, undo, write
from tests.hub.memory_hub import MemoryLog

PATIENCE = 10


class Member:
    """An event file that meets a hub in memory when a test says so."""

    def __init__(self, path, name="d1", facts=(), role=Role.DESK) -> None:
        self.of = member(name, role=role)
        self.book = SqliteBook.create(path)
        write(self.book, *facts)

        def opened():
            return SqliteOutbox(path, name, Stamper(DESK, FakeClock()))

        self.kit = Kit(self.of, Shelf(opened, "w"), Shelf(opened, "r"), ANYONE, Nobody())
        self.mine = opened()

    def close(self) -> None:
        self.kit.shelf.close()
        self.kit.desk.close()
        self.mine.close()
        self.book.close()
        assert SqliteFiles().verify(self.book.path).problems == ()

    def facts(self):
        return [one.stamp.id for _, one in read(self.book, lambda r: list(r.journal()))]

    @asynccontextmanager
    async def meeting(self, log, hub=None):
        one = Meeting(self.kit, hub or log.connect(), lambda: None)
        task = asyncio.create_task(one.run())
        try:
            yield one
            assert not task.done(), task.result()
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def settled(self, log):
        """Everything is shared and read."""
        async with self.meeting(log) as one:
            await until(lambda: one.standing.ready and self.all_shared(log))

    def all_shared(self, log):
        return not self.mine.pending(0, 1) and self.mine.place() == Place(log.epoch, log.last)


async def until(holds) -> None:
    async with asyncio.timeout(PATIENCE):
        while not holds():
            await asyncio.sleep(0.002)


@pytest.fixture
def log() -> MemoryLog:
    return MemoryLog()


@pytest.fixture
def join(tmp_path):
    made = []

    def open_member(name="d1", facts=(), **more):
        made.append(Member(tmp_path / f"{name}.kiosk", name, facts, **more))
        return made[-1]

    yield open_member
    for one in made:
        one.close()


def _ids(log):
    return [messages.fact_in(raw.data).id for _, raw in sorted(log.rows.items())]


def test_everything_recorded_before_joining_goes_into_the_log_in_order(log, join) -> None:
    one = join(facts=opening_facts())
    asyncio.run(one.settled(log))
    assert _ids(log) == one.facts()


def test_nothing_is_applied_before_the_logs_were_compared(log, join) -> None:
    """The hub lost its last line, and gave the number to another while this desk was away."""
    one, two = join(facts=[*opening_facts(), check_in(5)]), join("d2")
    asyncio.run(one.settled(log))
    asyncio.run(two.settled(log))
    log.forget_after(3)
    write(two.book, entry(9, Unfamiliar("Strange", b"{}"), desk="Quầy 2"))

    async def story():
        hub = log.connect()
        hub.gate.clear()
        async with one.meeting(log, hub) as meeting:
            await until(lambda: hub._heard is not None)
            async with two.meeting(log):
                await until(lambda: log.last > 3)
                await until(lambda: meeting.standing.last > 3)
                assert one.mine.place().cursor == 5
                hub.gate.set()
                await until(lambda: one.all_shared(log) and two.all_shared(log))

    asyncio.run(story())
    assert set(one.facts()) == set(two.facts()) == set(_ids(log))
    assert log.last == 6


def test_a_hub_with_another_log_is_given_everything_and_no_desk_is_left_behind(log, join) -> None:
    one, two = join(facts=opening_facts()), join("d2")
    asyncio.run(one.settled(log))
    asyncio.run(two.settled(log))
    new = MemoryLog("new")

    async def story():
        async with one.meeting(new), two.meeting(new) as meeting:
            await until(lambda: one.all_shared(new) and two.all_shared(new))
            await until(lambda: meeting.standing.behind == 0)  # said a moment after the file has it

    asyncio.run(story())
    assert sorted(_ids(new)) == sorted(one.facts())


def test_a_hole_is_filled_by_whoever_has_it_and_stepped_over_by_whoever_has_not(log, join) -> None:
    one, two = join(facts=[*opening_facts(), check_in(5)]), join("d2")
    asyncio.run(one.settled(log))
    for seq in (1, 3, 5):
        del log.rows[seq]

    async def story():
        async with two.meeting(log):
            await until(lambda: two.mine.place().cursor == 5)
            assert len(two.facts()) == 2
            async with one.meeting(log):
                await until(lambda: log.last == 8 and two.all_shared(log) and one.all_shared(log))

    asyncio.run(story())
    assert sorted(two.facts()) == sorted(one.facts())


def test_a_link_that_breaks_in_the_middle_of_a_catch_up_skips_nothing(log, join) -> None:
    one, two = join(facts=opening_facts()), join("d2")
    asyncio.run(one.settled(log))

    async def story():
        hub = log.connect()
        whole = hub.lines

        async def broken_off(first, count):
            page = await whole(first, count)
            return Fetched((page.items[0], *page.items[2:]), page.complete, page.more)

        hub.lines = broken_off
        meeting = Meeting(two.kit, hub, lambda: None)
        with pytest.raises(ExceptionGroup):
            await meeting.run()

    asyncio.run(story())
    assert two.facts() == []
    asyncio.run(two.settled(log))
    assert two.facts() == one.facts()


def test_lines_that_were_not_told_are_fetched_when_a_later_one_is(log, join) -> None:
    one, two = join(facts=opening_facts()), join("d2")

    async def story():
        hub = log.connect()
        async with two.meeting(log, hub) as meeting:
            await until(lambda: meeting.standing.ready)
            hub.mute = True
            await one.settled(log)
            hub.mute = False
            write(one.book, check_in(5))
            await one.settled(log)
            await until(lambda: two.all_shared(log))

    asyncio.run(story())
    assert two.facts() == one.facts()


def test_an_acknowledgement_lost_on_its_way_makes_no_second_fact(log, join) -> None:
    one = join(facts=opening_facts())

    async def story():
        hub = log.connect()
        hub.deaf = True
        with pytest.raises(ExceptionGroup):
            await Meeting(one.kit, hub, lambda: None).run()
        await one.settled(log)

    asyncio.run(story())
    assert sorted(_ids(log)) == one.facts()


def test_an_offer_is_first_or_later_and_asked_again_it_is_the_same(log, join) -> None:
    one, two = join(facts=opening_facts()), join("d2")
    asyncio.run(one.settled(log))
    asyncio.run(two.settled(log))

    async def story():
        deaf = log.connect()
        deaf.mute = True
        async with one.meeting(log) as first, two.meeting(log, deaf) as second:
            await until(lambda: first.standing.ready and second.standing.ready)
            write(one.book, mine := check_in(5))
            write(two.book, theirs := check_in(6, desk="Quầy 2"))
            said = [await first.offer(mine.stamp.id, 1), await second.offer(theirs.stamp.id, 1)]
            said += [await first.offer(mine.stamp.id, 1), await second.offer(theirs.stamp.id, 1)]
            assert said == [First(), Later(mine), First(), Later(mine)]
            write(two.book, undo(7, of=6, reason="→ Quầy 1"))
            deaf.mute = False
            second.sender.nudge()
            await until(lambda: one.all_shared(log) and two.all_shared(log))

    asyncio.run(story())
    assert one.mine.place().cursor == 7
    assert len(read(one.book, lambda r: r.presence(DOOR.id, AN.id)).entries) == 1


def test_after_one_offer_without_an_answer_nobody_waits_again(log, join) -> None:
    one = join(facts=opening_facts())
    asyncio.run(one.settled(log))

    async def story():
        hub = log.connect()
        meeting = Meeting(one.kit, hub, lambda: None)
        running = asyncio.create_task(meeting.run())
        await until(lambda: meeting.standing.ready)
        write(one.book, mine := check_in(5))
        hub.silent = True
        assert await meeting.offer(mine.stamp.id, 0.05) == Unanswered()
        assert not meeting.standing.ready
        assert await meeting.offer(mine.stamp.id, 1_000) == Unanswered()
        with pytest.raises(ExceptionGroup):
            await running

    asyncio.run(story())
    asyncio.run(one.settled(log))


def test_what_the_hub_refuses_for_ever_is_set_aside_and_the_rest_goes(log, join) -> None:
    one = join(facts=opening_facts())

    async def story():
        hub = log.connect()
        taken = hub.publish

        async def picky(letter, patience):
            refused = ".guest." in letter.address.subject
            return Refused("too much") if refused else await taken(letter, patience)

        hub.publish = picky
        async with one.meeting(log, hub):
            await until(lambda: one.all_shared(log))

    asyncio.run(story())
    assert [(aside.why, aside.what) for aside in one.mine.set_aside()] == [(Amiss.REFUSED, "GuestsListed")]
    assert log.last == 3


def test_a_fact_larger_than_the_hub_takes_is_set_aside(log, join, monkeypatch) -> None:
    monkeypatch.setattr(messages, "LARGEST", 400)
    one = join(facts=[check_in(1), entry(2, Unfamiliar("Long", b'"' + b"x" * 400 + b'"'))])
    asyncio.run(one.settled(log))
    assert [aside.why for aside in one.mine.set_aside()] == [Amiss.OVERSIZED]
    assert log.last == 1


def test_a_line_that_is_no_message_of_ours_stops_nobody(log, join) -> None:
    one = join(facts=opening_facts())
    log.store(subjects.address(one.of, "Strange", "x").subject, b"\xff\xfe", {})
    asyncio.run(one.settled(log))
    assert [(aside.seq, aside.why) for aside in one.mine.set_aside()] == [(1, Amiss.MALFORMED)]
    assert log.last == 5


def test_what_was_of_a_newer_version_is_read_after_the_update(log, join, monkeypatch) -> None:
    one, two = join(facts=opening_facts()), join("d2")
    with monkeypatch.context() as later:
        later.setattr(messages, "VERSION", messages.VERSION + 1)
        asyncio.run(one.settled(log))
    asyncio.run(two.settled(log))
    assert (two.facts(), [aside.why for aside in two.mine.set_aside()]) == ([], [Amiss.NEWER] * 4)
    monkeypatch.setattr(messages, "VERSION", messages.VERSION + 1)
    asyncio.run(two.settled(log))
    assert (two.facts(), two.mine.set_aside()) == (one.facts(), ())


def test_what_was_in_a_shape_of_a_newer_version_is_read_after_the_update(log, join, monkeypatch) -> None:
    one, two = join(facts=opening_facts()), join("d2")
    asyncio.run(one.settled(log))
    whole = taking.read_entry

    def older(id, desk, at, kind, body):
        if kind == "GuestsListed":
            raise BookUnreadable("This kind has another shape here.")
        return whole(id, desk, at, kind, body)

    with monkeypatch.context() as before:
        before.setattr(taking, "read_entry", older)
        for _ in range(2):  # nothing is read again that cannot be read yet
            asyncio.run(two.settled(log))
            assert [(aside.why, aside.what) for aside in two.mine.set_aside()] == [(Amiss.UNREADABLE, "GuestsListed")]
    assert len(two.facts()) == len(one.facts()) - 1
    asyncio.run(two.settled(log))
    assert (sorted(two.facts()), two.mine.set_aside()) == (one.facts(), ())
    assert read(two.book, lambda r: r.invitation(AN.id)) == AN


def test_a_screen_reads_and_says_nothing(log, join) -> None:
    one, screen = join(facts=opening_facts()), join("s1", role=Role.SCREEN)
    asyncio.run(one.settled(log))
    write(screen.book, entry(9, Unfamiliar("Strange", b"{}")))

    async def story():
        async with screen.meeting(log):
            await until(lambda: screen.mine.place().cursor == log.last)

    asyncio.run(story())
    assert log.last == 4
    assert len(screen.facts()) == 5


def test_a_meeting_ends_when_its_connection_does(log, join) -> None:
    one = join()

    async def story():
        hub = log.connect()
        meeting = Meeting(one.kit, hub, lambda: None)
        running = asyncio.create_task(meeting.run())
        await until(lambda: meeting.standing.ready)
        hub.cut()
        with pytest.raises(ExceptionGroup) as ended:
            await running
        assert isinstance(ended.value.exceptions[0], Silent)

    asyncio.run(story())


def test_a_meeting_that_is_ended_from_outside_ends_though_a_client_swallows_it(log, join) -> None:
    """asyncio.wait_for gives the answer that came in the same moment instead, until Python 3.12."""
    one = join(facts=[entry(n, Unfamiliar("Strange", b"{}")) for n in range(1, 50)])

    async def story():
        hub, waits = log.connect(), asyncio.Event()

        async def swallowing(letters):
            waits.set()
            with suppress(asyncio.CancelledError):
                await asyncio.Event().wait()
            return True

        hub.publish_together = swallowing
        running = asyncio.create_task(Meeting(one.kit, hub, lambda: None).run())
        await waits.wait()
        await asyncio.wait_for(cancelled([running]), PATIENCE)
        assert running.cancelled()

    asyncio.run(story())


def test_what_others_gave_back_is_not_given_again(log, join) -> None:
    one, two = join(facts=opening_facts()), join("d2")
    asyncio.run(one.settled(log))
    asyncio.run(two.settled(log))
    new = MemoryLog("new")
    asyncio.run(one.settled(new))

    async def story():
        hub = new.connect()
        async with two.meeting(new, hub):
            await until(lambda: two.all_shared(new))
            return hub.published

    assert asyncio.run(story()) == []


def test_very_many_facts_go_together_and_those_that_are_there_already_do_no_harm(log, join) -> None:
    many = [entry(n, Unfamiliar("Strange", b"{}")) for n in range(1, 700)]
    one, two = join(facts=many), join("d2", facts=many[100:])
    asyncio.run(one.settled(log))
    assert _ids(log) == one.facts()
    asyncio.run(two.settled(log))
    assert log.last == 699
    new = MemoryLog("new")
    new.rows, new.last = {n: log.rows[n] for n in range(1, 51)}, 50

    async def story():
        hub = new.connect()
        async with one.meeting(new, hub):
            await until(lambda: one.all_shared(new))
        return hub.published

    assert asyncio.run(story()) == []
    assert new.last == 699


def test_a_write_that_fails_moves_no_cursor(log, join) -> None:
    one, two = join(facts=opening_facts()), join("d2")
    asyncio.run(one.settled(log))
    lines = [messages.read(two.of, ANYONE, raw.seq, raw.subject, {}, raw.data) for raw in log.rows.values()]
    two.mine.turn_back(log.epoch, 0)
    with pytest.raises(AttributeError):
        two.mine.take([*lines, object()], 5)
    assert (two.facts(), two.mine.place().cursor) == ([], 0)
