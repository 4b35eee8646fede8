"""The hand-written posts keep their own rules, and the linter that says so can fail."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools.data.lint_posts import faults, main, row_faults
from tools.data.near import near_pairs, pieces

GOOD: dict[str, Any] = {
    "id": "fr-z-0001",
    "text": "Le marché est avancé à jeudi, à cause du carnaval.",
    "lang": "fr",
    "topics": [],
    "kind": "announce",
    "note": "marché",
    "license": "MIT",
}


def test_the_posts_of_the_repository_are_well() -> None:
    found = faults()

    assert not found, "\n".join(found)


def test_a_good_post_is_well() -> None:
    assert list(row_faults(GOOD, "fr-silent")) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"topics": ["sport"]}, "unknown topic 'sport'"),
        ({"topics": ["politics"]}, "a silent post has no topic"),
        ({"topics": ["politics", "politics"]}, "without repetition"),
        ({"kind": "rant"}, "unknown kind 'rant'"),
        ({"kind": "mixed"}, "unknown kind 'mixed'"),
        ({"lang": "en"}, "does not fit the file"),
        ({"id": "fr-1"}, "does not fit the file"),
        ({"license": "CC BY 4.0"}, "expected MIT"),
        ({"text": " "}, "text is empty"),
        ({"text": "Bonjour "}, "begins or ends with a blank"),
        ({"text": "cafe\u0301"}, "Unicode form NFC"),
        ({"extra": 1}, "fields are"),
    ],
)
def test_a_bad_post_is_told(change: dict[str, Any], said: str) -> None:
    assert said in " ".join(row_faults({**GOOD, **change}, "fr-silent"))


@pytest.mark.parametrize(
    ("drift", "said"),
    [
        ([], "at least one range"),
        ([[3, 3]], "within the text"),
        ([[0, 99]], "within the text"),
        ([[0, 9, "sport"]], "no topic of the post"),
        (["all"], "within the text"),
    ],
)
def test_a_wrong_drift_is_told(drift: list[Any], said: str) -> None:
    row = {**GOOD, "topics": ["politics", "gossip"], "kind": "mixed", "drift": drift}

    assert said in " ".join(row_faults(row, "fr-flagged"))
    assert not list(row_faults({**row, "drift": [[0, 9], [9, 12, "gossip"]]}, "fr-flagged"))


def test_a_flagged_post_has_a_topic() -> None:
    assert "a flagged post has a topic" in list(row_faults(GOOD, "fr-flagged-2"))


def test_repetitions_and_leaks_are_told(tmp_path: Path) -> None:
    folder, quiet = tmp_path / "posts", tmp_path / "quiet"
    near = {**GOOD, "text": "Le marché est avancé à jeudi, à cause du cirque."}
    quiet_post = {**GOOD, "id": "fr-q-001", "text": "Le four est réparé, merci à Luc."}
    leaked = {**GOOD, "id": "fr-z-0002", "text": "Le four est réparé, merci à Lucie."}
    _write(folder / "fr-silent.jsonl", [GOOD, near, leaked])
    _write(quiet / "fr.jsonl", [quiet_post])

    found = " ".join(faults(folder, quiet))

    assert "fr-z-0001: 2 posts bear this id" in found
    assert "fr-z-0001 and fr-z-0001: alike" in found
    assert "fr-z-0002 and fr-q-001: alike" in found
    assert "en: 0 of 3 posts, too few" in found
    assert "fr: 0 of 3 posts are flagged, uneven" in found


def test_an_empty_or_broken_folder_is_not_a_pass(tmp_path: Path) -> None:
    assert faults(tmp_path) == [f"{tmp_path.name}: no post"]
    (tmp_path / "fr-silent.jsonl").write_text("{", encoding="utf-8")

    assert "not JSON" in faults(tmp_path)[0]
    assert main([str(tmp_path)]) == 1


@given(st.lists(st.text("ab c", max_size=40), max_size=8), st.sampled_from([0.3, 0.5, 0.8]))
def test_no_near_pair_is_missed_and_none_invented(texts: list[str], least: float) -> None:
    sets = [pieces(text) for text in texts]
    expected = {
        (i, j)
        for i, j in combinations(range(len(texts)), 2)
        if len(sets[i] & sets[j]) >= least * len(sets[i] | sets[j])
    }

    assert {(i, j) for i, j, _ in near_pairs(texts, least)} == expected


def _write(file: Path, rows: list[dict[str, Any]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
