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
    paragraphs: list[str] = []
    current, last = "", ""
    for line in lines:
        if not line.strip():
            # A page may break in the middle of a sentence; a blank line after a full line without an end does not.
            if current and (_ENDS.search(current) or len(last) < width * 0.6):
                paragraphs.append(current)
                current = ""
            continue
        if current and _starts(line, last, width):
            paragraphs.append(current)
            current = ""
        current = _glued(current, line.strip(), known) if current else line.strip()
        last = line
    if current:
        paragraphs.append(current)
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _starts(line: str, last: str, width: int) -> bool:
    """Return whether `line` opens a paragraph after `last`."""
    short = len(last.rstrip()) < width * 0.85
    if _ENDS.search(last.rstrip()):
        indented = line[:1].isspace() and not last[:1].isspace()
        return short or indented or bool(_BULLET.match(line))
    head = len(last.rstrip()) < width * 0.6 and line.strip()[:1].isupper()
    return head or bool(_BULLET.match(line))


def _glued(text: str, line: str, known: Counter[str]) -> str:
    """Return `text` continued by `line`, a hyphen at its end taken away where it was the printer's."""
    if text.endswith("\u00ad"):
        return text[:-1] + line
    left = re.search(r"([^\W\d_]+)-$", text)
    right = re.match(r"[^\W\d_]+", line)
    if not left or not right or not right[0][0].islower():
        return f"{text}{line}" if left and right else f"{text} {line}"
    joined, hyphened = left[1] + right[0], f"{left[1]}-{right[0]}"
    own = known[hyphened] or left[1].lower() in _PREFIXES
    return text + line if own and not known[joined] else text[:-1] + line


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
        and not (row in outermost and count > 1 and _NUMBER.match(row.strip()))
    ]


def _key(row: str) -> str:
    return re.sub(r"\d+", "0", " ".join(row.split())).casefold()
