"""For test dashboards: JUnit XML, one test case for each draft."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.outcome import Linted, Outcome

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(outcome: Outcome) -> str:
    """A `testsuites` document; a draft fails when a finding of its is at or above `fail-on`."""
    cases = [_case(linted) for linted in outcome.linted]
    errors = [
        f'    <testcase name={_attribute(one.path)} classname="netiquette">'
        f"<error message={_attribute(one.reason)}/></testcase>"
        for one in outcome.troubles
    ]
    failures = sum("<failure" in case for case in cases)
    counts = f'tests="{len(cases) + len(errors)}" failures="{failures}" errors="{len(errors)}"'
    body = "\n".join((*cases, *errors))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites name="netiquette" {counts}>\n'
        f'  <testsuite name="netiquette" {counts}>\n{body}\n  </testsuite>\n</testsuites>\n'
    )


def _case(linted: Linted) -> str:
    bar = linted.report.setting.fail_on
    failing: list[str] = []
    advice: list[str] = []
    for finding in linted.findings:
        line, column, *_ = linted.place(finding)
        text = f"{line}:{column} {finding.check}: {finding.message} {finding.advice}".strip()
        (failing if bar is not None and finding.severity >= bar else advice).append(text)
    head = f'    <testcase name={_attribute(linted.name)} classname="netiquette"'
    inside = ""
    if failing:
        message = _attribute(failing[0])
        inside += f'<failure message={message} type="netiquette">{_text(failing)}</failure>'
    if advice:
        inside += f"<system-out>{_text(advice)}</system-out>"
    return f"{head}>{inside}</testcase>" if inside else f"{head}/>"


def _text(lines: list[str]) -> str:
    return escape(_FORBIDDEN.sub("\ufffd", "\n".join(lines)))


def _attribute(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("\ufffd", text))
