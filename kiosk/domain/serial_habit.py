"""What is remembered of a serial scanner from one run to the next: which it is, and how it talks."""

import json
from dataclasses import asdict, dataclass

from kiosk.domain.port_watch import Port
from kiosk.domain.serial_ear import RATES
from kiosk.domain.serial_lines import Framing


@dataclass(frozen=True, slots=True)
class Habit:
    """`fixed`: a person chose the speed; otherwise it is the one that made sense last."""

    port: Port
    rate: int = RATES[0]
    fixed: bool = False
    framing: Framing = Framing.UNKNOWN


def written(habit: Habit | None) -> str:
    """One line of text; empty for none."""
    if habit is None:
        return ""
    return json.dumps({**asdict(habit), "framing": habit.framing.value}, ensure_ascii=False)


def read(text: str) -> Habit | None:
    """What `written` wrote; None for anything else."""
    try:
        kept = json.loads(text)
        port = Port(**{name: kind(kept["port"][name]) for name, kind in _KINDS.items()})
        return Habit(port, int(kept["rate"]), bool(kept["fixed"]), Framing(kept["framing"]))
    except (ValueError, KeyError, TypeError):
        return None


_KINDS: dict[str, type] = {"name": str, "label": str, "serial": str, "vendor": int, "product": int}
