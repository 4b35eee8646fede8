"""`python -m tools.data.lint_posts [FOLDER]` checks the hand-written posts of data/posts.

Prints one line for each fault and ends with status 1 when there is one. The rules are those of
data/posts/README.md.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from tools.data.near import near_pairs

ROOT = Path(__file__).resolve().parents[2]
POSTS = ROOT / "data" / "posts"
QUIET = ROOT / "tests" / "quiet"

FIELDS = ("id", "text", "lang", "topics", "kind", "note", "license")
DRIFT = "drift"
LANGUAGES = ("en", "fr")
TOPICS = frozenset({"politics", "religion", "mores", "gossip", "hostile", "promotional"})
FLAGGED_KINDS = frozenset({"plain", "mixed", "subtle", "heated"})
SILENT_KINDS = frozenset(
    {"lookalike", "ordinary", "institutional", "dissent", "quotation", "announce", "ask"}
)
NEAR = 0.5
SMALLEST_SHARE = 0.4
IDENTITY = re.compile(r"(en|fr)-[a-z]-[0-9]{4}\Z")
FILE = re.compile(r"(en|fr)-(flagged|silent)(-[0-9]+)?\Z")

Row: TypeAlias = Mapping[str, Any]


def faults(folder: Path = POSTS, quiet: Path = QUIET) -> list[str]:
    """What is wrong in the JSON Lines of `folder`, one sentence each; empty when all is well."""
    found: list[str] = []
    rows: list[Row] = []
    for file in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            row, wrong = _read(file.stem, line)
            found += [f"{file.name}:{number}: {one}" for one in wrong]
            if row is not None and not wrong:
                rows.append(row)
    if not rows:
        return [*found, f"{folder.name}: no post"]
    return [*found, *_repeated_ids(rows), *_uneven(rows), *_alike(rows, _quiet_rows(quiet))]


def row_faults(row: Row, stem: str) -> Iterator[str]:
    """What is wrong in one post of the file `stem` (`fr-flagged-2`), taken alone."""
    if tuple(row) not in (FIELDS, (*FIELDS, DRIFT)):
        yield f"fields are {', '.join(row)}; expected {', '.join(FIELDS)}, and perhaps {DRIFT}"
        return
    named = FILE.match(stem)
    if named is None:
        yield f"file name {stem!r}; expected LANG-flagged or LANG-silent, then -NUMBER"
        return
    if row["lang"] != named[1] or not IDENTITY.match(row["id"]) or row["id"][:2] != row["lang"]:
        yield f"id {row['id']!r} or lang {row['lang']!r} does not fit the file"
    if row["license"] != "MIT":
        yield f"license {row['license']!r}; expected MIT"
    if not isinstance(row["note"], str):
        yield f"note {row['note']!r}; expected words, or nothing between the quotes"
    yield from _label_faults(row, flagged=named[2] == "flagged")
    yield from _text_faults(row["text"])
    if DRIFT in row:
        yield from _drift_faults(row)


def _drift_faults(row: Row) -> Iterator[str]:
    """A drift is a half-open range of code points, and the topic if the post has others."""
    if not isinstance(row[DRIFT], list) or not row[DRIFT] or not row["topics"]:
        yield "drift is for flagged posts and has at least one range"
        return
    for one in row[DRIFT]:
        match one:
            case [int(start), int(end), *topic] if 0 <= start < end <= len(row["text"]):
                if topic and (len(topic) > 1 or topic[0] not in row["topics"]):
                    yield f"drift {one!r}: {topic!r} is no topic of the post"
            case _:
                yield f"drift {one!r}; expected [start, end] within the text, then perhaps a topic"


def _label_faults(row: Row, *, flagged: bool) -> Iterator[str]:
    topics = row["topics"]
    if not isinstance(topics, list) or len(set(topics)) != len(topics):
        yield f"topics {topics!r}; expected a list without repetition"
        return
    for topic in topics:
        if topic not in TOPICS:
            yield f"unknown topic {topic!r}"
    if flagged != bool(topics):
        yield "a flagged post has a topic" if flagged else "a silent post has no topic"
    if row["kind"] not in (FLAGGED_KINDS if flagged else SILENT_KINDS):
        yield f"unknown kind {row['kind']!r}"


def _text_faults(text: object) -> Iterator[str]:
    if not isinstance(text, str) or not text.strip():
        yield "text is empty"
    elif text != text.strip():
        yield "text begins or ends with a blank"
    elif text != unicodedata.normalize("NFC", text):
        yield "text is not in Unicode form NFC"


def _read(stem: str, line: str) -> tuple[Row | None, list[str]]:
    try:
        row = json.loads(line)
    except ValueError as error:
        return None, [f"not JSON: {error}"]
    if not isinstance(row, dict):
        return None, ["not a JSON object"]
    return row, list(row_faults(row, stem))


def _repeated_ids(rows: Iterable[Row]) -> Iterator[str]:
    for identity, times in Counter(row["id"] for row in rows).items():
        if times > 1:
            yield f"{identity}: {times} posts bear this id"


def _uneven(rows: list[Row]) -> Iterator[str]:
    """Neither language, nor flagged nor silent within one, falls under two posts in five."""
    languages = Counter(row["lang"] for row in rows)
    for language in LANGUAGES:
        if languages[language] < SMALLEST_SHARE * len(rows):
            yield f"{language}: {languages[language]} of {len(rows)} posts, too few"
        flagged = sum(bool(row["topics"]) for row in rows if row["lang"] == language)
        part = min(flagged, languages[language] - flagged)
        if part < SMALLEST_SHARE * languages[language]:
            yield f"{language}: {flagged} of {languages[language]} posts are flagged, uneven"


def _alike(rows: Iterable[Row], quiet: Mapping[str, list[Row]]) -> Iterator[str]:
    """Pairs of posts that say the same; a post of tests/quiet may not be learnt either."""
    of_language: dict[str, list[Row]] = {language: [] for language in LANGUAGES}
    for row in rows:
        of_language[row["lang"]].append(row)
    for language, mine in of_language.items():
        both = [*mine, *quiet.get(language, [])]
        for first, second, share in near_pairs([row["text"] for row in both], NEAR):
            if first < len(mine):
                yield f"{both[first]['id']} and {both[second]['id']}: alike at {share:.2f}"


def _quiet_rows(folder: Path) -> dict[str, list[Row]]:
    return {
        file.stem: [json.loads(line) for line in file.read_text("utf-8").splitlines() if line]
        for file in folder.glob("*.jsonl")
    }


def main(arguments: list[str]) -> int:
    found = faults(Path(arguments[0])) if arguments else faults()
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
