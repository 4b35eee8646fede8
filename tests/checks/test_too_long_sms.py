"""An SMS that one character made shorter says which character it was."""

from __future__ import annotations

from netiquette import lint_post


def test_the_message_shows_the_characters_that_shrank_the_limit() -> None:
    text = "Rendez-vous confirmé jeudi. Pour le déplacer, appelez avant mercredi 18 h. À bientôt"
    (finding,) = lint_post(text, channel="sms", config={"lang": "fr"}).findings

    assert finding.check == "too-long"
    assert "À" in finding.message
    assert "ô" in finding.message
