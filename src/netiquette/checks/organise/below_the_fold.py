"""What the channel shows before "see more" is a warm-up; the point comes below.

*Why it matters.* On LinkedIn, Facebook or Instagram most readers see the first two lines and
nothing else. When these only warm up, the post has been seen and its point has not.

*When it is wrong.* No channel publishes where it folds a post, and it moves with the screen: the
figures are those of third parties, and this is never more than advice. Posts that begin in their
subject, stories among them, are left alone wherever their link stands.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis
    from netiquette.channel import Channel, Fold


def run(analysis: Analysis, _: None) -> Iterator[Flaw]:
    """At most one flaw, for the channel that shows least, with the warm-up as its place."""
    folds = [(one.fold, one) for one in analysis.channels if one.fold is not None]
    size = len(analysis.text)
    if not any(fold.max is None or size > fold.max for fold, _ in folds):
        return
    opening = analysis.opening
    if opening is None:
        return
    hidden = [pair for pair in folds if _hides(analysis.text[: opening.point.start], pair[0])]
    if hidden:
        fold, channel = min(hidden, key=_shown)
        values = {
            "channel": channel.title,
            "shown": fold.max or 0,
            "point": analysis.text[opening.point.start : opening.point.end],
        }
        because = {
            "phrase": opening.phrase,
            "at": opening.point.start,
            "channels": [one.name for _, one in hidden],
            "unit": "graphemes",
            "lines": fold.lines,
            "source": fold.source,
            "verified": fold.verified,
            "confidence": fold.confidence,
            "note": fold.note,
        }
        yield Flaw(opening.span, values, because=because)


def _hides(before: str, fold: Fold) -> bool:
    """Whether a channel folds a post within what comes before its point."""
    from netiquette.analysis import graphemes

    if fold.max is not None and graphemes.count(before) > fold.max:
        return True
    return fold.lines is not None and before.count("\n") >= fold.lines


def _shown(pair: tuple[Fold, Channel]) -> int:
    return pair[0].max or 0


_EN = (
    "⟦I hope this message finds you all well. As many of you know, our team has been working very "
    "hard behind the scenes on something that is close to our hearts, and it has been quite a "
    "journey with many ups and downs, and a lot of coffee.⟧ "
)
_FR = (
    "⟦J'espère que vous allez toutes et tous très bien. Comme vous le savez, notre équipe "
    "travaille depuis longtemps dans l'ombre à quelque chose qui nous tient particulièrement à "
    "cœur, et le chemin n'a pas toujours été simple.⟧ "
)
_SAID_EN = "The library of tools opens on Saturday. "
_SAID_FR = "La bibliothèque d'outils ouvre samedi. "


def _plain(text: str) -> str:
    return text.replace("⟦", "").replace("⟧", "")


CHECK = Check(
    run=run,
    needs=("channels", "words"),
    languages=("en", "fr"),
    severity=Severity.INFO,
    title={"en": "Point below the fold", "fr": "Propos sous le pli"},
    says={
        "en": Say(
            "{channel} shows about {shown} characters before “see more”; “{point}” comes later.",
            "Let the first line say what the post is about.",
        ),
        "fr": Say(
            "{channel} montre environ {shown} caractères avant « voir plus » ; « {point} » vient "
            "après.",
            "Que la première ligne dise de quoi il s'agit.",
        ),
    },
    doc={
        "fr": """Ce que le canal montre avant « voir plus » n'est qu'un préambule ; le propos est
dessous.

*Pourquoi.* Sur LinkedIn, Facebook ou Instagram, la plupart des lecteurs voient deux lignes et
rien d'autre. Si elles ne font que s'échauffer, le message a été vu et son propos ne l'a pas été.

*Quand c'est faux.* Aucun canal ne publie l'endroit où il replie un message, et cet endroit dépend
de l'écran : les chiffres viennent de tiers, et ce n'est jamais plus qu'un conseil. Un message qui
entre dans son sujet, un récit par exemple, est laissé en paix, où que se trouve son lien.
"""
    },
    good={
        "en": (
            Example(_plain(_SAID_EN + _EN), "linkedin"),
            Example(_plain(_EN + _SAID_EN), "mailing-list"),
            Example("I hope you are well. " + _SAID_EN, "instagram"),
            Example(
                "The winter my father stopped speaking, I learned to read the stove. When he was "
                "angry it roared, when he was sad it went out, and we sat in our coats and waited "
                "for one of us to say something, which nobody did. Come and hear the rest.",
                "linkedin",
            ),
        ),
        "fr": (
            Example(_plain(_SAID_FR + _FR), "linkedin"),
            Example(_plain(_FR + _SAID_FR), "mailing-list"),
            Example("J'espère que vous allez bien. " + _SAID_FR, "instagram"),
            Example(
                "L'hiver où mon père a cessé de parler, j'ai appris à lire le poêle. En colère, il "
                "ronflait ; triste, il s'éteignait, et nous restions en manteau à attendre que "
                "l'un de nous dise quelque chose, ce que personne ne faisait. Venez écouter.",
                "linkedin",
            ),
        ),
    },
    bad={
        "en": (
            Example(_EN + _SAID_EN, "linkedin"),
            Example("Hi everyone,\n\n" + _EN + "\n\n" + _SAID_EN, "instagram"),
            Example(_EN + "Read all of it here: https://example.org/tools", ("x", "linkedin")),
        ),
        "fr": (
            Example(_FR + _SAID_FR, "linkedin"),
            Example("Bonjour à tous,\n\n" + _FR + "\n\n" + _SAID_FR, "instagram"),
            Example(_FR + "Tout est ici : https://example.org/outils", ("x", "linkedin")),
        ),
    },
    source="rules/channels.toml: the folds are figures of third parties",
)
