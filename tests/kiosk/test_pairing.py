"""Joining as steps, without a network: who is believed, what each refusal is for, and an impostor between the two."""

import os
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.member import MemberSet, Role, members_of, vouched_text
from kiosk.errors import KioskError
from kiosk.hub import asking, pairing_proofs, welcoming
from kiosk.hub.asking import Waiting, Wish
from kiosk.hub.authority import fingerprint, new_authority, vouch, vouched
from kiosk.hub.joining_code import Typed
from kiosk.hub.membership import Membership
from kiosk.hub.nkey import new_seed, public_of
from kiosk.hub.pairing_wire import VERSION, Hello, Refusal, Request, encode, read_asking, read_reply
from kiosk.hub.welcoming import House, Welcome
from tests.conftest import NOON

AUTHORITY, IMPOSTOR = new_authority("ev"), new_authority("ev")


def house(papers=AUTHORITY) -> House:
    shown = fingerprint(papers.certificate)
    return House("ev", "Hội thảo", "main", papers.certificate, shown, bytes(16), ("192.0.2.1:4611",))


@pytest.fixture(scope="module")
def offer():
    return welcoming.new_offer(bytes(16), NOON, os.urandom)


@pytest.fixture
def open_house(offer) -> Welcome:
    return welcoming.opened(Welcome(house()), offer, NOON)


def wish_of(offer, **more) -> Wish:
    """By the QR code; a typed one takes longer, as it should."""
    return replace(Wish(welcoming.scanned(house(), offer), "Quầy 2", Role.DESK, new_seed(), nonce="0" * 64), **more)


def typed(offer) -> Wish:
    return wish_of(offer, given=Typed(offer.code))


def believed(wish, papers=AUTHORITY, now=NOON):
    return asking.believed(wish, welcoming.greeting(house(papers), NOON), now)


def asked(welcome, wish, *, taken=(), now=NOON, papers=AUTHORITY):
    """One exchange: (the hub afterwards, what the computer makes of the answer)."""
    of = believed(wish, papers)
    request = asking.request(wish, of)
    after, answer = welcoming.asked(welcome, request, "reply", taken, now)
    return after, asking.settled(wish, of, request, answer, "192.0.2.1:4611")


@pytest.mark.parametrize("way", [wish_of, typed])
def test_the_organiser_sees_the_digits_that_the_computer_shows(open_house, offer, way) -> None:
    after, waiting = asked(open_house, way(offer))
    assert [ask.digits for ask in after.waiting] == [waiting.digits]


def test_who_is_admitted_knows_everything_the_link_needs(open_house, offer) -> None:
    wish = wish_of(offer)
    of = believed(wish)
    request = asking.request(wish, of)
    after, _ = welcoming.asked(open_house, request, "reply", (), NOON)
    after, ask = welcoming.decided(after, after.waiting[0].id, admit=True)
    joined = asking.settled(wish, of, request, ask.answer, "10.0.0.1:4611")
    assert isinstance(joined, Membership)
    assert joined.member == welcoming.member_of(public_of(wish.seed))
    assert (joined.event, joined.venue, joined.seed) == ("ev", "main", wish.seed)
    assert joined.addresses == ("10.0.0.1:4611", "192.0.2.1:4611")
    assert after.waiting == ()


def test_a_computer_whose_connection_broke_keeps_its_place(open_house, offer) -> None:
    wish = wish_of(offer)
    after, first = asked(open_house, wish)
    again, second = asked(after, replace(wish, nonce="1" * 64))
    assert first == second
    assert len(again.waiting) == 1


def test_who_asks_again_after_the_word_hears_it_again(open_house, offer) -> None:
    wish = wish_of(offer)
    after, _ = asked(open_house, wish)
    after, _ = welcoming.decided(after, after.waiting[0].id, admit=True)
    assert isinstance(asked(after, wish)[1], Membership)


def refused(welcome, wish, **more) -> str:
    with pytest.raises(KioskError) as error:
        asked(welcome, wish, **more)
    return str(error.value)


def test_a_code_counts_once(open_house, offer) -> None:
    after, _ = asked(open_house, wish_of(offer))
    assert "used already" in refused(after, wish_of(offer))


def test_a_code_counts_for_ten_minutes(open_house, offer) -> None:
    assert isinstance(asked(open_house, wish_of(offer), now=NOON + timedelta(minutes=9, seconds=59))[1], Waiting)
    assert "counts no more" in refused(open_house, wish_of(offer), now=NOON + timedelta(minutes=10))


def test_without_an_open_code_nobody_is_let_in(open_house, offer) -> None:
    assert "counts no more" in refused(welcoming.closed(open_house), wish_of(offer))
    assert "lets nobody in" in refused(Welcome(house()), wish_of(offer))


