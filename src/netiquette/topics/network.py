"""The shipped judge's model in plain Python: words in context, three at a time.

The file `judge.bin` is little-endian: eight bytes of magic and five unsigned 32-bit numbers
(networks, inputs, inner size, patterns, own words); the sorted hashes of the words that have a
vector of their own (32 bits each); then each network: the worth of one step of inward, own and
patterns, the bias of each pattern, the answers (pattern by subject) and their bias (32-bit
floats); and as signed bytes inward, own vectors, patterns.
"""

from __future__ import annotations

import mmap
import struct
from array import array
from bisect import bisect_left
from functools import cache
from operator import add
from zlib import crc32

from netiquette import rulebook
from netiquette.errors import RuleError
from netiquette.topics import packed
from netiquette.topics.tokens import BITS, tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from netiquette.topics.passage import Passage
    from netiquette.topics.tokens import Token
    from netiquette.vectors.reader import Table

MAGIC = b"NQJUDGE1"
HEAD = struct.Struct("<8s5I")
SUBJECTS = 6
MEANING_WEIGHT = 3.0
MEAN_STILLNESS = 8.0
INPUT_STEPS = 64
"""Steps of an input of 1."""
INNER_STEPS = 128
"""Steps of an inner number of 1; it is cut at 16 either way."""
INNER_MOST = 2047
MOST_KEPT = 5_000
"""Distinct words, as written, that are kept projected (about 2 KB each)."""
_HALF = 1 << 31
Record = tuple[int, int, int]


def own_hash(language: str, key: str) -> int:
    """By what a word's own vector is found."""
    return crc32(f"{language} {key}".encode("utf-8", "surrogatepass"))


