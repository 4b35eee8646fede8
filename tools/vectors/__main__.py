"""Train the word vectors, measure them, print the neighbours: `python -m tools.vectors --help`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

SHIPPED = Path(__file__).parents[2] / "src" / "netiquette" / "rules" / "vectors"


def main() -> int:
    """Runs one command; returns its exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.vectors", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    train = commands.add_parser("train", help="corpora -> the shipped files")
    train.add_argument("corpora", type=Path, help="folder with en/, fr/ and lexical/")
    train.add_argument("--out", type=Path, default=SHIPPED)
    figures = commands.add_parser("figures", help="measure the table, write figures.json")
    figures.add_argument("--sections", type=Path, help="folder of *.jsonl with text and section")
    figures.add_argument("--table", type=Path, default=SHIPPED)
    neighbours = commands.add_parser("neighbours", help="write neighbours.md, to be read by eye")
    neighbours.add_argument("--table", type=Path, default=SHIPPED)
    arguments = parser.parse_args()
    return {"train": _train, "figures": _figures, "neighbours": _neighbours}[arguments.command](
        arguments
    )


def _train(arguments: argparse.Namespace) -> int:
    from tools.vectors import training

    training.train(arguments.corpora, arguments.out, lambda line: print(line, flush=True))
    return 0


def _figures(arguments: argparse.Namespace) -> int:
    from netiquette.vectors.reader import Table
    from tools.vectors import measure

    figures = measure.measure(Table(str(arguments.table)), arguments.sections)
    for name, values in figures.items():
        print(f"{name:32} " + "  ".join(f"{key} {value:.3f}" for key, value in values.items()))
    rounded = {
        name: {key: round(value, 4) for key, value in values.items()}
        for name, values in figures.items()
    }
    (arguments.table / "figures.json").write_text(json.dumps(rounded, indent=1) + "\n")
    return 0


def _neighbours(arguments: argparse.Namespace) -> int:
    from netiquette.vectors.reader import Table
    from tools.vectors import neighbours

    text = neighbours.page(Table(str(arguments.table)))
    (arguments.table / "neighbours.md").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
