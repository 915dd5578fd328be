"""Features of a sentence's place in the article: counts in, columns out."""

import math

from briefing.score.counts import Counts

NAMES = ("start", "depth", "part", "first", "top three")


def place(counts: Counts) -> tuple[list[float], ...]:
    """Return 1/(1+index), the logarithm of the place, the share of the article gone by, first or not, in the first three."""
    many = len(counts.sentences)
    places = range(many)
    return (
        [1 / (index + 1) for index in places],
        [math.log(index + 1) for index in places],
        [index / many for index in places],
        [float(index == 0) for index in places],
        [float(index < 3) for index in places],
    )
