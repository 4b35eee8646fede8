"""Finds and opens the config of a folder. The only file that reads a config from the disk."""

from __future__ import annotations

import os

from netiquette.config import Config
from netiquette.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

NAMES = ("netiquette.toml", ".netiquette.toml", "pyproject.toml")


def load(path: str | os.PathLike[str]) -> Config:
    """The config in a file. Raises ConfigError when it cannot be read or is not right."""
    path = os.fspath(path)
    table = _parse(path)
    if os.path.basename(path) == "pyproject.toml":
        table = table.get("tool", {}).get("netiquette", {})
    return Config.from_mapping(table, where=path)


def find(folder: str) -> str | None:
    """The nearest config file in a folder or above it, up to the root of the repository."""
    folder = os.path.abspath(folder)
    while True:
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != "pyproject.toml" or _is_ours(path)):
                return path
        parent = os.path.dirname(folder)
        if parent == folder or os.path.exists(os.path.join(folder, ".git")):
            return None
        folder = parent


def _is_ours(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return b"tool.netiquette" in file.read()
    except OSError:
        return False


def _parse(path: str) -> dict[str, Any]:
    import tomllib

    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise ConfigError(f"{path}: cannot read the config: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from error
