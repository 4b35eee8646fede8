"""The screen adds up what training fits: the same features, weights and evidence, only faster."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hostile import texts

from netiquette import RuleError, read, rulebook
from netiquette.topics import evidence, hashing, packed
from netiquette.topics.lexicon import KINDS, LANGUAGES, entries, lexicon
from netiquette.topics.passage import passage, unquoted
from netiquette.topics.screen import HEAD, Screen, at_least_one, screen

WEIGHTS = Path(rulebook.FOLDER) / "topics" / "screen.bin"
SENTENCES = (
    "Macron nous ruine, ce gouvernement de voleurs doit démissionner ! #MacronDémission",
    "On dit que la messe est dite : il paraît que… 😱",
    "Vote them out, every one of these crooks in Washington.",
    "The workshop is on Tuesday at six, in the library.",
)


def lanes(total: int) -> list[int]:
    shift = packed.offset(6, packed.WIDE)
    return [lane - (1 << 63) for lane in packed.lanes_of(total, 6, packed.WIDE, shift)]


def expected(keys: list[str], language: str) -> list[float]:
    """The log odds of some words as training computes them, with the shipped weights."""
    model = screen()
    hits = lexicon(language).hits(keys)
    phrases = [keys[at : at + size] for at, size, _ in hits if size > 1]
    totals = list(model.bias)
    for feature, value in hashing.features(keys, phrases).items():
        for at, steps in enumerate(lanes(model.row(feature))):
            totals[at] += value * steps * model.step[at]
    for column, value in evidence.columns([kind for *_, kind in hits]).items():
        for at in range(6):
            totals[at] += value * model._evidence[column * 6 + at]
    return totals


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_adds_up_the_features_of_training(text: str, language: str) -> None:
    words = passage(read(text, language=language), language)
    whole, *_ = screen().units(words)

    assert whole == pytest.approx(expected(words.keys, language), abs=0.05)


@given(texts)
def test_every_word_stands_in_one_sentence_at_most(text: str) -> None:
    words = passage(read(text, language="fr"), "fr")
    ends = [end for _, end in words.bounds]

    assert [first for first, _ in words.bounds] == [0, *ends[:-1]][: len(ends)]
    assert len(words.keys) == len(words.starts) == len(words.ends) == (ends or [0])[-1]
    assert all(0 <= first < end for first, end in zip(words.starts, words.ends, strict=True))
    assert words.starts == sorted(words.starts)


@given(texts)
def test_without_quotations_nothing_quoted_is_left(text: str) -> None:
    analysis = read(f"Elle dit « {text} » et part.", language="fr")
    own = unquoted(passage(analysis, "fr"))

    assert not [start for start in own.starts if analysis.is_quoted(start)]
    assert [end for _, end in own.bounds][-1:] == [len(own.keys)][: len(own.bounds)]


@pytest.mark.parametrize("cut", [0, 7, HEAD, 1000, -1])
def test_a_file_that_is_cut_short_is_refused(cut: int, tmp_path: Path) -> None:
    file = tmp_path / "screen.bin"
    file.write_bytes(WEIGHTS.read_bytes()[:cut] or b"\0")

    with pytest.raises(RuleError, match=r"screen\.bin"):
        Screen(str(file))


@given(st.lists(st.tuples(*[st.floats(-20, 20)] * 6), min_size=1, max_size=5))
def test_at_least_one_is_what_it_says(units: list[tuple[float, ...]]) -> None:
    for at, logit in enumerate(at_least_one(units)):
        none = math.prod(1 / (1 + math.exp(one[at])) for one in units)

        assert 1 / (1 + math.exp(logit)) == pytest.approx(none, rel=1e-3, abs=1e-9)


@given(st.lists(st.integers(-(2**30), 2**30 - 1), min_size=6, max_size=6))
def test_packed_numbers_come_back(numbers: list[int]) -> None:
    assert lanes(packed.pack(numbers, packed.WIDE)) == numbers


def found(entry: str, kind: int, code: str) -> bool:
    word = entry.replace("*", "")
    text = f"x {word}il x" if word.endswith("'") else f"x {word} x"
    keys = passage(read(text, language=code), code).keys
    return kind in {one for *_, one in lexicon(code).hits(keys)}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_kind_has_entries_in_both_languages(code: str) -> None:
    tables = rulebook.parse(str(Path(rulebook.FOLDER) / "topics" / f"{code}.toml"))
    named = {f"{subject}.{name}" for subject, kinds in tables.items() for name in kinds}

    assert named == set(KINDS)
    assert all(entries(text) for kinds in tables.values() for text in kinds.values())


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_entry_is_found_where_it_is_written(code: str) -> None:
    tables = rulebook.parse(str(Path(rulebook.FOLDER) / "topics" / f"{code}.toml"))
    missed = [
        f"{subject}.{name}: {entry}"
        for subject, kinds in tables.items()
        for name, text in kinds.items()
        for entry in entries(text)
        if not found(entry, KINDS.index(f"{subject}.{name}"), code)
    ]

    assert missed == []


def test_a_stem_takes_any_ending_and_a_phrase_its_words_in_order() -> None:
    hits = lexicon("fr").hits(["emmanuel", "macron", "macronistes"])
    persons = KINDS.index("politics.persons")

    assert {(0, 2, persons), (1, 1, persons), (2, 1, persons)} <= set(hits)
    assert (0, 2, persons) not in lexicon("fr").hits(["macron", "emmanuel"])
