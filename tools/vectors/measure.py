"""What the shipped table is worth, beside yardsticks measured in the same run.

Yardsticks: random vectors for the same words with the same weights (the floor), and TF-IDF. The
word pairs and the bilingual list are in `judged/`; the sections are a folder of JSON Lines.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from netiquette.vectors.reader import WEIGHTS, Table
from netiquette.vectors.splitting import words

JUDGED = Path(__file__).parent / "judged"
DRAWS = 20
EXAMPLES = 5
Array = NDArray[np.float64]
Embed = Callable[[str, str], Array]


@dataclass(frozen=True, slots=True)
class Rows:
    """All words of one language as numbers: the shipped ones, or random ones in their place."""

    words: list[str]
    index: dict[str, int]
    vectors: Array
    weights: Array
    heads: NDArray[np.int64]
    """The most used word of each row: the others are forms that share it."""


def shipped(table: Table, language: str) -> Rows:
    file = table.languages[language]
    found = list(file)
    vectors = np.array([table.numbers(language, at) for at in range(file.count)], dtype=np.float64)
    weights = np.array([WEIGHTS[file.rarity(at)] for at in range(file.count)], dtype=np.float64)
    heads = np.array([users[0] for users in file.users()], dtype=np.int64)
    return Rows(found, {word: i for i, word in enumerate(found)}, unit(vectors), weights, heads)


def at_random(rows: Rows, language: str) -> Rows:
    """The same words with vectors that know nothing."""
    rng = np.random.default_rng(crc32(language.encode()))
    vectors = unit(rng.standard_normal(rows.vectors.shape))
    return Rows(rows.words, rows.index, vectors, rows.weights, rows.heads)


def unit(vectors: Array) -> Array:
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    result: Array = vectors / np.maximum(length, 1e-9)
    return result


def read_judged(name: str) -> list[list[str]]:
    lines = (JUDGED / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def pairs(rows: Rows, language: str) -> dict[str, float]:
    """Rank correlation (Spearman) of cosines with judged likeness and judged relatedness."""
    judged = [p for p in read_judged(f"pairs-{language}.tsv") if {p[0], p[1]} <= rows.index.keys()]
    cosines = [
        float(rows.vectors[rows.index[a]] @ rows.vectors[rows.index[b]]) for a, b, *_ in judged
    ]
    scores = [[float(p[i].replace(",", ".")) for p in judged] for i in (2, 3)]
    return {
        "likeness": spearman(cosines, scores[0]),
        "relatedness": spearman(cosines, scores[1]),
        "pairs": len(judged),
    }


def spearman(a: Iterable[float], b: Iterable[float]) -> float:
    """Correlation of the ranks, ties sharing the mean of theirs."""
    return float(np.corrcoef(_ranks(list(a)), _ranks(list(b)))[0, 1])


def _ranks(values: list[float]) -> Array:
    array = np.array(values)
    _, inverse, counts = np.unique(array, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    result: Array = (last - (counts - 1) / 2)[inverse]
    return result


def translations(french: Rows, english: Rows) -> dict[str, float]:
    """French test words with a right translation as the nearest, and among the ten nearest.

    Honest only for a table trained without ties for these words; training measures that one.
    """
    first = tenth = asked = 0
    for word, answers in read_judged("held-out.tsv"):
        if word not in french.index:
            continue
        asked += 1
        near = np.argsort(-(english.vectors @ french.vectors[french.index[word]]))[:10]
        right = [english.words[i] in answers.split("|") for i in near]
        first += right[0]
        tenth += any(right)
    return {"top 1": first / asked, "top 10": tenth / asked, "words": asked}


def families(rows: Rows, language: str) -> dict[str, float]:
    """Words of one family (facture, facturer, facturation): found among the others' ten nearest."""
    found = asked = 0
    for family in read_judged(f"families-{language}.tsv"):
        for word in family:
            if word in rows.index:
                heads = rows.heads
                similar = rows.vectors[heads] @ rows.vectors[rows.index[word]]
                others = {rows.words[i] for i in heads[np.argsort(-similar)[:11]]} - {word}
                asked += 1
                found += bool(others & set(family))
    return {"one of the family in top 10": found / asked, "words": asked}


