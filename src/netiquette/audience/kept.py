"""Values in the user's cache, by the digest of what they were made of. A loss costs only time."""

from __future__ import annotations

import os

from netiquette import rulebook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FORMAT = 4


def digest(*parts: str) -> str:
    """A name for what the parts say: 32 hexadecimal digits."""
    from hashlib import blake2b

    text = "\0".join((str(FORMAT), *parts))
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def load(key: str) -> Any:
    """What was stored, or None."""
    return rulebook.read_cache(_place(key))


def store(key: str, value: Any) -> None:
    """Keeps a value that `marshal` can write."""
    rulebook.write_cache(_place(key), value)


def _place(key: str) -> str:
    root = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(root, "netiquette", "audience", f"{key}.cache")
