"""Put the sentences of an article in the order in which a condensation takes them: scores and units in, indices out.

The first n of the order, put back into the article's order, are the n-sentence condensation. Units are kept whole,
what repeats a sentence already taken comes later (maximal marginal relevance), refused sentences come last.
"""

import math
from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from briefing.lexicon import STOP_WORDS
from briefing.model import Sentence, Unit

REDUNDANCY = 0.7
"""How much likeness to what is already taken counts against a sentence, where the best score counts 1."""

OPENING = 2.0
"""How much more the opening counts: the second sentence by a quarter of this, the third by a ninth, and so on.

People's summaries keep to the opening even more than the editors' highlights that the ranker learned from."""

OPINION = 0.7
"""What an opinion counts beside a report of the same score: a brief tells what happened first."""

QUOTATION = 0.7
"""What a sentence that opens on a quotation counts beside a report of the same score."""

DEPENDENT = 0.75
"""What a sentence counts that leans on the one before it: it carries on more than it says."""

USUAL = frozenset({1, 3, 5, 6, 10})
"""Lengths that people ask for: the order is made so that none of them parts a unit."""

MOST = 10
"""Beyond this many places the order is by score alone: no condensation of news is longer, and the time stays linear."""

_QUOTES = "\"“'‘«„"


def condense(
    sentences: Sequence[Sentence],
    scores: Sequence[float],
    units: Sequence[Unit],
    *,
    first: bool = True,
    most: int = MOST,
) -> tuple[int, ...]:
    """Return every sentence's index once, best first.

    `first` keeps the article's first sentence, unless it is refused, and favours those after it; a method that was
    asked for by name is taken at its word without it. `most`: how many places are made free of repetition, MOST at most.
    Redundancy control: Carbonell and Goldstein 1998. A unit counts with the mean score of those of its sentences that
    are not yet taken.
    """
    values = _values(sentences, scores, units, OPENING if first else 0.0)
    worth = [-_mean(values, unit.sentences) for unit in units]
    order = _apart(sentences, values, units, worth, first=first, most=min(most, MOST))
    taken = set(order)
    free = [index for index, unit in enumerate(units) if not unit.refusal and index not in taken]
    for index in sorted(free, key=worth.__getitem__):
        fresh = [member for member in units[index].sentences if member not in taken]
        order += fresh
        taken.update(fresh)
    left = [index for index in range(len(sentences)) if index not in taken]
    return (*order, *sorted(left, key=lambda index: (-scores[index], index)))


def _apart(
    sentences: Sequence[Sentence],
    values: Sequence[float],
    units: Sequence[Unit],
    worth: Sequence[float],
    *,
    first: bool,
    most: int,
) -> list[int]:
    """Return the first places of the order, each the best of what repeats least.

    Likeness to what is taken only ever grows, so a unit's last known worth is an upper bound: only the units that come
    up to the top of the heap are ever compared. A unit that one of the usual lengths would cut in two waits a place.
    """
    heap = [(worth[index], index, 0) for index, unit in enumerate(units) if not unit.refusal]
    if first and heap and heap[0][1] == 0:
        heap.append((-math.inf, 0, 0))
    heapify(heap)
    likest: dict[int, float] = {}
    known_bags: dict[int, frozenset[str]] = {}
    order: list[int] = []
    bags: list[frozenset[str]] = []
    waiting: list[tuple[float, int, int]] = []
    while heap and len(order) < most:
        entry = heappop(heap)
        _, index, known = entry
        if index in order:
            continue
        fresh = [member for member in units[index].sentences if member not in order]
        if known < len(bags):
            mine = known_bags[index] = known_bags.get(index) or _bag(sentences[index])
            likest[index] = max(likest.get(index, 0.0), *[_likeness(mine, bag) for bag in bags[known:]])
            heappush(heap, (REDUNDANCY * likest[index] - _mean(values, fresh), index, len(bags)))
        elif len(fresh) > 1 and len(order) + 1 in USUAL and heap:
            waiting.append(entry)
        else:
            order += fresh
            bags += [known_bags.get(member) or _bag(sentences[member]) for member in fresh]
            while waiting:
                heappush(heap, waiting.pop())
    return order


def _likeness(mine: frozenset[str], other: frozenset[str]) -> float:
    return len(mine & other) / math.sqrt(len(mine) * len(other) or 1)


def _bag(sentence: Sentence) -> frozenset[str]:
    return frozenset(sentence.words) - STOP_WORDS


def _values(
    sentences: Sequence[Sentence], scores: Sequence[float], units: Sequence[Unit], opening: float
) -> list[float]:
    """Return the scores with the article's best at 1, lifted to 0 and up, the opening raised, others lowered."""
    low = min(0.0, *scores) if scores else 0.0
    width = (max(scores, default=0.0) - low) or 1.0
    values = []
    for place, (sentence, score, unit) in enumerate(zip(sentences, scores, units, strict=True), 1):
        value = (score - low) / width * (1 + opening / (place * place))
        if "opinion" in unit.labels:
            value *= OPINION
        if sentence.text[:1] in _QUOTES:
            value *= QUOTATION
        if unit.sentences[0] < sentence.index:
            value *= DEPENDENT
        values.append(value)
    return values


def _mean(values: Sequence[float], members: Sequence[int]) -> float:
    if len(members) == 1:
        return values[members[0]]
    return sum([values[member] for member in members]) / len(members)
