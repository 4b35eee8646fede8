"""What kind of post it is: an ask, a gift, an answer, news, a promotion. What the author states
wins; else the words say it (rules/history/<language>.toml). docs/history.md has how often rightly.
"""

from __future__ import annotations

import re
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.analysis import Analysis
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


FAVOURS = frozenset(
    ("answer", "comment", "contact", "do", "donate", "share", "sign", "survey", "try", "vote")
)
"""What is asked for the author's sake; reading, coming or buying is not."""
FEWEST_WORDS = 4
FEWEST_PRAISES = 2


def kind_of(post: Post, language: str, analysis: Analysis | None = None) -> str:
    """ask, gift, answer, news, promotion; "" for a text of a few words or in another language."""
    stated = post.kind
    if stated:
        return STATED.get(stated.casefold(), "")
    tables = _read(language)
    if tables is None:
        return ""
    text = post.text[:READ]
    words = words_of(text)
    if count(words, tables["promotion"]) + _has_price(text) >= FEWEST_PRAISES:
        return "promotion"
    if post.reply_to and not text.rstrip().endswith("?"):
        return "answer"
    if count(words, tables["ask"]) or _asks(post, text, language, analysis):
        return "ask"
    if count(words, tables["answer"]) or first(words[:1], tables["opening"]):
        return "answer"
    if count(words, tables["gift"]):
        return "gift"
    return "news" if len(words) >= FEWEST_WORDS else ""


def _asks(post: Post, text: str, language: str, analysis: Analysis | None) -> bool:
    if analysis is None or analysis.language != language or len(post.text) > READ:
        from netiquette.analysis import Analysis

        analysis = Analysis(post.replace(text=text), language=language)
    asks = analysis.asks
    return any(one.act in FAVOURS and not one.conditional for one in asks)


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
