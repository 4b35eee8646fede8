"""What a lint has to say of one post."""

from __future__ import annotations

from netiquette.finding import Rule, Severity
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

    from netiquette.analysis import Analysis
    from netiquette.analysis.counting import Length
    from netiquette.audience.fit import Fit
    from netiquette.finding import Finding
    from netiquette.setting import Setting, Suppression

WIRE_VERSION = 1


class Skipped(Value):
    """Something that was not linted, said rather than hidden.

    `reason` is "language" (the check does not read the language of the post), "crash" (the check
    failed; `detail` tells how) or "unavailable" (what the check builds on cannot be loaded). Where
    `check` is "judge", the judge of topics was asked and could not speak: the screen spoke alone;
    where it is "linguistics", the fit was read without the configured pipeline.
    """

    check: str
    reason: str
    detail: str = ""


class Suppressed(Value):
    """A finding that the author has accepted, and the suppression that says so."""

    finding: Finding
    by: Suppression


class Report(Value):
    """The findings of one post in the order of its text, and what was measured on the way."""

    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]
    suppressed: tuple[Suppressed, ...]
    capped: Mapping[str, int]
    analysis: Analysis
    setting: Setting

    @property
    def ok(self) -> bool:
        """True when no finding is at or above the severity that fails (`fail-on`)."""
        bar = self.setting.fail_on
        return bar is None or all(finding.severity < bar for finding in self.findings)

    @property
    def by_rule(self) -> dict[Rule, tuple[Finding, ...]]:
        """The findings under each of the three rules; a rule without any has an empty tuple."""
        return {rule: tuple(one for one in self.findings if one.rule == rule) for rule in Rule}

    @property
    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity."""
        found = [finding.severity for finding in self.findings]
        return {severity: found.count(severity) for severity in Severity}

    @property
    def language(self) -> str | None:
        """The language of the post as a BCP 47 code, or None when it cannot be told."""
        return self.analysis.language

    @property
    def lengths(self) -> Mapping[str, Length]:
        """The length of the text as each channel of the post counts it; computed when read."""
        lengths: Mapping[str, Length] = self.analysis.lengths
        return lengths

    @property
    def fit(self) -> Mapping[str, float]:
        """How well the post fits each declared segment, 0 (foreign) to 1 (at home).

        Computed when read. Empty when no segment is declared, or when it cannot be known: the post
        has too few words, or is in a language that is not read. Their arg-max fits best.
        """
        fits: Mapping[str, Fit] = self.analysis.fits
        return {name: one.score for name, one in fits.items()}

    @property
    def reading(self) -> str:
        """With what the fit was read: a configured pipeline, or "netiquette": the shipped vectors.

        Computed when read. Empty when no segment is declared.
        """
        audience = self.analysis.audience
        return "" if audience is None else audience.reading(self.analysis)[0]

    @property
    def next_slot(self) -> datetime | None:
        """The next good moment: the earliest that satisfies every budget and all hours.

        Computed when read. None when no history or no time is known, or when there is no such
        moment; `analysis.past.slot()` then says what stands in the way.
        """
        past = self.analysis.past
        slot = past.slot() if past is not None else None
        return past.moment(slot.at) if past and slot and slot.at is not None else None

    def to_dict(self) -> dict[str, Any]:
        """The report as JSON values: the versioned wire format of docs/wire-format.md."""
        from netiquette.wire import report_to_dict

        return report_to_dict(self)
