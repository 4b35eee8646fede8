"""What screen and judge say of one post: each subject that it may be about, and the words."""

from __future__ import annotations

from netiquette.post import Span
from netiquette.topics import calibration
from netiquette.topics.judge import AUTO, NEVER, plugged
from netiquette.topics.passage import passage
from netiquette.topics.screen import at_least_one, screen
from netiquette.topics.subjects import SUBJECTS
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from netiquette.analysis import Analysis
    from netiquette.topics.passage import Passage
    from netiquette.topics.screen import Logits


class Suspicion(Value):
    """A subject that a post seems to be about.

    `probability` is calibrated; `band` says it in a word ("sure", "likely", "unsure"); `judge`
    names who decided ("screen", "shipped", or a judge plugged in); `words` carry it, the strongest
    first, and `span` is where the strongest stand.
    """

    subject: str
    probability: float
    band: str
    judge: str
    words: tuple[str, ...]
    span: Span


class Suspicions(dict[str, Suspicion]):
    """The suspicions by subject; `failed` says why a judge that was asked could not speak."""

    __slots__ = ("failed",)

    def __init__(self) -> None:
        super().__init__()
        self.failed = ""


def suspicions(analysis: Analysis, judge: str = AUTO, welcome: Iterable[str] = ()) -> Suspicions:
    """What the post seems to be about, without the subjects that are welcome where it goes."""
    found = Suspicions()
    if not analysis.words:
        return found
    read = passage(analysis, _language(analysis))
    units = screen().units(read)
    shares, speaker, found.failed = probabilities(read, at_least_one(units), judge)
    for at, subject in enumerate(SUBJECTS):
        share = shares.get(subject, 0.0)
        band = calibration.band(subject, share, speaker)
        if band and subject not in welcome:
            from netiquette.topics.explaining import explain

            words, span = explain(read, units, at)
            found[subject] = Suspicion(subject, round(share, 3), band, speaker, words, span)
    return found


def probabilities(
    read: Passage, screened: Logits, judge: str
) -> tuple[Mapping[str, float], str, str]:
    """The probability of each subject, who says so, and why a judge that was asked is silent."""
    smells = any(logit >= gate for logit, gate in zip(screened, calibration.gates(), strict=True))
    failed = ""
    if smells and judge != NEVER:
        try:
            if judge != AUTO:
                own = plugged(judge)
                said = own.judge(read.analysis.text, read.language)
                return said, str(getattr(own, "name", judge)), ""
            from netiquette.topics.network import networks

            logits = networks().logits(read)
            return calibration.together(screened, logits, read.language), "shipped", ""
        except Exception as error:  # a judge from elsewhere may raise anything
            failed = f"{judge}: {type(error).__name__}: {error}"
    return calibration.alone(screened, read.language), "screen", failed


def _language(analysis: Analysis) -> str:
    language = analysis.language
    return language if language in ("en", "fr") else "en"


def score(text: str, *, language: str | None = None) -> Mapping[str, float]:
    """The calibrated probability (0 to 1) that a text is about each subject; see SUBJECTS.

    They are independent of each other. `language` is a BCP 47 code; left out, it is guessed.
    """
    from netiquette.analysis import Analysis
    from netiquette.post import Post

    analysis = Analysis(Post(text), language=language)
    if not analysis.words:
        return dict.fromkeys(SUBJECTS, 0.0)
    read = passage(analysis, _language(analysis))
    shares, _, _ = probabilities(read, at_least_one(screen().units(read)), AUTO)
    return dict(shares)
