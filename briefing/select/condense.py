"""Put the sentences of an article in the order in which a condensation takes them: scores and units in, indices out.

The first n of the order, put back into the article's order, are the n-sentence condensation. Units are kept whole,
what repeats a sentence already taken comes later (maximal marginal relevance), refused sentences come last.
"""

from collections.abc import Sequence

from briefing.lexicon import STOP_WORDS
from briefing.model import Sentence, Unit

REDUNDANCY = 0.5
"""How much likeness to what is already taken counts against a sentence, where the best score counts 1."""

OPINION = 0.7
"""What an opinion counts beside a report of the same score: a brief tells what happened first."""

QUOTATION = 0.7
"""What a sentence that opens on a quotation counts beside a report of the same score."""

_QUOTES = "\"“'‘«„"
_POOL = 40
_MOST = 20
"""Beyond this many places the order is by score alone: no condensation of news is longer, and the time stays linear."""


def condense(
    sentences: Sequence[Sentence], scores: Sequence[float], units: Sequence[Unit], *, first: bool = True
) -> tuple[int, ...]:
    """Return every sentence's index once, best first; `first` keeps the opening sentence unless it is refused.

    Redundancy control: Carbonell and Goldstein 1998. A unit counts with the mean score of those of its sentences that
    are not yet taken.
    """
    free = [index for index in range(len(sentences)) if not units[index].refusal]
    values = _values(sentences, scores, units)
    worth = {index: _mean(values, units[index].sentences) for index in free}
    pool = sorted(free, key=lambda index: (-worth[index], index))
    order = _apart(pool, values, sentences, units, first=first)
    taken = set(order)
    for index in pool:
        fresh = [member for member in units[index].sentences if member not in taken]
        order += fresh
        taken.update(fresh)
    left = [index for index in range(len(sentences)) if index not in taken]
    return (*order, *sorted(left, key=lambda index: (-scores[index], index)))


def _apart(
    pool: Sequence[int], values: Sequence[float], sentences: Sequence[Sentence], units: Sequence[Unit], *, first: bool
) -> list[int]:
    """Return the first places of the order, each the best of what repeats least."""
    head = pool[:_POOL]
    bags = {index: _bag(sentences[index]) for index in head}
    worth = {index: _mean(values, units[index].sentences) for index in head}
    likest = dict.fromkeys(head, 0.0)
    order: list[int] = []
    best = 0 if first and pool and min(pool) == 0 else pool[0] if pool else None
    while best is not None and len(order) < _MOST:
        for member in units[best].sentences:
            if member in order:
                continue
            order.append(member)
            bag = bags.get(member) or _bag(sentences[member])
            for other, mine in bags.items():
                likeness = len(mine & bag) / ((len(mine) * len(bag)) ** 0.5 or 1.0)
                likest[other] = max(likeness, likest[other])
        rest = [index for index in head if index not in order]
        for index in rest:
            if len(units[index].sentences) > 1:
                worth[index] = _mean(values, [member for member in units[index].sentences if member not in order])
        best = max(rest, key=lambda index: (worth[index] - REDUNDANCY * likest[index], -index), default=None)
    return order


def _bag(sentence: Sentence) -> frozenset[str]:
    return frozenset([word[:7].rstrip("s") for word in sentence.words if word not in STOP_WORDS])


def _values(sentences: Sequence[Sentence], scores: Sequence[float], units: Sequence[Unit]) -> list[float]:
    """Return the scores with the article's best at 1, lifted to 0 and up, opinion and quotations discounted."""
    low = min(0.0, *scores) if scores else 0.0
    width = (max(scores, default=0.0) - low) or 1.0
    values = []
    for sentence, score, unit in zip(sentences, scores, units, strict=True):
        value = (score - low) / width
        if "opinion" in unit.labels:
            value *= OPINION
        if sentence.text[:1] in _QUOTES:
            value *= QUOTATION
        values.append(value)
    return values


def _mean(values: Sequence[float], members: Sequence[int]) -> float:
    return sum([values[member] for member in members]) / len(members)
