"""Turn values into ranks within the article: numbers in, numbers from 0 (highest) to 1 out."""

from collections.abc import Sequence


def order(values: Sequence[float]) -> list[float]:
    """Return each value's rank divided by the number of values; equal values keep their order.

    >>> order([5, 9])
    [0.5, 0.0]
    """
    ranks = [0.0] * len(values)
    for rank, index in enumerate(sorted(range(len(values)), key=values.__getitem__, reverse=True)):
        ranks[index] = rank / len(values)
    return ranks
