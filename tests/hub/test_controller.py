"""A real hub: who may say what, who is let in and put out, and what no hub of ours ever does."""

import asyncio
import json
import shutil
from dataclasses import replace
from datetime import timedelta

import nats.errors
import pytest

from kiosk.app.hub_office import JoinWish
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.app.sharing import Obstacle, Online
from kiosk.domain.facts import EventDescribed
from kiosk.domain.member import MemberSet, Role
from kiosk.errors import BadInput, KioskError, NotFound
from kiosk.hub import subjects
from kiosk.hub.authority import new_authority
from kiosk.hub.becoming import become_member
from kiosk.hub.connecting import HubError, as_member
from kiosk.hub.desk_link import link_of
from kiosk.hub.joining_code import Typed, read_given
from kiosk.hub.keeping import keep_membership
from kiosk.hub.log import Silent
from kiosk.hub.nats_hub import connect
from kiosk.hub.nkey import new_seed
from kiosk.hub.papers import has_authority
from kiosk.hub.vault import Vault
from tests.given import EVENT, entry, read
from tests.hub.hubs import CLOCK, FILES, House, event_file, work_at
from tests.hub.stations import until


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    with House(event_file(tmp_path_factory.mktemp("hub"))) as made:
        yield made


@pytest.fixture(scope="module")
def desk(house):
    return house.join(house.wish("Quầy 2"))


@pytest.fixture(scope="module")
def screen(house):
    return house.join(house.wish("Màn hình", role=Role.SCREEN))


def asked(of, subject: str, body=b"{}", headers=None, *, authority: str = "", seed: str = "", seconds: float = 0.4):
    """What the server answers this member; None when it refuses the subject."""

    async def ask():
        address, inbox = of.addresses[0], subjects.inbox(of)
        client = await as_member(address, authority or of.authority, seed or of.seed, inbox, "test")
        try:
            return json.loads((await client.request(subject, body, timeout=seconds, headers=headers)).data)
        except (TimeoutError, nats.errors.Error):
            return None
        finally:
            await client.close()

    return asyncio.run(ask())


def test_every_write_is_on_disk_before_it_is_acknowledged(house) -> None:
    said = house.hub.status()
    assert said["every_write_on_disk"] is True
    assert said["engine"] == "2.15.1"


def test_a_desk_records_as_itself(house, desk) -> None:
    there = asked(desk, f"e.{desk.event}.main.cfg.k1.{desk.member}", b"x")
    assert there["stream"] == "EV_main"


@pytest.mark.parametrize(
    "subject",
    [
        "e.{event}.main.cfg.k2.another",
        "$JS.API.STREAM.PURGE.EV_main",
        "$JS.API.STREAM.DELETE.EV_main",
        "$JS.API.STREAM.UPDATE.EV_main",
        "$JS.API.STREAM.MSG.DELETE.EV_main",
        "$SYS.REQ.SERVER.PING",
        "hub.control",
    ],
)
def test_a_desk_may_nothing_else(house, desk, subject) -> None:
    assert asked(desk, subject.format(event=desk.event), seconds=0.15) is None


def test_a_screen_reads_and_records_nothing(house, screen) -> None:
    assert asked(screen, f"e.{screen.event}.main.cfg.k3.{screen.member}", b"x", seconds=0.15) is None
    assert asked(screen, "$JS.API.STREAM.INFO.EV_main")["config"]["name"] == "EV_main"


def test_an_unknown_key_is_not_let_in(house, desk) -> None:
    with pytest.raises(HubError, match="does not let this computer in"):
        asked(desk, "any", seed=new_seed())


def test_a_hub_of_another_authority_is_not_believed(house, desk) -> None:
    with pytest.raises(HubError, match="certificate is another's"):
        asked(desk, "any", authority=new_authority("ev").certificate)


def test_the_joining_is_in_the_journal(house, desk) -> None:
    book = FILES.open(house.file)
    said = {one.name: one for one in read(book, lambda r: r.declared(MemberSet))}
    book.close()
    assert said["Quầy 2"].role is Role.DESK
    assert said["Quầy 2"].member == desk.member
    assert said["Quầy 1"].role is Role.ORGANISER


