from __future__ import annotations

import os
import sys
from pathlib import Path
from subprocess import run

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netiquette.drafts import (
    Draft,
    encode,
    format_of,
    formats,
    position,
    read_bytes,
    read_file,
)
from netiquette.drafts.encoding import decode
from netiquette.errors import DraftError


def text_of(data: bytes, path: str = "a.md") -> str:
    (draft,) = read_bytes(data, path)
    assert isinstance(draft, Draft)
    return draft.post.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_say_what_they_are(encoding: str) -> None:
    assert text_of("Été 😀\n".encode(encoding)) == "Été 😀"


def test_the_other_byte_order() -> None:
    assert text_of(b"\xfe\xff" + "Été".encode("utf-16-be")) == "Été"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("a\r\nb\nÉté".encode("latin-1"), "byte 0xC9 at offset 5, line 3; save the file as UTF-8"),
        (b"\xef\xbb\xbfa\n\xff", "byte 0xFF at offset 5, line 2"),
        (b"PK\x03\x04\x00\x00", "NUL character at line 1"),
        (b"\xff\xfea", "UTF-16"),
        ("a".encode("utf-32"), "UTF-32"),
    ],
)
def test_another_encoding_is_named_with_the_byte_and_the_remedy(data: bytes, words: str) -> None:
    with pytest.raises(DraftError, match=words):
        text_of(data)


@given(
    st.text(st.characters(exclude_characters="\0", codec="utf-8")).filter(
        lambda text: not text.startswith("\ufeff")
    )
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"])
def test_what_is_decoded_is_encoded_again(encoding: str, text: str) -> None:
    data = encode(text, encoding)

    assert decode(data, "a.md") == (text, encoding)


def test_the_name_tells_the_format() -> None:
    known = {name: format_of(name) for name in ("-", "a.MD", "b.txt", "c.tsv", "d.ndjson", "e.exe")}

    assert known == {
        "-": "markdown",
        "a.MD": "markdown",
        "b.txt": "text",
        "c.tsv": "tsv",
        "d.ndjson": "jsonl",
        "e.exe": None,
    }
    assert set(formats()) == {"markdown", "text", "csv", "tsv", "json", "jsonl"}


def test_an_unknown_format_offers_the_nearest() -> None:
    with pytest.raises(DraftError, match=r"known endings: \.md"):
        read_bytes(b"", "a.exe")
    with pytest.raises(DraftError, match="did you mean 'markdown'"):
        read_bytes(b"", "a.exe", format="markdwon")


def test_plain_text_is_the_whole_file() -> None:
    assert text_of(b"---\ntitle: a\n---\nb\n", "a.txt") == "---\ntitle: a\n---\nb"


def test_standard_input_may_begin_with_front_matter() -> None:
    assert text_of(b"---\nchannel: x\n---\nb\n", "-") == "b"


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"a" * 101)

    with pytest.raises(DraftError, match="101 bytes"):
        read_file(str(path), max_bytes=100)
    with pytest.raises(DraftError, match="101 bytes"):
        read_bytes(b"a" * 101, "a.md", max_bytes=100)
    assert [*read_file(str(path))]


def test_what_is_not_a_file_is_not_opened(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no FIFOs here")
    fifo = tmp_path / "a.md"
    os.mkfifo(fifo)
    folder = tmp_path / "b.md"
    folder.mkdir()

    for path in (fifo, folder):
        with pytest.raises(DraftError, match="not a file"):
            read_file(str(path))
    with pytest.raises(DraftError, match="No such file"):
        read_file(str(tmp_path / "c.md"))
    with pytest.raises(DraftError, match="null"):
        read_file("a\0.md")


def test_lines_and_columns_are_those_of_editors() -> None:
    content = "a\r\nb\rc\nd\x85\u2028\x0ce"

    assert [position(content, at) for at in (0, 1, 3, 5, 7, 8, 11, len(content))] == [
        (1, 1), (1, 2), (2, 1), (3, 1), (4, 1), (4, 2), (4, 5), (4, 6),
    ]  # fmt: skip


def test_a_plain_draft_costs_no_parser() -> None:
    code = (
        "import sys; sys.modules['netiquette'] = type(sys)('netiquette');"
        "sys.modules['netiquette'].__path__ = [sys.argv[1]];"
        "from netiquette.drafts import read_bytes;"
        "[*read_bytes(b'Hello ![a](b.png)\\r\\n', 'a.md')]; [*read_bytes(b'Hi', 'a.txt')];"
        "[*read_bytes(b'---\\nlang: fr\\nchannels: [x, y]\\n---\\nSalut', 'b.md')];"
        "heavy = {'yaml', 'json', 'csv', 'datetime', 'pathlib', 'tomllib', 'typing', 'html',"
        " 'dataclasses', 'zoneinfo', 'inspect', 'logging'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    package = str(Path(__file__).parents[2] / "src" / "netiquette")
    done = run(
        [sys.executable, "-S", "-c", code, package], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
