"""One thing to mend in a draft, and the words for how much it matters."""

from __future__ import annotations

from enum import IntEnum

from netiquette.post import Span
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class Rule(IntEnum):
    """Éric Messeca's three rules of good conduct ("Les réflexes-réseau", 2012)."""

    ORGANISE = 1
    SELECT = 2
    CHOOSE = 3

    @property
    def key(self) -> str:
        """The rule's name in configs, folders and reports: organise, select, choose."""
        return self.name.lower()


class Severity(IntEnum):
    """How much a finding matters: ERROR is what the channel itself would refuse."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def key(self) -> str:
        """The severity's name in configs and reports: info, warning, error."""
        return self.name.lower()


class Edit(Value):
    """A change that would mend the text: `replacement` instead of what `span` covers.

    A safe edit never changes what the text says and may be applied by `--fix`; the others are
    suggestions that are only shown.
    """

    span: Span
    replacement: str
    safe: bool = False


class Finding(Value):
    """Where a draft breaks a rule, and the evidence.

    `span` counts code points of the field it speaks of: the text of the post, or the one that
    `field` names (title, summary, media.0.alt, thread.0). `whole` says that the finding is about
    the post and not about the words under the span. `because` holds the evidence: words, numbers,
    limits and their sources, all JSON values. `ordinal` counts the equal findings before it.
    """

    check: str
    rule: Rule
    severity: Severity
    message: str
    advice: str
    span: Span
    match: str
    field: str
    whole: bool
    because: Mapping[str, Any]
    edits: tuple[Edit, ...]
    docs: str
    ordinal: int = 0

    @property
    def fingerprint(self) -> str:
        """Tells this finding from all others of its post: 16 hexadecimal digits.

        Made from the check, the field, the flagged words (case and spaces aside) and how many
        equal ones come before, so it survives whatever else is written around them.
        """
        from hashlib import blake2b

        words = " ".join(self.match[:500].casefold().split())
        text = "\0".join((self.check, self.field, words, str(self.ordinal)))
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
