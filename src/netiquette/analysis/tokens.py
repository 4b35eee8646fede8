"""What a post is made of: pieces of its text, each with the place where it stands."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Sequence
from itertools import repeat
from operator import eq

from netiquette.post import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from typing import Any, NamedTuple

    class _Piece(NamedTuple):
        text: str
        span: Span

    class _LinkPiece(NamedTuple):
        text: str
        span: Span
        url: str

    class _SentencePiece(NamedTuple):
        text: str
        span: Span
        first: int
        last: int

    PiecesBase = Sequence["Token"]
else:
    _Piece = namedtuple("_Piece", ("text", "span"))
    _LinkPiece = namedtuple("_LinkPiece", ("text", "span", "url"))
    _SentencePiece = namedtuple("_SentencePiece", ("text", "span", "first", "last"))
    PiecesBase = Sequence

_new = tuple.__new__  # four times as fast as the constructor of a named tuple
_SIGILS = "@＠#＃$"


class Token(_Piece):
    """A piece of a post: `text[span.start:span.end]` of the post is always its `text`."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """What it names, without sigil or brackets: `alice` of `@alice` and `<@alice>`."""
        text = self.text
        if text[:1] == "<" and text[-1:] == ">":
            inner, _, label = text[1:-1].partition("|")
            return (label or inner).lstrip("@!#&:") or inner
        return text[1:] if text[:1] and text[0] in _SIGILS else text


class Link(_LinkPiece):
    """An address in a post. `url` is where it leads, with the scheme that the author left out."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """The text as it stands."""
        return self.text

    @property
    def host(self) -> str:
        """The host in lower case, without user, port and final dot: `example.com`."""
        rest = self.url.partition("://")[2]
        for mark in "/?#":
            rest = rest.partition(mark)[0]
        rest = rest.rpartition("@")[2]
        if rest[:1] == "[":
            return rest.partition("]")[0] + "]"
        return rest.partition(":")[0].rstrip(".").lower()


class Sentence(_SentencePiece):
    """A sentence: `first` and `last` are the half-open range of its words in `Analysis.words`."""

    __slots__ = ()


class Pieces(PiecesBase):
    """Tokens in the order of a text, made when they are looked at: a sequence like a tuple of them.

    `starts` and `ends` are their offsets, as parallel lists.
    """

    __slots__ = ("_text", "ends", "starts")

    def __init__(self, text: str, starts: list[int], ends: list[int]) -> None:
        self._text = text
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: Any) -> Any:
        """The token at an index, or a tuple of those of a slice."""
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self))))
        return token(self._text, self.starts[index], self.ends[index])

    def __iter__(self) -> Iterator[Token]:
        return map(token, repeat(self._text), self.starts, self.ends)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, (tuple, list, Pieces)):
            return len(self) == len(other) and all(map(eq, self, other))
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({[token.text for token in self]})"


class Words(Pieces):
    """The words of a post's prose; `keys` are their folded forms, with `'` for every apostrophe."""

    __slots__ = ("keys",)

    def __init__(self, text: str, keys: list[str], starts: list[int], ends: list[int]) -> None:
        super().__init__(text, starts, ends)
        self.keys = keys


def token(text: str, start: int, end: int) -> Token:
    """The piece of a text between two offsets."""
    return _new(Token, (text[start:end], _new(Span, (start, end))))


def matched(match: re.Match[str]) -> Token:
    """The piece of a text that a pattern has matched."""
    return _new(Token, (match.group(), _new(Span, match.span())))


def sentence(piece: str, start: int, first: int, last: int) -> Sentence:
    """The sentence that begins at an offset and holds a range of words."""
    return _new(Sentence, (piece, _new(Span, (start, start + len(piece))), first, last))
