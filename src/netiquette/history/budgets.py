"""How often is enough: the caps and hours that the config sets, and the platforms' own rates.

`[budgets]` holds for everything that one author posts; `[budgets.segments.NAME]`,
`[budgets.channels.NAME]` and `[budgets.contacts.NAME]` for one segment, channel or contact, and
the name `"*"` for each of them that has no table of its own.
"""

from __future__ import annotations

from netiquette.errors import ConfigError, UnknownNameError, nearest
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import tzinfo
    from typing import Any

    from netiquette.history.slots import Hours

DAY = 86_400
GROUPS = ("segments", "channels", "contacts")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FRENCH = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
_KEYS = ("per-day", "per-week", "min-gap", "timezone", "active-hours", "quiet-hours")
_UNITS = {"s": 1, "min": 60, "m": 60, "h": 3600, "d": DAY, "j": DAY, "w": 7 * DAY}


class Limit(Value):
    """At most `most` posts in `window` seconds. `calendar`: days of the clock, not of 86,400 s.

    `what` is the key that set it (per-day, per-week, min-gap, rate); `source` says who.
    """

    most: int
    window: int
    what: str
    source: str
    calendar: bool = False
    severity: str = "warning"


class Budget(Value):
    """What one table of the config sets. `zone` is an IANA name; "": that of `[budgets]`.

    `active` and `quiet` are hours of the clock.
    """

    limits: tuple[Limit, ...] = ()
    zone: str = ""
    active: tuple[Hours, ...] = ()
    quiet: tuple[Hours, ...] = ()


class Budgets(Value):
    """All budgets of a config: that of the author, and those of each group by name."""

    author: Budget = Budget()
    groups: Mapping[str, Mapping[str, Budget]] = {}
    where: str = ""

    def of(self, group: str, name: str) -> Budget | None:
        """The budget of a segment, channel or contact; that of `"*"` when it has none."""
        tables = self.groups.get(group, {})
        return tables.get(name) or tables.get("*")

    def zone(self, budget: Budget | None = None) -> tzinfo:
        """The zone of a budget, else that of the author, else UTC."""
        from netiquette.history.zones import zone_of

        return zone_of((budget.zone if budget else "") or self.author.zone)


def read_budgets(tables: Mapping[str, Any], where: str) -> Budgets:
    """The budgets of a config. Raises ConfigError naming the key, with the nearest valid one."""
    place = f"{where} [budgets]"
    own = {key: value for key, value in tables.items() if key not in GROUPS}
    _check_keys(own, (*_KEYS, *GROUPS), place)
    groups: dict[str, dict[str, Budget]] = {}
    for group in GROUPS:
        named = tables.get(group, {})
        if not isinstance(named, dict):
            raise ConfigError(f"{place}: {group} must be a table of tables: [budgets.{group}.NAME]")
        groups[group] = {
            name.lstrip("@").casefold(): read_budget(table, f"{where} [budgets.{group}.{name}]")
            for name, table in named.items()
        }
    return Budgets(read_budget(own, place), groups, where)


def read_budget(table: Any, where: str) -> Budget:
    """One budget. Raises ConfigError naming the key."""
    if not isinstance(table, dict):
        raise ConfigError(f"{where}: must be a table, such as {{ per-week = 3 }}")
    _check_keys(table, _KEYS, where)
    return Budget(
        tuple(_limits(table, where)),
        _zone(table.get("timezone", ""), where),
        _hours(table, "active-hours", where),
        _hours(table, "quiet-hours", where),
    )


def _limits(table: Mapping[str, Any], where: str) -> Iterator[Limit]:
    for key, window in (("per-day", DAY), ("per-week", 7 * DAY)):
        most = table.get(key)
        if most is not None:
            if type(most) is not int or most < 0:
                raise ConfigError(f"{where}: {key} must be a whole number of posts, not {most!r}")
            yield Limit(most, window, key, where, calendar=True)
    if (gap := table.get("min-gap")) is not None:
        yield Limit(1, duration(gap, f"{where}: min-gap"), "min-gap", where)


def duration(written: object, where: str) -> int:
    """Seconds of "90min", "2h", "3d" or a number of minutes. Raises ConfigError."""
    if type(written) is int and written >= 0:
        return written * 60
    text = str(written).replace(" ", "").casefold()
    number = text.rstrip("abcdefghijklmnopqrstuvwxyz")
    unit = text[len(number) :]
    if isinstance(written, str) and number.isdecimal() and unit in _UNITS:
        return int(number) * _UNITS[unit]
    raise ConfigError(f'{where} must be a time such as "90min", "2h" or "3d", not {written!r}')


def _zone(name: Any, where: str) -> str:
    from netiquette.history.zones import zone_of

    try:
        zone_of(name if isinstance(name, str) else repr(name))
    except ValueError as error:
        raise ConfigError(f"{where}: {error}") from None
    return str(name)


def _hours(table: Mapping[str, Any], key: str, where: str) -> tuple[Hours, ...]:
    written = table.get(key, ())
    listed = [written] if isinstance(written, str) else written
    if not isinstance(listed, (list, tuple)) or not all(isinstance(one, str) for one in listed):
        raise ConfigError(f'{where}: {key} must be hours such as "mon-fri 09:00-18:00"')
    return tuple(hours(one, f"{where}: {key}") for one in listed)


def hours(written: str, where: str) -> Hours:
    """Hours of the clock: "09:00-18:00", "mon-fri 9:00-18:00", "sat,sun 00:00-24:00", "sun".

    Raises ConfigError naming what cannot be read.
    """
    from netiquette.history.slots import Hours

    days, _, span = written.strip().casefold().rpartition(" ")
    if not days and ":" not in span:
        days, span = span, "00:00-24:00"
    first, dash, last = span.partition("-")
    if not dash:
        raise ConfigError(f'{where}: {written!r} is not hours; write "mon-fri 09:00-18:00"')
    start, end = _time(first, written, where), _time(last, written, where)
    if start == DAY:
        raise ConfigError(f"{where}: {written!r} begins at 24:00")
    return Hours(_days(days, where), start, end)


def _time(text: str, written: str, where: str) -> int:
    hour, _, minutes = text.replace("h", ":").partition(":")
    if hour.isdecimal() and (minutes or "0").isdecimal() and len(hour) < 3:
        total = int(hour) * 3600 + int(minutes or 0) * 60
        if int(minutes or 0) < 60 and total <= DAY:
            return total
    raise ConfigError(f"{where}: {text!r} in {written!r} is not a time of the day; write 09:00")


def _days(written: str, where: str) -> frozenset[int]:
    found: set[int] = set()
    for part in written.replace(" ", "").split(",") if written else ("mon-sun",):
        first, dash, last = part.partition("-")
        start = _day(first, where)
        end = _day(last, where) if dash else start
        found |= {(start + step) % 7 for step in range((end - start) % 7 + 1)}
    return frozenset(found)


def _day(name: str, where: str) -> int:
    for names in (DAYS, _FRENCH):
        if name[:3] in names and name:
            return names.index(name[:3])
    raise ConfigError(f"{where}: {name!r} is no day{nearest(name, DAYS)}")


def _check_keys(table: Mapping[str, Any], keys: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in keys:
            raise UnknownNameError("key", key, keys, where=where)
