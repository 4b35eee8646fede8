"""The 163 emoji that Unicode 17 adds to the fully-qualified ones of Unicode 16, built by rule."""

from __future__ import annotations

import pytest

from netiquette import lint_post, read

TONES = "🏻🏼🏽🏾🏿"
ZWJ = "\u200d"
SINGLE = "\U0001faea\U0001faef\U0001fac8\U0001f6d8\U0001fa8a\U0001fa8e\U0001facd"
DANCERS = [f"🧑{tone}{ZWJ}🩰" for tone in ("", *TONES)]
# Bunny ears and wrestlers: one tone with and without a sex, two people of two tones.
ALONE = [
    base + tone + sex
    for base in "👯🤼"
    for tone in TONES
    for sex in ("", ZWJ + "♂\ufe0f", ZWJ + "♀\ufe0f")
]
COUPLES = [
    f"{who}{one}{ZWJ}{sign}{ZWJ}{who}{two}"
    for sign in "🐰\U0001faef"
    for who in "🧑👨👩"
    for one in TONES
    for two in TONES
    if one != two
]
NEW = [*SINGLE, *DANCERS, *ALONE, *COUPLES]


def test_they_are_as_many_as_unicode_says() -> None:
    assert len(set(NEW)) == 3944 - 3781


@pytest.mark.parametrize("emoji", NEW)
def test_each_is_one_emoji_everywhere(emoji: str) -> None:
    lengths = lint_post(emoji, channel=("bluesky", "mastodon", "x")).lengths

    assert [one.text for one in read(f"a{emoji}b").emoji] == [emoji]
    assert [lengths[name].count for name in ("bluesky", "mastodon", "x")] == [1, 1, 2]
