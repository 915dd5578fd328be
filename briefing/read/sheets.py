"""The text of pages in, line by line, and the paragraphs that ran over those lines out.

A page of print knows only lines: where a paragraph ends is told by a blank line, an indent, or a line that ends a
sentence well before the margin. Heads and numbers that return on page after page are furniture and go.
"""

import re
from collections import Counter
from collections.abc import Sequence

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\x00": ""})
_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*$", re.IGNORECASE)
_ENDS = re.compile(r"[.!?…:][”\"’')\]]*$")
_BULLET = re.compile(r"(?:[•▪●–*-]|\(?\d{1,2}[.)])\s")
_LEFT, _RIGHT = re.compile(r"([^\W\d_]+)-$"), re.compile(r"[^\W\d_]+")
_EDGE = 3
"""Lines at the top and at the foot of a page that may be furniture."""

_PREFIXES = frozenset(
    {"all", "anti", "co", "counter", "cross", "ex", "far", "five", "four", "full", "half", "high", "hard", "inter", "left", "long",
     "low", "mid", "multi", "near", "non", "north", "off", "old", "one", "on", "post", "pre", "pro", "re", "right", "self", "semi",
     "short", "six", "so", "south", "ten", "then", "three", "two", "vice", "well", "year"}
)  # fmt: skip
"""Words after which a hyphen at a line's end is more likely the word's own than the printer's."""


def reflow(pages: Sequence[str]) -> str:
    """Return the paragraphs of the pages, a blank line between them; cost linear in the text."""
    sheets = _without_furniture([page.translate(_LIGATURES).splitlines() for page in pages])
    lines = [line.rstrip() for sheet in sheets for line in sheet]
    width = _width(lines)
    known = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", "\n".join(lines)))
    paragraphs: list[list[str]] = [[]]
    last = ""
    for line in lines:
        current = paragraphs[-1]
        if not line.strip():
            # A page may break in the middle of a sentence; a blank line after a full line without an end does not.
            if current and (_ENDS.search(last[-20:]) or len(last) < width * 0.6):
                paragraphs.append([])
            continue
        if current and _starts(line, last, width):
            paragraphs.append([])
        _glue(paragraphs[-1], line.strip(), known)
        last = line
    return "\n\n".join(" ".join("".join(pieces).split()) for pieces in paragraphs if pieces)


def _starts(line: str, last: str, width: int) -> bool:
    """Return whether `line` opens a paragraph after `last`."""
    short = len(last.rstrip()) < width * 0.85
    if _ENDS.search(last[-20:].rstrip()):
        indented = line[:1].isspace() and not last[:1].isspace()
        return short or indented or bool(_BULLET.match(line))
    head = len(last.rstrip()) < width * 0.6 and line.strip()[:1].isupper()
    return head or bool(_BULLET.match(line))


def _glue(pieces: list[str], line: str, known: Counter[str]) -> None:
    """Add `line` to a paragraph, a hyphen at the end of the line before taken away where it was the printer's."""
    before = pieces[-1] if pieces else ""
    left, right = _LEFT.search(before[-60:]), _RIGHT.match(line)
    if before.endswith("\u00ad"):
        pieces[-1] = before[:-1]
    elif left and right and right[0][0].islower():
        joined, hyphened = left[1] + right[0], f"{left[1]}-{right[0]}"
        own = known[hyphened] or left[1].lower() in _PREFIXES
        pieces[-1] = before if own and not known[joined] else before[:-1]
    elif pieces and not (left and right):
        pieces.append(" ")
    pieces.append(line)


def _width(lines: Sequence[str]) -> int:
    """Return the length of a full line: that of the line which four in five are not longer than."""
    lengths = sorted(len(line) for line in lines if line.strip())
    return lengths[len(lengths) * 4 // 5] if lengths else 0


def _without_furniture(sheets: list[list[str]]) -> list[list[str]]:
    """Return the pages without the lines at their edges that are page numbers or return on most pages."""
    seen: Counter[str] = Counter()
    for sheet in sheets:
        rows = [row for row in sheet if row.strip()]
        seen.update({_key(row) for row in rows[:_EDGE] + rows[-_EDGE:]})
    often = max(3, len(sheets) // 2)
    return [_trimmed(sheet, seen, often, len(sheets)) for sheet in sheets]


def _trimmed(sheet: list[str], seen: Counter[str], often: int, count: int) -> list[str]:
    rows = [row for row in sheet if row.strip()]
    edge = set(rows[:_EDGE] + rows[-_EDGE:])
    outermost = {rows[0], rows[-1]} if rows else set()
    return [
        row
        for row in sheet
        if not (row in edge and seen[_key(row)] >= often)
        and not (row in outermost and count > 1 and len(row) < 40 and _NUMBER.match(row.strip()))
    ]


def _key(row: str) -> str:
    return re.sub(r"\d+", "0", " ".join(row.split())).casefold()
