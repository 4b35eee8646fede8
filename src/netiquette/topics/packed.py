"""Rows of small numbers as one big integer each, so that adding rows is one addition.

A lane is 64 bits in the screen and 32 in the judge; numbers keep their sign, and `OFFSET`s make
every lane positive before it is read back.
"""

from __future__ import annotations

import sys
from array import array

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

WIDE, NARROW = "Q", "I"
_BITS = {WIDE: 64, NARROW: 32}


def offset(lanes: int, code: str) -> int:
    """The integer with half of what fits in each lane."""
    bits = _BITS[code]
    return int.from_bytes((1 << bits - 1).to_bytes(bits // 8, "little") * lanes, "little")


def pack(numbers: Sequence[int], code: str) -> int:
    """Whole numbers, of either sign, as one integer."""
    half = 1 << _BITS[code] - 1
    lanes = array(code, [number + half for number in numbers])
    if sys.byteorder == "big":
        lanes.byteswap()
    return int.from_bytes(lanes.tobytes(), "little") - offset(len(numbers), code)


def lanes_of(total: int, lanes: int, code: str, shift: int) -> array[int]:
    """The lanes of an integer, each half a lane more than its number; `shift` is the offset."""
    found = array(code)
    found.frombytes((total + shift).to_bytes(lanes * _BITS[code] // 8, "little"))
    if sys.byteorder == "big":
        found.byteswap()
    return found
