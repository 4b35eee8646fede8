"""The other channels: two limits at once, bytes, prices of emoji, fields, threads."""

from __future__ import annotations

from netiquette.analysis import Analysis
from netiquette.analysis.counting import measures
from netiquette.channel import declared, lookup, shipped
from netiquette.post import Media, Post
from tests.counting.measuring import measure

FAMILY = "👨‍👩‍👧‍👦"


def test_bluesky_reports_the_tighter_of_its_two_limits() -> None:
    letters, families = measure("a" * 301, "bluesky"), measure(FAMILY * 121, "bluesky")

    assert (letters.unit, letters.count, letters.headroom) == ("graphemes", 301, -1)
    assert (families.unit, families.count, families.headroom) == ("utf8", 3025, -25)


def test_bluesky_links_count_in_full_and_are_still_named() -> None:
    length = measure("See https://example.com/a and https://example.com/bcd", "bluesky")

    assert length.count == 53
    assert str(length.drivers[0]) == "2 links = 44"


def test_threads_counts_emoji_by_their_bytes() -> None:
    length = measure("Voilà 😀" + FAMILY, "threads")

    assert (length.unit, length.count) == ("codepoints", 6 + 4 + 25)
    assert str(length.drivers[0]) == "2 emoji = 29"


def test_threads_also_measures_bytes() -> None:
    channel = lookup("threads")
    analysis = Analysis(Post("é" * 260), channels=(channel,))
    counted = {one.unit: one for one in measures(analysis, channel)}

    assert counted["codepoints"].fits
    assert not counted["utf8"].fits
    assert counted["utf8"].bound is not None
    assert counted["utf8"].bound.severity == "warning"


def test_the_unit_of_each_field() -> None:
    assert measure("é😀", "linkedin").count == 3
    assert measure("é😀", "telegram").count == 2
    assert measure("é😀", "youtube").count == 6
    assert measure("é😀", "discord").count == 2
    assert measure("é😀", "tiktok").count == 3


def test_a_caption_is_shorter_than_a_message() -> None:
    assert measure("a" * 1025, "telegram").limit == 4096
    assert measure("a" * 1025, "telegram", media=(Media(),)).limit == 1024


def test_an_answer_may_have_a_limit_of_its_own() -> None:
    assert measure("a", "reddit").limit == 40_000
    assert measure("a", "reddit", reply_to="t3_1").limit == 10_000


def test_advice_never_hides_what_the_channel_enforces() -> None:
    assert measure("a" * 4001, "slack").limit == 40_000


def test_a_channel_without_a_limit_still_counts() -> None:
    length = measure("Bonjour", "wordpress")

    assert (length.count, length.unit) == (7, "graphemes")
    assert (length.limit, length.headroom, length.bound) == (None, None, None)
    assert length.fits


def test_every_field_is_measured() -> None:
    channel = lookup("mastodon")
    post = Post(
        "Un https://example.com/abcdefgh",
        title="Titre",
        media=(Media("a" * 1501), Media(None), Media("")),
        thread=("Deux https://example.com/abcdefgh", "x" * 501),
    )
    counted = {
        one.field: (one.count, one.fits)
        for one in measures(Analysis(post, channels=(channel,)), channel)
    }

    assert counted == {
        "text": (26, True),
        "media.0.alt": (1501, False),
        "media.2.alt": (0, True),
        "thread.0": (28, True),
        "thread.1": (501, False),
    }


def test_both_ends_of_a_title() -> None:
    channel = lookup("discourse")
    for title, fits in (("Trop court", False), ("Un titre assez long", True), ("a" * 256, False)):
        analysis = Analysis(Post("b" * 40, title=title), channels=(channel,))
        (length,) = (one for one in measures(analysis, channel) if one.field == "title")

        assert length.fits is fits


def test_long_lines_are_found_where_they_stand() -> None:
    channel = lookup("mailing-list")
    analysis = Analysis(Post("short\n" + "é" * 79 + "\nshort"), channels=(channel,))
    (length,) = (
        one for one in measures(analysis, channel) if one.bound and one.bound.field == "line"
    )

    assert (length.count, length.limit, (*length.span,)) == (79, 78, (6, 85))


def test_each_channel_reads_the_text_in_its_own_syntax() -> None:
    x, mastodon = lookup("x"), lookup("mastodon")
    text = "See example.com and @alice@example.social"
    one_way = Analysis(Post(text), channels=(x, mastodon)).lengths
    other_way = Analysis(Post(text), channels=(mastodon, x)).lengths

    assert one_way["mastodon"].count == other_way["mastodon"].count == 26
    assert one_way["x"].count == other_way["x"].count


def test_lengths_is_a_mapping_of_the_posts_channels() -> None:
    lengths = Analysis(Post("a"), channels=(lookup("x"), lookup("sms"))).lengths

    assert list(lengths) == ["x", "sms"]
    assert lengths["x"] is lengths["x"]
    assert lengths["twitter"].channel == "x"
    assert "bluesky" not in lengths


def test_a_declared_server_has_its_own_limit() -> None:
    limits = [{"field": "text", "max": 5000}]
    channel = declared({"piaille": {"like": "mastodon", "limits": limits}})["piaille"]
    length = measure("a https://example.com/a/long/path", channel)

    assert (length.count, length.limit, length.channel) == (25, 5000, "piaille")


def test_every_channel_counts_every_text() -> None:
    for name in shipped():
        for text in ("", "Bonjour 😀 https://example.com @a@b.fr [URL]", "\ud800", "\r\n\0"):
            length = measure(text, name)

            assert length.count == sum(one.total for one in length.drivers)
