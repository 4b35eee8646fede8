"""Markdown, and any running text that may begin with front matter in YAML or TOML."""

from __future__ import annotations

from netiquette.drafts.body import parts, stretch
from netiquette.drafts.draft import Draft, Made, Source
from netiquette.post import Post

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from netiquette.drafts.fields import Fields
    from netiquette.drafts.place import Place
    from netiquette.post import Media

_LARGEST = 65_536


def read(source: Source) -> Iterator[Draft]:
    """The one post of a file. Raises FaultError where the front matter cannot be read."""
    content = source.content
    front, begin = _front(content)
    given: dict[str, Any] = dict(front.given) if front is not None else {}
    places: dict[str, Place] = dict(front.places) if front is not None else {}
    given.pop("text", None)
    divided = parts(content, begin, len(content), rules=bool(front and front.rules_divide))
    text, places["text"] = stretch(content, *divided[0])
    if len(divided) > 1:
        given["thread"] = _thread(content, divided[1:], given, places)
    if content.find("![", begin) >= 0:
        given["media"] = (*given.get("media", ()), *_pictures(content, divided, given, places))
    if "-" in source.path and "scheduled_at" not in given:
        _date_of_name(source.path, given)
    settings = front.settings if front is not None else {}
    yield Made(Post(text, **given), places, settings).draft(source)


def _front(content: str) -> tuple[Fields | None, int]:
    """What the front matter says, if there is any, and where the text begins."""
    fence = content[:3]
    if fence not in ("---", "+++"):
        return None, 0
    first = _line_end(content, 0)
    if content[3:first].strip():
        return None, 0
    start = stop = first
    while stop < len(content):
        after = _line_end(content, stop)
        line = content[stop:after].rstrip()
        if line == fence or (line == "..." and fence == "---"):
            return _parse(content, fence, start, stop), after
        stop = after
    if _names_a_key(content, start, fence):
        from netiquette.drafts.draft import FaultError

        raise FaultError(
            f"the front matter that begins here is never closed by a line of {fence}", 0
        )
    return None, 0


def _parse(content: str, fence: str, start: int, stop: int) -> Fields | None:
    from netiquette.drafts.draft import FaultError
    from netiquette.drafts.fields import fields

    if stop - start > _LARGEST:
        raise FaultError(f"front matter of more than {_LARGEST} characters", 0)
    if fence == "---":
        from netiquette.drafts import yaml_plain

        plain = yaml_plain.table(content, start, stop)
        if plain is not None:
            return fields(plain)
        from netiquette.drafts import yaml_table

        return fields(yaml_table.table(content, start, stop))
    from netiquette.drafts import toml_table

    return fields(toml_table.table(content, start, stop))


def _names_a_key(content: str, start: int, fence: str) -> bool:
    sign = ":" if fence == "---" else "="
    key, found, _ = content[start : _line_end(content, start)].partition(sign)
    return bool(found) and key.strip().replace("_", "").replace("-", "").isalnum()


def _thread(
    content: str,
    divided: list[tuple[int, int]],
    given: dict[str, Any],
    places: dict[str, Place],
) -> tuple[str, ...]:
    if given.get("thread"):
        from netiquette.drafts.draft import FaultError

        raise FaultError(
            "the thread is in the front matter and in the text; keep one", divided[0][0]
        )
    thread = []
    for at, (start, end) in enumerate(divided):
        part, places[f"thread.{at}"] = stretch(content, start, end)
        thread.append(part)
    return tuple(thread)


def _pictures(
    content: str,
    divided: list[tuple[int, int]],
    given: dict[str, Any],
    places: dict[str, Place],
) -> list[Media]:
    """The Markdown pictures `![description](address)` of the text; nothing between the brackets
    is a description that nobody wrote."""
    import re

    from netiquette.drafts.fields import kind_of
    from netiquette.drafts.place import Place
    from netiquette.post import Media

    picture = re.compile(r"!\[([^\[\]]*)\]\(<?([^\s()<>\[]+)")
    found: list[Media] = []
    for start, end in divided:
        for match in picture.finditer(content, start, end):
            at = f"media.{len(given.get('media', ())) + len(found)}"
            alt, address = match[1], match[2]
            if alt.strip():
                places[f"{at}.alt"] = Place(*match.span(1), len(alt), _in_brackets)
            places[f"{at}.source"] = Place(*match.span(2), len(address))
            found.append(Media(alt if alt.strip() else None, kind_of(address), address))
    return found


def _in_brackets(replacement: str) -> str | None:
    return None if set(replacement) & set("[]\\\r\n") else replacement


def _date_of_name(path: str, given: dict[str, Any]) -> None:
    from netiquette.drafts.dates import day_in_name, moment

    day = day_in_name(path)
    if day is not None:
        try:
            given["scheduled_at"] = moment(day)
        except ValueError:
            return


def _line_end(content: str, start: int) -> int:
    """Where the line after the one at `start` begins."""
    end = content.find("\n", start)
    return len(content) if end < 0 else end + 1
