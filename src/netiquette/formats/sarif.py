"""For code scanning: SARIF 2.1.0 (OASIS), one run, columns in code points."""

from __future__ import annotations

import json

from netiquette import catalogue
from netiquette.drafts import in_file, position
from netiquette.finding import Severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from netiquette.finding import Edit, Finding
    from netiquette.outcome import Linted, Outcome
    from netiquette.post import Span

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(outcome: Outcome) -> str:
    """The run as SARIF; accepted findings are results with a suppression."""
    from netiquette import __version__

    results = []
    for linted in outcome.linted:
        results += [_result(linted, one) for one in linted.findings]
        for one in linted.report.suppressed:
            accepted = {"kind": "external", "justification": one.by.reason}
            results.append(_result(linted, one.finding) | {"suppressions": [accepted]})
    checks = sorted({result["ruleId"] for result in results})
    driver = {
        "name": "netiquette",
        "version": __version__,
        "rules": [_rule(check, outcome.lang) for check in checks],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
        "invocations": [_invocation(outcome)],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(name: str, lang: str) -> dict[str, Any]:
    entry = catalogue.entries().get(name)
    if entry is None:
        return {"id": name}
    check = entry.check()
    title = check.title.get(lang) or check.title.get("en", name)
    page = check.doc.get(lang) or check.doc.get("en", "")
    return {
        "id": name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": page.strip() or title},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _result(linted: Linted, finding: Finding) -> dict[str, Any]:
    content = linted.draft.content
    location = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(linted.draft.path)},
            "region": _region(content, linted.span(finding)),
        }
    }
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.advice}".strip()},
        "locations": [location],
        "partialFingerprints": {"netiquette/v1": f"{finding.fingerprint}:{linted.draft.label}"},
    }
    fixes = [fix for edit in finding.edits if (fix := _fix(linted, finding, edit))]
    return result | ({"fixes": fixes} if fixes else {})


def _fix(linted: Linted, finding: Finding, edit: Edit) -> dict[str, Any] | None:
    written = in_file(linted.draft, finding.field, edit)
    if written is None:
        return None
    region = _region(linted.draft.content, written.span)
    replacement = {"deletedRegion": region, "insertedContent": {"text": written.replacement}}
    artifact = {"uri": _uri(linted.draft.path)}
    return {"artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}]}


def _region(content: str, span: Span) -> dict[str, int]:
    line, column = position(content, span.start)
    end_line, end_column = position(content, span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
    }


def _invocation(outcome: Outcome) -> dict[str, Any]:
    told = [{"level": "error", "message": {"text": str(one)}} for one in outcome.troubles]
    made: dict[str, Any] = {"executionSuccessful": not outcome.troubles}
    return made | ({"toolExecutionNotifications": told} if told else {})


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path.replace("\\", "/").removeprefix("./"))
