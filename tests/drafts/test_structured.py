from __future__ import annotations

from datetime import UTC, datetime

import pytest

from netiquette.drafts import Unread, position
from netiquette.post import Media, Post, Span
from tests.drafts.reading import as_json, drafts, everything, points_right, spelt

MARCH = datetime(2026, 3, 1, 10, tzinfo=UTC)
NOTE = {
    "type": "Note",
    "content": '<p>Salut <span class="h-card"><a href="u" class="mention">@<span>bob</span></a>'
    '</span> &amp; tous, <a href="x"><span class="invisible">https://</span>'
    "<span>ex.org</span></a><br />à demain</p>\n<p>Fin</p>",
    "summary": "travaux",
    "attachment": [{"type": "Document", "mediaType": "image/png", "url": "/a.png", "name": "Mur"}],
    "published": "2026-03-01T10:00:00Z",
    "inReplyTo": "https://ex.org/1",
    "attributedTo": "https://ex.org/anne",
}


def test_our_own_post() -> None:
    (one,) = drafts(
        as_json(
            {
                "text": 'Hi "you"\n',
                "channels": ["x"],
                "thread": ["two"],
                "media": [{"source": "a.png", "alt": "A"}],
                "scheduled_at": "2026-03-01T10:00:00+00:00",
                "netiquette": {"ignore": ["hype"]},
            }
        ),
        "post.json",
    )

    assert one.post == Post(
        'Hi "you"\n',
        channels=("x",),
        thread=("two",),
        media=(Media("A", "image", "a.png"),),
        scheduled_at=MARCH,
    )
    assert one.settings == {"ignore": ["hype"]}
    assert spelt(one, "text")[3:] == ['\\"', "y", "o", "u", '\\"', "\\n"]


def test_json_lines_point_at_their_line_of_the_file() -> None:
    found = everything('{"text": "a"}\n{"text": oops}\n\n{"text": "b"}\n', "q.jsonl")
    bad = found[1]

    assert [one.post.text for one in found if not isinstance(one, Unread)] == ["a", "b"]
    assert isinstance(bad, Unread)
    assert (bad.line, bad.column) == (2, 10)
    last = found[2]
    assert not isinstance(last, Unread)
    assert last.label == "line 4"
    assert position(last.content, last.places["text"].start) == (4, 11)


def test_what_postiz_takes() -> None:
    dto = {
        "type": "schedule",
        "date": "2026-03-01T10:00:00.000Z",
        "posts": [
            {
                "integration": {"id": "1"},
                "value": [
                    {
                        "content": "<p>One &lt;3</p><p></p><p>Two</p>",
                        "image": [{"id": "9", "path": "https://a/1.png", "alt": None}],
                    },
                    {"content": "plain\nlines <3"},
                ],
                "settings": {"__type": "linkedin-page"},
            },
            {"value": [{"content": "Hi"}], "settings": {"__type": "x"}},
            {"value": [{}]},
        ],
    }
    found = everything(as_json(dto), "postiz.json")
    first, second, third = found

    assert not isinstance(first, Unread)
    assert not isinstance(second, Unread)
    assert first.post == Post(
        "One <3\n\nTwo",
        channels=("linkedin",),
        media=(Media(None, "image", "https://a/1.png"),),
        scheduled_at=MARCH,
        thread=("plain\nlines <3",),
    )
    assert (second.post.channels, second.label) == (("x",), "post 2")
    assert isinstance(third, Unread)


def test_what_mixpost_takes() -> None:
    versions = [
        {"account_id": 0, "content": [{"body": "<div>One</div><div>Two</div>", "media": [3]}]},
        {"account_id": 4, "content": [{"body": "Short"}, {"body": "More"}]},
    ]
    body = {"accounts": [4], "date": "2026-03-01", "time": "10:00", "versions": versions}
    first, second = drafts(as_json([body]), "mixpost.json")

    assert first.post == Post("One\nTwo", scheduled_at=MARCH)
    assert second.post == Post("Short", thread=("More",), scheduled_at=MARCH)
    assert (first.label, second.label) == ("post 1, version 1", "post 1, version 2")


def test_a_note_of_the_fediverse_is_read_as_its_text() -> None:
    (one,) = drafts(as_json(NOTE), "note.json")

    assert one.post == Post(
        "Salut @bob & tous, https://ex.org\nà demain\n\nFin",
        media=(Media("Mur", "image", "/a.png"),),
        scheduled_at=MARCH,
        author="https://ex.org/anne",
        reply_to="https://ex.org/1",
        summary="travaux",
    )
    text = one.post.text
    start = text.index("Fin")
    span = one.places["text"].span(Span(start, start + 3))
    assert span is not None
    assert one.content[slice(*span)] == "Fin"
    assert spelt(one, "text")[text.index("&")] == "&amp;"
    points_right(one)


def test_an_outbox_is_its_notes_without_the_boosts() -> None:
    note = {**NOTE, "contentMap": {"fr": NOTE["content"]}}
    outbox = {
        "@context": "https://www.w3.org/ns/activitystreams",
        "type": "OrderedCollection",
        "orderedItems": [
            {"type": "Announce", "object": "https://ex.org/2"},
            {"type": "Create", "object": note},
        ],
    }
    (one,) = drafts(as_json(outbox), "outbox.json")

    assert (one.label, one.post.language) == ("post 2", "fr")


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ('{"text": "a"} x', 15, "follows the end"),
        ('{"text": "a', 10, "not JSON"),
        ('{"text": "a" "b"}', 14, "comma"),
        ('{"name": "package", "version": "1"}', 1, "no known shape"),
        ("3", 1, "a post, or a list of posts"),
        ("", 1, "a value was expected"),
        ("[" * 100_000, 65, "levels"),
        ('{"a":' * 100_000, 321, "levels"),
        ('{"text": "\\ud800"}', 10, "half of a character"),
        ('{"text": ["a"]}', 10, "text must be a text"),
        ('{"text": "a", "date": "soon"}', 23, "not a date"),
        ('{"text": ' + "9" * 5000 + "}", 10, "300 digits"),
    ],
)
def test_a_fault_is_named_with_its_place(text: str, column: int, words: str) -> None:
    (bad,) = everything(text, "a.json")

    assert isinstance(bad, Unread)
    assert (bad.line, bad.column) == (1, column)
    assert words in bad.reason
