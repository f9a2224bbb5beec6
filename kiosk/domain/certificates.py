"""The register of certificates: which serials were given, which count, and what the next one is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import count

from kiosk.domain.course import Certificate, Course
from kiosk.domain.declarations import CertificateIssued
from kiosk.domain.ids import CourseId, InvitationId

_LEAST_DIGITS = 3


class Paper(Enum):
    """How a certificate stands."""

    VALID = "valid"
    REPLACED = "replaced"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Register:
    """All that were ever issued, in any order."""

    said: tuple[CertificateIssued, ...] = ()

    def of(self, course: CourseId) -> Iterator[CertificateIssued]:
        """Those of one class, by their time and serial."""
        own = (one for one in self.said if one.certificate.course == course)
        return iter(sorted(own, key=lambda one: (one.certificate.issued, one.certificate.serial)))

    def paper(self, one: CertificateIssued) -> Paper:
        if one.void:
            return Paper.VOID
        return Paper.REPLACED if one.certificate.serial in self._replaced() else Paper.VALID

    def valid(self, course: CourseId) -> dict[tuple[InvitationId, str], Certificate]:
        """Those that count, by whose they are."""
        replaced = self._replaced()
        papers = (one.certificate for one in self.of(course) if not one.void)
        return {(paper.invitation, paper.person): paper for paper in papers if paper.serial not in replaced}

    def twice(self) -> tuple[str, ...]:
        """Serials that two desks gave while they were apart."""
        given = Counter(one.certificate.serial for one in self.said)
        return tuple(sorted(serial for serial, times in given.items() if times > 1))

    def serials(self, course: Course, at: datetime) -> Iterator[str]:
        """Serials nobody has, one after the other."""
        used = {one.certificate.serial for one in self.said}
        first = 1 + sum(1 for _ in self.of(course.id))
        numbered = (serial_of(course, number, at.year) for number in count(first))
        return (serial for serial in numbered if serial not in used)

    def _replaced(self) -> set[str]:
        return {one.certificate.replaces for one in self.said if not one.void}


def serial_of(course: Course, number: int, year: int) -> str:
    return course.numbering.replace("{number}", f"{number:0{_LEAST_DIGITS}}").replace("{year}", f"{year}")


def register_of(said: Iterable[CertificateIssued]) -> Register:
    return Register(tuple(said))