def test_a_name_may_differ_from_others_in_more_than_its_tones(open_house, offer) -> None:
    assert "of this name" in refused(open_house, wish_of(offer), taken=["QUAY 2"])
    assert isinstance(asked(open_house, wish_of(offer), taken=["Quầy 3"])[1], Waiting)


@pytest.mark.parametrize("name", ["", " \n", "x" * 41])
def test_a_name_that_no_screen_can_show_is_refused(open_house, offer, name) -> None:
    assert "does not speak as a hub" in refused(open_house, wish_of(offer, name=name))


def test_an_impostor_who_passes_everything_on_gets_nothing(open_house, offer) -> None:
    """He shows a certificate of his own, and hands the computer's question to the true hub."""
    wish = typed(offer)
    of = believed(wish, IMPOSTOR)
    request = asking.request(wish, of)
    after, answer = welcoming.asked(open_house, request, "reply", (), NOON)
    assert after.waiting == ()
    assert answer.why == Refusal.WRONG.value


def test_an_impostor_who_answers_himself_is_not_believed(open_house, offer) -> None:
    wish = typed(offer)
    of = believed(wish, IMPOSTOR)
    request = asking.request(wish, of)
    answer = welcoming.Answer(VERSION, "admitted", member="m1", venue="main", proof="0" * 64)
    with pytest.raises(KioskError, match="does not know the code"):
        asking.settled(wish, of, request, answer, "x")


def test_a_qr_code_stops_at_the_impostors_certificate(offer) -> None:
    wish = wish_of(offer)
    with pytest.raises(KioskError, match="not the hub that made this code"):
        believed(wish, IMPOSTOR)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", Refusal.MALFORMED),
        (b"\xff\xfe", Refusal.MALFORMED),
        (b"{}", Refusal.MALFORMED),
        (b'{"v": 2}', Refusal.NEWER),
        (b'{"v": 1, "step": "ask"}', Refusal.MALFORMED),
        (b'{"v": 1, "step": "hello"}' + b" " * 9_000, Refusal.MALFORMED),
        (encode(Hello(VERSION)), Hello(VERSION)),
    ],
)
def test_whatever_is_sent_to_the_hub_is_understood_or_refused(data, said) -> None:
    assert read_asking(data) == said


def test_a_newer_hub_is_said_to_be_newer() -> None:
    assert read_reply(Request, b'{"v": 2}') is Refusal.OLDER
    assert "newer version" in str(asking.sentence(Refusal.OLDER))


@pytest.mark.parametrize("why", Refusal)
def test_every_refusal_has_a_sentence(why) -> None:
    assert str(asking.sentence(why)).endswith(".")


def test_proofs_of_different_words_differ(offer) -> None:
    wish = wish_of(offer)
    of = believed(wish)
    one = asking.request(wish, of)
    other = asking.request(replace(wish, name="Quầy 22"), of)
    assert one.proof != other.proof
    assert pairing_proofs.same(one.proof, pairing_proofs.asks(of.key, of.fingerprint, one))


def a_member(name="Quầy 2", *, revoked=False, papers=AUTHORITY) -> MemberSet:
    said = MemberSet("m2", name, Role.DESK, "U2", revoked)
    return replace(said, proof=vouch(papers, vouched_text(said)))


def true(text, proof) -> bool:
    return vouched(AUTHORITY.certificate, text, proof)


def test_a_member_that_the_authority_does_not_vouch_for_is_none() -> None:
    assert len(members_of([a_member()], true).active) == 1
    assert members_of([a_member(papers=IMPOSTOR)], true).active == ()
    assert members_of([replace(a_member(), role=Role.ORGANISER)], true).active == ()


def test_a_revocation_is_not_undone_by_repeating_the_joining() -> None:
    joined, gone = a_member(), a_member(revoked=True)
    assert joined.about != gone.about
    found = members_of([gone, joined], true)
    assert found.active == ()
    assert found.revoked == (joined,)


def test_a_forged_word_on_a_member_takes_the_place_of_no_true_one() -> None:
    """Of one thing the newest word stands in the journal: a forged one must be about another thing."""
    joined, gone = a_member(), a_member(revoked=True)
    forged = [replace(one, proof=proof) for one in (joined, gone) for proof in ("", vouch(IMPOSTOR, vouched_text(one)))]
    assert not {one.about for one in forged} & {joined.about, gone.about}
    assert members_of([joined, gone, *forged], true).revoked == (joined,)


def test_of_two_true_words_on_a_member_the_later_stands() -> None:
    renamed = a_member("Quầy 5")
    assert members_of([a_member(), renamed], true).active == (renamed,)
