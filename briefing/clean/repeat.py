"""Rules for what a text says twice."""

from briefing.clean.state import State


def repeated_line(state: State) -> None:
    """Drop the second of two equal lines of four words or more."""
    seen: set[str] = set()
    for line in state.open():
        key = line.text.lower()
        if line.words >= 4 and key in seen:
            state.judge(line)
        seen.add(key)
