"""`python -m benchmarks.history [--most 100000]`: what a history costs, and what it can tell apart.

Cold and warm lints against 10^3, 10^5 and 10^6 past posts, the import of 100,000, a plan of 500
drafts, and how alike reworded and unrelated posts are. Ratios are what to quote.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import quantiles

from benchmarks import texts
from benchmarks.timing import calls, commands, table
from netiquette import Config, Post, lint_post
from netiquette.engine import analyse
from netiquette.history.importers import Defaults, read
from netiquette.history.known import Known
from netiquette.history.memory import MemoryHistory
from netiquette.history.past import Past
from netiquette.history.planning import plan
from netiquette.history.prints import prints
from netiquette.history.record import Record, record_of
from netiquette.history.similarity import likeness, overlap
from netiquette.history.slots import HORIZON
from netiquette.history.sqlite import SqliteHistory
from netiquette.history.zones import moment, zone_of

BIN = Path(sys.executable).parent
NOW = 1_772_460_000
BUDGETS = {"budgets": {"per-day": 40, "segments": {"segment7": {"per-week": 200}}}}
QUIET = Path(__file__).resolve().parents[1] / "tests" / "quiet"


def main() -> None:
    """Prints every table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=100_000, help="past posts; the aim is 10^6")
    most = parser.parse_args().most
    with tempfile.TemporaryDirectory() as home:
        similarity()
        queue()
        imported(Path(home), min(most, 100_000))
        for size in (1_000, 100_000, 1_000_000):
            if size <= most:
                against(Path(home), size)


def posts(count: int, seed: int = 1) -> Iterator[Record]:
    """Posts of 50 authors to 40 segments, two minutes apart, in words of the quiet corpus."""
    rows = [row["text"] for row in quiet()]
    vocabulary = [word for text in rows for word in text.split()]
    chance = random.Random(seed)
    for number in range(count):
        words = " ".join(chance.choices(vocabulary, k=chance.randint(12, 45)))
        text = f"{words} https://example.org/{number % 5000}"
        segment, author = f"segment{number % 40}", f"author{number % 50}"
        post = Post(text, channels=("x",), audience=(segment,), author=author, language="en")
        yield record_of(post, id=str(number), at=NOW - 120 * (count - number), kind="news")


