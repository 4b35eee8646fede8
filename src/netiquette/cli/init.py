"""Writes a commented netiquette.toml to start from."""

from __future__ import annotations

import os
import sys

from netiquette.cli._options import language_of_locale
from netiquette.config import LANGUAGES
from netiquette.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette init` takes."""
    parser.add_argument("path", nargs="?", default="netiquette.toml", help="default: %(default)s")
    parser.add_argument("--lang", choices=LANGUAGES, help="language of the comments")


def run(arguments: Namespace) -> int:
    """Writes the file, never over one that is there."""
    from netiquette import rulebook

    lang = arguments.lang or language_of_locale()
    source = os.path.join(rulebook.FOLDER, "templates", f"netiquette.{lang}.toml")
    with open(source, encoding="utf-8") as file:
        text = file.read()
    if arguments.path == "-":
        sys.stdout.write(text)
        return 0
    try:
        with open(arguments.path, "x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise ConfigError(f"{arguments.path} is there already; it was not touched") from None
    except OSError as error:
        raise ConfigError(f"{arguments.path}: cannot be written: {error.strerror}") from error
    print(arguments.path)
    return 0
