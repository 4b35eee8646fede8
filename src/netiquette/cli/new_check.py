"""Writes a new check that works and only waits for its words: a pack, or a Python file."""

from __future__ import annotations

import os
import re

from netiquette import rulebook
from netiquette.errors import ConfigError
from netiquette.finding import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PACKS = "netiquette-rules"


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette new-check` takes."""
    parser.add_argument("id", metavar="ID", help="names the fault, such as vague-date")
    parser.add_argument("--rule", choices=[rule.key for rule in Rule], default="organise")
    parser.add_argument("--python", action="store_true", help="a file of code, not a word list")
    parser.add_argument("--folder", metavar="DIR", help=f"default: {_PACKS}, or the checks' folder")


def run(arguments: Namespace) -> int:
    """Writes the file, never over one that is there, and says what comes next."""
    if not _ID.fullmatch(arguments.id):
        raise ConfigError(f"{arguments.id!r} is no id: lower case, words joined by hyphens")
    if arguments.python:
        folder = arguments.folder or os.path.join("src", "netiquette", "checks", arguments.rule)
        path = os.path.join(folder, arguments.id.replace("-", "_") + ".py")
        _write(path, _template("check.py.txt", arguments))
        print(f"{path}\nnext: change its words, then `pytest tests/checks -k {arguments.id}`")
        return 0
    path = os.path.join(arguments.folder or _PACKS, arguments.id + ".toml")
    _write(path, _template("pack.toml", arguments))
    home = os.path.dirname(path)
    print(f'{path}\nnext: packs = ["{home}"] in netiquette.toml, then change its words')
    return 0


def _template(name: str, arguments: Namespace) -> str:
    with open(os.path.join(rulebook.FOLDER, "templates", name), encoding="utf-8") as file:
        text = file.read()
    return text.replace("RULE", arguments.rule)


def _write(path: str, text: str) -> None:
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise ConfigError(f"{path} is there already; it was not touched") from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written: {error.strerror}") from error
