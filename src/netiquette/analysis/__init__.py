"""What a post says, as lazy views: each is computed once, and only if somebody reads it.

Every token's span counts code points of the text as given, and `text[start:end]` is the token.
"""

from __future__ import annotations

from bisect import bisect_right

from netiquette.analysis.tokens import Link, Pieces, Sentence, Token, Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from netiquette.analysis.asks import Ask
    from netiquette.analysis.counting import Length
    from netiquette.analysis.opening import Opening
    from netiquette.analysis.phrases import Phrase
    from netiquette.analysis.rhythm import Beat
    from netiquette.audience import Audience, Segment
    from netiquette.audience.fit import Fit
    from netiquette.channel import Channel
    from netiquette.history.past import Past
    from netiquette.post import Media, Post
    from netiquette.setting import Setting
    from netiquette.topics.verdict import Suspicions

__all__ = ["Analysis", "Link", "Pieces", "Sentence", "Token", "Words", "read"]


if TYPE_CHECKING:
    from functools import cached_property as view
else:

    class view:  # noqa: N801
        """A property that is computed when first read, and then kept in the instance."""

        def __init__(self, compute: Callable[[Any], Any]) -> None:
            self.compute = compute
            self.name = compute.__name__
            self.__doc__ = compute.__doc__

        def __get__(self, instance: Any, owner: type) -> Any:
            if instance is None:
                return self
            value = instance.__dict__[self.name] = self.compute(instance)
            return value


