"""What can go wrong, as one tree.

    NetiquetteError            everything this package raises on purpose
    ├── ConfigError            a key, a value or a name in the config that does not exist
    ├── RuleError              a pack or a data file of rules that cannot be used
    ├── DraftError             a draft that cannot be read: encoding, size, format
    ├── HistoryError           what was said before cannot be read or kept: file, database, import
    └── UnknownNameError       a check, channel or segment that nobody declared

Each message names what was wrong, where, and the nearest valid name.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class NetiquetteError(Exception):
    """Base of all errors of this package; its text is fit to be shown to a user."""


class ConfigError(NetiquetteError):
    """The configuration says something that does not exist or does not fit."""


class RuleError(NetiquetteError):
    """A pack or another data file of rules is broken."""


class DraftError(NetiquetteError):
    """A draft cannot be read."""


class HistoryError(NetiquetteError):
    """The history cannot be read or written; what was kept before is untouched."""


class UnknownNameError(ConfigError):
    """A check, channel, segment or format that nobody declared."""

    def __init__(self, kind: str, name: str, known: Iterable[str], *, where: str = "") -> None:
        self.kind, self.name, self.known = kind, name, tuple(known)
        place = f"{where}: " if where else ""
        super().__init__(f"{place}unknown {kind} {name!r}{nearest(name, self.known)}")


def nearest(name: str, known: Iterable[str]) -> str:
    """A clause that offers the nearest valid names: `; did you mean 'linkedin'?`."""
    from difflib import get_close_matches

    names = sorted(set(known))
    close = get_close_matches(name.casefold(), names, n=2, cutoff=0.6)
    if close:
        return "; did you mean " + " or ".join(repr(one) for one in close) + "?"
    if 0 < len(names) <= 12:
        return "; valid: " + ", ".join(names)
    return ""
