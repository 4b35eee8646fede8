"""Fits probabilities and bands on log odds of texts that the models had not learnt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize

from netiquette.topics import LANGUAGES
from netiquette.topics.subjects import BANDS, SUBJECTS
from tools.topics import parameters
from tools.topics.texts import Text

Fitted = dict[str, Any]


Said = dict[str, Any]
"""Log odds of texts (rows) for subjects, by the names of parameters.WEIGHED."""


def of(said: Said, chosen: Any) -> Said:
    """What was said of some texts."""
    return {name: values[chosen] for name, values in said.items()}


def fit(texts: Sequence[Text], said: Said, calm: Sequence[Text], calm_said: Said) -> Fitted:
    """The tables of rules/topics/calibration.toml. On `calm` only doubts may be told."""
    fitted: Fitted = {}
    for at, subject in enumerate(SUBJECTS):
        labels = np.array([subject in text.topics for text in texts], float)
        weights = np.array([_weight(text, subject) for text in texts])
        fitted[subject] = {"gate": -np.inf}
        for speaker in ("screen", "judge"):
            columns = _columns(said, speaker, at)
            fitted[subject][speaker] = _platt(columns, labels, weights, _french(texts))
    for speaker in ("screen", "judge"):
        _set_bands(fitted, (texts, said), (calm, calm_said), speaker)
    for at, subject in enumerate(SUBJECTS):
        fitted[subject]["gate"] = _gate(fitted, texts, said, at)
    _set_bands(fitted, (texts, said), (calm, calm_said), "judge")
    found: Fitted = _rounded(fitted)
    return found


def _set_bands(
    fitted: Fitted,
    learnt: tuple[Sequence[Text], Said],
    calm: tuple[Sequence[Text], Said],
    speaker: str,
) -> None:
    """Sets the bands of a speaker, by language."""
    shares, quiet = (probabilities(fitted, *each, speaker) for each in (learnt, calm))
    for subject in SUBJECTS:
        fitted[subject][speaker] |= {band: {} for band in BANDS}
    for language in LANGUAGES:
        own, still = (
            np.array([text.language == language for text in each[0]]) for each in (learnt, calm)
        )
        texts = [text for text in learnt[0] if text.language == language]
        for subject, bands in bands_of(texts, shares[own], quiet[still]).items():
            for band, bar in bands.items():
                fitted[subject][speaker][band][language] = bar


def _french(texts: Sequence[Text]) -> Any:
    return np.array([text.language == "fr" for text in texts], float)


def _weight(text: Text, subject: str) -> float:
    """How much a label counts; a missing one may say nothing, as in training."""
    unsure = text.topics and subject not in text.topics
    if text.is_post:
        return 0.0 if unsure and subject == "hostile" else 1.0
    return 0.0 if unsure else parameters.PUBLIC


def _columns(said: Said, speaker: str, subject: int) -> dict[str, Any]:
    """What counts for a subject when one speaks."""
    names = ("screen",) if speaker == "screen" else parameters.WEIGHED
    return {name: said[name][:, subject] for name in names}


def _platt(columns: dict[str, Any], labels: Any, weights: Any, french: Any) -> dict[str, float]:
    """How each column is weighed, in the proportions of WEIGHED, and the biases by language."""
    shares = {name: parameters.WEIGHED[name] for name in columns}
    weighed = sum(shares[name] * values for name, values in columns.items())
    data = np.stack([weighed, 1 - french, french], 1)

    def loss(point: Any) -> tuple[float, Any]:
        logit = data @ point
        value = (weights * (np.logaddexp(0, logit) - labels * logit)).sum()
        slope = data.T @ (weights * (1 / (1 + np.exp(-logit)) - labels))
        return value / weights.sum(), slope / weights.sum()

    scale, *biases = minimize(loss, np.array([1.0, 0, 0]), jac=True, method="L-BFGS-B").x
    found = {name: float(scale * share) for name, share in shares.items()}
    return found | {"en": float(biases[0]), "fr": float(biases[1])}


def _gate(fitted: Fitted, texts: Sequence[Text], said: Said, at: int) -> float:
    """The log odds of the screen that nearly all posts pass of which the judge would speak.

    Never so high that the screen alone would speak of what it does not let pass.
    """
    subject = SUBJECTS[at]
    shares = probabilities(fitted, texts, said, "judge")[:, at]
    own = np.array([text.is_post and subject in text.topics for text in texts])
    spoken = own & (shares >= bars(fitted, texts, "judge")[:, at])
    alone = fitted[subject]["screen"]
    bar = min(
        np.log(alone["unsure"][language] / (1 - alone["unsure"][language])) - alone[language]
        for language in LANGUAGES
    )
    wanted = np.quantile(said["screen"][spoken, at], 1 - parameters.GATE_PASSES)
    return float(min(wanted, bar / alone["screen"]))


def bars(fitted: Fitted, texts: Sequence[Text], speaker: str) -> Any:
    """The probability from which each text is flagged for each subject."""
    rows = {
        language: [fitted[subject][speaker]["likely"][language] for subject in SUBJECTS]
        for language in LANGUAGES
    }
    return np.array([rows[text.language] for text in texts])


def probabilities(
    fitted: Fitted, texts: Sequence[Text], said: Said, speaker: str, gated: bool = True
) -> Any:
    """The calibrated probability of each text for each subject.

    As a lint finds it: by the screen alone for what does not smell; or, not gated, as
    `netiquette.topics.score` gives it.
    """
    french = _french(texts)
    shares = np.zeros(said["screen"].shape)
    smells = np.full(len(texts), not gated)
    for at, subject in enumerate(SUBJECTS):
        shares[:, at] = _logits(fitted[subject]["screen"], _columns(said, "screen", at), french)
        smells |= said["screen"][:, at] >= fitted[subject]["gate"]
    if speaker == "judge":
        for at, subject in enumerate(SUBJECTS):
            judged = _logits(fitted[subject]["judge"], _columns(said, "judge", at), french)
            shares[:, at] = np.where(smells, judged, shares[:, at])
    return 1 / (1 + np.exp(-shares))


def _logits(one: dict[str, float], columns: dict[str, Any], french: Any) -> Any:
    weighed: Any = sum(one[name] * values for name, values in columns.items())
    return weighed + np.where(french > 0, one["fr"], one["en"])


def bands_of(texts: Sequence[Text], shares: Any, quiet: Any) -> dict[str, dict[str, float]]:
    """The probability at which each band begins: as low as the false alarms allow.

    It is the same for all subjects: the lowest with which no kind of silent post is flagged more
    often than MOST_ALARMS, whatever the subject. On quiet posts there are doubts at most.
    """
    never = quiet.max(0) + 1e-4
    silent = np.array([not text.topics and text.is_post for text in texts])
    kinds = [
        (bound, np.array([silent[at] and text.kind == kind for at, text in enumerate(texts)]))
        for kind, bound in parameters.MOST_ALARMS.items()
    ]

    def alarms(bar: float) -> Any:
        return (shares >= np.maximum(bar, never)).any(1)

    def is_allowed(bar: float) -> bool:
        flagged = alarms(bar)
        return all(flagged[own].mean() <= bound for bound, own in kinds if own.any())

    likely = _lowest(is_allowed)
    rate = alarms(likely)[silent].mean()
    sure = _lowest(lambda bar: bool(alarms(bar)[silent].mean() <= parameters.SURE * rate))
    doubt = _lowest(
        lambda bar: bool((shares >= bar).any(1)[silent].mean() <= parameters.UNSURE * rate)
    )
    return {
        subject: {
            "sure": float(min(0.9999, max(sure, least))),
            "likely": float(min(0.9999, max(likely, least))),
            "unsure": float(min(doubt, max(likely, least))),
        }
        for subject, least in zip(SUBJECTS, never, strict=True)
    }


def _lowest(is_allowed: Callable[[float], bool]) -> float:
    """The lowest probability, to a thousandth, from which on something is allowed."""
    low, high = 0.0, 1.0
    while high - low > 0.0005:
        middle = (low + high) / 2
        low, high = (low, middle) if is_allowed(middle) else (middle, high)
    return high


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    return round(float(value), 4)


def to_toml(fitted: Fitted) -> str:
    """The tables as the file that ships."""
    lines = ["# Fitted by `make train`; docs/model-card.md says how. Do not edit.", ""]
    for subject, tables in fitted.items():
        lines += [f"[{subject}]", f"gate = {tables['gate']}"]
        for name in ("screen", "judge"):
            lines += ["", f"[{subject}.{name}]"]
            lines += [f"{key} = {_toml(value)}" for key, value in tables[name].items()]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {one}" for key, one in value.items()) + " }"
    return str(value)
