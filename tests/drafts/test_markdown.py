from __future__ import annotations

from datetime import UTC, datetime

import pytest

from netiquette.drafts import Draft, Unread, position, read_bytes
from netiquette.post import Media, Span


def one(data: str | bytes, path: str = "post.md") -> Draft:
    (draft,) = read_bytes(data.encode() if isinstance(data, str) else data, path)
    assert isinstance(draft, Draft), str(draft)
    return draft


def fault(data: str, path: str = "post.md") -> Unread:
    (unread,) = read_bytes(data.encode(), path)
    assert isinstance(unread, Unread)
    return unread


def spelt(draft: Draft, field: str) -> list[str]:
    """What the file holds for each character of a field."""
    place = draft.places[field]
    return [draft.content[place.offset(at) : place.finish(at + 1)] for at in range(place.length)]


def test_a_file_without_front_matter_is_its_text_without_the_blank_lines_around() -> None:
    draft = one("\n  \nBonjour à tous,\n\nà demain. \n\n")

    assert draft.post.text == "Bonjour à tous,\n\nà demain. "
    assert draft.content[draft.places["text"].offset(0)] == "B"


def test_line_ends_of_windows_count_as_one_character_and_still_point_at_the_file() -> None:
    draft = one("one\r\ntwo\r\n")

    assert draft.post.text == "one\ntwo"
    assert spelt(draft, "text") == ["o", "n", "e", "\r\n", "t", "w", "o"]
    assert draft.places["text"].span(Span(4, 7)) == Span(5, 8)
    assert not draft.places["text"].exact


def test_front_matter_gives_the_fields_of_the_post() -> None:
    draft = one(
        "---\n"
        "titre: Portes ouvertes\n"
        "canaux: linkedin, mastodon\n"
        "Segments: [clients, voisins]\n"
        "langue: fr\n"
        "date: 2026-03-01 10:00\n"
        "auteur: {name: Anne}\n"
        "in_reply_to: https://example.org/1\n"
        "CW: travaux\n"
        "images:\n"
        "  - {src: a.png, alt: La porte bleue}\n"
        "  - b.mp4\n"
        "layout: post\n"
        "---\n"
        "\n"
        "Venez !\n"
    )
    post = draft.post

    assert post.text == "Venez !"
    assert post.title == "Portes ouvertes"
    assert post.channels == ("linkedin", "mastodon")
    assert post.audience == ("clients", "voisins")
    assert post.language == "fr"
    assert post.scheduled_at == datetime(2026, 3, 1, 10, 0, tzinfo=UTC)
    assert post.author == "Anne"
    assert post.reply_to == "https://example.org/1"
    assert post.summary == "travaux"
    assert post.media == (
        Media("La porte bleue", "image", "a.png"),
        Media(None, "video", "b.mp4"),
    )
    assert position(draft.content, draft.places["media.0.alt"].start) == (11, 23)


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("plain words", "plain words"),
        ("plain\n  folded", "plain folded"),
        ("'it''s\n\n  here'", "it's\nhere"),
        ('"\\u00e9t\\xE9\\n\\"q\\"\n  on"', 'été\n"q" on'),
        ("|\n  one\n   two\n\n  three\n", "one\n two\n\nthree"),
        (">-\n  one\n  two\n\n  three\n    four\n  five", "one two\nthree\n  four\nfive"),
    ],
)
def test_every_style_of_yaml_keeps_its_places(written: str, field: str) -> None:
    draft = one(f"---\ntitle: {written}\n---\nText\n")

    assert draft.post.title == field
    place = draft.places["title"]
    assert place.write is not None, "only known as a whole"
    for at, char in enumerate(field):
        held = draft.content[place.offset(at) : place.finish(at + 1)]
        assert held == char or len(held) > 1 or held == "\n", (at, char, held)


def test_pictures_of_the_text_are_media() -> None:
    draft = one("Look ![the red door](a.jpg) and ![](b.gif)\n")

    assert draft.post.media == (
        Media("the red door", "image", "a.jpg"),
        Media(None, "gif", "b.gif"),
    )
    assert "".join(spelt(draft, "media.0.alt")) == "the red door"
    assert draft.content[slice(*draft.locate("media.1.alt", Span(0, 0)))] == "b.gif"


def test_a_rule_divides_only_a_text_that_is_a_thread() -> None:
    text = "one\n\n---\n\ntwo\n***\nthree\n"

    assert one(text).post.thread == ()
    assert one(f"---\nthread: true\n---\n{text}").post.thread == ("two", "three")
    assert one("one\n<!-- next -->\n\ntwo\n").post.thread == ("two",)


