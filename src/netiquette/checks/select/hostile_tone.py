"""The post insults, despises or judges people instead of speaking of the thing.

*Why it matters.* Eighth of Fernandez's rules: be tolerant, don't judge. An insult ends the talk,
and it is what stays of a post when its argument is long forgotten.

*When it is wrong.* An argued disagreement, even a sharp one, is never a fault: "this thesis does
not hold, the sample has 12 people" passes. So does an insult that is quoted from somebody else, or
one that the author takes upon themselves. The finding says how sure it is. Hostility is welcome
nowhere, so no segment and no channel can switch this off; `[checks.hostile-tone] severity = "off"`
can.
"""

from __future__ import annotations

from netiquette.check import Check
from netiquette.suspected import LANGUAGES, NEEDS, Options, suspected, told

CHECK = Check(
    run=suspected("hostile"),
    options=Options(),
    needs=NEEDS,
    languages=LANGUAGES,
    title={"en": "Hostile tone", "fr": "Ton hostile"},
    says={
        "en": told(
            "en",
            says=(
                "This passage attacks people",
                "This passage seems to attack people",
                "Somebody may feel attacked by this passage",
            ),
            do="Speak of the thing, not of the person: what is wrong, and what would mend it.",
        ),
        "fr": told(
            "fr",
            says=(
                "Ce passage s'en prend aux personnes",
                "Ce passage semble s'en prendre aux personnes",
                "Quelqu'un peut se sentir attaqué par ce passage",
            ),
            do=(
                "Parlez de la chose, pas de la personne\u00a0: ce qui ne va pas, et ce qui "
                "y remédierait."
            ),
        ),
    },
    doc={
        "fr": """Le message insulte, méprise ou juge les gens au lieu de parler de la chose.

*Pourquoi.* Huitième règle de Fernandez : soyez tolérant, ne jugez pas. Une insulte met fin à
l'échange, et c'est elle qui reste d'un message dont l'argument est oublié depuis longtemps.

*Quand c'est faux.* Un désaccord argumenté, même vif, n'est jamais une faute : « cette thèse ne
tient pas, l'échantillon compte 12 personnes » passe. De même l'insulte d'un autre que l'on cite,
ou celle que l'auteur s'adresse à lui-même. Le constat dit à quel point il est sûr. L'hostilité
n'est la bienvenue nulle part : ni segment ni canal n'éteint ce contrôle, seul
`[checks.hostile-tone] severity = "off"` le fait.
"""
    },
    good={
        "en": (
            (
                "I disagree: the benchmark measures the cache, not the parser. Here are my "
                "figures, prove me wrong."
            ),
            (
                "This thesis does not hold: the sample has 12 people, and half of them work for "
                "the vendor."
            ),
            "kill -9 is a bad habit: the process cannot flush its buffers.",
            (
                "“You idiot”, wrote a reader last week. We answered with the three sources that "
                "he asked for."
            ),
            "The stupid mistake was mine: I swapped the two columns. Fixed, with a test.",
            (
                "This code is unreadable: three nested loops, no telling names. I suggest to "
                "cut it in two."
            ),
        ),
        "fr": (
            (
                "Je ne suis pas d'accord : ce banc d'essai mesure le cache, pas l'analyseur. "
                "Voici mes chiffres, contredisez-moi."
            ),
            (
                "Cette thèse ne tient pas : l'échantillon compte 12 personnes, dont la moitié "
                "travaille pour le vendeur."
            ),
            "kill -9 est une mauvaise habitude : le processus ne peut pas vider ses tampons.",
            "L'erreur bête est de moi : j'avais inversé les deux colonnes. Corrigé, avec un test.",
            (
                "Ce code est illisible : trois boucles imbriquées, aucun nom parlant. Je "
                "propose de le couper en deux."
            ),
            "Quel temps de chien, et quelle équipe ! Le marché a tenu jusqu'à midi sous la pluie.",
        ),
    },
    bad={
        "en": (
            "You are a pathetic idiot and nobody here wants to read your garbage. Shut up.",
            "What a bunch of morons. Learn to read before you open your mouth, you clown.",
            "Only a complete imbecile could write such rubbish. Go back to school, loser.",
            "You people are disgusting, brainless parasites. Get lost.",
            (
                "The minutes are online. As usual those incompetent idiots in sales understood "
                "nothing, what a pack of clowns."
            ),
        ),
        "fr": (
            "Vous êtes un pauvre crétin et personne ne veut lire vos âneries. Taisez-vous.",
            "Quelle bande d'abrutis. Apprenez à lire avant de l'ouvrir, espèce de clown.",
            (
                "Il faut vraiment être un imbécile pour écrire une connerie pareille. Retourne "
                "à l'école, minable."
            ),
            "Vous êtes des parasites répugnants et sans cervelle. Dégagez.",
            (
                "Le compte rendu est en ligne. Comme d'habitude, ces incapables des ventes "
                "n'ont rien compris, quelle bande de guignols."
            ),
        ),
    },
    source="Alain Fernandez, piloter.org, rule 8: be tolerant, do not judge",
)
