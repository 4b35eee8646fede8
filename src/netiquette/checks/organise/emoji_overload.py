"""The post has so many emoji, or so many in a row, that they drown the words.

*Why it matters.* A screen reader speaks each emoji by its name: seven in a row are seven names to
sit through. For the others the point is hard to find among the decorations.

*When it is wrong.* Where the emoji are the message, as in a riddle. One or two, at the end, are
never flagged.
"""

from __future__ import annotations

from netiquette.check import Check, Flaw, Say
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netiquette.analysis import Analysis, Token


class Options(Value):
    """How many emoji are fine.

    row: the most that may stand side by side, in emoji.
    most: the most in a short post, in emoji.
    words_each: a longer post may have one more for each so many words.
    """

    row: int = 3
    most: int = 6
    words_each: int = 25


_STARS = {"⭐"}
"""Four stars of five are a mark, not a decoration."""


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each row that is too long, else one for too many in all."""
    tokens = analysis.emoji
    rows = [row for row in _rows(analysis.text, tokens) if len(row) > options.row]
    rows = [row for row in rows if {token.text for token in row} != _STARS]
    for row in rows:
        span = Span(row[0].span.start, row[-1].span.end)
        yield Flaw(span, {"count": len(row), "most": options.row}, say="row")
    allowed = options.most + len(analysis.words) // options.words_each
    if not rows and len(tokens) > allowed:
        span = tokens[allowed].span
        yield Flaw(span, {"count": len(tokens), "most": allowed}, say="many", whole=True)


def _rows(text: str, tokens: Sequence[Token]) -> list[list[Token]]:
    """Emoji that stand side by side, with nothing or spaces between them."""
    rows: list[list[Token]] = []
    for token in tokens:
        if rows and not text[rows[-1][-1].span.end : token.span.start].strip(" \u00a0"):
            rows[-1].append(token)
        else:
            rows.append([token])
    return rows


CHECK = Check(
    run=run,
    options=Options(),
    needs=("emoji",),
    title={"en": "Too many emoji", "fr": "Trop d'emoji"},
    says={
        "en": {
            "row": Say("{count} emoji in a row.", "Keep one; a screen reader names each of them."),
            "many": Say(
                "{count} emoji in this post; {most} would be plenty.",
                "Keep those that say something the words do not.",
            ),
        },
        "fr": {
            "row": Say(
                "{count} emoji à la suite.",
                "N'en gardez qu'un ; un lecteur d'écran les nomme un à un.",
            ),
            "many": Say(
                "{count} emoji dans ce message ; {most} suffiraient largement.",
                "Gardez ceux qui disent ce que les mots ne disent pas.",
            ),
        },
    },
    doc={
        "fr": """Le message a tant d'emoji, ou tant à la suite, qu'ils noient les mots.

*Pourquoi.* Un lecteur d'écran nomme chaque emoji : sept à la suite sont sept noms à subir. Pour les
autres lecteurs, l'essentiel se perd parmi les décorations.

*Quand c'est faux.* Quand les emoji sont le message, comme dans une devinette. Un ou deux, à la fin,
ne sont jamais signalés.
"""
    },
    good={
        "en": (
            "The twins are here 🎉👶👶",
            "Parade route: 🏳️\u200d🌈 flags on every lamp post from noon.",
            "The inspector was here again. ⭐⭐⭐⭐⭐ for the kitchen.",
            "Votes so far: 👍 12, 👎 3. The poll closes on Friday.",
        ),
        "fr": (
            "La salle est prête, il ne manque que vous 🎈",
            "Menu du jour 🐟 : lieu jaune, riz, poireaux. Dessert 🍐",
            "Merci aux trois bénévoles du matin 👏👏",
        ),
    },
    bad={
        "en": (
            "New hours at the salon ⟦💇💅🔥🔥🔥⟧ from Monday.",
            "We won ⟦🏆 🏆 🏆 🏆 🏆⟧ in overtime!",
            "👋 Hi 😀 all 🎉 the 🎂 cake 🍰 is 🔪 cut ⟦☕⟧ come",
        ),
        "fr": (
            "Inscriptions ouvertes ⟦🎉🎊🥳✨⟧ jusqu'à jeudi.",
            "⟦🔥🔥🔥🔥⟧ Le nouveau four est arrivé.",
            "🌞 Lundi 🍎 pommes, 🥕 carottes, 🧀 fromage, 🍞 pain, 🍯 miel et ⟦🥚⟧ œufs.",
        ),
    },
    source="accessibility guides of uky.edu and isu.edu: few emoji, at the end, no runs",
)
