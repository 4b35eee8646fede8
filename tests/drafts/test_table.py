from __future__ import annotations

from datetime import UTC, datetime

import pytest

from netiquette.drafts import Unread, position
from netiquette.errors import DraftError
from netiquette.post import Media, Span
from tests.drafts.reading import drafts, everything, spelt


def test_a_buffer_queue() -> None:
    (first, second) = drafts(
        'Text,Image URL,Tags,Posting Time\r\n"He said ""hi"",\r\nthen left",'
        "https://a.org/b.png,news,2026-03-01 10:00\r\nPlain,,,\r\n",
        "buffer.csv",
    )

    assert first.post.text == 'He said "hi",\nthen left'
    assert first.post.media == (Media(None, "image", "https://a.org/b.png"),)
    assert first.post.scheduled_at == datetime(2026, 3, 1, 10, tzinfo=UTC)
    assert (first.label, second.label) == ("row 2", "row 3")
    assert spelt(first, "text")[8:13] == ['""', "h", "i", '""', ","]
    left = first.places["text"].span(Span(19, 23))
    assert left is not None
    assert first.content[slice(*left)] == "left"
    assert position(first.content, left.start) == (3, 6)


def test_a_publer_queue_with_alternative_texts() -> None:
    (one,) = drafts(
        "Date,Text,Link(s),Media URL(s),Title,Label(s),Alt text(s),Comment(s)\n"
        'next monday,Hello,,"https://a/1.png,https://a/2.mp4",T,l,A cat||A dog,c\n',
        "publer.csv",
    )

    assert one.post.scheduled_at is None
    assert one.post.title == "T"
    assert one.post.media == (
        Media("A cat", "image", "https://a/1.png"),
        Media("A dog", "video", "https://a/2.mp4"),
    )
    assert "".join(spelt(one, "media.1.alt")) == "A dog"


def test_a_hootsuite_queue_has_no_headers_and_american_dates() -> None:
    (one,) = drafts("03/31/2026 09:05,Hello there,https://a.org\n", "hootsuite.csv")

    assert (one.post.text, one.label) == ("Hello there", "row 1")
    assert one.post.scheduled_at == datetime(2026, 3, 31, 9, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("head", "row", "channels", "media"),
    [
        (
            "post,platforms,mediaUrls,scheduleDate",
            'Hi,"twitter,linkedin",https://a/1.png,2026-03-01T10:00:00Z',
            ("twitter", "linkedin"),
            1,
        ),
        (
            "scheduled_at,account_id,content,media_urls,first_comment",
            "2026-03-01T11:00:00+01:00,7,Hi,,c",
            (),
            0,
        ),
        (
            "channel,caption,media_url,scheduled_at,placement",
            "x,Hi,https://a/1.png,2026-03-01 10:00,feed",
            ("x",),
            1,
        ),
        (
            "postAtSpecificTime (YYYY-MM-DD HH:mm:ss),content,link,imageUrls,gifUrl,videoUrls",
            "2026-03-01 10:00:00,Hi,,https://a/1.png,https://a/2.gif,https://a/3.mp4",
            (),
            3,
        ),
        (
            "content,image_url,scheduled_time,comments",
            "Hi,,2026-03-01 10:00,c",
            (),
            0,
        ),
    ],
    ids=["ayrshare", "postfast", "schedulin", "highlevel", "magicsync"],
)
def test_the_columns_of_schedulers(
    head: str, row: str, channels: tuple[str, ...], media: int
) -> None:
    (one,) = drafts(f"{head}\n{row}\n", "queue.csv")

    assert one.post.text == "Hi"
    assert one.post.scheduled_at == datetime(2026, 3, 1, 10, tzinfo=UTC)
    assert one.post.channels == channels
    assert len(one.post.media) == media


@pytest.mark.parametrize("between", [",", ";", "\t", "|"])
def test_the_separator_is_told_from_the_headers(between: str) -> None:
    head, row = between.join(("Réseau", "Texte")), between.join(("x", "Bonjour"))
    (one,) = drafts(f"\ufeff{head}\n{row}\n", "queue.csv")

    assert (one.post.text, one.post.channels) == ("Bonjour", ("x",))


def test_columns_are_named_by_the_user() -> None:
    columns = {"text": "Copy", "channel": "Where to", "date": "Day"}
    (one,) = drafts(
        "Day,Where to,Copy,Text\n2026-03-01,x,Hello,internal note\n", "q.csv", columns=columns
    )

    assert (one.post.text, one.post.channels) == ("Hello", ("x",))


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        (None, "'Copy'"),
        ({"text": "Cpy"}, "valid: Copy, Day"),
        ({"txet": "Copy"}, "'text'"),
    ],
)
def test_a_column_that_is_not_there_is_an_error_with_the_nearest_name(
    columns: dict[str, str] | None, words: str
) -> None:
    with pytest.raises(DraftError, match=words):
        everything("Day,Copy\n2026-03-01,Hello\n", "q.csv", columns=columns)


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        ('"bad"x,2026-03-01', 5, "doubled"),
        ("a,2026-03-01,c", 14, "3 cells where there are 2"),
        ("a,31/03/2026", 3, "not a date"),
        ('a,"2026', 3, "never closed"),
    ],
)
def test_a_bad_row_costs_only_itself(row: str, column: int, words: str) -> None:
    found = everything(f"text,date\nfirst,\n{row}\nlast,\n", "q.csv")
    texts = [one.post.text for one in found if not isinstance(one, Unread)]
    (bad,) = [one for one in found if isinstance(one, Unread)]

    assert texts == ["first", "last"]
    assert (bad.line, bad.column) == (3, column)
    assert words in bad.reason
