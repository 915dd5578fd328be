"""The rows of printed pages in, with their places; the paragraphs that ran over those rows out.

A page of print knows only rows: where a paragraph ends is told by a wider gap, another size of type, an indent, or a
row that ends a sentence well before the margin. Heads and numbers that return on page after page are furniture and go.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing import lazy

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\x00": ""})
_NUMBER = lazy.pattern(r"\W*(?:page\s+)?\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?\W*$", re.IGNORECASE)
_ENDS = lazy.pattern(r"[.!?…:][”\"’')\]]*$")
_BULLET = lazy.pattern(r"(?:[–*-]|\(?\d{1,2}[.)])\s")
_LEFT, _RIGHT = lazy.pattern(r"([^\W\d_]+)[-‐]$"), lazy.pattern(r"[^\W\d_]+")
_EDGE = 3
"""Rows at the top and at the foot of a page that may be furniture."""

_PREFIXES = frozenset(
    {"all", "anti", "co", "counter", "cross", "ex", "far", "five", "four", "full", "half", "high", "hard", "inter", "left", "long",
     "low", "mid", "multi", "near", "non", "north", "off", "old", "one", "on", "post", "pre", "pro", "re", "right", "self", "semi",
     "short", "six", "so", "south", "ten", "then", "three", "two", "vice", "well", "year"}
)  # fmt: skip
"""Words after which a hyphen at a row's end is more likely the word's own than the printer's."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of print: where it begins (points, `y` growing upwards) and the size of its first letter."""

    text: str
    x: float = 0.0
    y: float = 0.0
    size: float = 0.0


def reflow(pages: Sequence[Sequence[Row]]) -> str:
    """Return the paragraphs of the pages, a blank line between them; cost linear in the text."""
    sheets = [[_clean(row) for row in page if row.text.strip()] for page in pages]
    sheets = _without_furniture(sheets)
    rows = [row for sheet in sheets for row in sheet]
    width, step = _width(rows), _step(sheets)
    known = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", "\n".join(row.text for row in rows)))
    paragraphs: list[list[str]] = [[]]
    last = None
    for row in rows:
        if last and _starts(row, last, width, step):
            paragraphs.append([])
        _glue(paragraphs[-1], row.text, known)
        last = row
    return "\n\n".join(" ".join("".join(pieces).split()) for pieces in paragraphs if pieces)


def _clean(row: Row) -> Row:
    return Row(row.text.translate(_LIGATURES).strip(), row.x, row.y, row.size)


def _starts(row: Row, last: Row, width: int, step: float) -> bool:
    """Return whether `row` opens a paragraph after `last`."""
    ends = bool(_ENDS.search(last.text[-20:]))
    gap = last.y - row.y
    usual = step * row.size
    if not 0 < gap < 6 * usual:
        # Another column or page: a sentence may run on there, and a head in larger type may begin.
        return (ends and len(last.text) < width * 0.85) or _other_type(row, last)
    if gap > 1.17 * usual or _other_type(row, last) or row.text[0] in "•▪●":
        return True
    if ends:
        return len(last.text) < width * 0.85 or row.x > last.x + 4 or bool(_BULLET.match(row.text))
    return len(last.text) < width * 0.6 and row.text[:1].isupper()


def _other_type(row: Row, last: Row) -> bool:
    return abs(row.size - last.size) > 0.08 * max(row.size, last.size)


def _glue(pieces: list[str], line: str, known: Counter[str]) -> None:
    """Add `line` to a paragraph, a hyphen at the end of the line before taken away where it was the printer's."""
    before = pieces[-1] if pieces else ""
    left, right = _LEFT.search(before[-60:]), _RIGHT.match(line)
    if before.endswith("\u00ad"):
        pieces[-1] = before[:-1]
    elif left and right and right[0][0].islower():
        joined, hyphened = left[1] + right[0], f"{left[1]}-{right[0]}"
        own = before.endswith("-") and (known[hyphened] or left[1].lower() in _PREFIXES)
        pieces[-1] = before if own and not known[joined] else before[:-1]
    elif pieces and not (left and right):
        pieces.append(" ")
    pieces.append(line)


def _width(rows: Sequence[Row]) -> int:
    """Return the length of a full row in characters: that which four rows in five do not pass."""
    lengths = sorted(len(row.text) for row in rows)
    return lengths[len(lengths) * 4 // 5] if lengths else 0


def _step(sheets: Sequence[Sequence[Row]]) -> float:
    """Return the distance from row to row within a paragraph, as a multiple of the type's size: the commonest."""
    gaps = Counter(
        round((upper.y - lower.y) / lower.size, 2)
        for sheet in sheets
        for upper, lower in pairwise(sheet)
        if upper.y > lower.y and lower.size and not _other_type(upper, lower)
    )
    return min(gaps, key=lambda gap: (-gaps[gap], gap)) if gaps else 0.0


def _without_furniture(sheets: list[list[Row]]) -> list[list[Row]]:
    """Return the pages without the rows at their edges that are page numbers or return on most pages.

    Where the same stands on the first page in larger type than all else, it is the title there and stays.
    """
    seen: Counter[str] = Counter()
    for sheet in sheets:
        seen.update({_key(row) for row in _edges(sheet)})
    often = max(2, len(sheets) // 2)
    kept = []
    for number, sheet in enumerate(sheets):
        if not sheet:
            continue
        edges = _edges(sheet)
        sizes = sorted(row.size for row in sheet)
        title = sizes[-1] if not number and sizes[0] < sizes[-1] else None
        gone = {row for row in edges if seen[_key(row)] >= often and row.size != title}
        outermost = (max(edges, key=lambda row: row.y), min(edges, key=lambda row: row.y))
        gone |= {row for row in outermost if len(row.text) < 40 and _NUMBER.match(row.text)}
        kept.append([row for row in sheet if row not in gone])
    return kept


def _edges(sheet: Sequence[Row]) -> list[Row]:
    rows = sorted(sheet, key=lambda row: -row.y)
    return rows[:_EDGE] + rows[-_EDGE:]


def _key(row: Row) -> str:
    return re.sub(r"\d+", "0", " ".join(row.text.split())).casefold()
