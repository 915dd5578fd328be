"""Features of a sentence's place in the article: counts in, columns out."""

import math

from briefing.score.counts import Counts

NAMES = ("depth", "top three")


def place(counts: Counts) -> tuple[list[float], ...]:
    """Return the logarithm of the place, and whether it is among the first three."""
    places = range(len(counts.sentences))
    return (
        [math.log(index + 1) for index in places],
        [float(index < 3) for index in places],
    )
