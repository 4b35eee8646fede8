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
    text = "Work isn't about hours.\n\nIt's about trust. It's not about rules. It's about people."

    assert prose(text) == ["isn't about hours. It's about", "It's not about rules. It's about"]


@pytest.mark.parametrize(
    "text",
    [
        "Work isn't about hours. Trust matters. It's about noon. It's not about rules, he said.",
        "Work isn't about hours and it's not about rules.",
        "It's not about the money",
        "It's not about the money. ",
    ],
)
def test_it_only_goes_on_in_the_sentence_that_follows(text: str) -> None:
    assert not prose(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She had no map. She had no lamp. She had no rope. We found her.", "refrain"),
        ("The plan is short. Adapt. Learn. Lead.", "refrain"),
        ("Mots d'ordre. Décider. Apprendre. Oser.", "refrain"),
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

    assert beats(text) == ["refrain", "one line at a time"]
    assert not lint_post(text).findings
