"""For GitLab: a Code Quality report (docs.gitlab.com, "Code Quality report format")."""

from __future__ import annotations

import json

from netiquette.finding import Severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.finding import Finding
    from netiquette.outcome import Linted, Outcome

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(outcome: Outcome) -> str:
    """A JSON array; each fingerprint is unique, because GitLab shows only the first of equals."""
    seen: set[str] = set()
    rows = []
    for linted in outcome.linted:
        for finding in linted.findings:
            line, _, end_line, _ = linted.place(finding)
            path = linted.draft.path.removeprefix("./")
            rows.append(
                {
                    "description": f"{finding.message} {finding.advice}".strip(),
                    "check_name": finding.check,
                    "fingerprint": _fingerprint(linted, finding, seen),
                    "severity": _SEVERITIES[finding.severity],
                    "location": {"path": path, "lines": {"begin": line, "end": end_line}},
                }
            )
    return json.dumps(rows, ensure_ascii=True, indent=2) + "\n"


def _fingerprint(linted: Linted, finding: Finding, seen: set[str]) -> str:
    from hashlib import blake2b

    text = f"{linted.draft.path}\0{linted.draft.label}\0{finding.fingerprint}"
    found = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    while found in seen:
        found = blake2b(found.encode(), digest_size=16).hexdigest()
    seen.add(found)
    return found
