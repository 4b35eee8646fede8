"""Laws of every format: what is written is read, places point at it, edits keep the file sound."""

from __future__ import annotations

import csv
import io
import json
from html import escape
from time import perf_counter

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from netiquette.drafts import Draft, Unread, apply, position, read_bytes, yaml_plain, yaml_table
from netiquette.drafts.nodes import Items, Scalar, Table
from netiquette.errors import DraftError
from netiquette.finding import Edit
from netiquette.post import Span
from tests.drafts.reading import drafts, points_right

ANY = st.text(st.characters(exclude_characters="\0\ufeff", codec="utf-8"), max_size=60)
PRINTED = st.text(
    st.characters(
        exclude_categories=("Cc", "Cs", "Cn", "Co"), exclude_characters="\ufeff\u2028\u2029"
    )
    | st.just("\n"),
    max_size=60,
)
TRICKY = st.text(st.sampled_from("ab \n\t\"'\\:#-,;é😀{}[]&<>|%`!"), max_size=40)
WORDS = PRINTED | TRICKY


def published(text: str) -> str:
    """A text without the blank lines around it."""
    lines = text.split("\n")
    while lines and not lines[0].strip(" \t\r"):
        del lines[0]
    while lines and not lines[-1].strip(" \t\r"):
        del lines[-1]
    return "\n".join(lines)


@given(ANY)
def test_plain_text(text: str) -> None:
    (one,) = drafts(text, "a.txt")

    assert one.post.text.strip(" \t\r\n") == text.replace("\r\n", "\n").strip(" \t\r\n")
    points_right(one)


@given(WORDS, WORDS, st.sampled_from(["\n", "\r\n"]), st.sampled_from([None, "'", '"', "|", ">"]))
@example("a", "\n a", "\n", "|")
@example("a", "a: b #c", "\n", None)
def test_yaml_front_matter(text: str, title: str, end: str, style: str | None) -> None:
    text = published(text)
    head = yaml.safe_dump(
        {"title": title}, allow_unicode=True, default_style=style, width=20, line_break=end
    )
    head = head.removesuffix(f"...{end}")  # which would close the front matter
    content = f"---{end}{head}---{end}" + text.replace("\n", end) + end
    (one,) = drafts(content, "a.md")

    assert one.post.text == text or "<!-- next -->" in text
    wanted = title.rstrip("\n") if style in ("|", ">") else title
    assert (one.post.title or "").rstrip("\n") == wanted.rstrip("\n")
    points_right(one)


HEADS = ["a", "lang", "é_b-2", "no", "- ", " - ", "  - ", "    -  ", "#", ""]
SIGNS = [": ", ":", ":  ", "", ": [", ": [x, y z, ", ": '", ': "', ": 2026-03-"]
SAID = ["x", "Yes", "null", "~", "1.5", "d'été :", "x ", "y]"]
LINES = st.lists(
    st.sampled_from(HEADS).flatmap(
        lambda head: st.tuples(
            st.just(head),
            st.sampled_from(
                [": ", ":", ":  ", "", ": [", ": [x, y z, ", ": '", ': "', ": 2026-03-"]
            ),
            TRICKY | PRINTED | st.sampled_from(SAID),
            st.sampled_from(["", "]", "'", '"', " ", "\r", ":", " #c"]),
        )
    ),
    max_size=5,
)


@settings(max_examples=1500)
@given(LINES)
@example([("a", ":", "", ""), ("- ", "", "x", ""), ("  - ", "", "y", "")])
@example([("a", ": [", "x", "]"), ("- ", "", "y", "")])
def test_the_plainest_yaml_is_read_as_pyyaml_reads_it(lines: list[tuple[str, ...]]) -> None:
    content = "".join("".join(line).replace("\n", " ") + "\n" for line in lines)
    quick = yaml_plain.table(content, 0, len(content))

    if quick is not None:
        assert _seen(quick) == _seen(yaml_table.table(content, 0, len(content)))


def _seen(node: Scalar | Items | Table) -> object:
    if isinstance(node, Table):
        return {key: _seen(one) for key, one in node.items.items()}
    if isinstance(node, Items):
        return [_seen(one) for one in node.items]
    if node.value is None or isinstance(node.value, bool):
        return node.value
    return node.text, node.start, node.end


@given(WORDS)
def test_toml_front_matter(title: str) -> None:
    (one,) = drafts(f"+++\ntitle = {json.dumps(title, ensure_ascii=False)}\n+++\nb\n", "a.md")

    assert one.post.title == title
    assert one.places["title"].write is not None
    points_right(one)


@given(
    st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4),
    st.sampled_from(",;\t"),
    st.sampled_from(["\n", "\r\n"]),
)
def test_tables(rows: list[tuple[str, str]], between: str, end: str) -> None:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=between, lineterminator=end)
    writer.writerow(("Titre", "Texte"))
    # csv writes "\n" of a cell as it is; the file's own line end is what an editor would store
    writer.writerows([(title.replace("\n", end), text.replace("\n", end)) for title, text in rows])
    found = drafts(file.getvalue(), "a.csv")

    wanted = [(published(title) or None, published(text)) for title, text in rows if title or text]
    assert [(one.post.title, one.post.text) for one in found] == wanted
    for one in found:
        points_right(one)


@given(st.lists(ANY, min_size=1, max_size=4), st.booleans())
def test_json(texts: list[str], ascii_only: bool) -> None:
    lines = [json.dumps({"text": text, "cw": text}, ensure_ascii=ascii_only) for text in texts]
    whole = drafts(f"[{','.join(lines)}]", "a.json")
    by_line = drafts("\n".join(lines), "a.jsonl")

    assert [one.post.text for one in whole] == texts
    assert [one.post.summary for one in by_line] == texts
    for one in (*whole, *by_line):
        points_right(one)


