"""Train the topics, or measure the shipped ones: `python -m tools.topics --help`."""

from __future__ import annotations

import argparse
from pathlib import Path

SHIPPED = Path(__file__).parents[2] / "src" / "netiquette" / "rules" / "topics"


def main() -> int:
    """Runs one command; returns its exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.topics", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    train = commands.add_parser("train", help="labelled texts -> the shipped files")
    train.add_argument("data", type=Path, help="folder with public/*.jsonl")
    train.add_argument("--out", type=Path, default=SHIPPED)
    judge = commands.add_parser(
        "judge",
        help="JSON Lines with text, lang, topics -> a table; none: that of the training",
    )
    judge.add_argument("folders", type=Path, nargs="*")
    commands.add_parser("yardstick", help="the same posts by spaCy's own classifier -> a table")
    arguments = parser.parse_args()
    if arguments.command == "train":
        from tools.topics.training import train as learn

        learn(arguments.data, arguments.out, lambda line: print(line, flush=True))
    elif arguments.command == "yardstick":
        from tools.topics import yardstick

        print(yardstick.table())
    else:
        from tools.topics import judgement

        folders = arguments.folders
        print(judgement.told(judgement.judge(folders) if folders else judgement.trained(SHIPPED)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
