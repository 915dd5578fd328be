"""Features of how a sentence resembles the others: counts in, columns out.

The likeness of two sentences is the cosine of their idf vectors. A sum of cosines with many sentences is one product
with the sum of their vectors, so nothing here compares sentences pair by pair: the time grows with the words alone.
"""

from briefing.score.counts import Counts

NAMES = ("central",)


def likeness(counts: Counts) -> tuple[list[float], ...]:
    """Return the weighted degree of each sentence in the graph of likenesses, 1 on average.

    Degree centrality of LexRank (Erkan and Radev 2004), without a threshold. Walking on from there, as LexRank itself
    does, takes time and changes nothing that people's summaries would show.
    """
    spread, weight = counts.spread, counts.weights.__getitem__
    pool = dict.fromkeys(spread, 0.0)
    for row, size in zip(counts.terms, counts.sizes, strict=True):
        part = 1 / size
        for term in row:
            pool[term] += part
    weighed = {term: weight(term) * total for term, total in pool.items()}.__getitem__
    degrees = [sum(map(weighed, row)) / size for row, size in zip(counts.terms, counts.sizes, strict=True)]
    mean = sum(degrees) / (len(degrees) or 1) or 1.0
    return ([degree / mean for degree in degrees],)
