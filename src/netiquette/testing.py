"""For those who write checks: runs the examples of a check and says what is not as it says.

from netiquette.testing import assert_examples

def test_my_check():
    assert_examples(CHECK)
"""

from __future__ import annotations

from netiquette.check import Check, Example
from netiquette.config import Config
from netiquette.engine import analyse, findings
from netiquette.post import Post, Span
from netiquette.setting import Active

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.catalogue import Entry
    from netiquette.finding import Finding
    from netiquette.report import Skipped

OPEN, CLOSE = "⟦", "⟧"


def marked(text: str) -> tuple[str, tuple[Span, ...]]:
    """A text without its ⟦marks⟧, and the spans that they marked."""
    spans: list[Span] = []
    plain = ""
    for number, piece in enumerate(text.split(OPEN)):
        head, closed, tail = piece.partition(CLOSE) if number else ("", "", piece)
        if number:
            if not closed:
                raise ValueError(f"a {OPEN} without its {CLOSE} in {text!r}")
            spans.append(Span(len(plain), len(plain) + len(head)))
        plain += head + tail
    return plain, tuple(spans)


def run_example(check: Check, example: Example | str, language: str) -> list[Finding]:
    """What a check by itself finds in one example, written in `language`."""
    example = example if isinstance(example, Example) else Example(example)
    text, _ = marked(example.text)
    channels = (example.channel,) if isinstance(example.channel, str) else example.channel
    fields = {"language": language, **example.post}
    post = Post(text, channels=tuple(name for name in channels if name), **fields)
    config = Config.from_mapping({"plugins": False, **example.config}, where="example")
    setting = config.setting(channels=post.channels)
    changes = next((one for one in setting.active if one.entry.id == check.id), None)
    active = Active(_entry(check), None, changes.changes if changes else None)
    skipped: list[Skipped] = []
    setting = setting.replace(active=(active,), lang=language if language in ("en", "fr") else "en")
    found = list(findings(analyse(post, setting), setting, skipped))
    crashed = [one.detail for one in skipped if one.reason == "crash"]
    if crashed:
        raise AssertionError(f"{check.id} crashed on {text!r}: {crashed[0]}")
    return sorted(found, key=lambda one: (one.field, one.span))


def problems(check: Check) -> Iterator[str]:
    """One line for everything in the examples that is not as the check says."""
    for language, examples in check.good.items():
        for example in examples:
            for finding in run_example(check, example, language):
                flagged = f"{finding.match!r}: {_text(example)!r}"
                yield f"{check.id} [{language}] good, yet flagged {flagged}"
    for language, examples in check.bad.items():
        for example in examples:
            _, spans = marked(_text(example))
            found = run_example(check, example, language)
            inside = tuple(one.span for one in found if one.field == "text")
            if not found or (spans and inside != spans):
                matches = [one.match for one in found]
                yield f"{check.id} [{language}] bad, flagged {matches}: {_text(example)!r}"


def assert_examples(check: Check) -> None:
    """Fails with every example of a check that is not as it says."""
    wrong = list(problems(check))
    assert not wrong, "\n".join(wrong)


def _text(example: Example | str) -> str:
    return example if isinstance(example, str) else example.text


def _entry(check: Check) -> Entry:
    from netiquette.plugins import foreign

    return foreign(check)
