"""Host names: where one ends in a running text, by the known top-level domains."""

from __future__ import annotations

import re
from functools import cache

LONGEST_HOST = 253
LONGEST_LABEL = 63

# What twitter-text counts as an accented Latin letter (lib/regexp/latinAccentChars.js,
# Apache-2.0).
LATIN = (
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f"
    "\u0272\u0289\u028b\u02bb\u0300-\u036f\u1e00-\u1eff"
)
# Neither space, control, ASCII punctuation nor general, CJK or full-width punctuation.
_FOREIGN = (
    r"[^\s\x00-,/:-@\[-^`{-\xa0\xab\xbb\u2000-\u200b\u200e-\u206f\u3000-\u3004\u3008-\u3020\ufe00-\ufe0f"
    r"\uff01-\uff0f\uff1a-\uff20\ufeff\ufffe\uffff]"
)


@cache
def run() -> re.Pattern[str]:
    """Dots, hyphens, underscores and letters of any script."""
    return re.compile(_FOREIGN + "++")


@cache
def latin_run() -> re.Pattern[str]:
    """Dots, hyphens, underscores, digits and Latin letters, and a Unicode label at the end."""
    return re.compile(f"[A-Za-z0-9_.{LATIN}-]++(?:(?<=[.]){_FOREIGN}++)?")


def end_of_host(text: str, start: int, stop: int) -> int:
    """Where the longest host name ends that begins at `start` and has a known last label, or -1."""
    best = -1
    at = start
    before = ""
    stop = min(stop, start + LONGEST_HOST + 1)
    while at < stop:
        dot = text.find(".", at, stop)
        end = dot if dot >= 0 else stop
        if before and is_label(before, "-_" if "_" not in before else ""):
            tld = _end_of_tld(text, at, end)
            best = tld if tld > 0 else best
        before = text[at:end]
        if dot < 0 or not is_label(before, "-_"):
            break
        at = dot + 1
    return best


def is_label(label: str, edges: str) -> bool:
    """Whether a label may stand in a host; without `edges` it may not at all."""
    if not label or not edges or label[0] in edges or label[-1] in edges:
        return False
    if label.isascii():
        return len(label) <= LONGEST_LABEL
    if label[:4].lower() == "xn--" or len(label) > LONGEST_LABEL:
        return False
    try:
        return len(label.encode("punycode")) + 4 <= LONGEST_LABEL
    except UnicodeError:
        return False


def _end_of_tld(text: str, at: int, end: int) -> int:
    from netiquette.analysis import tlds

    stop = at
    hyphens = text[at : at + 4].lower() == "xn--"
    while stop < end and stop - at <= LONGEST_LABEL:
        char = text[stop]
        if not (char.isascii() and (char.isalnum() or (hyphens and char == "-"))):
            break
        stop += 1
    if stop < end and not text[stop].isascii():
        for further in range(min(end, at + tlds.LONGEST_OTHER), stop, -1):
            if text[at:further].lower() in tlds.OTHERS and _may_follow(text, further):
                return further
    if stop > at:
        name = text[at:stop].lower()
        known = (hyphens and stop > at + 4) or name in tlds.ASCII
        return stop if known and _may_follow(text, stop) else -1
    return -1


def _may_follow(text: str, at: int) -> bool:
    after = text[at : at + 1]
    return not (after in ("@", "+", "-") or (after.isascii() and after.isalnum()))


def are_labels(name: str) -> bool:
    """Whether a whole text has the form of a host name, known or not."""
    return len(name) <= LONGEST_HOST and all(is_label(one, "-") for one in name.split("."))


def is_domain(name: str) -> bool:
    """Whether a whole text is a host name with a known top-level domain."""
    return len(name) <= LONGEST_HOST and end_of_host(name, 0, len(name)) == len(name)
