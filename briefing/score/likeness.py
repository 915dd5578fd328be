"""Features of how a sentence resembles the others: counts in, columns out.

The likeness of two sentences is the cosine of their idf vectors. A sum of cosines with many sentences is one product
with the sum of their vectors, so nothing here compares sentences pair by pair: the time grows with the words alone.
"""

from briefing.score.counts import Counts

NAMES = ("central", "said before")


def likeness(counts: Counts) -> tuple[list[float], ...]:
    """Return how much each sentence resembles all others, and how much those before it; all are 1 on average.

    The first is degree centrality of LexRank (Erkan and Radev 2004) without a threshold; walking on from there, as
    LexRank itself does, takes time and changes nothing that people's summaries would show. The second is backward
    similarity (PacSum, Zheng and Lapata 2019), in the same unit; forward similarity is what is left of the first.
    """
    weights = counts.weights
    pool = dict.fromkeys(counts.spread, 0.0)
    gathered = pool.__getitem__
    rows = list(zip(counts.terms, counts.sizes, strict=True))
    before = []
    for row, size in rows:
        part = 1 / size
        before.append(sum(map(gathered, row)) * part)
        for term in row:
            pool[term] += weights[term] * part
    degrees = [sum(map(gathered, row)) / size for row, size in rows]
    mean = sum(degrees) / (len(degrees) or 1) or 1.0
    return [degree / mean for degree in degrees], [likeness / mean for likeness in before]
