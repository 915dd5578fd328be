"""Coverage charts as inline SVG: points by theme and source, articles by day. Legible in black and white.

In comes a View; out go `Chart`s, each a drawing and the same figures in words. No colour carries a meaning alone:
the figure stands beside every bar and in every cell.
"""

from dataclasses import dataclass

from briefing.render.view import View


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a bar chart; `width` is 0 to 100."""

    label: str
    n: int
    width: float


@dataclass(frozen=True, slots=True)
class Charts:
    """Bars by theme and by day, and what they say in words."""

    themes: tuple[Bar, ...]
    days: tuple[Bar, ...]
    words: str


def draw(seen: View) -> Charts:
    """Return the charts of a brief; a chart with fewer than two bars is left out."""
    themes = [(part.label, len(part.points)) for part in seen.parts]
    days: dict[str, int] = {}
    for entry in seen.sources:
        if entry.ref.published and len(entry.ref.published) >= 10:
            day = entry.ref.published[:10]
            days[day] = days.get(day, 0) + 1
    dated = [(seen.t.date(day, short=True), n) for day, n in sorted(days.items())]
    words = "; ".join(f"{label}: {n}" for label, n in themes)
    return Charts(_bars(themes), _bars(dated), words)


def _bars(rows: list[tuple[str, int]]) -> tuple[Bar, ...]:
    most = max((n for _, n in rows), default=0)
    return tuple(Bar(label, n, round(100 * n / most, 1)) for label, n in rows) if most and len(rows) > 1 else ()
