"""The library: a text or a post in, a report out."""

from __future__ import annotations

from functools import cache, lru_cache

from netiquette.config import Config
from netiquette.engine import lint
from netiquette.post import Post

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime
    from typing import Any

    from netiquette.report import Report
    from netiquette.setting import Setting


def lint_post(
    post: Post | str,
    *,
    channel: str | Iterable[str] | None = None,
    audience: str | Iterable[str] | None = None,
    config: Config | Mapping[str, Any] | None = None,
    history: Any = None,
    now: datetime | None = None,
    language: str | None = None,
) -> Report:
    """The report on one post.

    `channel` and `audience` (a name or several) and `language` (BCP 47) replace what the post
    itself says; `config` is a Config or a mapping with the keys of `netiquette.toml`; `now` is an
    aware datetime, by which suppressions expire and posts that are not dated are placed in time.
    `history` is a History of `netiquette.history` or the path of a SQLite one. But for that,
    nothing is read from the disk, the clock or the network. Raises ConfigError for a channel, a
    key or a check that does not exist.
    """
    post = _complete(post, channel, audience, language)
    return lint(post, _setting(_config(config), post, now, history))


def lint_posts(
    posts: Iterable[Post | str],
    *,
    channel: str | Iterable[str] | None = None,
    audience: str | Iterable[str] | None = None,
    config: Config | Mapping[str, Any] | None = None,
    history: Any = None,
    now: datetime | None = None,
    language: str | None = None,
) -> Iterator[Report]:
    """The reports on many posts, in their order, each made when it is asked for."""
    config = _config(config)
    for post in posts:
        post = _complete(post, channel, audience, language)
        yield lint(post, _setting(config, post, now, history))


@cache
def _default() -> Config:
    return Config.default()


def _config(config: Config | Mapping[str, Any] | None) -> Config:
    if config is None:
        return _default()
    return config if isinstance(config, Config) else Config.from_mapping(config)


def _setting(config: Config, post: Post, now: datetime | None, history: Any) -> Setting:
    setting = _shared_setting(config, tuple(post.channels))
    if history is not None:
        from netiquette.history.known import knowing

        return setting.replace(now=now, history=knowing(history, config.history))
    return setting if now is None else setting.replace(now=now)


@lru_cache(maxsize=256)
def _shared_setting(config: Config, channels: tuple[str, ...]) -> Setting:
    return config.setting(channels=channels)


def _complete(
    post: Post | str,
    channel: str | Iterable[str] | None,
    audience: str | Iterable[str] | None,
    language: str | None,
) -> Post:
    if isinstance(post, str):
        return Post(post, None, _names(channel), _names(audience), language)
    if not isinstance(post, Post):
        raise TypeError(f"a post must be a Post or a str, not {type(post).__name__}")
    changes: dict[str, Any] = {}
    if channel is not None or isinstance(post.channels, str):
        changes["channels"] = _names(post.channels if channel is None else channel)
    if audience is not None or isinstance(post.audience, str):
        changes["audience"] = _names(post.audience if audience is None else audience)
    if language is not None:
        changes["language"] = language
    return post.replace(**changes) if changes else post


def _names(names: str | Iterable[str] | None) -> tuple[str, ...]:
    if names is None:
        return ()
    return (names,) if isinstance(names, str) else tuple(names)
