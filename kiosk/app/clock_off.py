"""How far a computer's clock is from the hub's, in the unit that a person reads at a glance."""

from kiosk.words import Words

_MINUTE, _HOUR = 60, 3_600


def own_clock_text(ahead: float, words: Words) -> str:
    """To whoever sits at it; `ahead` seconds, negative when it is behind."""
    hours, minutes = round(abs(ahead) / _HOUR), round(abs(ahead) / _MINUTE)
    if abs(ahead) >= 2 * _HOUR:
        if ahead > 0:
            return words.say(
                "This computer's clock is {hours} hours ahead of the hub's. Set it, and its date.", hours=hours
            )
        return words.say("This computer's clock is {hours} hours behind the hub's. Set it, and its date.", hours=hours)
    if ahead > 0:
        return words.say("This computer's clock is {minutes} minutes ahead of the hub's. Set it.", minutes=minutes)
    return words.say("This computer's clock is {minutes} minutes behind the hub's. Set it.", minutes=minutes)