def by_words(rows: Rows) -> Embed:
    """Texts as weighted sums of the words known, as the reader does."""

    def embed(text: str, _: str) -> Array:
        at = [rows.index[word] for word in words(text.lower()) if word in rows.index]
        result: Array = unit((rows.vectors[at] * rows.weights[at, None]).sum(axis=0))
        return result

    return embed


def by_reader(table: Table) -> Embed:
    def embed(text: str, language: str) -> Array:
        return np.array(table.read(text, language).vector)

    return embed


def read_sections(path: Path) -> tuple[list[str], list[str], str]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [r["text"] for r in rows], [r["section"] for r in rows], rows[0]["lang"]


def sections(vectors: Array, labels: list[str]) -> float:
    """Share right by nearest centroid of five examples a section, over twenty seeded draws."""
    names = sorted(set(labels))
    places = {name: [i for i, label in enumerate(labels) if label == name] for name in names}
    right = []
    for draw in range(DRAWS):
        rng = random.Random(draw)
        drawn = {name: rng.sample(places[name], EXAMPLES) for name in names}
        centres = unit(np.array([vectors[drawn[name]].mean(axis=0) for name in names]))
        asked = sorted(set(range(len(labels))) - {i for found in drawn.values() for i in found})
        answers = (vectors[asked] @ centres.T).argmax(axis=1)
        right.append(np.mean([names[a] == labels[i] for a, i in zip(answers, asked, strict=True)]))
    return float(np.mean(right))


def tf_idf(texts: list[str]) -> Array:
    from sklearn.feature_extraction.text import TfidfVectorizer

    result: Array = TfidfVectorizer().fit_transform(texts).toarray()
    return result


def segments(embed: Embed) -> float:
    """Share of posts placed in their own audience of eight, by the centroid of a few examples."""
    centres: dict[str, list[Array]] = {}
    posts = []
    for segment, kind, language, text in read_judged("segments.tsv"):
        if kind == "post":
            posts.append((segment, embed(text, language)))
        else:
            texts = text.split(", ") if kind == "interests" else [text]
            centres.setdefault(segment, []).extend(embed(one, language) for one in texts)
    names = list(centres)
    table = unit(np.array([np.sum(centres[name], axis=0) for name in names]))
    return float(np.mean([names[int((table @ post).argmax())] == own for own, post in posts]))


def measure(table: Table, folder: Path | None) -> dict[str, dict[str, float]]:
    """Every figure of the card, by name; sections only when their folder is given."""
    rows = {name: shipped(table, name) for name in table.languages}
    blind = {name: at_random(rows[name], name) for name in rows}
    figures: dict[str, dict[str, float]] = {}
    for name in rows:
        figures[f"pairs {name}"] = pairs(rows[name], name)
        figures[f"pairs {name}, random"] = pairs(blind[name], name)
        figures[f"families {name}"] = families(rows[name], name)
        figures[f"families {name}, random"] = families(blind[name], name)
    figures["fr-en list"] = translations(rows["fr"], rows["en"])
    figures["fr-en list, random"] = translations(blind["fr"], blind["en"])
    figures["segments"] = {
        "vectors": segments(by_reader(table)),
        "random": segments(lambda text, language: by_words(blind[language])(text, language)),
    }
    for path in sorted(folder.glob("*.jsonl")) if folder else []:
        texts, labels, language = read_sections(path)
        embed, floor = by_reader(table), by_words(blind[language])
        figures[f"sections {path.stem}"] = {
            "vectors": sections(np.array([embed(t, language) for t in texts]), labels),
            "tf-idf": sections(tf_idf(texts), labels),
            "random": sections(np.array([floor(t, language) for t in texts]), labels),
            "texts": len(texts),
        }
    return figures
