"""A channel: how it counts, what it shows, what it refuses. Its facts: rules/channels.toml.

`shipped()` has every channel that comes with netiquette, each built when it is first asked for;
`declared()` adds those of a config; `lookup()` finds one by its name or an alias.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from netiquette import rulebook
from netiquette.errors import ConfigError, UnknownNameError
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any


class Limit(Value):
    """One bound of a channel, with where it is written. Both `min` and `max` are included.

    `field` is what is bounded: text, title, summary, alt, line, hashtag (each one) in characters;
    hashtags, mentions, links, cashtags, media, images, videos, gifs in items; image, video in
    bytes of one file. `unit`: graphemes, codepoints, utf16, utf8, weighted, septets, items, bytes.
    `when` narrows it: "" (always), "media" (the post has some), "reply", "gsm7" and "ucs2" (what
    the text makes of an SMS), "newcomer" (a fresh account: known, never applied by itself).
    `part` is what each message holds when the channel cuts a longer text into several.

    `severity` is "error" only where the platform itself states or enforces the bound, "warning"
    for the figure of a third party, "info" for advice. `confidence`: A = its code, schema or
    specification; B = its documentation, or measured; C = a third party; D = recalled.
    `verified` is the ISO date on which the source was read.
    """

    field: str
    unit: str
    max: int | None = None
    min: int | None = None
    when: str = ""
    part: int | None = None
    severity: str = "error"
    confidence: str = "B"
    source: str = ""
    verified: str = ""
    note: str = ""


class Rate(Value):
    """How often one may post: at most `max` in any `window` seconds, for each `scope`."""

    what: str
    max: int
    window: int
    scope: str = "account"
    severity: str = "error"
    confidence: str = "B"
    source: str = ""
    verified: str = ""
    note: str = ""


class Fold(Value):
    """What is shown before "see more": `max` graphemes, or `lines`. Unofficial everywhere."""

    max: int | None = None
    lines: int | None = None
    confidence: str = "C"
    source: str = ""
    verified: str = ""
    note: str = ""


class Prices(Value):
    """What some tokens cost in the text, in the unit of the limit; None: their own length.

    `link`: any link, and with `bare_link` also one without https://. `emoji`: any emoji sequence,
    a number or "utf8" (its bytes). `mention`: "local" counts only @name of @name@server.
    `summary`: the content warning counts with the text, at its own length.
    """

    link: int | None = None
    bare_link: bool = False
    emoji: int | str | None = None
    mention: str | None = None
    summary: bool = False
    confidence: str = "B"
    source: str = ""
    verified: str = ""
    note: str = ""


FIELDS = ("title", "summary", "media", "alt", "thread")
"""What a post may have besides its text."""


class Channel(Value):
    """A place to publish, by its name in configs ("x", "linkedin", "mailing-list").

    The words of each field are listed at the top of rules/channels.toml. `mixing` is None where
    it is not known whether pictures and films may go together.
    """

    name: str
    title: str
    aliases: tuple[str, ...] = ()
    kind: str = "network"
    syntax: str = "plain"
    markup: str = "none"
    links: str = "clickable"
    hashtags: str = "linked"
    mentions: str = "linked"
    mass: tuple[str, ...] = ()
    fields: tuple[str, ...] = FIELDS
    mixing: bool | None = None
    limits: tuple[Limit, ...] = ()
    rates: tuple[Rate, ...] = ()
    prices: Prices = Prices()
    fold: Fold | None = None
    note: str = ""

    def limits_on(self, field: str, *, when: Iterable[str] = ()) -> tuple[Limit, ...]:
        """The limits on one field that hold always, or in one of the circumstances of `when`."""
        holds = ("", *when)
        return tuple(one for one in self.limits if one.field == field and one.when in holds)


class Channels(Mapping[str, Channel]):
    """Channels by name: those of a config first, then the shipped ones, built when asked for."""

    def __init__(self, own: Mapping[str, Channel] | None = None) -> None:
        self._own = dict(own or {})
        self._built: dict[str, Channel] = {}

    def __getitem__(self, name: str) -> Channel:
        found = self._own.get(name) or self._built.get(name)
        if found is None:
            facts = rulebook.channels()[name]
            base = self[facts["like"]] if "like" in facts else None
            found = self._built[name] = _built(facts, name, base, "")
        return found

    def __iter__(self) -> Iterator[str]:
        yield from self._own
        yield from (name for name in rulebook.channels() if name not in self._own)

    def __len__(self) -> int:
        return len(self._own.keys() | rulebook.channels().keys())

    def names(self) -> dict[str, str]:
        """Every name and alias, with the name that it stands for."""
        names = {
            alias: name
            for name, facts in rulebook.channels().items()
            for alias in facts.get("aliases", ())
        }
        names |= {name: name for name in rulebook.channels()}
        names |= {alias: name for name, own in self._own.items() for alias in own.aliases}
        return names | {name: name for name in self._own}

    def find(self, name: str, *, where: str = "") -> Channel:
        """The channel of that name or alias, in any case. Raises UnknownNameError."""
        plain = name.strip().casefold().replace("_", "-").replace(" ", "-")
        if plain in self:
            return self[plain]
        names = self.names()
        if name in names:
            return self[names[name]]
        if plain not in names:
            raise UnknownNameError("channel", name, names, where=where)
        return self[names[plain]]

    def __contains__(self, name: object) -> bool:
        return name in self._own or name in rulebook.channels()


@cache
def shipped() -> Channels:
    """Every channel of rules/channels.toml by name; each is built when it is first asked for."""
    return Channels()


def lookup(name: str, known: Channels | None = None, *, where: str = "") -> Channel:
    """The channel of that name or alias ("twitter", "insta", "hn"). Raises UnknownNameError."""
    return (known or shipped()).find(name, where=where)


def declared(tables: Mapping[str, Any], *, where: str = "") -> Channels:
    """The shipped channels with those of a config: `{"piaille": {"like": "mastodon", ...}}`.

    A name that is shipped changes that channel; `like` may name a shipped one or an earlier one
    of the same config. Raises ConfigError naming the key, UnknownNameError for `like`.
    """
    own: dict[str, Channel] = {}
    for name, table in tables.items():
        known = Channels(own)
        base = None
        if isinstance(table, Mapping) and isinstance(table.get("like"), str):
            base = known.find(table["like"], where=f"{_place(where, name)}.like")
        elif name in known:
            base = known[name]
        own[name] = channel_from(table, name, base=base, where=where)
    return Channels(own)


def channel_from(
    mapping: Mapping[str, Any], name: str, *, base: Channel | None = None, where: str = ""
) -> Channel:
    """A channel from the keys of rules/channels.toml, checked one by one.

    What is not said is taken from `base` (from the shipped channel that `like` names, when there
    is no base). A limit replaces those of the base on the same field, `when` and, if it is given,
    `unit`. Raises ConfigError naming the place, the key and the nearest valid name.
    """
    from netiquette.channel_keys import checked

    place = _place(where, name)
    facts = checked(mapping, place)
    if base is None and "like" in facts:
        base = lookup(facts["like"], where=f"{place}.like")
    return _built(facts, name, base, where or "the configuration")


def _built(facts: Mapping[str, Any], name: str, base: Channel | None, where: str) -> Channel:
    """A channel from facts that are known to be well formed; `where` dates and signs a config's."""
    day = facts.get("verified", "")
    own: dict[str, Any] = {"title": facts.get("title", name), "aliases": ()}
    for key, value in facts.items():
        if key in _LISTS:
            own[key] = tuple(value)
        elif key in _PLAIN:
            own[key] = value
    if "limits" in facts:
        own["limits"] = _limits(facts["limits"], base.limits if base else (), day, where, name)
    if "rates" in facts:
        own["rates"] = tuple(Rate(**_signed(one, day, where)) for one in facts["rates"])
    if "prices" in facts:
        prices = {key.replace("-", "_"): one for key, one in facts["prices"].items()}
        kept = base.prices.as_dict() if base else {}
        own["prices"] = Prices(**(kept | _signed(prices, day, where)))
    if "fold" in facts:
        kept = base.fold.as_dict() if base and base.fold else {}
        own["fold"] = Fold(**(kept | _signed(facts["fold"], day, where)))
    if base is None:
        return Channel(name, **own)
    if base.name == name and "title" not in facts:
        del own["title"]
    if base.name == name and "aliases" not in facts:
        del own["aliases"]
    return base.replace(name=name, **own)


