"""docs/channels.md: what is known of every channel, made from rules/channels.toml."""

from __future__ import annotations

from collections.abc import Iterator

from netiquette.channel import Channel, Fold, Limit, Prices, Rate, shipped
from netiquette.channel_keys import CHANNEL, FOLD, LIMIT, PRICES, RATE

INTRODUCTION = """\
# The channels

Made from `src/netiquette/rules/channels.toml`; `make docs` writes it again.

Every number has the source in which it was read, the day, and how far to trust it: **A** the
platform's own code, schema or specification; **B** its documentation or policy, or what it answered
when measured; **C** a third party; **D** recalled, to be checked. Only a limit that the platform
states or enforces (A or B) gives an error. The figure of a third party gives a warning, advice an
info. Limits move: a number that you know better belongs in your config.

## Your own channels

A config may add a channel, or change one of these, with the same keys. What is left out is taken
from the channel that `like` names, or from the shipped one of the same name; a limit replaces those
of the same `field` and `when`, and of the same `unit` if it gives one.

```toml
[channels.piaille]              # a Mastodon server with longer posts
like = "mastodon"
limits = [{ field = "text", max = 5000 }]

[channels.linkedin]             # shorter than LinkedIn asks, because we say so
limits = [{ field = "text", max = 1300, severity = "warning" }]

[channels.intranet]             # a place that nobody else has
title = "Our intranet"
markup = "markdown"
limits = [{ field = "text", unit = "codepoints", max = 8000 }]
```

An unknown key or word is an error that offers the nearest valid one.
"""

UNITS = """\
## The units

| unit | what one is | the same 👩‍💻 é 漢 |
| --- | --- | --- |
| graphemes | what a reader sees as one character (UAX 29) | 5 |
| codepoints | a Unicode code point | 7 |
| utf16 | a UTF-16 code unit; characters beyond U+FFFF are two | 9 |
| utf8 | a byte of UTF-8 | 18 |
| weighted | twitter-text v3: NFC; most letters 1, others 2, any emoji sequence 2, any link 23 | 7 |
| septets | GSM-7, the alphabet of SMS; `^ { } \\ [ ] ~ \\| €` are two | not in GSM-7 |

Of several limits, `report.lengths` gives the tightest in the unit that the channel names first
(graphemes on Bluesky), and another one only when the text breaks it: what the channel enforces
comes before the figure of a third party, and that before advice. What drove a count is in its
`drivers` ("3 links at 23 = 69"). A placeholder such as `[URL]`, `[lien]` or `{link}` is
priced as a link, and the count is marked as a floor.
"""

_WORDS = {
    "none": "nothing: marks are shown raw",
    "mrkdwn": "Slack's mrkdwn",
    "discord": "Discord's Markdown",
    "telegram": "Telegram's marks",
    "whatsapp": "WhatsApp's marks",
    "minimal": "*italics* and indented code only",
    "rich": "an editor with buttons",
    "markdown": "Markdown",
}
_WHEN = {
    "": "",
    "media": "with media",
    "reply": "as an answer",
    "gsm7": "all in GSM-7",
    "ucs2": "one character outside GSM-7",
    "newcomer": "new accounts (not applied by itself)",
}


def pages() -> Iterator[tuple[str, str]]:
    """(path below docs/, text) of the page."""
    channels = [shipped()[name] for name in sorted(shipped())]
    parts = [INTRODUCTION, UNITS, _keys(), _overview(channels)]
    parts += [_section(channel) for channel in channels]
    yield "channels.md", "\n".join(parts)


def _keys() -> str:
    lines = ["## The keys", ""]
    tables = {
        "channel": CHANNEL,
        "limits": LIMIT,
        "prices": PRICES,
        "fold": FOLD,
        "rates": RATE,
    }
    for name, kinds in tables.items():
        keys = ", ".join(f"`{key}`{_choice(kind)}" for key, kind in kinds.items())
        lines += [f"- **{name}**: {keys}"]
    lines += ["", "What each means is said at the top of `channels.toml`.", ""]
    return "\n".join(lines)


