"""The post spreads a rumour, or the private life of people who are not there to answer.

*Why it matters.* Fernandez's seventh rule names gossip and the talk of corridors beside politics
and religion. Who reads it wonders what is said of them elsewhere.

*When it is wrong.* News with its source, a farewell, a rumour about a product that is put right,
are no gossip. The finding says how sure it is. A circle of friends may want it: `welcomes =
["gossip"]`.
"""

from __future__ import annotations

from netiquette.check import Check
from netiquette.suspected import LANGUAGES, NEEDS, SOURCE, Options, suspected, told, welcomed

CHECK = Check(
    run=suspected("gossip"),
    options=Options(),
    needs=NEEDS,
    languages=LANGUAGES,
    title={"en": "Gossip", "fr": "Ragots"},
    says={
        "en": told(
            "en",
            says=(
                "This passage spreads gossip",
                "This passage sounds like gossip",
                "Some will take this passage for gossip",
            ),
            do="Name your source, or leave it out; if you do not know, ask those concerned.",
            at_home="Name your source, or leave it out; only “{segment}” welcomes it.",
        ),
        "fr": told(
            "fr",
            says=(
                "Ce passage colporte un ragot",
                "Ce passage ressemble à un ragot",
                "Certains prendront ce passage pour un ragot",
            ),
            do=(
                "Nommez votre source, ou laissez-le de côté\u00a0; dans le doute, demandez "
                "aux intéressés."
            ),
            at_home=(
                "Nommez votre source, ou laissez-le de côté\u00a0; seul "
                "«\u00a0{segment}\u00a0» l'accueille."
            ),
        ),
    },
    doc={
        "fr": """Le message colporte une rumeur, ou la vie privée de gens qui ne sont pas là pour
répondre.

*Pourquoi.* La septième règle de Fernandez nomme les ragots et les « bruits de couloirs » à côté de
la politique et de la religion. Qui les lit se demande ce qu'on dit de lui ailleurs.

*Quand c'est faux.* Une nouvelle avec sa source, un départ fêté, une rumeur sur un produit que l'on
corrige ne sont pas des ragots. Le constat dit à quel point il est sûr. Un cercle d'amis peut en
vouloir : `welcomes = ["gossip"]`.
"""
    },
    good={
        "en": (
            (
                "The rumour of a release in May is wrong: version 4 comes out on 12 June, says "
                "the changelog."
            ),
            (
                "Karen from accounting leaves us on Friday after twelve years. Cake at four, "
                "she asked for lemon."
            ),
            (
                "According to the press release, Acme has bought the factory; the court "
                "confirmed it on Monday."
            ),
            "Tom is on leave until the 15th; write to Julie for invoices.",
            "The gossip protocol of our cluster spreads the state in four rounds.",
            welcomed(
                "I heard that our director is cheating on his wife with the intern. "
                "Everybody whispers about it, but you did not hear it from me.",
                "gossip",
            ),
        ),
        "fr": (
            (
                "Karine de la compta nous quitte vendredi après douze ans. Gâteau à 16 h, elle "
                "l'a demandé au citron."
            ),
            "Thomas est en congé jusqu'au 15 ; pour les factures, écrivez à Julie.",
            "Le protocole de bavardage (gossip) de notre cluster diffuse l'état en quatre tours.",
            "Le tribunal a confirmé lundi la vente de l'usine ; le jugement est en ligne.",
            "Le comité l'annonce lui-même ce matin : la course est reportée au 12 juin.",
            (
                "Bruit de couloir au sens propre : la ventilation du deuxième étage siffle, le "
                "technicien passe mardi."
            ),
            welcomed(
                "On dit que Julie a quitté son mari pour le stagiaire. Tout le bureau est "
                "au courant, je dis ça je dis rien.",
                "gossip",
            ),
        ),
    },
    bad={
        "en": (
            (
                "I heard that our director is cheating on his wife with the intern. Everybody "
                "whispers about it, but you did not hear it from me."
            ),
            (
                "Apparently Julie left her husband for the intern. Everybody at the office "
                "knows, just saying."
            ),
            (
                "Apparently Sarah got divorced because her husband caught her with the "
                "neighbour. Don't tell anyone I told you!"
            ),
            (
                "I heard that our old director is getting divorced and that his wife found the "
                "messages. Don't tell anyone."
            ),
            (
                "Great workshop today. By the way, they say Mark is sleeping with his secretary "
                "and his wife found out. Just saying."
            ),
        ),
        "fr": (
            (
                "On dit que Julie a quitté son mari pour le stagiaire. Tout le bureau est au "
                "courant, je dis ça je dis rien."
            ),
            (
                "J'ai entendu dire que notre ancienne directrice divorce et que son mari a "
                "trouvé les messages. Ne le répétez pas."
            ),
            (
                "On raconte que le directeur a une liaison avec la stagiaire et que sa femme "
                "l'a mis dehors. Vous ne le tenez pas de moi."
            ),
            (
                "Vous connaissez la dernière ? Il paraît que Sophie est enceinte de son chef et "
                "que sa femme l'a découvert. Surtout, ça reste entre nous."
            ),
            (
                "Il paraît que le nouveau trésorier a quitté sa femme pour la voisine. Je ne "
                "vous ai rien dit !"
            ),
            (
                "Compte rendu en ligne. Au fait, on raconte que le trésorier trompe sa femme "
                "avec la voisine, je ne vous ai rien dit."
            ),
        ),
    },
    source=SOURCE,
)