def quiet() -> list[dict[str, str]]:
    """The posts of the quiet corpus."""
    found = []
    for name in ("en", "fr"):
        lines = (QUIET / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        found += [json.loads(line) for line in lines]
    return found


def against(home: Path, size: int) -> None:
    """A lint beside so many past posts, warm and cold, against a lint without any."""
    path = home / f"{size}.db"
    history = SqliteHistory(str(path))
    started = time.perf_counter()
    made = posts(size)
    while history.add(islice(made, 50_000)):
        pass
    built = time.perf_counter() - started
    history.close()
    text, now = texts.SIXTY_WORDS, moment(NOW, zone_of(""))
    post = Post(text, channels=("x",), audience=("segment7",), author="author7", language="en")
    linked = post.replace(text=f"{text} https://example.org/77")
    plain, config = Config.from_mapping({}), Config.from_mapping(BUDGETS)
    reading = SqliteHistory(str(path))
    warm = calls(
        {
            "no history": lambda: lint_post(linked, config=plain),
            "history": lambda: lint_post(linked, config=config, history=reading, now=now),
        },
        rounds=100,
    )
    cold = _cold(home, path)
    rows = [
        ("built", f"{built:.1f} s", f"{size / built:,.0f} a second"),
        *((f"warm, {name}", f"{s * 1e3:.2f} ms", "") for name, s in warm.items()),
        ("warm, added (aim: 2 ms)", f"{(warm['history'] - warm['no history']) * 1e3:.2f} ms", ""),
        *((f"cold, {name}", f"{s * 1e3:.1f} ms", "") for name, s in cold.items()),
    ]
    added, base = cold["history"] - cold["no history"], cold["python -c pass"]
    rows.append(("cold, added / python -c pass (aim: 1)", "", f"{added / base:.2f}"))
    table(f"Against {size:,} past posts ({path.stat().st_size / 1e6:.0f} MB)", rows)
    reading.close()


def _cold(home: Path, path: Path) -> dict[str, float]:
    """Whole processes: nothing, a check without and with the history."""
    bare, known = home / "bare", home / "known"
    for folder in (bare, known):
        folder.mkdir(exist_ok=True)
        front = "---\nchannel: x\naudience: segment7\nauthor: author7\nlang: en\n---\n"
        (folder / "a.md").write_text(f"{front}{texts.SIXTY_WORDS}\n", encoding="utf-8")
    (bare / "netiquette.toml").write_text("[budgets]\nper-day = 40\n", encoding="utf-8")
    (known / "netiquette.toml").write_text(
        f'[history]\npath = "{path}"\n[budgets]\nper-day = 40\n', encoding="utf-8"
    )
    check = (str(BIN / "netiquette"), "check", "--fail-on", "never", "--config")
    rows: dict[str, Sequence[str]] = {
        "python -c pass": (sys.executable, "-c", "pass"),
        "no history": (*check, str(bare / "netiquette.toml"), str(bare / "a.md")),
        "history": (*check, str(known / "netiquette.toml"), str(known / "a.md")),
    }
    return commands(rows, rounds=15)


def imported(home: Path, size: int) -> None:
    """An archive, from JSON to the file."""
    items = [
        {
            "type": "Create",
            "object": {
                "id": f"https://m.example/{one.id}",
                "published": moment(one.at, zone_of("")).isoformat(),
                "content": f"<p>{one.text}</p>",
            },
        }
        for one in posts(size, seed=2)
    ]
    archive = home / "outbox.json"
    archive.write_text(json.dumps({"orderedItems": items}), encoding="utf-8")
    history = SqliteHistory(str(home / "imported.db"))
    started = time.perf_counter()
    count = history.add(read(str(archive), Defaults()))
    took = time.perf_counter() - started
    history.close()
    rows = [(f"{count:,} posts", f"{took:.1f} s", f"{count / took:,.0f} a second")]
    table("Import of a Mastodon archive (aim: 100,000 in 60 s)", rows)


def queue() -> None:
    """A queue of 500 drafts, planned beside 1,000 past posts."""
    config = Config.from_mapping({"budgets": {"per-day": 20, "min-gap": "20min"}})
    assert config.history is not None
    known = config.history.knowing(MemoryHistory(posts(1_000)))

    def past_of(post: Post, here: Known) -> Past:
        return here.past(analyse(post, config.setting(channels=post.channels)))

    drafts = [(f"d{number}", Post(text)) for number, text in enumerate(texts.many(500))]
    started = time.perf_counter()
    found = plan(drafts, known, past_of, start=NOW, horizon=2 * HORIZON, gap=600)
    took = time.perf_counter() - started
    placed = sum(one.at is not None for one in found)
    table("Plan of 500 drafts (aim: 5 s)", [(f"{placed} placed", f"{took:.2f} s")])


def similarity() -> None:
    """How alike real posts are, unrelated and changed: what the thresholds were set by."""
    rows = [row["text"] for row in quiet() if len(row["text"].split()) >= 15]
    chance = random.Random(3)
    vocabulary = [word for text in rows for word in text.split()]
    sketches = [(one.level, one.shingles) for one in map(prints, rows)]
    unrelated = [
        overlap(sketches[first], sketches[second])
        for first in range(len(sketches))
        for second in range(first)
    ]
    shown = [("what", "Jaccard p1 / p10 / p50 / p99", "containment p10 / p99", "told as such")]
    jaccards, parts = zip(*unrelated, strict=True)
    alarms = sum(bool(likeness(sketches[first], sketches[second])) for first in range(len(sketches))
                 for second in range(first))  # fmt: skip
    shown.append(_row("unrelated", jaccards, parts, f"{alarms} of {len(unrelated):,}"))
    for name, change in CHANGES.items():
        changed = [prints(change(text, chance, vocabulary)) for text in rows]
        pairs = list(zip(sketches, ((one.level, one.shingles) for one in changed), strict=True))
        both = [overlap(*pair) for pair in pairs]
        told = sum(bool(likeness(*pair)) for pair in pairs)
        jaccards, parts = zip(*both, strict=True)
        shown.append(_row(name, jaccards, parts, f"{100 * told / len(both):.1f} %"))
    table(f"Similarity on {len(rows)} posts of the quiet corpus", shown)


def _row(
    name: str, jaccards: Sequence[float], parts: Sequence[float], told: str
) -> tuple[str, str, str, str]:
    of, part = quantiles(jaccards, n=100), quantiles(parts, n=100)
    shares = " / ".join(f"{of[at]:.2f}" for at in (0, 9, 49, 98))
    return name, shares, f"{part[9]:.2f} / {part[98]:.2f}", told


def _swapped(share: float, text: str, chance: random.Random, vocabulary: list[str]) -> str:
    words = text.split()
    for at in chance.sample(range(len(words)), max(1, round(share * len(words)))):
        words[at] = chance.choice(vocabulary)
    return " ".join(words)


def _halved(text: str, chance: random.Random, vocabulary: list[str]) -> str:
    del chance, vocabulary
    words = text.split()
    return " ".join(words[: len(words) // 2])


def _reordered(text: str, chance: random.Random, vocabulary: list[str]) -> str:
    del vocabulary
    parts = text.replace("! ", ". ").replace("? ", ". ").split(". ")
    chance.shuffle(parts)
    return ". ".join(parts)


CHANGES: dict[str, Callable[[str, random.Random, list[str]], str]] = {
    "1 word changed": partial(_swapped, 0.0),
    "10 % of the words": partial(_swapped, 0.1),
    "20 % of the words": partial(_swapped, 0.2),
    "40 % of the words": partial(_swapped, 0.4),
    "sentences re-ordered": _reordered,
    "first half only": _halved,
}


if __name__ == "__main__":
    main()
