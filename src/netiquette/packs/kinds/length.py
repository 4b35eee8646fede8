"""Something of the post is longer or shorter than the house wants it."""

from __future__ import annotations

from netiquette.analysis import graphemes
from netiquette.check import Flaw
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis

NEEDS = ()
MEASURED = ("post", "title", "sentence", "paragraph", "line")
UNITS = ("words", "graphemes")


class Options(Value):
    """What is measured, and its bounds.

    of: post, title, sentence, paragraph or line.
    unit: words or graphemes.
    most: the greatest length allowed; 0 for no bound.
    least: the smallest length allowed.
    """

    of: str = "post"
    unit: str = "words"
    most: int = 0
    least: int = 0


OPTIONS = Options()


def run(_pack: str, analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each piece that is out of bounds."""
    for field, span, text in _pieces(analysis, options.of):
        count = len(text.split()) if options.unit == "words" else graphemes.count(text)
        if count and (count < options.least or 0 < options.most < count):
            bound = options.most if count > options.least else options.least
            values = {"count": count, "bound": bound, "unit": options.unit, "of": options.of}
            yield Flaw(span, values, field=field, whole=options.of == "post")


def _pieces(analysis: Analysis, of: str) -> Iterator[tuple[str, Span, str]]:
    if of == "title":
        title = analysis.post.title or ""
        yield "title", Span(0, len(title)), title
    elif of == "post":
        yield "text", Span(0, len(analysis.text)), analysis.text
    else:
        for piece in getattr(analysis, f"{of}s"):
            yield "text", piece.span, piece.text
