"""Fills the sentences that people read: numbers and plurals as their language writes them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_THOUSANDS = {"fr": "\u202f", "en": ","}
_LONGEST_QUOTE = 60
_MOST_LISTED = 5


class Count(int):
    """A number that picks its own word: `{n:link|links}`, and is grouped in thousands."""

    language = "en"

    def __format__(self, form: str) -> str:
        if "|" in form:
            one, _, many = form.partition("|")
            singular = abs(self) < 2 if self.language == "fr" else abs(self) == 1
            return one if singular else many
        grouped = f"{int(self):,}"
        return grouped.replace(",", _THOUSANDS.get(self.language, ","))


class FrenchCount(Count):
    """A number as French counts: zero and one are singular."""

    language = "fr"


def fill(template: str, values: Mapping[str, Any], language: str) -> str:
    """The template with its values in place."""
    if "{" not in template:
        return template
    kind = FrenchCount if language == "fr" else Count
    return template.format_map(
        {name: _shown(value, kind, language) for name, value in values.items()}
    )


def listed(words: list[str], language: str) -> str:
    """The first few words as a person lists them, each in the quotation marks of the language."""
    shown = ", ".join(quoted(word, language) for word in words[:_MOST_LISTED])
    more = len(words) - _MOST_LISTED
    if more <= 0:
        return shown
    return f"{shown} et {more} de plus" if language == "fr" else f"{shown} and {more} more"


def quoted(text: str, language: str) -> str:
    """A piece of a draft inside the quotation marks of a language, on one line, shortened."""
    line = shortened(text)
    return f"«\u00a0{line}\u00a0»" if language == "fr" else f"“{line}”"


def shortened(text: str) -> str:
    """A piece of a draft on one line of at most 60 code points."""
    line = " ".join(text[: 4 * _LONGEST_QUOTE].split())
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + "…"


def _shown(value: Any, kind: type[Count], language: str) -> Any:
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return kind(value)
    if isinstance(value, float):
        text = f"{value:g}"
        return text.replace(".", ",") if language == "fr" else text
    if isinstance(value, (list, tuple)):
        return listed([str(one) for one in value], language)
    return value if not isinstance(value, str) else shortened(value)
