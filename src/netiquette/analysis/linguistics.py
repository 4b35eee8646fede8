"""Pipelines of spaCy that the user has configured: the one file that knows them.

    [linguistics]
    fr = "fr_core_news_md"        # an installed package
    en = "models/our-english"     # or a folder, counted from the config's

Nothing here imports spaCy until a text in that language is compared, and a pipeline that cannot be
used never costs the report: `Pipelines.trouble` says why, and the shipped vectors speak alone.
"""

from __future__ import annotations

import os
from functools import lru_cache
from math import sqrt

from netiquette import rulebook
from netiquette.errors import ConfigError, UnknownNameError, nearest
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Vector = tuple[float, ...]

SHIPPED = "netiquette"
"""How a reading by the shipped vectors alone is named."""
REMEMBERED = 20_000
"""Words whose vectors are kept for each pipeline."""


class Pipelines(Value):
    """The pipelines of a config: pairs of a language and the package or folder it names.

    `folder` is that from which folders count.
    """

    named: tuple[tuple[str, str], ...] = ()
    folder: str = ""

    def of(self, language: str | None) -> Pipeline | None:
        """The pipeline of a language, loaded; None where none is configured or can be used."""
        found = self._opened(language)
        return found if isinstance(found, Pipeline) else None

    def trouble(self, language: str | None) -> str:
        """Why the pipeline of a language cannot be used; "" when it can, or there is none."""
        found = self._opened(language)
        return found if isinstance(found, str) else ""

    def reading(self, language: str | None) -> str:
        """With what texts in a language are read: the name of a pipeline, or "netiquette"."""
        found = self.of(language)
        return SHIPPED if found is None else f"{found.name} {found.version}".strip()

    def stamps(self) -> tuple[str, ...]:
        """What changes when one of the pipelines does; spaCy is not needed for it."""
        return tuple(
            f"{language} {name} {_stamp(name, self.folder)}" for language, name in self.named
        )

    def _opened(self, language: str | None) -> Pipeline | str | None:
        name = dict(self.named).get(language or "")
        return None if name is None or language is None else _open(language, name, self.folder)


class Pipeline:
    """The vectors of one pipeline. Two of them never share a space."""

    def __init__(self, language: str, name: str, version: str, vocab: Any) -> None:
        self.language, self.name, self.version = language, name, version
        self._vocab = vocab
        self._seen: dict[str, Vector] = {}

    def vector(self, word: str) -> Vector:
        """The direction of a word as written or in lower case, length 1; () when unknown."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) >= REMEMBERED:
                self._seen.clear()
            found = self._seen[word] = self._look_up(word)
        return found

    def _look_up(self, word: str) -> Vector:
        for form in dict.fromkeys((word, word.lower())):
            if self._vocab.has_vector(form):
                numbers = [float(one) for one in self._vocab.get_vector(form)]
                length = sqrt(sum(one * one for one in numbers))
                if 0 < length < float("inf"):
                    return tuple([one / length for one in numbers])
        return ()


def read_pipelines(table: Mapping[str, Any], where: str) -> Pipelines:
    """The table `[linguistics]`. Raises ConfigError for a wrong key or value; loads nothing."""
    place = f"{where} [linguistics]"
    for language, name in table.items():
        if language not in rulebook.languages():
            raise UnknownNameError("language", language, rulebook.languages(), where=place)
        if not isinstance(name, str) or not name.strip():
            raise ConfigError(f"{place}: {language} must be the name of a pipeline, not {name!r}")
    return Pipelines(tuple(sorted(table.items())), os.path.dirname(where))


@lru_cache(maxsize=16)
def _open(language: str, name: str, folder: str) -> Pipeline | str:
    """A pipeline, or why it cannot be used."""
    try:
        place = _place(name, folder)
        if place is None:
            return f"no spaCy pipeline and no folder is named {name!r}{nearest(name, _installed())}"
        about = _about(place)
        spoken = about.get("lang", language)
        if spoken not in (language, "xx"):
            return f"{name} reads {spoken!r}, not {language!r}"
        from spacy.vocab import Vocab

        vocab = Vocab().from_disk(os.path.join(place, "vocab"))
        if not vocab.vectors_length or not vocab.vectors.shape[0]:
            return f"{name} has no word vectors"
        return Pipeline(language, _name(about, name), about.get("version", ""), vocab)
    except ImportError as error:
        return f"{name}: spaCy cannot be imported ({error}); pip install 'netiquette[spacy]'"
    except Exception as error:  # spaCy raises what it likes for a broken folder
        return f"{name} cannot be loaded: {type(error).__name__}: {error}"


def _name(about: Mapping[str, Any], name: str) -> str:
    """The name under which a pipeline is known: that of its package, or of its folder."""
    own = about.get("name")
    return f"{about['lang']}_{own}" if own and about.get("lang") else os.path.basename(name)


def _about(place: str) -> dict[str, Any]:
    from json import load

    try:
        with open(os.path.join(place, "meta.json"), encoding="utf-8") as file:
            found = load(file)
    except FileNotFoundError:
        return {}
    return found if isinstance(found, dict) else {}


def _place(name: str, folder: str) -> str | None:
    """The folder in which the data of a pipeline are; None when there is none."""
    own = os.path.join(folder, os.path.expanduser(name))
    if os.path.isdir(os.path.join(own, "vocab")):
        return own
    if not name.isidentifier():
        return None
    from importlib.util import find_spec

    spec = find_spec(name)
    for home in spec.submodule_search_locations or () if spec is not None else ():
        about = _about(home)
        inner = os.path.join(home, f"{name}-{about.get('version', '')}")
        for place in (inner, home):
            if os.path.isdir(os.path.join(place, "vocab")):
                return place
    return None


def _stamp(name: str, folder: str) -> str:
    place = _place(name, folder)
    if place is None:
        return ""
    path = os.path.join(place, "vocab", "vectors")
    try:
        status = os.stat(path)
    except OSError:
        return place
    return f"{place} {status.st_size} {status.st_mtime_ns}"


def _installed() -> list[str]:
    from importlib.metadata import entry_points

    return [one.name for one in entry_points(group="spacy_models")]
