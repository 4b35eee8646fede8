"""Options that several commands share, and what they mean."""

from __future__ import annotations

import os

from netiquette.config import LANGUAGES, Config
from netiquette.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_config(parser: ArgumentParser) -> None:
    """--config and --lang."""
    parser.add_argument("--config", metavar="FILE", help="a netiquette.toml or pyproject.toml")
    parser.add_argument("--lang", choices=LANGUAGES, help="language of the messages")


def config_of(arguments: Namespace) -> Config:
    """The config of the command line, or the nearest one above the working directory."""
    from netiquette import config_file

    path = arguments.config or config_file.find(os.getcwd())
    if arguments.config and not os.path.isfile(arguments.config):
        raise ConfigError(f"{arguments.config}: there is no such config file")
    config = config_file.load(os.path.relpath(path)) if path else Config.default()
    return config.replace_lang(arguments.lang or config.lang or language_of_locale())


def language_of_locale() -> str:
    """The language of messages that the environment asks for: "fr" or "en"."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return value[:2].lower() if value[:2].lower() in LANGUAGES else "en"
    return "en"


def names(values: list[str] | None) -> list[str]:
    """The names of an option that may be repeated and may hold several between commas."""
    return [name.strip() for value in values or () for name in value.split(",") if name.strip()]
