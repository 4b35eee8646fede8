"""What a post says, as lazy views: each is computed once, and only if somebody reads it.

Every token's span counts code points of the text as given, and `text[start:end]` is the token.
"""

from __future__ import annotations

from bisect import bisect_right

from netiquette.analysis.tokens import Link, Sentence, Token, Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from netiquette.analysis.counting import Length
    from netiquette.channel import Channel
    from netiquette.post import Post, Span
    from netiquette.setting import Setting

__all__ = ["Analysis", "Link", "Sentence", "Token", "Words", "read"]

# Markups in which a channel shows code as code, so that nothing in it is a link or a mention.
_CODE = frozenset(("markdown", "mrkdwn", "discord", "html", "telegram"))


class view:  # noqa: N801  (reads like `property`)
    """A property that is computed once and kept in a slot of the same name with an underscore."""

    def __init__(self, compute: Callable[[Any], Any]) -> None:
        self.compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.compute(instance)
        return value


if TYPE_CHECKING:
    from functools import cached_property as view  # type: ignore[no-redef,assignment] # noqa: F811
