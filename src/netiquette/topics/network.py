"""The shipped judge's model in plain Python: each word in the light of all others of the post.

A word is what the word vectors know of it, its kinds of evidence, how it is written and, when it is
met often, something of its own. Two gated recurrent layers read the words from both ends; patterns
of three neighbours are sought in what they remember; a range of words (the post, a sentence)
answers for each subject by its strongest and its mean pattern. tools/topics/network.py trains it.

The file `judge.bin` is little-endian: MAGIC and SIZES; the sorted hashes (32 bits) of the words
that have something of their own; then each network: its floats, its matrices as 16-bit steps, and
the words' own vectors as signed bytes. `layout` gives the order and the shapes.
"""

from __future__ import annotations

import mmap
import struct
from array import array
from bisect import bisect_left
from functools import cache
from itertools import repeat
from math import tanh
from operator import add, mul
from zlib import crc32

from netiquette import rulebook
from netiquette.errors import RuleError
from netiquette.topics import packed
from netiquette.topics.tokens import BITS, tokens
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netiquette.topics.passage import Passage
    from netiquette.topics.screen import Logits
    from netiquette.topics.tokens import Token
    from netiquette.vectors.reader import Table

MAGIC = b"NQJUDGE2"
SIZES = struct.Struct("<6I")
SUBJECTS = 6
MEANING_WEIGHT = 3.0
MEAN_STILLNESS = 8.0
INPUT_STEPS = 64
"""Steps of an input of 1."""
STATE_STEPS = 128
"""Steps of a state, or of an inner number, of 1; inner numbers are cut at 16 either way."""
INNER_MOST = 2047
MOST_KEPT = 5_000
"""Distinct words, as written, that are kept projected (about 2 KB each)."""
CALM = 0.0
"""Log odds below which, for every subject, the other networks are not asked what they think."""
_HALF = 1 << 31
Record = tuple[int, int]
_Lanes = list[int]


class Shape(Value):
    """How large each part of a network is."""

    inputs: int
    inner: int
    hidden: int
    patterns: int
    words: int

    def floats(self) -> dict[str, int]:
        """The floats of a network, in the order of the file."""
        return {
            "worths": 4,
            "bias": 2 * 4 * self.hidden,
            "pattern_bias": self.patterns,
            "outward": 2 * self.patterns * SUBJECTS,
            "outward_bias": SUBJECTS,
        }

    def matrices(self) -> dict[str, tuple[int, int]]:
        """Rows and columns of the matrices, in the order of the file.

        Gates stand side by side: reset, update, remembered, new. `into` has them for both
        directions; what is remembered takes nothing from the word, what is new nothing from the
        state, so that `ahead` and `back` end with the third.
        """
        return {
            "inward": (self.inputs, self.inner),
            "into": (self.inner, 2 * 4 * self.hidden),
            "ahead": (self.hidden, 3 * self.hidden),
            "back": (self.hidden, 3 * self.hidden),
            "patterns": (2 * self.hidden, 3 * self.patterns),
        }


def own_hash(language: str, key: str) -> int:
    """By what a word's own vector is found."""
    return crc32(f"{language} {key}".encode("utf-8", "surrogatepass"))


class _Layer:
    """The last layer: from patterns, the strongest and the mean, to subjects."""

    def __init__(self, weights: tuple[float, ...], bias: tuple[float, ...]) -> None:
        self._rows = [weights[at::SUBJECTS] for at in range(SUBJECTS)]
        self._bias = bias

    def logits(self, pooled: list[float]) -> Logits:
        rows = zip(self._rows, self._bias, strict=True)
        return tuple([sum(map(mul, pooled, weights)) + bias for weights, bias in rows])


