"""What the organiser does with codes and keys, and what the desk then says to whoever shows one."""

import os
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.app.code_sentences import because_of, forged_headline, forged_sentence, successor_of
from kiosk.app.code_texts import code_texts
from kiosk.app.codes import Codes, code_in
from kiosk.app.desk import Desk
from kiosk.app.event_keys import EventKeys
from kiosk.app.identity import Stamper
from kiosk.app.inviting import matching
from kiosk.app.ports import Nobody
from kiosk.app.sentences import headline_of, name_of, sentence_of
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.culprit import Culprit
from kiosk.domain.facts import CheckpointSet, GuestsListed, NewCode, SignedGuestAdded
from kiosk.domain.ids import DeskId
from kiosk.domain.invitation import Invitation
from kiosk.domain.layouts import LAYOUTS, US, typed_on
from kiosk.domain.mangling import METHOD_SETS
from kiosk.domain.presence import Direction
from kiosk.domain.signed import Doubt
from kiosk.domain.token import ALPHABET, SIGNED_LENGTH, letters_of, new_codes, number_of, printed
from kiosk.errors import BadInput, NotFound
from kiosk.signing.late import LateSignatures
from kiosk.words import Words
from tests.conftest import FakeClock
from tests.given import AN, DOOR, EVENT, entry, opening_facts, write
from tests.kiosk.memory_book import MemoryBook

OLD, TYPED = new_codes(2, os.urandom)
SIGNATURES = LateSignatures()
ENGLISH = Words("en")
LAN = Invitation(id="g-lan", code=OLD, name="Lê Thị Lan", unit="Sở Y tế")
PRESS = Checkpoint(id="press", name="Press room", categories=("Press",))


class House:
    """An event with its organiser and one desk, on one clock."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.book = MemoryBook()
        write(self.book, *opening_facts(), entry(5, GuestsListed("", (LAN,))), entry(6, CheckpointSet(PRESS)))
        stamper = Stamper(DeskId("desk"), self.clock)
        self.codes = Codes(self.book, stamper, Nobody())
        self.keys = EventKeys(self.book, stamper, Nobody(), SIGNATURES)
        self.desk = Desk(self.book, stamper, Nobody(), SIGNATURES)
        self.stale_desk = Desk(MemoryBook(*self.book.entries), stamper, Nobody(), SIGNATURES)

    def pass_time(self, **span) -> None:
        self.clock.pass_time(timedelta(**span))

    def present(self, text, place=DOOR, **how):
        return self.desk.present(text, place.id, **how)

    def told(self, text, place=DOOR):
        answer = self.present(text, place)
        said = sentence_of(answer, ENGLISH, EVENT.zone)
        return name_of(answer.verdict), because_of(answer.verdict), successor_of(answer.verdict), said

    def guest(self, id="g-lan"):
        return self.book.invitation(id)

    def text(self, guest=LAN) -> str:
        return code_texts(self.book, SIGNATURES).text_of(guest, signed=True)


@pytest.fixture
def house() -> House:
    return House()


def a_letter_for_somebody_new(house, category="") -> tuple[str, str]:
    """(its code, the signed text) of an invitation that was made after this desk's list was copied."""
    house.keys.ring().signs or house.keys.make()
    newcomer = replace(LAN, id="g-later", code=TYPED, name="Later", category=category)
    return TYPED, house.text(newcomer)


def test_a_replaced_code_says_when_and_by_which(house) -> None:
    (made,) = house.codes.reissue(matching([LAN.name]))
    house.pass_time(days=2)
    verdict, because, successor, said = house.told(OLD)
    assert (verdict, because, successor) == ("revoked", "replaced", made.new)
    assert said == (
        f"This code was replaced on 01/05. The valid one is {printed(made.new)}: "
        "ask for the newer letter, or search by name."
    )
    assert house.told(made.new)[0] == "admit"


def test_a_code_replaced_twice_names_the_one_that_counts_now(house) -> None:
    house.codes.reissue_to([LAN.id])
    (last,) = house.codes.reissue_to([LAN.id])
    assert house.told(OLD)[2] == last.new


def test_a_replaced_code_is_refused_and_the_guest_is_let_in_by_name(house) -> None:
    house.codes.reissue_to([LAN.id])
    assert house.present(OLD).fact is None
    assert house.desk.present_invitation(LAN.id, DOOR.id).fact is not None


