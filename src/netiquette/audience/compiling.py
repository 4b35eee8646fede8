"""From a declared segment to its profile, kept in a cache by the content of what it was made of."""

from __future__ import annotations

import os
from functools import lru_cache

from netiquette import rulebook
from netiquette.audience import kept
from netiquette.audience.fields import listed
from netiquette.audience.profile import INTEREST, Profile
from netiquette.audience.reading import prose, read
from netiquette.audience.stems import languages, stem
from netiquette.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.audience import Segment

    Stamp = tuple[int, int]

_SOURCES = ("audience/fields.toml", "audience/stems.toml", "vectors/fr.words", "vectors/en.words")


def compiled(segment: Segment) -> Profile:
    """What a segment is about. Samples that were added since the last time are read, no others.

    A sample that was changed or taken away makes all of them be read again. Raises ConfigError
    for samples that cannot be read, or a glob that finds none.
    """
    return _compile(segment) if segment.samples else _declared(segment)


@lru_cache(maxsize=128)
def _declared(segment: Segment) -> Profile:
    """The profile of a segment that reads no files: the same each time a config is made of it."""
    return _compile(segment)


def _compile(segment: Segment) -> Profile:
    stamps = dict(_stamped(segment))
    profile = Profile()
    if stamps:
        key = kept.digest("samples", segment.folder, *segment.samples, *map(str, _version()))
        past, row = kept.load(key) or ({}, ())
        if past.items() <= stamps.items():
            profile = Profile(*row)
        else:
            past = {}
        fresh = sorted(stamps.keys() - past.keys())
        for path in fresh:
            _add_file(profile, path, segment)
        if fresh:
            kept.store(key, (stamps, profile.row()))
    for text in segment.examples:
        _add(profile, text, segment, 1.0)
    spoken = _spoken(segment)
    for text in segment.interests:
        profile.add(read(text, _tongue(text, spoken)), INTEREST)
    if segment.description:
        _add(profile, segment.description, segment, INTEREST)
    return profile


def _version() -> Iterator[int]:
    """What changes when the fields or the vectors do."""
    for source in _SOURCES:
        status = os.stat(os.path.join(rulebook.FOLDER, source))
        yield status.st_size
        yield status.st_mtime_ns


def _stamped(segment: Segment) -> Iterator[tuple[str, Stamp]]:
    """The files of the samples, each with what changes when it does."""
    from glob import glob

    for pattern in segment.samples:
        found = glob(os.path.join(segment.folder, pattern), recursive=True)
        files = [path for path in found if os.path.isfile(path)]
        if not files:
            raise ConfigError(f"[segments.{segment.name}]: samples: no file is named {pattern!r}")
        for path in files:
            status = os.stat(path)
            yield path, (status.st_mtime_ns, status.st_size)


def _add_file(profile: Profile, path: str, segment: Segment) -> None:
    from netiquette import drafts
    from netiquette.errors import DraftError

    try:
        for draft in drafts.read_file(path):
            if isinstance(draft, drafts.Draft):
                _add(profile, draft.post.text, segment, 1.0, draft.post.language)
    except DraftError as error:
        raise ConfigError(f"[segments.{segment.name}]: samples: {error}") from error


def _add(
    profile: Profile, text: str, segment: Segment, weight: float, stated: str | None = None
) -> None:
    from netiquette.analysis import Analysis
    from netiquette.post import Post

    analysis = Analysis(Post(text, language=stated), languages=segment.languages)
    plain = prose(analysis)
    found = analysis.language
    profile.add(read(plain, found if found in languages() else _tongue(plain, "")), weight)


def _spoken(segment: Segment) -> str:
    """The language in which the interests are most likely written."""
    readable = [code for code in segment.languages if code in languages()]
    if len(readable) == 1 and len(segment.languages) == 1:
        return readable[0]
    from netiquette.vectors import table

    return table().read(", ".join(segment.interests)).language or languages()[0]


def _tongue(text: str, likely: str) -> str:
    """The language in which a few words are read: the likely one unless only another knows them."""
    from netiquette.vectors import table
    from netiquette.vectors.splitting import words

    shared = table()
    if not likely:
        return shared.read(text).language or languages()[0]
    found = words(text)
    for code in (likely, *languages()):
        known = listed(code)
        if any(
            stem(one, code) in known or shared.languages[code].find(one.lower()) >= 0
            for one in found
        ):
            return code
    return likely
