"""Signals that are weak alone: one flaw when enough of them stand in one post."""

from __future__ import annotations

from netiquette.check import Flaw
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis

NEEDS = ("phrases",)


class Options(Value):
    """When the signals are enough.

    threshold: the sum of the weights of all phrases found from which on the post is flagged.
    per_words: the threshold holds for so many words; a longer post may have more in proportion.
    rhythm: how many signals at most the drumbeat of the lines may add to those of the phrases.
    """

    threshold: int = 3
    per_words: int = 60
    rhythm: int = 0


OPTIONS = Options()


def run(pack: str, analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """At most one flaw, at the first phrase; all of them are its evidence."""
    phrases = analysis.phrases.get(pack, ())
    total = sum(phrase.weight for phrase in phrases)
    allowed = options.threshold * max(1.0, len(analysis.words) / options.per_words)
    if not phrases or total + options.rhythm < allowed:
        return
    beats = analysis.rhythm[: options.rhythm] if options.rhythm else ()
    total += len(beats)
    if total < allowed:
        return
    words = list(dict.fromkeys(" ".join(phrase.text.split()) for phrase in phrases))
    because = {
        "weight": total,
        "threshold": options.threshold,
        "why": list(dict.fromkeys(phrase.why for phrase in phrases if phrase.why)),
        "source": list(dict.fromkeys(phrase.source for phrase in phrases if phrase.source)),
    }
    if beats:
        because["rhythm"] = [beat.name for beat in beats]
    yield Flaw(phrases[0].span, {"count": len(phrases), "words": words}, because=because)
