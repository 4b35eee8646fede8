"""What is a gap of the draft, and what only looks like one."""

from __future__ import annotations

import pytest

from netiquette import Config, lint_post


def gaps(text: str, **config: object) -> list[str]:
    chosen = {"select": ["placeholder"], "plugins": False, **config}
    return [one.match for one in lint_post(text, config=Config.from_mapping(chosen)).findings]


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour [Prénom NOM], à jeudi.",
        "Hello [First Name], see you on Thursday.",
        "Hello [[first_name]], see you on Thursday.",
        "Hello %FIRSTNAME%, see you on Thursday.",
        "Read it here: {link}",
        "Date : TBD",
        "Rendez-vous de XX h XX à XX h XX, salle 2.",
        "Rappelez-moi au 06 XX XX XX XX.",
        "- TODO",
    ],
)
def test_a_gap_is_found(text: str) -> None:
    assert len(gaps(text)) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "TODO lists are how I keep sane.",
        "Half of the TODO comments in that file are older than my daughter.",
        "See [the name](https://example.org) and [name]: https://example.org",
        "> Bonjour [prénom],\n\nVoilà ce que nous envoyait l'ancien outil.",
        "« Bonjour [prénom] » : c'est le courriel que j'ai reçu ce matin.",
        "Le journal dit {0} et [0,8 ; 3,1] pour n < 12 > 3.",
        "Discount 20% today, 30% on Friday.",
        "Super Bowl XXX was in Tempe.",
        "Love to all, XXX",
    ],
)
def test_a_look_alike_is_left_alone(text: str) -> None:
    assert gaps(text) == []


def test_what_is_allowed_is_left_alone() -> None:
    options = {"checks": {"placeholder": {"allow": ["[LIEN]"]}}}

    assert gaps("Au menu : [lien] et [url]", **options) == ["[url]"]
