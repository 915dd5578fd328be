"""Put the sentences of an article in the order in which a condensation takes them: scores and units in, indices out.

The first n of the order, put back into the article's order, are the n-sentence condensation. Units are kept whole,
what repeats a sentence already taken comes later (maximal marginal relevance), refused sentences come last.
"""

from collections.abc import Sequence

from briefing.lexicon import STOP_WORDS
from briefing.model import Sentence, Unit

REDUNDANCY = 0.4
"""How much likeness to what is already taken counts against a sentence, where the best score counts 1."""

_POOL = 40
_MOST = 20
"""Beyond this many places the order is by score alone: no condensation of news is longer, and the time stays linear."""


def condense(
    sentences: Sequence[Sentence], scores: Sequence[float], units: Sequence[Unit], *, first: bool = True
) -> tuple[int, ...]:
    """Return every sentence's index once, best first; `first` keeps the opening sentence unless it is refused.

    Redundancy control: Carbonell and Goldstein 1998, lambda 0.4.
    """
    free = [index for index in range(len(sentences)) if not units[index].refusal]
    worth = _worth(scores, units, free)
    pool = sorted(free, key=lambda index: (-worth[index], index))
    order = _apart(pool, worth, sentences, units, first=first)
    taken = set(order)
    for index in pool:
        fresh = [member for member in units[index].sentences if member not in taken]
        order += fresh
        taken.update(fresh)
    left = [index for index in range(len(sentences)) if index not in taken]
    return (*order, *sorted(left, key=lambda index: (-scores[index], index)))


def _apart(
    pool: Sequence[int], worth: dict[int, float], sentences: Sequence[Sentence], units: Sequence[Unit], *, first: bool
) -> list[int]:
    """Return the first places of the order, each the best of what repeats least."""
    bags = {index: frozenset(sentences[index].words) - STOP_WORDS for index in pool[:_POOL]}
    likest = dict.fromkeys(bags, 0.0)
    order: list[int] = []
    best = 0 if first and 0 in worth else pool[0] if pool else None
    while best is not None and len(order) < _MOST:
        for member in units[best].sentences:
            if member in order:
                continue
            order.append(member)
            bag = bags.get(member) or frozenset(sentences[member].words) - STOP_WORDS
            for other, mine in bags.items():
                likeness = len(mine & bag) / ((len(mine) * len(bag)) ** 0.5 or 1.0)
                likest[other] = max(likeness, likest[other])
        rest = [index for index in bags if index not in order]
        best = max(rest, key=lambda index: (worth[index] - REDUNDANCY * likest[index], -index), default=None)
    return order


def _worth(scores: Sequence[float], units: Sequence[Unit], free: Sequence[int]) -> dict[int, float]:
    """Return each unit's mean score, where the article's best score counts 1; negative scores are lifted to 0 and up."""
    low = min(0.0, *scores) if scores else 0.0
    width = (max(scores, default=0.0) - low) or 1.0
    return {
        index: sum(scores[member] - low for member in units[index].sentences) / len(units[index].sentences) / width
        for index in free
    }