def test_a_rule_at_the_top_is_not_front_matter() -> None:
    assert one("---\n\nHello there\n").post.text == "---\n\nHello there"


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("---\nchannel: x\n\nHello\n", 1, 1, "never closed"),
        ("---\ntitle: a\ndate: 1 mars 2026\n---\nHi\n", 3, 7, "not a date"),
        ("---\ndate: 2026-03-01\ntimezone: Mars/Olympus\n---\nHi\n", 3, 11, "unknown time zone"),
        ("---\ntitle: [a\n---\nHi\n", 3, 1, "front matter"),
        ("---\njust words\n---\nHi\n", 2, 1, "keys and values"),
        ("---\ntitle: !!python/name:os.system x\n---\nHi\n", 2, 8, "tag"),
        ("---\na: &a [1]\nb: *a\n---\nHi\n", 3, 4, "alias"),
        ("---\nchannels: {x: 1}\n---\nHi\n", 2, 11, "channels"),
        ("---\nnetiquette: 3\n---\nHi\n", 2, 13, "netiquette"),
        ('---\ntitle: "\\ud800"\n---\nHi\n', 2, 8, "half of a character"),
        ("---\na: " + "[" * 5000 + "\n---\nHi\n", 2, 36, "levels"),
    ],
)
def test_a_fault_in_the_front_matter_is_named_with_its_place(
    text: str, line: int, column: int, words: str
) -> None:
    found = fault(text)

    assert (found.line, found.column) == (line, column)
    assert words in found.reason


def test_the_name_of_the_file_gives_the_day_when_nothing_else_does() -> None:
    name = "_posts/2026-03-01-open-day.md"

    assert one("Hi\n", name).post.scheduled_at == datetime(2026, 3, 1, tzinfo=UTC)
    dated = one("---\npublishDate: 2026-04-02T08:00Z\n---\nHi\n", name)
    assert dated.post.scheduled_at == datetime(2026, 4, 2, 8, tzinfo=UTC)
    assert one("Hi\n", "2026-13-45-x.md").post.scheduled_at is None


def test_settings_are_handed_on_unjudged() -> None:
    draft = one("---\nnetiquette:\n  ignore: [hype]\n  until: 2026-05-01\n---\nHi\n")

    assert draft.settings == {"ignore": ["hype"], "until": "2026-05-01"}


@pytest.mark.parametrize(
    ("written", "field", "writable"),
    [
        ('"l\'été \\u00e9 \\"q\\""', 'l\'été é "q"', True),
        ("'C:\\new'", "C:\\new", True),
        ('"""\none\ntwo \\\n   three\\n"""', "one\ntwo three\n", True),
        ("'''\none\ntwo'''", "one\ntwo", True),
    ],
)
def test_every_kind_of_toml_string_keeps_its_places(
    written: str, field: str, writable: bool
) -> None:
    draft = one(f"+++\ntitle = {written}  # why\n[a.b]\n'c d' = 1\n+++\n\nText\n")

    assert (draft.post.title, draft.post.text) == (field, "Text")
    place = draft.places["title"]
    assert (place.write is not None) == writable
    for at, char in enumerate(field):
        held = draft.content[place.offset(at) : place.finish(at + 1)]
        assert held == char or held.startswith("\\"), (at, char, held)


def test_toml_front_matter_in_all_its_shapes() -> None:
    draft = one(
        '+++\nchannels = [ "x", # the first\n  "bluesky" ]\ndate = 2026-03-01T10:00:00+01:00\n'
        'images = [{src = "a.png", alt = "A red door"}]\n'
        'thread = ["two", "three"]\n'
        "[netiquette]\nignore = ['hype']\nuntil = 2026-05-01\n"
        '[[photos]]\nsrc = "never"\n+++\nHi\n'
    )

    assert draft.post.channels == ("x", "bluesky")
    assert draft.post.thread == ("two", "three")
    assert draft.post.media == (Media("A red door", "image", "a.png"),)
    assert draft.settings == {"ignore": ["hype"], "until": "2026-05-01"}
    assert str(draft.post.scheduled_at) == "2026-03-01 10:00:00+01:00"
    for field in ("media.0.alt", "thread.0", "thread.1"):
        assert "".join(spelt(draft, field)) == draft.field(field)


def test_arrays_of_tables_are_media() -> None:
    draft = one('+++\n[[media]]\nsrc = "a.png"\n[[media]]\nsrc = "b.mp4"\nalt = "x"\n+++\nHi\n')

    assert draft.post.media == (Media(None, "image", "a.png"), Media("x", "video", "b.mp4"))
    assert "".join(spelt(draft, "media.1.alt")) == "x"


def test_broken_toml_is_named_with_its_place() -> None:
    found = fault('+++\ntitle = "a"\ndate = oops\n+++\nHi\n')

    assert (found.line, found.column) == (3, 8)


def test_words_that_yaml_takes_for_truth_values_stay_words() -> None:
    post = one("---\ntitle: Yes\nlang: no\nimage: false\nchannels: [x, ~]\n---\nHei\n").post

    assert (post.title, post.language, post.media) == ("Yes", "no", ())
    assert post.channels == ("x",)


def test_front_matter_alone_is_an_empty_post() -> None:
    assert one("---\r\nlang: fr\r\n---\r\n").post.text == ""
    assert one("").post.text == ""


def test_a_picture_that_is_declared_decorative() -> None:
    post = one("---\nimages:\n  - {src: a.png, alt: ''}\n---\nHi\n").post

    assert post.media == (Media("", "image", "a.png"),)
