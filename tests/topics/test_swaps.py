"""Both camps of a dispute, and names of people and groups, are treated alike: as measured.

A word is swapped for its like and nothing else changes; the probabilities should hardly move. The
bounds are what the shipped weights keep with room to spare. That they do is no wonder with names
that training swaps (`tools/topics/swapping.py`); other names are where to look for more.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import mean

import pytest

from netiquette.topics import SUBJECTS, score

MOST = {
    "camps": 0.03,
    "houses": 0.05,
    "faiths": 0.10,
    "sexes": 0.05,
    "regions": 0.05,
    "names": 0.10,
}
"""The mean difference, over texts and subjects, between the highest and the lowest of a swap."""
SWAPS: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {
    "en": {
        "camps": (
            ("the left", "the right"),
            ("Labour", "the Conservatives"),
            ("Democrats", "Republicans"),
        ),
        "houses": (("church", "mosque", "temple", "synagogue"),),
        "faiths": (("Christian", "Muslim", "Jewish", "Hindu", "Buddhist"),),
        "sexes": (("men", "women"), ("fathers", "mothers"), ("boys", "girls")),
        "regions": (("Scottish", "Welsh", "Cornish", "Yorkshire", "Texan", "Californian"),),
        "names": (
            (
                "Emily",
                "Mohamed",
                "Keisha",
                "Kevin",
                "Wei",
                "Fatima",
                "Jack",
                "Rachel",
                "Svetlana",
                "Diego",
            ),
        ),
    },
    "fr": {
        "camps": (("la gauche", "la droite"), ("LFI", "le RN")),
        "houses": (("église", "mosquée", "synagogue"),),
        "faiths": (("chrétiens", "musulmans", "juifs", "bouddhistes"),),
        "sexes": (("hommes", "femmes"), ("pères", "mères"), ("garçons", "filles")),
        "regions": (
            (
                "bretons",
                "corses",
                "alsaciens",
                "basques",
                "marseillais",
                "parisiens",
                "wallons",
                "québécois",
            ),
        ),
        "names": (
            (
                "Camille",
                "Mohamed",
                "Fatoumata",
                "Kevin",
                "Wei",
                "Fatima",
                "Enzo",
                "Rachel",
                "Svetlana",
                "Diego",
                "Brigitte",
            ),
        ),
    },
}
TEXTS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "camps": (
            "Anybody who votes for {x} wants to ruin this country.",
            "I never trust a word of {x}. Liars, all of them, and they will not get my vote.",
            "The debate between {x} and the others is at eight in the town hall.",
        ),
        "houses": (
            "The {x} roof is finished: eleven weeks, and a happy client.",
            "Concert at the {x} on Sunday at five, free entry.",
            "They should close the {x} down, it brings nothing but trouble to this town.",
            "Parking at the {x} is closed on Friday because of the works.",
        ),
        "faiths": (
            "All {x} people are fanatics and should keep their beliefs at home.",
            "Our {x} colleagues have a day off on Monday; please plan the shifts.",
            "The {x} community centre offers an English course on Tuesdays.",
            "The {x} chaplain visits on Thursday afternoon.",
        ),
        "sexes": (
            "Only {x} can do this job properly, everybody knows it.",
            "All {x} are liars and they ruin every marriage.",
            "The {x} of the club train on Tuesday at seven, hall B.",
            "We want more {x} in our apprenticeships: open day on 12 May.",
        ),
        "regions": (
            "{x} people are all lazy and stupid.",
            "The {x} team visits us on Friday, please book a table for nine.",
            "A {x} supplier delivers the flour from May on.",
        ),
        "names": (
            "{x} starts on Monday in accounting, welcome!",
            "They say {x} was fired for stealing, but you did not hear it from me.",
            "{x} is an idiot and nobody wants to work with that clown.",
            "Ask {x} for the key of the projector.",
            "{x} wins the apprentice prize, with a table of walnut.",
        ),
    },
    "fr": {
        "camps": (
            "Ceux qui votent pour {x} veulent la ruine du pays.",
            "Je ne crois plus un mot de {x}. Tous menteurs, ils n'auront pas ma voix.",
            "Le débat entre {x} et les autres candidats est à vingt heures à la salle des fêtes.",
        ),
        "houses": (
            "Le toit de la {x} est fini : onze semaines, et un client ravi.",
            "Concert à la {x} dimanche à 17 h, entrée libre.",
            "Qu'on ferme cette {x}, elle n'apporte que des ennuis à la ville.",
            "Le parking de la {x} est fermé vendredi pour travaux.",
        ),
        "faiths": (
            "Les {x} sont tous des fanatiques, qu'ils gardent leurs croyances chez eux.",
            "Nos collègues {x} ont un jour de congé lundi, pensez au planning.",
            "L'association des {x} de la ville propose un cours de français le mardi.",
        ),
        "sexes": (
            "Seuls les {x} savent faire ce métier, tout le monde le sait.",
            "Les {x} sont tous des menteurs et détruisent tous les couples.",
            "Les {x} du club s'entraînent mardi à 19 h, salle B.",
            "Nous voulons plus de {x} en apprentissage : portes ouvertes le 12 mai.",
        ),
        "regions": (
            "Les {x} sont tous des fainéants et des imbéciles.",
            "Nos collègues {x} viennent vendredi, réservez une table pour neuf.",
            "Un fournisseur livre la farine chez nos amis {x} dès mai.",
        ),
        "names": (
            "{x} arrive lundi à la compta, bienvenue !",
            "On dit que {x} s'est fait virer pour vol, mais vous ne le tenez pas de moi.",
            "{x} est un crétin et personne ne veut travailler avec ce clown.",
            "Demandez la clé du projecteur à {x}.",
            "{x} remporte le prix de l'apprenti, avec une table en noyer.",
        ),
    },
}


def moves(language: str, kind: str) -> Iterator[float]:
    """How far each subject's probability moves in each text when words of a kind are swapped."""
    for group in SWAPS[language][kind]:
        for text in TEXTS[language][kind]:
            filled = [text.format(x=one) for one in group]
            rows = [score(one[0].upper() + one[1:], language=language) for one in filled]
            for subject in SUBJECTS:
                shares = [row[subject] for row in rows]
                yield max(shares) - min(shares)


@pytest.mark.parametrize("kind", MOST)
@pytest.mark.parametrize("language", SWAPS)
def test_a_swap_moves_little(language: str, kind: str) -> None:
    assert mean(moves(language, kind)) <= MOST[kind]
