"""How a hub's happenings, requests and status are printed, for people and as data."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, assert_never

from kiosk.cli.tools import say, tell
from kiosk.hub import control_wire as wire
from kiosk.hub.happenings import Asked, Happening, Joined, Noted, Revoked
from kiosk.words import Words

_ROLES = {"desk": "desk", "screen": "screen", "organiser": "organiser"}


def happening_data(one: Happening) -> dict[str, Any]:
    match one:
        case Asked(ask):
            return {"happened": "asked", "name": ask.name, "role": ask.role.value, "digits": ask.digits, "id": ask.id}
        case Joined(member):
            return {"happened": "joined", "name": member.name, "role": member.role.value, "member": member.member}
        case Revoked(member):
            return {"happened": "revoked", "name": member.name, "member": member.member}
        case Noted(problem, grave):
            values = {name: str(value) for name, value in problem.values.items()}
            told = {"happened": "noted", "grave": grave, "sentence": problem.template.format(**problem.values)}
            return told | {"template": problem.template, "values": values}
        case _:
            assert_never(one)


def say_happening(one: Happening, words: Words) -> None:
    match one:
        case Asked(ask):
            say(words.say("{name} asks to join. Its screen shows {digits}.", name=ask.name, digits=ask.digits))
        case Joined(member):
            say(words.say("{name} is in.", name=member.name))
        case Revoked(member):
            say(words.say("{name} is no member any more.", name=member.name))
        case Noted(problem):
            tell(words.say(problem.template, **problem.values))
        case _:
            assert_never(one)


def ask_words(asked: wire.Asking, words: Words) -> str:
    """The question before a computer is let in."""
    role = words.say(_ROLES[asked.role.value])
    return words.say(
        "{name} wants to join as {role}. Does its screen show {digits}?",
        name=asked.name,
        role=role,
        digits=asked.digits,
    )


def ask_data(asked: wire.Asking) -> dict[str, Any]:
    return {"happened": "asks", "name": asked.name, "role": asked.role.value, "digits": asked.digits, "id": asked.id}


def status_lines(said: dict[str, Any], words: Words) -> Iterator[str]:
    """A few lines on the hub, then one for each member."""
    yield words.say("{event}: hub at {addresses}", event=said["event"], addresses=", ".join(said["addresses"]))
    yield words.say(
        "{facts} facts; {free} MB free on its disk; last copy {copied}.",
        facts=said["facts"],
        free=said["free"] // 1_000_000,
        copied=_clock(said["copied"]) if said["copied"] else words.say("none yet"),
    )
    if not said["every_write_on_disk"]:
        yield words.say(
            "This hub does not write every check-in to disk at once, and a power cut would lose them. It is not used."
        )
    for venue in said.get("venues", ()):
        yield _venue_line(venue, words)
    for member in said["members"]:
        yield _member_line(member, words)


def _venue_line(venue: dict[str, Any], words: Words) -> str:
    name = words.say("Headquarters") if venue["leads"] else words.say("Venue {venue}", venue=venue["venue"])
    since = f"{datetime.fromisoformat(venue['since']).astimezone():%H:%M}"
    if venue["trouble"]:
        return words.say(
            "{venue}: nothing can be taken in since {time}: {why}", venue=name, time=since, why=venue["trouble"]
        )
    if not venue["reached"]:
        return words.say("{venue}: out of reach since {time}. Desks there go on by themselves.", venue=name, time=since)
    came = words.say("{new} entries taken in, {behind} still to come", new=venue["new"], behind=venue["behind"])
    return words.say("{venue}: reached since {time}; {came}.", venue=name, time=since, came=came)


def _clock(said: str) -> str:
    """By this computer's clock: who asks sits before it."""
    return f"{datetime.fromisoformat(said).astimezone():%d/%m %H:%M}"


def _member_line(member: dict[str, Any], words: Words) -> str:
    parts = [
        member["name"],
        words.say(_ROLES[member["role"]]) + (f" ({venue})" if (venue := member.get("venue")) else ""),
        words.say("connected") if member["connected"] else words.say("not connected"),
        words.say("{count} check-ins, {speed} a minute", count=member["check_ins"], speed=member["per_minute"]),
    ]
    if member["unshared"]:
        parts.append(words.say("{count} not yet shared", count=member["unshared"]))
    if member["clock_ahead"] is not None and abs(member["clock_ahead"]) >= 1:
        parts.append(words.say("clock {seconds} s", seconds=f"{member['clock_ahead']:+.0f}"))
    if member["alarm"]:
        parts.append(words.say(_ALARMS[member["alarm"]]))
    return "  ".join(parts)


_ALARMS = {
    "silent": "not heard any more",
    "idle": "checks nobody in",
    "clock": "clock wrong",
    "twice": "two computers under one name",
}
