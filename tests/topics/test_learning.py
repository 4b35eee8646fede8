"""What the topics learn from: where a post drifts, and the same post about somebody else."""

from __future__ import annotations

import pytest
from tools.topics.swapping import ALIKE, swapped
from tools.topics.texts import Text, posts, sentences

from netiquette.topics import SUBJECTS

WORDS = "Le four est réparé. Macron ment, et la gauche dort. À lundi."


def text(topics: tuple[str, ...], drift: tuple[tuple[int, int, str], ...] = ()) -> Text:
    return Text(WORDS, "fr", frozenset(topics), "fr-flagged", "mixed", "fr-z-0001", drift)


def labels(one: Text) -> tuple[list[list[str]], list[list[float]]]:
    """The subjects of each sentence, and how much each of its labels counts."""
    read = one.read()
    found, known = sentences(one, read, read.bounds)
    return [
        [subject for subject, there in zip(SUBJECTS, row, strict=True) if there] for row in found
    ], known.tolist()


def test_a_marked_sentence_drifts_and_its_neighbours_do_not() -> None:
    found, known = labels(text(("politics",), ((20, 51, ""),)))

    assert found == [[], ["politics"], []]
    assert [row[0] for row in known] == [1, 1, 1]
    assert [row[SUBJECTS.index("hostile")] for row in known] == [1, 0, 1]


def test_a_range_may_be_of_one_topic_only() -> None:
    found, _ = labels(text(("politics", "hostile"), ((20, 51, "politics"), (52, 60, ""))))

    assert found == [[], ["politics"], ["politics", "hostile"]]


def test_without_a_mark_each_sentence_is_half_believed_to_drift() -> None:
    found, known = labels(text(("gossip",)))

    assert found == [["gossip"]] * 3
    assert [row[SUBJECTS.index("gossip")] for row in known] == [0.5, 0.5, 0.5]


def test_a_few_letters_of_a_sentence_say_nothing_of_it() -> None:
    found, known = labels(text(("politics",), ((10, 51, ""),)))

    assert found == [[], ["politics"], []]
    assert known[0][SUBJECTS.index("politics")] == 0


def test_a_swapped_post_names_others_and_is_else_the_same() -> None:
    read = text(()).read()
    other = swapped(read)

    assert other is not None
    changed = [(one, two) for one, two in zip(read.keys, other.keys, strict=True) if one != two]
    assert changed == [("gauche", "droite")]
    assert (other.starts, other.ends, other.bounds) == (read.starts, read.ends, read.bounds)
    assert swapped(Text("Il pleut.", "fr", frozenset(), "fr-silent", "ask", "").read()) is None


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_name_has_somebody_to_stand_for(language: str) -> None:
    assert all(len(line.split()) > 1 for line in ALIKE[language].strip().splitlines())


def test_the_posts_of_the_repository_can_be_learnt() -> None:
    found = posts()

    assert {one.language for one in found} == {"en", "fr"}
    assert all(
        0 <= start < end <= len(one.text) and topic in ("", *SUBJECTS)
        for one in found
        for start, end, topic in one.drift
    )