class Network:
    """One network, its rows packed."""

    def __init__(
        self, data: mmap.mmap, begin: int, sizes: tuple[int, ...], hashes: array[int]
    ) -> None:
        inputs, inner, patterns, words = sizes
        floats = struct.Struct(f"<{3 + patterns + 2 * patterns * SUBJECTS + SUBJECTS}f")
        numbers = floats.unpack_from(data, begin)
        self._inward_step, self._own_step, self._pattern_step = numbers[:3]
        bias = numbers[3 : 3 + patterns]
        self._outward = [
            numbers[3 + patterns + at * SUBJECTS :][:SUBJECTS] for at in range(2 * patterns)
        ]
        self._bias = numbers[-SUBJECTS:]
        at = begin + floats.size
        signed = memoryview(data).cast("b")
        self._inward = _rows(signed, at, inputs, inner)
        self._own = signed[at + inputs * inner : at + (inputs + words) * inner]
        at += (inputs + words) * inner
        self._patterns = _rows(signed, at, 3 * inner, patterns)
        self.end = at + 3 * inner * patterns
        self._inner, self._count, self._hashes = inner, patterns, hashes
        worth = self._pattern_step / INNER_STEPS
        self._worth = worth
        self._pattern_bias = packed.pack([round(one / worth) for one in bias], packed.NARROW)
        self._inner_shift = packed.offset(inner, packed.NARROW)
        self._shift = packed.offset(patterns, packed.NARROW)
        self._seen: dict[tuple[str, str, int], Record] = {}
        self._plain: dict[tuple[str, str], int] = {}

    def logits(self, pieces: Sequence[Token], language: str, table: Table) -> list[float]:
        """The log odds of a text for each subject."""
        records = [self._record(key, bits, language, table) for key, bits in pieces]
        zeros = [_HALF] * self._count
        best, total = zeros, [0] * self._count
        shift = self._shift + self._pattern_bias
        nothing: Record = (0, 0, 0)
        for before, here, after in zip(
            [nothing, *records], records, [*records[1:], nothing], strict=False
        ):
            sums = before[0] + here[1] + after[2]
            lanes = list(map(max, packed.lanes_of(sums, self._count, packed.NARROW, shift), zeros))
            best = list(map(max, best, lanes))
            total = list(map(add, total, lanes))
        length = (len(records) + MEAN_STILLNESS) ** 0.5
        pooled = [(one - _HALF) * self._worth for one in best]
        pooled += [(one - len(records) * _HALF) * self._worth / length for one in total]
        found = list(self._bias)
        for value, row in zip(pooled, self._outward, strict=True):
            if value:
                found = [sum_ + value * weight for sum_, weight in zip(found, row, strict=True)]
        return found

    def _record(self, key: str, bits: int, language: str, table: Table) -> Record:
        """A word's part in a window that it ends, is the middle of, or begins."""
        name = (language, key, bits)
        record = self._seen.get(name)
        if record is not None:
            return record
        total = self._word(key, language, table)
        for bit in range(BITS):
            if bits >> bit & 1:
                total += INPUT_STEPS * self._inward[len(self._inward) - BITS + bit]
        worth = self._inward_step / INPUT_STEPS * INNER_STEPS
        inner = [
            max(-INNER_MOST, min(INNER_MOST, round((lane - _HALF) * worth)))
            for lane in packed.lanes_of(total, self._inner, packed.NARROW, self._inner_shift)
        ]
        size, rows = self._inner, self._patterns
        first, second, third = (_product(inner, rows[at : at + size]) for at in (0, size, 2 * size))
        if len(self._seen) > MOST_KEPT:
            self._seen.clear()
        record = self._seen[name] = (first, second, third)
        return record

    def _word(self, key: str, language: str, table: Table) -> int:
        """The packed inner numbers of a word, whatever its bits."""
        known = self._plain.get((language, key))
        if known is not None:
            return known
        vector = table.read(key, language).vector
        steps = [round(one * MEANING_WEIGHT * INPUT_STEPS) for one in vector]
        total = _product(steps, self._inward[: len(steps)])
        sought = own_hash(language, key)
        at = bisect_left(self._hashes, sought)
        if at < len(self._hashes) and self._hashes[at] == sought:
            size = self._inner
            worth = self._own_step / self._inward_step * INPUT_STEPS
            own = self._own[at * size : (at + 1) * size]
            total += packed.pack([round(one * worth) for one in own], packed.NARROW)
        if len(self._plain) > MOST_KEPT:
            self._plain.clear()
        self._plain[language, key] = total
        return total


def _product(numbers: Iterable[int], rows: Sequence[int]) -> int:
    return sum([number * row for number, row in zip(numbers, rows, strict=True) if number])


def _rows(signed: memoryview, at: int, count: int, width: int) -> list[int]:
    ends = range(at, at + count * width, width)
    return [packed.pack(signed[one : one + width].tolist(), packed.NARROW) for one in ends]


class Networks:
    """All networks of a file; a text's log odds are their mean."""

    def __init__(self, path: str) -> None:
        with open(path, "rb") as stream:
            data = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        if len(data) < HEAD.size or data[:8] != MAGIC:
            raise RuleError(f"{path}: not the weights of the judge, or cut short")
        _, count, *sizes = HEAD.unpack_from(data)
        hashes = array("I", struct.unpack_from(f"<{sizes[-1]}I", data, HEAD.size))
        at = HEAD.size + 4 * sizes[-1]
        self.networks = []
        for _ in range(count):
            self.networks.append(Network(data, at, tuple(sizes), hashes))
            at = self.networks[-1].end
        if at != len(data):
            raise RuleError(f"{path}: not the weights of this judge, or cut short")

    def logits(self, read: Passage) -> list[float]:
        """The log odds of a passage for each subject."""
        from netiquette.vectors import table

        pieces = tokens(read)
        each = [one.logits(pieces, read.language, table()) for one in self.networks]
        return [sum(values) / len(each) for values in zip(*each, strict=True)]


@cache
def networks() -> Networks:
    """The shipped networks, opened once."""
    from os.path import join

    return Networks(join(rulebook.FOLDER, "topics", "judge.bin"))
