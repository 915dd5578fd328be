"""How much room words take on paper: estimates that keep a margin beside its section and a heading with its text.

In comes text; out go lines and millimetres, rather too many than too few.
"""

from collections.abc import Sequence

from briefing.model import Section, Voice
from briefing.render.view import Group, Point

MARGIN_VOICES, MARGIN_SOURCES = 3, 5
"""Quotations and sources beside a section at most; the rest stand under "Who said what" and "Sources"."""

COLUMN_LETTERS, MARGIN_LETTERS, VOICE_LINES = 64, 26, 3
"""Letters on a line of the column and of the margin on paper, and the lines that a speaker takes."""

LINE, SHORT = 4.75, 10
"""Height of a line in mm; lines up to which a section stays on one page."""


def lines(point: Point) -> int:
    """Return how many lines a point takes on paper, rather too many than too few."""
    return -(-(len(point.text) + 12 * len(point.labels) + 4) // (COLUMN_LETTERS - 3))


def hold(group: Group) -> int:
    """Return the mm that the first point of a section takes with its story's name."""
    if not group.points:
        return 0
    heading = 1 + -(-len(group.label) // COLUMN_LETTERS) if group.label else 0
    return round(LINE * (heading + lines(group.points[0])))


def fitting(section: Section, voices: Sequence[Voice], cited: int) -> list[Voice]:
    """Return the voices that the margin has room for, so that it does not grow longer than the points beside it."""
    room = sum(len(quote.text) / COLUMN_LETTERS + 1 for quote in section.quotes) - cited
    taken: list[Voice] = []
    for voice in voices[:MARGIN_VOICES]:
        room -= len(voice.quote.text) / MARGIN_LETTERS + VOICE_LINES
        if room < 0:
            break
        taken.append(voice)
    return taken
