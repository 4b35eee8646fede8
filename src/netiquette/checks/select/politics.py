"""The post takes sides in politics: for or against a party, a government, a leader, a vote.

*Why it matters.* Seventh of Fernandez's rules: avoid the subjects that anger. Half of a
professional network votes otherwise; it will not argue, it will leave, and remember who said it.

*When it is wrong.* Naming a ministry, a law, an election or a mayor is work, not a stance; so is a
headline that is quoted to be discussed. The whole sentence is read, and the finding says how sure
it is; irony and allusion are where it errs most. Where politics is the theme of a segment or of a
channel, say so (`welcomes = ["politics"]`) and the check is silent there.
"""

from __future__ import annotations

from netiquette.check import Check
from netiquette.suspected import LANGUAGES, NEEDS, SOURCE, Options, suspected, told, welcomed

CHECK = Check(
    run=suspected("politics"),
    options=Options(),
    needs=NEEDS,
    languages=LANGUAGES,
    title={"en": "Politics", "fr": "Politique"},
    says={
        "en": told(
            "en",
            says=(
                "This passage takes sides in politics",
                "This passage seems to take sides in politics",
                "Some will read a political stance in this passage",
            ),
        ),
        "fr": told(
            "fr",
            says=(
                "Ce passage prend parti en politique",
                "Ce passage semble prendre parti en politique",
                "Certains liront dans ce passage une prise de position politique",
            ),
        ),
    },
    doc={
        "fr": """Le message prend parti en politique : pour ou contre un parti, un gouvernement,
un vote.

*Pourquoi.* Septième règle de Fernandez : évitez les sujets qui fâchent. La moitié d'un réseau
professionnel vote autrement ; elle ne discutera pas, elle partira, et se souviendra de qui
parlait.

*Quand c'est faux.* Nommer un ministère, une loi, une élection ou une maire, c'est du travail, pas
une opinion ; un titre de presse cité pour en discuter non plus. La phrase entière est lue, et le
constat dit à quel point il est sûr ; c'est sur l'ironie et l'allusion qu'il se trompe le plus. Là
où la politique est le sujet d'un segment ou d'un canal, dites-le (`welcomes = ["politics"]`).
"""
    },
    good={
        "en": (
            (
                "The ministry has published the call for tenders for its new archive; we answer "
                "by 12 March."
            ),
            (
                "Leader election in our Raft cluster takes 200 ms, and the vote is lost when a "
                "node is down."
            ),
            (
                "The council meets on Thursday at 7 pm: bike lanes are on the agenda, the "
                "minutes will be online."
            ),
            "Polling station 4 moves to the library. Bring your ID card.",
            (
                "The headline says “The government is killing small shops”. What do the figures "
                "of the chamber of commerce show? Our reading, with sources."
            ),
            (
                "I disagree with the keynote: a monolith would have cost them less. Their own "
                "figures on page 12 say so."
            ),
            welcomed(
                "Another tax hike from this corrupt government. Vote them out in May, all "
                "of them, before they finish the job.",
                "politics",
            ),
        ),
        "fr": (
            (
                "Le ministère publie son appel d'offres pour les archives ; nous répondons "
                "avant le 12 mars."
            ),
            (
                "Le conseil municipal se réunit jeudi à 19 h : pistes cyclables à l'ordre du "
                "jour, compte rendu en ligne."
            ),
            (
                "Élection du leader dans notre cluster Raft : 200 ms, et le vote est perdu si "
                "un nœud tombe."
            ),
            (
                "« Le gouvernement tue le petit commerce », titre le journal. Que disent les "
                "chiffres de la chambre de commerce ? Notre lecture, avec les sources."
            ),
            (
                "Je ne suis pas d'accord avec la conférence : un monolithe leur aurait coûté "
                "moins cher, leurs propres chiffres le disent page 12."
            ),
            "Trois candidats au poste de chef d'atelier passent leur entretien jeudi.",
            "Bureau de vote n° 4 : il déménage à la bibliothèque, pensez à votre carte d'identité.",
            (
                "Le nouveau texte sur la facture électronique s'applique le 1er septembre ; "
                "voici ce qui change pour vous."
            ),
            welcomed(
                "Macron nous ruine et ce gouvernement de voleurs se moque de nous. Dehors, "
                "et vite.",
                "politics",
            ),
        ),
    },
    bad={
        "en": (
            (
                "Another tax hike from this corrupt government. Vote them out in May, all of "
                "them, before they finish the job."
            ),
            "Trump is a crook and every Republican who still votes for him is a coward. Resist.",
            "The Tories have wrecked the NHS for fourteen years. Never vote Conservative again.",
            (
                "Biden and the Democrats sold this country to the unions and opened the "
                "borders. Vote red in November."
            ),
            (
                "Our quarterly figures are in: +4 %. No thanks to Labour and Starmer, who are "
                "bleeding small businesses dry. Vote them out."
            ),
        ),
        "fr": (
            "Macron nous ruine et ce gouvernement de voleurs se moque de nous. Dehors, et vite.",
            "Le RN ment aux Français depuis quarante ans. Pas une voix pour Bardella, jamais.",
            "Mélenchon et LFI veulent la ruine de la France. Ne votez surtout pas pour ces gens.",
            (
                "Encore une taxe pour les petits patrons : merci Macron, merci Lecornu. Qu'ils "
                "démissionnent tous."
            ),
            (
                "Nos ateliers reprennent lundi, malgré ce gouvernement qui méprise le peuple. "
                "Votez contre Macron et sa clique."
            ),
        ),
    },
    source=SOURCE,
)
