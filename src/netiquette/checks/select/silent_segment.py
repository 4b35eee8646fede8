"""This circle answered you once, and no longer does.

*Why it matters.* Silence is information: they have moved on, or heard too much, or the subject is
not theirs. Fernandez: you don't have to stay. There is nothing wrong with this post; it may simply
have no readers here.

*When it is wrong.* A channel for announcements, where nobody answers and all read. The check needs
to know how many answered: imports from platforms bring it, `netiquette history answered` notes it.
"""

from __future__ import annotations

from netiquette.check import Check, Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.history.examples import on, said
from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis import Analysis


class Options(Value):
    """What silence is.

    last: latest posts to the segment that nobody answered, in posts.
    """

    last: int = 6


def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
    """One flaw for each segment that answered before and has not for so many posts."""
    past = analysis.past
    assert past is not None
    if past.at is None or options.last < 1:
        return
    for segment in past.segments:
        latest = past.before(f"segment:{segment}", options.last)
        if len(latest) < options.last or any(one.answers != 0 for one in latest):
            continue
        older = past.before(f"segment:{segment}", 10 * options.last)[options.last :]
        heard = next((one for one in older if one.answers), None)
        if heard is not None:
            values = {"name": segment, "count": options.last, "day": past.day(heard.at)}
            yield Flaw(Span(0, len(analysis.text)), values, whole=True)


def _six(answers: int, first: int) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = [{"when": "01", "text": "Hello.", "answers": first}]
    return rows + [
        {"when": f"{day:02}", "text": f"News number {day}.", "answers": answers}
        for day in range(2, 8)
    ]


_SILENT = said(*_six(0, 3), audience="press")
_HEARD = said(*_six(1, 3), audience="press")
_NEVER = said(*_six(0, 0), audience="press")
_PRESS_EN = "Doors open at 7, the speech is at 8."
_PRESS_FR = "Ouverture des portes à 19 h, discours à 20 h."

CHECK = Check(
    run=run,
    options=Options(),
    needs=("past",),
    severity=Severity.INFO,
    title={"en": "A circle gone silent", "fr": "Un cercle devenu muet"},
    says={
        "en": Say(
            "Nobody of the segment {name} has answered your last {count} posts; the last answer "
            "was to that of {day}.",
            "Ask them what they would like to hear, or let them be.",
        ),
        "fr": Say(
            "Personne du segment {name} n'a répondu à vos {count} derniers messages\u00a0; la "
            "dernière réponse allait à celui du {day}.",
            "Demandez-leur ce qu'ils aimeraient lire, ou laissez-les tranquilles.",
        ),
    },
    doc={
        "fr": """Ce cercle vous répondait, et ne répond plus.

*Pourquoi.* Le silence renseigne : ces gens sont passés à autre chose, ou en ont trop entendu, ou le
sujet n'est pas le leur. Fernandez : vous n'êtes pas obligé de rester. Ce message n'a rien de mal ;
il n'a peut-être simplement pas de lecteurs ici.

*Quand c'est faux.* Un canal d'annonces, où personne ne répond et où tous lisent. Le contrôle doit
savoir combien ont répondu : les imports des plateformes l'apportent, `netiquette history answered`
le note.
"""
    },
    good={
        "en": (
            _PRESS_EN,
            Example(_PRESS_EN, "", on(9, audience=("press",)), _HEARD),
            Example(_PRESS_EN, "", on(9, audience=("press",)), _NEVER),
            Example(_PRESS_EN, "", on(9, audience=("club",)), _SILENT),
            Example(_PRESS_EN, "", on(6, audience=("press",)), _SILENT),
        ),
        "fr": (
            _PRESS_FR,
            Example(_PRESS_FR, "", on(9, audience=("press",)), _HEARD),
            Example(_PRESS_FR, "", on(9, audience=("press",)), _NEVER),
            Example(_PRESS_FR, "", on(9, audience=("club",)), _SILENT),
        ),
    },
    bad={
        "en": (
            Example(f"⟦{_PRESS_EN}⟧", "", on(9, audience=("press",)), _SILENT),
            Example("⟦The photos are online.⟧", "x", on(9, audience=("press",)), _SILENT),
            Example("⟦Minutes of May.⟧", "", on(9, audience=("club", "press")), _SILENT),
        ),
        "fr": (
            Example(f"⟦{_PRESS_FR}⟧", "", on(9, audience=("press",)), _SILENT),
            Example("⟦Les photos sont en ligne.⟧", "x", on(9, audience=("press",)), _SILENT),
            Example("⟦Le compte rendu de mai.⟧", "", on(9, audience=("club", "press")), _SILENT),
        ),
    },
    source="Alain Fernandez, piloter.org, rule 10: you don't have to stay",
)
