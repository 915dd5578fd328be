"""Where the body of an article begins and ends among its lines. Lines come in, numbers of lines go out."""

from briefing.clean.state import Line, State
from briefing.model import Role

_MANY = 20
_BELOW_DECK = frozenset(("date-line", "byline"))
_BY = ("By ", "by ", "BY ")
_QUIET = frozenset((Role.CAPTION, Role.HEADING, Role.DATELINE, Role.TITLE))


def is_page(state: State) -> bool:
    """Whether the text plainly is a whole page: twenty short lines or more, and two in five lines are short."""
    return state.short >= _MANY and state.short * 5 >= len(state.lines) * 2


def reads_on(line: Line) -> bool:
    """Whether a line is prose by its end or, where the end is lost, by its words: twelve or more, most of them small."""
    if line.finished:
        return True
    if line.words < 12:
        return False
    words = line.text.split()[:40]
    return sum(word[0].islower() for word in words) >= 0.55 * len(words)


def densest(lines: list[Line]) -> tuple[int, int]:
    """Return the bounds of the run of lines with the most prose, short lines counted against it."""
    best = total = 0
    start = best_start = best_end = 0
    for number, line in enumerate(lines):
        weight = _weight(line)
        if total <= 0:
            total, start = 0, number
        total += weight
        if total > best and weight > 0:
            best, best_start, best_end = total, start, number + 1
    while best_start < best_end and not (lines[best_start].role is None and reads_on(lines[best_start])):
        best_start += 1
    return best_start, best_end


def _weight(line: Line) -> int:
    if line.role is not None:
        return 0 if line.role in _QUIET or line.rule == "ad-marker" else -3
    words = line.words
    if line.finished:
        return words if words >= 6 else 1
    if words >= 13:
        return 3
    return -2 if words >= 6 else -4


def head_of(state: State) -> list[Line]:
    """Return the lines above the body, the deck included where a byline or a date stands below it.

    In a page that is all above the densest prose, else all above the first open line that reads like a paragraph.
    """
    lines = state.lines
    if is_page(state):
        start = densest(lines)[0]
    else:
        start = next((n for n, line in enumerate(lines) if line.role is None and line.prose), len(lines))
    for number in range(min(start + 8, len(lines)) - 1, start - 1, -1):
        line = lines[number]
        if line.rule in _BELOW_DECK or (line.role is None and line.text.startswith(_BY) and line.words <= 16):
            prose = sum(1 for other in lines[start:number] if other.role is None and other.prose)
            if prose <= 2:
                return lines[: number + 1]
    return lines[:start]
