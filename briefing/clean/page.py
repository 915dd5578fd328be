"""Rules for whole-page pastes: what stands around the article. They speak only where a document plainly is a page."""

from briefing.clean.body import densest, head_of, is_page, reads_on
from briefing.clean.state import Line, State
from briefing.model import Role

PAGE_RULES = frozenset(
    "page-label button-row share-line notice newsletter player-line tag-list date-line related-link read-more outlet-line".split()
)
"""Rules whose lines show that page furniture was pasted."""

ENDINGS = frozenset(
    """related|related stories|related articles|related content|related news|related coverage|related topics|most popular|most read|most viewed
    |most shared|trending|trending now|trending news|more from|more stories|more news|read next|up next|you may also like|you might also like
    |recommended|recommended for you|what to read next|comments|leave a comment|view comments|show comments|join the conversation
    |view the discussion thread|about this statement|sources|our sources|latest|latest news|latest stories|top stories|more from the web
    |from the web|around the web|popular|filed under|topics|promoted stories|sponsored stories|site index|popular shopping""".replace(
        "\n    ", ""
    ).split("|")
)
"""Labels below which no article goes on."""


def _label(line: Line) -> str:
    return line.text.lower().rstrip(" :.…»>")


def page_end(state: State) -> None:
    """Drop all that follows a label such as "Related stories" or "Comments", where most of the prose stands above it."""
    lines = state.lines
    if not any(line.rule == "page-label" and _label(line) in ENDINGS for line in lines):
        return
    total = sum(line.words for line in lines if line.role is None and line.prose and line.finished)
    above = 0
    for number, line in enumerate(lines):
        if line.role is None and line.prose and line.finished:
            above += line.words
        elif line.rule == "page-label" and above > 0.75 * total and _label(line) in ENDINGS:
            for below in lines[number + 1 :]:
                if below.role is None:
                    state.judge(below)
            return


def page_furniture(state: State) -> None:
    """Drop what stands before and after the densest run of prose, where short lines outnumber prose by far."""
    if not is_page(state):
        return
    signs = sum(line.rule in PAGE_RULES for line in state.lines)
    if signs < _SIGNS and (state.short < _MENU or state.short * 3 < len(state.lines) * 2):
        return
    start, end = densest(state.lines)
    prose = sum(line.words for line in state.lines[start:end] if line.role is None and line.finished)
    if prose < _LEAST:
        return  # no article can be seen here
    _drop_rows(state, state.lines[start:end])
    for line in state.lines[:start] + state.lines[end:]:
        if line.role is None:
            state.judge(line)


_SIGNS = 3
"""So many labels, buttons or notices a page shows at least; lists of names and results have none."""
_MENU = 40
"""So many short lines, two in three of all, make a page in a language whose labels we do not know."""
_LEAST = 40
"""A page with fewer words of prose together holds no article that it could be cut to."""
_ROW = 8


def _drop_rows(state: State, body: list[Line]) -> None:
    """Drop eight or more short lines in a row within a page's body: a box of other stories."""
    row: list[Line] = []
    for line in body:
        if line.role is None and not line.finished and line.words <= 14:
            row.append(line)
        elif line.role is None or line.role is Role.HEADING:
            if len(row) >= _ROW and sum(each.words for each in row) <= 6 * len(row):
                for each in row:
                    state.judge(each)
            row = []


def page_head(state: State) -> None:
    """Drop short lines between the title and the body of a paste that shows page furniture there."""
    head = head_of(state)
    shown = sum(1 for line in head if line.rule in PAGE_RULES or line.role is Role.BYLINE)
    if not shown or len(head) >= len(state.lines):
        return
    for line in head:
        if line.role is None and not line.finished and line.words <= 14 and (shown >= 2 or line.words <= 3):
            state.judge(line)


def page_tail(state: State) -> None:
    """Drop short lines without a full stop below the last paragraph, where furniture stands among them."""
    lines = state.lines
    last = next((n for n in range(len(lines) - 1, -1, -1) if lines[n].role is None and lines[n].prose), len(lines))
    tail = lines[last + 1 :]
    loose = [
        line for line in tail if line.role is None and not line.finished and line.words <= 22 and not reads_on(line)
    ]
    shown = sum(1 for line in tail if line.rule in PAGE_RULES)
    if any(line.text[0].islower() and line.words >= 6 for line in loose):
        return  # text that somebody broke, not furniture
    if loose and shown:
        reached = False
        for line in tail:
            if line.role is None and (line in loose or (reached and shown >= 2)):
                state.judge(line)
            reached = reached or line.role is not None
