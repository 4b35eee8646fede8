"""Links, as the syntaxes of the channels find them."""

from __future__ import annotations

import re
from functools import cache

from netiquette.analysis.hosts import LATIN, LONGEST_HOST, end_of_host, latin_run, run
from netiquette.analysis.tokens import Link
from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_SLUG = 40
_CLOSERS = {")": "(", "]": "[", "}": "{"}
# Endings of file names that are top-level domains too: main.py, README.md.
_FILES = frozenset(
    ("ai", "cc", "do", "java", "map", "md", "mov", "now", "pl", "ps", "py", "rs", "sh", "so", "zip")
)


def links(text: str, syntax: str | None) -> tuple[Link, ...]:
    """The links of a text, in order. `syntax` is that of a channel; None: none in particular."""
    if "." not in text and "://" not in text:
        return ()
    if syntax == "bluesky":
        from netiquette.analysis import bluesky

        return tuple(bluesky.links(text))
    if syntax == "x":
        return tuple(_x(text))
    found = _general(text, syntax)
    return tuple(found)


def link(text: str, start: int, end: int, *, scheme: str = "") -> Link:
    """The link between two offsets."""
    match = text[start:end]
    return Link(match, Span(start, end), scheme + match)


@cache
def _scheme() -> re.Pattern[str]:
    return re.compile(r"https?://", re.I)


@cache
def _inner_dot() -> re.Pattern[str]:
    return re.compile(r"\.(?=[^\W\d_])(?<=[^\W_]\.)")


@cache
def _slug() -> re.Pattern[str]:
    return re.compile("/([A-Za-z0-9]*+)")


@cache
def _tail() -> dict[str, re.Pattern[str]]:
    letters = f"A-Za-z0-9{LATIN}\u0400-\u04ff"
    signs = rf"{letters}!*';:=+,.$/%#\[\]\-\u2013_~@|&"
    return {
        "port": re.compile(r":[0-9]++"),
        "path": re.compile(rf"/(?:[{signs}]++|\((?:[{signs}]++|\([{signs}]*+\))*+\))*+"),
        "path end": re.compile(rf"[{letters}=_#/+\-)]"),
        "query": re.compile(r"\?[A-Za-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*+"),
        "query end": re.compile(r"[A-Za-z0-9_&=#/\-]"),
    }


def _x(text: str) -> list[Link]:
    """Links as twitter-text finds them: with a scheme, or without one after a known domain."""
    found: list[Link] = []
    failed: list[tuple[int, int]] = []
    if "://" in text:
        for match in _scheme().finditer(text):
            start, host = match.span()
            if (found and start < found[-1].span.end) or not _may_precede(text, start):
                continue
            whole = run().match(text, host)
            stop = whole.end() if whole else host
            failed.append((start, stop))
            end = _x_end(text, host, end_of_host(text, host, stop))
            if end > 0:
                found.append(link(text, start, end))
    found += _bare(text, [(one.span.start, one.span.end) for one in found] + failed, _x_end)
    found.sort(key=lambda one: one.span)
    return found


