"""The subjects that anger, in the order of every table of weights."""

from __future__ import annotations

SUBJECTS = ("politics", "religion", "mores", "gossip", "hostile", "promotional")
BANDS = ("sure", "likely", "unsure")
"""How certain a finding is, the surest first; below the last nothing is said."""


def welcomed(names: tuple[str, ...], where: str) -> tuple[str, ...]:
    """The subjects that a segment or a channel welcomes, checked.

    Raises UnknownNameError for a name that is none, ConfigError for `hostile`.
    """
    for name in names:
        if name in ("hostile", "hostile-tone"):
            from netiquette.errors import ConfigError

            raise ConfigError(f"{where}: welcomes: contempt of people is welcome nowhere: {name!r}")
        if name not in SUBJECTS:
            from netiquette.errors import UnknownNameError

            known = [one for one in SUBJECTS if one != "hostile"]
            raise UnknownNameError("subject", name, known, where=f"{where}: welcomes")
    return names
