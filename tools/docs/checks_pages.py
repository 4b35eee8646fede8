"""docs/checks/: a page for each check, made from the check itself, and an index."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netiquette import catalogue
from netiquette.check import Check, Example
from netiquette.finding import Rule
from tools.docs.measured import measured

_TITLES = {Rule.ORGANISE: "1 Organise", Rule.SELECT: "2 Select", Rule.CHOOSE: "3 Choose"}
_LANGUAGES = {"en": "English", "fr": "Français"}
_SHOWN = 4


def pages() -> Iterator[tuple[str, str]]:
    """(path below docs/, text) of every page."""
    checks = [entry.check() for entry in catalogue.entries().values()]
    for check in checks:
        assert check.rule is not None
        yield f"checks/{check.rule.key}/{check.id}.md", _page(check)
    yield "checks/README.md", _index(checks)


def _index(checks: list[Check]) -> str:
    lines = ["# The checks", "", "Grouped by the rule of conduct that they keep.", ""]
    for rule in Rule:
        own = [check for check in checks if check.rule == rule]
        if not own:
            continue
        lines += [f"## {_TITLES[rule]}", "", "| check | severity | stability | the fault |"]
        lines += ["| --- | --- | --- | --- |"]
        for check in own:
            link = f"[{check.id}]({rule.key}/{check.id}.md)"
            fault = first_sentence(check.doc["en"])
            lines.append(f"| {link} | {check.severity.key} | {check.stability} | {fault} |")
        lines.append("")
    return "\n".join(lines)


def first_sentence(page: str) -> str:
    """The first sentence of a manual page, on one line."""
    text = " ".join(page.split("\n\n")[0].split())
    return re.split(r"(?<=[.!?]) ", text)[0].replace("|", "\\|")


def _page(check: Check) -> str:
    parts = [f"# {check.id}", "", _facts(check), ""]
    for code, name in _LANGUAGES.items():
        parts += [f"## {name}: {check.title[code]}", "", check.doc[code].strip(), ""]
        parts += _examples("Flagged" if code == "en" else "Signalé", check.bad[code])
        parts += _examples("Left alone" if code == "en" else "Laissé en paix", check.good[code])
    parts += _options(check)
    parts += measured(check.id)
    return "\n".join(parts).rstrip() + "\n"


def _facts(check: Check) -> str:
    assert check.rule is not None
    rows = [
        f"Rule: {_TITLES[check.rule]}",
        f"severity: {check.severity.key}",
        f"stability: {check.stability}",
        f"source: {check.source}",
    ]
    if check.languages:
        rows.append(f"reads: {', '.join(check.languages)}")
    return " · ".join(rows)


def _examples(head: str, examples: tuple[str | Example, ...]) -> list[str]:
    lines = [f"{head}:", ""]
    for example in examples[:_SHOWN]:
        one = example if isinstance(example, Example) else Example(example)
        text = one.text if len(one.text) <= 400 else one.text[:400] + "…"
        lines += ["```text", *text.replace("```", "'''").splitlines(), "```"]
        more = _circumstances(one)
        lines += ["", *([f"({more})", ""] if more else [])]
    return lines


def _circumstances(example: Example) -> str:
    channels = example.channel if isinstance(example.channel, str) else ", ".join(example.channel)
    facts = [f"on {channels}"] if channels else []
    facts += [f"{key}: `{value!r}`" for key, value in example.post.items()]
    facts += [f"config: `{dict(example.config)!r}`"] if example.config else []
    return "; ".join(facts)


def _options(check: Check) -> list[str]:
    if check.options is None:
        return []
    doc = type(check.options).__doc__ or ""
    lines = ["## Options", "", f"Set them under `[checks.{check.id}]`.", ""]
    lines += ["| option | default | what it is |", "| --- | --- | --- |"]
    for field, default in check.options.as_dict().items():
        found = re.search(rf"^\s*{field}: (.+(?:\n\s{{8,}}.+)*)", doc, re.MULTILINE)
        meaning = " ".join(found[1].split()) if found else ""
        shown = list(default) if isinstance(default, tuple) else default
        lines.append(f"| `{field.replace('_', '-')}` | `{toml(shown)}` | {meaning} |")
    return [*lines, ""]


def toml(value: object) -> str:
    """A default as it is written in TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value).replace("'", '"')
