"""Rows of small numbers as one big integer each, so that adding rows is one addition.

A lane is 64 bits in the screen and 32 in the judge; numbers keep their sign, and `OFFSET`s make
every lane positive before it is read back.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final, Literal

    Width = Literal["Q", "I"]

WIDE: Final = "Q"
NARROW: Final = "I"
_BITS = {WIDE: 64, NARROW: 32}


def offset(lanes: int, code: Width) -> int:
    """The integer with half of what fits in each lane."""
    bits = _BITS[code]
    return int.from_bytes((1 << bits - 1).to_bytes(bits // 8, "little") * lanes, "little")


def pack(numbers: Sequence[int], code: Width) -> int:
    """Whole numbers, of either sign, as one integer."""
    from array import array  # an import that the screen does without

    half = 1 << _BITS[code] - 1
    lanes = array(code, [number + half for number in numbers])
    if sys.byteorder == "big":
        lanes.byteswap()
    return int.from_bytes(lanes.tobytes(), "little") - offset(len(numbers), code)


def lanes_of(total: int, lanes: int, code: Width, shift: int) -> Sequence[int]:
    """The lanes of an integer, each half a lane more than its number; `shift` is the offset."""
    size = lanes * _BITS[code] // 8
    if sys.byteorder == "little":
        return memoryview((total + shift).to_bytes(size, "little")).cast(code).tolist()
    return memoryview((total + shift).to_bytes(size, "big")).cast(code).tolist()[::-1]
