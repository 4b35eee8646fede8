"""What the commands that write to a history share."""

from __future__ import annotations

import sys
import time

from netiquette.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from netiquette.config import Config
    from netiquette.history.known import Place
    from netiquette.history.protocol import History, Keeper
    from netiquette.history.record import Record

_EVERY = 0.1


def place_of(config: Config) -> Place:
    """Where the config keeps the past. Raises ConfigError when it says nothing of it."""
    if not config.history:
        raise ConfigError(
            "no history is set up; put this into netiquette.toml:\n\n"
            '[history]\nkind = "sqlite"\npath = "netiquette-history.db"'
        )
    return config.history.place


def keeper(config: Config) -> Keeper:
    """The config's history, to be written to. Raises ConfigError when there is none."""
    from netiquette.history.known import open_keeper

    return open_keeper(place_of(config))


def history(config: Config) -> History:
    """The config's history, to be read. Raises ConfigError when there is none."""
    from netiquette.history.known import open_history

    return open_history(place_of(config))


def moment(written: str | None) -> datetime | None:
    """A moment of the command line. Raises ConfigError when it is none."""
    if written is None:
        return None
    from netiquette.drafts.dates import moment as read

    try:
        return read(written)
    except ValueError as error:
        raise ConfigError(str(error)) from None


def now() -> int:
    """The clock, in seconds since 1970."""
    return int(time.time())


def expire(keeper: Keeper, place: Place) -> int:
    """Erases what is older than the retention of the config; how many posts."""
    if place.retention is None:
        return 0
    return keeper.forget(before=now() - place.retention)


def with_progress(records: Iterable[Record]) -> Iterator[Record]:
    """The records, with a count on the terminal as they go by."""
    shown = sys.stderr.isatty()
    last = time.monotonic()
    for number, one in enumerate(records, 1):
        yield one
        if shown and time.monotonic() - last > _EVERY:
            last = time.monotonic()
            bar = "█" * (number // 2500 % 41)
            print(f"\r{bar:·<40} {number:,}", end="", file=sys.stderr, flush=True)
    if shown:
        print(f"\r{' ' * 60}\r", end="", file=sys.stderr, flush=True)
