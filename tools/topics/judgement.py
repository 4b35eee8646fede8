"""How good the shipped screen and judge are on labelled texts, with intervals of confidence."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from netiquette.analysis import Analysis
from netiquette.post import Post
from netiquette.topics import BANDS, SUBJECTS, Topics, score
from tools.topics import calibrating
from tools.topics.calibrating import Said
from tools.topics.texts import Text, read_files

ALARMS = 0.01


def interval(hits: int, count: int) -> tuple[float, float]:
    """The Wilson interval (95 %) of a share."""
    if not count:
        return 0.0, 1.0
    share, z = hits / count, 1.96
    middle = share + z * z / (2 * count)
    spread = z * ((share * (1 - share) + z * z / (4 * count)) / count) ** 0.5
    return (middle - spread) / (1 + z * z / count), (middle + spread) / (1 + z * z / count)


def share(hits: Any) -> dict[str, float]:
    """A share with its interval and how many there were."""
    count, found = len(hits), int(np.sum(hits))
    low, high = interval(found, count)
    return {
        "share": round(found / count, 4) if count else 0.0,
        "low": round(low, 4),
        "high": round(high, 4),
        "count": count,
    }


def measure(texts: Sequence[Text], shares: Any, flagged: Any) -> dict[str, Any]:
    """Recall at 1 % false alarms, and what is flagged: by language, subject, kind, source."""
    found: dict[str, Any] = {"recall": {}, "kinds": {}, "sources": {}, "subjects": {}}
    for language in ("en", "fr"):
        own = np.array([text.language == language for text in texts])
        silent = own & np.array([not text.topics for text in texts])
        for at, subject in enumerate(SUBJECTS):
            has = own & np.array([subject in text.topics for text in texts])
            if not has.any() or not silent.any():
                continue
            bar = np.sort(shares[silent, at])[::-1][int(ALARMS * silent.sum())]
            found["recall"][f"{subject} {language}"] = share(shares[has, at] > bar)
            found["subjects"][f"{subject} {language}"] = {
                "found": share(flagged[has, at]),
                "false alarms": share(flagged[silent, at]),
            }
        _groups(found["kinds"], texts, own, flagged, language, lambda text: text.kind)
        _groups(found["sources"], texts, own, flagged, language, lambda text: text.source)
    return found


def _groups(
    into: dict[str, Any], texts: Sequence[Text], own: Any, flagged: Any, language: str, key: Any
) -> None:
    for name in sorted({key(text) for at, text in enumerate(texts) if own[at]}):
        for silent in (False, True):
            chosen = [
                at
                for at, text in enumerate(texts)
                if own[at] and key(text) == name and (not text.topics) == silent
            ]
            if chosen:
                label = f"{name} {language}{', silent' if silent else ''}"
                into[label] = share(flagged[chosen].any(1))


def crossed(texts: Sequence[Text], said: Said, fitted: Any) -> dict[str, Any]:
    """The figures of texts that were not learnt, with the judge and without, posts and public."""
    found: dict[str, Any] = {}
    posts = np.array([text.is_post for text in texts])
    for speaker in ("judge", "screen"):
        shares = calibrating.probabilities(fitted, texts, said, speaker, gated=False)
        linted = calibrating.probabilities(fitted, texts, said, speaker)
        flagged = linted >= calibrating.bars(fitted, texts, speaker)
        for name, chosen in (("posts", posts), ("public", ~posts)):
            own = [text for text, is_in in zip(texts, chosen, strict=True) if is_in]
            found[f"{name}, {speaker}"] = measure(own, shares[chosen], flagged[chosen])
    return found


def counted(texts: Iterable[Text]) -> dict[str, int]:
    """How many posts there are, flagged and silent, by language."""
    found = Counter(
        f"{'flagged' if text.topics else 'silent'}_{text.language}"
        for text in texts
        if text.is_post
    )
    return dict(sorted(found.items()))


def told(figures: dict[str, Any]) -> str:
    """The figures as a table for the terminal."""
    lines = []
    for title, tables in figures.items():
        if title in ("learnt", "networks", "sources"):
            continue
        lines.append(f"== {title}")
        for subject, one in tables["recall"].items():
            lines.append(f"  {subject:18} at 1 % false alarms {_told(one)}")
        for subject, one in tables["subjects"].items():
            lines.append(
                f"  {subject:18} as shipped: found {_told(one['found'])}, "
                f"false alarms {_told(one['false alarms'])}"
            )
        for group in ("kinds", "sources"):
            for name, one in tables[group].items():
                lines.append(f"  {group[:-1]} {name:28} flagged {_told(one)}")
    return "\n".join(lines)


def trained(folder: Path) -> dict[str, Any]:
    """The figures of the last training: texts judged by models that had not learnt them."""
    found: dict[str, Any] = json.loads((folder / "figures.json").read_text(encoding="utf-8"))
    return found


def _told(one: dict[str, float]) -> str:
    return f"{one['share']:.3f} ({one['low']:.3f}-{one['high']:.3f}, n={one['count']})"


def judge(folders: Iterable[Path]) -> dict[str, Any]:
    """The figures of the shipped screen and judge on every *.jsonl of some folders (or files)."""
    files = [
        file
        for folder in folders
        for file in (sorted(folder.glob("*.jsonl")) if folder.is_dir() else [folder])
    ]
    texts = list(read_files(files))
    rows = [score(text.text, language=text.language) for text in texts]
    shares = np.array([[row[subject] for subject in SUBJECTS] for row in rows])
    flagged = np.array([[subject in spoken(text) for subject in SUBJECTS] for text in texts])
    return {"shipped": measure(texts, shares, flagged)}


def spoken(text: Text) -> set[str]:
    """The subjects of which a lint of the text speaks by default."""
    found = Topics().suspicions(Analysis(Post(text.text), language=text.language))
    return {one.subject for one in found or () if one.band != BANDS[-1]}
