"""Lists the channels, or shows one with every limit and where it is written."""

from __future__ import annotations

from netiquette.channel import shipped
from netiquette.cli._options import add_config, config_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from netiquette.channel import Channel


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette channels` takes."""
    parser.add_argument("name", nargs="?", metavar="NAME", help="a channel or one of its aliases")
    add_config(parser)


def run(arguments: Namespace) -> int:
    """Prints the list, or one channel."""
    config = config_of(arguments)
    if arguments.name:
        print(_page(config.channel(arguments.name)))
        return 0
    known = config.channels or shipped()
    for channel in known.values():
        texts = [_bound(one) for one in channel.limits if one.field == "text" and not one.when]
        aliases = f"  ({', '.join(channel.aliases)})" if channel.aliases else ""
        print(f"{channel.name:<18} {'; '.join(texts) or '-':<34} {channel.title}{aliases}")
    return 0


def _bound(limit: object) -> str:
    least, most = getattr(limit, "min", None), getattr(limit, "max", None)
    unit = getattr(limit, "unit", "")
    if least is not None and most is not None:
        return f"{least:,} to {most:,} {unit}"
    return f"{most:,} {unit}" if most is not None else f"from {least or 0:,} {unit}"


def _page(channel: Channel) -> str:
    lines = [f"{channel.title} ({channel.name})"]
    if channel.aliases:
        lines.append(f"also: {', '.join(channel.aliases)}")
    lines.append(
        f"links: {channel.links}; hashtags: {channel.hashtags}; mentions: {channel.mentions};"
        f" formatting: {channel.markup}"
    )
    if channel.note:
        lines.append(channel.note)
    for limit in channel.limits:
        when = f" ({limit.when})" if limit.when else ""
        lines += ["", f"{limit.field}{when}: {_bound(limit)}  [{limit.severity}]"]
        lines.append(f"    {limit.source} (read {limit.verified}, confidence {limit.confidence})")
        if limit.note:
            lines.append(f"    {limit.note}")
    if channel.fold:
        fold = channel.fold
        shown = f"{fold.max} graphemes" if fold.max else f"{fold.lines} lines"
        lines += ["", f'shown before "see more": {shown}  [unofficial]', f"    {fold.source}"]
    return "\n".join(lines)
