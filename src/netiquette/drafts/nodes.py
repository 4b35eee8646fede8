"""Structured data with places: what YAML, TOML and JSON have in common."""

from __future__ import annotations

from netiquette.drafts.place import Place
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Node = "Scalar | Items | Table"


class Scalar(Value):
    """One value: `text` as it is spelt in words, `value` as its format understands it."""

    text: str
    value: object
    start: int
    end: int
    spell: Callable[[Scalar], Place]

    def place(self) -> Place:
        """Where the characters of `text` stand in the file; made on demand."""
        return self.spell(self)


class Items(Value):
    """A list."""

    items: tuple[Scalar | Items | Table, ...]
    start: int


class Table(Value):
    """A mapping; keys as the file has them, the last of a repeated key."""

    items: Mapping[str, Scalar | Items | Table]
    start: int

    def get(self, key: str) -> Scalar | Items | Table | None:
        """The value of a key; None when it is missing, or null."""
        found = self.items.get(key)
        return None if isinstance(found, Scalar) and found.value is None else found

    def table(self, key: str) -> Table | None:
        """The value of a key if it is a table."""
        found = self.get(key)
        return found if isinstance(found, Table) else None

    def list(self, key: str) -> tuple[Scalar | Items | Table, ...]:
        """The values of a list, or none."""
        found = self.get(key)
        return found.items if isinstance(found, Items) else ()

    def text(self, key: str) -> Scalar | None:
        """The value of a key if it is a string."""
        found = self.get(key)
        return found if isinstance(found, Scalar) and isinstance(found.value, str) else None


def anywhere(scalar: Scalar) -> Place:
    """The place of a value that is only known as a whole."""
    from netiquette.drafts.place import coarse

    return coarse(scalar.start, scalar.end, len(scalar.text))


def plain(node: Scalar | Items | Table) -> object:
    """The data without its places; dates as ISO strings."""
    if isinstance(node, Table):
        return {key: plain(one) for key, one in node.items.items()}
    if isinstance(node, Items):
        return [plain(one) for one in node.items]
    return node.value.isoformat() if hasattr(node.value, "isoformat") else node.value
