"""What kind of post it is: an ask, a gift, an answer, news, a promotion. What the author states
wins; else the words say it (rules/history/<language>.toml). docs/history.md has how often rightly.
"""

from __future__ import annotations

import re
from functools import cache

from netiquette.history.record import KINDS
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.post import Post

    Phrases = dict[str, list[tuple[str, ...]]]
    Tables = dict[str, Phrases]

READ = 4_000
STATED = {
    "ask": "ask", "question": "ask", "request": "ask", "demande": "ask",
    "gift": "gift", "tip": "gift", "don": "gift", "astuce": "gift",
    "answer": "answer", "reply": "answer", "reponse": "answer", "réponse": "answer",
    "news": "news", "nouvelle": "news", "actualité": "news", "info": "news",
    "promotion": "promotion", "promo": "promotion", "ad": "promotion",
}  # fmt: skip
"""What an author may write, and the kind that it is."""


class Weights(Value):
    """How much a mark of each kind weighs; measured in docs/decisions/history.md."""

    ask: float = 1.5
    question: float = 2.0
    gift: float = 1.0
    answer: float = 0.7
    reply: float = 3.0
    news: float = 0.6
    price: float = 1.0
    promotion: float = 1.6
    least: float = 0.6


def kind_of(post: Post, language: str, weights: Weights | None = None) -> str:
    """ask, gift, answer, news, promotion, or "" when nothing tells."""
    stated = getattr(post, "kind", None)
    if stated:
        return STATED.get(stated.casefold(), "")
    tables = _tables(language)
    if tables is None:
        return ""
    weights = weights or Weights()
    scores = scores_of(post, tables, weights)
    best = max(scores, key=lambda kind: scores[kind])
    return best if scores[best] >= weights.least else ""


def scores_of(post: Post, tables: Tables, weights: Weights) -> dict[str, float]:
    """How much speaks for each kind, the graver first where two are equal."""
    text = post.text[:READ]
    words = words_of(text)
    found = {kind: count(words, phrases) for kind, phrases in tables.items()}
    asked = text.count("?") - text.count("/?")
    return {
        "promotion": weights.promotion * found["promotion"] + weights.price * _has_price(text),
        "ask": weights.ask * min(found["ask"], 3) + weights.question * min(asked, 1),
        "answer": weights.answer * min(found["answer"], 3)
        + weights.reply * bool(post.reply_to or text[:1] == "@"),
        "gift": weights.gift * min(found["gift"], 3),
        "news": weights.news * min(found["news"], 3),
    }


def is_chase(text: str, language: str) -> str:
    """The phrase by which a text chases an ask, or "" when it has none."""
    tables = _chases(language)
    return "" if tables is None else first(words_of(text[:READ]), tables)


def words_of(text: str) -> list[str]:
    """The words of a text as phrases are compared: lower case, cut at apostrophes and hyphens."""
    return _word().findall(text.casefold())


def count(words: list[str], phrases: Phrases) -> int:
    """How many different phrases stand in a text."""
    return len(set(_found(words, phrases)))


def first(words: list[str], phrases: Phrases) -> str:
    """The first phrase that stands in a text, or ""."""
    return " ".join(next(iter(_found(words, phrases)), ()))


def _found(words: list[str], phrases: Phrases) -> list[tuple[str, ...]]:
    return [
        phrase
        for at, word in enumerate(words)
        if word in phrases
        for phrase in phrases[word]
        if tuple(words[at : at + len(phrase)]) == phrase
    ]


def _has_price(text: str) -> bool:
    return bool({*text} & {*"€$£"}) and _price().search(text) is not None


@cache
def _price() -> re.Pattern[str]:
    return re.compile(r"\d\s?[€$£]|[€$£]\s?\d")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+|%")


def _tables(language: str) -> Tables | None:
    tables = _read(language)
    if tables is None:
        return None
    return {kind: phrases for kind, phrases in tables.items() if kind in KINDS}


def _chases(language: str) -> Phrases | None:
    tables = _read(language)
    return None if tables is None else tables["chase"]


@cache
def _read(language: str) -> Tables | None:
    import os

    from netiquette import rulebook

    path = os.path.join("history", f"{language}.toml")
    if not language.isalnum() or not os.path.exists(os.path.join(rulebook.FOLDER, path)):
        return None
    tables: Tables = {}
    for kind, listed in rulebook.load(path).items():
        by_word = tables[kind] = {}
        for phrase in listed:
            words = tuple(words_of(phrase))
            by_word.setdefault(words[0], []).append(words)
    return tables
