"""Runs the checks of a setting over one analysis, and makes findings of what they yield."""

from __future__ import annotations

from itertools import islice

from netiquette import fold
from netiquette.analysis import Analysis
from netiquette.finding import Finding
from netiquette.report import Report, Skipped
from netiquette.wording import fill

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.check import Check, Flaw
    from netiquette.post import Post
    from netiquette.setting import Active, Setting


MOST_FLAWS = 1000
"""Flaws of one check in one post after which it is stopped: nobody reads that many."""


def lint(post: Post, setting: Setting) -> Report:
    """The report on one post. A check that fails is named in it, and the others still speak."""
    analysis = analyse(post, setting)
    skipped: list[Skipped] = []
    found = list(findings(analysis, setting, skipped))
    if not found:
        return Report((), tuple(skipped), (), {}, analysis, setting)
    kept, suppressed = fold.suppress(found, setting.suppressions, setting.now)
    ordered = fold.order(fold.merge(fold.order(kept)))
    capped, left_out = fold.cap(ordered, setting.max_per_check)
    return Report(tuple(capped), tuple(skipped), tuple(suppressed), left_out, analysis, setting)


def analyse(post: Post, setting: Setting) -> Analysis:
    """The analysis of a post in a setting.

    Raises UnknownNameError for a segment that is not declared, when segments are.
    """
    language = post.language or setting.language
    if setting.audience is not None and post.audience:
        setting.audience.named(post.audience)
    return Analysis(
        post,
        language=language,
        channels=setting.channels,
        vocabulary=setting.vocabulary,
        setting=setting,
    )


def findings(analysis: Analysis, setting: Setting, skipped: list[Skipped]) -> Iterator[Finding]:
    """What every active check finds, before anything is folded; `skipped` gathers the silent."""
    met: dict[tuple[str, ...], bool] = {(): True}
    for active in setting.active:
        entry = active.entry
        try:
            if entry.languages is not None and analysis.language not in entry.languages:
                if analysis.words:
                    skipped.append(Skipped(entry.id, "language", analysis.language or ""))
                continue
            if entry.needs not in met:
                met[entry.needs] = all(getattr(analysis, need) for need in entry.needs)
            if not met[entry.needs]:
                continue
            check, options = active.ready()
            repeats: dict[tuple[str, str], int] = {}
            for flaw in islice(check.run(analysis, options), MOST_FLAWS):
                yield _finding(check, flaw, active, analysis, setting.lang, repeats)
        except Exception as error:  # a foreign check may raise anything
            skipped.append(Skipped(entry.id, "crash", f"{type(error).__name__}: {error}"))
    suspicions = vars(analysis).get("suspicions")  # there if a check has asked for them
    if suspicions is not None and suspicions.failed:
        skipped.append(Skipped("judge", "unavailable", suspicions.failed))
    if "fits" in vars(analysis) and analysis.audience is not None:
        trouble = analysis.audience.reading(analysis)[1]
        if trouble:
            skipped.append(Skipped("linguistics", "unavailable", trouble))


def _finding(
    check: Check,
    flaw: Flaw,
    active: Active,
    analysis: Analysis,
    lang: str,
    repeats: dict[tuple[str, str], int],
) -> Finding:
    match = analysis.post.field(flaw.field)[flaw.span.start : flaw.span.end]
    key = (flaw.field, " ".join(match[:500].casefold().split()))
    repeats[key] = ordinal = repeats.get(key, -1) + 1
    values = {"match": match, **flaw.values}
    say = check.saying(flaw.say, lang)
    rule = check.rule
    assert rule is not None
    return Finding(
        check=check.id,
        rule=rule,
        severity=active.severity or flaw.severity or check.severity,
        message=fill(say.message, values, lang),
        advice=fill(say.advice, values, lang),
        span=flaw.span,
        match=match,
        field=flaw.field,
        whole=flaw.whole,
        because={**flaw.values, **flaw.because},
        edits=flaw.edits,
        docs=f"docs/checks/{rule.key}/{check.id}.md",
        ordinal=ordinal,
    )