def test_the_hubs_own_facts_are_in_the_log(house) -> None:
    until(lambda: asked(house.hub.membership, "$JS.API.STREAM.INFO.EV_main")["state"]["messages"] >= 6)


def test_both_screens_show_the_same_four_digits(house) -> None:
    shown = []
    house.join(house.wish("Quầy 3"), tell=shown.append)
    asked_ = [one.ask for one in house.heard if hasattr(one, "ask") and one.ask.name == "Quầy 3"]
    assert [one.digits for one in shown if one.digits] == [asked_[0].digits]
    assert len(asked_[0].digits) == 4


def test_a_code_lets_in_one_computer_once(house) -> None:
    wish = house.wish("Quầy 4")
    house.join(wish)
    with pytest.raises(BadInput, match="used already"):
        house.join(house.wish("Quầy 5", wish.given))


def test_a_code_that_was_replaced_counts_no_more(house) -> None:
    old = house.wish("Quầy 6")
    house.hub.offer()
    with pytest.raises(BadInput, match="counts no more"):
        house.join(old)


def test_a_code_of_nowhere_is_not_known(house) -> None:
    house.hub.offer()
    with pytest.raises(BadInput, match="does not know this joining code"):
        house.join(house.wish("Quầy 71", Typed("BCBCBCBCBCBC")))


def test_the_qr_code_says_where_and_whom_to_trust(house) -> None:
    offer = house.hub.offer()
    given = read_given(house.hub.qr(offer))
    assert (
        house.join(house.wish("Quầy 8", given), address=given.addresses[0]).authority == house.hub.membership.authority
    )


def test_a_name_that_is_taken_is_refused(house, desk) -> None:
    with pytest.raises(BadInput, match="of this name has joined already"):
        house.join(house.wish("quầy  2"))


def test_a_file_of_another_event_is_refused(house) -> None:
    with pytest.raises(BadInput, match="another event"):
        house.join(house.wish("Quầy 9", event="0123456789ab"))


def test_a_clock_a_day_off_is_told_and_let_in(house) -> None:
    shown = []
    house.join(house.wish("Quầy 72"), tell=shown.append, now=lambda: CLOCK.now() - timedelta(days=1))
    assert round(shown[0].ahead / 3600) == -24


def test_the_organiser_may_say_no(house) -> None:
    house.says = False
    try:
        with pytest.raises(BadInput, match="said no"):
            house.join(house.wish("Quầy 11"))
    finally:
        house.says = True


def test_who_is_revoked_is_dropped_at_once_and_not_let_in_again(house) -> None:
    lost = house.join(house.wish("Quầy mất"))

    async def dropped() -> None:
        gone = asyncio.Event()

        async def heard() -> None:
            gone.set()

        client = await as_member(lost.addresses[0], lost.authority, lost.seed, subjects.inbox(lost), "t", heard)
        await asyncio.to_thread(house.hub.revoke, "quay mat")
        await asyncio.wait_for(gone.wait(), 5)
        await client.close()

    asyncio.run(dropped())
    with pytest.raises(HubError, match="revoked"):
        asked(lost, "any")
    with pytest.raises(NotFound):
        house.hub.revoke("Quầy mất")


def test_one_event_has_one_hub_on_a_computer(house) -> None:
    with pytest.raises(KioskError, match="used by another program"):
        House(event_file(house.file.parent / "b"), port=int(house.address.rpartition(":")[2])).hub.start()


def test_a_hub_that_closes_leaves_a_copy_and_comes_back_with_its_members(tmp_path) -> None:
    file = event_file(tmp_path)
    with House(file) as first:
        joined = first.join(first.wish("Quầy 2"))
    assert list((tmp_path / "event.hub" / "copies").glob("*.kiosk"))
    with House(file) as again:
        at = (again.address, joined.authority, joined.seed)
        assert {one.member for one in again.hub.members().active} >= {joined.member}
        assert asyncio.run(_greets(*at, subjects.inbox(joined)))


async def _greets(address, authority, seed, inbox) -> bool:
    client = await as_member(address, authority, seed, inbox, "test")
    await client.close()
    return True