class Analysis:
    """One post, read. Its views are attributes; each is computed when first read.

    `channels` says where it goes: the first one's syntax decides what is a mention, a tag and a
    link. `languages` are the codes that the author writes; empty: any. `vocabulary` are words that
    are always allowed, in folded form.
    """

    def __init__(
        self,
        post: Post,
        *,
        channels: tuple[Channel, ...] = (),
        language: str | None = None,
        vocabulary: frozenset[str] = frozenset(),
        languages: tuple[str, ...] = (),
        setting: Setting | None = None,
    ) -> None:
        self.post = post
        self.text = post.text
        self.channels = channels
        self.vocabulary = vocabulary
        self.languages = languages
        self.setting = setting
        self.stated = language or post.language
        self.syntax = channels[0].syntax if channels else None

    @view
    def codes(self) -> tuple[Token, ...]:
        """Code spans and fenced blocks, with their backticks or tildes."""
        if "`" not in self.text and "~~~" not in self.text:
            return ()
        from netiquette.analysis.marks import codes

        return codes(self.text)

    @view
    def links(self) -> tuple[Link, ...]:
        """The links, with and without scheme."""
        if "." not in self.text and "://" not in self.text:
            return ()
        from netiquette.analysis.entities import links

        return links(self)

    @view
    def emails(self) -> tuple[Token, ...]:
        """E-mail addresses."""
        if "@" not in self.text:
            return ()
        from netiquette.analysis.entities import emails

        return emails(self)

    @view
    def mentions(self) -> tuple[Token, ...]:
        """Who is addressed: `@alice`, `@alice@example.social`, `<@U123>`, `<!here>`."""
        if "@" not in self.text and "＠" not in self.text and "<" not in self.text:
            return ()
        from netiquette.analysis.entities import mentions

        return mentions(self)

    @view
    def hashtags(self) -> tuple[Token, ...]:
        """Hashtags, with their sign."""
        if "#" not in self.text and "＃" not in self.text:
            return ()
        from netiquette.analysis.entities import hashtags

        return hashtags(self)

    @view
    def cashtags(self) -> tuple[Token, ...]:
        """Stock symbols: `$ACME`."""
        if "$" not in self.text:
            return ()
        from netiquette.analysis.entities import cashtags

        return cashtags(self)

    @view
    def emoji(self) -> Pieces:
        """Emoji, each whole."""
        from netiquette.analysis.emoji import emoji

        return emoji(self.text)

    @view
    def numbers(self) -> tuple[Token, ...]:
        """Numbers of the prose with their sign, unit of time, currency or per cent: `12 %`."""
        from netiquette.analysis.numbers import numbers

        return numbers(self.text, self.away)

    @view
    def quotes(self) -> tuple[Token, ...]:
        """Quotations with their marks, and runs of lines that begin with `>`."""
        from netiquette.analysis.marks import quotes

        return quotes(self.text, self.away)

    @view
    def lines(self) -> Pieces:
        """The lines without their line breaks."""
        from netiquette.analysis.marks import lines

        return lines(self.text)

    @view
    def paragraphs(self) -> tuple[Token, ...]:
        """The runs of lines between blank ones."""
        from netiquette.analysis.marks import paragraphs

        return paragraphs(self.text, self.lines)

    @view
    def away(self) -> list[tuple[int, int]]:
        """The sorted, disjoint spans that hold no words: links, names, tags, code."""
        return _merged(
            (
                *self.codes,
                *self.links,
                *self.emails,
                *self.mentions,
                *self.hashtags,
                *self.cashtags,
            )
        )

    @view
    def _scanned(self) -> Words:
        """The words, cut as all shipped languages together cut them."""
        from netiquette import rulebook
        from netiquette.analysis.words import find

        return Words(self.text, *find(self.text, rulebook.languages(), self.away))

    @view
    def words(self) -> Words:
        """The words of the prose, cut as the post's language cuts them."""
        from netiquette.analysis.words import elisions, find

        words: Words = self._scanned
        if "'" not in self.text and "’" not in self.text:
            return words
        language = self.language
        if language is None or elisions((language,))[0]:
            return words
        return Words(self.text, *find(self.text, (language,), self.away))

    @view
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, each with the range of its words."""
        from netiquette.analysis.sentences import sentences

        return sentences(self.text, self.words, self.language, self.codes)

    @view
    def _reading(self) -> tuple[str | None, str]:
        if self.stated:
            return self.stated.replace("_", "-").partition("-")[0].lower(), "stated"
        from netiquette.analysis.language import guess

        return guess(self)

    @property
    def language(self) -> str | None:
        """The code of the language: "fr", "en" or another; None when it is not known."""
        language: str | None = self._reading[0]
        return language

    @property
    def language_source(self) -> str:
        """How the language is known: "stated", "words", "langdetect" or "none"."""
        source: str = self._reading[1]
        return source

    @view
    def masked(self) -> list[tuple[int, int]]:
        """The sorted, disjoint spans that are not the author's own prose: `away` and quotations."""
        return _merged_spans([*self.away, *((*one.span,) for one in self.quotes)])

    @view
    def _quoted(self) -> list[tuple[int, int]]:
        return _merged((*self.quotes, *self.codes))

    def is_quoted(self, offset: int) -> bool:
        """Whether an offset is inside a quotation or code."""
        return _is_in(self._quoted, offset)

    def is_masked(self, offset: int) -> bool:
        """Whether an offset is inside what is not the author's own prose."""
        return _is_in(self.masked, offset)

    @view
    def lengths(self) -> Mapping[str, Length]:
        """How long the post is in each of its channels, by the channel's name."""
        from netiquette.analysis.counting import lengths

        return lengths(self)

    @view
    def phrases(self) -> Mapping[str, list[Phrase]]:
        """What packs of phrases look for and the author's own prose has, by the pack's check."""
        from netiquette.analysis.phrases import in_books

        return in_books(self)

    @view
    def rhythm(self) -> tuple[Beat, ...]:
        """What drums in the lines: a refrain, emoji bullets, one short line after another."""
        from netiquette.analysis.rhythm import rhythm

        return rhythm(self)

    @view
    def asks(self) -> tuple[Ask, ...]:
        """What the author asks of the reader, in order."""
        from netiquette.analysis.asks import asks

        return asks(self)

    @view
    def opening(self) -> Opening | None:
        """The warm-up with which the post begins; None when it does not."""
        from netiquette.analysis.opening import opening

        return opening(self)

    @view
    def past(self) -> Past | None:
        """What was said before to those whom the post addresses; None when that is not known."""
        known = self.setting.history if self.setting is not None else None
        return known.past(self) if known is not None else None

    @property
    def audience(self) -> Audience | None:
        """The declared segments; None when there are none."""
        return self.setting.audience if self.setting is not None else None

    @view
    def addressed(self) -> tuple[Segment, ...]:
        """The declared segments to which the post goes: those it names, else the config's own.

        Raises UnknownNameError for one that is not declared.
        """
        setting = self.setting
        if setting is None or setting.audience is None:
            return ()
        return setting.audience.named(self.post.audience or setting.addressed)

    @view
    def fits(self) -> Mapping[str, Fit]:
        """How well the post fits each segment; empty where none is declared or it is not known."""
        return {} if self.audience is None else self.audience.fits(self)

    @view
    def suspicions(self) -> Suspicions | None:
        """The subjects that anger and that the post seems to be about; None outside of a lint."""
        topics = self.setting.topics if self.setting is not None else None
        return topics.suspicions(self) if topics is not None else None

    @property
    def media(self) -> tuple[Media, ...]:
        """The pictures, films and sounds that go with the post."""
        return self.post.media


def _is_in(spans: list[tuple[int, int]], offset: int) -> bool:
    if not spans:
        return False
    at = bisect_right(spans, (offset, 0x110000 * 0x110000)) - 1
    return at >= 0 and offset < spans[at][1]


def _merged(tokens: tuple[Token | Link, ...]) -> list[tuple[int, int]]:
    return _merged_spans([(*token.span,) for token in tokens]) if tokens else []


def _merged_spans(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted spans without overlaps; those that overlap become one."""
    spans.sort()
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            if end > merged[-1][1]:
                merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def read(text: str, channel: str | Channel | None = None, language: str | None = None) -> Analysis:
    """Reads a text as a channel reads it, and in the language given or found.

    Raises UnknownNameError for a channel that nobody declared.
    """
    from netiquette.post import Post

    channels = () if channel is None else (_channel(channel),)
    return Analysis(Post(text), channels=channels, language=language)


def _channel(channel: str | Channel) -> Channel:
    """A channel by its name or one of its aliases."""
    if not isinstance(channel, str):
        return channel
    from netiquette.channel import lookup

    return lookup(channel)
