"""Lists the checks, under the three rules of conduct."""

from __future__ import annotations

from netiquette.cli._options import add_config, config_of
from netiquette.finding import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_RULES = {
    "en": {Rule.ORGANISE: "1 Organise", Rule.SELECT: "2 Select", Rule.CHOOSE: "3 Choose"},
    "fr": {Rule.ORGANISE: "1 Organiser", Rule.SELECT: "2 Sélectionner", Rule.CHOOSE: "3 Choisir"},
}


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette checks` takes."""
    add_config(parser)


def run(arguments: Namespace) -> int:
    """Prints a line for each check; with a star those that only run when they are asked for."""
    config = config_of(arguments)
    for rule in Rule:
        own = [entry for entry in config.known().values() if entry.rule == rule]
        if not own:
            continue
        print(_RULES[config.lang][rule])
        for entry in own:
            check = entry.check()
            star = "*" if entry.stability == "preview" else " "
            title = check.title.get(config.lang) or next(iter(check.title.values()))
            print(f" {star} {entry.id:<24} {entry.severity.key:<8} {title}")
    print({"en": "* preview: runs when asked for", "fr": "* à l'essai : sur demande"}[config.lang])
    return 0
