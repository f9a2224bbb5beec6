"""A word that answers another one counts after it, also where the clocks of the two desks differ."""

from datetime import timedelta

from kiosk.app.identity import Stamper
from kiosk.app.ports import Reader
from kiosk.domain.double_admission import DoubleAdmission
from kiosk.domain.double_change import DoubleChange
from kiosk.domain.stamp import Stamp

_LATER = timedelta(milliseconds=1)


def stamp_after(stamper: Stamper, reader: Reader, said: DoubleAdmission | DoubleChange) -> Stamp:
    """For the next word about the same; of two words the newest by its clock stands, and whoever answers saw this one."""
    now = stamper.clock.now()
    before = next((at for at, one in reader.declared_when(type(said)) if one.about == said.about), now)
    return stamper.stamp(max(now, before + _LATER))
