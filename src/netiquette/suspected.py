"""What the six checks of the subjects that anger share: from a suspicion to a flaw, and its words.

A check says what is wrong in three degrees of certainty and what to do; the rest stands here once.
"""

from __future__ import annotations

from netiquette.check import Example, Flaw, Say
from netiquette.finding import Severity
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from netiquette.analysis import Analysis
    from netiquette.topics.verdict import Suspicion

NEEDS = ("suspicions",)
LANGUAGES = ("en", "fr")
SOURCE = "Alain Fernandez, piloter.org, rule 7: avoid the subjects that anger"
_MATCH = {"en": "“{match}”", "fr": "«\u00a0{match}\u00a0»"}
_COLON = {"en": ": ", "fr": "\u00a0: "}
_DEGREES = ("sure", "likely", "unsure")
_LEAVE = {
    "en": "Leave it out, or keep it for a circle whose subject it is.",
    "fr": "Laissez-le de côté, ou gardez-le pour un cercle dont c'est le sujet.",
}
_MOVE = {
    "en": "Leave it out, or move it to “{segment}”, whose subject it is.",
    "fr": "Laissez-le de côté, ou gardez-le pour «\u00a0{segment}\u00a0», dont c'est le sujet.",
}
_ASK = {
    "en": "If you ask or report, let it be seen: put it as a question, or name the source.",
    "fr": "Si vous demandez ou rapportez, que cela se voie\u00a0: posez-le en question, ou citez "
    "la source.",
}


class Options(Value):
    """How sure one must be to speak.

    unsure: whether what is doubtful is told too, as advice, true or false.
    """

    unsure: bool = False


def suspected(subject: str) -> Callable[[Analysis, Options], Iterator[Flaw]]:
    """The `run` of the check of one subject: a flaw where the words stand that carry it."""

    def run(analysis: Analysis, options: Options) -> Iterator[Flaw]:
        """A flaw for each field that seems to be about the subject, unless it is welcome."""
        suspicions = analysis.suspicions
        assert suspicions is not None
        for found in suspicions:
            if found.subject == subject and (found.band != "unsure" or options.unsure):
                yield _flaw(analysis, found, suspicions.judge)

    return run


def _flaw(analysis: Analysis, found: Suspicion, judge: str) -> Flaw:
    home = _home(analysis, found.subject)
    return Flaw(
        found.span,
        {"segment": home} if home else {},
        f"{found.band}, at home" if home else found.band,
        severity=Severity.INFO if found.band == "unsure" else None,
        field=found.field,
        because={
            "probability": found.probability,
            "band": found.band,
            "judge": judge,
            "words": list(found.words),
        },
    )


def _home(analysis: Analysis, subject: str) -> str:
    """A declared segment that welcomes a subject; "" where there is none."""
    segments = analysis.audience.segments.values() if analysis.audience is not None else ()
    return next((one.name for one in segments if subject in one.welcomes), "")


def told(
    language: str, *, says: tuple[str, str, str], do: str = "", at_home: str = ""
) -> Mapping[str, Say]:
    """The wordings of a check in one language.

    `says` are sentences without their full stop for what is sure, likely and unsure; the flagged
    words follow. `do` is what to do, `at_home` the same where `{segment}` welcomes the subject.
    Without `do` the subject is one of opinion, and what to do is the same for all of those.
    """
    wordings = {}
    for degree, said in zip(_DEGREES, says, strict=True):
        message = f"{said}{_COLON[language]}{_MATCH[language]}."
        advice = do or (_ASK if degree == "unsure" else _LEAVE)[language]
        home = at_home or do or _MOVE[language]
        wordings[degree] = Say(message, advice)
        wordings[f"{degree}, at home"] = Say(message, home)
    return wordings


def welcomed(text: str, *subjects: str) -> Example:
    """An example that goes to a segment whose theme the subjects are."""
    config = {"segments": {"circle": {"welcomes": list(subjects)}}}
    return Example(text, post={"audience": ("circle",)}, config=config)