def _choice(kind: object) -> str:
    words = kind[0] if isinstance(kind, list) else kind
    if not isinstance(words, tuple) or len(words) > 12:
        return ""
    return " (" + " ".join(str(word) for word in words) + ")"


def _overview(channels: list[Channel]) -> str:
    lines = ["## All of them", "", "| channel | name | text | links | hashtags | formatting |"]
    lines.append("| --- | --- | --- | --- | --- | --- |")
    for one in channels:
        bounds = [_bound(limit) for limit in one.limits_on("text") if limit.severity != "info"]
        text = ", ".join(bounds) or "no limit known"
        if one.name == "sms":
            text = ", ".join(_bound(limit) for limit in one.limits if limit.when)
        row = (f"[{one.title}](#{one.name})", f"`{one.name}`", text, one.links, one.hashtags)
        lines.append(f"| {' | '.join(row)} | {_WORDS[one.markup]} |")
    return "\n".join((*lines, ""))


def _section(channel: Channel) -> str:
    aliases = ", ".join(f"`{one}`" for one in channel.aliases)
    facts = [
        f"`{channel.name}`" + (f" (also {aliases})" if aliases else ""),
        f"formatting: {_WORDS[channel.markup]}",
        f"links {channel.links}, hashtags {channel.hashtags}, mentions {channel.mentions}",
        f"besides text: {', '.join(channel.fields) or 'nothing'}",
    ]
    if channel.mass:
        facts.append("calls everybody: " + ", ".join(f"`{one}`" for one in channel.mass))
    if channel.mixing is not None:
        facts.append("pictures and films " + ("may" if channel.mixing else "do not") + " mix")
    lines = [f'<a id="{channel.name}"></a>', "", f"### {channel.title}", ""]
    lines += [f"{channel.note}", ""] if channel.note else []
    lines += [f"- {fact}" for fact in facts] + [""]
    rows = [_limit(one) for one in channel.limits]
    rows += _price(channel.prices) + _fold(channel.fold) + [_rate(one) for one in channel.rates]
    if rows:
        lines += ["| what | bound | severity | trust | read | source |"]
        lines += ["| --- | --- | --- | --- | --- | --- |", *rows, ""]
    return "\n".join(lines)


def _bound(limit: Limit) -> str:
    unit = "" if limit.unit == "items" else f" {limit.unit}"
    if limit.max is None:
        return f"at least {limit.min:,}{unit}"
    if limit.min is None:
        return f"{limit.max:,}{unit}"
    return f"{limit.min:,} to {limit.max:,}{unit}"


def _limit(limit: Limit) -> str:
    what = f"{limit.field}, {_WHEN[limit.when]}" if limit.when else limit.field
    bound = _bound(limit) + (f"; {limit.part:,} a part" if limit.part else "")
    return _row(what, bound, limit.severity, limit)


def _rate(rate: Rate) -> str:
    hours, rest = divmod(rate.window, 3600)
    window = f"{hours} h" if hours and not rest else f"{rate.window} s"
    return _row(rate.what, f"{rate.max:,} in {window}, each {rate.scope}", rate.severity, rate)


def _price(prices: Prices) -> list[str]:
    said = []
    if prices.link is not None:
        said.append(f"a link {prices.link}" + ("" if prices.bare_link else " (with its scheme)"))
    if prices.emoji is not None:
        said.append("an emoji its bytes" if prices.emoji == "utf8" else f"an emoji {prices.emoji}")
    if prices.mention:
        said.append("of @name@server only @name")
    if prices.summary:
        said.append("the content warning with the text")
    return [_row("prices", "; ".join(said), "", prices)] if said else []


def _fold(fold: Fold | None) -> list[str]:
    if fold is None:
        return []
    shown = f"about {fold.max:,} graphemes" if fold.max else ""
    lines = f"{fold.lines} lines" if fold.lines else ""
    return [_row('shown before "see more"', ", ".join(filter(None, (shown, lines))), "", fold)]


def _row(what: str, bound: str, severity: str, fact: Limit | Rate | Fold | Prices) -> str:
    source = f"{fact.source}. {fact.note}" if fact.note else fact.source
    cells = (what, bound, severity, fact.confidence, fact.verified, source)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
