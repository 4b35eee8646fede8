"""A table of a few words, written by hand in plain Python, to test the reader on."""

from __future__ import annotations

from binascii import crc32
from pathlib import Path

from netiquette.vectors.files import HEAD, MAGIC_PIECES, MAGIC_WORDS

DIMENSIONS = 8
LEVELS = tuple(range(-120, 121, 16))
"""Sixteen levels, -120 to 120."""

MEANINGS = {
    "bakery": [15, 14, 7, 8, 7, 8, 7, 8],
    "invoices": [7, 8, 15, 14, 7, 8, 8, 7],
    "pain": [8, 7, 7, 8, 0, 1, 8, 7],
    "noise": [8, 7, 8, 7, 8, 7, 15, 15],
}
ENGLISH = {
    "bread": ("bakery", 100),
    "flour": ("bakery", 110),
    "invoice": ("invoices", 100),
    "pain": ("pain", 100),
    "the": ("noise", 40),
}
FRENCH = {
    "facture": ("invoices", 100),
    "factures": ("invoices", 120),
    "le": ("noise", 40),
    "levain": ("bakery", 130),
    "pain": ("bakery", 100),
}


def packed(codes: list[int]) -> bytes:
    return bytes(codes[i] | codes[i + 1] << 4 for i in range(0, len(codes), 2))


def write_words(path: Path, words: dict[str, tuple[str, int]]) -> None:
    meanings = sorted({meaning for meaning, _ in words.values()})
    texts = sorted(words, key=str.encode)
    begins = [0]
    for text in texts:
        begins.append(begins[-1] + len(text.encode()))
    head = HEAD.pack(MAGIC_WORDS, DIMENSIONS, len(texts), begins[-1], len(meanings), 0, 0, *LEVELS)
    body = [
        b"".join(begin.to_bytes(4, "little") for begin in begins),
        b"".join(meanings.index(words[text][0]).to_bytes(2, "little") for text in texts),
        "".join(texts).encode(),
        bytes(words[text][1] for text in texts),
        b"".join(packed(MEANINGS[meaning]) for meaning in meanings),
    ]
    path.write_bytes(head + b"".join(body))


def write_pieces(path: Path, buckets: int = 64) -> None:
    """Pieces whose rows all lean to invoices for `fact`, to nothing for the others."""
    rows = [packed([7, 8] * (DIMENSIONS // 2)) for _ in range(buckets)]
    rows[crc32(b"fact") % buckets] = packed([7, 8, 15, 15, 7, 8, 8, 7])
    head = HEAD.pack(MAGIC_PIECES, DIMENSIONS, buckets, 4, 4, 170, 0, *LEVELS)
    path.write_bytes(head + b"".join(rows))


def write_all(folder: Path) -> None:
    write_words(folder / "en.words", ENGLISH)
    write_words(folder / "fr.words", FRENCH)
    write_pieces(folder / "pieces.bin")
