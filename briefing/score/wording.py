"""Features of what a sentence's words say about the article's subject: counts in, columns out."""

import math

from briefing.score.counts import Counts
from briefing.score.order import order

NAMES = ("subject", "frequent words", "repeated words rank")


def wording(counts: Counts) -> tuple[list[float], ...]:
    """Return likeness to the article's centroid, mean word probability and rank of repeated words.

    Centroid: Radev et al. 2004; probability: SumBasic (Nenkova and Vanderwende 2005).
    """
    spread, weights = counts.spread, counts.weights
    middle = {term: times * weights[term] for term, times in spread.items()}
    length = math.sqrt(sum([times * middle[term] for term, times in spread.items()])) or 1.0
    central, common = middle.__getitem__, spread.__getitem__
    everything = sum(spread.values()) or 1
    shared = {term: times > 1 for term, times in spread.items()}.__getitem__
    rows = list(zip(counts.terms, counts.sizes, strict=True))
    return (
        [sum(map(central, row)) / (size * length) for row, size in rows],
        [sum(map(common, row)) / ((len(row) or 1) * everything) for row, _ in rows],
        order([sum(map(shared, row)) for row, _ in rows]),
    )
