"""How well a text fits a segment: `report.fit`, and what it is made of."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netiquette import Config, ConfigError, UnknownNameError, lint_post, read
from netiquette.audience.declared import read_segments
from netiquette.audience.fit import weights
from netiquette.audience.reading import read as read_text
from netiquette.audience.stems import stem

JUDGED = Path(__file__).parents[2] / "tools" / "audience" / "judged" / "segments.tsv"
CONFIG: dict[str, Any] = {
    "segments": {
        "bakers": {"interests": ["levain", "pain", "four", "farine"], "languages": ["fr"]},
        "cyclists": {"interests": ["vélo", "cols", "freins", "piste cyclable"]},
        "clients": {
            "description": "Dirigeants de PME qui utilisent notre logiciel de facturation",
            "interests": ["facturation", "TVA", "trésorerie", "facture électronique"],
        },
    }
}


def best(text: str) -> str:
    fit = lint_post(text, config=CONFIG).fit
    return max(fit, key=lambda name: fit[name])


@pytest.mark.parametrize(
    ("text", "segment"),
    [
        ("Ma pâte relâche au façonnage, que faire ?", "bakers"),
        ("Sourdough starter smells of vinegar, what went wrong?", "bakers"),
        ("Ma chaîne saute sur le petit pignon depuis dimanche.", "cyclists"),
        ("Which tyres do you ride in winter, tubeless or not?", "cyclists"),
        ("Factures en retard : comment relancer sans fâcher ?", "clients"),
        ("How late may an invoice be sent for last month?", "clients"),
        ("Nos conseils sur #FactureElectronique pour janvier.", "clients"),
    ],
)
def test_a_post_fits_the_segment_whose_world_it_is_of(text: str, segment: str) -> None:
    assert best(text) == segment


def test_interests_that_are_words_of_both_languages_are_read_in_both() -> None:
    config = {"segments": {"bakers": {"interests": ["pain", "four"]}}}
    fit = lint_post("Ma pâte relâche au façonnage, que faire ?", config=config).fit

    assert fit["bakers"] > 0.5


def test_a_foreign_post_fits_nobody() -> None:
    fit = lint_post("Le quatuor joue Schubert à l'abbaye dimanche.", config=CONFIG).fit

    assert max(fit.values()) < weights().foreign


@pytest.mark.parametrize("text", ["", "Merci !", "Bonjour à tous", "Привет, как дела сегодня?"])
def test_what_cannot_be_known_is_empty(text: str) -> None:
    assert lint_post(text, config=CONFIG).fit == {}


def test_no_segment_no_fit() -> None:
    assert lint_post("Ma pâte relâche au façonnage.").fit == {}


def test_a_fit_names_the_words_that_made_it() -> None:
    audience = read_segments(CONFIG["segments"], "test")
    fit = audience.fits(read("Le pain lève mal, la guitare aussi.", language="fr"))["bakers"]

    assert "pain" in fit.shared
    assert "guitare" in fit.strange


def test_forms_of_a_word_have_one_stem() -> None:
    french = {stem(word, "fr") for word in ("facture", "factures", "facturer", "facturation")}
    english = {stem(word, "en") for word in ("invoice", "invoices", "invoicing", "invoiced")}

    assert (len(french), len(english)) == (1, 1)
    assert stem("Trésorerie", "fr") == stem("tresorerie", "fr")


def test_most_judged_posts_are_placed_right() -> None:
    """A floor, far below the figures of `make judgement`: it falls when something breaks."""
    tables: dict[str, dict[str, Any]] = {}
    posts = []
    lines = JUDGED.read_text(encoding="utf-8").splitlines()[1:]
    for segment, kind, language, text in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        table = tables.setdefault(segment, {"interests": [], "examples": []})
        if kind == "post":
            posts.append((segment, language, text))
        elif kind != "description":
            key = "interests" if kind == "interest" else "examples"
            table[key] += text.split(", ") if kind == "interest" else [text]
    audience = read_segments(tables, "judged")
    right = 0
    for segment, language, text in posts:
        fits = audience.fits(read(text, language=language))
        right += bool(fits) and max(fits, key=lambda name: fits[name].score) == segment

    assert right / len(posts) > 0.8


def test_few_posts_of_a_circle_are_called_foreign_and_most_foreign_ones_are() -> None:
    """Floors again, on circles as strangers would declare them: most have few words or none."""
    tables: dict[str, dict[str, Any]] = {}
    own: list[tuple[str, str, str]] = []
    foreign: list[tuple[str, str]] = []
    lines = (JUDGED.parent / "circles.tsv").read_text(encoding="utf-8").splitlines()[1:]
    for segment, kind, language, text in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        if segment == "nobody":
            foreign.append((language, text))
        elif kind == "post":
            own.append((segment, language, text))
        else:
            table = tables.setdefault(segment, {"interests": [], "examples": []})
            if kind == "description":
                table["description"] = text
            else:
                key = "interests" if kind == "interest" else "examples"
                table[key] += text.split(", ") if kind == "interest" else [text]
    config = Config.from_mapping({"segments": tables, "select": ["off-theme"], "plugins": False})

    def is_told(segment: str, language: str, text: str) -> bool:
        report = lint_post(text, audience=segment, language=language, config=config)
        return any(one.check == "off-theme" for one in report.findings)

    mine = [is_told(*post) for post in own]
    others = [is_told(segment, *post) for post in foreign for segment in tables]

    assert sum(mine) / len(mine) <= 0.03
    assert sum(others) / len(others) >= 0.5


@pytest.mark.parametrize(
    ("table", "error", "said"),
    [
        ({"interest": []}, UnknownNameError, "did you mean 'interests'"),
        ({"timezone": "Mars/Here"}, ConfigError, "unknown time zone"),
        ({"active_hours": ["nine to five"]}, ConfigError, "active-hours"),
        ({"channels": ["linkdin"]}, UnknownNameError, "linkedin"),
        ({"interests": 3}, ConfigError, "must be a list of texts"),
        ({"languages": ["français"]}, ConfigError, "codes such as"),
    ],
)
def test_a_wrong_key_is_named(table: dict[str, Any], error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said) as raised:
        lint_post("Hello there", config={"segments": {"press": table}})

    assert "segments.press" in str(raised.value)


def test_an_unknown_segment_is_an_error_where_segments_are_declared() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'bakers'"):
        lint_post("Bonjour", audience="baker", config=CONFIG)
    with pytest.raises(UnknownNameError, match="unknown segment"):
        lint_post("Bonjour", config={**CONFIG, "audience": "bankers"})

    assert lint_post("Bonjour", audience="whoever").findings == ()


def test_samples_are_read_once_and_new_ones_added(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    posts = tmp_path / "posts"
    posts.mkdir()
    (posts / "one.md").write_text("La ruche bourdonne, le miel coule.\n", encoding="utf-8")
    where = str(tmp_path / "netiquette.toml")
    tables = {"bees": {"samples": "posts/*.md"}}
    one = read_segments(tables, where).profiles()["bees"].row()
    again = read_segments(tables, where).profiles()["bees"].row()
    (posts / "two.md").write_text("Un essaim sur le cerisier.\n", encoding="utf-8")
    from netiquette.audience import compiling

    opened: list[str] = []
    whole = compiling._add_file

    def noted(profile: Any, path: str, segment: Any, pipelines: Any) -> None:
        opened.append(path)
        whole(profile, path, segment, pipelines)

    monkeypatch.setattr(compiling, "_add_file", noted)
    two = read_segments(tables, where).profiles()["bees"]

    assert again == one
    assert [Path(path).name for path in opened] == ["two.md"]
    assert two.texts == 2
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "elsewhere"))
    fresh = read_segments(tables, where).profiles()["bees"]
    assert fresh.fields == pytest.approx(two.fields)
    assert fresh.stems == two.stems


def test_samples_that_are_not_there_are_an_error(tmp_path: Path) -> None:
    where = str(tmp_path / "netiquette.toml")
    with pytest.raises(ConfigError, match="no file is named"):
        read_segments({"bees": {"samples": "posts/*.md"}}, where).profiles()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_scores_between_0_and_1(text: str) -> None:
    fit = lint_post(text, config=CONFIG, language="fr").fit

    assert all(0 <= score <= 1 for score in fit.values())


def test_reading_is_linear() -> None:
    assert len(read_text("facture " * 100_000, "fr").terms) <= 600
    assert read_text("a" * 100_000 + "-b" * 100_000, "en").content < 600