class Network:
    """One network, its rows packed."""

    def __init__(self, data: mmap.mmap, begin: int, shape: Shape, hashes: array[int]) -> None:
        self._shape, self._hashes = shape, hashes
        floats: dict[str, tuple[float, ...]] = {}
        for name, count in shape.floats().items():
            floats[name] = struct.unpack_from(f"<{count}f", data, begin)
            begin += 4 * count
        rows: dict[str, list[int]] = {}
        for name, (height, width) in shape.matrices().items():
            rows[name] = list(_rows(data, begin, height, width))
            begin += 2 * height * width
        self._inward_worth, self._own_worth, gate, pattern = floats["worths"]
        self._inward, self._into = rows["inward"], rows["into"]
        self._ahead, self._back, self._patterns = rows["ahead"], rows["back"], rows["patterns"]
        self._own = memoryview(data).cast("b")[begin : begin + shape.words * shape.inner]
        self.end = begin + shape.words * shape.inner
        self._gate = gate / STATE_STEPS
        self._bias = packed.pack([round(one / self._gate) for one in floats["bias"]], packed.NARROW)
        self._pattern = pattern / STATE_STEPS
        self._floor = [3 * _HALF - round(one / self._pattern) for one in floats["pattern_bias"]]
        self._outward = _Layer(floats["outward"], floats["outward_bias"])
        self._inner_shift = packed.offset(shape.inner, packed.NARROW)
        self._gate_shift = packed.offset(4 * shape.hidden, packed.NARROW)
        self._pattern_shift = packed.offset(3 * shape.patterns, packed.NARROW)
        self._seen: dict[tuple[str, str, int], Record] = {}

    def units(
        self,
        pieces: Sequence[Token],
        bounds: Sequence[tuple[int, int]],
        language: str,
        table: Table,
    ) -> list[Logits]:
        """The log odds of a text, and then of each range of words if there are several."""
        records = [self._record(key, bits, language, table) for key, bits in pieces]
        ahead = self._states([first for first, _ in records], self._ahead)
        back = self._states([second for _, second in reversed(records)], self._back)
        states = [one + other for one, other in zip(ahead, reversed(back), strict=True)]
        answers = list(self._answers(states))
        parts = [self._pooled(answers[first:last]) for first, last in bounds]
        best = list(map(max, *(part[0] for part in parts))) if len(parts) > 1 else parts[0][0]
        total = list(map(sum, zip(*(part[1] for part in parts), strict=True)))
        whole = self._scaled(best, total, len(pieces))
        units = [self._outward.logits(whole)]
        if len(bounds) > 1:
            for part, (first, last) in zip(parts, bounds, strict=True):
                units.append(self._outward.logits(self._scaled(*part, last - first)))
        return units

    def _states(self, records: list[int], rows: list[int]) -> list[_Lanes]:
        """What is remembered at each word, in steps: a gated recurrent layer."""
        size, worth, half_worth = self._shape.hidden, self._gate, self._gate / 2
        shift = self._gate_shift
        state = [0.0] * size
        steps = [0] * size
        found = []
        for record in records:
            lanes = packed.lanes_of(
                record + sum(map(mul, steps, rows)), 4 * size, packed.NARROW, shift
            )
            gates = [tanh((one - _HALF) * half_worth) for one in lanes[: 2 * size]]
            new = [
                tanh((fresh - _HALF + (0.5 + 0.5 * reset) * (kept - _HALF)) * worth)
                for reset, kept, fresh in zip(
                    gates[:size], lanes[2 * size : 3 * size], lanes[3 * size :], strict=True
                )
            ]
            state = [
                one + (0.5 + 0.5 * update) * (before - one)
                for update, one, before in zip(gates[size:], new, state, strict=True)
            ]
            steps = [round(one * STATE_STEPS) for one in state]
            found.append(steps)
        return found

    def _answers(self, states: list[_Lanes]) -> Iterator[_Lanes]:
        """How much each pattern is there at each word, never less than its floor."""
        size, rows, shift = self._shape.patterns, self._patterns, self._pattern_shift
        nothing = [_HALF] * (3 * size)
        windows = [nothing]
        for state in states:
            total = sum(map(mul, state, rows))
            windows.append(list(packed.lanes_of(total, 3 * size, packed.NARROW, shift)))
        windows.append(nothing)
        for before, here, after in zip(windows, windows[1:], windows[2:], strict=False):
            sums = map(add, map(add, before[:size], here[size : 2 * size]), after[2 * size :])
            yield list(map(max, sums, self._floor))

    def _pooled(self, answers: list[_Lanes]) -> tuple[_Lanes, _Lanes]:
        """The strongest answer of each pattern, and their sum."""
        if not answers:
            return self._floor, [0] * len(self._floor)
        best = list(map(max, *answers)) if len(answers) > 1 else answers[0]
        count = len(answers)
        total = [
            sum_ - count * floor
            for sum_, floor in zip(map(sum, zip(*answers, strict=True)), self._floor, strict=True)
        ]
        return best, total

    def _scaled(self, best: _Lanes, total: _Lanes, words: int) -> list[float]:
        mean = self._pattern / (words + MEAN_STILLNESS) ** 0.5
        pooled = [
            (one - floor) * self._pattern for one, floor in zip(best, self._floor, strict=True)
        ]
        pooled += map(mul, total, repeat(mean))
        return pooled

    def _record(self, key: str, bits: int, language: str, table: Table) -> Record:
        """What a word, as written, brings to the gates of both directions."""
        name = (language, key, bits)
        record = self._seen.get(name)
        if record is not None:
            return record
        total = self._word(key, language, table)
        for bit in range(BITS):
            if bits >> bit & 1:
                total += INPUT_STEPS * self._inward[len(self._inward) - BITS + bit]
        worth = self._inward_worth / INPUT_STEPS * STATE_STEPS
        inner = [
            max(-INNER_MOST, min(INNER_MOST, round((lane - _HALF) * worth)))
            for lane in packed.lanes_of(total, self._shape.inner, packed.NARROW, self._inner_shift)
        ]
        both = sum(map(mul, inner, self._into)) + self._bias
        lanes = 4 * self._shape.hidden
        full = both + packed.offset(2 * lanes, packed.NARROW)
        first, second = full & (1 << 32 * lanes) - 1, full >> 32 * lanes
        if len(self._seen) > MOST_KEPT:
            self._seen.clear()
        record = self._seen[name] = (first - self._gate_shift, second - self._gate_shift)
        return record

    def _word(self, key: str, language: str, table: Table) -> int:
        """The packed inner numbers of a word, whatever its bits."""
        vector = table.read(key, language).vector
        steps = [round(one * MEANING_WEIGHT * INPUT_STEPS) for one in vector]
        total: int = sum(map(mul, steps, self._inward))
        sought = own_hash(language, key)
        at = bisect_left(self._hashes, sought)
        if at < len(self._hashes) and self._hashes[at] == sought:
            size = self._shape.inner
            worth = self._own_worth / self._inward_worth * INPUT_STEPS
            own = self._own[at * size : (at + 1) * size]
            total += packed.pack([round(one * worth) for one in own], packed.NARROW)
        return total