def test_the_old_code_s_panel_shows_its_guest(house) -> None:
    house.codes.reissue_to([LAN.id])
    answer = house.present(printed(OLD).lower())
    assert answer.verdict.invitation.name == LAN.name
    assert headline_of(answer, ENGLISH, EVENT.zone) == "CODE REPLACED"


def test_a_revoked_code_says_why_and_comes_back_when_that_is_undone(house) -> None:
    revoked = house.codes.revoke([LAN.id], "Letter lost.")
    verdict, because, successor, said = house.told(OLD)
    assert (verdict, because, successor) == ("revoked", "revoked", None)
    assert said == "This code was withdrawn on 01/05: Letter lost. Call the duty officer, or search by name."
    house.codes.restore(revoked)
    assert house.told(OLD)[0] == "admit"


def test_undoing_a_re_issue_brings_the_old_code_back_and_refuses_the_new(house) -> None:
    made = house.codes.reissue_to([LAN.id])
    house.codes.restore(made)
    assert house.told(OLD)[0] == "admit"
    assert house.told(made[0].new)[:3] == ("revoked", "replaced", OLD)


def test_a_code_revoked_and_then_given_anew_names_the_new_one(house) -> None:
    house.codes.revoke([LAN.id], "lost")
    (made,) = house.codes.reissue_to([LAN.id])
    assert house.told(OLD)[:3] == ("revoked", "revoked", made.new)


def test_everyone_gets_a_new_code_in_one_write(house) -> None:
    before = house.book.position()
    made = house.codes.reissue(reason="lists leaked")
    assert len({one.new for one in made}) == len(made) == 3
    assert house.book.position() == before + 1
    assert {guest.code for guest in house.book.guests()} == {one.new for one in made}


def test_a_re_issue_that_fits_nobody_is_said_and_changes_nothing(house) -> None:
    with pytest.raises(NotFound):
        house.codes.reissue(matching(["nobody"]))
    with pytest.raises(NotFound):
        house.codes.revoke(["g-nobody"], "x")
    assert house.book.position() == 6


def test_a_code_that_somebody_else_has_now_is_not_brought_back(house) -> None:
    house.codes.reissue_to([LAN.id])
    write(house.book, entry(900, GuestsListed("", (replace(AN, code=OLD),))))
    with pytest.raises(BadInput, match="is the code of Nguyễn Văn An now"):
        house.codes.restore([NewCode(LAN.id, OLD, "")])


@pytest.mark.parametrize("text", [OLD, OLD.lower(), printed(OLD), "g-lan"], ids=["whole", "small", "printed", "id"])
def test_a_guest_is_found_by_any_of_his_codes(house, text) -> None:
    house.codes.reissue_to([LAN.id])
    known = house.codes.history(text)
    assert (known.guest.id, [one.code for one in known.former]) == (LAN.id, [OLD])


def test_what_never_was_a_code_is_said(house) -> None:
    with pytest.raises(NotFound, match="never was"):
        house.codes.history("NOPE")
    with pytest.raises(BadInput, match="counts already"):
        house.codes.restore_code(OLD)


def test_a_signed_code_of_the_list_is_that_guest(house) -> None:
    house.keys.make()
    assert len(house.text()) == SIGNED_LENGTH
    assert code_in(house.text()) == OLD
    assert house.told(house.text())[:2] == ("admit", None)
    assert list(house.book.unlisted()) == []
    house.pass_time(minutes=1)
    assert house.told(OLD)[0] == "already_in"


def test_a_signed_letter_of_a_replaced_code_is_refused_like_the_code(house) -> None:
    house.keys.make()
    text = house.text()
    (made,) = house.codes.reissue_to([LAN.id])
    assert house.told(text)[:3] == ("revoked", "replaced", made.new)


def test_no_letter_is_signed_without_a_key_and_foreign_codes_stay_as_they_are(house) -> None:
    texts = code_texts(house.book, SIGNATURES)
    assert not texts.can_sign
    with pytest.raises(BadInput, match="no key to sign"):
        texts.text_of(LAN, signed=True)
    assert texts.text_of(LAN, signed=False) == OLD
    assert texts.text_of(AN, signed=True) == AN.code
    house.keys.make()
    assert code_texts(house.book, SIGNATURES).can_sign
    assert not code_texts(house.book, None).can_sign


