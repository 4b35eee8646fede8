"""Machine prose: phrases that go over the end of a sentence, and the drumbeat of the lines."""

from __future__ import annotations

import pytest

from netiquette import lint_post, read


def prose(text: str) -> list[str]:
    found = lint_post(text).findings
    return [word for one in found if one.check == "machine-prose" for word in one.because["words"]]


def beats(text: str) -> list[str]:
    return [beat.name for beat in read(text).rhythm]


def test_a_phrase_goes_on_in_the_next_sentence_and_is_shown_on_one_line() -> None:
    text = "Stop selling.\n\nStart serving. Stop posting. Start listening."

    assert prose(text) == ["Stop selling. Start", "Stop posting. Start"]


@pytest.mark.parametrize(
    "text",
    [
        "Stop selling. We listen. Start at noon. Stop posting, he said, and start again.",
        "Stop selling and start serving, stop posting and start listening.",
        "Start serving. Stop selling",
        "Start serving. Stop selling. ",
    ],
)
def test_it_only_goes_on_in_the_sentence_that_follows(text: str) -> None:
    assert not prose(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She had a map. She had a lamp. She had a rope. We found her.", "refrain"),
        ("She had no map. She had no lamp. She had no rope. We found her.", "triple denial"),
        ("The plan is short. Adapt. Learn. Lead.", "refrain"),
        ("Les mots d'ordre sont là. Décider. Apprendre. Oser.", "refrain"),
        ("Rain again. It wasn't luck. It was work. We won.", "contrast"),
        ("It rained. You don't need more tools. You need better habits. Call us.", "contrast"),
        ("Il pleut. Ce n'est pas la chance. C'est le travail. On a gagné.", "contrast"),
        ("Il pleut. L'idée ne vient pas du bureau. Elle vient du terrain. Venez.", "contrast"),
        ("We grew by a third. The secret? Patience. Come and see us.", "staged question"),
        ("What I keep:\n✅ Rest is work\n💡 Ask early\n🤝 Say no\nThat is all.", "emoji bullets"),
        (
            "I left.\n\nI came back.\n\nWho knew?\n\nIt rained.\n\nThat was it.",
            "one line at a time",
        ),
    ],
)
def test_what_drums(text: str, name: str) -> None:
    assert beats(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The lamp doesn't work. It clicks. We called Ann. She comes at noon.",
        "Is the rule old? It is. Nobody reads it. We do.",
        "Milk. Bread. Then the bank, and home by six.",
        "📅 Saturday 14 May\n📍 12 Mill Lane\n🎟️ £6 at the door\nBring boots. Come early.",
        "A first paragraph of a few words.\n\nTwo. In one.\n\nA third.\n\nEnd.",
        "",
    ],
)
def test_what_does_not(text: str) -> None:
    assert beats(text) == []


def test_a_drumbeat_alone_is_no_fault() -> None:
    text = (
        "She had no map.\n\nShe had no lamp.\n\nShe had no rope.\n\nWe found her.\n\nAll is well."
    )

    assert beats(text) == ["triple denial", "one line at a time"]
    assert not lint_post(text).findings
