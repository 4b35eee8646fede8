"""From a declared segment to its profile, kept in a cache by the content of what it was made of."""

from __future__ import annotations

import os
from functools import lru_cache

from netiquette import rulebook
from netiquette.audience import kept
from netiquette.audience.fields import company_file, listed
from netiquette.audience.profile import INTEREST, Profile
from netiquette.audience.reading import prose, read
from netiquette.audience.stems import languages, stem
from netiquette.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from netiquette.analysis.linguistics import Pipelines
    from netiquette.audience import Segment
    from netiquette.post import Post

    Stamp = tuple[int, int]

_SOURCES = ("audience/fields.toml", "audience/stems.toml")


def compiled(segment: Segment, pipelines: Pipelines) -> Profile:
    """What a segment is about. Samples that were added since the last time are read, no others.

    A sample that was changed or taken away makes all of them be read again. Raises ConfigError
    for samples that cannot be read, or a glob that finds none.
    """
    if segment.samples:
        return _compile(segment, pipelines)
    return _declared(segment, pipelines, pipelines.stamps())


@lru_cache(maxsize=128)
def _declared(segment: Segment, pipelines: Pipelines, _stamps: tuple[str, ...]) -> Profile:
    """The profile of a segment that reads no files: the same each time a config is made of it."""
    return _compile(segment, pipelines)


def _compile(segment: Segment, pipelines: Pipelines) -> Profile:
    stamps = dict(_stamped(segment))
    profile = Profile()
    if stamps:
        said = *segment.samples, *map(str, _version()), *pipelines.stamps()
        key = kept.digest("samples", segment.folder, *said)
        past, row = kept.load(key) or ({}, ())
        if past.items() <= stamps.items():
            profile = Profile(*row)
        else:
            past = {}
        fresh = sorted(stamps.keys() - past.keys())
        for path in fresh:
            _add_file(profile, path, segment, pipelines)
        if fresh:
            kept.store(key, (stamps, profile.row()))
    for text in segment.examples:
        _add(profile, _post(text), segment, pipelines, sample=True)
    spoken = _spoken(segment)
    for text in segment.interests:
        tongues = dict.fromkeys(_tongue(text, one) for one in spoken)
        for tongue in tongues:
            profile.add(read(text, tongue, pipelines.of(tongue)), INTEREST / len(tongues))
    if segment.description:
        _add(profile, _post(segment.description), segment, pipelines, sample=False)
    return profile


def _version() -> Iterator[int]:
    """What changes when the fields or the vectors do."""
    own = [path for code in languages() for path in (company_file(code), f"vectors/{code}.words")]
    for source in (*_SOURCES, *own):
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


def _add_file(profile: Profile, path: str, segment: Segment, pipelines: Pipelines) -> None:
    from netiquette import drafts
    from netiquette.errors import DraftError

    try:
        for draft in drafts.read_file(path):
            if isinstance(draft, drafts.Draft):
                _add(profile, draft.post, segment, pipelines, sample=True)
    except DraftError as error:
        raise ConfigError(f"[segments.{segment.name}]: samples: {error}") from error


def _post(text: str) -> Post:
    from netiquette.post import Post

    return Post(text)


def _add(
    profile: Profile, post: Post, segment: Segment, pipelines: Pipelines, *, sample: bool
) -> None:
    from netiquette.analysis import Analysis

    analysis = Analysis(post, languages=segment.languages)
    plain = prose(analysis)
    found = analysis.language
    tongue = found if found in languages() else _tongue(plain, "")
    weight = 1.0 if sample else INTEREST
    profile.add(read(plain, tongue, pipelines.of(tongue)), weight, sample=sample)


def _spoken(segment: Segment) -> tuple[str, ...]:
    """The languages in which the interests may be written, the likeliest first.

    More than one where each of the words is one of both, as `pain` and `four` are.
    """
    readable = [code for code in segment.languages if code in languages()]
    if len(readable) == 1 and len(segment.languages) == 1:
        return (readable[0],)
    from netiquette.vectors import table
    from netiquette.vectors.splitting import words

    shared, said = table(), " ".join((*segment.interests, segment.description))
    likely = shared.read(said).language or languages()[0]
    found = [word.lower() for word in words(said)]
    others = [
        code
        for code in languages()
        if code != likely and all(shared.languages[code].find(word) >= 0 for word in found)
    ]
    return (likely, *others)


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
