"""A desk without a window, for networks of one's own: python -m bench.hub_desk FILE, on a computer that has joined.

Each line of its input is a code that a guest shows, or ? for how it stands; each line of its output says what the desk
answered, as JSON.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

from db.files import SqliteFiles
from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.ports import Nobody
from kiosk.domain.double_admission import DoubleAdmission
from kiosk.hub.client import Link
from kiosk.hub.desk_link import link_of
from kiosk.hub.keeping import kept_membership
from kiosk.hub.vault import Vault


def main(file: Path) -> int:
    files, clock, of = SqliteFiles(), SystemClock(), kept_membership(file, Vault())
    if of is None:
        print("This computer has not joined a hub with this file.", file=sys.stderr)
        return 1
    stamper = Stamper(of.desk, clock)
    link = link_of(of, file, files, stamper, Nobody())
    link.start()
    book = files.open(file)
    desk = Desk(book, stamper, Nobody(), hub=link)
    with book.reading() as reader:
        place = reader.checkpoints()[0].id
    for line in sys.stdin:
        begun, code = time.perf_counter(), line.strip()
        if code == "?":
            with book.reading() as reader:
                said = _stands(link) | {"doubles": len(reader.declared(DoubleAdmission))}
        else:
            answer = desk.present(code, place)
            said = {"verdict": type(answer.verdict).__name__, "unchecked": answer.unchecked}
        print(json.dumps(said | {"seconds": round(time.perf_counter() - begun, 3)}), flush=True)
    link.stop()
    book.close()
    return 0


def _stands(link: Link) -> dict[str, Any]:
    return {"state": type(link.state()).__name__.lower(), "unshared": link.unshared(), "trouble": link.trouble}


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
