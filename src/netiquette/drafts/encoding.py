"""Bytes of a file to text, and back."""

from __future__ import annotations

from netiquette.errors import DraftError

_UTF8_BOM, _LE, _BE = b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"


def decode(data: bytes, path: str) -> tuple[str, str]:
    """The text of a file without its byte order mark, and the encoding that `encode` takes.

    UTF-8, and UTF-16 with a byte order mark, are read. Raises DraftError naming the byte, the
    line and the remedy for anything else, binary files included.
    """
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        raise DraftError(f"{path}: this is UTF-32; save the file as UTF-8")
    if data.startswith(_LE):
        return _utf16(data, "utf-16-le", path), "utf-16-le"
    if data.startswith(_BE):
        return _utf16(data, "utf-16-be", path), "utf-16-be"
    bom = len(_UTF8_BOM) if data.startswith(_UTF8_BOM) else 0
    try:
        text = data[bom:].decode("utf-8") if bom else data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + bom
        line = len(data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
        raise DraftError(
            f"{path}: not UTF-8: byte 0x{data[at]:02X} at offset {at}, line {line}; "
            "save the file as UTF-8"
        ) from None
    nul = text.find("\0")
    if nul >= 0:
        line = text.count("\n", 0, nul) + 1
        raise DraftError(f"{path}: a NUL character at line {line}: this is not a text file")
    return text, "utf-8-sig" if bom else "utf-8"


def encode(text: str, encoding: str) -> bytes:
    """The bytes of a file whose `decode` gave this encoding, byte order mark included."""
    mark = {"utf-16-le": _LE, "utf-16-be": _BE}.get(encoding, b"")
    return mark + text.encode(encoding)


def _utf16(data: bytes, encoding: str, path: str) -> str:
    try:
        text = data[2:].decode(encoding)
    except UnicodeDecodeError as error:
        at = error.start + 2
        raise DraftError(
            f"{path}: not UTF-16: the bytes at offset {at} are half of a character; "
            "save the file as UTF-8"
        ) from None
    if "\0" in text:
        raise DraftError(f"{path}: a NUL character: this is not a text file")
    return text
