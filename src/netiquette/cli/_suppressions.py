"""Suppressions that no longer do anything are said, so that they do not pile up."""

from __future__ import annotations

from netiquette import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from netiquette.config import Config
    from netiquette.outcome import Linted
    from netiquette.setting import Suppression

_SAYINGS = {
    "en": {
        "unused": "{where}: nothing left to suppress for {check} (“{reason}”); take it out",
        "expired": "{where}: the suppression of {check} expired on {until} (“{reason}”)",
    },
    "fr": {
        "unused": "{where} : plus rien à accepter pour {check} (« {reason} ») ; retirez-la",
        "expired": "{where} : la suppression de {check} a expiré le {until} (« {reason} »)",
    },
}


def unused(config: Config, linted: list[Linted], now: datetime | None) -> Iterator[str]:
    """A sentence for each suppression that has expired, or that no draft it is for needs."""
    used = {one.by for each in linted for one in each.report.suppressed}
    concerned = {one for each in linted for one in each.report.setting.suppressions}
    sayings = _SAYINGS.get(config.lang, _SAYINGS["en"])
    for one in sorted(concerned, key=lambda each: each.where):
        if fold.expired(one, now):
            yield _filled(sayings["expired"], one)
        elif one not in used:
            yield _filled(sayings["unused"], one)


def _filled(saying: str, one: Suppression) -> str:
    return saying.format(where=one.where, check=one.check, reason=one.reason, until=one.until)
