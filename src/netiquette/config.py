"""What a team has decided: a mapping in, the setting of each post out. Strict: a key that does not
exist is an error that names the nearest one. docs/config.md describes every key."""

from __future__ import annotations

from functools import lru_cache

from netiquette import catalogue, packs
from netiquette.channel import lookup
from netiquette.errors import UnknownNameError
from netiquette.finding import Severity
from netiquette.setting import Active, Author, Setting, Suppression
from netiquette.topics import Topics
from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime
    from typing import Any

    from netiquette.audience import Audience
    from netiquette.catalogue import Entry
    from netiquette.channel import Channel, Channels
    from netiquette.history.known import Known

LANGUAGES = ("en", "fr")
FAIL_ON = ("error", "warning", "info", "never")


class Layer(Value):
    """Some decisions, and the drafts that they are for (no paths: all)."""

    paths: tuple[str, ...] = ()
    channel: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    language: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    checks: Mapping[str, Mapping[str, Any]] = {}
    vocabulary: tuple[str, ...] = ()
    fail_on: str = ""
    welcomes: tuple[str, ...] = ()


class Config(Value):
    """A checked configuration, made with `from_mapping` or `load`; `Config()` is the default."""

    lang: str = ""
    preview: bool = False
    max_per_check: int = 10
    plugins: bool = True
    exclude: tuple[str, ...] = ()
    columns: Mapping[str, str] = {}
    author: Author = Author()
    channels: Channels | None = None
    channel_layers: Mapping[str, Layer] = {}
    layers: tuple[Layer, ...] = (Layer(),)
    suppressions: tuple[Suppression, ...] = ()
    entries: Mapping[str, Entry] = {}
    shelves: tuple[Any, ...] = ()
    broken: tuple[tuple[str, str], ...] = ()
    path: str | None = None
    history: Known | None = None
    audience: Audience | None = None
    topics: Topics = Topics()

    @classmethod
    def default(cls) -> Config:
        """The config of those who have none: every stable check, those of plug-ins too."""
        from netiquette import plugins

        return cls.from_mapping({}) if plugins.found() else cls()

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, Any], *, where: str = "config") -> Config:
        """A config from the keys of `netiquette.toml`. Raises ConfigError or RuleError.

        `where` names the source in errors; relative paths of packs count from its folder.
        """
        from netiquette.config_reading import read_config

        return read_config(mapping, where)

    @classmethod
    def load(cls, path: str) -> Config:
        """The config of a `netiquette.toml` or of a `pyproject.toml`'s `[tool.netiquette]`."""
        from netiquette.config_file import load

        return load(path)

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def narrowed(
        self, *, select: Collection[str] = (), ignore: Collection[str] = (), fail_on: str = ""
    ) -> Config:
        """The same decisions with a last word on which checks run and what fails.

        Raises UnknownNameError for a check or rule that does not exist.
        """
        if not (select or ignore or fail_on):
            return self
        from netiquette.config_reading import check_names

        layer = Layer(select=tuple(select), ignore=tuple(ignore), fail_on=fail_on)
        check_names((*layer.select, *layer.ignore), self.known(), "")
        return self.replace(layers=(*self.layers, layer))

    def replace_lang(self, lang: str) -> Config:
        """The same decisions, told in another language ("en" or "fr")."""
        if lang not in LANGUAGES:
            raise UnknownNameError("language of messages", lang, LANGUAGES)
        return self.replace(lang=lang)

    def known(self) -> Mapping[str, Entry]:
        """Every check that can be named here, by id: the shipped ones, packs and plug-ins."""
        return self.entries or catalogue.entries()

    def channel(self, name: str, *, where: str = "") -> Channel:
        """A channel by its name or alias. Raises UnknownNameError with the nearest names."""
        return lookup(name, self.channels, where=where)

    def setting(
        self,
        *,
        channels: Iterable[str] = (),
        path: str | None = None,
        now: datetime | None = None,
        suppressions: tuple[Suppression, ...] = (),
    ) -> Setting:
        """The setting for a post that goes to `channels` and stands in the draft `path`."""
        layers = [one for one in self.layers if not one.paths or _matches(path, one.paths)]
        names = tuple(channels) or _last(layers, "channel")
        places = tuple({one.name: one for one in map(self.channel, names)}.values())
        own = [self.channel_layers[one.name] for one in places if one.name in self.channel_layers]
        layers += own
        fail_on = _last(layers, "fail_on") or "warning"
        return Setting(
            active=_active(self, tuple(map(id, layers))),
            channels=places,
            language=_last(layers, "language"),
            lang=self.lang or "en",
            fail_on=None if fail_on == "never" else Severity[fail_on.upper()],
            vocabulary=frozenset(word for one in layers for word in one.vocabulary),
            author=self.author,
            suppressions=suppressions + self._suppressions(path),
            shelves=(packs.SHIPPED, *self.shelves),
            max_per_check=self.max_per_check,
            now=now,
            history=self.history or None,
            audience=self.audience,
            addressed=_last(layers, "audience"),
            topics=self._topics(places, own),
        )

    def _topics(self, places: tuple[Channel, ...], layers: list[Layer]) -> Topics:
        """Who judges, and what all the channels of a post welcome."""
        if not layers or len(layers) < len(places):
            return self.topics
        welcomes = frozenset.intersection(*(frozenset(one.welcomes) for one in layers))
        return self.topics.replace(welcomes=welcomes) if welcomes else self.topics

    def _suppressions(self, path: str | None) -> tuple[Suppression, ...]:
        return tuple(one for one in self.suppressions if not one.paths or _matches(path, one.paths))

    def active(self, layers: list[Layer]) -> tuple[Active, ...]:
        """The checks that run where these layers decide, each with its severity and options."""
        select = _last(layers, "select")
        ignored = {name for layer in layers for name in layer.ignore}
        tables = [layer.checks for layer in layers if layer.checks]
        active = []
        for entry in self.known().values():
            changes: dict[str, Any] = {}
            for table in tables:
                changes |= table.get(entry.id, {})
            severity = changes.pop("severity", None)
            if severity == "off" or (ignored and {entry.id, entry.rule.key} & ignored):
                continue
            if not self._wanted(entry, select, asked=severity is not None or bool(changes)):
                continue
            level = Severity[severity.upper()] if severity else None
            active.append(Active(entry, level, changes))
        return tuple(active)

    def _wanted(self, entry: Entry, select: tuple[str, ...], *, asked: bool) -> bool:
        if entry.id in select or "all" in select:
            return True
        if entry.stability == "preview" and not (self.preview or asked or "preview" in select):
            return False
        named = [name for name in select if name != "preview"] if select else ()
        return not named or entry.rule.key in named


@lru_cache(maxsize=256)
def _active(config: Config, chosen: tuple[int, ...]) -> tuple[Active, ...]:
    """`Config.active` by the identity of its layers: many drafts share what few layers decide."""
    layers = {id(one): one for one in (*config.layers, *config.channel_layers.values())}
    return config.active([layers[one] for one in chosen])


def _last(layers: list[Layer], field: str) -> Any:
    """What the last layer that says something says, or an empty value."""
    stated = [getattr(one, field) for one in layers if getattr(one, field)]
    return stated[-1] if stated else getattr(Layer(), field)


def _matches(path: str | None, globs: tuple[str, ...]) -> bool:
    from netiquette.globs import matches

    return path is not None and any(matches(path, one) for one in globs)
