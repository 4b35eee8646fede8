"""What a post links to, whom it addresses and what it is about, as a history keeps it."""

from __future__ import annotations

import re
from functools import cache
from zlib import crc32

from netiquette.history.record import clean, name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.post import Post

READ = 20_000
MOST = 24
_ENDINGS = ("s", "x", "es")


@cache
def _address() -> re.Pattern[str]:
    return re.compile(r"https?://([^\s/?#<>\"']+)([^\s<>\"']*)", re.I)


@cache
def _mention() -> re.Pattern[str]:
    return re.compile(r"(?<![\w@/.])@([A-Za-z0-9_](?:[\w.-]*\w)?(?:@[\w.-]*\w)?)")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{5,}")


def links(text: str) -> tuple[tuple[str, int], ...]:
    """(host, hash of the address) of each link with a scheme.

    Scheme, `www.`, a final slash, the fragment and the parameters of trackers make no difference.
    The hash of a home page is 0: that everybody links to again.
    """
    if "://" not in text:
        return ()
    found = set()
    for match in _address().finditer(text[:READ]):
        host = match[1].rpartition("@")[2].casefold().removeprefix("www.")
        rest = match[2].rstrip(".,;:!?)»”").partition("#")[0]
        path, _, query = rest.partition("?")
        address = f"{host}{path.rstrip('/')}?{_query(query)}".rstrip("?")
        is_home = address.rstrip("/") == host
        found.add((clean(host), 0 if is_home else crc32(address.encode("utf-8", "surrogatepass"))))
    return tuple(sorted(found))


def _query(query: str) -> str:
    if not query:
        return ""
    from netiquette import rulebook

    facts = rulebook.load("tracking.toml")
    drop, prefixes = {*facts["person"], *facts["campaign"]}, tuple(facts["campaign-prefixes"])
    return "&".join(
        part
        for part in query.split("&")
        if (key := part.partition("=")[0].casefold()) not in drop and not key.startswith(prefixes)
    )


def contacts(post: Post) -> tuple[str, ...]:
    """The persons addressed: @names of the text and of the audience, in the order of names."""
    found = {name(one) for one in post.audience if one[:1] == "@"}
    if "@" in post.text:
        found |= {name(match[1]) for match in _mention().finditer(post.text[:READ])}
    return tuple(sorted(found - {""}))


def subjects(text: str) -> tuple[int, ...]:
    """Hashes of the words that carry the subject: the longest ones that are no function words."""
    words = {_stem(word) for word in _word().findall(text[:READ].casefold())}
    words -= _empty_words()
    longest = sorted(words, key=lambda word: (-len(word), word))[:MOST]
    return tuple(sorted({crc32(word.encode("utf-8", "surrogatepass")) for word in longest}))


def language(post: Post) -> str:
    """The language that the post states, else the one whose function words it has most of."""
    if post.language:
        return post.language.partition("-")[0].lower()
    words = {*_short_words().findall(post.text[:READ].casefold().replace("’", "'"))}
    counts = {code: len(words & known) for code, known in _function_words().items()}
    best = max(counts, key=lambda code: (counts[code], code), default="")
    return best if best and counts[best] else ""


@cache
def _short_words() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _function_words() -> dict[str, frozenset[str]]:
    from netiquette import rulebook

    return {
        code: frozenset(rulebook.language(code)["function_words"]) for code in rulebook.languages()
    }


@cache
def _empty_words() -> frozenset[str]:
    return frozenset(_stem(word) for known in _function_words().values() for word in known)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > 5:
            return word.removesuffix(ending)
    return word
