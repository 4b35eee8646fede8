"""Lines and columns of a file, as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache


def position(content: str, offset: int) -> tuple[int, int]:
    """The line and the column, both from 1, of a character of a file.

    A line ends at `\\n`, `\\r\\n` or a lone `\\r`, and nowhere else. Columns count code points.
    """
    if not 0 <= offset <= len(content):
        raise IndexError(f"offset {offset} of a file of {len(content)} characters")
    starts = line_starts(content)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


@lru_cache(maxsize=2)
def line_starts(content: str) -> tuple[int, ...]:
    """The offset at which each line begins."""
    return (0, *(end.end() for end in re.finditer(r"\r\n?|\n", content)))
