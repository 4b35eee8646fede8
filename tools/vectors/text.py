"""Raw text to numbered words: the same splitting as the reader in the package."""

from __future__ import annotations

import lzma
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from netiquette.vectors.splitting import WORD
from tools.vectors.parameters import MIN_COUNT, MIN_COUNT_LISTED, WEIGHTS


@dataclass(frozen=True, slots=True)
class Corpus:
    """One file of text: word numbers line after line, and where each line ends."""

    name: str
    weight: float
    words: NDArray[np.int32]
    lines: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Words:
    """The forms of one language, the most frequent first, with their counts."""

    forms: list[str]
    counts: NDArray[np.int64]
    index: dict[str, int]


def lines_of(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        yield from stream


def count_forms(paths: list[Path], compounds: Container[str]) -> Counter[str]:
    """Forms of all files; a hyphenated form that no dictionary lists counts for its parts."""
    counts: Counter[str] = Counter()
    for path in paths:
        for line in lines_of(path):
            counts.update(WORD.findall(line.lower()))
    for form, count in list(counts.items()):
        if "-" in form and form not in compounds:
            del counts[form]
            for part in form.split("-"):
                counts[part] += count
    return counts


def number(counts: Counter[str], listed: Container[str]) -> Words:
    """Forms seen often enough, the most frequent first; for a dictionary word less is enough."""
    kept = [
        item
        for item in counts.items()
        if item[1] >= MIN_COUNT or (item[1] >= MIN_COUNT_LISTED and item[0] in listed)
    ]
    kept.sort(key=lambda item: (-item[1], item[0]))
    forms = [form for form, _ in kept]
    return Words(
        forms,
        np.array([count for _, count in kept], dtype=np.int64),
        {form: i for i, form in enumerate(forms)},
    )


def read(path: Path, language: str, words: Words) -> Corpus:
    """One file as word numbers; words outside the vocabulary keep their place as -1."""
    name = path.name.removesuffix(".txt.xz")
    numbers: list[int] = []
    ends: list[int] = []
    index = words.index
    for line in lines_of(path):
        for form in WORD.findall(line.lower()):
            found = index.get(form, -1)
            if found < 0 and "-" in form:
                numbers.extend(index.get(part, -1) for part in form.split("-"))
            else:
                numbers.append(found)
        ends.append(len(numbers))
    lengths = np.ediff1d(np.array([0, *ends], dtype=np.int64))
    return Corpus(
        name,
        WEIGHTS[language].get(name, 1.0),
        np.array(numbers, dtype=np.int32),
        np.repeat(np.arange(len(ends), dtype=np.int32), lengths),
    )
