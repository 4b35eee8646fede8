"""A baseline: findings that a team has decided to live with, so that only new ones are shown.

The file maps each draft, by its path as it was given, to the fingerprints of its findings.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from netiquette.outcome import Outcome

VERSION = 1


def load(path: str) -> frozenset[tuple[str, str]]:
    """(draft, fingerprint) of every finding in a baseline. Raises ConfigError if it is none."""
    import json

    from netiquette.errors import ConfigError

    try:
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        if data["version"] != VERSION:
            raise ConfigError(f"{path}: a baseline of version {data['version']}, not {VERSION}")
        return frozenset((draft, one) for draft, found in data["drafts"].items() for one in found)
    except OSError as error:
        raise ConfigError(f"{path}: cannot read the baseline: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigError(
            f"{path}: not a baseline; write one with `netiquette baseline`"
        ) from error


def dump(outcome: Outcome) -> str:
    """The baseline of everything that a run has found, as JSON with sorted keys."""
    import json

    drafts: dict[str, list[str]] = {}
    for linted in outcome.linted:
        found = [finding.fingerprint for finding in linted.report.findings]
        if found:
            drafts[linted.draft.path] = sorted({*drafts.get(linted.draft.path, ()), *found})
    return json.dumps({"version": VERSION, "drafts": drafts}, indent=2, sort_keys=True) + "\n"
