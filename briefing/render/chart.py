"""Coverage charts: points by theme and source, articles by day. Geometry and words; a template draws the SVG.

In comes a View; out go `Charts`. Nothing is said by colour alone: every figure stands in the drawing as a number, and
the whole drawing once more in words.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from briefing.render.shown import shorten
from briefing.render.view import Part, View

WIDTH, LABEL, ROW, HEAD = 340, 124, 14, 14
"""Size of the chart by theme in drawing units: width of bars, label column, height of a row and of the first line."""

TOTAL = 96
"""Width of the sums at the end of the lines."""

CELL, MOST_SOURCES = 19, 9
"""Width of a cell, and the number of sources up to which each has a column; beyond, bars show the sum."""

DAYS_WIDTH, DAYS_HEIGHT = 152, 56


class Cell(NamedTuple):
    """Points of one source on one theme: where, how many, how dark (0 to 1)."""

    x: float
    n: int
    shade: float


class Line(NamedTuple):
    """One theme: its label (cut to fit), its y, its cells or the width of its bar, its sum in words."""

    label: str
    y: float
    cells: tuple[Cell, ...]
    bar: float
    total: str


class Matrix(NamedTuple):
    """The chart by theme. `heads` are (x, source number) of the columns; no columns mean bars."""

    lines: tuple[Line, ...]
    heads: tuple[tuple[float, int], ...]
    width: float
    height: float
    words: str


class Bin(NamedTuple):
    """One day, month or year: x, width and height of its bar, how many articles."""

    x: float
    width: float
    height: float
    n: int
    label: str


class Days(NamedTuple):
    """The chart by day. `first` and `last` are the words under its ends, `most` the highest bar."""

    bins: tuple[Bin, ...]
    first: str
    last: str
    most: int
    words: str


class Charts(NamedTuple):
    """What can be drawn of a brief; None where there is too little to draw."""

    matrix: Matrix | None
    days: Days | None


def draw(seen: View) -> Charts:
    """Return the charts of a brief: by theme from two themes on, by day from two days on, one of them with two articles."""
    return Charts(_matrix(seen), _days(seen))


def _matrix(seen: View) -> Matrix | None:
    filled = [part for part in seen.parts if part.points]
    if len(filled) < 2:
        return None
    numbers = sorted({number for part in filled for number in _tally(part)})
    columns = numbers if len(numbers) <= MOST_SOURCES else []
    most = max(n for part in filled for n in _tally(part).values())
    longest = max(len(part.points) for part in filled)
    lines, words = [], []
    for i, part in enumerate(seen.parts):
        tally = _tally(part)
        articles = seen.t.count("articles", len(tally))
        cells = tuple(
            Cell(LABEL + CELL * k, tally.get(number, 0), round(0.18 + 0.82 * tally.get(number, 0) / max(most, 3), 2))
            for k, number in enumerate(columns)
        )
        total = f"{part.count}, {articles}" if tally else "–"
        lines.append(
            Line(shorten(part.label, 26), HEAD + ROW * i, cells, round(90 * len(part.points) / longest, 1), total)
        )
        words.append(f"{part.label}: {total}")
    heads = tuple((LABEL + CELL * k, number) for k, number in enumerate(columns))
    alt = seen.t.say("chart_alt", rows="; ".join(words) + ".")
    width = LABEL + CELL * len(columns) + TOTAL if columns else WIDTH
    return Matrix(tuple(lines), heads, width, HEAD + ROW * len(lines) + 2, alt)


def _tally(part: Part) -> dict[int, int]:
    """Return how many points of a section each source gives."""
    found: dict[int, int] = {}
    for point in part.points:
        found[point.mark.number] = found.get(point.mark.number, 0) + 1
    return found


def _days(seen: View) -> Days | None:
    days = sorted(day for day in (_date(entry.ref.published) for entry in seen.sources) if day)
    if not days or days[0] == days[-1]:
        return None
    size = 10 if (days[-1] - days[0]).days <= 31 else 7 if (days[-1] - days[0]).days <= 900 else 4
    keys = _keys(days[0], days[-1], size)
    counts = dict.fromkeys(keys, 0)
    for day in days:
        counts[day.isoformat()[:size]] += 1
    most, step = max(counts.values()), (DAYS_WIDTH - 2) / len(keys)
    if most == 1:
        return None
    bins = tuple(
        Bin(
            round(1 + step * i, 2),
            round(min(step * 0.8, 14), 2),
            round(DAYS_HEIGHT * 0.8 * counts[key] / most, 2),
            counts[key],
            seen.t.date(key, short=True),
        )
        for i, key in enumerate(keys)
    )
    return Days(bins, bins[0].label, bins[-1].label, most, _say_days(seen, bins))


def _say_days(seen: View, bins: Sequence[Bin]) -> str:
    """Say the chart by day in a sentence: every day where they are few, else the sum and the fullest day."""
    full = [b for b in bins if b.n]
    ends = {"first": bins[0].label, "last": bins[-1].label}
    if len(full) > 3:
        best = max(full, key=lambda b: b.n)
        total, most = (seen.t.count("articles", n) for n in (sum(b.n for b in full), best.n))
        return seen.t.say("chart_days_many", articles=total, most=most, day=best.label, **ends)
    rows = "; ".join(seen.t.say("chart_day", articles=seen.t.count("articles", b.n), day=b.label) for b in full)
    return seen.t.say("chart_days", rows=rows, **ends)


def _keys(first: date, last: date, size: int) -> Sequence[str]:
    """Return every day (size 10), month (7) or year (4) from first to last."""
    days = (first + timedelta(days=i) for i in range((last - first).days + 1))
    return list(dict.fromkeys(day.isoformat()[:size] for day in days))


def _date(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published and len(published) >= 10 else None
    except ValueError:
        return None
