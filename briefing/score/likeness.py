"""Features of how a sentence resembles the others: counts in, columns out.

The likeness of two sentences is the cosine of their idf vectors. A sum of cosines with many sentences is one product
with the sum of their vectors, so nothing here compares sentences pair by pair: the time grows with the words alone.
"""

from collections.abc import Mapping, Sequence

from briefing.score.counts import Counts

NAMES = ("central",)

_DAMPING = 0.85


def likeness(counts: Counts) -> tuple[list[float], ...]:
    """Return LexRank times the number of sentences, 1 on average.

    Erkan and Radev 2004, with weighted edges and no threshold. Two steps of the walk: more change the order hardly.
    """
    spread, weight = counts.spread, counts.weights.__getitem__
    rows = [[term for term in row if spread[term] > 1] for row in counts.terms]
    alone = [1.0 - sum(map(weight, row)) / (size * size) for row, size in zip(rows, counts.sizes, strict=True)]
    graph = list(zip(rows, counts.sizes, alone, strict=True))
    degrees = _step(graph, counts.weights, [1.0] * len(rows))
    flow = _step(graph, counts.weights, [1 / (degree or 1.0) for degree in degrees])
    return ([1 - _DAMPING + _DAMPING * into for into in flow],)


def _step(
    graph: Sequence[tuple[list[str], float, float]], weights: Mapping[str, float], shares: Sequence[float]
) -> list[float]:
    """Return the matrix of likenesses times `shares`; the matrix itself is never made.

    A row of `graph` is a sentence's shared terms, the length of its vector, and the part of it that nobody shares.
    """
    pool = dict.fromkeys(weights, 0.0)
    for (row, size, _), share in zip(graph, shares, strict=True):
        part = share / size
        for term in row:
            pool[term] += part
    weighed = {term: weight * pool[term] for term, weight in weights.items()}.__getitem__
    return [
        sum(map(weighed, row)) / size + alone * share for (row, size, alone), share in zip(graph, shares, strict=True)
    ]
