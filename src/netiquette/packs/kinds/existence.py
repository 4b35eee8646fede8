"""Each of the phrases is a flaw by itself."""

from __future__ import annotations

from netiquette.check import Flaw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis

OPTIONS = None
NEEDS = ("phrases",)


def run(pack: str, analysis: Analysis, _options: object) -> Iterator[Flaw]:
    """One flaw for each phrase of the pack."""
    for phrase in analysis.phrases.get(pack, ()):
        because = {"why": phrase.why, "source": phrase.source}
        yield Flaw(phrase.span, because=because)
