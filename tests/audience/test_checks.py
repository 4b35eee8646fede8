"""What checks on the audience say beyond their examples."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netiquette import Media, Post, Report, lint_post
from netiquette.checks.select.personal_data import is_card, is_iban, is_nir
from netiquette.finding import Finding

SEGMENTS: dict[str, Any] = {
    "bakers": {"interests": ["pain", "levain", "four", "farine"], "languages": ["fr"]},
    "cyclists": {"interests": ["vélo", "cols", "freins", "dérailleur"]},
    "clients": {"timezone": "Europe/Paris", "active_hours": ["mon-fri 08:00-10:00"]},
}


def lint(text: str, *audience: str, **fields: Any) -> Report:
    return lint_post(Post(text, audience=audience, **fields), config={"segments": SEGMENTS})


def only(report: Report, check: str) -> Finding:
    (found,) = [one for one in report.findings if one.check == check]
    return found


def test_a_foreign_post_says_its_scores_and_words() -> None:
    found = only(lint("Les députés examinent le budget de la nation.", "bakers"), "off-theme")

    assert found.because["scores"]["bakers"] < found.because["foreign_below"]
    assert "budget" in found.because["strange"]
    assert "bakers" in found.message


def test_the_better_segment_is_named() -> None:
    report = lint("Ma chaîne saute sur le petit pignon, dérailleur à régler ?", "bakers")

    assert "cyclists" in only(report, "wrong-segment").message
    assert not [one for one in report.findings if one.check == "off-theme"]


def test_a_default_audience_of_the_config_is_addressed() -> None:
    config = {"segments": SEGMENTS, "audience": "bakers"}
    report = lint_post("Les députés examinent le budget de la nation.", config=config)

    assert only(report, "off-theme")


def test_the_next_good_hour_is_in_the_zone_of_the_segment() -> None:
    saturday = datetime(2026, 5, 16, 7, tzinfo=UTC)
    found = only(lint("Le tarif est paru.", "clients", scheduled_at=saturday), "off-hours")

    assert found.because["next_at"] == "2026-05-18T08:00:00+02:00"


@pytest.mark.parametrize("audience", [(), ("anybody",)])
def test_without_segments_nothing_is_said(audience: tuple[str, ...]) -> None:
    report = lint_post("The central bank left rates unchanged.", audience=audience)

    assert report.findings == ()


def test_nothing_of_the_audience_is_imported_without_segments() -> None:
    import subprocess
    import sys

    code = (
        "import sys, netiquette; netiquette.lint_post('Ring @ana on Tuesday.', audience='x');"
        "assert not [one for one in sys.modules if one.startswith(('netiquette.audience',"
        " 'netiquette.vectors'))]"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@given(st.integers(10**14, 10**15 - 1), st.integers(1, 9))
def test_a_wrong_digit_is_no_card(digits: int, change: int) -> None:
    number = f"4{digits}"
    last = next(end for end in "0123456789" if luhn(number[:15] + end))
    right = number[:15] + last
    wrong = right[:15] + str((int(last) + change) % 10)

    assert is_card(right) == (len(set(right)) >= 4)
    assert not is_card(wrong)


def luhn(number: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 * (value > 9)
    return total % 10 == 0


@given(st.integers(0, 10**18 - 1))
def test_an_account_needs_its_check_digits(number: int) -> None:
    body = f"{number:018d}"
    check = 98 - int(body + "131400") % 97  # D = 13, E = 14

    assert is_iban(f"DE{check:02d}{body}")
    assert not is_iban(f"DE{(check + 1) % 100:02d}{body}")


def test_corsica_counts_in_a_social_security_number() -> None:
    number = "1850"[:3] + "05" + "2A" + "004" + "083"
    key = 97 - int(number.replace("2A", "19")) % 97

    assert is_nir(f"{number}{key:02d}")
    assert not is_nir(f"{number}{(key % 97) + 1:02d}")


@pytest.mark.parametrize("field", ["title", "summary", "media.1.alt", "thread.0"])
def test_personal_data_is_found_in_each_text_that_is_published(field: str) -> None:
    said = "The card says 4539 1488 0343 6467, tell her."
    fields: dict[str, Any] = {
        "title": {"title": said},
        "summary": {"summary": said},
        "media.1.alt": {"media": (Media(alt="A cat."), Media(alt=said))},
        "thread.0": {"thread": (said,)},
    }
    post = Post("A wallet was left here.", language="en", **fields[field])
    found = only(lint_post(post), "personal-data")

    assert found.field == field
    assert found.match == "4539 1488 0343 6467"
    assert post.field(field)[found.span.start : found.span.end] == found.match


def test_a_spray_is_counted_by_who_is_of_the_segment() -> None:
    segments = {"crew": {"members": ["@ana", "@bo@example.social", "chi"]}}
    names = "@zoe @yan @xav @wim @ana @bo"
    report = lint_post(
        f"The rota changes in May. {names}", audience="crew", config={"segments": segments}
    )
    found = only(report, "mass-mention")

    assert (found.because["count"], found.because["outside"]) == (6, 4)
    assert found.match == names
    assert only(report, "mention-outside-segment").because["people"] == 4


@given(st.lists(st.sampled_from(["@ana ", "@bo, ", "word ", "“@chi” ", "\n", "and "]), max_size=40))
def test_a_spray_lies_in_the_text_and_counts_each_person_once(pieces: list[str]) -> None:
    report = lint_post("".join(pieces), config={"checks": {"mass-mention": {"people": 1}}})

    for found in [one for one in report.findings if one.check == "mass-mention"]:
        assert found.match.startswith("@")
        assert found.because["count"] == 2


@pytest.mark.parametrize(
    "text",
    [
        "La réunion est déplacée à jeudi 18 h, même salle.",
        "Pensez à répondre au sondage avant vendredi, il prend deux minutes.",
        "Qui peut apporter une rallonge et deux tables samedi ?",
        "The meeting moves to Thursday at six, same room.",
        "Please answer the survey by Friday, it takes two minutes.",
    ],
)
@pytest.mark.parametrize("segment", list(SEGMENTS))
def test_the_life_of_a_circle_is_for_everybody(text: str, segment: str) -> None:
    theme = {"off-theme", "wrong-segment", "too-broad"}

    assert theme.isdisjoint(one.check for one in lint(text, segment).findings)
