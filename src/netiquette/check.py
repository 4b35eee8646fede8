"""A check: one fault, everything that is known of it, as one value.

A file in `checks/<rule>/` holds one check: its docstring is the English manual page, `CHECK` the
value. Its id is the file's name with hyphens and its rule is the folder, so neither is written
twice. A check from elsewhere (an entry point) states `id` and `rule` itself.
"""

from __future__ import annotations

from netiquette.finding import Severity
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any

    from netiquette.analysis import Analysis
    from netiquette.finding import Edit, Rule
    from netiquette.post import Span

STABILITIES = ("stable", "preview")


class Say(Value):
    """What a check tells the author: a sentence on the fault, and one on what to do.

    Templates: `{name}` stands for a value of the flaw, `{count:link|links}` for the form that
    fits the number.
    """

    message: str
    advice: str = ""


class Example(Value):
    """A post that a check must flag or leave alone, where its text by itself does not say it.

    The words to be flagged stand ⟦between such brackets⟧. `post` holds further fields of Post,
    `config` a configuration as `Config.from_mapping` takes it.
    """

    text: str
    channel: str | tuple[str, ...] = ()
    post: Mapping[str, Any] = {}
    config: Mapping[str, Any] = {}


class Flaw(Value):
    """What a check yields: where the post is wrong, and the evidence.

    `values` fill the templates and are part of the evidence; `because` is evidence that no
    template shows. `say` picks a wording where a check has several. `whole` marks a flaw of the
    post rather than of the words under `span`. `severity` overrides the check's own.
    """

    span: Span
    values: Mapping[str, Any] = {}
    say: str = ""
    edits: tuple[Edit, ...] = ()
    severity: Severity | None = None
    field: str = "text"
    whole: bool = False
    because: Mapping[str, Any] = {}


class Check(Value):
    """One fault: how it is found, how it is told, and the examples that prove both.

    `run(analysis, options)` yields flaws and changes nothing. `needs` names views of the analysis
    without which there is nothing to look at (`("links",)`): while one of them is empty the check
    is not run, nor even imported. `languages` are the languages of posts that the check can read;
    None: all. `options` is the frozen value with the documented defaults, if there are options.
    `says` maps a language to a wording, or to several by name. A `preview` check only runs when
    it is asked for.
    """

    run: Callable[[Analysis, Any], Iterable[Flaw]]
    title: Mapping[str, str]
    says: Mapping[str, Say | Mapping[str, Say]]
    good: Mapping[str, tuple[str | Example, ...]]
    bad: Mapping[str, tuple[str | Example, ...]]
    source: str
    severity: Severity = Severity.WARNING
    stability: str = "stable"
    options: Value | None = None
    needs: tuple[str, ...] = ()
    languages: tuple[str, ...] | None = None
    doc: Mapping[str, str] = {}
    id: str = ""
    rule: Rule | None = None

    def saying(self, name: str, language: str) -> Say:
        """The wording `name` in a language; in English where the language has none."""
        wording = self.says.get(language) or self.says.get("en") or next(iter(self.says.values()))
        return wording if isinstance(wording, Say) else wording[name]
