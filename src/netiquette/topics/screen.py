"""The screen: read on every post, in plain Python, from a mapped file of hashed weights.

The file `screen.bin` is little-endian: eight bytes of magic, three unsigned 32-bit numbers (slots,
subjects, columns of evidence), the biases, what one step of a hashed weight is worth, and the
evidence (32-bit floats, by column and then by subject); then one slot a feature: a check byte (0:
empty) and a signed byte for each subject. A feature stands in one of two slots.
"""

from __future__ import annotations

import mmap
import sys
from functools import cache
from itertools import pairwise
from math import exp, log, prod, sqrt
from operator import ge

from netiquette import rulebook
from netiquette.errors import RuleError
from netiquette.topics import calibration, evidence, hashing, packed
from netiquette.topics.lexicon import lexicon

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from netiquette.topics.lexicon import Hit
    from netiquette.topics.passage import Passage

MAGIC = b"NQSCREEN"
HEAD = len(MAGIC) + 3 * 4
SUBJECTS = 6
FIXED = 256
"""Steps of the fixed point in which features are added up."""
MOST_KEPT = 50_000
"""Distinct words, and distinct pairs, whose weights are kept."""
LONGEST_KEPT = 40
"""Pieces of evidence in a text or sentence up to which their sum is kept."""
Logits = tuple[float, ...]
Smell = tuple[list[Logits], Logits]
"""The log odds of a post and of each of its sentences, and that at least one has a subject."""
_UNSIGNED = bytes((byte + 128) % 256 for byte in range(256))
_HALF = int.from_bytes(b"\x80".ljust(8, b"\0") * SUBJECTS, "little")


def slots(feature: int, mask: int) -> tuple[int, int]:
    """The two slots in which a feature may stand."""
    return feature & mask, feature >> 6 & mask


def check_byte(feature: int) -> int:
    """What tells a feature from most others that would stand in its slot; never 0."""
    return feature >> 24 or 1


def head(slots: int, columns: int) -> bytes:
    """How a file of so many slots and columns of evidence begins."""
    return MAGIC + b"".join(one.to_bytes(4, "little") for one in (slots, SUBJECTS, columns))


class _Words(dict[str, int]):
    """The packed weights of a word with its pieces, looked up once."""

    __slots__ = ("_row",)

    def __init__(self, screen: Screen) -> None:
        self._row = screen.row

    def __missing__(self, key: str) -> int:
        if len(self) > MOST_KEPT:
            self.clear()
        own = hashing.pieces(key)
        share = round(FIXED * hashing.PIECES / sqrt(len(own))) if own else 0
        row = self._row
        total = self[key] = FIXED * row(hashing.word(key)) + share * row(*own)
        return total


class _Pairs(dict[tuple[str, str], int]):
    """The packed weights of two words side by side, looked up once."""

    __slots__ = ("_row",)

    def __init__(self, screen: Screen) -> None:
        self._row = screen.row

    def __missing__(self, pair: tuple[str, str]) -> int:
        if len(self) > MOST_KEPT:
            self.clear()
        total = self[pair] = round(FIXED * hashing.PAIR) * self._row(hashing.pair(*pair))
        return total


