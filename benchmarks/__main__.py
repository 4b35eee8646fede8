"""`make bench`: cold start, warm lint, a megabyte of anything, and other linters beside us.

Every figure is a median of runs taken in turn with its yardstick; ratios are what to quote.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.test_laws import HOSTILE

from benchmarks import texts
from benchmarks.timing import calls, commands, table
from netiquette import Config, lint_post

BIN = Path(sys.executable).parent


def main() -> None:
    """Prints every table."""
    with tempfile.TemporaryDirectory() as folder:
        cold(Path(folder))
        warm()
        judge()
        vectors()
        megabyte()
        beside(Path(folder))


def cold(folder: Path) -> None:
    """A whole process on one draft, against a Python that does nothing."""
    draft = folder / "one-draft.md"
    draft.write_text(texts.SIXTY_WORDS + "\n", encoding="utf-8")
    rows: dict[str, Sequence[str]] = {
        "python -c pass": (sys.executable, "-c", "pass"),
        "netiquette check one-draft.md": (str(BIN / "netiquette"), "check", str(draft)),
    }
    found = commands(rows, rounds=25)
    base = found["python -c pass"]
    table(
        "Cold (aim: at most 4.0)",
        [(name, f"{s * 1e3:.1f} ms", f"{s / base:.2f}") for name, s in found.items()],
    )


def warm() -> None:
    """One call on a 60-word post, all default checks, against splitting its words 100 times."""
    post = texts.SIXTY_WORDS
    found = calls(
        {
            "100 x str.split": lambda: [post.split() for _ in range(100)],
            "lint_post, no channel": lambda: lint_post(post),
            "lint_post, linkedin": lambda: lint_post(post, channel="linkedin"),
            "lint_post, x + mastodon": lambda: lint_post(post, channel=("x", "mastodon")),
        },
        rounds=300,
    )
    base = found["100 x str.split"]
    table(
        "Warm, 60 words (aim: at most 0.25 ms)",
        [(name, f"{s * 1e3:.3f} ms", f"{s / base:.2f}") for name, s in found.items()],
    )


def judge() -> None:
    """A post of the quiet corpus in the mean, with the judge of the topics and without."""
    posts = texts.quiet()[:200]
    never = Config.from_mapping({"judge": "never"})
    found = calls(
        {
            "judge = never": lambda: [lint_post(post, config=never) for post in posts],
            "judge = auto": lambda: [lint_post(post) for post in posts],
        },
        rounds=5,
    )
    base = found["judge = never"]
    table(
        "A quiet post, in the mean",
        [(name, f"{s / len(posts) * 1e3:.3f} ms", f"{s / base:.2f}") for name, s in found.items()],
    )


def vectors() -> None:
    """A 60-word post to its vector, warm, and the table opened by a process of its own."""
    from netiquette.vectors import vector

    post = texts.SIXTY_WORDS
    found = calls(
        {
            "100 x str.split": lambda: [post.split() for _ in range(100)],
            "vector of a post (aim: 0.060 ms)": lambda: vector(post),
            "the same, language stated": lambda: vector(post, language="en"),
        },
        rounds=300,
    )
    base = found["100 x str.split"]
    opened = (
        "import time, netiquette.vectors.reader; start = time.perf_counter();"
        "from netiquette.vectors import vector; vector('facture');"
        "print(time.perf_counter() - start)"
    )
    seconds = min(
        float(
            subprocess.run((sys.executable, "-c", opened), capture_output=True, check=True).stdout
        )
        for _ in range(9)
    )
    rows = [(name, f"{s * 1e3:.3f} ms", f"{s / base:.2f}") for name, s in found.items()]
    rows.append(("table opened and one word read (aim: 5 ms)", f"{seconds * 1e3:.3f} ms", ""))
    table("Word vectors", rows)


def megabyte() -> None:
    """A megabyte of anything, the slowest first."""
    rows = []
    for name, text in HOSTILE.items():
        started = time.perf_counter()
        lint_post(text, channel=("x", "mailing-list"), language="en")
        rows.append((time.perf_counter() - started, name))
    rows.sort(reverse=True)
    table("1 MB of ... (aim: under 2 s)", [(name, f"{s:.2f} s") for s, name in rows[:8]])


def beside(folder: Path) -> None:
    """Other linters on the same posts, one file each, as far as they are installed."""
    posts = folder / "posts"
    posts.mkdir()
    for at, text in enumerate(texts.many(2000)):
        (posts / f"{at:04}.md").write_text(text, encoding="utf-8")
    one = str(posts / "0000.md")
    every = [str(path) for path in sorted(posts.iterdir())]
    node = Path("node_modules/.bin")
    tools = {
        "netiquette": (str(BIN / "netiquette"), "check"),
        "proselint": (_tool("proselint"), "check"),
        "codespell": (_tool("codespell"),),
        "write-good": (_tool("write-good", node),),
        "alex": (_tool("alex", node),),
        "textlint": (_tool("textlint", node), "--rule", "terminology"),
    }
    there = {name: command for name, command in tools.items() if command[0]}
    first = commands({name: (*command, one) for name, command in there.items()}, rounds=7)
    whole = commands({name: (*command, *every) for name, command in there.items()}, rounds=3)
    base = first["netiquette"], whole["netiquette"]
    rows = [("", "one post", "ratio", "2,000 posts", "ratio")]
    for name in there:
        rows.append(
            (
                name,
                f"{first[name] * 1e3:.0f} ms",
                f"{first[name] / base[0]:.1f}",
                f"{whole[name]:.2f} s",
                f"{whole[name] / base[1]:.1f}",
            )
        )
    table("Side by side (`make bench-tools` installs the others)", rows)


def _tool(name: str, home: Path = BIN) -> str:
    here = home / name
    return str(here) if here.exists() else shutil.which(name) or ""


if __name__ == "__main__":
    main()
