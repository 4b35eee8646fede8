"""English and French wordnets as one set of concepts.

Open English WordNet numbers its synsets by Princeton WordNet 3.1 offsets, the French sources by
3.0 offsets. Both number the same synsets in the same order, so English lemmas known on both
sides give fixed points, and the shift between two fixed points gives the others.
"""

from __future__ import annotations

import bisect
import lzma
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Synset:
    """One concept of Open English WordNet."""

    id: str
    domain: str
    members: tuple[str, ...]
    gloss: str
    relations: tuple[tuple[str, str], ...]
    core: bool


def read_tsv(path: Path) -> list[list[str]]:
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        return [line.rstrip("\n").split("\t") for line in stream]


def read_synsets(lexical: Path) -> dict[str, Synset]:
    core = {row[0] for row in read_tsv(lexical / "wolf_fr" / "wn-core-ili.tab.xz")}
    synsets = {}
    for row in read_tsv(lexical / "oewn" / "synsets.tsv.xz")[1:]:
        identity, domain, ili, members, definition, examples, relations = row
        pairs = [relation.partition(":") for relation in relations.split()]
        synsets[identity] = Synset(
            identity,
            domain,
            tuple(members.split("|")),
            f"{definition} {examples}",
            tuple((kind, target) for kind, _, target in pairs),
            ili in core,
        )
    return synsets


def read_lemmas(path: Path) -> dict[str, set[str]]:
    """Lemmas by Princeton 3.0 offset, from an Open Multilingual Wordnet table."""
    lemmas: dict[str, set[str]] = defaultdict(set)
    for row in read_tsv(path):
        if len(row) == 3 and row[1].endswith(":lemma"):
            lemmas[row[0]].add(row[2].strip().lower())
    return lemmas


def bridge(
    synsets: dict[str, Synset], english: dict[str, set[str]]
) -> dict[str, list[tuple[int, int]]]:
    """Fixed points (3.0 offset, 3.1 offset) by part of speech, rising on both sides."""
    by_lemma: dict[tuple[str, str], list[str]] = defaultdict(list)
    for synset in synsets.values():
        for member in synset.members:
            by_lemma[part_of_speech(synset.id), member.lower()].append(synset.id)
    points: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for old, lemmas in english.items():
        pos = part_of_speech(old)
        candidates = {new for lemma in lemmas for new in by_lemma[pos, lemma]}
        near = [new for new in candidates if abs(offset(new) - offset(old)) < 60_000]
        scored = sorted(((_overlap(synsets[new], lemmas), new) for new in near), reverse=True)
        if scored and (len(scored) == 1 or scored[0][0] > scored[1][0]):
            points[pos].append((offset(old), offset(scored[0][1])))
    return {pos: _rising(sorted(pairs)) for pos, pairs in points.items()}


def resolve(
    old: str, points: dict[str, list[tuple[int, int]]], ids: dict[str, list[int]]
) -> int | None:
    """The 3.1 offset of a 3.0 offset, or None when no synset stands within a few bytes of it."""
    pos = part_of_speech(old)
    fixed = points[pos]
    at = bisect.bisect_left(fixed, (offset(old), 0))
    best: tuple[int, int] | None = None
    for old_point, new_point in fixed[max(0, at - 1) : at + 1]:
        if old_point == offset(old):
            return new_point
        expected = offset(old) + new_point - old_point
        place = bisect.bisect_left(ids[pos], expected)
        for candidate in ids[pos][max(0, place - 1) : place + 1]:
            miss = abs(candidate - expected)
            if best is None or miss < best[0]:
                best = (miss, candidate)
    return best[1] if best is not None and best[0] <= TOLERANCE else None


TOLERANCE = 40


def offset(identity: str) -> int:
    return int(identity[:8])


def part_of_speech(identity: str) -> str:
    return "a" if identity[-1] == "s" else identity[-1]


def _overlap(synset: Synset, lemmas: set[str]) -> float:
    members = {member.lower() for member in synset.members}
    return len(members & lemmas) / len(members | lemmas)


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that rises on both sides: wrong matches fall out."""
    tails: list[int] = []
    tail_at: list[int] = []
    before: list[int] = []
    for i, (_, new) in enumerate(pairs):
        place = bisect.bisect_left(tails, new)
        before.append(tail_at[place - 1] if place else -1)
        if place == len(tails):
            tails.append(new)
            tail_at.append(i)
        else:
            tails[place] = new
            tail_at[place] = i
    run = []
    at = tail_at[-1]
    while at >= 0:
        run.append(pairs[at])
        at = before[at]
    return run[::-1]
