"""What the fits say of a post and the segments it addresses; three checks read it."""

from __future__ import annotations

from math import log

from netiquette.audience.fit import weights
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from netiquette.analysis import Analysis
    from netiquette.audience.fit import Fit

SURE = 0.85
"""Score from which another segment may be called the better one."""
ENOUGH = 1.5
"""Words by their weight, those of any circle's life left out, below which nothing is said."""
LEAD = 4.0
"""By how much its log-odds must then be above those of the best segment addressed."""


class Verdict(Value):
    """How a post stands with those it addresses.

    `addressed` are their fits, the best first; `concerned` and `foreign` those of them that are
    surely concerned and surely not; `better` the fit of a segment that is not addressed and that
    the post suits clearly better.
    """

    addressed: tuple[Fit, ...]
    concerned: tuple[Fit, ...]
    foreign: tuple[Fit, ...]
    better: Fit | None

    @property
    def is_foreign(self) -> bool:
        """Whether the post is for none of those it addresses, and says what it is about."""
        return len(self.foreign) == len(self.addressed) and bool(self.addressed[0].strange)

    def because(self) -> dict[str, Any]:
        """The evidence: the scores, the bands, and the words."""
        best = self.addressed[0]
        return {
            "scores": {fit.segment: fit.score for fit in self.addressed},
            "foreign_below": round(best.bar, 4),
            "home_from": weights().home,
            "shared": list(best.shared),
            "strange": list(best.strange),
        }


def verdict(analysis: Analysis) -> Verdict | None:
    """The verdict on a post; None where nothing can be known of the segments it addresses."""
    fits = analysis.fits
    names = [one.name for one in analysis.addressed]
    addressed = sorted((fits[name] for name in names if name in fits), key=_rank)
    if not addressed or addressed[0].telling < ENOUGH:
        return None
    bands = weights()
    others = sorted((fit for name, fit in fits.items() if name not in names), key=_rank)
    return Verdict(
        addressed=tuple(addressed),
        concerned=tuple(fit for fit in addressed if fit.score >= bands.home),
        foreign=tuple(fit for fit in addressed if fit.score < fit.bar),
        better=others[0] if others and _is_better(others[0], addressed[0]) else None,
    )


def _rank(fit: Fit) -> tuple[float, str]:
    return -fit.score, fit.segment


def _is_better(other: Fit, own: Fit) -> bool:
    """Whether another segment is clearly the better one; not where the own one is at home."""
    if other.score < SURE or own.score >= weights().home:
        return False
    if not other.shared or (len(other.shared) < 2 and len(other.strange) > 1):
        return False
    return _odds(other.score) - _odds(own.score) >= LEAD


def _odds(score: float) -> float:
    score = min(1 - 1e-4, max(1e-4, score))
    return log(score / (1 - score))
