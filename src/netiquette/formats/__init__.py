"""The output formats: one file each, and being in the folder is the registration.

A format's module has `render(outcome) -> str`. `text` also takes the width and the colours of the
terminal.
"""

from __future__ import annotations

import os

from netiquette.errors import UnknownNameError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.outcome import Outcome


def names() -> list[str]:
    """The names of the formats: the files of this folder."""
    files = os.listdir(os.path.dirname(os.path.abspath(__file__)))
    return sorted(name[:-3] for name in files if name[0] != "_" and name[-3:] == ".py")


def render(name: str, outcome: Outcome) -> str:
    """The outcome of a run in a format. Raises UnknownNameError for one that does not exist."""
    if name not in names():
        raise UnknownNameError("format", name, names())
    module = __import__(f"netiquette.formats.{name}", fromlist=["render"])
    return str(module.render(outcome))
