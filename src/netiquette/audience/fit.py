"""How well a post fits each segment: a few likenesses, weighed by `rules/audience/fit.toml`.

The weights are fitted by `make judgement` on posts whose segment is known, and on posts that are
for nobody; a score is 0.5 where a post is as likely for the segment as not.
"""

from __future__ import annotations

from functools import cache
from math import exp, hypot

from netiquette import rulebook
from netiquette.audience.meaning import scale
from netiquette.audience.profile import unit
from netiquette.audience.reading import CONTENT, language_of, prose, read
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from netiquette.analysis import Analysis
    from netiquette.analysis.linguistics import Pipeline
    from netiquette.audience import Audience
    from netiquette.audience.profile import Profile
    from netiquette.audience.reading import Reading

FILE = "audience/fit.toml"
FEWEST = 1.5
"""Words, counted by their weight, below which a text says too little to be placed."""
MOST_SHOWN = 6
ENOUGH = 10
"""Samples from which the fitted bar holds as it is."""
BARE = 0.4
"""The share of it that holds without any sample; both as `make judgement` shows."""
_MAIN = 0.25
_TELLING = 0.08


class Fit(Value):
    """How well one post fits one segment.

    `score` is 0 (foreign) to 1 (at home); below `bar` the post is not for the segment. `shared`
    are the words of the post that speak for the segment, the most telling first, `strange` those
    that speak of something else. `telling` counts, by their weight, the words of the post that are
    not of the life of any circle.
    """

    segment: str
    score: float
    bar: float
    shared: tuple[str, ...]
    strange: tuple[str, ...]
    telling: float


class Weights(Value):
    """What was fitted: `score = sigmoid(bias + weights * likenesses)`, and where bands begin.

    Below `foreign` a post is not for the segment; from `home` on it surely is.
    """

    bias: float
    weights: tuple[float, ...]
    foreign: float
    home: float


@cache
def weights() -> Weights:
    """The fitted weights."""
    table = rulebook.load(FILE)
    return Weights(table["bias"], tuple(table["weights"]), table["foreign"], table["home"])


def fits(analysis: Analysis, audience: Audience) -> Mapping[str, Fit]:
    """The fit of each segment with a theme; empty where it cannot be known."""
    language = language_of(analysis)
    if language is None:
        return {}
    profiles = audience.profiles()
    if not profiles:
        return {}
    pipeline = audience.pipelines.of(language)
    reading = read(prose(analysis), language, pipeline)
    if reading.content < FEWEST or not reading.telling:
        return {}
    fitted = weights()
    found = {}
    for name, numbers in likenesses(reading, profiles, pipeline).items():
        level = fitted.bias + sum(map(float.__mul__, fitted.weights, numbers))
        score = 1 / (1 + exp(-max(-30.0, min(30.0, level))))
        profile = profiles[name]
        words = _words(reading, profile)
        found[name] = Fit(name, round(score, 4), _bar(profile), *words, reading.telling)
    return found


def _bar(profile: Profile) -> float:
    """Below which score a post is foreign: lower for a segment that only interests describe.

    A few words are narrower than posts are, so everything scores less beside them.
    """
    return weights().foreign * (BARE + (1 - BARE) * min(1.0, profile.samples / ENOUGH))


def likenesses(
    reading: Reading, profiles: Mapping[str, Profile], pipeline: Pipeline | None = None
) -> dict[str, tuple[float, ...]]:
    """The numbers from which a score is made, for each segment; the order is that of `weights`."""
    fields, vector = unit(reading.fields), unit(reading.vector)
    said = hypot(*reading.fields)
    shares = _shares(reading, profiles)
    found: dict[str, tuple[float, ...]] = {}
    for name, profile in profiles.items():
        field = _product(fields, profile.fields)
        meaning = _product(vector, profile.vector)
        if pipeline is not None:
            meaning = _together(meaning, reading, profile, pipeline)
        inside = _inside(reading.fields, profile.fields)
        found[name] = (
            field,
            meaning,
            min(3.0, shares[name]),
            field * min(said, 2.0),
            min(said, 4.0),
            meaning * min(reading.content, 8.0) / 8,
            min(inside, 4.0),
        )
    return found


def _together(own: float, reading: Reading, profile: Profile, pipeline: Pipeline) -> float:
    """The likeness by both vectors: each counts as much as it knows of the post's words."""
    other = tuple(profile.others.get(pipeline.language, ()))
    if not reading.heard or not other:
        return own
    heard = scale(pipeline).likeness(reading.other, other)
    return (reading.known * own + reading.heard * heard) / (reading.known + reading.heard)


def _inside(said: tuple[float, ...], fields: tuple[float, ...]) -> float:
    """How much is said in the main fields of a segment."""
    return sum(one for one, at in zip(said, fields, strict=False) if at > _MAIN)


def _product(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return sum(map(float.__mul__, one, other)) if other else 0.0


def _shares(reading: Reading, profiles: Mapping[str, Profile]) -> dict[str, float]:
    """For each segment, how many of the post's words it has used, and the others have not."""
    shares = dict.fromkeys(profiles, 0.0)
    for key, weight in {t.stem: t.weight for t in reading.terms if t.weight >= CONTENT}.items():
        used = {
            name: (times, times / profile.texts)
            for name, profile in profiles.items()
            if (times := profile.stems.get(key, 0.0))
        }
        total = sum(rate for _, rate in used.values())
        for name, (times, rate) in used.items():
            shares[name] += weight * rate / total * min(1.0, 0.5 + times / 4)
    return shares


def _words(reading: Reading, profile: Profile) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that speak for a segment, and those that speak of something else."""
    near: dict[str, float] = {}
    far: dict[str, float] = {}
    for term in reading.terms:
        if term.weight < CONTENT or term.plain:
            continue
        inside = sum(share * profile.fields[home] for home, share in term.homes if profile.fields)
        said = hypot(*(share for _, share in term.homes))
        if term.stem in profile.stems:
            inside += 0.3
        if inside * term.weight >= _TELLING:
            near[term.word] = inside * term.weight
        elif said * term.weight >= 3 * _TELLING:
            far[term.word] = said * term.weight
    return _most(near), _most(far)


def _most(found: dict[str, float]) -> tuple[str, ...]:
    return tuple(sorted(found, key=lambda word: (-found[word], word))[:MOST_SHOWN])
