"""The contact sieve: thirteen statements on one contact, and the balance of the two signs."""

from __future__ import annotations

from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class Contacts(Value):
    """What the author noted of their contacts, by name in lower case without @."""

    answers: Mapping[str, Mapping[str, bool]]


def load(path: str) -> Contacts:
    """The contacts of a TOML file."""
    raise NotImplementedError(path)
