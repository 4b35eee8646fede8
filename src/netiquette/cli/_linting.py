"""Reads the drafts that were asked for and lints them; the clock and the disk end here."""

from __future__ import annotations

import gc
import sys
from functools import cache

from netiquette import drafts
from netiquette.cli import _walk
from netiquette.engine import lint
from netiquette.errors import NetiquetteError
from netiquette.outcome import Linted, Outcome, Trouble
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from netiquette.config import Config
    from netiquette.drafts import Draft, Unread
    from netiquette.history.known import Known
    from netiquette.post import Post
    from netiquette.report import Report
    from netiquette.setting import Suppression

MANY = 50


class Request(Value):
    """What is to be linted, as the command line said it."""

    paths: tuple[str, ...]
    channels: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    language: str | None = None
    baseline: str | None = None


def run(request: Request, config: Config) -> Outcome:
    """Lints every draft; what cannot be read becomes a trouble, and the others are still linted."""
    for name in request.channels:
        config.channel(name, where="--channel")
    known = _baseline(request.baseline)
    linted: list[Linted] = []
    troubles = [Trouble(name, f"plug-in: {reason}") for name, reason in config.broken]
    now = _now() if config.history or any(one.until for one in config.suppressions) else None
    files = list(_walk.files(list(request.paths), config.exclude))
    if not files:
        troubles.append(Trouble(" ".join(request.paths), "no drafts here (Markdown or text files)"))
    if len(files) > MANY:
        gc.freeze()
        gc.enable()
    for path in _with_progress(files):
        for one in read(path, config):
            if isinstance(one, Trouble):
                troubles.append(one)
                continue
            try:
                report = lint_draft(one, request, config, now, _known(one, request, config))
            except NetiquetteError as error:
                troubles.append(Trouble(one.path, str(error)))
                continue
            fresh = (
                tuple(f for f in report.findings if (path, f.fingerprint) not in known)
                if known
                else report.findings
            )
            linted.append(Linted(one, report, fresh))
            troubles += _crashes(one, report)
    return Outcome(tuple(linted), tuple(troubles), tuple(_notes(config, linted, now)), config.lang)


def read(path: str, config: Config) -> Iterator[Draft | Trouble]:
    """The drafts of a file, and a Trouble for whatever in it cannot be read."""
    try:
        for one in _drafts(path, config):
            if isinstance(one, drafts.Unread):
                yield Trouble(one.path, one.reason, one.line, one.column)
            else:
                yield one
    except NetiquetteError as error:
        yield Trouble(path, str(error))


def _drafts(path: str, config: Config) -> Iterator[Draft | Unread]:
    columns = config.columns or None
    if path == "-":
        return drafts.read_bytes(_standard_input(), "-", columns=columns)
    return drafts.read_file(path, columns=columns)


@cache
def _standard_input() -> bytes:
    return sys.stdin.buffer.read()


def _known(draft: Draft, request: Request, config: Config) -> Known | None:
    """What was said before a draft; without a history in the config, only of a dated one."""
    if not config.history and draft.post.scheduled_at is None:
        return None
    from netiquette.cli import _past

    return _past.of(draft, request, config)


def addressed(post: Post, request: Request) -> Post:
    """A post with what the command line says of it."""
    if not (request.channels or request.language or request.audience):
        return post
    return post.replace(
        channels=request.channels or post.channels,
        audience=request.audience or post.audience,
        language=request.language or post.language,
    )


def placed(draft: Draft, request: Request, config: Config) -> Post:
    """A draft's post with all that is known of where it goes: command line, draft, then config."""
    post = addressed(draft.post, request)
    if post.channels and post.audience:
        return post
    setting = config.setting(channels=post.channels, path=draft.path)
    return post.replace(
        channels=post.channels or tuple(one.name for one in setting.channels),
        audience=post.audience or setting.addressed,
    )


def lint_draft(
    draft: Draft,
    request: Request,
    config: Config,
    now: datetime | None,
    known: Known | None = None,
) -> Report:
    """The report on one draft. Raises ConfigError for a channel or check that does not exist."""
    post = addressed(draft.post, request)
    accepted = _accepted(draft, config)
    if now is None and any(one.until for one in accepted):
        now = _now()
    setting = config.setting(
        channels=post.channels, path=draft.path, now=now, suppressions=accepted
    )
    if known is None:
        return lint(post, setting.replace(history=None) if setting.history else setting)
    report = lint(post, setting.replace(history=known, now=now or _now()))
    if not report.findings:
        return report
    from netiquette.cli._advice import untold

    return untold(report, known)


def _accepted(draft: Draft, config: Config) -> tuple[Suppression, ...]:
    """The suppressions in a draft's front matter; a draft may narrow and nothing else."""
    if not draft.settings:
        return ()
    from netiquette.config_reading import narrowing

    return narrowing(draft.settings, config.known(), f"{draft.path}: netiquette")


def _baseline(path: str | None) -> frozenset[tuple[str, str]]:
    if path is None:
        return frozenset()
    from netiquette.baseline import load

    return load(path)


def _now() -> datetime:
    from datetime import UTC, datetime

    return datetime.now(UTC)


def _crashes(draft: Draft, report: Report) -> Iterator[Trouble]:
    for one in report.skipped:
        if one.reason == "crash":
            yield Trouble(draft.path, f"the check {one.check} failed: {one.detail}")


def _notes(config: Config, linted: list[Linted], now: datetime | None) -> Iterator[str]:
    if not config.suppressions and not any(one.draft.settings for one in linted):
        return
    from netiquette.cli._suppressions import unused

    yield from unused(config, linted, now)


def _with_progress(files: list[str]) -> Iterator[str]:
    if len(files) < MANY or not sys.stderr.isatty():
        yield from files
        return
    for number, path in enumerate(files):
        done = 40 * number // len(files)
        bar = f"{'█' * done}{'·' * (40 - done)} {number}/{len(files)}"
        print(f"\r{bar}", end="", file=sys.stderr, flush=True)
        yield path
    print(f"\r{' ' * 60}\r", end="", file=sys.stderr, flush=True)
