"""The post judges how people should live: abortion, sexuality, gender, couples, children, women
and men.

*Why it matters.* Seventh of Fernandez's rules: avoid the subjects that anger. Among the readers
are those of whom it speaks, and they are seldom asked.

*When it is wrong.* A law on leave, figures on equal pay, a registry office, grammatical gender, a
midwives' practice are work, not a judgement. The finding says how sure it is. Where it is the
theme of a segment or of a channel, say so (`welcomes = ["mores"]`) and the check is silent there.
"""

from __future__ import annotations

from netiquette.check import Check
from netiquette.suspected import LANGUAGES, NEEDS, SOURCE, Options, suspected, told, welcomed

CHECK = Check(
    run=suspected("mores"),
    options=Options(),
    needs=NEEDS,
    languages=LANGUAGES,
    title={"en": "Mores", "fr": "Mœurs"},
    says={
        "en": told(
            "en",
            says=(
                "This passage judges how people should live",
                "This passage seems to judge how people should live",
                "Some will feel judged in how they live by this passage",
            ),
        ),
        "fr": told(
            "fr",
            says=(
                "Ce passage juge la façon de vivre des autres",
                "Ce passage semble juger la façon de vivre des autres",
                "Certains se sentiront jugés dans leur vie par ce passage",
            ),
        ),
    },
    doc={
        "fr": """Le message juge la façon de vivre des gens : avortement, sexualité, genre,
couple, enfants.

*Pourquoi.* Septième règle de Fernandez : évitez les sujets qui fâchent. Parmi les lecteurs se
trouvent ceux dont on parle, et qu'on interroge rarement.

*Quand c'est faux.* Une loi sur les congés, l'égalité des salaires en chiffres, l'état civil, le
genre d'un mot, un cabinet de sages-femmes, c'est du travail, pas un jugement. Le constat dit à
quel point il est sûr. Là où c'est le sujet d'un segment ou d'un canal, dites-le (`welcomes =
["mores"]`).
"""
    },
    good={
        "en": (
            (
                "The new law on parental leave takes effect in July: 28 days for both parents, "
                "here is the form."
            ),
            "Marriage registry: the office closes at noon on Friday.",
            "The midwives' practice moves to 12 Mill Street; appointments stay the same.",
            "The form asks for Mr or Ms; both fields are now optional.",
            "Two midwives wanted for the night shift, full time, from 1 September.",
            "The library shows a film on the history of marriage contracts on Thursday at 6 pm.",
            welcomed(
                "Abortion is murder and women who do it should go to jail.",
                "mores",
            ),
        ),
        "fr": (
            (
                "La loi sur le congé de paternité s'applique en juillet : 28 jours, voici le "
                "formulaire."
            ),
            "Mariages : le service de l'état civil ferme vendredi à midi.",
            (
                "Écart de salaire entre femmes et hommes : 3,1 %, mesuré sur 412 contrats ; la "
                "méthode est page 4."
            ),
            (
                "Le cabinet de sages-femmes déménage au 12 rue du Moulin ; les rendez-vous ne "
                "changent pas."
            ),
            (
                "Le formulaire demande Madame ou Monsieur ; les deux champs sont désormais "
                "facultatifs."
            ),
            "Deux sages-femmes recherchées pour la nuit, temps plein, dès le 1er septembre.",
            welcomed(
                "L'avortement est un meurtre et celles qui le font devraient aller en prison.",
                "mores",
            ),
        ),
    },
    bad={
        "en": (
            "Abortion is murder and women who do it should go to jail.",
            (
                "Homosexuality is not normal and gay couples should never be allowed to raise "
                "children."
            ),
            "A woman's place is at home with her kids, feminism has destroyed the family.",
            "Men are trash, all of them. Marriage is a prison and only fools have children.",
            (
                "We are hiring two cooks. No trans nonsense here: there are two sexes, and boys "
                "in skirts are sick."
            ),
        ),
        "fr": (
            "L'avortement est un meurtre et celles qui le font devraient aller en prison.",
            (
                "L'homosexualité n'est pas normale et on ne devrait jamais confier un enfant à "
                "un couple gay."
            ),
            (
                "La place d'une femme est à la maison avec ses enfants, le féminisme a détruit "
                "la famille."
            ),
            (
                "Les hommes sont tous des porcs. Le mariage est une prison et faire des enfants "
                "est un crime."
            ),
            (
                "Nous cherchons deux cuisiniers. Et pas de délire trans ici : il y a deux "
                "sexes, un garçon en jupe est un malade."
            ),
        ),
    },
    source=SOURCE,
)
