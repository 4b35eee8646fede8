"""What is read of a post: probabilities, languages, quotations, and the words that are shown."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hostile import texts

from netiquette import Analysis, Config, Post, lint_post
from netiquette.engine import analyse
from netiquette.topics import SUBJECTS, score
from netiquette.topics.passage import Passage, passage
from netiquette.topics.verdict import Suspicions

POLEMIC = {
    "en": "Biden and the Democrats sold this country to the unions. Vote red in November.",
    "fr": "Macron nous ruine et ce gouvernement de voleurs se moque de nous. Dehors, et vite.",
}
PLUGINS_OFF = Config.from_mapping({"plugins": False, "judge": "auto"})


def suspicions(text: str, language: str | None = None) -> Suspicions:
    found = analyse(Post(text, language=language), PLUGINS_OFF.setting()).suspicions
    return found if found is not None else Suspicions()


@given(texts, st.sampled_from((None, "en", "fr", "de")))
def test_every_subject_has_a_probability(text: str, language: str | None) -> None:
    found = score(text, language=language)

    assert tuple(found) == SUBJECTS
    assert all(0.0 <= share <= 1.0 for share in found.values())


@given(st.sampled_from(list(POLEMIC.values())), texts)
def test_what_is_shown_stands_in_the_text(polemic: str, more: str) -> None:
    text = f"{more}\n\n{polemic}"
    for one in suspicions(text, "fr"):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.words
        assert all(word in text for word in one.words)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_polemic_post_scores_high_and_a_calm_one_low(language: str) -> None:
    calm = {
        "en": "The workshop is on Tuesday at six, in the library.",
        "fr": "L'atelier a lieu mardi à 18 h, à la bibliothèque.",
    }

    assert score(POLEMIC[language], language=language)["politics"] > 0.9
    assert max(score(calm[language], language=language).values()) < 0.5


def test_nothing_is_about_nothing() -> None:
    assert set(score("").values()) == {0.0}
    assert set(score("👍 https://example.com").values()) == {0.0}


def test_all_six_are_read_from_one_result(monkeypatch: pytest.MonkeyPatch) -> None:
    reads = []

    def counted(analysis: Analysis, language: str) -> Passage:
        reads.append(language)
        return passage(analysis, language)

    monkeypatch.setattr("netiquette.topics.passage.passage", counted)
    lint_post(POLEMIC["fr"], config=PLUGINS_OFF)

    assert reads == ["fr"]


def test_the_title_and_the_parts_of_a_thread_are_read_too() -> None:
    calm = "The workshop is on Tuesday at six, in the library. Bring the bike, dirty or not."
    post = Post(calm, title=POLEMIC["en"], thread=(calm, POLEMIC["en"]), summary=POLEMIC["en"])
    found = [one for one in lint_post(post).findings if one.check == "politics"]

    assert [one.field for one in found] == ["thread.1", "title"]
    assert all(one.match in POLEMIC["en"] for one in found)


@pytest.mark.parametrize("language", ["de", "nl"])
def test_another_language_is_skipped_and_said(language: str) -> None:
    report = lint_post(POLEMIC["en"], language=language)

    assert "politics" in {one.check for one in report.skipped if one.reason == "language"}
    assert "politics" not in {one.check for one in report.findings}


@pytest.mark.parametrize(
    ("text", "check"),
    [
        (
            "The leaflet says “Biden and the Democrats sold this country, vote red”. In Tuesday's "
            "class we look at its typeface, its spacing and its paper.",
            "politics",
        ),
        (
            "Un tract de 1936, « Blum nous ruine, dehors ce gouvernement de voleurs », entre au "
            "musée : papier, encre et pliures se regardent mardi à 14 h.",
            "politics",
        ),
        (
            "> You are a pathetic idiot and nobody wants to read your garbage.\n\nHow do you "
            "answer such a mail? Our support team shows three drafts on Monday.",
            "hostile-tone",
        ),
    ],
)
def test_what_only_a_quotation_carries_is_no_stance(text: str, check: str) -> None:
    found = {one.check: one for one in lint_post(text).findings}

    assert check not in found


@pytest.mark.parametrize("text", POLEMIC.values())
def test_a_quotation_does_not_cover_what_the_author_says(text: str) -> None:
    report = lint_post(f"« L'atelier est complet », dit l'affiche “of today”. {text}")

    assert "politics" in {one.check for one in report.findings}


def test_no_number_is_shown_to_the_author() -> None:
    for text in POLEMIC.values():
        for lang in ("en", "fr"):
            report = lint_post(text, config={"lang": lang})
            (finding,) = [one for one in report.findings if one.check == "politics"]

            assert not any(sign.isdigit() for sign in finding.message + finding.advice)
            assert 0 < finding.because["probability"] <= 1
            assert finding.because["band"] in ("sure", "likely")
            assert finding.because["words"]


def test_importing_topics_loads_nothing_heavy() -> None:
    code = (
        "import sys, netiquette.topics as t; t.SUBJECTS; t.score; "
        "print([m for m in sys.modules if m in ('numpy', 'spacy', 'mmap', 'typing', "
        "'netiquette.topics.screen', 'netiquette.vectors')])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"


def test_the_judge_is_not_loaded_for_a_calm_post() -> None:
    code = (
        "import sys, netiquette; netiquette.lint_post('The workshop is on Tuesday at six.'); "
        "print([m for m in sys.modules if m in ('netiquette.topics.network', 'array', 'struct', "
        "'netiquette.vectors', 'netiquette.topics.explaining')])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "text",
    [
        POLEMIC["fr"] * 12_000,
        (POLEMIC["en"] + "\n") * 12_000,
        "Macron " * 140_000,
        "vote for Trump " * 66_000,
        f"« {POLEMIC['fr']} » " * 11_000,
        "idiot!!! 🔥 #MacronDemission @macron " * 28_000,
    ],
    ids=["sentences", "lines", "name", "phrase", "quotes", "marks"],
)
def test_a_megabyte_of_polemic_takes_bounded_time(text: str) -> None:
    started = time.process_time()
    found = suspicions(text, "fr")

    assert found.failed == ""
    assert time.process_time() - started < 8
