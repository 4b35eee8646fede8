"""Two forms of one thing in the same post: either is fine, both are not."""

from __future__ import annotations

from netiquette.check import Flaw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis
    from netiquette.analysis.phrases import Phrase

OPTIONS = None
NEEDS = ("phrases",)


def run(pack: str, analysis: Analysis, _options: object) -> Iterator[Flaw]:
    """One flaw for each pair, where its second form first appears; `{other}` is the first."""
    first: dict[int, Phrase] = {}
    told: set[int] = set()
    for phrase in analysis.phrases.get(pack, ()):
        pair = phrase.entry if phrase.pair is None else phrase.pair
        earlier = first.setdefault(pair, phrase)
        if earlier.entry != phrase.entry and pair not in told:
            told.add(pair)
            because = {"why": phrase.why, "source": phrase.source}
            yield Flaw(phrase.span, {"other": earlier.text}, because=because)
