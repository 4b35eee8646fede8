"""Values in the user's cache, by the digest of what they were made of. A loss costs only time."""

from __future__ import annotations

import marshal
import os

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
    try:
        with open(_place(key), "rb") as file:
            if os.name == "posix" and os.fstat(file.fileno()).st_uid != os.getuid():
                return None
            return marshal.load(file)
    except (OSError, EOFError, ValueError, TypeError):
        return None


def store(key: str, value: Any) -> None:
    """Keeps a value that `marshal` can write; a cache that cannot be written is left alone."""
    place = _place(key)
    try:
        os.makedirs(os.path.dirname(place), mode=0o700, exist_ok=True)
        draft = f"{place}.{os.getpid()}"
        with open(draft, "wb") as file:
            marshal.dump(value, file)
        os.replace(draft, place)
    except OSError:
        return


def _place(key: str) -> str:
    root = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(root, "netiquette", "audience", f"{key}.cache")
