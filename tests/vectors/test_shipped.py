"""The shipped table: what it promises, on words that a person can judge."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import netiquette
from netiquette import vectors
from netiquette.cli import words as command

FOLDER = Path(netiquette.__file__).parent / "rules" / "vectors"
UNRELATED = "grenouille"


def test_the_files_stay_small() -> None:
    sizes = [path.stat().st_size for path in FOLDER.iterdir()]

    assert sum(sizes) <= 8_000_000
    assert max(sizes) <= 4 * 1024 * 1024


def test_neither_numpy_nor_spacy_is_needed() -> None:
    code = (
        "import sys, netiquette.vectors as v; v.vector('ma pâte relâche'); v.nearest('pain', 3);"
        "assert not {'numpy', 'spacy'} & set(sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_importing_opens_nothing() -> None:
    code = (
        "import sys, netiquette.vectors;"
        "assert not {'mmap', 'netiquette.vectors.reader'} & set(sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("facture", "facturation"),
        ("facture", "facturer"),
        ("boulanger", "boulangerie"),
        ("invoice", "invoicing"),
        ("garden", "gardener"),
        ("levain", "farine"),
    ],
)
def test_words_of_a_family_or_a_trade_are_near(word: str, other: str) -> None:
    assert vectors.similarity(word, other) > 0.4
    assert vectors.similarity(word, other) > vectors.similarity(word, UNRELATED) + 0.2


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("facture", "invoice"),
        ("boulanger", "baker"),
        ("jardin", "garden"),
        ("avocat", "lawyer"),
        ("infirmière", "nurse"),
    ],
)
def test_a_translation_is_among_the_nearest(french: str, english: str) -> None:
    assert english in [word for word, _ in vectors.nearest(french, n=10, language="en")]


def test_a_baker_s_post_is_nearer_to_flour_than_to_law() -> None:
    post = "Au secours, ma pâte relâche au façonnage, trop d'eau ?"
    baking, law = "pain, levain, farine, boulangerie", "tribunal, avocat, loi, procès"

    def nearness(text: str) -> float:
        return vectors.cosine(vectors.vector(post), vectors.vector(text))

    assert nearness(baking) > nearness(law) + 0.2
    assert nearness("bread, sourdough, flour, bakery") > nearness("court, lawyer, law, trial") + 0.1


def test_a_typo_is_read_near_its_word() -> None:
    assert vectors.similarity("boulangerrie", "boulangerie") > 0.5
    assert vectors.similarity("acountant", "accountant") > vectors.similarity(
        "acountant", UNRELATED
    )


def test_the_command_prints_the_neighbours(capsys: pytest.CaptureFixture[str]) -> None:
    from argparse import ArgumentParser

    parser = ArgumentParser()
    command.add_arguments(parser)
    status = command.run(parser.parse_args(["facture", "-n", "3"]))
    lines = capsys.readouterr().out.splitlines()

    assert (status, lines[0], len(lines)) == (0, "facture", 4)


def test_a_spacy_vocabulary_gets_the_same_vectors() -> None:
    vocab = pytest.importorskip("spacy.vocab").Vocab()
    from netiquette.vectors.spacy_vocab import load

    assert load(vocab, "fr") > 30_000
    assert vocab["facture"].vector == pytest.approx(vectors.vector("facture", language="fr"))
    assert vocab["facture"].similarity(vocab["facturation"]) == pytest.approx(
        vectors.similarity("facture", "facturation", language="fr"), abs=1e-4
    )
