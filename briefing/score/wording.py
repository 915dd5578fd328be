"""Features of what a sentence's words say about the article's subject: counts in, columns out."""

import math

from briefing.score.counts import Counts
from briefing.score.order import order

NAMES = ("subject", "subject rank", "frequent words", "repeated words rank", "new subject", "like the lead")


def wording(counts: Counts) -> tuple[list[float], ...]:
    """Return likeness to the article's centroid, word probability, repeated-word mass, new subjects, likeness to the lead.

    Centroid: Radev et al. 2004; probability: SumBasic (Nenkova and Vanderwende 2005). Ranks stand beside the values.
    """
    total, rarity = counts.total, counts.rarity
    everything = sum(total.values()) or 1
    middle = {term: times * rarity[term] for term, times in total.items()}
    length = math.sqrt(sum([weight * weight for weight in middle.values()])) or 1.0
    subject = [sum([weight * middle[term] for term, weight in row.items()]) / length for row in counts.vectors]
    frequent = []
    repeated = []
    for row in counts.terms:
        size = sum(row.values()) or 1
        frequent.append(sum([times * total[term] for term, times in row.items()]) / size / everything)
        repeated.append(float(sum([times for term, times in row.items() if total[term] > 1])))
    return subject, order(subject), frequent, order(repeated), _new(counts), _lead(counts)


def _new(counts: Counts) -> list[float]:
    """Return the logarithm of how often the words that a sentence brings up first are taken up by later ones."""
    seen: set[str] = set()
    weights = []
    for row in counts.terms:
        weights.append(
            math.log(1 + sum([counts.total[term] - times for term, times in row.items() if term not in seen]))
        )
        seen.update(row)
    return weights


def _lead(counts: Counts) -> list[float]:
    """Return the likeness to the first three sentences, each of those against the other two."""
    lead: dict[str, float] = {}
    for row in counts.vectors[:3]:
        for term, weight in row.items():
            lead[term] = lead.get(term, 0.0) + weight
    length = math.sqrt(sum([weight * weight for weight in lead.values()])) or 1.0
    return [
        (sum([weight * lead[term] for term, weight in row.items() if term in lead]) - (index < 3)) / length
        for index, row in enumerate(counts.vectors)
    ]
