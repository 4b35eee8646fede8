"""One post asks its readers for several things at once.

*Why it matters.* A reader does at most one thing for a post, and often the easiest. Who asks to
like, share, subscribe and sign up gets likes. One clear ask is the one that is answered.

*When it is wrong.* Two ways to do one thing are one ask ("write or call"), and so are its steps
("come on Saturday, sign up here"); offers are none ("if you have a question, write to me"). An
instruction to read, open or bring something is no ask in this sense.
"""

from __future__ import annotations

from netiquette.check import Check, Flaw, Say
from netiquette.finding import Severity
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis
    from netiquette.analysis.asks import Ask


class Options(Value):
    """How many different asks are enough.

    most: distinct acts that one post may ask for; one more is a remark.
    far: distinct acts from which on it is a warning.
    """

    most: int = 1
    far: int = 3


_SOCIAL = frozenset(("like", "comment", "share", "follow"))
_COUNTED = _SOCIAL | frozenset(
    ("register", "apply", "contact", "donate", "sign", "vote", "survey", "buy", "review")
)
# Acts that are ways to one end, or steps on one way.
_TOGETHER = (
    frozenset(("contact", "register", "apply")),
    frozenset(("contact", "register", "buy")),
    frozenset(("contact", "donate")),
    frozenset(("contact", "survey")),
    frozenset(("contact", "vote")),
    frozenset(("contact", "review")),
    frozenset(("contact", "comment")),
    frozenset(("register", "donate")),
    frozenset(("register", "vote")),
    frozenset(("comment", "vote")),
    frozenset(("donate", "sign")),
)

_LONGEST_OR = 60
_OR = frozenset(("or", "ou"))


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """At most one flaw, at the first ask that is one too many."""
    kept: list[Ask] = []
    for ask in analysis.asks:
        if ask.act not in _COUNTED or (ask.conditional and ask.act not in _SOCIAL):
            continue
        if not any(_is_same(analysis, one, ask) for one in kept):
            kept.append(ask)
    if len(kept) > options.most:
        yield Flaw(
            kept[options.most].span,
            {"count": len(kept), "asks": tuple(ask.text for ask in kept)},
            severity=Severity.WARNING if len(kept) >= options.far else Severity.INFO,
            whole=True,
            because={"acts": [ask.act for ask in kept], "most": options.most},
        )


def _is_same(analysis: Analysis, one: Ask, other: Ask) -> bool:
    """Whether two asks are one: the same act, steps of one, or alternatives."""
    acts = frozenset((one.act, other.act))
    if len(acts) == 1 or any(acts <= group for group in _TOGETHER):
        return True
    return _are_alternatives(analysis, one.span, other.span)


def _are_alternatives(analysis: Analysis, one: Span, other: Span) -> bool:
    """Whether nothing but "or" and what belongs to the first ask stands between two asks."""
    if other.start - one.end > _LONGEST_OR:
        return False
    between = analysis.text[one.end : other.start]
    if any(mark in between for mark in ".!?\n"):
        return False
    return not _OR.isdisjoint(between.casefold().split())


CHECK = Check(
    run=run,
    options=Options(),
    needs=("asks",),
    severity=Severity.INFO,
    title={"en": "Several asks", "fr": "Plusieurs demandes"},
    says={
        "en": Say(
            "{count} different asks: {asks}.",
            "Keep the one that matters today; the others can have a post of their own.",
        ),
        "fr": Say(
            "{count} demandes différentes : {asks}.",
            "Gardez celle qui compte aujourd'hui ; les autres auront leur propre message.",
        ),
    },
    doc={
        "fr": """Un même message demande plusieurs choses à ses lecteurs.

*Pourquoi.* Un lecteur fait au plus une chose pour un message, et souvent la plus facile. Qui
demande d'aimer, de partager, de s'abonner et de s'inscrire récolte des « j'aime ». Une seule
demande claire est celle à laquelle on répond.

*Quand c'est faux.* Deux façons de faire la même chose sont une seule demande (« écrivez ou
appelez »), de même que ses étapes (« venez samedi, inscrivez-vous ici ») ; une offre n'en est pas
une (« si vous avez une question, écrivez-moi »). Inviter à lire, à ouvrir ou à apporter quelque
chose n'est pas une demande en ce sens.
"""
    },
    good={
        "en": (
            "Write to us or call us before Friday: 01632 960 118.",
            "Come to the open day on Saturday. Sign up here so that we count the chairs: "
            "https://example.org/open",
            "If you have a question, write to me. Otherwise sign up by Thursday.",
            "Please read the rota, bring gloves, and tell us if you cannot come.",
            "“Like, comment and share!” says the poster. I would rather you came.",
            "We like this post about shared gardens, and we follow the debate.",
            "Share prices fell, followers left, and the comment section is closed.",
        ),
        "fr": (
            "Écrivez-nous ou appelez-nous avant vendredi : 05 36 49 22 70.",
            "Inscrivez-vous avant jeudi ; le formulaire est ici : https://example.org/f",
            "Une question ? Écrivez-moi. Sinon, inscrivez-vous avant jeudi.",
            "Merci de relire le planning, d'apporter vos gants et de nous dire si vous venez.",
            "« Likez, commentez, partagez ! » dit l'affiche. Je préfère que vous veniez.",
            "Le partage de cette publication et le suivi des inscriptions sont faits.",
        ),
    },
    bad={
        "en": (
            "The album is out. Like this post, ⟦share it with your friends⟧ and follow us!",
            "Version 2 is here. Star the repo, ⟦follow us⟧ and tell your friends.",
            "Sign up for the workshop by Friday, and ⟦please share this post⟧.",
            "Donate today. Then ⟦leave us a review on the shop page⟧.",
        ),
        "fr": (
            "N'hésitez pas à nous contacter, à partager ce post, à vous ⟦abonner à notre page⟧ et "
            "à vous inscrire au webinaire.",
            "Le disque est sorti. Likez, ⟦commentez⟧, partagez !",
            "Inscrivez-vous avant jeudi, et ⟦merci de partager cette annonce⟧.",
            "Signez la pétition. ⟦Suivez-nous aussi sur Mastodon⟧ !",
        ),
    },
    source="house; Messeca, Les réflexes-réseau (2012): organise what you ask",
)
