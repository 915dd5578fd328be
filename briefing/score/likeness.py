"""Features of how a sentence resembles the others: counts in, columns out.

The likeness of two sentences is the cosine of their idf vectors. A sum of cosines with many sentences is one product
with the sum of their vectors, so nothing here compares sentences pair by pair: the time grows with the words alone.
"""

import math
from collections.abc import Mapping, Sequence
from operator import mul

from briefing.score.counts import Counts

NAMES = ("said before", "said again", "central")

_ROUNDS = 1
_DAMPING = 0.85


def likeness(counts: Counts) -> tuple[list[float], ...]:
    """Return the mean likeness to the sentences before and after, and LexRank (times the number of sentences).

    Before and after apart: PacSum (Zheng and Lapata 2019). LexRank: Erkan and Radev 2004, weighted, without a threshold.
    """
    graph = _Graph(counts)
    last = len(counts.terms) - 1
    degrees = graph.spread([1.0] * (last + 1))
    before = graph.before()
    after = [degree - earlier - 1.0 for degree, earlier in zip(degrees, before, strict=True)]
    return (
        [total / (index or 1) for index, total in enumerate(before)],
        [total / ((last - index) or 1) for index, total in enumerate(after)],
        _central(graph, degrees),
    )


class _Graph:
    """The sentences of an article as a graph of likenesses that is never written down edge by edge."""

    def __init__(self, counts: Counts) -> None:
        spread, weight = counts.spread, counts.weights.__getitem__
        self._weights: Mapping[str, float] = counts.weights
        self._shared = [[term for term in row if spread[term] > 1] for row in counts.terms]
        self._lengths = [math.sqrt(size) for size in counts.sizes]
        self._alone = [
            1.0 - sum(map(weight, shared)) / size for shared, size in zip(self._shared, counts.sizes, strict=True)
        ]

    def spread(self, shares: Sequence[float]) -> list[float]:
        """Return the matrix of likenesses times `shares`."""
        pool = dict.fromkeys(self._weights, 0.0)
        for row, length, share in zip(self._shared, self._lengths, shares, strict=True):
            part = share / length
            for term in row:
                pool[term] += part
        weighed = {term: weight * pool[term] for term, weight in self._weights.items()}.__getitem__
        return [
            sum(map(weighed, row)) / length + alone * share
            for row, length, alone, share in zip(self._shared, self._lengths, self._alone, shares, strict=True)
        ]

    def before(self) -> list[float]:
        """Return the sum of each sentence's likenesses to those before it."""
        pool = dict.fromkeys(self._weights, 0.0)
        weight = self._weights.__getitem__
        totals = []
        for row, length in zip(self._shared, self._lengths, strict=True):
            totals.append(sum(map(mul, map(weight, row), map(pool.__getitem__, row))) / length)
            part = 1 / length
            for term in row:
                pool[term] += part
        return totals


def _central(graph: _Graph, degrees: Sequence[float]) -> list[float]:
    """Return the share of a walk from sentence to sentence by likeness after a few steps, 1 on average."""
    shares = [1.0] * len(degrees)
    for _ in range(_ROUNDS):
        flow = graph.spread([share / (degree or 1.0) for share, degree in zip(shares, degrees, strict=True)])
        shares = [1 - _DAMPING + _DAMPING * into for into in flow]
    return shares
