"""The judge in plain Python does what its matrices say, on any text, and refuses a broken file."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from tests.hostile import texts
from tools.topics import packing

from netiquette import vectors
from netiquette.analysis import Analysis
from netiquette.errors import RuleError
from netiquette.post import Post
from netiquette.topics.network import MEAN_STILLNESS, MEANING_WEIGHT, Networks, networks
from netiquette.topics.passage import Passage, passage
from netiquette.topics.tokens import BITS, tokens

INNER, HIDDEN, PATTERNS = 6, 4, 5
WORDS = [("en", "bread"), ("en", "the"), ("fr", "pain")]
TEXT = "The bread is late again. Who cares? The oven does, and the 3 bakers do not."


def read(text: str, language: str = "en") -> Passage:
    return passage(Analysis(Post(text), language=language), language)


def tensor(*shape: int) -> Any:
    values = np.random.default_rng(sum(shape)).normal(0, 0.3, shape).astype(np.float32)
    return SimpleNamespace(detach=lambda: SimpleNamespace(numpy=lambda: values), values=values)


@pytest.fixture(scope="module")
def net() -> Any:
    """A network as PyTorch would hold it, with numbers drawn by lot."""
    gates = {
        f"{kind}_{part}_l0{end}": tensor(3 * HIDDEN, size) if kind == "weight" else tensor(size)
        for end in ("", "_reverse")
        for kind, part, size in (
            ("weight", "ih", INNER),
            ("weight", "hh", HIDDEN),
            ("bias", "ih", 3 * HIDDEN),
            ("bias", "hh", 3 * HIDDEN),
        )
    }
    return SimpleNamespace(
        words=WORDS,
        inward=SimpleNamespace(
            weight=tensor(INNER, 128 + BITS), in_features=128 + BITS, out_features=INNER
        ),
        own=SimpleNamespace(weight=tensor(len(WORDS) + 1, INNER)),
        layer=SimpleNamespace(hidden_size=HIDDEN, **gates),
        patterns=SimpleNamespace(
            weight=tensor(PATTERNS, 2 * HIDDEN, 3), bias=tensor(PATTERNS), out_channels=PATTERNS
        ),
        outward=[SimpleNamespace(weight=tensor(6, 2 * PATTERNS), bias=tensor(6))],
    )


@pytest.fixture(scope="module")
def file(net: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("judge") / "judge.bin"
    packing.write_judge([net, net], path)
    return path


def in_floats(net: Any, text: Passage) -> list[Any]:
    """The same network, reckoned in floats, a sentence at a time."""
    rows = []
    for key, bits in tokens(text):
        known = MEANING_WEIGHT * np.array(vectors.table().read(key, text.language).vector)
        flags = [bits >> bit & 1 for bit in range(BITS)]
        row = net.inward.weight.values @ np.concatenate([known, flags])
        if (text.language, key) in WORDS:
            row = row + net.own.weight.values[1 + WORDS.index((text.language, key))]
        rows.append(row)
    ahead, back = layer(net.layer, rows, ""), layer(net.layer, rows[::-1], "_reverse")[::-1]
    states = np.concatenate([ahead, back], 1)
    framed = np.pad(states, ((1, 1), (0, 0)))
    weights = net.patterns.weight.values
    answers = np.maximum(
        sum(framed[at : at + len(rows)] @ weights[:, :, at].T for at in range(3))
        + net.patterns.bias.values,
        0,
    )
    ranges = [(0, len(rows)), *(text.bounds if len(text.bounds) > 1 else [])]
    outward = net.outward[0]
    return [
        outward.weight.values
        @ np.concatenate(
            [
                answers[first:last].max(0),
                answers[first:last].sum(0) / np.sqrt(last - first + MEAN_STILLNESS),
            ]
        )
        + outward.bias.values
        for first, last in ranges
    ]


def layer(held: Any, rows: list[Any], end: str) -> Any:
    """A gated recurrent layer: reset, update, new (Cho et al. 2014, as PyTorch has it)."""
    word, state, word_bias, state_bias = (
        getattr(held, f"{name}_l0{end}").values
        for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
    )
    now, found = np.zeros(HIDDEN), []
    for row in rows:
        one, other = word @ row + word_bias, state @ now + state_bias
        reset, update = (
            1 / (1 + np.exp(-(one + other)[at * HIDDEN : (at + 1) * HIDDEN])) for at in (0, 1)
        )
        new = np.tanh(one[2 * HIDDEN :] + reset * other[2 * HIDDEN :])
        now = (1 - update) * new + update * now
        found.append(now)
    return np.array(found)


def test_the_judge_reckons_what_its_matrices_say(net: Any, file: Path) -> None:
    text = read(TEXT)

    found = Networks(str(file)).units(text)

    assert len(found) == 1 + len(text.bounds) == 4
    assert np.abs(np.array(found) - np.array(in_floats(net, text))).max() < 0.05


def test_an_unsaid_word_changes_nothing_that_was_kept(file: Path) -> None:
    judge = Networks(str(file))
    once = judge.units(read(TEXT))
    judge.units(read("Il pleut sur le pain. Tant pis.", "fr"))

    assert judge.units(read(TEXT)) == once


@pytest.mark.parametrize("cut", [0, 20, -1])
def test_a_broken_file_is_refused(file: Path, tmp_path: Path, cut: int) -> None:
    broken = tmp_path / "judge.bin"
    broken.write_bytes(file.read_bytes()[:cut] or b"nothing")

    with pytest.raises(RuleError, match="judge"):
        Networks(str(broken))


@settings(max_examples=25)
@given(texts)
def test_any_text_has_log_odds(text: str) -> None:
    found = read(text)
    if found.keys:
        said = networks().units(found)

        assert all(abs(logit) < 1000 for unit in said for logit in unit)
        assert said == networks().units(found)
