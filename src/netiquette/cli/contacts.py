"""The contact sieve: thirteen statements on each contact, their balance, and a short reading.

netiquette contacts                   shows everybody in the file
netiquette contacts NAME…             asks the statements about these, one by one
"""

from __future__ import annotations

import os
import sys

from netiquette.cli._options import add_config, config_of
from netiquette.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from netiquette.config import Config
    from netiquette.history.contacts import Contacts

FILE = "contacts.toml"
_WORDS = {
    "en": {
        "win": "you both gain: keep it up",
        "even": "no clear gain: say what you need, and see",
        "lose": "it costs you more than it brings: politeness has limits",
        "asked": "{n} asks in the last 30 days",
        "none": "{path}: nobody yet; `netiquette contacts NAME` asks thirteen questions",
        "prompt": "  {statement} [y/n, Enter: skip] ",
        "yes": "y",
        "no": "n",
    },
    "fr": {
        "win": "chacun y gagne\u00a0: continuez",
        "even": "pas de gain net\u00a0: dites ce dont vous avez besoin, et voyez",
        "lose": "cela vous coûte plus que cela n'apporte\u00a0: la politesse a des limites",
        "asked": "{n} demandes ces 30 derniers jours",
        "none": "{path}\u00a0: personne encore\u00a0; `netiquette contacts NOM` pose treize "
        "questions",
        "prompt": "  {statement} [o/n, Entrée\u00a0: passer] ",
        "yes": "oy",
        "no": "n",
    },
}


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette contacts` takes."""
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--file", metavar="FILE", help=f"default: [history] contacts, else {FILE}")
    add_config(parser)


def run(arguments: Namespace) -> int:
    """Asks about the names given, or shows the chart of all."""
    from netiquette.history.contacts import Contacts, load

    config = config_of(arguments)
    place = config.history.place.contacts if config.history is not None else ""
    path = arguments.file or place or FILE
    if arguments.file and not arguments.names and not os.path.exists(path):
        raise ConfigError(f"{path}: there is no such file")
    contacts = load(path) if os.path.exists(path) else Contacts({})
    if arguments.names:
        contacts = _asked(arguments.names, contacts, config.lang)
        _write(path, contacts)
    words = _WORDS.get(config.lang, _WORDS["en"])
    if not contacts.answers:
        print(words["none"].format(path=path))
    for line in lines(contacts, config, words):
        print(line)
    return 0


def lines(contacts: Contacts, config: Config, words: dict[str, str]) -> Iterator[str]:
    """A line for each contact: the chart of the balance, the reading, the asks of late."""
    ranked = sorted(contacts.answers, key=lambda one: (-(contacts.balance(one) or 0), one))
    for name in ranked:
        balance = contacts.balance(name)
        if balance is None:
            continue
        chart = "-" * max(-balance, 0)
        key = "win" if balance >= 3 else "lose" if balance < 0 else "even"
        asked = _asks(name, config)
        note = f" · {words['asked'].format(n=asked)}" if asked else ""
        yield f"{name:<20} {chart:>4}|{'+' * max(balance, 0):<9} {balance:+3}  {words[key]}{note}"


def _asks(name: str, config: Config) -> int:
    """How often the contact was asked for something in the last 30 days."""
    from netiquette.cli import _keeping

    if not config.history:
        return 0
    now = _keeping.now()
    found = config.history.history.latest(f"contact:{name}", now, 100)
    return sum(one.kind == "ask" and one.at >= now - 30 * 86_400 for one in found)


def _asked(names: list[str], contacts: Contacts, lang: str) -> Contacts:
    from netiquette.history.contacts import STATEMENTS, Contacts
    from netiquette.history.record import name as plain

    words = _WORDS.get(lang, _WORDS["en"])
    answers = dict(contacts.answers)
    for name in names:
        print(name)
        said = dict(answers.get(plain(name), {}))
        for key, statements in STATEMENTS.items():
            print(words["prompt"].format(statement=statements[lang == "fr"]), end="", flush=True)
            answer = sys.stdin.readline().strip().casefold()[:1]
            if answer and answer in words["yes"] + words["no"]:
                said[key] = answer in words["yes"]
        print()
        answers[plain(name)] = said
    return Contacts(answers)


def _write(path: str, contacts: Contacts) -> None:
    from netiquette.history.contacts import written

    beside = f"{path}.{os.getpid()}.new"
    try:
        with open(beside, "w", encoding="utf-8") as file:
            file.write(written(contacts))
        os.replace(beside, path)
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error
