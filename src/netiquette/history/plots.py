"""Charts of the history, for the terminal and as pictures (SVG by hand, PNG by matplotlib)."""

from __future__ import annotations

from netiquette.errors import HistoryError
from netiquette.history.dates import DAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from netiquette.history.habits import Habits

    Rows = Sequence[Sequence[int]]

_SHADES = " ░▒▓█"
_CELL, _LEFT, _TOP = 18, 48, 34


def in_terminal(rows: Rows, lang: str) -> Iterator[str]:
    """A heat map of weekday by hour, in five shades."""
    most = max((count for row in rows for count in row), default=0) or 1
    names = DAYS.get(lang, DAYS["en"])
    yield "        " + "".join(f"{hour:<6}" for hour in range(0, 24, 3))
    for name, row in zip(names, rows, strict=True):
        cells = "".join(_SHADES[-(-count * 4 // most)] * 2 for count in row)
        yield f"  {name:<5} {cells}"


def bar(value: int, most: int, width: int = 30) -> str:
    """A bar of blocks."""
    return "█" * (round(width * value / most) if most else 0)


def svg(heat: Mapping[str, Rows], lang: str) -> str:
    """The heat maps of all segments, one under the other."""
    from html import escape

    height = _TOP + 8 * _CELL + 14
    parts = []
    for number, (segment, rows) in enumerate(heat.items()):
        top = number * height
        parts.append(
            f'<text x="4" y="{top + 14}" font-weight="bold">{escape(segment or "*")}</text>'
        )
        parts += _map(rows, top + _TOP, lang)
    size = f'width="{_LEFT + 24 * _CELL + 8}" height="{max(1, len(heat)) * height}"'
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="11">'
    )
    return "\n".join([head, *parts, "</svg>", ""])


def _map(rows: Rows, top: int, lang: str) -> Iterator[str]:
    most = max((count for row in rows for count in row), default=0) or 1
    for hour in range(0, 24, 3):
        yield f'<text x="{_LEFT + hour * _CELL}" y="{top - 4}">{hour:02}</text>'
    for day, row in enumerate(rows):
        y = top + day * _CELL
        yield f'<text x="4" y="{y + 13}">{DAYS.get(lang, DAYS["en"])[day]}</text>'
        for hour, count in enumerate(row):
            light = 96 - round(58 * count / most)
            place = f'x="{_LEFT + hour * _CELL}" y="{y}" width="{_CELL - 1}" height="{_CELL - 1}"'
            yield f'<rect {place} fill="hsl(205,60%,{light}%)"><title>{count}</title></rect>'


def write(found: Habits, path: str, lang: str) -> None:
    """Draws the heat maps into an .svg or .png file. Raises HistoryError."""
    try:
        if path.lower().endswith(".svg"):
            with open(path, "w", encoding="utf-8") as file:
                file.write(svg(found.heat, lang))
        elif path.lower().endswith(".png"):
            _png(found.heat, path, lang)
        else:
            raise HistoryError(f"{path}: a picture is .svg or .png")
    except OSError as error:
        raise HistoryError(f"{path}: {error.strerror}") from error


def _png(heat: Mapping[str, Rows], path: str, lang: str) -> None:
    try:
        from matplotlib.figure import Figure
    except ImportError:
        raise HistoryError(
            f"{path}: a .png needs matplotlib: pip install 'netiquette[plot]'; .svg needs nothing"
        ) from None
    figure = Figure(figsize=(8, 2.6 * max(1, len(heat))), layout="constrained")
    for axes, (segment, rows) in zip(
        figure.subplots(len(heat), squeeze=False).flat, heat.items(), strict=True
    ):
        axes.imshow(rows, cmap="Blues", aspect="auto")
        axes.set_title(segment or "*", loc="left")
        axes.set_yticks(range(7), DAYS.get(lang, DAYS["en"]))
        axes.set_xticks(range(0, 24, 3))
    figure.savefig(path)
