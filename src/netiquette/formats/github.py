"""For GitHub Actions: workflow commands that become annotations on the changed lines.

A step shows at most 10 annotations of each level (docs.github.com, workflow commands).
"""

from __future__ import annotations

from netiquette.finding import Severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.outcome import Outcome

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(outcome: Outcome) -> str:
    """One line for each finding; columns are given where a finding is within one line."""
    lines = []
    for linted in outcome.linted:
        for finding in linted.findings:
            line, column, end_line, end_column = linted.place(finding)
            where = f"file={_property(linted.draft.path)},line={line},endLine={end_line}"
            if line == end_line:
                where += f",col={column},endColumn={max(column, end_column - 1)}"
            title = _property(f"netiquette: {finding.check}")
            text = _message(f"{finding.message} {finding.advice}".strip())
            lines.append(f"::{_LEVELS[finding.severity]} {where},title={title}::{text}\n")
    lines += [f"::error title=netiquette::{_message(str(one))}\n" for one in outcome.troubles]
    return "".join(lines)


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
