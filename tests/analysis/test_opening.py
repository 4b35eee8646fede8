"""Which openings warm up, and what counts as the point."""

from __future__ import annotations

import pytest

from netiquette import read

WARM = {
    "en": "I hope you are all well. As many of you know, we have been busy behind the scenes.",
    "fr": "J'espère que vous allez bien. Comme vous le savez, nous étions occupés en coulisse.",
}


@pytest.mark.parametrize(
    ("language", "point"),
    [
        ("en", "The mill closes on Monday"),
        ("en", "More at https://example.org"),
        ("en", "Who has a ladder for us?"),
        ("en", "We are hiring a cook"),
        ("fr", "Le moulin ferme lundi"),
        ("fr", "Tout est sur https://example.org"),
        ("fr", "Qui aurait une échelle pour nous ?"),
        ("fr", "Nous recrutons un cuisinier"),
    ],
)
def test_a_warm_up_ends_where_the_point_begins(language: str, point: str) -> None:
    opening = read(f"{WARM[language]} {point}", language=language).opening

    assert opening is not None
    assert (opening.span.start, opening.span.end) == (0, len(WARM[language]))
    assert opening.point.start > opening.span.end


@pytest.mark.parametrize("greeting", ["Hello everyone,\n\n", "Dear all,\n"])
def test_a_greeting_is_no_warm_up(greeting: str) -> None:
    opening = read(greeting + WARM["en"] + " The mill closes on Monday.", language="en").opening

    assert opening is not None
    assert opening.span.start == len(greeting)
    assert read(greeting + "The mill closes on Monday.", language="en").opening is None


def test_the_point_may_be_in_the_first_sentence() -> None:
    text = "As many of you know, the mill closes on Monday. We will miss the wheel."

    assert read(text, language="en").opening is None


def test_without_a_point_nothing_is_late() -> None:
    assert read(WARM["en"], language="en").opening is None


def test_a_story_may_take_its_time() -> None:
    text = "The miller had two sons and a donkey. " * 4 + "The mill closes on Monday."

    assert read(text, language="en").opening is None
