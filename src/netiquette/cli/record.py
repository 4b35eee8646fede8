"""Notes in the history that drafts have gone out, or which advice was given on them.

Recording the same draft again changes nothing.
"""

from __future__ import annotations

import sys

from netiquette.cli import _keeping, _walk
from netiquette.cli._linting import Request, lint_draft, placed, read
from netiquette.cli._options import add_config, config_of, names
from netiquette.outcome import Trouble

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from netiquette.config import Config
    from netiquette.drafts import Draft


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette record` takes."""
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--at", metavar="TIME", help="when; default: the draft's date, else now")
    parser.add_argument("--channel", action="append", metavar="NAME", help="where it went")
    parser.add_argument("--audience", action="append", metavar="NAME", help="whom it addressed")
    parser.add_argument("--advice", action="store_true", help="note the advice, not the post")
    add_config(parser)


def run(arguments: Namespace) -> int:
    """Records the drafts; 2 when one of them could not be read."""
    config = config_of(arguments)
    request = Request(
        paths=tuple(arguments.paths),
        channels=tuple(names(arguments.channel)),
        audience=tuple(names(arguments.audience)),
    )
    found = list(_drafts(request, config))
    troubles = [one for one in found if isinstance(one, Trouble)]
    for trouble in troubles:
        print(f"netiquette: {trouble}", file=sys.stderr)
    drafts = [one for one in found if not isinstance(one, Trouble)]
    if arguments.advice:
        _advise(drafts, request, config)
    else:
        _record(drafts, request, config, arguments.at)
    return 2 if troubles else 0


def _drafts(request: Request, config: Config) -> Iterator[Draft | Trouble]:
    for path in _walk.files(list(request.paths), config.exclude):
        yield from read(path, config)


def _record(drafts: list[Draft], request: Request, config: Config, at: str | None) -> None:
    from netiquette.history.naming import id_of
    from netiquette.history.record import record_of

    place, when = _keeping.place_of(config), _keeping.moment(at)
    records = []
    for draft in drafts:
        post = placed(draft, request, config)
        moment = when or post.scheduled_at or _keeping.now()
        records.append(record_of(post, id=id_of(draft), at=moment, keep_text=place.keep_text))
    keeper = _keeping.keeper(config)
    fresh = keeper.add(records)
    gone = _keeping.expire(keeper, place)
    keeper.close()
    known = len(records) - fresh
    if config.lang == "fr":
        print(
            f"{fresh} enregistré(s), {known} déjà connu(s)" + (f", {gone} périmé(s)" * bool(gone))
        )
    else:
        print(f"{fresh} recorded, {known} known already" + f", {gone} expired" * bool(gone))


def _advise(drafts: list[Draft], request: Request, config: Config) -> None:
    from netiquette.cli import _past
    from netiquette.cli._advice import keys_of
    from netiquette.history.naming import id_of

    keeper = _keeping.keeper(config)
    count = 0
    for draft in drafts:
        report = lint_draft(draft, request, config, None, _past.of(draft, request, config))
        keys = keys_of(report)
        keeper.advise(id_of(draft), keys, _keeping.now())
        count += len(keys)
    keeper.close()
    print(
        f"{count} conseil(s) noté(s)" if config.lang == "fr" else f"{count} pieces of advice noted"
    )
