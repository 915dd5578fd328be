"""Features of what a sentence's words say about the article's subject: counts in, columns out."""

import math

from briefing.score.counts import Counts
from briefing.score.order import order

NAMES = ("subject", "frequent words", "repeated words rank", "new subject")


def wording(counts: Counts) -> tuple[list[float], ...]:
    """Return likeness to the article's centroid, mean word probability, rank of repeated words, new subjects.

    Centroid: Radev et al. 2004; probability: SumBasic (Nenkova and Vanderwende 2005).
    """
    spread, weights = counts.spread, counts.weights
    middle = {term: times * weights[term] for term, times in spread.items()}
    length = math.sqrt(sum([times * middle[term] for term, times in spread.items()])) or 1.0
    central, common = middle.__getitem__, spread.__getitem__
    everything = sum(spread.values()) or 1
    shared = {term: times > 1 for term, times in spread.items()}.__getitem__
    seen: set[str] = set()
    subject, frequent, repeated, fresh = [], [], [], []
    for row, size in zip(counts.terms, counts.sizes, strict=True):
        subject.append(sum(map(central, row)) / math.sqrt(size) / length)
        frequent.append(sum(map(common, row)) / (len(row) or 1) / everything)
        repeated.append(sum(map(shared, row)))
        new = [term for term in row if term not in seen]
        fresh.append(math.log(1 + sum(map(common, new)) - len(new)))
        seen.update(new)
    return subject, frequent, order(repeated), fresh