def _may_precede(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    return not (before in ("@", "＠", "#", "＃", "$") or (before.isascii() and before.isalnum()))


def _bare(
    text: str, taken: list[tuple[int, int]], end_of: Callable[[str, int, int], int]
) -> list[Link]:
    """The links without a scheme, outside of what is `taken`; `end_of` says where one ends."""
    taken = sorted(taken)
    found = []
    at = skip = 0
    for match in _inner_dot().finditer(text):
        dot = match.start()
        while skip < len(taken) and taken[skip][1] <= dot:
            at = max(at, taken[skip][1])
            skip += 1
        if dot < at or (skip < len(taken) and taken[skip][0] <= dot):
            continue
        start = dot
        while start > at and dot - start <= LONGEST_HOST and _is_host_char(text[start - 1]):
            start -= 1
        whole = latin_run().match(text, start)
        if whole is None or whole.end() <= dot:
            continue
        stop = at = whole.end()
        host = end_of_host(text, start, stop) if dot - start <= LONGEST_HOST else -1
        if host > 0:
            at = host
            if _may_precede(text, start) and text[start - 1 : start] not in ("-", "_", ".", "/"):
                end = end_of(text, start, host)
                if end > 0:
                    found.append(link(text, start, end, scheme="https://"))
                    at = end
    return found


def _is_host_char(char: str) -> bool:
    return char in "-_." or (
        char.isalnum() and (char.isascii() or ("\u00c0" <= char <= "\u1eff" and _is_latin(char)))
    )


@cache
def _latin() -> re.Pattern[str]:
    return re.compile(f"[{LATIN}]")


def _is_latin(char: str) -> bool:
    return _latin().match(char) is not None


def _x_end(text: str, start: int, host: int) -> int:
    """The end of a link whose host is known, or -1 when there is none."""
    if host < 0:
        return -1
    tail = _tail()
    end = host
    if text[start:host].lower() == "t.co":
        slug = _slug().match(text, host)
        if slug and slug.group(1):
            if len(slug.group(1)) > LONGEST_SLUG:
                return -1
            return _trimmed(text, slug.end(), tail["query"], tail["query end"])
    port = tail["port"].match(text, end)
    end = port.end() if port else end
    end = _trimmed(text, end, tail["path"], tail["path end"])
    return _trimmed(text, end, tail["query"], tail["query end"])


def _trimmed(text: str, start: int, body: re.Pattern[str], ending: re.Pattern[str]) -> int:
    """Where `body` ends that begins at `start`, without what may not end it."""
    match = body.match(text, start)
    if match is None:
        return start
    end = match.end()
    while end > start and not ending.match(text, end - 1):
        end -= 1
    return end


@cache
def _schemes() -> re.Pattern[str]:
    return re.compile(r"(?<![A-Za-z0-9])(?:https?|ftp)://(?=[^\s/?#])", re.I)


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(
        '[^\\s<>"«»“”„`\u2018\u3001\u3002\u3008-\u3011\uff08\uff09\u2066-\u2069\u202a-\u202e]++'
    )


def _general(text: str, syntax: str | None) -> list[Link]:
    """Links as most channels find them; the fediverse wants a scheme."""
    found = []
    taken: list[tuple[int, int]] = []
    if "://" in text:
        for match in _schemes().finditer(text):
            start, host = match.span()
            if taken and start < taken[-1][1]:
                continue
            end = _general_end(text, host, strict=syntax == "fediverse")
            if end > host:
                found.append(link(text, start, end))
                taken.append((start, end))
    if syntax == "fediverse":
        return found
    found += _bare(text, taken, _bare_end)
    found.sort(key=lambda one: one.span)
    return found


def _general_end(text: str, host: int, *, strict: bool) -> int:
    whole = run().match(text, host)
    stop = host + len(whole.group().rstrip("._-")) if whole else host
    end = end_of_host(text, host, stop)
    if end >= 0 and (end == stop or not text[end].isascii()):
        return _rest_end(text, end)
    if strict:
        return end if end < 0 else _rest_end(text, end)
    return _rest_end(text, stop) if whole and text[host].isalnum() else -1


def _rest_end(text: str, start: int) -> int:
    """Where port, path, query and fragment end, without the punctuation of the sentence."""
    if text[start : start + 1] not in ("/", "?", "#", ":", "@"):
        return start
    match = _rest().match(text, start)
    if match is None:
        return start
    end = match.end()
    surplus = {
        closer: text.count(closer, start, end) - text.count(opener, start, end)
        for closer, opener in _CLOSERS.items()
    }
    while end > start:
        last = text[end - 1]
        if last in _CLOSERS and surplus[last] > 0:
            surplus[last] -= 1
        elif last not in ".,;:!?…'’*|\\":
            break
        end -= 1
    return end


def _bare_end(text: str, start: int, host: int) -> int:
    return _rest_end(text, host) if _is_address(text, start, host) else -1


def _is_address(text: str, start: int, host: int) -> bool:
    """Whether a bare host is meant as an address: no file name, no forgotten space, no call."""
    after = text[host : host + 1]
    if after == "(":
        return False
    name = text[start:host]
    tld = name.rpartition(".")[2]
    if name[:4].lower() == "www." or (after == "/" and text[host + 1 : host + 2].isalnum()):
        return True
    return tld not in _FILES and tld == tld.lower()
