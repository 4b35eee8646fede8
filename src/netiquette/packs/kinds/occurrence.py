"""Signals that are weak alone: one flaw when enough of them stand in one post."""

from __future__ import annotations

from netiquette.check import Flaw
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netiquette.analysis import Analysis
    from netiquette.analysis.phrases import Phrase
    from netiquette.analysis.rhythm import Beat

NEEDS = ("phrases",)


class Options(Value):
    """When the signals are enough.

    threshold: the sum of the weights of all phrases found from which on the post is flagged.
    per_words: the threshold holds for so many words; a longer post may have more in proportion.
    rhythm: how much the drumbeat of the lines may add to the weight of the phrases; 0: nothing.
        It also makes a flaw without any phrase where it exceeds the threshold by itself,
        or where three kinds of beats reach it.
    """

    threshold: int = 3
    per_words: int = 60
    rhythm: int = 0


OPTIONS = Options()
_KINDS = 3  # so many kinds of beats are enough without a phrase


def run(pack: str, analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """At most one flaw, at the first phrase; all of them are its evidence."""
    phrases = analysis.phrases.get(pack, ())
    total = sum(phrase.weight for phrase in phrases)
    allowed = options.threshold * max(1.0, len(analysis.words) / options.per_words)
    if total + options.rhythm < allowed:
        return
    beats = _beats(analysis, phrases) if options.rhythm else []
    drummed = sum(beat.weight for beat in beats)
    alone = drummed > allowed or len({beat.name for beat in beats}) >= _KINDS
    if total + min(drummed, options.rhythm) < allowed or not (phrases or alone):
        return
    shown = [*(phrase.span for phrase in phrases), *(b.span for b in beats if b.name == "contrast")]
    spans = sorted(shown or [beat.span for beat in beats])
    texts = [analysis.text[start:end] for start, end in spans]
    words = list(dict.fromkeys(" ".join(text.split()) for text in texts))
    because = {
        "weight": total + min(drummed, options.rhythm),
        "threshold": options.threshold,
        "why": list(dict.fromkeys(phrase.why for phrase in phrases if phrase.why)),
        "source": list(dict.fromkeys(phrase.source for phrase in phrases if phrase.source)),
    }
    if beats:
        because["rhythm"] = [beat.name for beat in beats]
    yield Flaw(spans[0], {"count": len(words), "words": words}, because=because)


def _beats(analysis: Analysis, phrases: Sequence[Phrase]) -> list[Beat]:
    """The beats, but for those that a phrase has counted already."""
    return [
        beat
        for beat in analysis.rhythm
        if beat.name not in ("contrast", "staged question")
        or not any(
            one.span.start < beat.span.end and beat.span.start < one.span.end for one in phrases
        )
    ]
