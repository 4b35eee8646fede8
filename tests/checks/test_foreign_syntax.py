"""What one channel renders and another shows raw, and the look-alikes that are plain text."""

from __future__ import annotations

import pytest

from netiquette import Config, Finding, Post, lint_post

ONLY = Config.from_mapping({"select": ["foreign-syntax"]})


def found(text: str, *channels: str) -> tuple[Finding, ...]:
    return lint_post(text, channel=channels, config=ONLY).findings


@pytest.mark.parametrize(
    ("text", "shown", "rendered"),
    [
        ("**bold**", "x linkedin slack whatsapp mailing-list", "reddit discord telegram email"),
        ("[word](https://e.org)", "x slack hackernews", "github discord lemmy newsletter"),
        ("# A heading here", "linkedin slack telegram", "devto discord mailing-list medium"),
        ("a\n```\nb\n```\n", "x facebook", "slack whatsapp discord mailing-list github"),
        ("<https://e.org|word>", "x github discord email", "slack"),
        ("<!here> go", "x discord teams email", "slack"),
        ("a | b\n---|---\n1 | 2", "slack discord whatsapp", "github email mailing-list"),
        ("<b>bold</b>", "x slack whatsapp", "github telegram email"),
        ("Thanks @ana@piaille.fr", "x linkedin bluesky", "mastodon email sms lemmy"),
        ("Thanks @ana.bsky.social", "x mastodon threads", "bluesky email"),
    ],
)
def test_what_each_channel_shows(text: str, shown: str, rendered: str) -> None:
    assert [name for name in shown.split() if not found(text, name)] == []
    assert [name for name in rendered.split() if found(text, name)] == []


@pytest.mark.parametrize(
    "text",
    [
        "def f(*args, **kwargs): then g(**kwargs)",
        "2**10 and 3**4**5",
        "__init__ and _private_name_",
        "f**k and s**t",
        "*sigh*",
        "# 3 on the list, #4 to come",
        "a < b and c > d | e",
        "I <3 bees, <name> too",
        "R&D; AT&T;",
        "see (a)[1] and b[2](3",
        "ana@example.org and @ana",
        "https://example.org/__a__/**b**?c=@d@example.org",
    ],
)
@pytest.mark.parametrize("channel", ["x", "linkedin", "mastodon"])
def test_plain_text_is_plain(text: str, channel: str) -> None:
    assert not found(text, channel)


def test_suggestions_are_never_safe_and_say_the_same() -> None:
    text = "**Saturday**: [the form](https://e.org) and <https://e.org|a map>"
    edits = [edit for one in found(text, "x") for edit in one.edits]

    assert [edit.replacement for edit in edits] == [
        "Saturday",
        "the form (https://e.org)",
        "a map (https://e.org)",
    ]
    assert not any(edit.safe for edit in edits)


def test_only_the_channels_that_show_it_are_named() -> None:
    (finding,) = found("**Saturday**", "reddit", "x", "linkedin")

    assert "X (Twitter), LinkedIn" in finding.message
    assert "Reddit" not in finding.message


def test_the_posts_of_a_thread_are_read_too() -> None:
    post = Post("One.", thread=("Two.", "**Three.**"))
    (finding,) = lint_post(post, channel="x", config=ONLY).findings

    assert (finding.field, finding.match) == ("thread.1", "**Three.**")
