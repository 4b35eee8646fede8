"""For programs: one object with every draft's report in the wire format (docs/wire-format.md)."""

from __future__ import annotations

import json as _json

from netiquette.report import WIRE_VERSION
from netiquette.wire import finding_to_dict, report_to_dict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from netiquette.outcome import Linted, Outcome


def render(outcome: Outcome) -> str:
    """The run as JSON; findings also say where in the file they stand."""
    whole = {
        "version": WIRE_VERSION,
        "status": outcome.status,
        "drafts": [_draft(linted) for linted in outcome.linted],
        "troubles": [one.as_dict() for one in outcome.troubles],
        "notes": list(outcome.notes),
    }
    return (
        _json.dumps(whole, ensure_ascii=False, indent=2).encode("utf-8", "replace").decode() + "\n"
    )


def _draft(linted: Linted) -> dict[str, Any]:
    found = []
    for finding in linted.findings:
        line, column, end_line, end_column = linted.place(finding)
        place = {"line": line, "column": column, "end_line": end_line, "end_column": end_column}
        found.append(finding_to_dict(finding) | {"place": place})
    report = report_to_dict(linted.report) | {"findings": found}
    return {"path": linted.draft.path, "label": linted.draft.label, "report": report}
