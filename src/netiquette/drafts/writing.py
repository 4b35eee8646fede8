"""Edits of a post, written back into the file it came from."""

from __future__ import annotations

from netiquette.drafts.draft import Draft, Source
from netiquette.finding import Edit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from netiquette.drafts.draft import Unread

    Change = tuple[Draft, str, Edit]
    Key = tuple[str, int, str]

_BLANK = " \t\r\n"


def in_file(draft: Draft, field: str, edit: Edit) -> Edit | None:
    """An edit of a field as an edit of the file's content; None when it cannot be written there.

    It cannot where the file does not spell the characters out (the blank line that stands for
    `</p><p>`), or where the replacement would mean something else (a comma in a bare CSV cell).
    """
    place = draft.places.get(field)
    span = place.span(edit.span) if place is not None else None
    if place is None or span is None or not place.writable(edit.span):
        return None
    spelt = place.rewrite(edit.replacement)
    return Edit(span, spelt, edit.safe) if spelt is not None else None


def apply(content: str, changes: Iterable[Change]) -> str:
    """A file's content with edits of the fields of its drafts written back.

    Each change is a draft of this content, the name of a field, and an edit of that field. Of
    two that overlap the first in the file is made. The result is read again: what would make
    the file say anything but the edited posts is left undone.
    """
    planned = _planned(changes)
    if not planned:
        return content
    draft = planned[0][1][0]
    source = Source(draft.path, content, draft.encoding, draft.format, draft.columns)
    return splice(content, [edit for edit, _ in _sound(source, planned)])


def splice(content: str, edits: Sequence[Edit]) -> str:
    """A text with edits made that are in order and do not overlap."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [content[at : edit.span.start], edit.replacement]
        at = edit.span.end
    pieces.append(content[at:])
    return "".join(pieces)


def _planned(changes: Iterable[Change]) -> list[tuple[Edit, Change]]:
    """The edits of the file in their order, without those that overlap an earlier one."""
    found = [(edit, change) for change in changes if (edit := in_file(*change)) is not None]
    found.sort(key=lambda one: (one[0].span, one[0].replacement))
    kept: list[tuple[Edit, Change]] = []
    for edit, change in found:
        if kept and (kept[-1][0].span.end > edit.span.start or kept[-1][0].span == edit.span):
            continue
        kept.append((edit, change))
    return kept


def _sound(source: Source, planned: list[tuple[Edit, Change]]) -> list[tuple[Edit, Change]]:
    """The edits after which the file reads as the edited posts, found by halving."""
    if _reads_well(source, planned):
        return planned
    if len(planned) == 1:
        return []
    half = len(planned) // 2
    kept = _sound(source, planned[:half]) + _sound(source, planned[half:])
    return kept if _reads_well(source, kept) else kept[:1]


def _reads_well(source: Source, planned: list[tuple[Edit, Change]]) -> bool:
    from netiquette.drafts import read_source

    after = source.replace(content=splice(source.content, [edit for edit, _ in planned]))
    old, new = [*read_source(source)], [*read_source(after)]
    if len(old) != len(new):
        return False
    wanted: dict[Key, list[Edit]] = {}
    for _, (draft, field, edit) in planned:
        wanted.setdefault((*_key(draft), field), []).append(edit)
    touched = [edit.span for edit, _ in planned]
    return all(_as_wanted(a, b, wanted, touched) for a, b in zip(old, new, strict=True))


def _key(draft: Draft) -> tuple[str, int]:
    return draft.label, draft.places["text"].start


def _as_wanted(
    old: Draft | Unread,
    new: Draft | Unread,
    wanted: dict[Key, list[Edit]],
    touched: Sequence[tuple[int, int]],
) -> bool:
    if not isinstance(old, Draft) or not isinstance(new, Draft):
        return type(old) is type(new)
    for field, place in old.places.items():
        edits = wanted.get((*_key(old), field), [])
        if not edits and _meets(place.start, place.end, touched):
            continue
        expected = splice(old.field(field) or "", sorted(edits, key=lambda one: one.span))
        if (new.field(field) or "").strip(_BLANK) != expected.strip(_BLANK):
            return False
    return old.settings == new.settings and _rest(old) == _rest(new)


def _meets(start: int, end: int, touched: Sequence[tuple[int, int]]) -> bool:
    from bisect import bisect_right

    at = bisect_right(touched, (end, end)) - 1
    return at >= 0 and touched[at][1] >= start


def _rest(draft: Draft) -> object:
    """What of a post no edit of a field may change."""
    thread = ("",) * len(draft.post.thread)
    return draft.post.replace(text="", title=None, summary=None, media=(), thread=thread)
