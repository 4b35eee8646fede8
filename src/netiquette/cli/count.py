"""Counts one text as every channel counts it, and says what drove the count."""

from __future__ import annotations

from netiquette.cli._linting import read
from netiquette.cli._options import add_config, config_of, names
from netiquette.errors import DraftError
from netiquette.outcome import Trouble

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from netiquette.analysis.length import Length
    from netiquette.config import Config
    from netiquette.post import Post


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette count` takes."""
    parser.add_argument("path", nargs="?", default="-", metavar="PATH", help="default: -")
    parser.add_argument("--channel", action="append", metavar="NAME", help="default: all of them")
    add_config(parser)


def run(arguments: Namespace) -> int:
    """Prints a table for each draft of the file; 1 when a count is over its limit."""
    config = config_of(arguments)
    over = False
    for draft in read(arguments.path, config):
        if isinstance(draft, Trouble):
            raise DraftError(str(draft))
        over |= _table(draft.post, config, names(arguments.channel))
    return int(over)


def _table(post: Post, config: Config, wanted: list[str]) -> bool:
    from netiquette.analysis import Analysis
    from netiquette.channel import shipped

    known = config.channels or shipped()
    channels = [config.channel(name) for name in wanted] if wanted else list(known.values())
    rows = []
    for channel in channels:
        length = Analysis(post, channels=(channel,)).lengths[channel.name]
        rows.append((channel.title, length))
    rows.sort(key=lambda row: (row[1].headroom is None, row[1].headroom or 0, row[0]))
    for title, length in rows:
        print(_row(title, length))
    print()
    return any(length.headroom is not None and length.headroom < 0 for _, length in rows)


def _row(title: str, length: Length) -> str:
    limit = f"{length.limit:>7,}" if length.limit is not None else "      -"
    room = f"{length.headroom:>+8,}" if length.headroom is not None else "       -"
    drivers = ", ".join(str(one) for one in length.drivers if one.kind != "characters")
    least = "≥" if length.floor else " "
    return f"{title:<24} {least}{length.count:>7,} / {limit} {length.unit:<10} {room}  {drivers}"
