"""What ASCII is cut by finds what the full patterns find; it only compiles sooner."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from netiquette.analysis import sentences, words

ascii_texts = st.text("aBcdlqu'-_.,09 !?\n\r\t\x0b\x0c\"')]}*>;:", max_size=40)


@given(ascii_texts, st.sampled_from((("en", "fr"), ("fr",), ("en",))))
def test_words(text: str, languages: tuple[str, ...]) -> None:
    full, plain = words.pattern(languages), words.pattern(languages, True)

    assert plain.split(text) == full.split(text)


@given(ascii_texts)
def test_ends_of_sentences(text: str) -> None:
    full = [(one.span(), one.groups()) for one in sentences._end().finditer(text)]
    plain = [(one.span(), one.groups()) for one in sentences._plain_end().finditer(text)]

    assert plain == full
