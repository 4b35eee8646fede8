"""The post sells hard: countdowns, prizes for likes, riches from home, "DM me", bait for clicks.

*Why it matters.* Messeca: ask your network often without spamming it. Readers give a network their
attention for what helps them; whoever spends it on bait is muted, next good post and all.

*When it is wrong.* To say what you offer is no fault: what it is, for whom, how much, until when,
once and without drums. The finding says how sure it is. A circle of customers may want offers:
`welcomes = ["promotional"]`.
"""

from __future__ import annotations

from netiquette.check import Check
from netiquette.suspected import LANGUAGES, NEEDS, Options, suspected, told, welcomed

CHECK = Check(
    run=suspected("promotional"),
    options=Options(),
    needs=NEEDS,
    languages=LANGUAGES,
    title={"en": "Promotional", "fr": "Promotionnel"},
    says={
        "en": told(
            "en",
            says=(
                "This passage sells hard",
                "This passage sounds like a hard sell",
                "Some will take this passage for advertising",
            ),
            do="Say what it is, for whom and how much, once, without the drums.",
            at_home=(
                "Say what it is, for whom and how much, once; or move it to “{segment}”, "
                "which welcomes offers."
            ),
        ),
        "fr": told(
            "fr",
            says=(
                "Ce passage force la vente",
                "Ce passage ressemble à de la réclame",
                "Certains prendront ce passage pour de la réclame",
            ),
            do="Dites quoi, pour qui et combien, une seule fois et sans tambour.",
            at_home=(
                "Dites quoi, pour qui et combien, une seule fois\u00a0; ou gardez-le pour "
                "«\u00a0{segment}\u00a0», qui accueille les offres."
            ),
        ),
    },
    doc={
        "fr": """Le message force la vente : compte à rebours, lots contre des « j'aime », fortune
facile, appâts.

*Pourquoi.* Messeca : solliciter souvent son réseau sans le spammer. On donne son attention à ce
qui aide ; qui la dépense en appâts est mis en sourdine, et son prochain bon message avec.

*Quand c'est faux.* Dire ce que l'on propose n'est pas une faute : quoi, pour qui, combien, jusqu'à
quand, une fois et sans tambour. Le constat dit à quel point il est sûr. Un cercle de clients peut
vouloir des offres : `welcomes = ["promotional"]`.
"""
    },
    good={
        "en": (
            (
                "Our course on soldering: 12 March, 9 am to 5 pm, €120, eight places. The "
                "programme is on our site."
            ),
            "The bakery opens at seven from Monday on; baguettes stay at €1.10.",
            "We release version 4 today: exports are twice as fast, and it stays free for schools.",
            (
                "The marketing campaign for the museum starts in May; here is what we learned "
                "from the last one."
            ),
            "Two seats left in the van to Ghent on Friday, share of petrol €8.",
            welcomed(
                "🔥🔥 LAST CHANCE! 70 % OFF everything, only 24 hours left! Click the link in "
                "bio and grab yours NOW 👇",
                "promotional",
            ),
        ),
        "fr": (
            (
                "Notre stage de soudure : le 12 mars de 9 h à 17 h, 120 €, huit places. Le "
                "programme est sur notre site."
            ),
            "La boulangerie ouvre à sept heures dès lundi ; la baguette reste à 1,10 €.",
            (
                "La version 4 sort aujourd'hui : les exports vont deux fois plus vite, et elle "
                "reste gratuite pour les écoles."
            ),
            "La campagne du musée commence en mai ; voici ce que la précédente nous a appris.",
            "Deux places dans la camionnette pour Gand vendredi, 8 € d'essence chacun.",
            welcomed(
                "🔥🔥 DERNIÈRE CHANCE ! -70 % sur tout, plus que 24 heures ! Cliquez sur le "
                "lien en bio et profitez-en MAINTENANT 👇",
                "promotional",
            ),
        ),
    },
    bad={
        "en": (
            (
                "🔥🔥 LAST CHANCE! 70 % OFF everything, only 24 hours left! Click the link in bio "
                "and grab yours NOW 👇"
            ),
            (
                "GIVEAWAY! Like, share and tag 3 friends to win an iPhone! The winner is drawn "
                "tonight 🎁"
            ),
            (
                "I made 10k a month from home with this simple system. DM me “YES” and I will "
                "show you how. Only 5 spots left!"
            ),
            (
                "Comment “GUIDE” and I will send you my free ebook. Follow me for more secrets "
                "of financial freedom 🚀"
            ),
            (
                "Thanks for coming to the meetup! And now: 50 % off my masterclass, tonight "
                "only, DM me the code SAVE50 before midnight!!! 🔥"
            ),
        ),
        "fr": (
            (
                "🔥🔥 DERNIÈRE CHANCE ! -70 % sur tout, plus que 24 heures ! Cliquez sur le lien "
                "en bio et profitez-en MAINTENANT 👇"
            ),
            (
                "CONCOURS ! Likez, partagez et identifiez 3 amis pour gagner un iPhone ! Tirage "
                "au sort ce soir 🎁"
            ),
            (
                "Je gagne 10 000 € par mois depuis chez moi grâce à cette méthode simple. "
                "Écrivez-moi « OUI » en MP et je vous montre. Plus que 5 places !"
            ),
            (
                "Commente « GUIDE » et je t'envoie mon ebook gratuit. Abonne-toi pour d'autres "
                "secrets de liberté financière 🚀"
            ),
            (
                "Merci d'être venus ! Et maintenant : -50 % sur ma masterclass, ce soir "
                "seulement, code promo SAVE50 en MP avant minuit !!! 🔥"
            ),
        ),
    },
    source="Éric Messeca, « Les réflexes-réseau » (2012): ask often without spamming",
)
