"""The command `netiquette`: one file here for each command, and being in the folder is enough.

A command's module has `add_arguments(parser)`, `run(arguments) -> int` (the exit status), and a
docstring whose first line is its help. Nothing but this package prints, reads the clock or exits.
"""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, HelpFormatter, Namespace
    from types import ModuleType

_DESCRIPTION = """The linter for what you are about to post: three rules of good conduct
(organise, select, choose), in French and in English."""


def main(argv: list[str] | None = None) -> int:
    """Runs one command and returns its exit status: 0 clean, 1 findings, 2 not linted."""
    arguments = sys.argv[1:] if argv is None else argv
    gc.disable()  # one lint makes no garbage worth looking for; many drafts enable it again
    try:
        return _run(arguments)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except KeyboardInterrupt:
        return 130
    finally:
        gc.enable()


def script() -> int:
    """The console script: `main`, and an end that looks for no garbage."""
    status = main()
    gc.freeze()
    return status


def _run(arguments: list[str]) -> int:
    from netiquette.errors import NetiquetteError

    name = arguments[0] if arguments else ""
    if name not in commands():
        return _overview(arguments)
    command = _command(name)
    parsed = _plain(command, arguments[1:]) or _parser(name, command).parse_args(arguments[1:])
    _speak_utf8()
    try:
        return int(command.run(parsed))
    except NetiquetteError as error:
        print(f"netiquette: {error}", file=sys.stderr)
        return 2


def commands() -> list[str]:
    """The names of the commands: the files of this folder."""
    names = os.listdir(os.path.dirname(os.path.abspath(__file__)))
    return sorted(
        name[:-3].replace("_", "-") for name in names if name[0] != "_" and name[-3:] == ".py"
    )


def _command(name: str) -> ModuleType:
    module = f"netiquette.cli.{name.replace('-', '_')}"
    return __import__(module, fromlist=["run"])


def _plain(command: ModuleType, words: list[str]) -> Namespace | None:
    """The arguments when they are paths and nothing else: importing argparse costs a third of a
    start. A command takes part that has DEFAULTS for its options."""
    defaults = getattr(command, "DEFAULTS", None)
    if defaults is None or not words or any(word.startswith("-") and word != "-" for word in words):
        return None
    from types import SimpleNamespace

    return SimpleNamespace(paths=words, **defaults)  # type: ignore[return-value]


def _parser(name: str, command: ModuleType) -> ArgumentParser:
    from argparse import ArgumentParser

    parser = ArgumentParser(
        prog=f"netiquette {name}",
        description=command.__doc__,
        formatter_class=_help,
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    return parser


def _help(prog: str) -> HelpFormatter:
    """Help of a fixed width: asking the terminal for its own would import shutil at every start."""
    from argparse import RawDescriptionHelpFormatter

    return RawDescriptionHelpFormatter(prog, width=96)


def _overview(arguments: list[str]) -> int:
    from argparse import ArgumentParser

    from netiquette import __version__

    lines = [
        f"  {name:<12} {(_command(name).__doc__ or '').splitlines()[0]}" for name in commands()
    ]
    parser = ArgumentParser(
        prog="netiquette",
        usage="netiquette COMMAND …",
        description=_DESCRIPTION,
        epilog="commands:\n" + "\n".join(lines) + "\n\nnetiquette COMMAND --help tells more.",
        formatter_class=_help,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"netiquette {__version__}")
    if not arguments:
        parser.print_help()
        return 2
    parser.parse_known_args(arguments)
    from netiquette.errors import nearest

    print(
        f"netiquette: unknown command {arguments[0]!r}{nearest(arguments[0], commands())}",
        file=sys.stderr,
    )
    return 2


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        encoding = getattr(stream, "encoding", None)
        if (encoding or "utf8").lower().replace("-", "") != "utf8" or stream.errors == "strict":
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
