"""From a folder of corpora to the shipped files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from netiquette.vectors.reader import Table
from tools.vectors import (
    concepts,
    cooccurrence,
    factor,
    inflection,
    measure,
    selection,
    space,
    text,
    writing,
)
from tools.vectors import parameters as p

Say = Callable[[str], None]
HELD_OUT = Path(__file__).parent / "judged" / "held-out.tsv"


@dataclass(frozen=True, slots=True)
class Language:
    """What was counted in the texts of one language."""

    words: text.Words
    share: NDArray[np.float64]
    vectors: factor.Matrix
    lemmas: dict[str, str]
    listed: frozenset[str]
    named: frozenset[str]


def train(corpora: Path, out: Path, say: Say = print) -> None:
    """Read everything under `corpora`; write the shipped files and `training.json` to `out`.

    A second table without any tie for the held-out words is built beside it and only measured.
    """
    lexical = corpora / "lexical"
    unfolded = {name: inflection.forms_by_lemma(lexical, name) for name in p.LANGUAGES}
    known = concepts.load(lexical)
    say(f"{len(known.ids)} concepts, {len(known.members)} words that name them")
    languages = {
        name: read_language(corpora, name, unfolded[name], known, say) for name in p.LANGUAGES
    }
    fit(out, languages, known, frozenset(), say)
    barred = held_out(unfolded["fr"])
    with TemporaryDirectory() as folder:
        fit(Path(folder), languages, concepts.load(lexical, barred), barred, say)
        table = Table(folder)
        apart = measure.translations(measure.shipped(table, "fr"), measure.shipped(table, "en"))
    say(f"held out: {apart}")
    report = {
        "held out fr-en": {key: round(value, 4) for key, value in apart.items()},
        "parameters": {name: value for name, value in vars(p).items() if name.isupper()},
        "sha256 of the sources": checksums(corpora),
    }
    (out / "training.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


def fit(
    out: Path,
    languages: dict[str, Language],
    known: concepts.Concepts,
    barred: frozenset[str],
    say: Say,
) -> None:
    """One space from counted texts and known concepts, written to a folder."""
    vocabulary = joined(languages, barred)
    vectors = space.build(
        vocabulary, {name: language.vectors for name, language in languages.items()}, known
    )
    say(f"{len(vectors)} words in one space")
    write(out, languages, writing.turned(vectors), say)


def write(out: Path, languages: dict[str, Language], vectors: factor.Matrix, say: Say) -> None:
    """The three files, from the vectors of all words of both languages."""
    out.mkdir(parents=True, exist_ok=True)
    start, length = 0, 0.0
    for name in p.LANGUAGES:
        language = languages[name]
        rows = vectors[start : start + len(language.words.forms)]
        start += len(rows)
        chosen = selection.choose(
            language.words, language.share, language.lemmas, language.listed, language.named
        )
        length = writing.write_words(out / f"{name}.words", chosen, rows)
        say(f"{name}: {len(chosen.words)} words, {len(set(chosen.rows))} rows")
    every = [form for name in p.LANGUAGES for form in languages[name].words.forms]
    counts = np.concatenate([languages[name].words.counts for name in p.LANGUAGES])
    pieces = writing.fit_pieces(every, vectors, np.log2(counts).astype(np.float32))
    writing.write_pieces(out / "pieces.bin", pieces, round(length))


def read_language(
    corpora: Path,
    name: str,
    unfolded: dict[str, set[str]],
    known: concepts.Concepts,
    say: Say,
) -> Language:
    """Count the words of one language and what stands near them."""
    named = frozenset(word for language, word in known.members if language == name)
    listed = named.union(*unfolded.values())
    paths = sorted((corpora / name).glob("*.txt.xz"))
    words = text.number(text.count_forms(paths, listed), listed)
    read = [text.read(path, name, words) for path in paths]
    mass = np.zeros(len(words.forms))
    for corpus in read:
        mass += corpus.weight * np.bincount(corpus.words[corpus.words >= 0], minlength=len(mass))
    counts = cooccurrence.count(read, len(words.forms), p.CONTEXTS)
    vectors = factor.svd(cooccurrence.ppmi(counts), p.TEXT_DIMENSIONS, power=p.TEXT_POWER)
    say(f"{name}: {sum(len(c.words) for c in read)} running words, {len(words.forms)} forms")
    share = (mass + 0.1) / mass.sum()
    return Language(words, share, vectors, lemmas(name, words, unfolded, listed), listed, named)


def lemmas(
    name: str, words: text.Words, unfolded: dict[str, set[str]], listed: frozenset[str]
) -> dict[str, str]:
    """Form -> lemma for the forms seen."""
    counts = dict(zip(words.forms, words.counts.tolist(), strict=True))
    found = inflection.lemma_of(unfolded, counts)
    if name == "en":
        found |= inflection.irregular()
        for form in words.forms:
            lemma = None if form in found else inflection.english_lemma(form, listed)
            if lemma is not None:
                found[form] = lemma
    return found


def joined(languages: dict[str, Language], barred: frozenset[str]) -> space.Vocabulary:
    return space.Vocabulary(
        [(name, form) for name in p.LANGUAGES for form in languages[name].words.forms],
        np.concatenate([languages[name].share for name in p.LANGUAGES]),
        len(languages["en"].words.forms),
        {name: languages[name].lemmas for name in p.LANGUAGES},
        barred,
    )


def held_out(unfolded: dict[str, set[str]]) -> frozenset[str]:
    """The French test words of the bilingual list with every form of every lemma they belong to."""
    tested = {
        line.split("\t")[0]
        for line in HELD_OUT.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    }
    families = (forms | {lemma} for lemma, forms in unfolded.items())
    return frozenset(tested.union(*(family for family in families if family & tested)))


def checksums(corpora: Path) -> dict[str, str]:
    """SHA-256 of every file read, by its path under the corpora."""
    return {
        path.relative_to(corpora).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(corpora.rglob("*"))
        if path.is_file() and path.name != "README.md"
    }
