"""Reads your habits from the history: three symptoms, the balance, and when you post.

Infobesity (passing on without a word), chronophagy (long sessions), click-addiction (bursts).
"""

from __future__ import annotations

from netiquette.cli import _keeping
from netiquette.cli._options import add_config, config_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from netiquette.history.habits import Habits

_WORDS = {
    "en": {
        "none": "Nothing is known yet: `netiquette record`, or `netiquette history import`.",
        "posts": "{posts} posts",
        "infobesity": "Infobesity: {bare_links} of {links} posts with a link ({bare} %) have "
        "next to "
        "no words of your own; {fresh} % of the subjects were not met in the 20 posts before.",
        "infobesity-good": "You say why you pass something on.",
        "infobesity-bad": "Much is passed on and little said: keep what you have a word for.",
        "chronophagy": "Chronophagy: {sessions} sessions, {long_sessions} of an hour or more, the "
        "longest {longest} min; {office} % of the posts in office hours.",
        "chronophagy-good": "Your sessions are short.",
        "chronophagy-bad": "The sessions eat your days: plan the posts, and send them at one time.",
        "clicks": "Click-addiction: {bursts} bursts (4 posts in 10 min); {instant} of {replies} "
        "replies came within 2 min of your last post.",
        "clicks-good": "You take your time.",
        "clicks-bad": "Much goes out on impulse: let a draft rest for an hour.",
        "balance": "Balance: {taken} asks and promotions against {given} gifts, answers and news.",
        "balance-good": "You give more than you take.",
        "balance-bad": "You take more than you give.",
        "all": "All posts",
    },
    "fr": {
        "none": "Rien n'est encore connu\u00a0: `netiquette record` ou `netiquette history "
        "import`.",
        "posts": "{posts} messages",
        "infobesity": "Infobésité\u00a0: {bare_links} des {links} messages avec un lien "
        "({bare}\u00a0%) "
        "sont presque sans mot de vous\u00a0; {fresh}\u00a0% des sujets étaient absents des 20 "
        "messages précédents.",
        "infobesity-good": "Vous dites pourquoi vous transmettez.",
        "infobesity-bad": "Beaucoup est transmis, peu est dit\u00a0: gardez ce dont vous avez un "
        "mot "
        "à dire.",
        "chronophagy": "Chronophagie\u00a0: {sessions} sessions, {long_sessions} d'une heure ou "
        "plus, "
        "la plus longue de {longest} min\u00a0; {office}\u00a0% des messages aux heures de bureau.",
        "chronophagy-good": "Vos sessions sont courtes.",
        "chronophagy-bad": "Les sessions mangent vos journées\u00a0: planifiez, envoyez en une "
        "fois.",
        "clicks": "Cliquomanie\u00a0: {bursts} rafales (4 messages en 10 min)\u00a0; {instant} des "
        "{replies} réponses sont venues moins de 2 min après votre dernier message.",
        "clicks-good": "Vous prenez votre temps.",
        "clicks-bad": "Beaucoup part par impulsion\u00a0: laissez reposer un brouillon une heure.",
        "balance": "Balance\u00a0: {taken} demandes et promotions pour {given} dons, réponses et "
        "nouvelles.",
        "balance-good": "Vous donnez plus que vous ne prenez.",
        "balance-bad": "Vous prenez plus que vous ne donnez.",
        "all": "Tous les messages",
    },
}


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette habits` takes."""
    parser.add_argument("--since", metavar="TIME", help="only posts from then on")
    parser.add_argument("--plot", metavar="FILE", help="draw the heat maps: .svg or .png")
    add_config(parser)


def run(arguments: Namespace) -> int:
    """Prints the figures, each with a sentence."""
    from netiquette.history.habits import habits
    from netiquette.history.plots import write
    from netiquette.history.protocol import EVER
    from netiquette.history.record import seconds

    config = config_of(arguments)
    since = _keeping.moment(arguments.since)
    records = _keeping.history(config).records(
        seconds(since) if since else EVER[0], _keeping.now() + 1
    )
    assert config.history is not None
    found = habits(records, config.history.budgets.zone())
    print("\n".join(lines(found, config.lang)))
    if arguments.plot:
        write(found, arguments.plot, config.lang)
    return 0


def lines(found: Habits, lang: str) -> Iterator[str]:
    """The reading of habits, line by line."""
    from netiquette.history.plots import bar, in_terminal

    words = _WORDS.get(lang, _WORDS["en"])
    if not found.posts:
        yield words["none"]
        return
    values = _values(found)
    yield words["posts"].format(**values)
    for name, is_bad in _verdicts(found):
        yield ""
        yield words[name].format(**values)
        yield "  " + words[f"{name}-{'bad' if is_bad else 'good'}"]
    yield ""
    most = max(found.kinds.values())
    for kind, count in found.kinds.items():
        if kind:
            yield f"  {kind:<10} {bar(count, most):<30} {count:,}"
    for segment, rows in found.heat.items():
        yield ""
        yield f"{segment or words['all']}"
        yield from in_terminal(rows, lang)


def _values(found: Habits) -> dict[str, object]:
    kinds = found.kinds
    return {
        **found.as_dict(),
        "bare": _percent(found.bare_links, found.links),
        "fresh": _percent(found.new_subjects, found.subjects),
        "office": _percent(found.office, found.posts),
        "longest": found.longest // 60,
        "taken": kinds["ask"] + kinds["promotion"],
        "given": kinds["gift"] + kinds["answer"] + kinds["news"],
    }


def _verdicts(found: Habits) -> Iterator[tuple[str, bool]]:
    kinds = found.kinds
    yield "infobesity", found.bare_links * 3 > found.links > 0
    yield "chronophagy", found.long_sessions * 5 > found.sessions
    yield "clicks", found.bursts * 50 > found.posts or found.instant * 3 > found.replies > 0
    taken = kinds["ask"] + kinds["promotion"]
    yield "balance", taken > kinds["gift"] + kinds["answer"] + kinds["news"]


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0
