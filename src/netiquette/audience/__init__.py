"""Whom a post is for: segments as the config declares them, and how well a text fits each.

    audience = read_segments({"clients": {"interests": ["facturation", "TVA"]}}, "netiquette.toml")
    audience.fits(analysis)["clients"].score        # 0 (foreign) to 1 (at home)

Importing this costs nothing of the vectors; the first fit opens them. docs/audience.md.
"""

from __future__ import annotations

from netiquette.errors import UnknownNameError
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from netiquette.analysis import Analysis
    from netiquette.analysis.linguistics import Pipelines
    from netiquette.audience.fit import Fit
    from netiquette.audience.profile import Profile
    from netiquette.history.slots import Hours

__all__ = ["Audience", "Segment"]


class Segment(Value):
    """A circle of contacts with a theme, as `[segments.NAME]` declares it.

    `languages` are the codes they read, `interests` their words, `samples` globs of drafts that
    went well there, `examples` such posts themselves. `channels` are where they are, `welcomes`
    subjects that are their own theme, `members` those who belong. `hours` of the clock in `zone`
    (an IANA name) are when they read. What is empty is not known.
    """

    name: str
    description: str = ""
    languages: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    samples: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    welcomes: tuple[str, ...] = ()
    zone: str = ""
    hours: tuple[Hours, ...] = ()
    members: tuple[str, ...] = ()
    folder: str = ""

    @property
    def has_theme(self) -> bool:
        """Whether anything says what the segment is about."""
        return bool(self.description or self.interests or self.samples or self.examples)


class Audience:
    """All declared segments, by name. Profiles are compiled when a fit is first asked for.

    `pipelines` are those whose vectors are listened to beside the shipped ones; None: none is.
    """

    def __init__(self, segments: Mapping[str, Segment], pipelines: Pipelines | None = None) -> None:
        self.segments = dict(segments)
        self._pipelines = pipelines
        self._profiles: dict[str, Profile] | None = None

    def segment(self, name: str, *, where: str = "") -> Segment:
        """A segment by its name. Raises UnknownNameError with the nearest names."""
        found = self.segments.get(name)
        if found is None:
            raise UnknownNameError("segment", name, self.segments, where=where)
        return found

    def named(self, names: Iterable[str], *, where: str = "") -> tuple[Segment, ...]:
        """Segments by their names, each once. Raises UnknownNameError."""
        return tuple(self.segment(name, where=where) for name in dict.fromkeys(names))

    @property
    def pipelines(self) -> Pipelines:
        """The configured pipelines; empty when there are none."""
        from netiquette.analysis.linguistics import Pipelines

        return self._pipelines or Pipelines()

    def profiles(self) -> Mapping[str, Profile]:
        """What each segment with a theme is about; reads the samples when first asked.

        Raises ConfigError for samples that cannot be read.
        """
        if self._profiles is None:
            from netiquette.audience.compiling import compiled

            themed = (one for one in self.segments.values() if one.has_theme)
            self._profiles = {one.name: compiled(one, self.pipelines) for one in themed}
        return self._profiles

    def reading(self, analysis: Analysis) -> tuple[str, str]:
        """With what the fit of a post is read, and why it is not read with the configured pipeline.

        The first is "netiquette" for the shipped vectors, the second "" where nothing is amiss.
        """
        if self._pipelines is None:
            return "netiquette", ""
        from netiquette.audience.reading import language_of

        language = language_of(analysis)
        return self._pipelines.reading(language), self._pipelines.trouble(language)

    def fits(self, analysis: Analysis) -> Mapping[str, Fit]:
        """How well a post fits each segment with a theme; empty when that cannot be known.

        It cannot where the post is in a language without vectors, or has too few words.
        """
        from netiquette.audience.fit import fits

        return fits(analysis, self)
