"""The post warms up, and its point comes late.

*Why it matters.* Readers decide on the first line. A ritual opening ("I hope this finds you well"),
what everybody knows ("as many of you know") or the state of the world cost the post the readers
for whom it was written.

*When it is wrong.* Stories, letters of condolence and essays may take their time: only openings
that are known as warm-ups are looked for, and a number, a date, a question or a link counts as the
point. A greeting is courtesy and never counted.
"""

from __future__ import annotations

from bisect import bisect_left

from netiquette.check import Check, Example, Flaw, Say
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis


_FEW = 6


class Options(Value):
    """How late the point may come.

    words: so many words may come before it, the greeting aside.
    """

    words: int = 28


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """At most one flaw, with the warm-up as its place."""
    if len(analysis.words.keys) <= options.words:
        return
    opening = analysis.opening
    if opening is not None and opening.words > options.words:
        point = _said(analysis, opening.point)
        yield Flaw(
            opening.span,
            {"count": opening.words, "phrase": opening.phrase, "point": point},
            because={"unit": "words", "most": options.words, "at": opening.point.start},
        )


def _said(analysis: Analysis, point: Span) -> str:
    """The words of the point, with those that follow in the sentence where they are few."""
    words, text = analysis.words, analysis.text
    first = bisect_left(words.starts, point.start)
    last = bisect_left(words.starts, point.end)
    if last - first >= _FEW:
        return text[point.start : point.end]
    ends = (one.last for one in analysis.sentences if one.last > first)
    last = min(first + _FEW, next(ends, last))
    return text[point.start : max(point.end, words.ends[last - 1])]


_EN = (
    "⟦I hope this message finds you all well. As many of you know, our team has been working very "
    "hard behind the scenes on something that is close to our hearts, and it has been quite a "
    "journey with many ups and downs.⟧ "
)
_FR = (
    "⟦J'espère que vous allez toutes et tous très bien. Comme vous le savez, notre équipe "
    "travaille depuis longtemps dans l'ombre à quelque chose qui nous tient particulièrement à "
    "cœur, et le chemin n'a pas toujours été simple.⟧ "
)

CHECK = Check(
    run=run,
    options=Options(),
    needs=("words",),
    languages=("en", "fr"),
    title={"en": "Buried point", "fr": "Propos enfoui"},
    says={
        "en": Say(
            "{count} words of warm-up (“{phrase}…”) come before the point: “{point}”.",
            "Begin with the point; what still matters of the warm-up can follow it.",
        ),
        "fr": Say(
            "{count} mots de préambule (« {phrase}… ») passent avant le propos : « {point} ».",
            "Commencez par le propos ; ce qui compte encore du préambule peut le suivre.",
        ),
    },
    doc={
        "fr": """Le message s'échauffe, et le propos arrive tard.

*Pourquoi.* Le lecteur décide à la première ligne. Une formule rituelle (« j'espère que vous allez
bien »), ce que tout le monde sait (« comme vous le savez ») ou l'état du monde coûtent au message
les lecteurs pour qui il est écrit.

*Quand c'est faux.* Un récit, une lettre de condoléances, un essai peuvent prendre leur temps : on
ne cherche que des entrées en matière connues pour telles, et un nombre, une date, une question ou
un lien valent propos. Saluer est une politesse et ne compte jamais.
"""
    },
    good={
        "en": (
            "Hello everyone,\n\nI hope this finds you well. The pool closes on Monday for repairs.",
            "The winter my father stopped speaking, I learned to read the stove. When he was angry "
            "it roared, when he was sad it went out, and we sat in our coats and waited for one of "
            "us to say something. Come and hear the rest at the library.",
            "As many of you know, the choir sings on 4 May. We need two basses and a page-turner "
            "with steady hands, and we would be glad of a cake or two for the interval.",
            "Dear all,\n\nour treasurer has died. She kept the books of this club in green ink, "
            "and never once raised her voice at us. Please come to the wake.",
            "It has been a while. I missed this place.",
        ),
        "fr": (
            "Bonjour à tous,\n\nJ'espère que vous allez bien. La piscine ferme lundi pour travaux.",
            "L'hiver où mon père a cessé de parler, j'ai appris à lire le poêle. En colère, il "
            "ronflait ; triste, il s'éteignait, et nous restions en manteau à attendre que l'un de "
            "nous dise quelque chose. Venez écouter la suite à la bibliothèque.",
            "Comme vous le savez, la chorale chante le 4 mai. Il nous manque deux basses et une "
            "personne pour tourner les pages, et un gâteau pour l'entracte serait le bienvenu.",
            "Bonjour,\n\nnotre trésorière est morte. Elle tenait les comptes à l'encre verte et "
            "n'a jamais élevé la voix. Venez nombreux à la veillée.",
            "Cela fait longtemps. Ce lieu m'a manqué.",
        ),
    },
    bad={
        "en": (
            Example(_EN + "We are launching a lending library for tools.", "linkedin"),
            Example("Hi everyone,\n\n" + _EN + "\n\nThe tool library opens on Saturday.", "email"),
            "⟦In today's fast-moving world, it is more important than ever to stay close to the "
            "people who matter to us, and to make time for the small things that keep a "
            "neighbourhood alive and kind.⟧ Sign up for the street party here: https://example.org",
        ),
        "fr": (
            Example(_FR + "Nous lançons une bibliothèque d'outils.", "linkedin"),
            Example("Bonjour à tous,\n\n" + _FR + "\n\nLe prêt d'outils ouvre samedi.", "email"),
            "⟦Dans un monde qui va de plus en plus vite, il est essentiel de rester proche de "
            "celles et ceux qui comptent, et de prendre le temps des petites choses qui font vivre "
            "un quartier.⟧ Inscrivez-vous à la fête de la rue : https://example.org",
        ),
    },
    source="house; RFC 1855 (be brief); plain language guidelines (state your purpose first)",
)
