"""The judged posts and sections from which audiences are made and with which they are asked."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

from netiquette.audience import Audience
from netiquette.audience.declared import read_segments

JUDGED = Path(__file__).parent / "judged"
VECTORS = Path(__file__).parent.parent / "vectors" / "judged"
TRADES = JUDGED / "trades.tsv"
QUIET = Path(__file__).parents[2] / "tests" / "quiet"
ASKED = 40
"""Texts of each section that are asked, and of each foreign one."""


class Post(NamedTuple):
    """A text, and the segment that it is for; "" when it is for none."""

    segment: str
    language: str
    text: str


class Task(NamedTuple):
    """An audience, and posts to be placed in it."""

    name: str
    tables: dict[str, dict[str, Any]]
    posts: list[Post]

    def audience(self) -> Audience:
        return read_segments(self.tables, "judged")


def judged(path: Path, name: str, *, foreign: bool = False) -> Task:
    """A file of segments with their posts; with those of `foreign.tsv` when asked."""
    tables: dict[str, dict[str, Any]] = defaultdict(lambda: {"interests": [], "examples": []})
    posts = []
    for segment, kind, language, text in _rows(path):
        if kind == "post":
            posts.append(Post("" if segment == "nobody" else segment, language, text))
        elif kind == "description":
            tables[segment]["description"] = text
        elif kind.startswith("interest"):
            tables[segment]["interests"] += text.split(", ")
        else:
            tables[segment]["examples"].append(text)
    if foreign:
        posts += [Post("", row[2], row[3]) for row in _rows(JUDGED / "foreign.tsv")]
    return Task(name, dict(tables), posts)


def halves(task: Task) -> tuple[Task, Task]:
    """The posts at odd places, to look at and fit by, and those at even places, to measure."""
    names = f"{task.name}, fitted half", f"{task.name}, held half"
    odd, even = (task._replace(name=name, posts=task.posts[at::2]) for at, name in enumerate(names))
    return odd, even


def trades() -> Task:
    """Posts of the quiet corpus, and what their trades would declare: written by other hands."""
    tables = {name: {"interests": words.split(", ")} for name, words in _rows(TRADES)}
    posts = [
        Post(row["trade"], path.stem, row["text"])
        for path in sorted(QUIET.glob("*.jsonl"))
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
        if row["trade"] in tables
    ]
    return Task("trades of the quiet corpus", tables, posts)


def joined(task: Task, size: int) -> Task:
    """The same with every few segments made one: circles of several themes exist as well."""
    names = list(task.tables)
    home = {name: names[at - at % size] for at, name in enumerate(names)}
    tables: dict[str, dict[str, Any]] = {}
    for name, table in task.tables.items():
        merged = tables.setdefault(home[name], {"interests": [], "examples": []})
        merged["interests"] += table["interests"]
        merged["examples"] += table["examples"]
    posts = [post._replace(segment=home.get(post.segment, "")) for post in task.posts]
    return Task(f"{task.name}, joined by {size}", tables, posts)


def sections(folder: Path, name: str, samples: int, seed: int) -> Task:
    """Sections of a news source as segments: of five interests, or of so many samples."""
    texts: dict[str, list[str]] = defaultdict(list)
    language = ""
    for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        texts[row["section"]].append(row["text"])
        language = row["lang"]
    tables: dict[str, dict[str, Any]] = {}
    posts = []
    rng = random.Random(seed)
    for source, section, words in _rows(JUDGED / "sections.tsv"):
        if source != name:
            continue
        if section == "foreign":
            for one in words.split(", "):
                posts += [Post("", language, text) for text in rng.sample(texts[one], ASKED)]
            continue
        drawn = rng.sample(texts[section], samples + min(ASKED, len(texts[section]) - samples))
        tables[section] = {"languages": [language]}
        if samples:
            tables[section]["examples"] = drawn[:samples]
        else:
            tables[section]["interests"] = words.split(", ")
        posts += [Post(section, language, text) for text in drawn[samples:]]
    return Task(f"{name}, {samples or 5} {'samples' if samples else 'interests'}", tables, posts)


def _rows(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and line[0] != "#"]
