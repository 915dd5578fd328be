"""Features of how a sentence resembles the others: counts in, columns out.

The likeness of two sentences is the cosine of their vectors. A sum of cosines with many sentences is one product with
the sum of their vectors, so nothing here compares sentences pair by pair: the time grows with the words alone.
"""

from collections.abc import Iterable, Sequence

from briefing.score.counts import Counts

NAMES = ("said before", "said again", "central")

_ROUNDS = 6
_DAMPING = 0.85


def likeness(counts: Counts) -> tuple[list[float], ...]:
    """Return the mean likeness to the sentences before and after, and LexRank (times the number of sentences).

    Before and after apart: PacSum (Zheng and Lapata 2019). LexRank: Erkan and Radev 2004, weighted, without a threshold.
    """
    vectors = counts.vectors
    after = _towards(reversed(vectors))
    return _towards(vectors), after[::-1], _central(vectors)


def _towards(vectors: Iterable[dict[str, float]]) -> list[float]:
    """Return each vector's mean product with those before it."""
    seen: dict[str, float] = {}
    sums = []
    for many, row in enumerate(vectors):
        sums.append(sum([weight * seen[term] for term, weight in row.items() if term in seen]) / (many or 1))
        for term, weight in row.items():
            seen[term] = seen.get(term, 0.0) + weight
    return sums


def _central(vectors: Sequence[dict[str, float]]) -> list[float]:
    """Return the stationary share of a walk from sentence to sentence by likeness, 1 on average."""
    many = len(vectors)
    degrees = _spread(vectors, [1.0] * many)
    shares = [1.0] * many
    for _ in range(_ROUNDS):
        flow = _spread(
            vectors, [share / degree if degree else 0.0 for share, degree in zip(shares, degrees, strict=True)]
        )
        shares = [1 - _DAMPING + _DAMPING * into for into in flow]
    return shares


def _spread(vectors: Sequence[dict[str, float]], shares: Sequence[float]) -> list[float]:
    """Return the matrix of likenesses times `shares`, without ever making the matrix."""
    pool: dict[str, float] = {}
    for row, share in zip(vectors, shares, strict=True):
        for term, weight in row.items():
            pool[term] = pool.get(term, 0.0) + weight * share
    return [sum([weight * pool[term] for term, weight in row.items()]) for row in vectors]
