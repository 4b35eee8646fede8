"""A report as JSON values: the wire format, which docs/wire-format.md and its schema describe."""

from __future__ import annotations

from netiquette.finding import Rule
from netiquette.report import WIRE_VERSION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from netiquette.analysis.length import Length
    from netiquette.finding import Edit, Finding
    from netiquette.report import Report


def report_to_dict(report: Report) -> dict[str, Any]:
    """The whole report; keys are only ever added within one version."""
    wire: dict[str, Any] = {
        "version": WIRE_VERSION,
        "ok": report.ok,
        "language": report.language,
        "channels": [channel.name for channel in report.setting.channels],
        "findings": [finding_to_dict(finding) for finding in report.findings],
        "rules": {rule.key: len(report.by_rule[rule]) for rule in Rule},
        "counts": {severity.key: count for severity, count in report.counts.items()},
        "lengths": {name: _length_to_dict(one) for name, one in report.lengths.items()},
        "skipped": [one.as_dict() for one in report.skipped],
        "suppressed": [
            {
                "finding": finding_to_dict(one.finding),
                "reason": one.by.reason,
                "until": one.by.until,
            }
            for one in report.suppressed
        ],
        "capped": dict(report.capped),
    }
    if report.setting.audience is not None:
        wire["fit"] = dict(report.fit)
        wire["reading"] = report.reading
    if report.setting.history is not None:
        slot = report.next_slot
        wire["next_slot"] = slot and slot.isoformat()
    return wire


def finding_to_dict(finding: Finding) -> dict[str, Any]:
    """One finding; spans count code points of the field that it names."""
    return {
        "check": finding.check,
        "rule": finding.rule.key,
        "severity": finding.severity.key,
        "message": finding.message,
        "advice": finding.advice,
        "field": finding.field,
        "span": list(finding.span),
        "whole": finding.whole,
        "match": finding.match,
        "because": _plain(finding.because),
        "edits": [_edit_to_dict(edit) for edit in finding.edits],
        "fingerprint": finding.fingerprint,
        "docs": finding.docs,
    }


def _length_to_dict(length: Length) -> dict[str, Any]:
    return {
        "count": length.count,
        "unit": length.unit,
        "limit": length.limit,
        "headroom": length.headroom,
        "floor": length.floor,
        "drivers": [driver.as_dict() for driver in length.drivers],
    }


def _edit_to_dict(edit: Edit) -> dict[str, Any]:
    return {"span": list(edit.span), "replacement": edit.replacement, "safe": edit.safe}


def _plain(value: Any) -> Any:
    """Evidence as JSON values, whatever a check put into it."""
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(one) for one in value]
    return value if value is None or isinstance(value, (str, int, float, bool)) else str(value)
