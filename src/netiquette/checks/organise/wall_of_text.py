"""A long paragraph has no break to rest on.

*Why it matters.* On a screen, and on a telephone above all, an unbroken block looks like work, and
most readers scroll on before the first sentence. A blank line costs nothing and shows the plan.

*When it is wrong.* Microblogs and text messages are too short for it and are left alone, and so are
quotations. A paragraph of a letter may well be long; this is a warning only when it is huge.
"""

from __future__ import annotations

from bisect import bisect_left

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Edit, Severity
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis, Token


class Options(Value):
    """How long a paragraph may be.

    words: words without a break that are still fine.
    far: words from which on it is a warning.
    """

    words: int = 120
    far: int = 200


_SHORT = frozenset(("microblog", "sms"))
# A line of so many characters that goes on in the next one was wrapped, not broken.
_WRAPPED = range(45, 101)


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each paragraph that is too long."""
    if len(analysis.words.keys) <= options.words:
        return
    if analysis.channels and all(one.kind in _SHORT for one in analysis.channels):
        return
    starts = analysis.words.starts
    begins = [one.span.start for one in analysis.sentences]
    for start, end in _blocks(analysis):
        count = bisect_left(starts, end) - bisect_left(starts, start)
        if count > options.words and not analysis.is_quoted(start):
            yield Flaw(
                Span(start, end),
                {"count": count, "most": options.words},
                edits=_break(analysis, begins, start, end),
                severity=Severity.WARNING if count > options.far else Severity.INFO,
                because={"unit": "words", "far": options.far},
            )


def _blocks(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """The stretches of the text in which a reader sees no break."""
    before: Token | None = None
    start = 0
    for line in analysis.lines:
        if before is not None and not _goes_on(before, line):
            yield start, before.span.end
            before = None
        if before is None:
            start = line.span.start
        before = line
    if before is not None:
        yield start, before.span.end


def _goes_on(before: Token, line: Token) -> bool:
    return len(before.text) in _WRAPPED and line.text[:1].isalpha()


def _break(analysis: Analysis, begins: list[int], start: int, end: int) -> tuple[Edit, ...]:
    """A break before the sentence that begins nearest to the middle, as a suggestion."""
    middle = (start + end) // 2
    at = bisect_left(begins, middle)
    near = [place for place in begins[max(at - 1, 0) : at + 1] if start < place < end]
    if not near:
        return ()
    place = min(near, key=lambda one: abs(one - middle))
    gap = place - len(analysis.text[start:place].rstrip()) - start
    if not gap or analysis.is_masked(place - gap):
        return ()
    return (Edit(Span(place - gap, place), "\n\n"),)


_EN = (
    "The bridge over the weir was built in 1911 for the tannery and has carried nothing but "
    "walkers since 1974. Last spring a diver found that the second pier stands on a heap of "
    "stones that moves a little with every flood. We had it measured for a year. It has sunk by "
    "four millimetres, which is not much, and it has turned by two degrees, which is. The "
    "engineer advises to close it before the winter floods and to drive six piles in April. The "
    "piles would cost 48,000, half of it from the county. The other half is what we ask the "
    "meeting to vote. If the vote is no, the bridge stays closed, and the path goes round by the "
    "mill, which is eleven minutes longer on foot and has no pavement along the road."
)
_FR = (
    "Le pont du barrage a été construit en 1911 pour la tannerie et ne porte plus que des "
    "marcheurs depuis 1974. Au printemps dernier, un plongeur a constaté que la deuxième pile "
    "repose sur un tas de pierres qui bouge un peu à chaque crue. Nous l'avons fait mesurer "
    "pendant un an. Elle s'est enfoncée de quatre millimètres, ce qui est peu, et elle a tourné "
    "de deux degrés, ce qui ne l'est pas. L'ingénieur conseille de fermer le pont avant les crues "
    "d'hiver et de battre six pieux en avril. Les pieux coûteraient 48 000 euros, dont la moitié "
    "viendrait du département. L'autre moitié est soumise au vote de l'assemblée. En cas de "
    "refus, le pont reste fermé, et le sentier passe par le moulin, soit onze minutes de plus, "
    "sans trottoir le long de la route."
)


def _bad(text: str, channel: str) -> Example:
    return Example(f"⟦{text}⟧", channel)


CHECK = Check(
    run=run,
    options=Options(),
    needs=("words",),
    severity=Severity.INFO,
    title={"en": "Wall of text", "fr": "Pavé de texte"},
    says={
        "en": Say(
            "{count} words without a break.", "Begin a new paragraph where a new thought begins."
        ),
        "fr": Say(
            "{count} mots sans un alinéa.", "Allez à la ligne là où commence une autre idée."
        ),
    },
    doc={
        "fr": """Un long paragraphe n'offre aucune pause.

*Pourquoi.* À l'écran, et surtout sur un téléphone, un bloc sans alinéa a l'air d'une corvée, et
l'on passe son chemin avant la première phrase. Une ligne blanche ne coûte rien et montre le plan.

*Quand c'est faux.* Les microblogs et les SMS sont trop courts pour cela et ne sont pas concernés,
non plus que les citations. Un paragraphe de lettre peut être long ; l'avertissement ne vient que
s'il est énorme.
"""
    },
    good={
        "en": (
            Example(_EN.replace(". It has sunk", ".\n\nIt has sunk"), "linkedin"),
            Example(_EN, "mastodon"),
            Example("\n".join(["Two eggs, beaten"] * 60), "facebook"),
            Example("> " + _EN + "\n\nSo says the engineer, and I agree.", "discourse"),
        ),
        "fr": (
            Example(_FR.replace(". Elle s'est", ".\n\nElle s'est"), "linkedin"),
            Example(_FR, "mastodon"),
            Example("\n".join(["Deux œufs battus"] * 60), "facebook"),
            Example("> " + _FR + "\n\nVoilà ce que dit l'ingénieur.", "discourse"),
        ),
    },
    bad={
        "en": (
            _bad(_EN, "linkedin"),
            _bad(_EN, "email"),
            Example(f"Hello everyone,\n\n⟦{_EN}⟧\n\nSee you there.", "facebook"),
        ),
        "fr": (
            _bad(_FR, "linkedin"),
            _bad(_FR, "email"),
            Example(f"Bonjour à tous,\n\n⟦{_FR}⟧\n\nÀ samedi.", "facebook"),
        ),
    },
    source="house; RFC 1855 (be brief without being terse)",
)
