"""docs/picture.svg: what the command prints for one of the example drafts, as it prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

from netiquette import Config
from netiquette.cli._linting import Request, run
from netiquette.formats import text

_ROOT = Path(__file__).resolve().parents[2]
_DRAFT = "examples/drafts/03-x-release.md"
_COLUMNS = 96
_LINE, _CHAR, _MARGIN = 19, 8.43, 16
_STYLES = {
    "1": "font-weight:bold",
    "2": "fill:#8b949e",
    "31;1": "fill:#ff7b72;font-weight:bold",
    "33": "fill:#e3b341",
    "36": "fill:#79c0ff",
    "32": "fill:#7ee787",
}


def pages() -> Iterator[tuple[str, str]]:
    """(path below docs/, text) of the picture."""
    yield "picture.svg", _svg(_output())


def _output() -> list[str]:
    config = Config.load(str(_ROOT / "examples/netiquette.toml"))
    config = config.replace(plugins=False).replace_lang("en")
    outcome = run(Request((str(_ROOT / _DRAFT),)), config)
    shown = text.render(outcome, columns=_COLUMNS, colours=True)
    shown = shown.replace(str(_ROOT) + "/", "")
    return [f"$ netiquette check {_DRAFT}", *shown.rstrip().split("\n")]


def _svg(lines: list[str]) -> str:
    width = round(_COLUMNS * _CHAR + 2 * _MARGIN)
    height = len(lines) * _LINE + 2 * _MARGIN
    rows = [
        f'<text x="{_MARGIN}" y="{_MARGIN + (at + 0.8) * _LINE:.0f}">{_spans(line)}</text>'
        for at, line in enumerate(lines)
    ]
    style = "font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;white-space:pre"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" aria-label="netiquette check in a terminal">\n'
        f'<rect width="100%" height="100%" rx="8" fill="#0d1117"/>\n'
        f'<g style="{style}" fill="#e6edf3" xml:space="preserve">\n'
        + "\n".join(rows)
        + "\n</g>\n</svg>\n"
    )


def _spans(line: str) -> str:
    parts = re.split(r"\x1b\[([\d;]+)m(.*?)\x1b\[0m", line)
    made = escape(parts[0])
    for code, inside, after in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        made += f'<tspan style="{_STYLES[code]}">{escape(inside)}</tspan>{escape(after)}'
    return made
