"""Imports, shows, exports and erases what was said before.

netiquette history import FILE…     Mastodon outbox.json, Bluesky or X archives as JSON, CSV, RSS,
                                    Atom, a folder of dated posts, or what `export` wrote
netiquette history list | stats | export | migrate
netiquette history forget --id ID | --contact NAME | --before TIME
netiquette history answered ID [N]  so many people answered a post
"""

from __future__ import annotations

import sys

from netiquette.cli import _keeping
from netiquette.cli._options import add_config, config_of, names
from netiquette.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator

    from netiquette.config import Config
    from netiquette.history.record import Record

_WORDS = {
    "en": {"new": "{n} new, {known} known already", "gone": "{n} erased", "none": "nothing yet"},
    "fr": {
        "new": "{n} nouveaux, {known} déjà connus",
        "gone": "{n} effacés",
        "none": "rien pour l'instant",
    },
}


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette history` takes."""
    actions = ("import", "list", "stats", "export", "forget", "answered", "migrate")
    parser.add_argument("action", choices=actions)
    parser.add_argument("what", nargs="*", metavar="FILE|ID")
    parser.add_argument("--format", metavar="NAME", default="", help="of the file to import")
    parser.add_argument(
        "--columns", action="append", metavar="FIELD=HEADER", help="of a CSV file; may be repeated"
    )
    parser.add_argument("--channel", action="append", metavar="NAME", help="where they went")
    parser.add_argument("--audience", action="append", metavar="NAME", help="whom they addressed")
    parser.add_argument("--author", default="", metavar="NAME", help="who wrote them")
    parser.add_argument("--timezone", default="", metavar="ZONE", help="of times without a zone")
    parser.add_argument("--id", metavar="ID", help="forget this post")
    parser.add_argument("--contact", metavar="NAME", help="forget every post to this contact")
    parser.add_argument("--before", metavar="TIME", help="forget every post before")
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="of list; default: 20")
    add_config(parser)


def run(arguments: Namespace) -> int:
    """Does one of the actions."""
    config = config_of(arguments)
    action = {
        "import": _import,
        "list": _list,
        "stats": _stats,
        "export": _export,
        "forget": _forget,
        "answered": _answered,
        "migrate": _migrate,
    }[arguments.action]
    return action(arguments, config)


def _import(arguments: Namespace, config: Config) -> int:
    from netiquette.errors import UnknownNameError
    from netiquette.history.importers import FORMATS, Defaults, read

    if not arguments.what:
        raise ConfigError("history import: which file?")
    if arguments.format and arguments.format not in FORMATS:
        raise UnknownNameError("format", arguments.format, FORMATS)
    place = _keeping.place_of(config)
    defaults = Defaults(
        tuple(config.channel(one).name for one in names(arguments.channel)),
        tuple(names(arguments.audience)),
        arguments.author,
        arguments.timezone,
        place.keep_text,
        _columns(names(arguments.columns)),
    )
    keeper = _keeping.keeper(config)
    for path in arguments.what:
        seen: list[None] = []
        records = read(path, defaults, format=arguments.format)
        fresh = keeper.add(_counted(_keeping.with_progress(records), seen))
        print(f"{path}: {_say(config, 'new', n=fresh, known=len(seen) - fresh)}")
    _keeping.expire(keeper, place)
    keeper.close()
    return 0


def _counted(records: Iterable[Record], seen: list[None]) -> Iterator[Record]:
    for one in records:
        seen.append(None)
        yield one


def _columns(pairs: list[str]) -> dict[str, str]:
    found = {}
    for pair in pairs:
        field, sign, header = pair.partition("=")
        if not sign:
            raise ConfigError(f"--columns {pair}: write FIELD=HEADER, such as text=Message")
        found[field.strip()] = header.strip()
    return found


def _list(arguments: Namespace, config: Config) -> int:
    from netiquette.history.protocol import EVER

    for one in _keeping.history(config).latest("", EVER[1], arguments.limit):
        print(_row(one, config))
    return 0


def _row(one: Record, config: Config) -> str:
    from netiquette.history.dates import said
    from netiquette.history.zones import zone_of
    from netiquette.wording import shortened

    zone = config.history.budgets.zone() if config.history else zone_of("")
    to = ", ".join((*one.channels, *one.audience))
    text = shortened(one.text) if one.text else f"({one.length})"
    return f"{said(one.at, zone, config.lang):<26} {one.kind or '-':<9} {to:<20} {text}  [{one.id}]"


def _stats(arguments: Namespace, config: Config) -> int:
    from netiquette.history.protocol import EVER
    from netiquette.history.statistics import lines, statistics

    del arguments
    found = statistics(_keeping.history(config).records(*EVER))
    print("\n".join(lines(found, config.lang)) if found.posts else _say(config, "none"))
    return 0


def _export(arguments: Namespace, config: Config) -> int:
    from netiquette.history.export import line
    from netiquette.history.protocol import EVER

    del arguments
    for one in _keeping.history(config).records(*EVER):
        sys.stdout.write(line(one))
    return 0


def _forget(arguments: Namespace, config: Config) -> int:
    from netiquette.history.record import name, seconds

    before = _keeping.moment(arguments.before)
    if not (arguments.id or arguments.contact or before):
        raise ConfigError("history forget: what? --id ID, --contact NAME or --before TIME")
    keeper = _keeping.keeper(config)
    count = keeper.forget(
        id=arguments.id,
        contact=name(arguments.contact) if arguments.contact else None,
        before=seconds(before) if before else None,
    )
    keeper.close()
    print(_say(config, "gone", n=count))
    return 0


def _answered(arguments: Namespace, config: Config) -> int:
    id, *many = arguments.what or [""]
    if not id or len(many) > 1 or not all(one.isdecimal() for one in many):
        raise ConfigError("history answered: write ID, and how many answered (default: 1)")
    keeper = _keeping.keeper(config)
    one = keeper.get(id)
    if one is None:
        raise ConfigError(f"history answered: no post has the id {id!r}")
    keeper.put(one.replace(answers=int(many[0]) if many else 1))
    keeper.close()
    return 0


def _migrate(arguments: Namespace, config: Config) -> int:
    del arguments
    keeper = _keeping.keeper(config)
    keeper.add(())
    keeper.close()
    return 0


def _say(config: Config, key: str, **values: object) -> str:
    return _WORDS.get(config.lang, _WORDS["en"])[key].format(**values)
