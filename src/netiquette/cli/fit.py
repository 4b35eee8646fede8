"""Shows how well a draft fits each segment of the config, and which words made it so.

The bars run from 0 (foreign) to 1 (at home); a dot marks the segments that the draft addresses. A
pipeline of `[linguistics]` is named where it was read with, and why where it was not.
"""

from __future__ import annotations

from netiquette.analysis.linguistics import SHIPPED
from netiquette.cli._linting import read
from netiquette.cli._options import add_config, config_of
from netiquette.errors import ConfigError, DraftError
from netiquette.outcome import Trouble

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from netiquette.audience.fit import Fit
    from netiquette.config import Config
    from netiquette.drafts import Draft

_BAR = 20
_WORDS = {
    "en": (
        "strange to",
        "too short, or in a language that is not read",
        "read with",
        "not read with the pipeline:",
    ),
    "fr": (
        "étranger à",
        "trop court, ou dans une langue qui n'est pas lue",
        "lu avec",
        "lu sans le pipeline :",
    ),
}


def add_arguments(parser: ArgumentParser) -> None:
    """What `netiquette fit` takes."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="drafts, or - for standard input")
    add_config(parser)


def run(arguments: Namespace) -> int:
    """Prints a small table for each draft. Raises ConfigError when no segment is declared."""
    config = config_of(arguments)
    if config.audience is None:
        raise ConfigError("no segment is declared: write [segments.NAME] in netiquette.toml")
    for path in arguments.paths:
        for draft in read(path, config):
            if isinstance(draft, Trouble):
                raise DraftError(str(draft))
            _show(draft, config)
    return 0


def _show(draft: Draft, config: Config) -> None:
    from netiquette.engine import analyse

    analysis = analyse(draft.post, config.setting(channels=draft.post.channels, path=draft.path))
    strange, none, with_, without = _WORDS[config.lang or "en"]
    print(draft.path)
    fits = analysis.fits
    if not fits:
        print(f"  {none}\n")
        return
    addressed = {one.name for one in analysis.addressed}
    width = max(map(len, fits))
    ranked: list[Fit] = sorted(fits.values(), key=lambda fit: (-fit.score, fit.segment))
    for fit in ranked:
        full = round(fit.score * _BAR)
        mark = "•" if fit.segment in addressed else " "
        bar = "█" * full + "·" * (_BAR - full)
        words = f"  {', '.join(fit.shared)}" if fit.shared else ""
        print(f"{mark} {fit.segment:<{width}}  {bar} {fit.score:4.2f}{words}")
    for fit in ranked:
        if fit.segment in addressed and fit.strange:
            print(f"  {strange} {fit.segment}: {', '.join(fit.strange)}")
    assert analysis.audience is not None
    reading, trouble = analysis.audience.reading(analysis)
    if trouble:
        print(f"  {without} {trouble}")
    elif reading != SHIPPED:
        print(f"  {with_} {reading}")
    print()
