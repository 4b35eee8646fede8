"""Measures how well posts are placed: python -m tools.audience DATA [--fit]

DATA is a folder with `sections/*.jsonl`, whose rows have `text`, `lang` and `section`. `--fit`
first fits `rules/audience/fit.toml` on the judged posts of this folder. Needs the extra `train`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from netiquette import rulebook
from netiquette.audience import fit
from tools.audience.fitting import held_out, write
from tools.audience.measuring import Array, figures, levels, numbers, verdicts, yardsticks
from tools.audience.texts import (
    JUDGED,
    VECTORS,
    Task,
    halves,
    joined,
    judged,
    sections,
    trades,
)

DRAWS = 5
SHOWN = "{:<34} {:<18} {:>5.2f}  {:>5.2f}  {:>5.2f}"


def main(arguments: list[str]) -> int:
    """Prints the figures; see the module's docstring."""
    own = judged(JUDGED / "segments.tsv", "segments", foreign=True)
    other = judged(VECTORS / "segments.tsv", "segments of the vectors")
    seen, held = halves(judged(JUDGED / "circles.tsv", "circles"))
    fitted = (own, other, seen)
    found = [numbers(one) for one in fitted]
    several = [joined(own, 3), joined(other, 2)]
    if "--fit" in arguments:
        path = Path(rulebook.FOLDER) / fit.FILE
        write(path, [one for one, _ in found], [place for _, place in found])
        fit.weights.cache_clear()
    print(f"{'':<34} {'':<18} {'top-1':>5}  {'AUC':>5}  {'told':>5}")
    made = held_out([one for one, _ in found], [place for _, place in found])
    for task, level, (_, place) in zip(fitted, made, found, strict=True):
        _show(task, {"netiquette": level, **yardsticks(task)}, place)
    asked = (held, trades())
    for task in asked:
        numbered, place = numbers(task)
        _show(task, {"netiquette": levels(numbered), **yardsticks(task)}, place)
    for task in (*fitted, *asked, *several):
        _checked(task)
    for data in [Path(one) for one in arguments if one != "--fit"]:
        for name in ("huffpost-en", "sib200-fr"):
            for samples in (0, 5, 50):
                draws = range(DRAWS)
                _sections([sections(data / "sections", name, samples, draw) for draw in draws])
    return 0


def _sections(tasks: list[Task]) -> None:
    """The mean over some draws."""
    rows: dict[str, list[tuple[float, ...]]] = {}
    for task in tasks:
        found, place = numbers(task)
        for how, scores in {"netiquette": levels(found), **yardsticks(task)}.items():
            rows.setdefault(how, []).append(figures(scores, place))
    for how, figured in rows.items():
        print(SHOWN.format(tasks[0].name, how, *np.mean(figured, axis=0)))


def _show(task: Task, scores: dict[str, Array], place: Array) -> None:
    for how, one in scores.items():
        print(SHOWN.format(task.name, how, *figures(one, place)))


def _checked(task: Task) -> None:
    """What the checks say of own posts, of foreign ones, and of those of another segment."""
    print(f"\n{task.name}: what off-theme and wrong-segment say")
    for kind, said in verdicts(task).items():
        total = sum(said.values())
        shares = ", ".join(f"{name} {count / total:.3f}" for name, count in sorted(said.items()))
        print(f"  {kind} ({total}): {shares}")
    print()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
