"""The post preaches, or takes sides for or against a faith, its believers, or having none.

*Why it matters.* Seventh of Fernandez's rules: avoid the subjects that anger. What is most
intimate to one reader is nonsense to the next, and neither came here to be converted.

*When it is wrong.* A church as a client, a mass by Bach, a public holiday, a menu or an open day
at the mosque are life and work, not a stance. Names of faiths weigh much in what was learnt, so a
plain mention of several at once may still be doubted. Where religion is the theme of a segment or
of a channel, say so (`welcomes = ["religion"]`) and the check is silent there.
"""

from __future__ import annotations

from netiquette.check import Check
from netiquette.suspected import LANGUAGES, NEEDS, SOURCE, Options, suspected, told, welcomed

CHECK = Check(
    run=suspected("religion"),
    options=Options(),
    needs=NEEDS,
    languages=LANGUAGES,
    title={"en": "Religion", "fr": "Religion"},
    says={
        "en": told(
            "en",
            says=(
                "This passage takes sides in religion",
                "This passage seems to take sides in religion",
                "Some will read a religious stance in this passage",
            ),
        ),
        "fr": told(
            "fr",
            says=(
                "Ce passage prend parti en matière de religion",
                "Ce passage semble prendre parti en matière de religion",
                "Certains liront dans ce passage une prise de position religieuse",
            ),
        ),
    },
    doc={
        "fr": """Le message prêche, ou prend parti pour ou contre une foi, ses fidèles, ou
l'absence de foi.

*Pourquoi.* Septième règle de Fernandez : évitez les sujets qui fâchent. Ce que l'un a de plus
intime n'a aucun sens pour l'autre, et aucun des deux n'est venu se faire convertir.

*Quand c'est faux.* Une église cliente, une messe de Bach, un jour férié, un menu ou la visite
d'une mosquée, c'est la vie et le travail, pas une opinion. Le nom d'une confession pèse lourd dans
ce qui a été appris : en citer plusieurs peut encore éveiller un doute. Là où la religion est le
sujet d'un segment ou d'un canal, dites-le (`welcomes = ["religion"]`).
"""
    },
    good={
        "en": (
            (
                "The church roof is finished: 340 m² of slate, eleven weeks, and a happy parish "
                "as a client."
            ),
            "Choir practice on Tuesday: we sing Bach's B minor Mass, bring a pencil.",
            "The canteen offers a vegetarian menu on Friday and closes on Easter Monday.",
            "Our master branch is frozen until the release; the migration is no holy war.",
            "The caterer needs the number of meals without pork by Thursday.",
            "The organ is tuned on Friday morning, so please keep the heating in the church off.",
            "Closed on Good Friday, open again on Saturday at nine.",
            welcomed(
                "Islam is a religion of hate, the Quran is poison and every mosque should "
                "be closed.",
                "religion",
            ),
        ),
        "fr": (
            (
                "Le toit de l'église est fini : 340 m² d'ardoise, onze semaines, et une "
                "paroisse ravie de son artisan."
            ),
            "Répétition mardi : nous chantons la messe en si de Bach, apportez un crayon.",
            "La cantine propose un menu végétarien le vendredi et ferme le lundi de Pâques.",
            "La messe est dite : le serveur de test s'éteint vendredi à 18 h.",
            "Le traiteur attend le nombre de repas sans porc avant jeudi.",
            "L'orgue est accordé vendredi matin : merci de ne pas chauffer l'église.",
            welcomed(
                "L'islam est une religion de haine, le Coran est un poison, et il faut "
                "fermer toutes les mosquées.",
                "religion",
            ),
        ),
    },
    bad={
        "en": (
            "Islam is a religion of hate, the Quran is poison and every mosque should be closed.",
            (
                "The Catholic Church is a nest of criminals and anybody who still prays to that "
                "God is a fool."
            ),
            (
                "Jesus is the only way to salvation. Repent and accept Him, all other religions "
                "lead to hell."
            ),
            "There is no God. Religion is poison for children and believers are brainwashed.",
            (
                "The release is out. May Allah guide those who still refuse Islam, for "
                "unbelievers will burn in hell."
            ),
        ),
        "fr": (
            (
                "L'islam est une religion de haine, le Coran est un poison, et il faut fermer "
                "toutes les mosquées."
            ),
            (
                "L'Église catholique est une secte de criminels, Dieu n'existe pas et ceux qui "
                "le prient encore sont des moutons."
            ),
            (
                "Jésus est le seul chemin du salut. Repentez-vous, toutes les autres religions "
                "mènent en enfer."
            ),
            (
                "Dieu n'existe pas. La religion est un poison pour les enfants et les croyants "
                "sont endoctrinés."
            ),
            (
                "Le catalogue est en ligne. Et qu'Allah guide ceux qui refusent encore l'islam, "
                "car les mécréants brûleront en enfer."
            ),
        ),
    },
    source=SOURCE,
)