_LISTS = frozenset(("aliases", "mass", "fields"))
_PLAIN = frozenset(("kind", "syntax", "markup", "links", "hashtags", "mentions", "mixing", "note"))


def _limits(
    tables: Iterable[Mapping[str, Any]], base: tuple[Limit, ...], day: str, where: str, name: str
) -> tuple[Limit, ...]:
    """The limits of a base with those given again, in the order of the base, new ones last."""
    kept = list(base)
    given = []
    for table in tables:
        key = table["field"], table.get("when", ""), table.get("unit")
        same = [
            one for one in base if (one.field, one.when) == key[:2] and key[2] in (None, one.unit)
        ]
        kept = [one for one in kept if one not in same]
        old = {"unit": same[0].unit, "max": same[0].max, "min": same[0].min} if same else {}
        if same:
            old |= {"severity": same[0].severity, "part": same[0].part}
        elif key[2] is None:
            raise ConfigError(f"{_place(where, name)}.limits: no unit for the field {key[0]!r}")
        given.append(Limit(**(old | _signed(table, day, where))))
    return (*given, *kept) if base else tuple(given)


def _signed(table: Mapping[str, Any], day: str, where: str) -> dict[str, Any]:
    """A table with its day, and for a number of a config its place as the source."""
    signed = dict(table)
    if day:
        signed.setdefault("verified", day)
    if where:
        signed.setdefault("source", where)
        signed.setdefault("note", "")
    return signed


def _place(where: str, name: str) -> str:
    return f"{where}: channels.{name}" if where else f"channels.{name}"
