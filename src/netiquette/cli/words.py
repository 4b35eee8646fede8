"""Shows the words that the shipped vectors hold nearest to a word, for a person to judge.

The number beside each word is the cosine: 1 the same meaning, about 0 nothing in common.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette words` takes."""
    parser.add_argument("words", nargs="+", metavar="WORD", help="a word, or a text in quotes")
    parser.add_argument("-n", type=int, default=10, help="how many neighbours (10)")
    parser.add_argument("--language", metavar="XX", help="only neighbours in this language")
    parser.add_argument("--against", metavar="WORD", help="one number instead: how near to WORD")


def run(arguments: Namespace) -> int:
    """Prints a small table for each word."""
    from netiquette.vectors import nearest, similarity

    width = max(map(len, arguments.words))
    for word in arguments.words:
        if arguments.against:
            nearness = similarity(word, arguments.against)
            print(f"{word:<{width}}  {arguments.against}  {nearness:5.2f}")
            continue
        found = nearest(word, n=arguments.n, language=arguments.language)
        print(word if found else f"{word}: no letters to read")
        for other, nearness in found:
            print(f"  {nearness:5.2f}  {other}")
    return 0
