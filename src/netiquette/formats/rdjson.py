"""For reviewdog: diagnostics in its RDF JSON (reviewdog/reviewdog, proto/rdf).

Its columns count UTF-8 bytes from 1.
"""

from __future__ import annotations

import json

from netiquette.drafts import in_file, position

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from netiquette.finding import Finding
    from netiquette.outcome import Linted, Outcome
    from netiquette.post import Span


def render(outcome: Outcome) -> str:
    """One object with a diagnostic for each finding; its edits are suggestions."""
    found = [_diagnostic(linted, one) for linted in outcome.linted for one in linted.findings]
    whole = {"source": {"name": "netiquette"}, "diagnostics": found}
    return json.dumps(whole, ensure_ascii=True, indent=2) + "\n"


def _diagnostic(linted: Linted, finding: Finding) -> dict[str, Any]:
    content = linted.draft.content
    row: dict[str, Any] = {
        "message": f"{finding.message} {finding.advice}".strip(),
        "location": {"path": linted.draft.path, "range": _range(content, linted.span(finding))},
        "severity": finding.severity.name,
        "code": {"value": finding.check},
    }
    written = [in_file(linted.draft, finding.field, edit) for edit in finding.edits]
    suggested = [
        {"range": _range(content, one.span), "text": one.replacement} for one in written if one
    ]
    return row | ({"suggestions": suggested} if suggested else {})


def _range(content: str, span: Span) -> dict[str, dict[str, int]]:
    return {"start": _point(content, span.start), "end": _point(content, span.end)}


def _point(content: str, offset: int) -> dict[str, int]:
    line, column = position(content, offset)
    before = content[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
