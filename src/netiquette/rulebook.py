"""Reads `rules/` once and keeps what it read, because parsing TOML costs more than a lint."""

from __future__ import annotations

import marshal
import os
import sys
from functools import cache

from netiquette.version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "rules")
MAPPED = 1 << 18
"""Bytes from which a file of the cache is mapped rather than read, which would copy it."""
_FORMAT = 6


@cache
def languages() -> tuple[str, ...]:
    """The codes of the shipped languages: one file each in rules/languages/."""
    names = os.listdir(os.path.join(FOLDER, "languages"))
    return tuple(sorted(name[:-5] for name in names if name.endswith(".toml")))


@cache
def language(code: str) -> dict[str, Any]:
    """What is known of one shipped language. Raises KeyError for another."""
    if code not in languages():
        raise KeyError(code)
    return load(os.path.join("languages", f"{code}.toml"))


@cache
def channels() -> dict[str, dict[str, Any]]:
    """The facts of every shipped channel, by its name."""
    return load("channels.toml")


@cache
def pack_folders() -> tuple[str, ...]:
    """The shipped packs: one folder each, as paths below rules/."""
    found = []
    for rule in sorted(os.listdir(os.path.join(FOLDER, "packs"))):
        home = os.path.join(FOLDER, "packs", rule)
        if os.path.isdir(home):
            found += [os.path.join("packs", rule, name) for name in sorted(os.listdir(home))]
    return tuple(one for one in found if os.path.isfile(os.path.join(FOLDER, one, "check.toml")))


def files(folder: str) -> list[str]:
    """The TOML files of a folder, as paths below rules/."""
    names = sorted(os.listdir(os.path.join(FOLDER, folder)))
    return [os.path.join(folder, name) for name in names if name.endswith(".toml")]


def pack_sources() -> list[str]:
    """Every file of every shipped pack, as absolute paths."""
    return [os.path.join(FOLDER, file) for folder in pack_folders() for file in files(folder)]


def load(path: str) -> dict[str, Any]:
    """One TOML file of `rules/`, as a mapping; parsed again only when the file has changed."""
    made: dict[str, Any] = derived(path, [path], lambda: parse(os.path.join(FOLDER, path)))
    return made


def parse(path: str) -> dict[str, Any]:
    """A TOML file, dates as ISO strings. Raises RuleError naming the file and the line."""
    import tomllib

    from netiquette.errors import RuleError

    try:
        with open(path, "rb") as file:
            read: dict[str, Any] = _plain(tomllib.load(file))
            return read
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleError(f"{path}: {error}") from error


def derived(name: str, sources: list[str], make: Any) -> Any:
    """What `make()` returns, from the cache if none of the `sources` (below rules/) has changed.

    The value must be one that `marshal` keeps. A cache that cannot be read or written only costs
    time.
    """
    stamp: list[int | str] = [_FORMAT, __version__, sys.hexversion]
    for source in sources:
        status = os.stat(os.path.join(FOLDER, source))
        stamp += [source, status.st_mtime_ns, status.st_size]
    place = _place(name)
    kept = read_cache(place)
    if kept is not None and kept[0] == stamp:
        return kept[1]
    made = make()
    write_cache(place, (stamp, made))
    return made


def _place(name: str) -> str:
    home = _home(os.environ.get("XDG_CACHE_HOME"))
    return os.path.join(home, name.replace(os.sep, "-") + ".cache")


@cache
def _home(root: str | None) -> str:
    root = root or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(root, "netiquette", FOLDER.replace(os.sep, "-").replace(":", "")[-200:])


def read_cache(place: str) -> Any:
    """What a file of the cache holds; None when it is not there, not ours or cannot be read."""
    try:
        with open(place, "rb") as file:
            status = os.fstat(file.fileno())
            if os.name == "posix" and status.st_uid != os.getuid():
                return None
            if status.st_size < MAPPED:
                return marshal.loads(file.read())
            from mmap import ACCESS_READ, mmap

            with mmap(file.fileno(), 0, access=ACCESS_READ) as content:
                return marshal.loads(content)
    except (OSError, EOFError, ValueError, TypeError):
        return None


def write_cache(place: str, value: Any) -> None:
    """Keeps a value that `marshal` can write; a cache that cannot be written is left alone."""
    try:
        os.makedirs(os.path.dirname(place), mode=0o700, exist_ok=True)
        draft = f"{place}.{os.getpid()}"
        with open(draft, "wb") as file:
            marshal.dump(value, file)
        os.replace(draft, place)
    except OSError:
        return


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value.isoformat() if hasattr(value, "isoformat") else value
