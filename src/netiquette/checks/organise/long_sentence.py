"""A sentence goes on longer than a reader can hold it.

*Why it matters.* Posts are read on the move and once. From about forty words on, readers
lose the beginning of a sentence before they reach its end, and so does whoever listens to a screen
reader.

*When it is wrong.* Enumerations, quotations and code are not counted, and a semicolon, a colon or
a dash counts as a breath. A sentence that is long on purpose, and carries its reader, is good
prose: this is advice, and a warning only far above.
"""

from __future__ import annotations

from netiquette import rulebook
from netiquette.check import Check, Flaw, Say
from netiquette.finding import Severity
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis, Sentence


class Options(Value):
    """How long a sentence may be.

    words: words without a breath that are still fine; 0 for what the language's file says.
    far: words from which on it is a warning; 0 for what the language's file says.
    """

    words: int = 0
    far: int = 0


_BREATHS = frozenset(";:—–(")
_SHORT_ITEM = 5.0


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each sentence that is too long."""
    code = analysis.language
    if code not in rulebook.languages():
        return
    facts = rulebook.language(code).get("long-sentence", {})
    most = options.words or facts.get("words", 0)
    far = max(options.far or facts.get("far", 0), most)
    if not most or len(analysis.words.keys) <= most:
        return
    for sentence in analysis.sentences:
        if sentence.last - sentence.first > most:
            count = _longest_breath(analysis, sentence)
            if count > most:
                severity = Severity.WARNING if count > far else Severity.INFO
                yield Flaw(
                    sentence.span,
                    {"count": count, "most": most},
                    severity=severity,
                    because={"unit": "words", "far": far, "language": code},
                )


def _longest_breath(analysis: Analysis, sentence: Sentence) -> int:
    """The words of the longest stretch between two breaths; 0 for an enumeration."""
    words, text = analysis.words, analysis.text
    counts, commas = [0], [0]
    end = sentence.span.start
    for at in range(sentence.first, sentence.last):
        start = words.starts[at]
        gap = text[end:start]
        if not _BREATHS.isdisjoint(gap) and gap != ":":
            counts.append(0)
            commas.append(0)
        commas[-1] += "," in gap or "·" in gap
        end = words.ends[at]
        if words.keys[at][-1] != "'" and not analysis.is_quoted(start):
            counts[-1] += 1
    count, pauses = max(zip(counts, commas, strict=True))
    return 0 if count / (pauses + 1) <= _SHORT_ITEM else count


CHECK = Check(
    run=run,
    options=Options(),
    needs=("words",),
    languages=("en", "fr"),
    severity=Severity.INFO,
    title={"en": "Long sentence", "fr": "Phrase longue"},
    says={
        "en": Say(
            "{count} words in one go; up to {most} are easy to follow.",
            "Make two sentences of it, the main thing first.",
        ),
        "fr": Say(
            "{count} mots d'une traite ; on suit sans peine jusqu'à {most}.",
            "Faites-en deux phrases, l'essentiel d'abord.",
        ),
    },
    doc={
        "fr": """Une phrase dure plus longtemps qu'un lecteur ne peut la tenir.

*Pourquoi.* On lit un message en passant, et une seule fois. Au-delà d'une quarantaine de mots, le
début de la phrase est oublié avant la fin, et plus encore par qui l'écoute sur un lecteur
d'écran.

*Quand c'est faux.* Énumérations, citations et code ne comptent pas, et un point-virgule, un
deux-points ou un tiret valent une respiration. Une phrase longue à dessein, et qui porte son
lecteur, est de la bonne prose : c'est un conseil, et un avertissement seulement bien au-delà.
"""
    },
    good={
        "en": (
            "The ferry leaves at nine. Bring a coat, because the deck is open and the wind off the "
            "estuary is colder than it looks from the car park, even in June.",
            "Bring: a coat, a hat, two pairs of socks, a torch, spare batteries, a mug, a spoon, a "
            "bowl, a sleeping bag, a mat, a pillow, soap, a towel, a book, a pencil, one apple, "
            "three eggs and a map.",
            "The rest went on people: nine trustees, each with a red pen; a photograph of a donor "
            "who had since asked not to be shown; and a form that had to be read aloud by a screen "
            "reader while a nurse timed it.",
            "The sign says “no person or persons shall at any time whatsoever enter, cross or "
            "otherwise make use of the said meadow or any part thereof without the prior consent "
            "in writing of the trustees for the time being”, and the sheep ignore it.",
        ),
        "fr": (
            "Le bac part à neuf heures. Prenez un manteau, parce que le pont est ouvert et que le "
            "vent de l'estuaire est plus froid qu'il n'y paraît depuis le parking, même en juin.",
            "Apportez un manteau, un bonnet, deux paires de chaussettes, une lampe, des piles, un "
            "bol, une cuillère, un duvet, un tapis, du savon, une serviette, un livre, un crayon, "
            "une pomme, trois œufs, une gourde et une carte.",
            "Le reste est allé aux gens : neuf élus, chacun avec son stylo rouge ; la photo d'un "
            "donateur qui ne voulait plus y figurer ; un formulaire qu'il fallait écouter au "
            "lecteur d'écran pendant qu'une infirmière tenait le chronomètre.",
            "Le panneau dit « il est interdit à toute personne, à quelque titre que ce soit, de "
            "pénétrer dans ledit pré, de le traverser ou d'en faire un usage quelconque sans "
            "l'accord préalable et écrit du bureau en exercice », et les moutons passent.",
        ),
    },
    bad={
        "en": (
            "⟦We wanted to let all of our members know that the committee, after a number of "
            "meetings at which various options were looked at in some detail, has now decided to "
            "move the annual fair from the green to the school field on the second Sunday.⟧",
            "The pump is back. ⟦It took us four days to find that the fault was in the relay and "
            "not in the motor as we had been told by the supplier who came twice and charged twice "
            "and who will not be asked to come a third time.⟧",
            "⟦As you may know our office has been working for several months with all the partners "
            "of the valley on a new plan for the school buses which should make the journey "
            "shorter for the children of the three villages that are farthest from the town.⟧",
        ),
        "fr": (
            "⟦Nous sommes actuellement en train de mener auprès de tous les adhérents de "
            "l'association une enquête qui doit permettre au bureau de disposer d'éléments "
            "concrets sur les horaires souhaités par chacun avant la réunion au cours de laquelle "
            "une décision sera prise.⟧",
            "La pompe est repartie. ⟦Il nous a fallu quatre jours pour comprendre que la panne "
            "venait du relais et non du moteur comme l'affirmait le fournisseur qui est venu deux "
            "fois et a facturé deux fois et que nous ne ferons pas venir une troisième fois.⟧",
            "⟦Comme vous le savez sans doute, nos services travaillent depuis plusieurs mois avec "
            "tous les partenaires de la vallée à un nouveau plan des cars scolaires qui devrait "
            "raccourcir le trajet des enfants des trois villages les plus éloignés du bourg.⟧",
        ),
    },
    source="house; RFC 1855 (be brief); federal plain language guidelines (write short sentences)",
)