class Screen:
    """The mapped weights, and what was looked up in them."""

    def __init__(self, path: str) -> None:
        with open(path, "rb") as stream:
            self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        count = int.from_bytes(self._map[8:12], "little")
        self._begin = HEAD + 4 * SUBJECTS * (2 + evidence.WIDTH)
        if self._map[:HEAD] != head(count, evidence.WIDTH) or len(self._map) != (
            self._begin + count * (1 + SUBJECTS)
        ):
            raise RuleError(f"{path}: not the weights of this screen, or cut short")
        numbers = _floats(self._map[HEAD : self._begin])
        self.bias = numbers[:SUBJECTS]
        self.step = numbers[SUBJECTS : 2 * SUBJECTS]
        self._evidence = numbers[2 * SUBJECTS :]
        self._mask = count - 1
        self._shift = packed.offset(SUBJECTS, packed.WIDE)
        self.words = _Words(self)
        self.pairs = _Pairs(self)
        self._known: dict[tuple[int, ...], Logits] = {}

    def row(self, *features: int) -> int:
        """The packed sum of the weights of hashed features; one that has none counts for 0."""
        data, begin, mask = self._map, self._begin, self._mask
        total = found = 0
        lanes = bytearray(8 * SUBJECTS)
        for feature in features:
            check = feature >> 24 or 1
            at = begin + 7 * (feature & mask)
            if data[at] != check:
                at = begin + 7 * (feature >> 6 & mask)
                if data[at] != check:
                    continue
            lanes[::8] = data[at + 1 : at + 7].translate(_UNSIGNED)
            total += int.from_bytes(lanes, "little")
            found += 1
        return total - found * _HALF

    def units(self, read: Passage) -> list[Logits]:
        """The log odds of the whole passage, and then of each sentence if there are several."""
        hits = lexicon(read.language).hits(read.keys)
        found = [self._unit(read.keys, hits)]
        if len(read.bounds) > 1:
            hits.sort()
            at = 0
            for first, last in read.bounds:
                inside = []
                while at < len(hits) and hits[at][0] < last:
                    if hits[at][0] + hits[at][1] <= last:
                        inside.append(hits[at])
                    at += 1
                keys = read.keys[first:last]
                found.append(
                    self._unit(keys, [(one - first, size, kind) for one, size, kind in inside])
                )
        return found

    def _unit(self, keys: list[str], hits: list[Hit]) -> Logits:
        words = dict.fromkeys(keys)
        pairs = set(pairwise(keys))
        total = sum(map(self.words.__getitem__, words)) + sum(map(self.pairs.__getitem__, pairs))
        phrases = {hashing.phrase(keys[at : at + size]) for at, size, _ in hits if size > 1}
        for phrase in phrases:
            total += FIXED * self.row(phrase)
        by = hashing.scale(len(words), len(pairs)) / FIXED
        lanes = packed.lanes_of(total, SUBJECTS, packed.WIDE, self._shift)
        half = 1 << 63
        known = self._evidence_of([kind for *_, kind in hits])
        return tuple(
            [
                (lane - half) * by * step + more
                for lane, step, more in zip(lanes, self.step, known, strict=True)
            ]
        )

    def _evidence_of(self, kinds: list[int]) -> Logits:
        kinds.sort()
        found = tuple(kinds[:LONGEST_KEPT])
        known = self._known.get(found) if len(kinds) <= LONGEST_KEPT else None
        if known is None:
            totals = list(self.bias)
            for column, value in evidence.columns(kinds).items():
                for at in range(SUBJECTS):
                    totals[at] += value * self._evidence[column * SUBJECTS + at]
            known = tuple(totals)
            if len(kinds) <= LONGEST_KEPT:
                if len(self._known) > MOST_KEPT:
                    self._known.clear()
                self._known[found] = known
        return known

    def weight(self, kind: int, subject: int) -> float:
        """How much one piece of evidence of a kind speaks for a subject, in log odds."""
        return evidence.COUNTED[1] * self._evidence[kind * SUBJECTS + subject]

    def speaks(self, total: int, subject: int) -> float:
        """How much a packed record speaks for a subject, before it is scaled to the text."""
        lanes = packed.lanes_of(total, SUBJECTS, packed.WIDE, self._shift)
        return (lanes[subject] - (1 << 63)) * self.step[subject] / FIXED


def _floats(raw: bytes) -> Sequence[float]:
    """Little-endian floats of 32 bits."""
    if sys.byteorder == "little":
        return memoryview(raw).cast("f").tolist()
    return memoryview(raw[::-1]).cast("f").tolist()[::-1]


def at_least_one(units: Sequence[Logits]) -> Logits:
    """The log odds that at least one of the units has each subject."""
    return tuple([log(max(1e-12, min(1e21, one))) for one in _odds(units)])


def _odds(units: Sequence[Logits]) -> list[float]:
    return [
        prod([1.0 + exp(one if one < 50.0 else 50.0) for one in logits]) - 1.0
        for logits in zip(*units, strict=True)
    ]


def smelt(read: Passage) -> Smell | None:
    """What the screen makes of a post that a judge should read; None for nearly all posts.

    The bars from which the screen alone would speak are all above its gates.
    """
    units = screen().units(read)
    return (units, at_least_one(units)) if any(map(ge, _odds(units), _gates())) else None


@cache
def _gates() -> list[float]:
    return [exp(gate) for gate in calibration.gates()]


@cache
def screen() -> Screen:
    """The shipped screen, opened once."""
    from os.path import join

    return Screen(join(rulebook.FOLDER, "topics", "screen.bin"))
