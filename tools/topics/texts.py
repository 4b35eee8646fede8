"""The labelled texts that the topics learn from, read as the product reads a post."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from netiquette.analysis import Analysis
from netiquette.post import Post
from netiquette.topics.passage import Passage, passage
from netiquette.topics.subjects import SUBJECTS

ROOT = Path(__file__).resolve().parents[2]
POSTS = ROOT / "data" / "posts"
QUIET = ROOT / "tests" / "quiet"
_RENAMED = {"spam": "promotional"}


@dataclass(frozen=True)
class Text:
    """One labelled text. `topics` empty: it must stay silent. `kind` is "public" for public ones.

    `drift` says where it drifts: (start, end, topic, or "" for all of its topics); empty: the whole
    text does.
    """

    text: str
    language: str
    topics: frozenset[str]
    source: str
    kind: str
    identity: str
    drift: tuple[tuple[int, int, str], ...] = field(default=())

    @property
    def is_post(self) -> bool:
        """Whether it was written for netiquette, so that a missing label is a sure no."""
        return self.kind != "public"

    def read(self) -> Passage:
        """The text as the screen and the judge read it."""
        return passage(Analysis(Post(self.text), language=self.language), self.language)

    def labels(self) -> list[float]:
        """1 for each subject that it has, in the order of SUBJECTS."""
        return [float(subject in self.topics) for subject in SUBJECTS]


LEAST = 12
"""A sentence drifts with half of its characters, or with so many."""


def sentences(text: Text, read: Passage, bounds: list[tuple[int, int]]) -> tuple[Any, Any]:
    """Which sentences of a text have which subject, and how much that counts.

    Where a text of several sentences does not say where it drifts, each is half believed to; and
    nothing is known of those of a public text, nor whether a sentence with another subject is also
    contempt.
    """
    labels = np.zeros((len(bounds), len(SUBJECTS)), np.float32)
    known = np.ones_like(labels)
    topics = [subject for subject in SUBJECTS if subject in text.topics]
    if not text.topics or not text.is_post:
        return labels, known * float(text.is_post)
    if not text.drift:
        labels[:] = text.labels()
        return labels, _contempt(labels, known * (0.5 if len(bounds) > 1 else 1.0))
    for number, (first, last) in enumerate(bounds):
        start, end = read.starts[first], read.ends[last - 1]
        for subject in topics:
            at = SUBJECTS.index(subject)
            shared = max(
                (
                    min(end, drift_end) - max(start, drift_start)
                    for drift_start, drift_end, topic in text.drift
                    if topic in ("", subject)
                ),
                default=0,
            )
            labels[number, at] = shared >= min(LEAST, (end - start) / 2)
            known[number, at] = float(labels[number, at] or shared <= 0)
    return labels, _contempt(labels, known)


def _contempt(labels: Any, known: Any) -> Any:
    at = SUBJECTS.index("hostile")
    known[labels.any(1) & (labels[:, at] == 0), at] = 0.0
    return known


def read_files(files: Iterable[Path]) -> Iterator[Text]:
    """The texts of JSON Lines with `text`, `lang` and, if they are labelled, `topics`."""
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield _text(json.loads(line), file.stem)


def _text(row: dict[str, Any], stem: str) -> Text:
    return Text(
        text=row["text"],
        language=row.get("lang") or stem[:2],
        topics=frozenset(_RENAMED.get(topic, topic) for topic in row.get("topics", ())),
        source=stem,
        kind=row.get("kind", "public"),
        identity=str(row.get("id", "")),
        drift=tuple((start, end, "".join(topic)) for start, end, *topic in row.get("drift", ())),
    )


def posts(folder: Path = POSTS) -> list[Text]:
    """The posts of the repository, in the order of files and lines."""
    return list(read_files(sorted(folder.glob("*.jsonl"))))


def quiet() -> list[Text]:
    """The posts on which everything must stay silent; never learnt from."""
    return list(read_files(sorted(QUIET.glob("*.jsonl"))))


def public_folder(folder: Path) -> Path:
    """`folder/public`, or the folder itself."""
    return folder / "public" if (folder / "public").is_dir() else folder


def public(folder: Path) -> list[Text]:
    """The public texts of a folder."""
    return list(read_files(sorted(public_folder(folder).glob("*.jsonl"))))


def checksums(folders: Iterable[Path]) -> dict[str, str]:
    """The SHA-256 of every JSON Lines file of the folders, by the file's name."""
    files = sorted(file for folder in folders for file in folder.glob("*.jsonl"))
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
