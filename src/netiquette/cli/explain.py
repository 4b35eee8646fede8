"""Shows the manual page of a check: the fault, why it matters, when the warning is wrong."""

from __future__ import annotations

from netiquette.cli._options import add_config, config_of
from netiquette.errors import UnknownNameError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from netiquette.check import Check

_WORDS = {
    "en": {"bad": "Flagged:", "good": "Left alone:", "options": "Options, under [checks.{id}]:"},
    "fr": {
        "bad": "Signalé :",
        "good": "Laissé en paix :",
        "options": "Options, sous [checks.{id}] :",
    },
}


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette explain` takes."""
    parser.add_argument("id", metavar="ID", help="a check; `netiquette checks` lists them")
    add_config(parser)


def run(arguments: Namespace) -> int:
    """Prints the page in the language of messages."""
    config = config_of(arguments)
    known = config.known()
    name = arguments.id.lower().replace("_", "-")
    if name not in known:
        raise UnknownNameError("check", arguments.id, known)
    print(_page(known[name].check(), config.lang))
    return 0


def _page(check: Check, lang: str) -> str:
    assert check.rule is not None
    words = _WORDS[lang]
    lines = [
        f"{check.id} ({check.rule.key}, {check.severity.key}, {check.stability})",
        "",
        (check.doc.get(lang) or check.doc.get("en", "")).strip(),
    ]
    for key, examples in (("bad", check.bad), ("good", check.good)):
        lines += ["", words[key]]
        for example in examples.get(lang, ())[:3]:
            text = example if isinstance(example, str) else example.text
            text = text if len(text) <= 300 else text[:300] + "…"
            lines += ["    " + line for line in text.splitlines()] + [""]
        lines.pop()
    if check.options is not None:
        lines += ["", words["options"].format(id=check.id)]
        for field, value in check.options.as_dict().items():
            shown = list(value) if isinstance(value, tuple) else value
            lines.append(f"    {field.replace('_', '-')} = {_toml(shown)}")
    return "\n".join([*lines, "", f"source: {check.source}"])


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value).replace("'", '"')
