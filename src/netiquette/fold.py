"""The steps from raw findings to a report: each takes findings and gives findings."""

from __future__ import annotations

from fnmatch import fnmatchcase

from netiquette.report import Suppressed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from netiquette.finding import Finding
    from netiquette.setting import Suppression


def suppress(
    findings: Iterable[Finding], suppressions: tuple[Suppression, ...], now: datetime | None
) -> tuple[list[Finding], list[Suppressed]]:
    """Takes out what the author has accepted, and keeps it beside."""
    kept: list[Finding] = []
    taken: list[Suppressed] = []
    live = [one for one in suppressions if not expired(one, now)]
    for finding in findings:
        by = next((one for one in live if _accepts(one, finding)), None)
        if by is None:
            kept.append(finding)
        else:
            taken.append(Suppressed(finding, by))
    return kept, taken


def expired(suppression: Suppression, now: datetime | None) -> bool:
    """Whether the last day of a suppression is over. Without a clock nothing expires."""
    if now is None or suppression.until is None:
        return False
    return now.date().isoformat() > suppression.until


def merge(findings: Iterable[Finding]) -> list[Finding]:
    """Two checks on the very same words are one finding: the graver one, naming the other."""
    by_place: dict[object, Finding] = {}
    for finding in findings:
        place = (finding.field, finding.span) if not finding.whole else object()
        other = by_place.get(place)
        by_place[place] = finding if other is None else _graver(other, finding)
    return list(by_place.values())


def order(findings: Iterable[Finding]) -> list[Finding]:
    """By field, place and id, so that two runs agree."""
    return sorted(findings, key=lambda one: (one.field != "text", one.field, one.span, one.check))


def cap(findings: Iterable[Finding], most: int) -> tuple[list[Finding], dict[str, int]]:
    """At most so many findings of one check; the second value counts those left out."""
    kept: list[Finding] = []
    seen: dict[str, int] = {}
    for finding in findings:
        seen[finding.check] = seen.get(finding.check, 0) + 1
        if seen[finding.check] <= most:
            kept.append(finding)
    return kept, {check: count - most for check, count in seen.items() if count > most}


def _accepts(suppression: Suppression, finding: Finding) -> bool:
    if not fnmatchcase(finding.check, suppression.check):
        return False
    return suppression.match is None or suppression.match.casefold() in finding.match.casefold()


def _graver(one: Finding, other: Finding) -> Finding:
    first, second = sorted((one, other), key=lambda each: (-each.severity, each.rule, each.check))
    if first.check == second.check:
        return first
    also = sorted({*first.because.get("also", ()), second.check, *second.because.get("also", ())})
    return first.replace(because={**first.because, "also": also})
