"""The post as a whole is hard going: long sentences made of long words.

*Why it matters.* The LIX of a text is its words per sentence plus its share of words of more than
six letters, in per cent. It needs no dictionary and compares texts of one language well: about 25
to 35 is a clear post, above 50 in English, or 56 in French, the prose of laws and textbooks.

*When it is wrong.* A formula sees neither sense nor order: a law can be quoted, a trade has its
long words, and all its readers know them. It says nothing of fewer than sixty words, and it is
never more than a remark.

*Where the bounds come from.* Measured on the quiet corpus of the project, whose highest values are
39 in English and 44 in French, and on public texts in pieces of about a hundred words: above the
bound lie no recipes and no spoken dialogues, 15 % of the Python documentation, half of OpenStax's
sociology; in French one answer in seven of service-public.fr, a fifth of Wikipedia and Vikidia, and
two thirds of the laws.
"""

from __future__ import annotations

from netiquette import rulebook
from netiquette.check import Check, Flaw, Say
from netiquette.finding import Severity
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis


class Options(Value):
    """From when on a post is hard to read.

    lix: the highest LIX that is still fine; 0 for what the language's file says.
    words: shorter posts are not measured, in words.
    """

    lix: int = 0
    words: int = 60


_LONG = 6


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """At most one flaw, with the longest sentence as its place."""
    if len(analysis.words.keys) < options.words or analysis.language not in rulebook.languages():
        return
    most = options.lix or rulebook.language(analysis.language).get("hard-to-read", {}).get("lix")
    words = [key for key in analysis.words.keys if key[-1] != "'"]
    sentences = analysis.sentences
    if not most or len(words) < options.words:
        return
    long = sum(len(key) > _LONG for key in words)
    lix = round(len(words) / len(sentences) + 100 * long / len(words))
    if lix > most:
        place = max(sentences, key=lambda one: one.last - one.first).span
        share = round(100 * long / len(words))
        values = {"lix": lix, "most": most, "share": share, "mean": len(words) // len(sentences)}
        because = {"words": len(words), "sentences": len(sentences), "language": analysis.language}
        yield Flaw(place, values, whole=True, because=because)


_EN = (
    "The implementation of the aforementioned organisational restructuring necessitates the "
    "establishment of interdepartmental coordination mechanisms ensuring consistent communication "
    "of strategic priorities throughout the transitional period. Departmental representatives "
    "responsible for administrative documentation should familiarise themselves immediately with "
    "applicable procedures concerning the authorisation of exceptional expenditure, particularly "
    "regarding international travel arrangements and external consultancy agreements. Additional "
    "information regarding implementation timetables will be communicated following consultation."
)
_FR = (
    "La mise en œuvre de la réorganisation précédemment annoncée nécessite la constitution de "
    "dispositifs interservices garantissant une communication harmonisée des orientations "
    "stratégiques pendant toute la période transitoire. Les correspondants responsables de la "
    "documentation administrative prendront immédiatement connaissance des procédures applicables "
    "relatives à l'autorisation des dépenses exceptionnelles, notamment concernant les "
    "déplacements internationaux et les prestations extérieures. Des informations complémentaires "
    "relatives au calendrier prévisionnel seront ultérieurement communiquées."
)
_PLAIN_EN = (
    "The pump house is open again. We cleaned the wheel, oiled the gate, and put new glass in the "
    "window that the ball broke in May. You can come in on any day from nine to noon. Ask Tom for "
    "the key if the door is shut: he lives in the red house by the bridge. Bring a coat, as it is "
    "cold by the water, and do not let the dog off the lead. The eels are back."
)
_PLAIN_FR = (
    "La maison de la pompe est ouverte. Nous avons nettoyé la roue, graissé la vanne et remplacé "
    "la vitre que le ballon avait cassée en mai. On peut entrer tous les jours de neuf heures à "
    "midi. Si la porte est fermée, la clé est chez Tom, dans la maison rouge près du pont. Prenez "
    "un manteau, il fait froid au bord de l'eau, et gardez le chien en laisse. Les anguilles sont "
    "là."
)

CHECK = Check(
    run=run,
    options=Options(),
    needs=("words",),
    languages=("en", "fr"),
    severity=Severity.INFO,
    title={"en": "Hard to read", "fr": "Lecture difficile"},
    says={
        "en": Say(
            "Hard going: {mean} words per sentence and {share}% of long words (LIX {lix}, "
            "clear posts stay below {most}).",
            "Cut the longest sentence in two, and take the short word where there is one.",
        ),
        "fr": Say(
            "Lecture ardue : {mean} mots par phrase et {share} % de mots longs (LIX {lix}, "
            "un message clair reste sous {most}).",
            "Coupez en deux la phrase la plus longue, et prenez le mot court quand il existe.",
        ),
    },
    doc={
        "fr": """Le message entier est ardu : de longues phrases faites de longs mots.

*Pourquoi.* Le LIX d'un texte est le nombre de mots par phrase plus la part, en pour cent, des
mots de plus de six lettres. Il ne demande aucun dictionnaire et compare bien les textes d'une
même langue : de 25 à 40, un message clair ; au-delà de 56 en français, ou de 50 en anglais, la
prose des lois et des manuels.

*Quand c'est faux.* Une formule ne voit ni le sens ni l'ordre : on peut citer une loi, un métier a
ses longs mots et tous ses lecteurs les connaissent. Elle ne dit rien de moins de soixante mots,
et n'est jamais plus qu'une remarque.

*D'où viennent les seuils.* Mesurés sur le corpus silencieux du projet, dont les valeurs les plus
hautes sont 44 en français et 39 en anglais, et sur des textes publics par morceaux d'une centaine
de mots : dépassent le seuil une réponse de service-public.fr sur sept, un cinquième de Wikipédia
et Vikidia, les deux tiers des lois ; en anglais 15 % de la documentation de Python et la moitié
du manuel de sociologie d'OpenStax.
"""
    },
    good={
        "en": (
            _PLAIN_EN,
            _EN.partition(".")[0] + ".",
            "Unquestionably incomprehensible.",
            " ".join([_PLAIN_EN, "Incidentally, photographs are unconditionally encouraged."]),
        ),
        "fr": (
            _PLAIN_FR,
            _FR.partition(".")[0] + ".",
            "Indubitablement incompréhensible.",
            " ".join([_PLAIN_FR, "Les photographies sont naturellement encouragées."]),
        ),
    },
    bad={
        "en": (_EN, _EN.replace("Additional", "Furthermore, additional"), "Dear all,\n\n" + _EN),
        "fr": (_FR, _FR.replace("Des inf", "En outre, des inf"), "Bonjour à tous,\n\n" + _FR),
    },
    source="C. H. Björnsson, Läsbarhet (1968): LIX",
)