def test_the_folder_of_another_events_hub_is_refused(tmp_path) -> None:
    file = event_file(tmp_path)
    with House(file):
        pass
    file.unlink()
    event_file(tmp_path, facts=_other_facts())
    with pytest.raises(BadInput, match="another event's hub"):
        House(file).hub.start()


def _other_facts():
    return [entry(9, EventDescribed(EVENT))]


def test_work_without_an_event_makes_no_hub(tmp_path) -> None:
    with pytest.raises(BadInput, match="holds no event yet"):
        House(event_file(tmp_path, facts=[])).hub.start()
    assert work_at(tmp_path / "x").options.port == 0


def test_a_joining_that_was_cut_off_goes_on_without_another_code(house, tmp_path) -> None:
    of = house.join(house.wish("Quầy 71"))
    keep_membership(tmp_path / "Hội thảo.kiosk", of, Vault())
    (tmp_path / ".Hội thảo.kiosk.brought-journal").write_bytes(b"of the one that was cut off")
    code = house.hub.offer().code
    wish = JoinWish(code, "Quầy 71", tmp_path, of.addresses)
    again, moved = asyncio.run(become_member(FILES, CLOCK.now, Vault(), wish, lambda _: None))
    assert (again.member, moved.file.name) == (of.member, "Hội thảo.kiosk")
    assert FILES.verify(moved.file).problems == ()
    assert [one.name for one in tmp_path.iterdir() if "brought" in one.name] == []
    assert house.join(house.wish("Quầy 73", Typed(code.replace(" ", "")))).desk == "Quầy 73"  # the code was not used


def test_a_name_too_long_for_the_screens_is_told_before_a_code_is_used(house, tmp_path) -> None:
    wish = JoinWish(
        house.hub.offer().code, "Quầy tiếp đón đại biểu quốc tế và khách mời số hai", tmp_path, (house.address,)
    )
    with pytest.raises(BadInput, match="at most 40 letters"):
        asyncio.run(become_member(FILES, CLOCK.now, Vault(), wish, lambda _: None))


def test_this_computer_keeps_its_name_as_the_hub_does(house, tmp_path) -> None:
    typed = "  Qu\u00e2\u0300y \u00a0 81\n"
    wish = JoinWish(house.hub.offer().code, typed, tmp_path, (house.address,))
    of, _ = asyncio.run(become_member(FILES, CLOCK.now, Vault(), wish, lambda _: None))
    assert of.desk == "Quầy 81"
    assert "Quầy 81" in {one.name for one in house.hub.members().active}


def test_who_is_put_out_reads_it_and_not_only_that_the_hub_is_away(house, tmp_path) -> None:
    of = house.join(house.wish("Quầy 9"))
    link = link_of(of, event_file(tmp_path, facts=()), FILES, Stamper(of.desk, CLOCK), Nobody())
    link.start()
    try:
        until(lambda: isinstance(link.state(), Online))
        assert link.obstacle() is None
        house.hub.revoke("Quầy 9")
        until(lambda: link.obstacle() is Obstacle.PUT_OUT)
    finally:
        link.stop()


def test_another_hub_at_the_address_is_called_a_stranger(house, tmp_path) -> None:
    of = replace(house.join(house.wish("Quầy 74")), authority=new_authority("ev").certificate)
    with pytest.raises(Silent) as told:
        asyncio.run(connect(of))
    assert told.value.obstacle is Obstacle.STRANGER


def test_a_hub_whose_folder_is_deleted_says_so_and_has_everything_again(tmp_path) -> None:
    with House(event_file(tmp_path)) as house:
        until(lambda: isinstance(house.hub._running.link.state(), Online))
        before = asked(house.hub.membership, "$JS.API.STREAM.INFO.EV_main")["state"]["messages"]
        shutil.rmtree(tmp_path / "event.hub")
        until(lambda: any("was deleted or moved" in note for note in house.notes()))
        until(lambda: (tmp_path / "event.hub" / "commands.json").is_file())
        there = house.hub.membership
        until(
            lambda: ((asked(there, "$JS.API.STREAM.INFO.EV_main") or {}).get("state") or {}).get("messages") == before
        )
        assert house.join(house.wish("Quầy 2")).desk == "Quầy 2"
        assert has_authority(tmp_path / "event.hub")
