"""When a link has no word of its author beside it."""

from __future__ import annotations

import pytest

from netiquette import Post, Severity, lint_post

CONFIG = {"select": ["bare-link"], "plugins": False}


def severities(post: Post | str, channel: str = "mastodon") -> list[Severity]:
    report = lint_post(post, channel=channel, config=CONFIG)
    return [one.severity for one in report.findings]


def test_a_link_alone_is_a_warning() -> None:
    assert severities("https://example.org/a") == [Severity.WARNING]


def test_a_pasted_title_is_advice() -> None:
    text = "L'été où la rivière s'est arrêtée https://example.org/l-ete-ou-la-riviere-s-est-arretee"

    assert severities(text) == [Severity.INFO]


def test_a_word_beside_the_title_is_enough() -> None:
    text = "Ten ways to store apples, tested: https://example.org/ten-ways-to-store-apples"

    assert severities(text) == []


@pytest.mark.parametrize(
    "post",
    [
        Post("https://example.org/a", title="A kiln from bricks"),
        Post("https://example.org/a", reply_to="42"),
        Post("https://example.org/a", thread=("What the page says, in three points.",)),
        Post("contact@example.org"),
    ],
)
def test_words_elsewhere_count(post: Post) -> None:
    assert severities(post) == []
