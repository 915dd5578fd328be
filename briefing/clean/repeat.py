"""Rules for what a text says twice."""

from briefing.clean.state import State

_EDGE = "“”\"‘’' ."
_SHORTEST = 32
NEAR = 5_000
"""How far from a pull quote its sentence is looked for, in characters."""


def repeated_line(state: State) -> None:
    """Drop the second of two equal lines of eight words or more."""
    seen: set[str] = set()
    for line in state.open():
        if line.text in seen and line.words >= 8:
            state.judge(line)
        seen.add(line.text)


def pull_quote(state: State) -> None:
    """Drop a line of eight words or more that stands word for word inside a longer line near it."""
    text = state.text
    for line in state.open(180):
        body = line.text.strip(_EDGE) if line.words >= 8 else ""
        if len(body) < _SHORTEST:
            continue
        key = body[:_SHORTEST]
        at = text.find(key, line.end, line.end + NEAR)
        if at < 0:
            at = text.find(key, max(0, line.start - NEAR), line.start)
        if at >= 0 and text.startswith(body, at) and _inside_longer(state, at, len(body)):
            state.judge(line)


def _inside_longer(state: State, at: int, length: int) -> bool:
    """Whether the open line around `at` is clearly longer than the quote."""
    around = state.line_at(at)
    return around.role is None and len(around.text) > length + 15
