"""The contact sieve: thirteen statements on one contact, and the balance of the two signs.

After Alain Fernandez (piloter.org), who weighs what an exchange brings against what it costs.
"""

from __future__ import annotations

from netiquette.errors import ConfigError, UnknownNameError
from netiquette.history.record import name
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

PLUS = (
    *("available", "fast", "connecting", "competent", "constructive", "open"),
    *("positive", "motivated", "considered"),
)
MINUS = ("critical", "assertive", "evasive", "draining")
STATEMENTS = {
    "available": ("Is usually available.", "Est en général disponible."),
    "fast": ("Answers fast.", "Répond vite."),
    "connecting": (
        "Puts you in touch with interesting members.",
        "Vous met en relation avec des membres intéressants.",
    ),
    "competent": ("Is competent on your themes.", "Est compétent sur vos thèmes."),
    "constructive": ("Is constructive.", "Est constructif."),
    "open": ("Is open to criticism.", "Accepte la critique."),
    "positive": (
        "Leaves you in a positive frame of mind after an exchange.",
        "Vous laisse dans de bonnes dispositions après un échange.",
    ),
    "motivated": ("Makes you want to go on.", "Vous donne envie de continuer."),
    "considered": ("Makes you feel considered.", "Vous donne le sentiment d'être considéré."),
    "critical": ("Criticises systematically.", "Critique systématiquement."),
    "assertive": ("Does not bother to argue.", "Ne prend pas la peine d'argumenter."),
    "evasive": (
        "Gives answers that are evasive and rich in commonplaces.",
        "Donne des réponses évasives, riches en lieux communs.",
    ),
    "draining": (
        "Leaves you a bit empty, with time lost.",
        "Vous laisse un peu vidé, avec le sentiment d'avoir perdu du temps.",
    ),
}
"""Key -> the statement in English and in French; the last four count against."""


class Contacts(Value):
    """What the author noted of their contacts, by name in lower case without @."""

    answers: Mapping[str, Mapping[str, bool]]

    def balance(self, name: str) -> int | None:
        """Statements that speak for the contact, less those against; None without any answer."""
        said = self.answers.get(name)
        if not said:
            return None
        return sum(said.get(key, False) for key in PLUS) - sum(
            said.get(key, False) for key in MINUS
        )


def read(tables: Mapping[str, Any], where: str) -> Contacts:
    """The contacts of a mapping: a table of true and false for each. Raises ConfigError."""
    answers: dict[str, dict[str, bool]] = {}
    for one, table in tables.items():
        place = f"{where} [{one}]"
        if not isinstance(table, dict):
            raise ConfigError(f"{place}: must be a table of statements, such as fast = true")
        for key, value in table.items():
            if key not in STATEMENTS:
                raise UnknownNameError("statement", key, STATEMENTS, where=place)
            if not isinstance(value, bool):
                raise ConfigError(f"{place}: {key} must be true or false")
        answers[name(one)] = dict(table)
    return Contacts(answers)


def load(path: str) -> Contacts:
    """The contacts of a TOML file. Raises ConfigError when it cannot be read."""
    import tomllib

    try:
        with open(path, "rb") as file:
            return read(tomllib.load(file), path)
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from error


def written(contacts: Contacts) -> str:
    """The contacts as TOML."""
    lines = []
    for one, said in sorted(contacts.answers.items()):
        quoted = one.replace("\\", "\\\\").replace('"', '\\"')
        lines.append(f'["{quoted}"]')
        lines += [f"{key} = {str(said[key]).lower()}" for key in STATEMENTS if key in said]
        lines.append("")
    return "\n".join(lines)
