"""What a reader sees as one block, and where it could be broken."""

from __future__ import annotations

from netiquette import Finding, Severity, lint_post

SENTENCE = "The river is low and the boats are on the mud. "


def findings(text: str, *channels: str) -> tuple[Finding, ...]:
    config = {"select": ["wall-of-text"], "plugins": False}
    return lint_post(text, channel=channels, config=config).findings


def test_a_break_is_suggested_between_two_sentences_near_the_middle() -> None:
    text = (SENTENCE * 14).strip()
    (finding,) = findings(text, "linkedin")
    (edit,) = finding.edits
    mended = text[: edit.span.start] + edit.replacement + text[edit.span.end :]

    assert not edit.safe
    assert [part.count("river") for part in mended.split("\n\n")] == [7, 7]
    assert findings(mended, "linkedin") == ()


def test_a_huge_block_is_a_warning() -> None:
    assert findings(SENTENCE * 14, "email")[0].severity is Severity.INFO
    assert findings(SENTENCE * 30, "email")[0].severity is Severity.WARNING


def test_wrapped_lines_are_one_block_and_short_lines_are_not() -> None:
    wrapped = ("the river is low and the boats are lying on the mud\n" * 14).strip()
    verse = "The river is low\nand the boats\nare on the mud\n" * 14

    assert len(findings(wrapped, "mailing-list")) == 1
    assert findings(verse, "mailing-list") == ()


def test_only_where_all_channels_are_short_it_says_nothing() -> None:
    assert findings(SENTENCE * 14, "x", "sms") == ()
    assert len(findings(SENTENCE * 14, "x", "linkedin")) == 1


def test_code_and_links_are_no_words() -> None:
    assert findings("```\n" + "a b c d e f\n" * 60 + "```\n" + SENTENCE, "github") == ()