def test_a_guest_invited_after_this_list_is_let_in_by_the_signature_alone(house) -> None:
    code, text = a_letter_for_somebody_new(house)
    assert house.told(code)[0] == "unknown"
    verdict, because, _, said = house.told(text)
    assert (verdict, because) == ("admit", "unlisted")
    assert said == "The organiser invited this guest, but this list has no name yet. Ask for the name."
    assert [guest.name for guest in house.book.unlisted()] == [printed(code)]
    assert house.book.tally(DOOR.id).came == 1


@pytest.mark.parametrize(
    ("damage", "culprit"),
    [
        (str.swapcase, None),
        (lambda text: "".join(letter * 2 for letter in text), Culprit.DOUBLED),
        (lambda text: text[:70] + text[71:], Culprit.DROPPED),
        (lambda text: text[1:90] + text[89:] + text[-1], Culprit.DROPPED),
    ],
)
def test_a_damaged_signed_code_is_repaired_and_believed_by_its_signature(house, damage, culprit) -> None:
    _, text = a_letter_for_somebody_new(house)
    answer = house.present(damage(text))
    assert name_of(answer.verdict) == "admit"
    assert (answer.healed, answer.healed_by) == (culprit is not None, culprit)


def test_a_letter_changed_anywhere_opens_nothing(house) -> None:
    _, text = a_letter_for_somebody_new(house)
    for whole, step in ((OLD, 1), (text, 3)):
        for place in range(0, len(whole), step):
            for letter in {*ALPHABET[::5], *whole[max(place - 1, 0) : place + 2]} - {whole[place]}:
                answer = house.present(whole[:place] + letter + whole[place + 1 :])
                assert name_of(answer.verdict) == "forged"


def test_a_signed_code_beyond_repair_is_not_believed(house) -> None:
    _, text = a_letter_for_somebody_new(house)
    for letters in (text[2:], text[:40] + text[41:90] + text[91:], text[:-1] + letters_of(0, 2)):
        assert house.told(letters)[:2] == ("forged", "check")


@pytest.mark.parametrize("rules", METHOD_SETS, ids=lambda one: one.name)
def test_a_signed_code_passes_every_input_method(house, rules) -> None:
    _, text = a_letter_for_somebody_new(house)
    assert house.told(rules.mangle(text))[0] == "admit"


@pytest.mark.parametrize("computer", LAYOUTS, ids=lambda one: one.name)
@pytest.mark.parametrize("caps", [False, True])
def test_a_signed_code_passes_every_layout(house, computer, caps) -> None:
    _, text = a_letter_for_somebody_new(house)
    assert house.told(typed_on(text, US, computer, caps=caps))[0] == "admit"


def test_the_same_signed_code_again_is_already_in(house) -> None:
    _, text = a_letter_for_somebody_new(house)
    first = house.present(text)
    assert house.present(text).fact == first.fact
    house.pass_time(minutes=1)
    assert house.told(text)[0] == "already_in"
    assert sum(isinstance(e.fact, SignedGuestAdded) for e in house.book.entries) == 1


def test_a_guest_without_a_list_can_go_out_first(house) -> None:
    _, text = a_letter_for_somebody_new(house)
    assert name_of(house.present(text, direction=Direction.EXIT).verdict) == "exit"


def test_a_door_for_some_does_not_guess_who_a_signed_guest_is(house) -> None:
    _, text = a_letter_for_somebody_new(house)
    verdict, because, _, said = house.told(text, PRESS)
    assert (verdict, because) == ("wrong_checkpoint", None)
    assert said == "The code is genuine, but this list does not say whether it is for Press room."
    assert list(house.book.unlisted()) == []


def test_a_door_for_some_admits_whom_the_signed_code_says_it_is_for(house) -> None:
    _, text = a_letter_for_somebody_new(house, "Press")
    answer = house.present(text, PRESS)
    assert (name_of(answer.verdict), answer.verdict.invitation.category) == ("admit", "Press")


def test_a_category_that_no_door_is_for_is_nothing_to_go_by(house) -> None:
    _, text = a_letter_for_somebody_new(house, "Delegate")
    assert house.told(text, PRESS)[0] == "wrong_checkpoint"
    assert house.present(text).verdict.invitation.category == ""


def test_two_desks_make_the_same_guest_of_the_same_signed_code(house) -> None:
    _, text = a_letter_for_somebody_new(house)
    other = Desk(MemoryBook(*house.book.entries), Stamper(DeskId("2"), house.clock), Nobody(), SIGNATURES)
    assert other.present(text, DOOR.id).verdict.invitation == house.present(text).verdict.invitation


