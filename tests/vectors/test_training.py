"""The parts of the training that decide what belongs together, on small inputs."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest
from tools.vectors import inflection, wordnets
from tools.vectors.measure import read_judged, spearman
from tools.vectors.wordnets import Synset


def test_hunspell_suffixes_unfold_into_forms(tmp_path: Path) -> None:
    folder = tmp_path / "hunspell_fr_dicollecte"
    folder.mkdir()
    (folder / "fr.aff").write_text(
        "SFX S. Y 1\nSFX S. 0 s/D' [^sxz]\nSFX a0 Y 2\nSFX a0 er e/j' er\nSFX a0 er ons er\n",
        encoding="utf-8",
    )
    (folder / "fr.dic.xz").write_bytes(lzma.compress(b"3\nfacture/S.\nfacturer/a0\n"))

    forms = inflection.forms_by_lemma(tmp_path, "fr")
    lemmas = inflection.lemma_of(forms, {"factures": 9, "facturons": 1})

    assert forms == {
        "facture": {"facture", "factures"},
        "facturer": {"facturer", "facture", "facturons"},
    }
    assert (lemmas["factures"], lemmas["facturons"], lemmas["facture"]) == (
        "facture",
        "facturer",
        "facture",
    )


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("invoices", "invoice"),
        ("stopped", "stop"),
        ("baking", "bake"),
        ("cities", "city"),
        ("is", None),
    ],
)
def test_regular_english_forms_lose_their_ending(form: str, lemma: str | None) -> None:
    assert inflection.english_lemma(form, {"invoice", "stop", "bake", "city"}) == lemma


def test_irregular_forms_have_one_lemma() -> None:
    assert inflection.irregular()["taught"] == "teach"
    assert inflection.irregular()["mice"] == "mouse"


def synset(identity: str, *members: str) -> Synset:
    return Synset(identity, "noun.food", members, "", (), False)


def test_offsets_of_two_wordnet_releases_are_matched_by_their_lemmas() -> None:
    new = [
        synset("00000110-n", "bread"),
        synset("00000250-n", "flour"),
        synset("00000390-n", "yeast"),
        synset("00000800-n", "mill"),
    ]
    old = {"00000100-n": {"bread"}, "00000380-n": {"yeast"}, "00000500-n": {"bread"}}
    points = wordnets.bridge({one.id: one for one in new}, old)
    places = {"n": [110, 250, 390, 800]}

    assert points["n"] == [(100, 110), (380, 390)]
    assert wordnets.resolve("00000240-n", points, places) == 250
    assert wordnets.resolve("00000600-n", points, places) is None


def test_rank_correlation_with_ties() -> None:
    assert spearman([1, 2, 3], [10, 20, 90]) == pytest.approx(1.0)
    assert spearman([1, 2, 2, 3], [4, 3, 3, 1]) == pytest.approx(-1.0)


def test_the_judged_lists_are_well_formed() -> None:
    for language in ("en", "fr"):
        for first, second, *scores in read_judged(f"pairs-{language}.tsv"):
            assert first != second
            assert all(0 <= float(score.replace(",", ".")) <= 10 for score in scores)
    assert len(read_judged("held-out.tsv")) == 300
    assert len({segment for segment, *_ in read_judged("segments.tsv")}) == 8


def test_what_training_writes_the_reader_reads(tmp_path: Path) -> None:
    pytest.importorskip("scipy")
    import numpy as np
    from tools.vectors import writing
    from tools.vectors.selection import Chosen

    from netiquette.vectors.files import Words

    rng = np.random.default_rng(1)
    vectors = rng.standard_normal((40, 128)).astype(np.float32)
    words = sorted((f"mot{i}é" for i in range(40)), key=str.encode)
    chosen = Chosen([*words, "zz"], [*range(40), 0], np.full(41, 2.0**-10))
    writing.write_words(tmp_path / "xx.words", chosen, vectors)
    file = Words(str(tmp_path / "xx.words"))

    assert list(file) == chosen.words
    assert file.row(file.find("zz")) == file.row(0)
    assert file.rarity(3) == 80
    levels = np.array(file.levels)
    rows = np.array([list(file.row(at)) for at in range(40)])
    read = levels[np.stack([rows & 15, rows >> 4], axis=2).reshape(40, 128)]
    cosines = (
        (read * vectors).sum(1) / np.linalg.norm(read, axis=1) / np.linalg.norm(vectors, axis=1)
    )
    assert cosines.min() > 0.99
