"""Spreads drafts over the next weeks, and shows them in a calendar.

Drafts that have a date keep it; each of the others gets the next moment that every budget, gap and
hour allows. --write puts the dates into the front matter, and shows first what it changes.
"""

from __future__ import annotations

import sys

from netiquette.cli import _keeping, _walk
from netiquette.cli._linting import Request, placed, read
from netiquette.cli._options import add_config, config_of, names
from netiquette.errors import DraftError
from netiquette.outcome import Trouble

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator
    from datetime import tzinfo

    from netiquette.config import Config
    from netiquette.drafts import Draft
    from netiquette.history.known import Known
    from netiquette.history.past import Past
    from netiquette.history.planning import Planned
    from netiquette.history.slots import Bound
    from netiquette.post import Post

_WORDS = {
    "en": {
        "week": "Week of {day}",
        "none": "{name}: no moment in the next {days} days; relax one of: {relax}",
        "hours": "No hours are set: {hours} is assumed (--hours, or active-hours in [budgets]).",
        "best": "Best hours by your own figures: {hours}",
        "unknown": "Your own figures say nothing of hours yet (5 posts in one hour are needed).",
    },
    "fr": {
        "week": "Semaine du {day}",
        "none": "{name}\u00a0: aucun moment dans les {days} jours\u00a0; assouplir\u00a0: {relax}",
        "hours": "Aucune heure n'est fixée\u00a0: {hours} par défaut (--hours, ou active-hours "
        "dans [budgets]).",
        "best": "Vos meilleures heures, d'après vos propres chiffres\u00a0: {hours}",
        "unknown": "Vos chiffres ne disent encore rien des heures (il faut 5 messages par heure).",
    },
}
_HOURS = "08:00-20:00"


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette plan` takes."""
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="default: .")
    parser.add_argument("--from", dest="start", metavar="TIME", help="default: now")
    parser.add_argument("--horizon", default="28d", metavar="TIME", help="default: 28d")
    parser.add_argument("--gap", default="1h", metavar="TIME", help="between any two; default: 1h")
    parser.add_argument("--hours", metavar="HOURS", help='such as "mon-fri 09:00-18:00"')
    parser.add_argument("--best", action="store_true", help="prefer hours that were good to you")
    parser.add_argument("--channel", action="append", metavar="NAME", help="where they go")
    parser.add_argument("--audience", action="append", metavar="NAME", help="whom they address")
    parser.add_argument("--diff", action="store_true", help="show what --write would change")
    parser.add_argument("--write", action="store_true", help="write the dates into the drafts")
    add_config(parser)


def run(arguments: Namespace) -> int:
    """Plans, shows, and writes if asked to: 1 when a draft found no moment, 2 for what failed."""
    from netiquette.history.budgets import duration
    from netiquette.history.known import Known
    from netiquette.history.memory import MemoryHistory
    from netiquette.history.naming import id_of
    from netiquette.history.planning import plan
    from netiquette.history.record import seconds

    config = config_of(arguments)
    words = _WORDS.get(config.lang, _WORDS["en"])
    request = Request(
        tuple(arguments.paths), tuple(names(arguments.channel)), tuple(names(arguments.audience))
    )
    drafts, status = _drafts(request, config)
    known = Known() if config.history is None else config.history
    known = known if known else known.knowing(MemoryHistory())
    when = _keeping.moment(arguments.start)
    start = seconds(when) if when else _keeping.now()
    horizon = duration(arguments.horizon, "--horizon")
    planned = plan(
        [(id_of(one), placed(one, request, config)) for one in drafts],
        known,
        lambda post, here: _past(post, here, config),
        start=start,
        horizon=horizon,
        gap=duration(arguments.gap, "--gap"),
        bounds=_bounds(arguments, known, words),
    )
    zone = known.budgets.zone()
    print("\n".join(_calendar(planned, zone, config.lang, words)))
    for one in planned:
        if one.at is None:
            status = max(status, 1)
            relax = ", ".join(one.relax)
            print(words["none"].format(name=one.id, days=horizon // 86_400, relax=relax))
    if arguments.diff or arguments.write:
        status = max(status, _write(drafts, planned, zone, really=arguments.write))
    return status


def _drafts(request: Request, config: Config) -> tuple[list[Draft], int]:
    found: list[Draft] = []
    status = 0
    for path in _walk.files(list(request.paths), config.exclude):
        for one in read(path, config):
            if isinstance(one, Trouble):
                print(f"netiquette: {one}", file=sys.stderr)
                status = 2
            else:
                found.append(one)
    return found, status


def _past(post: Post, known: Known, config: Config) -> Past:
    from netiquette.engine import analyse

    return known.past(analyse(post, config.setting(channels=post.channels)))


def _bounds(arguments: Namespace, known: Known, words: dict[str, str]) -> Iterator[Bound]:
    """The hours of the command line, else usual ones when no budget has any; the best hours."""
    from netiquette.history import best
    from netiquette.history.budgets import hours
    from netiquette.history.protocol import EVER
    from netiquette.history.slots import Clock

    budgets = known.budgets
    tables = [budgets.author, *(one for group in budgets.groups.values() for one in group.values())]
    zone = budgets.zone()
    if arguments.hours or not any(one.active or one.quiet for one in tables):
        if not arguments.hours:
            print(words["hours"].format(hours=_HOURS), file=sys.stderr)
        written = arguments.hours or _HOURS
        yield Clock("--hours", zone, [hours(written, "--hours")])
    if arguments.best:
        found = best.hours(known.history.records(*EVER), zone)
        clock = best.clock(found, zone)
        if clock is None:
            print(words["unknown"], file=sys.stderr)
            return
        shown = (
            f"{_day(one.day)} {one.hour:02}:00 ({one.median:g}, n = {one.posts})" for one in found
        )
        print(words["best"].format(hours=", ".join([*shown][:5])), file=sys.stderr)
        yield clock


def _day(number: int) -> str:
    from netiquette.history.dates import DAYS

    return DAYS["en"][number]


def _calendar(
    planned: list[Planned], zone: tzinfo, lang: str, words: dict[str, str]
) -> Iterator[str]:
    """The weeks that have something, a line for each of their days."""
    from datetime import timedelta

    from netiquette.history.dates import DAYS, said
    from netiquette.history.zones import moment

    found = sorted((one.at, one.id, one) for one in planned if one.at is not None)
    days: dict[object, list[str]] = {}
    weeks = {}
    for at, _, one in found:
        when = moment(at, zone)
        mark = "" if one.fixed else " +"
        days.setdefault(when.date(), []).append(f"{when:%H:%M} {one.id}{mark}")
        monday = when.date() - timedelta(days=when.weekday())
        weeks[monday] = at - when.weekday() * 86_400
    for monday, at in weeks.items():
        head = said(at, zone, lang).rpartition(" à " if lang == "fr" else ", ")[0]
        yield words["week"].format(day=head)
        for number in range(7):
            day = monday + timedelta(days=number)
            name = DAYS.get(lang, DAYS["en"])[number]
            yield f"  {name:<5}{day.day:>3}  " + (", ".join(days.get(day, ())) or "·")
        yield ""


def _write(drafts: list[Draft], planned: list[Planned], zone: tzinfo, *, really: bool) -> int:
    from netiquette.cli import _dating
    from netiquette.history.zones import moment

    changes = []
    status = 0
    for draft, one in zip(drafts, planned, strict=True):
        if one.fixed or one.at is None:
            continue
        try:
            made = _dating.dated(draft, moment(one.at, zone))
            print(_dating.difference(draft, made), end="")
            changes.append((draft, made))
        except DraftError as error:
            print(f"netiquette: {error}", file=sys.stderr)
            status = 2
    for draft, made in changes if really else ():
        _dating.write(draft, made)
    return status
