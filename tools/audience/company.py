"""Learns which words keep company with which fields: python -m tools.audience.company CORPORA

CORPORA is a folder with a folder of `*.xz` texts for each language. Writes
`rules/audience/company.<language>`: words that no field lists, by the fields whose listed words
stand around them. Those of `rules/audience/fields.toml` are the seeds. Needs the extra `train`.
"""

from __future__ import annotations

import lzma
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from netiquette import rulebook
from netiquette.audience.fields import company_file, listed, names
from netiquette.audience.stems import languages, stem
from netiquette.vectors import table

Array = Any

MOST_READ = 12_000_000
"""Characters that are read of each text, so that the largest does not outweigh the others."""
STRETCH = 30
"""Words that stand together."""
COMMONEST = 88
"""Rarity (eighths of a bit) below which a word keeps company with everything."""
SHORTEST = 3
FEWEST = 10
"""Stretches in which a word must stand."""
DOUBT = 40.0
"""Stretches of any kind that are added to those of a word, so that chance is not taken for news."""
MOST = 3
LEAST_LIFT, FULL_LIFT = 0.7, 3.2
"""Log of how much more often than usual: from here on it counts, and here it counts in full."""
LEAST = 0.05
HEAD = """\
# Which words keep company with which fields: the stem of a word, then numbers of fields and
# how much it counts there, in hundredths. Learned by `make company`, not to be edited. Numbers
# computed from the texts that rules/vectors/LICENSE.md credits; like them: CC BY-SA 4.0.
"""


def main(arguments: list[str]) -> int:
    """Writes the file of each language."""
    for language in languages():
        rows = learned(language, Path(arguments[0]) / language)
        path = Path(rulebook.FOLDER) / company_file(language)
        lines = [HEAD, " ".join(names()), "\n"]
        lines += [f"{key} {_written(homes)}\n" for key, homes in sorted(rows.items())]
        path.write_text("".join(lines), encoding="utf-8")
        print(f"{path.name}: {len(rows)} words")
    return 0


def learned(language: str, folder: Path) -> dict[str, list[tuple[int, float]]]:
    """For each stem that is not listed, its fields and how much it counts in them (0 to 1)."""
    sums, counts, usual = _company(language, folder)
    found: dict[str, list[tuple[int, float]]] = {}
    for key, count in counts.items():
        if count < FEWEST:
            continue
        share = (sums[key] + DOUBT * usual) / (count + DOUBT)
        lift = np.log(share / usual)
        value = np.clip((lift - LEAST_LIFT) / (FULL_LIFT - LEAST_LIFT), 0, 1)
        value *= np.minimum(1.0, 8 * share)
        best = np.argsort(-np.maximum(0, lift) * share)[:MOST]
        homes = [(int(at), float(value[at])) for at in best if value[at] > LEAST]
        if homes:
            found[key] = homes
    return found


def _company(language: str, folder: Path) -> tuple[dict[str, Array], dict[str, int], Array]:
    """For each stem the sum of the fields around it, in how many stretches it is, and the mean."""
    homes = {key: found for key, found in listed(language).items() if "-" not in key}
    sums: dict[str, Array] = defaultdict(lambda: np.zeros(len(names())))
    counts: dict[str, int] = defaultdict(int)
    total, stretches = np.zeros(len(names())), 0
    for stems in _stretches(language, folder):
        around = np.zeros(len(names()))
        for key in stems:
            for at, share in homes.get(key, ()):
                around[at] += share
        said = around.sum()
        if said < 1:
            continue
        shared = around / (said + 1)
        total += shared
        stretches += 1
        for key in stems - homes.keys():
            sums[key] += shared
            counts[key] += 1
    return sums, counts, total / stretches + 1e-9


def _stretches(language: str, folder: Path) -> Iterator[set[str]]:
    """The stems of each few words of the texts, without everyday and unknown ones."""
    file = table().languages[language]
    word = re.compile(r"[^\W\d_]+")

    @lru_cache(maxsize=500_000)
    def key(form: str) -> str:
        at = file.find(form)
        return stem(form, language) if at >= 0 and file.rarity(at) >= COMMONEST else ""

    for path in sorted(folder.glob("*.xz")):
        with lzma.open(path, "rt", encoding="utf-8", errors="replace") as stream:
            text = stream.read(MOST_READ)
        for line in text.splitlines():
            words = [one for one in word.findall(line.lower()) if len(one) >= SHORTEST]
            for start in range(0, len(words), STRETCH):
                stems = {key(one) for one in words[start : start + STRETCH]} - {""}
                if len(stems) > 2:
                    yield stems


def _written(homes: list[tuple[int, float]]) -> str:
    return " ".join(f"{at}:{round(100 * share)}" for at, share in homes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
