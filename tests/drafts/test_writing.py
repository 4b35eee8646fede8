from __future__ import annotations

import pytest

from netiquette.drafts import Draft, apply, in_file
from netiquette.finding import Edit
from netiquette.post import Span
from tests.drafts.reading import as_json, drafts


def change(draft: Draft, field: str, old: str, new: str) -> tuple[Draft, str, Edit]:
    text = draft.field(field)
    assert text is not None
    at = text.index(old)
    return draft, field, Edit(Span(at, at + len(old)), new, True)


def edited(content: str, path: str, field: str, old: str, new: str) -> str:
    (draft, *_) = drafts(content, path)
    return apply(draft.content, [change(draft, field, old, new)])


@pytest.mark.parametrize(
    ("path", "content", "field", "old", "new", "after"),
    [
        ("a.md", "one\r\ntwo\r\n", "text", "two", "a\nb", "one\r\na\r\nb\r\n"),
        (
            "a.md",
            "---\ntitle: Big sale\n---\nb\n",
            "title",
            "Big",
            "Small",
            "---\ntitle: Small sale\n---\nb\n",
        ),
        (
            "a.md",
            "---\ntitle: 'a b'\n---\nb\n",
            "title",
            "b",
            "it's",
            "---\ntitle: 'a it''s'\n---\nb\n",
        ),
        (
            "a.md",
            '---\ntitle: "a b"\n---\nb\n',
            "title",
            "b",
            '"c"',
            '---\ntitle: "a \\"c\\""\n---\nb\n',
        ),
        (
            "a.md",
            "---\ncw: |\n  a\n  b\n---\nb\n",
            "summary",
            "b",
            "c\nd",
            "---\ncw: |\n  a\n  c\n  d\n---\nb\n",
        ),
        ("a.md", "+++\ntitle = 'a b'\n+++\nb\n", "title", "b", "c", "+++\ntitle = 'a c'\n+++\nb\n"),
        ("a.md", "![a cat](b.png)\n", "media.0.alt", "cat", "dog", "![a dog](b.png)\n"),
        ("a.csv", 'text\n"a, b"\n', "text", "b", '"c"\nd', 'text\n"a, ""c""\nd"\n'),
        ("a.csv", "text,x\na b,c\n", "text", "b", "d", "text,x\na d,c\n"),
        ("a.json", '{"text": "a\\n\\"b\\""}', "text", '"b"', '\t"é', '{"text": "a\\n\\t\\"é"}'),
        (
            "a.json",
            as_json({"type": "Note", "content": "<p>a &amp; b</p>"}),
            "text",
            "& b",
            "<c>",
            as_json({"type": "Note", "content": "<p>a &lt;c&gt;</p>"}),
        ),
    ],
)
def test_an_edit_is_spelt_as_its_file_must(
    path: str, content: str, field: str, old: str, new: str, after: str
) -> None:
    assert edited(content, path, field, old, new) == after


@pytest.mark.parametrize(
    ("path", "content", "field", "old", "new"),
    [
        ("a.csv", "text,x\na b,c\n", "text", "b", "d, e"),
        ("a.md", "---\ntitle: Big sale\n---\nb\n", "title", "Big", "Big: # "),
        ("a.md", "---\ntitle: 12 a\n---\nb\n", "title", " a", ""),
        ("a.md", "---\na: &x one two\ntitle: *x\n---\nb\n", "title", "one", "two"),
        ("a.md", "![a cat](b.png)\n", "media.0.alt", "cat", "[x]"),
        ("a.md", "a\n\nb\n", "text", "b", "<!-- next -->\nc"),
        (
            "a.json",
            as_json({"type": "Note", "content": "<p>a</p><p>b</p>"}),
            "text",
            "a\n\nb",
            "ab",
        ),
    ],
)
def test_what_cannot_be_written_safely_is_left(
    path: str, content: str, field: str, old: str, new: str
) -> None:
    assert edited(content, path, field, old, new) == content


def test_signs_of_html_are_entities_in_a_note() -> None:
    note = as_json({"type": "Note", "content": "<p>a b</p>"})

    assert edited(note, "a.json", "text", " b", " & <b>") == note.replace(
        " b<", " &amp; &lt;b&gt;<"
    )


def test_a_bad_edit_does_not_cost_the_good_ones() -> None:
    content = "---\ntitle: Big sale\n---\none\n\ntwo\n"
    (draft,) = drafts(content, "a.md")
    changes = [
        change(draft, "text", "one", "<!-- next -->\nx"),
        change(draft, "text", "two", "three"),
        change(draft, "title", "Big", "Small"),
    ]

    assert apply(content, changes) == "---\ntitle: Small sale\n---\none\n\nthree\n"


def test_of_two_edits_that_overlap_the_first_is_made() -> None:
    (draft,) = drafts("one two three", "a.md")
    changes = [change(draft, "text", "two three", "2"), change(draft, "text", "one two", "1")]

    assert apply(draft.content, changes) == "1 three"


def test_an_edit_of_a_description_in_the_text_is_one_edit() -> None:
    (draft,) = drafts("Look ![a cat](b.png)", "a.md")
    changes = [
        change(draft, "text", "cat", "dog"),
        change(draft, "media.0.alt", "cat", "dog"),
    ]

    assert apply(draft.content, changes) == "Look ![a dog](b.png)"


def test_edits_of_many_rows() -> None:
    content = "text\n" + "".join(f'"row ""{number}"""\n' for number in range(300))
    found = drafts(content, "a.csv")
    changes = [change(one, "text", "row", "line") for one in reversed(found)]

    assert apply(content, changes) == content.replace("row", "line")


def test_nothing_to_do_is_nothing_done() -> None:
    assert apply("a\r\n", []) == "a\r\n"


def test_an_edit_of_a_field_as_an_edit_of_the_file() -> None:
    (draft,) = drafts("---\nlang: fr\n---\nBonjour\n", "a.md")

    assert in_file(*change(draft, "text", "jour", "soir")) == Edit(Span(20, 24), "soir", True)
