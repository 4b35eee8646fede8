"""The reader, on a table of ten words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.vectors.small_table import ENGLISH, FRENCH, LEVELS, write_all

from netiquette.errors import UnknownNameError
from netiquette.vectors import packing
from netiquette.vectors.files import VectorFileError, Words
from netiquette.vectors.neighbours import nearest
from netiquette.vectors.reader import REMEMBERED, Table, cosine
from netiquette.vectors.splitting import parts, words


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Table:
    folder = tmp_path_factory.mktemp("vectors")
    write_all(folder)
    return Table(str(folder))


def similarity(table: Table, a: str, b: str) -> float:
    return cosine(table.read(a).vector, table.read(b).vector)


def test_every_word_is_found_and_no_other(table: Table) -> None:
    for name, expected in (("en", ENGLISH), ("fr", FRENCH)):
        file = table.languages[name]

        assert [file.word(file.find(word)).decode() for word in expected] == list(expected)
        assert [file.find(word) for word in ("", "a", "breads", "zzz", "\ud800")] == [-1] * 5


def test_a_text_leans_to_what_its_words_mean(table: Table) -> None:
    assert similarity(table, "the flour", "bread") > 0.9
    assert similarity(table, "the flour", "invoice") < 0.3


def test_both_languages_share_one_space(table: Table) -> None:
    assert similarity(table, "le levain", "the flour") > 0.9


def test_a_word_of_both_languages_reads_as_its_text_does(table: Table) -> None:
    assert similarity(table, "le pain", "bread") > 0.9
    assert similarity(table, "the pain", "bread") < 0.3
    assert cosine(table.read("pain", "fr").vector, table.read("bread", "en").vector) > 0.9


def test_the_reading_tells_language_and_share_known(table: Table) -> None:
    reading = table.read("le levain du 12 mars")

    assert (reading.language, reading.known) == ("fr", 0.5)


def test_a_text_without_words_has_no_direction(table: Table) -> None:
    assert table.read("12 + 3 = …").vector == (0.0,) * 8
    assert table.read("").vector == (0.0,) * 8


def test_capitals_and_camel_case_are_read_through(table: Table) -> None:
    assert similarity(table, "BREAD", "bread") == pytest.approx(1.0)
    assert similarity(table, "#PainAuLevain le", "le pain levain") > 0.9


def test_an_unknown_form_is_read_by_its_family(table: Table) -> None:
    assert similarity(table, "facturera", "invoice") > 0.9
    assert similarity(table, "fac", "invoice") < 0.9


def test_an_unknown_word_without_family_is_read_by_its_pieces(table: Table) -> None:
    assert similarity(table, "refactoring", "invoice") > 0.5
    assert similarity(table, "refactoring", "bread") < 0.2


def test_decomposed_accents_are_read_as_composed_ones() -> None:
    assert words("pa\u0302te") == ["p\u00e2te"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("PainAuLevain", ["Pain", "Au", "Levain"]),
        ("rendez-vous", ["rendez", "vous"]),
        ("HTMLPage", ["HTML", "Page"]),
        ("ÉtéÀLaMer", ["Été", "À", "La", "Mer"]),
        ("pain", []),
        ("PAIN", []),
    ],
)
def test_parts_of_compounds(word: str, expected: list[str]) -> None:
    assert parts(word) == expected


def test_nearest_puts_the_nearest_first_and_leaves_the_word_out(table: Table) -> None:
    found = nearest(table, "facture", 3, None)

    assert found[0][0] == "invoice"
    assert found[0][1] == pytest.approx(1.0)
    assert not {"facture", "factures"} & {word for word, _ in found}
    assert nearest(table, "facture", 1, "en")[0][0] == "invoice"
    assert nearest(table, "…", 3, None) == []
    with pytest.raises(UnknownNameError, match="unknown language 'de'"):
        nearest(table, "facture", 3, "de")


def test_what_is_remembered_is_bounded(table: Table) -> None:
    text = " ".join(f"x{'abcdefghij'[i % 10]}{chr(0x4E00 + i)}" for i in range(REMEMBERED + 500))
    table.read(text)

    assert all(len(rows) <= REMEMBERED for rows in table._rows.values())


def test_a_very_long_text_adds_up_like_a_short_one(table: Table) -> None:
    assert table.read("the bread " * 50_000).vector == pytest.approx(table.read("the bread").vector)


def test_a_file_cut_short_or_of_another_kind_is_named(tmp_path: Path) -> None:
    write_all(tmp_path)
    path = tmp_path / "en.words"
    whole = path.read_bytes()
    for broken in (whole[:-1], whole[:20], b"x" * 200):
        path.write_bytes(broken)
        with pytest.raises(VectorFileError, match=r"en\.words"):
            Words(str(path))


codes = st.lists(st.integers(0, 15), min_size=8, max_size=8)


@given(st.lists(st.tuples(codes, st.integers(1, 255)), min_size=1, max_size=60))
def test_a_packed_sum_is_the_sum(rows: list[tuple[list[int], int]]) -> None:
    lanes = packing.pairs(LEVELS)
    total = sum(
        packing.pack(bytes(c[i] | c[i + 1] << 4 for i in range(0, 8, 2)), lanes, weight)
        + packing.mark(7, 1, 8)
        for c, weight in rows
    )

    numbers, evidence, known = packing.unpack(total, 8)

    assert numbers == [sum(LEVELS[c[i]] * weight for c, weight in rows) for i in range(8)]
    assert (evidence, known) == (7 * len(rows), len(rows))
    assert packing.evidence(total, 8) == evidence


@given(st.text(max_size=200))
def test_any_text_has_a_vector_of_length_one_or_none(table: Table, text: str) -> None:
    vector = table.read(text).vector

    assert sum(x * x for x in vector) == pytest.approx(1.0) or not any(vector)
