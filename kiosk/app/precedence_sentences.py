"""Why one stands before another, what is wrong with a table, and what it does not know: in words."""

from typing import assert_never

from kiosk.app.ranking import Doubts, Ranked
from kiosk.domain.ladder import Bare, Fault, Nameless, Twice, fault_of_ladder
from kiosk.domain.precedence import Ground, Precedence
from kiosk.domain.unit_level import OWN, Level
from kiosk.errors import BadInput
from kiosk.words import Words

_GROUNDS = {
    Ground.HOUSE: "guests go before their hosts",
    Ground.BLOCK: "a higher block",
    Ground.HOST: "guests go before their hosts",
    Ground.UNIT: "a higher unit",
    Ground.LEVEL: "a higher level",
    Ground.STATE: "states go by their names",
    Ground.POST: "a higher post",
    Ground.OFFICE: "earlier in office",
    Ground.AGE: "older",
    Ground.NAME: "the order of names",
    Ground.LIST: "equal in everything: as on the list",
    Ground.NOTHING: "equal in everything: as on the list",
    Ground.BY_HAND: "placed by hand",
}
_LEVELS = {Level.CENTRAL: "central", Level.PROVINCE: "city, province", Level.DISTRICT: "district", Level.WARD: "ward"}
_MANY = 5


def why(one: Ranked, following: Ranked | None, words: Words) -> str:
    """ "Trước Trần Văn B: giữ chức vụ sớm hơn (2015; 2019)"; empty for the last."""
    said = reason(one, following, words)
    return words.say("Before {name}: {why}", name=following.guest.name, why=said) if following and said else ""


def reason(one: Ranked, following: Ranked | None, words: Words) -> str:
    """The same without the name."""
    if following is None or one.ground is None:
        return ""
    pair = _told(one, following, words)
    return words.say(_GROUNDS[one.ground]) + (f" ({pair[0]}; {pair[1]})" if all(pair) else "")


def level_name(level: Level | None, words: Words) -> str:
    """Of a unit that says nothing of its level, where it stands all the same."""
    return words.say(_LEVELS[level or OWN])


def _told(one: Ranked, following: Ranked, words: Words) -> tuple[str, str]:
    """The two texts that were compared, where that helps."""
    match one.ground:
        case Ground.BLOCK:
            return one.claim.unit.block, following.claim.unit.block
        case Ground.LEVEL:
            return level_name(one.claim.unit.level, words), level_name(following.claim.unit.level, words)
        case Ground.STATE:
            return one.claim.unit.state, following.claim.unit.state
        case Ground.OFFICE:
            return one.claim.in_office, following.claim.in_office
        case Ground.AGE:
            return one.claim.born, following.claim.born
        case _:
            return "", ""


def refuse_unsound(table: Precedence) -> None:
    """Raises BadInput with the sentence that says why this table places nobody."""
    for blocks, rungs in ((True, table.blocks), (False, table.posts)):
        fault = fault_of_ladder(rungs)
        if fault is not None:
            raise _complaint(fault, blocks=blocks)


def _complaint(fault: Fault, *, blocks: bool) -> BadInput:
    match fault:
        case Bare() if blocks:
            return BadInput("A table of precedence needs at least one block. The table stays as it was.")
        case Bare():
            return BadInput("A table of precedence needs at least one post. The table stays as it was.")
        case Nameless(at):
            return BadInput("Step {at} has no name. The table stays as it was.", at=at)
        case Twice(word, upper, lower):
            return BadInput(
                "{word} stands on steps {upper} and {lower}, so it would be above itself. The table stays as it was.",
                word=word,
                upper=upper,
                lower=lower,
            )
        case _:
            assert_never(fault)


def doubt_sentences(doubts: Doubts, words: Words) -> tuple[str, ...]:
    """A sentence for each kind of doubt there is."""
    say = words.say
    posts, blocks = _some([text for text, _ in doubts.posts]), _some([text for text, _ in doubts.blocks])
    dates, equal = _some([f"{n} ({t})" for n, t in doubts.dates]), _some([f"{a} – {b}" for a, b in doubts.equal])
    circles = _some([" → ".join((*circle, circle[0])) for circle in doubts.circles])
    told = (
        posts and say("Posts that the table does not know, and so come last: {names}.", names=posts),
        blocks and say("Blocks that the table does not know, and so come last: {names}.", names=blocks),
        dates and say("Dates that are not clear, and so do not count: {names}.", names=dates),
        equal and say("Equal in everything, so they stand as on the list: {names}.", names=equal),
        circles and say("Placed by hand in a circle, so the table decides: {names}.", names=circles),
    )
    return tuple(filter(None, told))


def _some(texts: list[str]) -> str:
    """The first few of them, and how many more there are."""
    rest = len(texts) - _MANY
    return ", ".join(texts[:_MANY]) + (f" (+{rest})" if rest > 0 else "")
