"""Lints drafts: files, folders, globs, or - for standard input.

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something could not be linted.
"""

from __future__ import annotations

import os
import sys

from netiquette import formats
from netiquette.cli import _linting
from netiquette.cli._options import add_config, config_of, names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from typing import Any

    from netiquette.outcome import Outcome


DEFAULTS: dict[str, Any] = {
    "channel": None,
    "audience": None,
    "language": None,
    "format": "text",
    "fail_on": None,
    "select": None,
    "ignore": None,
    "fix": False,
    "diff": False,
    "baseline": None,
    "statistics": False,
    "quiet": False,
    "config": None,
    "lang": None,
}
"""What holds without options; a plain `netiquette check PATH` needs no parser."""


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette check` takes."""
    from netiquette.config import FAIL_ON

    several: dict[str, Any] = {"action": "append", "metavar": "NAME"}
    ids: dict[str, Any] = {"action": "append", "metavar": "ID"}
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="default: .")
    parser.add_argument("--channel", **several, help="where the posts go")
    parser.add_argument("--audience", **several, help="the segments that they address")
    parser.add_argument("--language", metavar="CODE", help="the language that the posts are in")
    parser.add_argument("--format", choices=formats.names(), help="default: text")
    parser.add_argument("--fail-on", choices=FAIL_ON, help="default: warning")
    parser.add_argument("--select", **ids, help="only these checks or rules")
    parser.add_argument("--ignore", **ids, help="all but these")
    parser.add_argument("--fix", action="store_true", help="apply the safe fixes to the files")
    parser.add_argument("--diff", action="store_true", help="show what --fix would change")
    parser.add_argument("--baseline", metavar="FILE", help="report only what this file has not")
    parser.add_argument("--statistics", action="store_true", help="count the findings by check")
    parser.add_argument("--quiet", "-q", action="store_true", help="only drafts with findings")
    add_config(parser)
    parser.set_defaults(**DEFAULTS)


def run(arguments: Namespace) -> int:
    """Lints, shows, and returns the exit status."""
    config = config_of(arguments).narrowed(
        select=names(arguments.select),
        ignore=names(arguments.ignore),
        fail_on=arguments.fail_on or "",
    )
    request = _linting.Request(
        paths=tuple(arguments.paths),
        channels=tuple(names(arguments.channel)),
        audience=tuple(names(arguments.audience)),
        language=arguments.language,
        baseline=arguments.baseline,
    )
    if arguments.fix or arguments.diff:
        from netiquette.cli import _fixing

        _fixing.run(request, config, write=not arguments.diff)
        if arguments.diff:
            return 0
    outcome = _linting.run(request, config)
    for trouble in outcome.troubles:
        print(f"netiquette: {trouble}", file=sys.stderr)
    stream = sys.stderr if arguments.fix and "-" in arguments.paths else sys.stdout
    stream.write(_rendered(arguments, outcome))
    if arguments.statistics:
        stream.write(_statistics(outcome))
    return outcome.status


def _rendered(arguments: Namespace, outcome: Outcome) -> str:
    if arguments.format != "text":
        return formats.render(arguments.format, outcome)
    from netiquette.formats import text

    return text.render(outcome, columns=_columns(), colours=_wants_colours(), quiet=arguments.quiet)


def _columns() -> int:
    try:
        return min(os.get_terminal_size(sys.stdout.fileno()).columns, 120)
    except (OSError, ValueError):
        return 100


def _wants_colours() -> bool:
    """Colours only on a terminal, and never where NO_COLOR is set (no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def _statistics(outcome: Outcome) -> str:
    counts: dict[str, int] = {}
    for finding in outcome.findings:
        counts[finding.check] = counts.get(finding.check, 0) + 1
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return "".join(f"{count:>6}  {name}\n" for name, count in rows)
