"""Who decides on a post that smells: the shipped judge, or one that the user plugs in.

A judge of one's own is named by an entry point of the group `netiquette.judges` and asked only
when the configuration says so: `judge = "NAME"`.
"""

from __future__ import annotations

from functools import cache

from netiquette.errors import ConfigError, UnknownNameError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    class Judge(Protocol):
        """Reads a text and says how likely each subject is.

        `name` is what reports call it. `judge` returns probabilities (0 to 1) by the names of
        SUBJECTS; a subject left out counts as 0. It may raise: the screen then speaks alone, and
        the report says so.
        """

        name: str

        def judge(self, text: str, language: str | None) -> Mapping[str, float]: ...


GROUP = "netiquette.judges"
AUTO, NEVER = "auto", "never"
"""The shipped judge when a post smells; or the screen alone, always."""


@cache
def plugged(name: str) -> Judge:
    """The judge of that entry point, made once. Raises UnknownNameError or ConfigError."""
    from importlib.metadata import entry_points

    points = {point.name: point for point in entry_points(group=GROUP)}
    if name not in points:
        raise UnknownNameError("judge", name, (AUTO, NEVER, *points))
    made = points[name].load()
    judge: Judge = made() if isinstance(made, type) else made
    if not callable(getattr(judge, "judge", None)):
        raise ConfigError(f"the judge {name!r} has no method judge(text, language)")
    return judge
