"""Where sentences end: abbreviations, initials, numbers, quotations, lists and emoji."""

from __future__ import annotations

import pytest

from netiquette import read

FRENCH = [
    (
        "M. Dupont arrive à 9 h. Mme Leroy le suit.",
        ["M. Dupont arrive à 9 h.", "Mme Leroy le suit."],
    ),
    (
        "Le Dr. Petit consulte le mardi. Prenez rendez-vous.",
        ["Le Dr. Petit consulte le mardi.", "Prenez rendez-vous."],
    ),
    (
        "Nous vendons du pain, du miel, des œufs, etc. Venez voir !",
        ["Nous vendons du pain, du miel, des œufs, etc.", "Venez voir !"],
    ),
    (
        "Apportez gants, bottes, etc. pour le chantier.",
        ["Apportez gants, bottes, etc. pour le chantier."],
    ),
    (
        "La réunion a lieu à 18 h 30, av. Jean-Jaurès, salle B.",
        ["La réunion a lieu à 18 h 30, av. Jean-Jaurès, salle B."],
    ),
    (
        "Le loyer est de 1.250,50 € par mois. Charges comprises.",
        ["Le loyer est de 1.250,50 € par mois.", "Charges comprises."],
    ),
    (
        "La version 3.11.2 est sortie. Mettez à jour.",
        ["La version 3.11.2 est sortie.", "Mettez à jour."],
    ),
    ("« Tu viens ? » demanda-t-elle.", ["« Tu viens ? » demanda-t-elle."]),
    (
        "Il a dit : « Je viens. » Puis il est parti.",
        ["Il a dit : « Je viens. »", "Puis il est parti."],
    ),
    (
        "Elle a crié « Au feu ! » et tout le monde est sorti.",
        ["Elle a crié « Au feu ! » et tout le monde est sorti."],
    ),
    ("Vraiment ?! Je n’y crois pas.", ["Vraiment ?!", "Je n’y crois pas."]),
    ("Attends… j’arrive.", ["Attends… j’arrive."]),
    ("Attends… On verra demain.", ["Attends…", "On verra demain."]),
    ("Quel match ! Bravo à toutes.", ["Quel match !", "Bravo à toutes."]),
    ("Rendez-vous le 3 mai. 2 places restantes.", ["Rendez-vous le 3 mai.", "2 places restantes."]),
    (
        "1. Ouvrez le four.\n2. Sortez le plat.\n3. Servez.",
        ["1. Ouvrez le four.", "2. Sortez le plat.", "3. Servez."],
    ),
    ("- du lait\n- du pain\n- du beurre", ["- du lait", "- du pain", "- du beurre"]),
    ("Merci à tous 🙏\nOn recommence en juin 🎉", ["Merci à tous 🙏", "On recommence en juin 🎉"]),
    ("Merci à tous ! 🙏 On recommence en juin.", ["Merci à tous ! 🙏", "On recommence en juin."]),
    (
        "J. R. R. Tolkien est né en 1892. Il aimait les langues.",
        ["J. R. R. Tolkien est né en 1892.", "Il aimait les langues."],
    ),
    (
        "Voir p. 12 et suiv. du rapport. Bonne lecture.",
        ["Voir p. 12 et suiv. du rapport.", "Bonne lecture."],
    ),
    (
        "Le prix (cf. tableau) a doublé. Pourquoi ?",
        ["Le prix (cf. tableau) a doublé.", "Pourquoi ?"],
    ),
    (
        "C’est gratuit (sur inscription). Places limitées.",
        ["C’est gratuit (sur inscription).", "Places limitées."],
    ),
    ("(Le parking est fermé.) Venez à vélo.", ["(Le parking est fermé.)", "Venez à vélo."]),
    (
        "L’association loi 1901 recrute. Écrivez-nous à contact@exemple.fr. Merci.",
        ["L’association loi 1901 recrute.", "Écrivez-nous à contact@exemple.fr.", "Merci."],
    ),
    (
        "Tout est sur https://exemple.fr/a.b. Bonne visite !",
        ["Tout est sur https://exemple.fr/a.b.", "Bonne visite !"],
    ),
    ("Tout est sur exemple.fr. Bonne visite !", ["Tout est sur exemple.fr.", "Bonne visite !"]),
    (
        "Aujourd’hui, c’est l’anniversaire d’Anne. Quelqu’un a pensé au gâteau ?",
        ["Aujourd’hui, c’est l’anniversaire d’Anne.", "Quelqu’un a pensé au gâteau ?"],
    ),
    (
        "Ouvert du lun. au ven. de 9 h à 18 h. Fermé le sam.",
        ["Ouvert du lun. au ven. de 9 h à 18 h.", "Fermé le sam."],
    ),
    (
        "St. Malo est loin. Prenez le train de 7 h 05.",
        ["St. Malo est loin.", "Prenez le train de 7 h 05."],
    ),
    (
        "Titre sans point\n\nLe texte commence ici.\nIl continue.",
        ["Titre sans point", "Le texte commence ici.", "Il continue."],
    ),
    ("Le M. du vendredi, c’est quoi ? Un mot.", ["Le M. du vendredi, c’est quoi ?", "Un mot."]),
    ("N.B. : le bureau ferme à midi.", ["N.B. : le bureau ferme à midi."]),
    ("P.-S. : n’oubliez pas vos clés.", ["P.-S. : n’oubliez pas vos clés."]),
    ("Env. 200 personnes étaient là. Bravo !", ["Env. 200 personnes étaient là.", "Bravo !"]),
    (
        "La durée est de 20 min. Apportez un stylo.",
        ["La durée est de 20 min.", "Apportez un stylo."],
    ),
    ("« Quoi ? », dit-elle.", ["« Quoi ? », dit-elle."]),
    ("C’est le max. On y va.", ["C’est le max.", "On y va."]),
    ("Le vol. 3 est paru.", ["Le vol. 3 est paru."]),
    ("Il aime l’art. Elle chante.", ["Il aime l’art.", "Elle chante."]),
    ("Donnez votre tél. Nous vous rappelons.", ["Donnez votre tél.", "Nous vous rappelons."]),
    ("Tél. 01 23 45 67 89, demandez Léa.", ["Tél. 01 23 45 67 89, demandez Léa."]),
    ("C’est bien, c’est-à-dire mieux. Non ?", ["C’est bien, c’est-à-dire mieux.", "Non ?"]),
    ("Rendez-vous sam. 12 juin à 10 h.", ["Rendez-vous sam. 12 juin à 10 h."]),
    ("On part à la mer. Paul nage.", ["On part à la mer.", "Paul nage."]),
    ("Le bât. A est fermé.", ["Le bât. A est fermé."]),
    ("Bd. Voltaire, au n. 12.", ["Bd. Voltaire, au n. 12."]),
    ("Ça coûte 3 €. C’est donné !", ["Ça coûte 3 €.", "C’est donné !"]),
]
ENGLISH = [
    (
        "Mr. Brown met Dr. Green at 9 a.m. on Monday.",
        ["Mr. Brown met Dr. Green at 9 a.m. on Monday."],
    ),
    ("We open at 9 a.m. Bring coffee.", ["We open at 9 a.m.", "Bring coffee."]),
    ("We moved to the U.S. last year.", ["We moved to the U.S. last year."]),
    ("We moved to the U.S. It was hot.", ["We moved to the U.S.", "It was hot."]),
    ("Prices rose 3.5% in Q1. Sales fell.", ["Prices rose 3.5% in Q1.", "Sales fell."]),
    ("Version 2.0.1 is out. Upgrade now.", ["Version 2.0.1 is out.", "Upgrade now."]),
    ("“Are you sure?” she asked.", ["“Are you sure?” she asked."]),
    ("“Are you sure?” She nodded.", ["“Are you sure?”", "She nodded."]),
    ("He said, “Go home.” Nobody moved.", ["He said, “Go home.”", "Nobody moved."]),
    ("Wait... what?", ["Wait... what?"]),
    ("Wait... Nobody told me.", ["Wait...", "Nobody told me."]),
    ("I love apples, pears, etc. in autumn.", ["I love apples, pears, etc. in autumn."]),
    ("Bring pens, paper, etc. See you there.", ["Bring pens, paper, etc.", "See you there."]),
    (
        "Use a database, e.g. SQLite, for this. It is fine.",
        ["Use a database, e.g. SQLite, for this.", "It is fine."],
    ),
    (
        "Use a database (i.e. not a spreadsheet). It is fine.",
        ["Use a database (i.e. not a spreadsheet).", "It is fine."],
    ),
    ("See Fig. 3 and Sec. 2 for details.", ["See Fig. 3 and Sec. 2 for details."]),
    ("J. K. Rowling wrote it. I read it twice.", ["J. K. Rowling wrote it.", "I read it twice."]),
    ("Is this Plan B? Yes.", ["Is this Plan B?", "Yes."]),
    ("Inc. magazine covered Acme Inc. in May.", ["Inc. magazine covered Acme Inc. in May."]),
    ("She works for Acme Inc. They make tools.", ["She works for Acme Inc.", "They make tools."]),
    ("It costs $5.99. Shipping is free!", ["It costs $5.99.", "Shipping is free!"]),
    ("Really?! No way!!!", ["Really?!", "No way!!!"]),
    (
        "1. Open the box.\n2. Read the card.\n3. Smile.",
        ["1. Open the box.", "2. Read the card.", "3. Smile."],
    ),
    ("* milk\n* bread", ["* milk", "* bread"]),
    ("We did it 🎉\nThanks, all 🙏", ["We did it 🎉", "Thanks, all 🙏"]),
    ("Done ✅ Next stop: Leeds.", ["Done ✅ Next stop: Leeds."]),
    ("St. Paul's is open. No. 10 is not.", ["St. Paul's is open.", "No. 10 is not."]),
    ("Meet at 5 p.m. Tuesday.", ["Meet at 5 p.m. Tuesday."]),
    ("Read https://example.com/a.b. It's good.", ["Read https://example.com/a.b.", "It's good."]),
    ("Don't wait. It's free, isn't it?", ["Don't wait.", "It's free, isn't it?"]),
    ("The end.) Or is it?", ["The end.)", "Or is it?"]),
    (
        "Node.js and Vue.js are fine. So is ASP.NET.",
        ["Node.js and Vue.js are fine.", "So is ASP.NET."],
    ),
    ("vs. code, we win. Ask Prof. Li.", ["vs. code, we win.", "Ask Prof. Li."]),
    ("Was it easy? No. It was hard.", ["Was it easy?", "No.", "It was hard."]),
    ("I said no. He left.", ["I said no.", "He left."]),
    ("He makes art. She sings.", ["He makes art.", "She sings."]),
    ("Wait a sec. I'm coming.", ["Wait a sec.", "I'm coming."]),
    ("On 3 Dec. we close early.", ["On 3 Dec. we close early."]),
    (
        "We close on 3 Dec. The shop reopens in May.",
        ["We close on 3 Dec.", "The shop reopens in May."],
    ),
    ("See No. 10 on the list.", ["See No. 10 on the list."]),
    ("Tickets for Fri. 12 May are gone.", ["Tickets for Fri. 12 May are gone."]),
    ("Doors on Fri. Bring a coat.", ["Doors on Fri.", "Bring a coat."]),
    ("The workshop takes 20 min. Bring a pen.", ["The workshop takes 20 min.", "Bring a pen."]),
    ("“Stop!”, she said.", ["“Stop!”, she said."]),
    ("Smith et al. found this in 2019.", ["Smith et al. found this in 2019."]),
    ("Gen. Smith and Rep. Jones met.", ["Gen. Smith and Rep. Jones met."]),
    ("Call ext. 42 for help.", ["Call ext. 42 for help."]),
    ("He is the max. It shows.", ["He is the max.", "It shows."]),
    ("Sgt. Pepper turned 50. We danced.", ["Sgt. Pepper turned 50.", "We danced."]),
]


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french(text: str, expected: list[str]) -> None:
    assert expected == [one.text for one in read(text, language="fr").sentences]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert expected == [one.text for one in read(text, language="en").sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cela dit, il n’est pas là aujourd’hui.",
            "Cela dit il n’ est pas là aujourd’hui",
        ),
        ("Va-t-il venir ? L’été d’Anne", "Va-t-il venir L’ été d’ Anne"),
        ("quelqu'un, presqu'île, prud'hommes", "quelqu'un presqu'île prud'hommes"),
        ("3,5 % à 18h30 le 1er mai", "3,5 à 18h30 le 1er mai"),
        ("emoji🎉collé, #BonjourATous et @alice", "emoji collé et"),
        ("« Bonjour »,dit-il.", "Bonjour dit-il"),
    ],
)
def test_french_words(text: str, expected: str) -> None:
    assert expected.split(" ") == [one.text for one in read(text, language="fr").words]
