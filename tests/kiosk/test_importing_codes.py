"""A list that brings other codes, codes that count no more, or guests who came before it did."""

from dataclasses import replace

import pytest

from kiosk.app.codes import Codes
from kiosk.app.identity import Stamper
from kiosk.app.import_diff import Kind
from kiosk.app.importing import Counts, PlanOutdated, record_guests
from kiosk.app.ports import Nobody
from kiosk.domain.facts import CheckedIn, Entry, SignedGuestAdded
from kiosk.domain.ids import CheckpointId, DeskId, InvitationId
from kiosk.domain.invitation import Invitation
from tests.conftest import FakeClock
from tests.kiosk.lists import csv_of, import_list, plan_of, rows_of, stamp, told
from tests.kiosk.memory_book import MemoryBook

LIST = "Code,Name,Unit,Post,id\nK1,Nguyễn Văn An,Sở Y tế,Giám đốc,DB-1\nK2,Trần Thị Bình,Sở Y tế,,DB-2\n"


class Event:
    def __init__(self, folder) -> None:
        self.folder = folder
        self.book = MemoryBook()
        self.codes = Codes(self.book, Stamper(DeskId("desk"), FakeClock()), Nobody())

    def list(self, text: str):
        return csv_of(self.folder / "list.csv", text)

    def bring(self, text: str) -> Counts:
        return import_list(self.book, self.list(text))

    def guest(self, name: str) -> Invitation:
        return next(guest for guest in self.book.guests() if guest.name == name)


@pytest.fixture
def event(tmp_path) -> Event:
    made = Event(tmp_path)
    made.bring(LIST)
    return made


def test_a_list_that_brings_another_code_is_a_re_issue(event) -> None:
    assert event.bring(LIST.replace("K1", "K9")).changed == 1
    (former,) = event.book.find_former("K1")
    assert (former.invitation, former.successor) == (event.guest("Nguyễn Văn An").id, "K9")


def test_the_list_from_before_a_re_issue_brings_no_old_code_back(event) -> None:
    an = event.guest("Nguyễn Văn An")
    (made,) = event.codes.reissue_to([an.id])
    plan = plan_of(event.book, event.list(LIST))
    assert plan.counts == Counts(unchanged=2)
    assert told(plan) == [(2, f"The code K1 was replaced: {made.new} stays, which counts now.")]
    assert event.bring(LIST.replace("Giám đốc", "Phó giám đốc")).changed == 1
    assert event.guest(an.name) == replace(an, code=made.new, post="Phó giám đốc")


def test_the_list_from_before_a_revocation_brings_no_code_back(event) -> None:
    an = event.guest("Nguyễn Văn An")
    event.codes.revoke([an.id], "mất thư")
    plan = plan_of(event.book, event.list(LIST))
    assert told(plan) == [(2, "The code K1 was revoked and stays so.")]
    event.bring(LIST)
    assert event.guest(an.name).code == ""


def test_a_former_code_knows_its_guest_without_an_id(event) -> None:
    an = event.guest("Nguyễn Văn An")
    event.codes.reissue_to([an.id])
    assert event.bring("Code,Name,Unit\nK1,Nguyễn Văn An,Sở Du lịch\n") == Counts(changed=1, gone=1)
    assert event.guest(an.name).unit == "Sở Du lịch"


def test_a_former_code_is_given_to_nobody_else(event) -> None:
    event.codes.reissue_to([event.guest("Nguyễn Văn An").id])
    plan = plan_of(event.book, event.list("Code,Name,Unit\nK1,Lê Chi,Quận 1\n"))
    assert (plan.counts.refused, plan.counts.new, plan.counts.changed) == (1, 0, 0)
    sentence = "The code was Nguyễn Văn An's and counts no more. Give the row another one, or none."
    assert told(plan) == [(2, sentence)]


def test_a_row_whose_id_and_former_code_disagree_is_refused(event) -> None:
    event.codes.reissue_to([event.guest("Nguyễn Văn An").id])
    plan = plan_of(event.book, event.list("Code,Name,Unit,id\nK1,Trần Thị Bình,Sở Y tế,DB-2\n"))
    assert told(plan) == [(2, "The code belongs to another guest, Nguyễn Văn An.")]


def came_before_the_list(event) -> Invitation:
    guest = Invitation(id=InvitationId("g-new"), code="SIGNED", name="SIGNED", unlisted=True)
    for fact in (SignedGuestAdded(guest, "abc"), CheckedIn(CheckpointId("door"), guest.id)):
        event.book.record(Entry(stamp(), fact))
    return guest


def test_a_guest_who_came_before_the_list_becomes_the_list_s_and_stays_in(event) -> None:
    came_before_the_list(event)
    assert event.bring(LIST + "SIGNED,Mai Lan,Báo Sáng,Phóng viên,DB-3\n") == Counts(changed=1, unchanged=2)
    mai = event.guest("Mai Lan")
    assert (mai.id, mai.code, mai.post, mai.key, mai.unlisted) == ("g-new", "SIGNED", "Phóng viên", "DB-3", False)
    assert event.book.presence("door", mai.id).inside


def test_that_the_list_knows_the_name_is_no_cause_for_doubt(event) -> None:
    came_before_the_list(event)
    plan = plan_of(event.book, event.list(LIST + "SIGNED,Mai Lan,Báo Sáng,,\n"))
    assert told(plan) == []
    assert "unlisted" not in {
        d.field for example in rows_of(plan, event.book, Kind.CHANGED) for d in example.differences
    }


def test_a_guest_whom_no_list_has_brought_yet_is_not_gone_from_it(event) -> None:
    came_before_the_list(event)
    assert event.bring(LIST) == Counts(unchanged=2)


@pytest.mark.parametrize("change", ["reissue", "revoke", "signed"])
def test_a_plan_made_before_codes_changed_is_made_again(event, change) -> None:
    plan = plan_of(event.book, event.list(LIST.replace("Giám đốc", "Thứ trưởng")))
    id = event.guest("Nguyễn Văn An").id
    match change:
        case "reissue":
            event.codes.reissue_to([id])
        case "revoke":
            event.codes.revoke([id], "x")
        case _:
            came_before_the_list(event)
    with pytest.raises(PlanOutdated):
        record_guests(plan, event.book, stamp)