def _rows(data: mmap.mmap, at: int, count: int, width: int) -> Iterator[int]:
    for start in range(at, at + 2 * count * width, 2 * width):
        yield packed.pack(struct.unpack_from(f"<{width}h", data, start), packed.NARROW)


class Networks:
    """All networks of a file; a text's log odds are their mean, or those of a calm first one."""

    def __init__(self, path: str) -> None:
        with open(path, "rb") as stream:
            data = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        at = len(MAGIC) + SIZES.size
        if len(data) < at or data[: len(MAGIC)] != MAGIC:
            raise RuleError(f"{path}: not the weights of the judge, or cut short")
        count, *sizes = SIZES.unpack_from(data, len(MAGIC))
        shape = Shape(*sizes)
        hashes = array("I", struct.unpack_from(f"<{shape.words}I", data, at))
        at += 4 * shape.words
        self.networks = []
        for _ in range(count):
            self.networks.append(Network(data, at, shape, hashes))
            at = self.networks[-1].end
        if at != len(data):
            raise RuleError(f"{path}: not the weights of this judge, or cut short")

    def units(self, read: Passage) -> list[Logits]:
        """The log odds of a passage for each subject, and then of its sentences if several."""
        from netiquette.vectors import table

        pieces = tokens(read)
        bounds = [(first, min(last, len(pieces))) for first, last in read.bounds]
        bounds = [one for one in bounds if one[0] < len(pieces)]
        first, *others = self.networks
        found = first.units(pieces, bounds, read.language, table())
        if all(logit < CALM for unit in found for logit in unit):
            return found
        each = [found, *(one.units(pieces, bounds, read.language, table()) for one in others)]
        return [_mean(same) for same in zip(*each, strict=True)]


def _mean(each: Sequence[Logits]) -> Logits:
    return tuple([sum(values) / len(each) for values in zip(*each, strict=True)])


@cache
def networks() -> Networks:
    """The shipped networks, opened once."""
    from os.path import join

    return Networks(join(rulebook.FOLDER, "topics", "judge.bin"))
