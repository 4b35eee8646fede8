"""What a text is about, where that angers: six subjects, each with a probability of its own.

    score("Ce gouvernement doit démissionner.")["politics"]     # 0 to 1, calibrated

Every post is read by the screen (`screen.py`: hashed words and the packs of rules/topics); one
that smells is read by the judge (`network.py`: words in context). docs/topics.md, and
docs/model-card.md for the figures. Importing this loads neither.
"""

from __future__ import annotations

from netiquette.topics.subjects import BANDS, SUBJECTS
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from netiquette.analysis import Analysis
    from netiquette.topics.judge import Judge
    from netiquette.topics.verdict import Suspicions

__all__ = ["AUTO", "BANDS", "NEVER", "SUBJECTS", "Judge", "Topics", "score"]

LANGUAGES = ("en", "fr")
AUTO, NEVER = "auto", "never"
"""The shipped judge when a post smells; or the screen alone, always."""
SCREEN, SHIPPED = "screen", "shipped"
"""How reports name them; a judge of one's own has another name."""


class Topics(Value):
    """Who judges, and what is welcome wherever the post goes. Made by `Config.setting`.

    `judge` is AUTO, NEVER, or the name of a judge of the user's own, which `load` returns.
    """

    judge: str = AUTO
    load: Callable[[], Judge] | None = None
    welcomes: frozenset[str] = frozenset()

    def suspicions(self, analysis: Analysis) -> Suspicions | None:
        """What a post seems to be about, but for what is welcome where it goes.

        Its title and the parts of its thread are read too. None for nearly all posts: nothing in
        them smells, or they are in another language.
        """
        found = self._suspicions(analysis, "text")
        for field, part in _further(analysis):
            more = self._suspicions(part, field)
            found = more if found is None else found.with_more(more)
        return found

    def _suspicions(self, analysis: Analysis, field: str) -> Suspicions | None:
        language = analysis.language
        if language not in LANGUAGES or not analysis.words:
            return None
        from netiquette.topics.passage import passage
        from netiquette.topics.screen import smelt

        read = passage(analysis, language)
        smell = smelt(read)
        if smell is None:
            return None
        from netiquette.topics.verdict import suspicions

        return suspicions(read, smell, self, field)


def _further(analysis: Analysis) -> Iterator[tuple[str, Analysis]]:
    """The title and the parts of the thread, each by its field's name and read by itself."""
    post = analysis.post
    if not post.title and not post.thread:
        return
    fields = [("title", post.title or "")]
    fields += [(f"thread.{at}", text) for at, text in enumerate(post.thread)]
    for field, text in fields:
        if text:
            part = post.replace(text=text, title=None, thread=())
            yield (
                field,
                type(analysis)(
                    part,
                    channels=analysis.channels,
                    language=analysis.language,
                    setting=analysis.setting,
                ),
            )


def score(text: str, *, language: str | None = None) -> Mapping[str, float]:
    """The calibrated probability (0 to 1) that a text is about each subject; see SUBJECTS.

    They are independent of each other. `language` is a BCP 47 code; left out, it is guessed. A text
    in another language than French or English is read as English, and little can be said of it.
    """
    from netiquette.topics.verdict import scores

    return scores(text, language)


def __getattr__(name: str) -> Any:
    """`Judge` is a protocol, and `typing` is not imported for a plain draft."""
    if name == "Judge":
        from netiquette.topics.judge import Judge

        return Judge
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
