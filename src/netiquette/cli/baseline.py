"""Writes a baseline of today's findings, so that `check --baseline` only reports new ones."""

from __future__ import annotations

import sys

from netiquette import baseline
from netiquette.cli import _linting
from netiquette.cli._options import add_config, config_of, names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette baseline` takes."""
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="default: .")
    parser.add_argument("--channel", action="append", metavar="NAME", help="where the posts go")
    parser.add_argument("--output", "-o", metavar="FILE", help="default: standard output")
    add_config(parser)


def run(arguments: Namespace) -> int:
    """Lints and writes; 2 when something could not be linted."""
    request = _linting.Request(tuple(arguments.paths), tuple(names(arguments.channel)))
    outcome = _linting.run(request, config_of(arguments))
    for trouble in outcome.troubles:
        print(f"netiquette: {trouble}", file=sys.stderr)
    text = baseline.dump(outcome)
    if arguments.output:
        with open(arguments.output, "w", encoding="utf-8") as file:
            file.write(text)
        print(f"{arguments.output}: {len(outcome.findings)} findings", file=sys.stderr)
    else:
        sys.stdout.write(text)
    return 2 if outcome.troubles else 0
