"""One post more after several within minutes: posting on impulse.

*Why it matters.* Click-addiction is one of Messeca's three symptoms: clicking on everything that
moves, and passing it on. Who sends five posts in ten minutes pushes the first four out of sight.

*When it is wrong.* A live report, a thread in single posts, an emergency. What goes out under one
text on several channels counts once. Raise `most` for an account that reports live.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.history.examples import on, said
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis


class Options(Value):
    """How many posts in how little time.

    most: different posts of one author in that time that are still fine, in posts.
    minutes: the time, in minutes.
    """

    most: int = 3
    minutes: int = 10


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for the whole post when the author has just sent as many as are fine."""
    past = analysis.past
    assert past is not None
    if past.at is None:
        return
    since = past.at - options.minutes * 60
    if len(past.times(past.author_scope, since + 1, past.at + 1, options.most)) < options.most:
        return
    recent = past.before(past.author_scope, 40 + options.most)
    own = past.reading.prints.whole
    texts = {one.whole for one in recent if one.at > since and one.whole != own}
    if len(texts) >= options.most:
        values = {"count": len(texts), "minutes": options.minutes}
        yield Flaw(Span(0, len(analysis.text)), values, whole=True)


_LIVE = said(
    ("05 09:52", "Look at this!"),
    ("05 09:55", "And at that!"),
    ("05 09:58", "No, really, look."),
    channel="x",
)
_SLOW = said(
    ("05 08:00", "Rye is back."),
    ("05 09:00", "Baps are back."),
    ("05 09:58", "Loaves from 10:30."),
    channel="x",
)
_ONE = said(
    {"when": "05 09:55", "text": "Rye is back.", "channel": "x"},
    {"when": "05 09:55", "text": "Rye is back.", "channel": "mastodon"},
    {"when": "05 09:56", "text": "Rye is back.", "channel": "bluesky"},
)
_VIF = said(
    ("05 09:52", "Regardez ça !"),
    ("05 09:55", "Et ceci !"),
    ("05 09:58", "Non mais vraiment, regardez."),
)
_LIVE_OPTIONS = {**_LIVE, "checks": {"burst": {"most": 20}}}

CHECK = Check(
    run=run,
    options=Options(),
    needs=("past",),
    title={"en": "A burst of posts", "fr": "Une rafale de messages"},
    says={
        "en": Say(
            "You have sent {count} other posts within {minutes} minutes.",
            "Keep the best one, or plan them over the day.",
        ),
        "fr": Say(
            "Vous avez envoyé {count} autres messages en {minutes} minutes.",
            "Gardez le meilleur, ou répartissez-les dans la journée.",
        ),
    },
    doc={
        "fr": """Un message de plus après plusieurs en quelques minutes : publier par impulsion.

*Pourquoi.* La cliquomanie est l'un des trois symptômes de Messeca : cliquer sur tout ce qui bouge,
et le transmettre. Qui envoie cinq messages en dix minutes chasse les quatre premiers de l'écran.

*Quand c'est faux.* Un direct, un fil en messages séparés, une urgence. Un même texte publié sur
plusieurs canaux compte une fois. Relevez `most` pour un compte qui suit l'actualité en direct.
"""
    },
    good={
        "en": (
            "Sourdough is late today.",
            Example("Sourdough is late today.", "x", on(5), _SLOW),
            Example("Sourdough is late today.", "x", on(5), _ONE),
            Example("Goal! 2-1 in the 88th minute.", "x", on(5), _LIVE_OPTIONS),
        ),
        "fr": (
            "Le pain au levain aura du retard.",
            Example("Le pain au levain aura du retard.", "x", on(5), _SLOW),
            Example("Le pain au levain aura du retard.", "x", on(5, 12), _VIF),
            Example("But ! 2-1 à la 88e minute.", "x", on(5), _LIVE_OPTIONS),
        ),
    },
    bad={
        "en": (
            Example("⟦You have to see this as well.⟧", "x", on(5), _LIVE),
            Example("⟦Wow.⟧", "mastodon", on(5, 10, 1), _LIVE),
            Example("⟦One more, the last one, I promise.⟧", "", on(5, 9, 59), _LIVE),
        ),
        "fr": (
            Example("⟦Il faut voir ça aussi.⟧", "x", on(5), _VIF),
            Example("⟦Énorme.⟧", "mastodon", on(5, 10, 1), _VIF),
            Example("⟦Encore un, le dernier, promis.⟧", "", on(5, 9, 59), _VIF),
        ),
    },
    source="Éric Messeca, « Les réflexes-réseau » (2012): click-addiction",
)
