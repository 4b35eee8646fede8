"""Writes src/netiquette/analysis/characters.py: what Unicode says of graphemes and emoji.

The properties are read from the `regex` package, release 2025.11.3, whose tables are those of
Unicode 17.0 (later releases carry later tables, and the probe below refuses them):

    pip install regex==2025.11.3 && python tools/unicode/generate.py
"""

from __future__ import annotations

import sys
from pathlib import Path

import regex

TARGET = Path(__file__).parents[2] / "src" / "netiquette" / "analysis" / "characters.py"
EARLIER = Path(__file__).with_name("pictographs-16.txt")
ALL = range(0x110000)
LETTERS = {
    "CR": "r",
    "LF": "n",
    "Control": "C",
    "Extend": "E",
    "ZWJ": "Z",
    "Regional_Indicator": "R",
    "Prepend": "P",
    "SpacingMark": "S",
    "L": "L",
    "V": "V",
    "T": "T",
    "LV": "A",
    "LVT": "B",
}
SIGNS = {
    "0": b"#*0123456789",
    "q": (0x20E3,),
    "M": range(0x1F3FB, 0x1F400),
    "v": (0xFE0F,),
    "w": (0xFE0E,),
    "t": range(0xE0020, 0xE007F),
    "u": (0xE007F,),
}
HEAD = '''"""Graphemes and emoji in Unicode 17.0. Made by tools/unicode/generate.py: do not edit.

Source: Unicode Character Database 17.0.0, (c) Unicode, Inc., Unicode License V3
(https://www.unicode.org/license.txt).

Characters from STARTS[i] up to the next start are of the class CLASSES[i]: O other, C control,
E extend, k extend and Indic linker, e extend outside of Indic conjuncts, Z zero-width joiner,
S spacing mark, P prepend, R regional indicator, L V T A B the Hangul syllable types L V T LV LVT,
c Indic consonant, r carriage return, n line feed; X pictograph that is shown as an emoji (one that
no version has assigned yet is taken for one), x pictograph that is text by default, y pictograph
that is no emoji, 0 base of a keycap, q keycap, M skin tone, v U+FE0F, w U+FE0E, t tag, u end of
tags.
"""

from __future__ import annotations

# fmt: off
'''


def having(*properties: str) -> set[int]:
    """The code points that have a property, written as in a pattern."""
    pattern = regex.compile("[" + "".join(rf"\p{{{one}}}" for one in properties) + "]")
    return {code for code in ALL if pattern.match(chr(code))}


def classes() -> str:
    """One letter for each code point."""
    row = ["O"] * len(ALL)
    for value, letter in LETTERS.items():
        for code in having(f"GCB={value}"):
            row[code] = letter
    for code, letter in pictographs().items():
        assert row[code] == "O", hex(code)
        row[code] = letter
    for code in having("InCB=Consonant"):
        assert row[code] == "O", hex(code)
        row[code] = "c"
    in_conjunct = having("InCB=Extend")
    for code in having("InCB=Linker"):
        assert row[code] == "E", hex(code)
        row[code] = "k"
    for code, letter in enumerate(row):
        if letter == "E" and code not in in_conjunct:
            row[code] = "e"
    assert {row[code] for code in in_conjunct} <= {"E", "Z"}
    for letter, codes in SIGNS.items():
        for code in codes:
            assert row[code] == ("O" if letter == "0" else "E"), hex(code)
            row[code] = letter
    return "".join(row)


def pictographs() -> dict[int, str]:
    """The letter of each pictograph: shown as an emoji, text by default, or no emoji."""
    every, emoji = having("Extended_Pictographic"), having("Emoji")
    shown = having("Emoji_Presentation") | (every & having("Cn"))
    letters = dict.fromkeys(earlier(), "y")
    return letters | {
        code: "X" if code in shown else "x" if code in emoji else "y" for code in every
    }


def earlier() -> list[int]:
    """The pictographs of Unicode 16.0. Unicode 17.0 took 689 symbols out that are no emoji.

    They stay: a sequence that is one grapheme to whoever has the tables of 16.0, as most do, is
    not told apart by anything else.
    """
    lines = EARLIER.read_text(encoding="ascii").splitlines()
    ends = [line.split("..") for line in lines if not line.startswith("#")]
    return [code for end in ends for code in range(int(end[0], 16), int(end[-1], 16) + 1)]


def wrapped(name: str, text: str) -> str:
    """A string constant over several lines."""
    lines = [text[at : at + 80] for at in range(0, len(text), 80)]
    return f"{name} = (\n" + "".join(f'    "{line}"\n' for line in lines) + ")\n"


def main() -> None:
    if len(having("Extended_Pictographic")) != 2848 or len(having("GCB=Extend")) != 2237:
        sys.exit(f"regex {regex.__version__} does not carry the tables of Unicode 17.0")
    row = classes()
    starts = [code for code in ALL if code == 0 or row[code] != row[code - 1]]
    numbers = [f"{code:#x}," for code in starts]
    lines = [" ".join(numbers[at : at + 10]) for at in range(0, len(numbers), 10)]
    TARGET.write_text(
        HEAD
        + 'UNICODE = "17.0"\n'
        + "STARTS = (\n"
        + "".join(f"    {line}\n" for line in lines)
        + ")\n"
        + wrapped("CLASSES", "".join(row[code] for code in starts)),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
