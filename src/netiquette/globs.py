"""Paths against the globs of a config: `**` for any folders, `*` and `?` inside a name."""

from __future__ import annotations

import os
import re
from functools import cache


def matches(path: str, glob: str) -> bool:
    """Whether a path, relative to the working directory, is one that the glob means.

    A glob without a slash means a name in any folder; one that ends in a slash, all below it.
    """
    relative = os.path.relpath(path) if os.path.isabs(path) else os.path.normpath(path)
    return _pattern(glob).fullmatch(relative.replace(os.sep, "/")) is not None


@cache
def _pattern(glob: str) -> re.Pattern[str]:
    glob = glob.removeprefix("./")
    if "/" not in glob:
        glob = f"**/{glob}"
    if glob.endswith("/"):
        glob += "**"
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", glob)
    kinds = {"**/": "(?:.+/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(kinds.get(part, re.escape(part)) for part in parts), re.DOTALL)
