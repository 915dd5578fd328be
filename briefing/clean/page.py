"""The rule for whole-page pastes: what stands around the article. Speaks only when the document plainly is a page."""

from briefing.clean.state import Line, State
from briefing.model import Role


def _weight(line: Line) -> int:
    words = line.words
    if words >= 12 or (words >= 6 and line.finished):
        return words
    return 1 if line.finished else -4


def page_furniture(state: State) -> None:
    """Drop what stands before and after the densest run of prose, where short lines outnumber prose by far."""
    lines = state.lines
    short = sum(1 for line in lines if line.words <= 5 and not line.finished)
    if short < 25 or short * 2 < len(lines):
        return
    best = total = 0
    start = best_start = best_end = 0
    for number, line in enumerate(lines):
        if total <= 0:
            total, start = 0, number
        total += _weight(line)
        if total > best:
            best, best_start, best_end = total, start, number + 1
    for number, line in enumerate(lines):
        if not best_start <= number < best_end and line.role in (None, Role.BYLINE, Role.CAPTION, Role.SUMMARY):
            state.judge(line)
