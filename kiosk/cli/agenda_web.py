"""The web behind agenda import and agenda refresh, loaded when an address is asked for."""

from dataclasses import dataclass
from typing import Any

from kiosk.app.agenda_words import doubt_sentence
from kiosk.app.followed import DEFAULT_MINUTES, Following, following
from kiosk.app.following import GoesBackAndForth, NotBelieved, Outcome, Same, Updated, follow, look, settle
from kiosk.app.identity import Stamper
from kiosk.app.ports import Book
from kiosk.app.programme import AgendaPlan, Take
from kiosk.cli.agenda_import import STAYS, summary_of
from kiosk.errors import BadInput, NotFound
from kiosk.words import Words


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What came of it, for scripts and for people; `done`: no person has to decide."""

    data: dict[str, Any]
    sentence: str
    done: bool


def bring(address: str, book: Book, stamper: Stamper, take: Take | None, every: int | None) -> tuple[AgendaPlan, bool]:
    found = look(address, book, stamper, again=True)
    if found.plan is None:
        raise BadInput("{address} says that it is unchanged, and sends nothing.", address=address)
    if take is None:
        return found.plan, False
    outcome = settle(found, book, stamper, take)
    follow(book, stamper, address, DEFAULT_MINUTES if every is None else every)
    return found.plan, isinstance(outcome, Updated)


def refreshed(book: Book, stamper: Stamper, words: Words) -> Refreshed:
    with book.reading() as reader:
        followed = following(reader)
    if followed is None:
        raise NotFound("The agenda follows no web address. Import one first: agenda import FILE https://…")
    outcome = settle(look(followed.address, book, stamper), book, stamper)
    said = outcome_sentence(outcome, words)
    return Refreshed(_outcome(outcome, followed, words), said, not isinstance(outcome, NotBelieved))


def _outcome(outcome: Outcome, followed: Following, words: Words) -> dict[str, Any]:
    names = {Same: "same", Updated: "updated", NotBelieved: "not_believed", GoesBackAndForth: "goes_back_and_forth"}
    said: dict[str, Any] = {"outcome": names[type(outcome)], "address": followed.address}
    if isinstance(outcome, Updated | NotBelieved):
        said |= summary_of(outcome.plan, words)
    return said


def outcome_sentence(outcome: Outcome, words: Words) -> str:
    match outcome:
        case Same():
            return words.say("Nothing has changed.")
        case Updated(plan):
            return words.say(
                "The agenda was read again: {new} new, {changed} changed, {gone} gone.",
                new=plan.new,
                changed=plan.changed,
                gone=plan.gone,
            )
        case NotBelieved(plan, _):
            return f"{doubt_sentence(plan.doubt, words) if plan.doubt else ''} {words.say(STAYS)}".strip()
        case GoesBackAndForth():
            return words.say("The address goes back and forth between two versions. The agenda stays as it is.")
