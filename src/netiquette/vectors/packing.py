"""Many small numbers in one big integer, so that adding two rows is one addition.

A lane is 32 bits. Each lane of a row holds a number (-128 to 127, plus `ZERO`) times the weight
of the word. Three more lanes carry the weight itself, the evidence for the language, and 1 for a
word that has a row of its own. 65,000 rows can be added before a lane is full.
"""

from __future__ import annotations

import sys
from array import array

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ZERO = 128
LANE = 4
EXTRA_LANES = 3


def pairs(levels: Sequence[int]) -> list[bytes]:
    """For each byte of a stored row (two numbers of four bits), its two lanes."""
    lane = [(level + ZERO).to_bytes(LANE, "little") for level in levels]
    return [lane[byte & 15] + lane[byte >> 4] for byte in range(256)]


def pack(row: bytes, lanes: list[bytes], weight: int) -> int:
    """A stored row as one integer, times its weight."""
    packed = int.from_bytes(b"".join(map(lanes.__getitem__, row)), "little")
    return packed * weight | weight << _shift(2 * len(row))


def pack_numbers(numbers: Iterable[int], weight: int) -> int:
    """Numbers between -128 and 127 as one integer, times their weight."""
    lanes = array("I", [number + ZERO for number in numbers])
    if sys.byteorder == "big":
        lanes.byteswap()
    return int.from_bytes(lanes.tobytes(), "little") * weight | weight << _shift(len(lanes))


def mark(evidence: int, known: int, dimensions: int) -> int:
    """What to add to a packed row: evidence for the language, and 1 for a known word."""
    return (evidence | known << 8 * LANE) << _shift(dimensions + 1)


def unpack(total: int, dimensions: int) -> tuple[list[int], int, int]:
    """The summed numbers, the summed evidence, how many known words."""
    lanes = array("I")
    lanes.frombytes(total.to_bytes((dimensions + EXTRA_LANES) * LANE, "little"))
    if sys.byteorder == "big":
        lanes.byteswap()
    known, evidence, weight = lanes.pop(), lanes.pop(), lanes.pop()
    zero = ZERO * weight
    return [lane - zero for lane in lanes], evidence, known


def evidence(total: int, dimensions: int) -> int:
    """The summed evidence alone, without unpacking the rest."""
    return total >> _shift(dimensions + 1) & 0xFFFFFFFF


def _shift(lanes: int) -> int:
    return lanes * LANE * 8
