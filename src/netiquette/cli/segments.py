"""Lists the segments of the config, or proposes interests for one from its past posts.

netiquette segments                      lists them
netiquette segments learn NAME PATH...   prints a table for netiquette.toml, to be read and mended
"""

from __future__ import annotations

from netiquette.cli._options import add_config, config_of
from netiquette.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from netiquette.audience import Audience, Segment
    from netiquette.config import Config
    from netiquette.post import Post


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette segments` takes."""
    parser.add_argument("action", nargs="?", choices=("list", "learn"), default="list")
    parser.add_argument("name", nargs="?", metavar="NAME", help="the segment to learn")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="its past posts: files or folders")
    add_config(parser)


def run(arguments: Namespace) -> int:
    """Prints the list, or a proposal. Raises ConfigError when there is nothing to read."""
    config = config_of(arguments)
    if arguments.action == "learn":
        if not arguments.paths:
            raise ConfigError("segments learn: say the name of a segment and its past posts")
        print(_proposal(arguments.name, list(_posts(arguments.paths, config))), end="")
        return 0
    if config.audience is None:
        raise ConfigError("no segment is declared: write [segments.NAME] in netiquette.toml")
    print(_listed(config.audience), end="")
    return 0


def _listed(audience: Audience) -> str:
    width = max(map(len, audience.segments))
    lines = []
    for segment in audience.segments.values():
        lines.append(f"{segment.name:<{width}}  {segment.description or _first(segment)}")
        for key in ("languages", "channels", "welcomes", "members"):
            if getattr(segment, key):
                lines.append(f"{'':<{width}}    {key}: {', '.join(getattr(segment, key))}")
        if segment.name in audience.profiles():
            texts = audience.profiles()[segment.name].texts
            lines.append(f"{'':<{width}}    weight of what it is known by: {texts:g}")
    return "\n".join(lines) + "\n"


def _first(segment: Segment) -> str:
    return ", ".join(segment.interests[:6]) or "-"


def _posts(paths: list[str], config: Config) -> Iterator[Post]:
    from netiquette.cli import _walk
    from netiquette.cli._linting import read
    from netiquette.errors import DraftError
    from netiquette.outcome import Trouble

    for path in _walk.files(paths, config.exclude):
        for draft in read(path, config):
            if isinstance(draft, Trouble):
                raise DraftError(str(draft))
            yield draft.post


def _proposal(name: str, posts: list[Post]) -> str:
    from json import dumps

    from netiquette.audience.learning import learn

    learned = learn(posts)
    key = (
        name if name.replace("-", "").replace("_", "").isalnum() and name.isascii() else dumps(name)
    )
    lines = [f"# from {learned.posts} posts: read it, and take out what only happened to be there"]
    lines.append(f"[segments.{key}]")
    for field in ("languages", "interests", "channels"):
        values = getattr(learned, field)
        if values:
            lines.append(f"{field} = {dumps(list(values), ensure_ascii=False)}")
    return "\n".join(lines) + "\n"
