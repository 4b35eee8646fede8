"""How a post begins: whether its first lines warm up, and where its point comes.

The turns of phrase are listed in rules/languages/<code>.toml under `opening`.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections import namedtuple
from functools import cache

from netiquette import rulebook
from netiquette.analysis.turns import compile_turns, match
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NamedTuple

    from netiquette.analysis import Analysis
    from netiquette.analysis.tokens import Sentence

    class Opening(NamedTuple):
        span: Span
        phrase: str
        words: int
        point: Span

else:
    Opening = namedtuple("Opening", ("span", "phrase", "words", "point"))
    Opening.__doc__ = """The warm-up of a post.

    `span` covers its sentences, up to the one with the point and without a greeting; `phrase` is
    the wording that shows it for what it is; `words` how many it has; `point` the first words
    that ask, announce, date, count, or lead somewhere.
    """

_LONGEST_GREETING = 6
_MOST_SENTENCES = 12
_MOST_LATE = 1


def opening(analysis: Analysis) -> Opening | None:
    """The warm-up of a post; None if it begins with its point, tells a story or has no point."""
    code = analysis.language
    if code not in rulebook.languages():
        return None
    facts = _facts(code)
    sentences = analysis.sentences
    first = 1 if sentences and _is_greeting(analysis, sentences[0], facts) else 0
    phrase = next(
        (
            found
            for one in sentences[first : first + 1 + _MOST_LATE]
            if (found := _turn(analysis, one, facts, "warm", anywhere=False))
        ),
        None,
    )
    if phrase is None:
        return None
    signs = _signs(analysis)
    for number, sentence in enumerate(sentences[first : first + _MOST_SENTENCES], first):
        point = _point(analysis, sentence, facts, signs)
        if point is None:
            continue
        end = sentences[number - 1].span.end
        if number == first or phrase.start >= point.start:
            return None
        start = _after_greeting(analysis, sentences[first], facts)
        begin = analysis.words.starts[start]
        words = sentences[number].first - start
        text = analysis.text[phrase.start : phrase.end]
        return Opening(Span(begin, end), text, words, point)
    return None


@cache
def _facts(code: str) -> dict[str, Any]:
    source = os.path.join("languages", f"{code}.toml")
    facts: dict[str, Any] = rulebook.derived(f"opening-{code}", [source], lambda: _compiled(code))
    return facts


def _compiled(code: str) -> dict[str, Any]:
    table = rulebook.language(code).get("opening", {})
    classes = table.get("words", {})
    return {
        "greetings": frozenset(table.get("greetings", ())),
        "dates": frozenset(table.get("dates", ())),
        "since": frozenset(table.get("since", ())),
        "warm": compile_turns({"": table.get("warm", ())}, classes, f"{code}.toml opening.warm"),
        "news": compile_turns({"": table.get("news", ())}, classes, f"{code}.toml opening.news"),
    }


def _is_greeting(analysis: Analysis, sentence: Sentence, facts: dict[str, Any]) -> bool:
    keys = analysis.words.keys
    short = sentence.last - sentence.first <= _LONGEST_GREETING
    return short and keys[sentence.first] in facts["greetings"]


def _after_greeting(analysis: Analysis, sentence: Sentence, facts: dict[str, Any]) -> int:
    """The first word after a greeting with which a sentence begins: "Hello all, I hope …"."""
    words, text = analysis.words, analysis.text
    if words.keys[sentence.first] in facts["greetings"]:
        for at in range(sentence.first, min(sentence.first + _LONGEST_GREETING, sentence.last - 1)):
            if text[words.ends[at]] in ",;!:":
                return at + 1
    return sentence.first


def _turn(
    analysis: Analysis, sentence: Sentence, facts: dict[str, Any], turns: str, *, anywhere: bool
) -> Span | None:
    """The first turn of a sentence, at its beginning only unless `anywhere`."""
    words = analysis.words
    begin = sentence.first if anywhere else _after_greeting(analysis, sentence, facts)
    for at in range(begin, sentence.last if anywhere else begin + 1):
        found = match(facts[turns], words, analysis.text, at, sentence.last)
        if found is not None and not analysis.is_quoted(words.starts[at]):
            return Span(words.starts[at], words.ends[found[0] - 1])
    return None


def _signs(analysis: Analysis) -> list[Span]:
    """Where a post asks, or leads elsewhere."""
    found = [ask.span for ask in analysis.asks]
    found += [link.span for link in analysis.links]
    found += [email.span for email in analysis.emails]
    return sorted(found)


def _point(
    analysis: Analysis, sentence: Sentence, facts: dict[str, Any], signs: list[Span]
) -> Span | None:
    """What is the point in a sentence: an ask, a link, news, a date or a number."""
    start, end = sentence.span
    at = bisect_left(signs, (start, start))
    found = [signs[at]] if at < len(signs) and signs[at].start < end else []
    news = _turn(analysis, sentence, facts, "news", anywhere=True)
    if news is not None:
        found.append(news)
    words = analysis.words
    for place in range(sentence.first, sentence.last):
        key = words.keys[place]
        if place > sentence.first and len(key) == 4 and words.keys[place - 1] in facts["since"]:
            continue
        if key in facts["dates"] or any(map(str.isdecimal, key)):
            found.append(Span(words.starts[place], words.ends[place]))
            break
    return min(found, default=None)