@given(st.lists(WORDS, min_size=1, max_size=3), st.booleans())
def test_notes(lines: list[str], ascii_only: bool) -> None:
    words = [" ".join(one.replace("\f", " ").split()) for one in lines]
    content = "".join(f"<p>{escape(one)}</p>" for one in words)
    note = {"type": "Note", "content": content}
    (one,) = drafts(json.dumps(note, ensure_ascii=ascii_only), "a.json")

    assert one.post.text.split() == " ".join(words).split()
    points_right(one)


FILES = st.sampled_from(["a.md", "a.csv", "a.json", "a.jsonl", "yaml", "note"])


@settings(max_examples=200)
@given(FILES, WORDS.filter(str.strip), WORDS, st.data())
def test_an_edit_written_back_is_read_back(
    kind: str, text: str, replacement: str, data: st.DataObject
) -> None:
    content, path, field = _file(kind, text)
    (one, *_) = drafts(content, path)
    held = one.field(field) or ""
    start = data.draw(st.integers(0, len(held)))
    end = data.draw(st.integers(start, len(held)))
    after = apply(content, [(one, field, Edit(Span(start, end), replacement))])

    (again, *_) = drafts(after, path)
    wanted = held[:start] + replacement + held[end:]
    assert after == content or (again.field(field) or "").strip() == wanted.strip()
    assert apply(content, []) == content


def _file(kind: str, text: str) -> tuple[str, str, str]:
    if kind == "a.csv":
        return f'text,x\n"{text.replace(chr(34), chr(34) * 2)}",b\n', kind, "text"
    if kind == "yaml":
        return (
            f"---\n{yaml.safe_dump({'title': text}, allow_unicode=True)}---\nb\n",
            "a.md",
            "title",
        )
    if kind == "note":
        note = {"type": "Note", "content": f"<p>{escape(text)}</p><p>b</p>"}
        return json.dumps(note), "a.json", "text"
    if kind.startswith("a.json"):
        return json.dumps({"text": text, "title": "b"}), kind, "text"
    return f"---\nlang: fr\n---\n{text}\n", kind, "text"


@settings(max_examples=300)
@given(
    st.binary(max_size=80)
    | TRICKY.map(str.encode)
    | st.text(st.sampled_from("-+\n:a &*![]{}|>'\"=\\,0"), max_size=40).map(
        lambda text: f"---\n{text}\n---\nb".encode()
    ),
    st.sampled_from(["a.md", "a.txt", "a.csv", "a.tsv", "a.json", "a.jsonl", "-"]),
)
@example(b"+++\n" + b"a=[" * 3000 + b"\n+++\n", "a.md")
@example(b"---\n" + b"a: {" * 3000 + b"\n---\n", "a.md")
@example(b"+++\na='''\n+++\n'''\n+++\n", "a.md")
def test_nothing_crashes_a_reader(data: bytes, path: str) -> None:
    for one in _read(data, path):
        if isinstance(one, Draft):
            points_right(one)
            one.post.text.encode()
        else:
            assert isinstance(one, Unread)
            assert one.line >= 1
            assert one.column >= 1


def _read(data: bytes, path: str) -> list[Draft | Unread]:
    try:
        return [*read_bytes(data, path)]
    except DraftError:
        return []


HOSTILE = {
    "a.md": [
        "![" * 500_000,
        "![a](" * 200_000,
        "\r\n" * 500_000,
        "---\n" * 250_000,
        " \n" * 500_000,
        "---\nthread: true\n---\n" + "---\n" * 200_000,
        "---\na: " + " " * 60_000 + "\n---\n",
        "---\na: " + "'" * 60_000 + "\n---\nb",
        "+++\na = [" + "[" * 60_000 + "\n+++\nb",
        "---\n" + "".join(f"a{n}: &a{n} x\n" for n in range(4000)) + "---\nb",
    ],
    "a.csv": [
        "text\n" + '"' * 999_999,
        "text\n" + '"a\n' * 300_000,
        "text\n" + '""x\n' * 200_000,
        "text\n" + "," * 999_999,
        "text\n" + '"' + '""' * 500_000 + '"',
        "x" * 1_000_000 + "\n",
        "text\n" + '"x""\n' * 200_000,
        "text\n" + "a,b\n" * 250_000,
    ],
    "a.json": [
        "[" * 999_999,
        '{"text": "' + "\\n" * 499_999 + '"}',
        '"' + "\\" * 999_999,
        "9" * 999_999,
        '{"text": "' + "\\ud83d" * 160_000 + '"}',
        '[{"text":"a"},' * 70_000,
        '["a",' * 150_000,
        '{"type": "Note", "content": "' + "<" * 999_000 + '"}',
        '{"type": "Note", "content": "' + "<p" * 499_000 + '"}',
        '{"type": "Note", "content": "' + "<!--" * 249_000 + '"}',
        '{"type": "Note", "content": "' + "<b>x\\n" * 160_000 + '"}',
        '{"type": "Note", "content": "' + "&amp" * 240_000 + '"}',
    ],
    "a.jsonl": ['{"text": "a\n' * 80_000, "\n" * 999_999, "[" * 60 + "\n" + "{\n" * 300_000],
}


@pytest.mark.parametrize(
    ("path", "at"), [(path, at) for path, texts in HOSTILE.items() for at in range(len(texts))]
)
def test_a_hostile_megabyte_is_read_in_linear_time(path: str, at: int) -> None:
    data = HOSTILE[path][at].encode()
    begun = perf_counter()
    for one in _read(data, path):
        if isinstance(one, Draft):
            for place in one.places.values():
                position(one.content, place.offset(place.length))

    assert perf_counter() - begun < 8, "a quadratic reader takes minutes here"
