"""A history in figures."""

from __future__ import annotations

from netiquette.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from netiquette.history.record import Record


class Statistics(Value):
    """How many posts there are, since and until when (seconds), and of what."""

    posts: int
    first: int
    last: int
    kinds: Mapping[str, int]
    channels: Mapping[str, int]
    segments: Mapping[str, int]
    authors: Mapping[str, int]


def statistics(records: Iterable[Record]) -> Statistics:
    """The figures of records, in one pass."""
    tables: list[dict[str, int]] = [{}, {}, {}, {}]
    count, first, last = 0, 0, 0
    for one in records:
        first = one.at if not count else first
        count, last = count + 1, one.at
        named = ((one.kind or "-",), one.channels, one.audience, (one.author or "-",))
        for table, names in zip(tables, named, strict=True):
            for name in names:
                table[name] = table.get(name, 0) + 1
    return Statistics(count, first, last, *tables)


def lines(found: Statistics, lang: str) -> list[str]:
    """The figures as lines for a terminal."""
    from netiquette.history.dates import said
    from netiquette.history.zones import zone_of

    french = lang == "fr"
    utc = zone_of("")
    many = "s" if found.posts > 1 else ""
    head = f"{found.posts:,} {'message' if french else 'post'}{many}"
    shown = [f"{head}, {said(found.first, utc, lang)} – {said(found.last, utc, lang)}"]
    titles = (
        ("nature", "canal", "segment", "auteur")
        if french
        else ("kind", "channel", "segment", "author")
    )
    tables = (found.kinds, found.channels, found.segments, found.authors)
    for title, table in zip(titles, tables, strict=True):
        for name, count in sorted(table.items(), key=lambda row: (-row[1], row[0]))[:12]:
            shown.append(f"  {title:<8} {name:<24} {count:>8,}  {100 * count / found.posts:5.1f} %")
    return shown
