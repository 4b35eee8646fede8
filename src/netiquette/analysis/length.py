"""How long a text is to one channel, and what drove the count."""

from __future__ import annotations

from netiquette.channel import Limit
from netiquette.post import Span
from netiquette.value import Value


class Driver(Value):
    """One part of a count: `n` things that took `total` together; "3 links at 23 = 69".

    `cost` is the price of each, None where they differ. `kind`: summary, links, placeholders
    (`[URL]`), mentions, emoji; of the other characters those that cost more than one: wide (on X),
    astral (UTF-16), multibyte (UTF-8), extended and foreign (SMS); and characters, the rest.
    `note` shows some of them, as they stand, where that is the evidence: `ç ’`.
    """

    kind: str
    n: int
    cost: int | None
    total: int
    note: str = ""

    def __str__(self) -> str:
        each = "" if self.cost is None else f" at {self.cost}"
        kind = self.kind.removesuffix("s") if self.n == 1 else self.kind
        return f"{self.n} {kind}{each} = {self.total}"


class Length(Value):
    """How long one field of a post is, as one channel counts it.

    The totals of the `drivers` add up to `count`. `limit` is the most that the channel takes, in
    the same `unit`, None where no maximum is known; `headroom` is `limit - count`, below 0 when
    the text is too long. `floor` says that the text holds a placeholder for a link (`[URL]`): it
    was priced as a link, and the true count may be higher. `bound` is the limit with its source,
    None where the channel has none; `parts` the number of messages that the channel makes of it.
    `field` is text, title, summary, media.0.alt, thread.0 ...; `span` the stretch of that field
    that was counted: all of it, or one line or hashtag.
    """

    channel: str
    field: str
    count: int
    unit: str
    limit: int | None
    headroom: int | None
    drivers: tuple[Driver, ...]
    floor: bool
    bound: Limit | None
    parts: int
    span: Span

    @property
    def fits(self) -> bool:
        """Whether the count lies within both ends of the bound."""
        bound = self.bound
        if bound is None:
            return True
        too_short = bound.min is not None and self.count < bound.min
        return not too_short and (bound.max is None or self.count <= bound.max)
