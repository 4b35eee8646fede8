"""Advice that was given on a draft is not repeated, unless it has changed."""

from __future__ import annotations

from netiquette.finding import Severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.finding import Finding
    from netiquette.history.known import Known
    from netiquette.report import Report


def key_of(finding: Finding) -> str:
    """Tells a piece of advice: what it is about, and what it says."""
    from hashlib import blake2b

    said = f"{finding.fingerprint}\0{finding.message}".encode("utf-8", "replace")
    return f"{finding.check}:{blake2b(said, digest_size=8).hexdigest()}"


def keys_of(report: Report) -> list[str]:
    """The keys of all advice (info) in a report, also of what it no longer shows."""
    shown = [*report.findings, *(one.finding for one in report.suppressed)]
    return [key_of(one) for one in shown if one.severity == Severity.INFO]


def untold(report: Report, known: Known) -> Report:
    """The report without the advice that its draft was given before; that becomes `suppressed`."""
    advice = [one for one in report.findings if one.severity == Severity.INFO]
    if not advice or not known.own:
        return report
    given = known.history.advised(known.own)
    told = [(one, given[key]) for one in advice if (key := key_of(one)) in given] if given else []
    return _without(report, told) if told else report


def _without(report: Report, told: list[tuple[Finding, int]]) -> Report:
    from netiquette.history.dates import said
    from netiquette.history.zones import zone_of
    from netiquette.report import Suppressed
    from netiquette.setting import Suppression

    lang, zone = report.setting.lang, zone_of("")
    words = "déjà dit le" if lang == "fr" else "already said on"
    by = tuple(
        Suppressed(one, Suppression(one.check, f"{words} {said(at, zone, lang)}"))
        for one, at in told
    )
    gone = [one for one, _ in told]
    kept = tuple(one for one in report.findings if one not in gone)
    return report.replace(findings=kept, suppressed=(*report.suppressed, *by))
