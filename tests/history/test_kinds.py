"""What kind of post it is: read from the words on posts labelled by hand, or stated."""

from __future__ import annotations

from pathlib import Path

import pytest

from netiquette import Post
from netiquette.drafts import Draft, read_bytes
from netiquette.history.kinds import is_chase, kind_of

FOLDER = Path(__file__).parent / "kinds"
LANGUAGES = ("en", "fr")


def labelled(language: str) -> list[tuple[str, str]]:
    lines = (FOLDER / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines)
    return [(kind, text) for kind, _, text in pairs]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nine_of_ten_labelled_posts_are_read_rightly(language: str) -> None:
    posts = labelled(language)
    wrong = [
        (kind, found, text)
        for kind, text in posts
        if (found := kind_of(Post(text), language)) != kind
    ]

    assert len(wrong) <= len(posts) * 0.1, "\n".join(map(str, wrong))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_gives_is_hardly_ever_taken_for_an_ask(language: str) -> None:
    giving = [text for kind, text in labelled(language) if kind in ("gift", "answer", "news")]

    assert [text for text in giving if kind_of(Post(text), language) == "ask"] == []


def test_the_author_has_the_last_word() -> None:
    assert kind_of(Post("Can anyone help?", kind="gift"), "en") == "gift"
    assert kind_of(Post("Can anyone help?", kind="Nouvelle"), "fr") == "news"
    assert kind_of(Post("Can anyone help?", kind="essay"), "en") == ""


@pytest.mark.parametrize("line", ["kind: tip", "nature: astuce", "genre: don"])
def test_front_matter_states_the_kind(line: str) -> None:
    (draft,) = read_bytes(f"---\n{line}\n---\nCan anyone help?\n".encode(), "a.md")

    assert isinstance(draft, Draft)
    assert kind_of(draft.post, "en") == "gift"


def test_a_language_without_words_has_no_kinds() -> None:
    assert kind_of(Post("Kann jemand helfen?"), "de") == ""
    assert kind_of(Post("?"), "../../x") == ""


def test_who_chases_is_heard() -> None:
    assert is_chase("I am following up on the projector.", "en") == "following up"
    assert is_chase("Toujours pas de réponse…", "fr") == "toujours pas de réponse"
    assert is_chase("The following update is out.", "en") == ""
