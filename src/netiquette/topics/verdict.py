"""What screen and judge say of one post: each subject that it seems to be about, and the words."""

from __future__ import annotations

from netiquette.post import Span
from netiquette.topics import AUTO, LANGUAGES, NEVER, SCREEN, SHIPPED, Topics, calibration
from netiquette.topics.passage import passage, unquoted
from netiquette.topics.screen import at_least_one, screen, smelt
from netiquette.topics.subjects import BANDS, SUBJECTS
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from netiquette.analysis import Analysis
    from netiquette.topics.passage import Passage
    from netiquette.topics.screen import Logits, Smell

CARRIED = 0.35
"""What has a lower probability without the quotations of a post is carried by them: in doubt."""


class Suspicion(Value):
    """A subject that a post seems to be about.

    `probability` is calibrated; `band` says it in a word ("sure", "likely", "unsure"); `words`
    carry it, the strongest first, and `span` is where they stand in the `field` of the post.
    """

    subject: str
    probability: float
    band: str
    words: tuple[str, ...]
    span: Span
    field: str = "text"


class Suspicions(tuple[Suspicion, ...]):
    """The suspicions of one post, by field and subject.

    `judge` names who spoke: "screen", "shipped", or a judge of the user's own. `failed` says which
    judge was asked and could not speak, and why; else it is empty.
    """

    judge: str = SCREEN
    failed: str = ""

    @classmethod
    def of(cls, found: Iterable[Suspicion], judge: str, failed: str) -> Suspicions:
        """Some suspicions, who spoke, and who could not."""
        made = cls(found)
        made.judge, made.failed = judge, failed
        return made

    def with_more(self, more: Suspicions | None) -> Suspicions:
        """These, and those of another field of the post."""
        if more is None:
            return self
        judge = more.judge if more and not self else self.judge
        return Suspicions.of((*self, *more), judge, self.failed or more.failed)


def suspicions(read: Passage, smell: Smell, topics: Topics, field: str) -> Suspicions:
    """What a text that smells seems to be about, but for what is welcome where it goes."""
    analysis = read.analysis
    units, screened = smell
    said = _said(read, screened, topics)
    bands = {subject: band for subject in SUBJECTS if (band := said.band(subject, read.language))}
    for subject in _welcome(analysis, topics) if bands else ():
        bands.pop(subject, None)
    units = said.units or units
    if bands and analysis.quotes and not said.is_own:
        read, units, bands = _in_own_words(read, units, bands, topics)
    found = []
    for subject, band in bands.items():
        from netiquette.topics.explaining import explain

        words, span = explain(read, units, SUBJECTS.index(subject))
        share = round(said.shares[subject], 3)
        found.append(Suspicion(subject, share, band, words, span, field))
    return Suspicions.of(found, said.speaker, said.failed)


def _in_own_words(
    read: Passage, units: list[Logits], bands: dict[str, str], topics: Topics
) -> tuple[Passage, list[Logits], dict[str, str]]:
    """The post without its quotations, if all that is suspected holds there; else with doubts."""
    own = unquoted(read)
    if not own.keys:
        return read, units, dict.fromkeys(bands, BANDS[-1])
    smell = smelt(own)
    said = _said(own, smell[1], topics) if smell else _Said({}, SCREEN)
    held = {
        subject: band for subject, band in bands.items() if said.shares.get(subject, 0) >= CARRIED
    }
    if smell and len(held) == len(bands):
        return own, said.units or smell[0], bands
    return read, units, {subject: held.get(subject, BANDS[-1]) for subject in bands}


def scores(text: str, language: str | None) -> dict[str, float]:
    """The probability of each subject, by screen and shipped judge, who reads even calm texts."""
    from netiquette.analysis import Analysis
    from netiquette.post import Post

    analysis = Analysis(Post(text), language=language)
    if not analysis.words:
        return dict.fromkeys(SUBJECTS, 0.0)
    known = analysis.language
    read = passage(analysis, known if known in LANGUAGES else LANGUAGES[0])
    return dict(_said(read, at_least_one(screen().units(read)), Topics()).shares)


class _Said(Value):
    """The probability of each subject, who says so, and why a judge that was asked is silent.

    `is_own` is true when a judge of the user's own speaks; `units` are the log odds of the shipped
    one, of the text and then of its sentences.
    """

    shares: Mapping[str, float]
    speaker: str
    failed: str = ""
    is_own: bool = False
    units: list[Logits] | None = None

    def band(self, subject: str, language: str) -> str:
        if not self.is_own:
            return calibration.band(subject, self.shares[subject], self.speaker, language)
        from netiquette.topics.judge import band

        return band(self.shares[subject])


def _said(read: Passage, screened: Logits, topics: Topics) -> _Said:
    failed = ""
    if topics.judge != NEVER:
        try:
            return _judged(read, screened, topics)
        except Exception as error:  # a judge from elsewhere may raise anything
            failed = f"{topics.judge}: {type(error).__name__}: {error}"
    return _Said(calibration.alone(screened, read.language), SCREEN, failed)


def _judged(read: Passage, screened: Logits, topics: Topics) -> _Said:
    if topics.judge != AUTO and topics.load is not None:
        from netiquette.topics.judge import asked

        said = asked(topics.load(), read.analysis.text, read.language)
        return _Said(said, topics.judge, is_own=True)
    from netiquette.topics.network import networks

    units = networks().units(read)
    return _Said(calibration.together(screened, units, read.language), SHIPPED, units=units)


def _welcome(analysis: Analysis, topics: Topics) -> frozenset[str]:
    """The subjects welcome with all segments addressed, or on all channels of the post."""
    circles = [frozenset(one.welcomes) for one in analysis.addressed]
    return frozenset.intersection(*circles) | topics.welcomes if circles else topics.welcomes
