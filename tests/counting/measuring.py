"""What the tests of counting share: a post, read for one channel."""

from __future__ import annotations

from typing import Any

from netiquette.analysis import Analysis
from netiquette.analysis.length import Length
from netiquette.channel import Channel, lookup
from netiquette.post import Post


def measure(text: str, channel: str | Channel, **fields: Any) -> Length:
    """The length of a text to a channel: `measure("Hello", "x", summary="...")`."""
    place = lookup(channel) if isinstance(channel, str) else channel
    length: Length = Analysis(Post(text, **fields), channels=(place,)).lengths[place.name]
    return length
