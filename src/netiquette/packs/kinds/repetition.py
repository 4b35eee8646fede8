"""A phrase of the list that comes back too often in one post."""

from __future__ import annotations

from netiquette.check import Flaw
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis

NEEDS = ("phrases",)


class Options(Value):
    """How often is too often.

    most: how many times one phrase may stand in a post.
    """

    most: int = 1


OPTIONS = Options()


def run(pack: str, analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw at the first occurrence too many of each phrase."""
    seen: dict[int, int] = {}
    phrases = analysis.phrases.get(pack, ())
    for phrase in phrases:
        seen[phrase.entry] = seen.get(phrase.entry, 0) + 1
        if seen[phrase.entry] == options.most + 1:
            count = sum(one.entry == phrase.entry for one in phrases)
            because = {"most": options.most, "why": phrase.why, "source": phrase.source}
            yield Flaw(phrase.span, {"count": count}, because=because)
