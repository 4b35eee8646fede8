"""The public face: the names that other code is written against, and what each one has."""

from __future__ import annotations

import pickle

import pytest

import netiquette
from netiquette import Config, Edit, Finding, Media, Post, Rule, Severity, Span, lint_post, read
from netiquette.value import Value

FINDING = ("check", "rule", "severity", "message", "span", "match", "because", "edits")


def test_all_is_exactly_the_public_names() -> None:
    public = {
        name
        for name, value in vars(netiquette).items()
        if not name.startswith("_") and getattr(value, "__module__", "").startswith("netiquette.")
    }

    assert public | {"__version__"} == set(netiquette.__all__)


def test_a_report_has_what_the_readme_shows() -> None:
    report = lint_post("The workshop moves to the the library.", channel="x")
    (finding,) = report.findings

    assert not report.ok
    assert isinstance(finding, Finding)
    assert all(hasattr(finding, name) for name in (*FINDING, "fingerprint", "docs"))
    assert finding.message == "“the” stands twice in a row."
    assert finding.edits == (Edit(Span(25, 29), "", safe=True),)
    assert report.language == "en"
    assert report.lengths["x"].headroom == 242
    assert report.by_rule[Rule.ORGANISE] == report.findings
    assert report.skipped == ()


def test_the_length_says_what_drove_it() -> None:
    text = "See https://example.com/one https://example.com/two https://example.com/three"
    length = lint_post(text, channel="x").lengths["x"]

    assert (length.count, length.unit, length.limit) == (75, "weighted", 280)
    assert "3 links at 23 = 69" in [str(driver) for driver in length.drivers]


def test_the_summary_counts_on_mastodon_and_its_links_are_not_shortened() -> None:
    link = "https://example.com/a/rather/long/address"
    plain = lint_post(Post(link), channel="mastodon").lengths["mastodon"].count
    warned = lint_post(Post(link, summary=link), channel="mastodon").lengths["mastodon"].count

    assert plain == 23
    assert warned == 23 + len(link)


def test_a_text_is_read_as_its_channel_reads_it() -> None:
    text = "Thanks @alice.bsky.social, see example.com #NewHere $ACME 👩\u200d🚀"
    analysis = read(text, channel="bluesky")

    assert [one.text for one in analysis.mentions] == ["@alice.bsky.social"]
    assert [one.text for one in analysis.links] == ["example.com"]
    assert [one.text for one in analysis.hashtags] == ["#NewHere"]
    assert [one.text for one in analysis.cashtags] == ["$ACME"]
    assert [one.text for one in analysis.emoji] == ["👩\u200d🚀"]
    assert [one.text for one in analysis.words] == ["Thanks", "see"]
    assert all(text[slice(*one.span)] == one.text for one in analysis.hashtags)


def test_values_are_frozen_and_can_be_copied() -> None:
    post = Post("Hello", media=(Media("A cat."),))

    with pytest.raises(AttributeError, match="frozen"):
        post.text = "Bye"  # type: ignore[misc]
    assert post.replace(text="Bye") == Post("Bye", media=(Media("A cat."),))
    assert pickle.loads(pickle.dumps(post)) == post
    assert hash(post) == hash(Post("Hello", media=(Media("A cat."),)))
    assert repr(Media("A cat.")).startswith("Media(alt='A cat.'")


def test_values_refuse_what_they_do_not_have() -> None:
    with pytest.raises(TypeError, match="titel"):
        Post("Hello", titel="x")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="text"):
        Post()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="takes"):
        Media(*range(9))


def test_values_inherit_their_fields() -> None:
    class Base(Value):
        a: int
        b: int = 2

    class More(Base):
        c: int = 3

    assert More(1).as_dict() == {"a": 1, "b": 2, "c": 3}
    assert Base(1) != More(1)


def test_severities_are_ordered() -> None:
    assert Severity.INFO < Severity.WARNING < Severity.ERROR
    assert [rule.key for rule in Rule] == ["organise", "select", "choose"]


def test_a_config_is_a_mapping_or_a_config() -> None:
    rules = {"checks": {"repeated-word": {"severity": "error"}}}

    for config in (rules, Config.from_mapping(rules)):
        (finding,) = lint_post("It is the the end.", config=config).findings
        assert finding.severity == Severity.ERROR
