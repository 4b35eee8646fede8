"""What one run has linted, and what it could not."""

from __future__ import annotations

from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.drafts import Draft
    from netiquette.finding import Finding
    from netiquette.post import Span
    from netiquette.report import Report


class Linted(Value):
    """A draft and its report. `findings` are those that are shown: all, or the new ones."""

    draft: Draft
    report: Report
    findings: tuple[Finding, ...]

    @property
    def name(self) -> str:
        """The draft's path, and what tells it from others in the same file."""
        draft = self.draft
        return f"{draft.path} ({draft.label})" if draft.label else draft.path

    def span(self, finding: Finding) -> Span:
        """Where a finding stands in the file, in code points of its content."""
        return self.draft.locate(finding.field, finding.span)

    def place(self, finding: Finding) -> tuple[int, int, int, int]:
        """Line and column, 1-based, of a finding's start and end in the file."""
        from netiquette.drafts import position

        start, end = self.span(finding)
        return *position(self.draft.content, start), *position(self.draft.content, end)


class Trouble(Value):
    """Something that was not linted: a file, a part of one, or a check that failed.

    `line` and `column` are 1-based, 0 where the whole file is meant.
    """

    path: str
    reason: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return self.reason if self.reason.startswith(self.path) else f"{place}: {self.reason}"


class Outcome(Value):
    """A whole run: the drafts that were linted, what was not, and notes on the config itself.

    `notes` are sentences for the author: suppressions that are not used or have expired.
    """

    linted: tuple[Linted, ...]
    troubles: tuple[Trouble, ...] = ()
    notes: tuple[str, ...] = ()
    lang: str = "en"

    @property
    def findings(self) -> list[Finding]:
        """Every finding that is shown."""
        return [finding for one in self.linted for finding in one.findings]

    @property
    def status(self) -> int:
        """The exit status: 0 clean, 1 findings that fail, 2 something was not linted."""
        if self.troubles:
            return 2
        return int(any(_fails(one) for one in self.linted))


def _fails(linted: Linted) -> bool:
    bar = linted.report.setting.fail_on
    return bar is not None and any(finding.severity >= bar for finding in linted.findings)
