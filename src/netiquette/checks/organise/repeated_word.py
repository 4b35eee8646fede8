"""The same word stands twice in a row.

*Why it matters.* A doubled word is a slip that the author no longer sees and every reader does;
it makes a careful post look hurried.

*When it is wrong.* Some words are doubled on purpose ("had had", "nous nous") or for effect
("very, very"). Doubles that grammar allows are left alone, and so is everything with a mark
between the two.
"""

from __future__ import annotations

from netiquette import rulebook
from netiquette.check import Check, Flaw, Say
from netiquette.finding import Edit
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis


class Options(Value):
    """What may stand twice.

    allow: further words that are doubled on purpose, in lower case.
    """

    allow: tuple[str, ...] = ()


# English: "what it was was cold", names and sounds. French: "nous nous levons", "si si".
_RIGHT = frozenset(
    """had that is was do her you so far no yes ha ho hey bye boo tut knock blah bora chop tick
    many nous vous si non oui hein bon très trop plus loin même vite fort pur ah oh toc""".split()
)


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each doubled word; taking the second one out is safe for function words."""
    words, text = analysis.words, analysis.text
    keys, starts, ends = words.keys, words.starts, words.ends
    for at in range(1, len(keys)):
        key = keys[at]
        if key != keys[at - 1] or key in _RIGHT or key in options.allow or not key.isalpha():
            continue
        gap = text[ends[at - 1] : starts[at]]
        if not gap.isspace() or "\n\n" in gap or analysis.is_quoted(starts[at]):
            continue
        if text[starts[at]].isupper() and key != key.upper():  # a name: Duran Duran, Bora Bora
            continue
        # "contrôle négatif négatif" may be meant; "the the" never is.
        safe = key in _function_words(analysis.language)
        edit = Edit(Span(ends[at - 1], ends[at]), "", safe=safe)
        yield Flaw(Span(starts[at - 1], ends[at]), {"word": key}, edits=(edit,))


def _function_words(code: str | None) -> list[str]:
    if code not in rulebook.languages():
        return []
    words: list[str] = rulebook.language(code)["function_words"]
    return words


CHECK = Check(
    run=run,
    options=Options(),
    needs=("words",),
    title={"en": "Repeated word", "fr": "Mot répété"},
    says={
        "en": Say("“{word}” stands twice in a row.", "Keep one."),
        "fr": Say("« {word} » est écrit deux fois de suite.", "N'en gardez qu'un."),
    },
    doc={
        "fr": """Le même mot est écrit deux fois de suite.

*Pourquoi.* Un mot doublé est une étourderie que l'auteur ne voit plus et que chaque lecteur voit ;
un message soigné paraît alors bâclé.

*Quand c'est faux.* Certains mots se doublent à dessein (« nous nous », « très très ») ; ceux que la
grammaire admet sont laissés en paix, comme tout ce qu'un signe sépare.
"""
    },
    good={
        "en": (
            "She had had enough of the rain by Tuesday.",
            "Bora Bora is off the list this year.",
            "Well, well: the boiler starts again.",
        ),
        "fr": (
            "Nous nous retrouvons mardi à 18 h devant la halle.",
            "Si si, la répétition a bien lieu.",
            "Vous vous inscrivez où ?",
        ),
    },
    bad={
        "en": (
            "The workshop moves to ⟦the the⟧ library.",
            "Bring ⟦boots boots⟧ and a torch.",
            "We open at nine ⟦and and⟧ close at five.",
        ),
        "fr": (
            "La réunion est reportée ⟦à à⟧ jeudi.",
            "Apportez des ⟦bottes bottes⟧ et une lampe.",
            "On ouvre à neuf heures ⟦et et⟧ on ferme à cinq.",
        ),
    },
    source="house",
)
