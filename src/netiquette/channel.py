"""A channel: how it counts, what it shows, and what it refuses. Its facts are in rules/channels.toml."""

from __future__ import annotations

from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class Limit(Value):
    """One bound of a channel, with where it is written.

    `severity` is "error" only where the platform itself states or enforces the bound.
    `confidence`: A = its code, schema or specification; B = its documentation; C = a third
    party; D = recalled. `verified` is the ISO date on which the source was read.
    """

    field: str
    unit: str
    max: int | None = None
    min: int | None = None
    severity: str = "error"
    source: str = ""
    verified: str = ""
    confidence: str = "D"
    note: str = ""


class Prices(Value):
    """What some tokens cost instead of their own length, in the unit of the limit; None: their length."""

    link: int | None = None
    emoji: int | str | None = None
    remote_mention: str | None = None


class Channel(Value):
    """A place to publish, by its name in configs ("x", "linkedin", "mailing-list")."""

    name: str
    title: str
    aliases: tuple[str, ...] = ()
    syntax: str = "plain"
    markup: str = "none"
    links: str = "clickable"
    limits: tuple[Limit, ...] = ()
    prices: Prices = Prices()
    facts: Mapping[str, Any] = {}
