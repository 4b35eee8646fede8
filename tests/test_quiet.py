"""Good posts, on which every stable check stays silent: the price of a false alarm, made a test."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from netiquette import Media, Post, Report, lint_post

FOLDER = Path(__file__).parent / "quiet"
LANGUAGES = ("en", "fr")


def posts(language: str) -> list[dict[str, Any]]:
    lines = (FOLDER / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def lint(row: dict[str, Any]) -> Report:
    media = tuple(Media(alt=one.get("alt")) for one in row.get("media", ()))
    post = Post(row["text"], title=row.get("title"), channels=(row["channel"],), media=media)
    return lint_post(post)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_posts(language: str) -> None:
    assert len(posts(language)) >= 300


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stable_check_is_silent(language: str) -> None:
    loud = [
        f"{row['id']} {finding.check}: {finding.match!r} ({finding.message})"
        for row in posts(language)
        for finding in lint(row).findings
    ]

    assert not loud, "\n".join(loud)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_check_fails(language: str) -> None:
    failed = [
        (row["id"], one)
        for row in posts(language)
        for one in lint(row).skipped
        if one.reason == "crash"
    ]

    assert failed == []
