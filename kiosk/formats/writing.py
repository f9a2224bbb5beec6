"""Reports into files: CSV and JSON row by row, XLSX with real cells."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.formats.csv_file import write_csv
from kiosk.formats.report import Cell, Report
from kiosk.formats.target import replacing
from kiosk.formats.xlsx_out import write_xlsx


def save_csv(target: Path, report: Report, zone: str) -> None:
    """UTF-8 with BOM and CRLF, as Excel reads it; moments at the venue's wall clock."""
    with replacing(target) as path, path.open("w", encoding="utf-8-sig", newline="") as stream:
        write_csv(stream, _texts(report, ZoneInfo(zone)))


def save_json(target: Path, report: Report, zone: str) -> None:
    """One array of objects, one object a line; moments in ISO 8601 with the venue's offset."""
    with replacing(target) as path, path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write("[")
        for n, row in enumerate(_objects(report, ZoneInfo(zone))):
            stream.write((",\n" if n else "\n") + json.dumps(row, ensure_ascii=False))
        stream.write("\n]\n")


def save_xlsx(target: Path, reports: Iterable[Report], zone: str) -> None:
    """A sheet for each report."""
    with replacing(target) as path:
        write_xlsx(path, reports, ZoneInfo(zone))


def _texts(report: Report, zone: ZoneInfo) -> Iterator[Sequence[str]]:
    yield report.headings
    for row in report.shown():
        yield [cell if type(cell) is str else _text(cell, zone) for cell in row]


def _text(cell: Cell, zone: ZoneInfo) -> str:
    if isinstance(cell, datetime):
        return cell.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")
    return "" if cell is None else str(cell)


def _objects(report: Report, zone: ZoneInfo) -> Iterator[dict[str, Any]]:
    names = [column.name for column in report.columns]
    for row in report.rows:
        cells = (c.astimezone(zone).isoformat(timespec="milliseconds") if isinstance(c, datetime) else c for c in row)
        yield dict(zip(names, cells, strict=True))
