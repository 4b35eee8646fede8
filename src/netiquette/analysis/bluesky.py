"""Links and mentions as Bluesky finds them.

The rules are those of the rich text in bluesky-social/atproto (MIT or Apache-2.0; the cases of its
own tests are in tests/conformance) and of the mends that its users asked for: social-app issues
7341 (l’@handle), 8164 (example.com'dan), 8372 (my-site.com) and 8896 (performance.now()).
"""

from __future__ import annotations

import re
from functools import cache

from netiquette.analysis.hosts import are_labels, is_domain
from netiquette.analysis.tokens import Link
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_MARKS = 16
_LABEL = "[A-Za-z0-9]++(?:-++[A-Za-z0-9]++)*+"
_TAIL = r"(?:[/?#][^\s<>\uff1c\uff1e]*+)?+"
_QUOTES = '"“”‘«»`\uff02\uff40'
# A link in quotation marks ends at the closing one.
_CLOSERS = {
    '"': '"',
    "“": "”",
    "‘": "’",
    "«": "»",
    "`": "`",
    "\uff02": "\uff02",
    "\uff40": "\uff40",
}
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_PROSE = ".,;:!?…–—。、，．：；！？｡､؟،؛۔।॥"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def links(text: str) -> Iterator[Link]:
    """The links, in order: with a scheme, or a bare domain that exists."""
    found = list(_schemed(text)) if "://" in text else []
    yield from sorted(found + _bare(text, found), key=lambda one: one.span)


def mentions(text: str) -> Iterator[tuple[int, int]]:
    """Where `@` and a handle stand: a handle is a domain that exists."""
    for match in _handle().finditer(text):
        start, end = match.span()
        name = match.group()[1:].lower()
        known = _exists(name) or (name.endswith(".test") and are_labels(name))
        if known and _may_follow(text, start, "@#$_+/-") and not _goes_on(text, end):
            yield start, end


@cache
def _handle() -> re.Pattern[str]:
    return re.compile(r"@[a-zA-Z0-9.-]+(?a:\b)")


@cache
def _with_scheme() -> re.Pattern[str]:
    stop = rf"\s/?#<>\uff1c\uff1e{_QUOTES}"
    return re.compile(
        rf"(?<![A-Za-z0-9@#$])[Hh][Tt][Tt][Pp][Ss]?://(?=([^{stop}]*+))"
        rf"(?:[^{stop}@]*+@)*+[^{stop}'’]*+{_TAIL}"
    )


@cache
def _domain() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![A-Za-z0-9@#$_./-])({_LABEL}(?:\.{_LABEL})++)(?::[0-9]{{1,5}}(?![0-9]))?{_TAIL}"
    )


def _schemed(text: str) -> Iterator[Link]:
    for match in _with_scheme().finditer(text):
        start, end = match.span()
        if match.group(1) and _may_follow(text, start, "@#$"):
            host = text.index("//", start) + 2
            end = _end(text, start, host, end)
            if end > host:
                yield Link(text[start:end], Span(start, end), text[start:end])


def _bare(text: str, taken: list[Link]) -> list[Link]:
    found = []
    at = 0
    for match in _domain().finditer(text):
        start, end = match.span()
        while at < len(taken) and taken[at].span.end <= start:
            at += 1
        if at < len(taken) and taken[at].span.start < end:
            continue
        after = text[end : end + 1]
        if (after in ("(", "@") and after) or not _exists(match.group(1).lower()):
            continue
        if _may_follow(text, start, "@#$_./-") and not _goes_on(text, end):
            end = _end(text, start, start, end)
            found.append(Link(text[start:end], Span(start, end), "https://" + text[start:end]))
    return found


def _exists(name: str) -> bool:
    """Whether a name in ASCII is a domain; the last label may be the code of a foreign one."""
    last = name.rpartition(".")[2]
    if last[:4] != "xn--":
        return is_domain(name)
    from netiquette.analysis.tlds import OTHERS

    try:
        return are_labels(name) and last[4:].encode().decode("punycode") in OTHERS
    except UnicodeError:
        return False


def _may_follow(text: str, start: int, stops: str) -> bool:
    """Whether a link or mention may begin here: not inside a word; after an emoji it may."""
    at = start - 1
    first = max(-1, at - MOST_MARKS)
    while at > first and (text[at] in _INVISIBLE or _is_mark(text[at])):
        if text[at] == "\u20e3":
            return True
        at -= 1
    return at < 0 or not (text[at].isalnum() or text[at] in stops)


def _goes_on(text: str, end: int) -> bool:
    """Whether a host goes on in letters that are not ASCII, or digits: it is another one then."""
    after = text[end : end + 1]
    if not after:
        return False
    if after in ".-":
        following = text[end + 1 : end + 2]
        return not following.isascii() and following.isalpha()
    if after.isascii():
        return after.isalnum()
    if _is_mark(after):
        return True
    from unicodedata import normalize

    return normalize("NFKC", after)[0].isascii() and after.isalpha()


def _is_mark(char: str) -> bool:
    if char < "\u0300":
        return False
    from unicodedata import category

    return category(char)[0] == "M"


def _end(text: str, start: int, host: int, end: int) -> int:
    """The end of a link without the quotation mark, bracket or punctuation of the sentence."""
    opener = text[start - 1 : start]
    closer = _CLOSERS.get(opener) if opener else None
    if closer:
        end = _closing(text, opener, closer, start, end)
    surplus = {
        close: text.count(close, start, end) - text.count(opening, start, end)
        for close, opening in _BRACKETS.items()
    }
    slashes = (text.find(sign, host, end) for sign in "/?#")
    path = min((at for at in slashes if at >= 0), default=end)
    while end > host:
        last = text[end - 1]
        if surplus.get(last, 0) > 0:
            surplus[last] -= 1
        elif last not in _PROSE and not (last in "@'*" and end - 1 <= path):
            break
        end -= 1
    return end


def _closing(text: str, opener: str, closer: str, start: int, end: int) -> int:
    """Where the quotation closes that was opened before `start`; pairs inside are passed over."""
    if opener == closer:
        at = text.find(closer, start, end)
        return at if at >= 0 else end
    depth = 0
    for at in range(start, end):
        if text[at] == opener:
            depth += 1
        elif text[at] == closer:
            if depth == 0:
                return at
            depth -= 1
    return end