def test_a_guest_without_a_list_is_named_when_someone_asked(house) -> None:
    _, text = a_letter_for_somebody_new(house)
    guest = house.present(text).verdict.invitation
    named = house.codes.name(guest.id, "  Mai  ", "Sở Y tế")
    assert (named.name, named.unit, house.guest(guest.id)) == ("Mai", "Sở Y tế", named)
    assert named.unlisted
    with pytest.raises(BadInput, match="Type the guest's name"):
        house.codes.name(guest.id, " ")
    with pytest.raises(BadInput, match="Only a guest whom no list"):
        house.codes.name(LAN.id, "X")


def test_a_key_this_file_does_not_know_and_another_event_s_have_their_own_words(house) -> None:
    house.keys.make()
    newer = House()
    newer.book = MemoryBook(*house.book.entries)
    newer.keys = EventKeys(newer.book, Stamper(DeskId("2"), FakeClock()), Nobody(), SIGNATURES)
    newer.clock.pass_time(timedelta(days=1))
    newer.keys = EventKeys(newer.book, Stamper(DeskId("2"), newer.clock), Nobody(), SIGNATURES)
    newer.keys.make()
    assert house.told(newer.text())[:2] == ("forged", "unknown_key")
    other = next(one for one in iter(_another_event, None) if one[0] != house.book.keys()[0].tag)
    assert house.told(other[1])[:2] == ("forged", "other_event")


def _another_event() -> tuple[int, str]:
    house = House()
    house.keys.make()
    return house.book.keys()[0].tag, house.text()


def test_a_forged_signature_is_refused_with_what_to_do(house) -> None:
    house.keys.make()
    text = letters_of(number_of(house.text()) ^ 1, SIGNED_LENGTH)
    verdict, because, _, said = house.told(text)
    assert (verdict, because) == ("forged", "signature")
    assert said.endswith("Scan it again, or search by name.")


def test_a_file_that_never_had_a_key_goes_by_its_list(house) -> None:
    house.keys.make()
    text = house.text()
    assert name_of(house.stale_desk.present(text, DOOR.id).verdict) == "admit"
    _, new = a_letter_for_somebody_new(house)
    unheard = house.stale_desk.present(new, DOOR.id)
    assert because_of(unheard.verdict) == "unknown_key"


def test_after_a_rotation_letters_of_the_old_key_count_and_new_ones_carry_the_new_key(house) -> None:
    first = house.keys.make()
    old = house.text()
    house.pass_time(days=1)
    second = house.keys.make("routine")
    ring = house.keys.ring()
    assert (ring.signs, [key.id for key in ring.keys]) == (second, [first.id, second.id])
    assert ring.keys[0].retired.reason == "routine"
    assert house.text() != old
    assert house.told(old)[0] == "admit"


def test_letters_of_a_key_that_leaked_are_refused_and_its_guests_let_in_by_name(house) -> None:
    key = house.keys.make()
    text = house.text()
    house.pass_time(days=2)
    house.keys.retire("1", "leaked", honour_until=house.clock.now())
    verdict, because, successor, said = house.told(text)
    assert (verdict, because, successor) == ("revoked", "retired_key", None)
    assert said.startswith("This code was signed with a key that ended on 03/05.")
    assert house.keys.ring().signs is None
    assert house.present(text).verdict.invitation.id == LAN.id
    house.codes.reissue_to([LAN.id])
    house.keys.retire(key.id)
    assert house.told(text)[0] == "revoked"  # the key counts again, the code was replaced meanwhile


def test_a_retired_key_s_letter_of_somebody_unknown_names_nobody(house) -> None:
    _, text = a_letter_for_somebody_new(house)
    house.keys.make(honour_until=house.clock.now())
    answer = house.present(text)
    assert (name_of(answer.verdict), answer.verdict.invitation) == ("revoked", None)
    assert headline_of(answer, ENGLISH, EVENT.zone) == "CODE NO LONGER VALID"


def test_a_key_is_called_by_its_name_or_its_number(house) -> None:
    with pytest.raises(BadInput, match="no key yet"):
        house.keys.retire("1")
    made = house.keys.make()
    assert house.keys.retire(made.id.upper()).retired is not None
    with pytest.raises(NotFound, match="There are: "):
        house.keys.retire("7")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("because", list(Doubt))
def test_every_doubt_has_its_own_words(because, language) -> None:
    said = {(forged_headline(b, Words(language)), forged_sentence(b, Words(language))) for b in Doubt}
    assert len(said) == len(Doubt)
    assert forged_sentence(because, Words(language)).endswith(".")
