"""Put the sentences of several articles in the order in which one condensation of all takes them.

In come sentences, scores and units by article; out go (article, sentence) places, best first. Units are kept whole,
what repeats a sentence already taken, from whichever article, comes later, and every article that carries weight has
its say before any has its third.
"""

import math
from collections.abc import Sequence

from briefing.lexicon import STOP_WORDS
from briefing.model import Sentence, Unit

REDUNDANCY = 0.6
"""How much likeness to what is already taken counts against a sentence, where the best score counts 1."""

WEIGHTY = 0.7
"""An article carries weight where its best sentence reaches this share of the best of all."""

OPINION = 0.7
_POOL = 80
_MOST = 30


def together(
    articles: Sequence[Sequence[Sentence]], scores: Sequence[Sequence[float]], units: Sequence[Sequence[Unit]]
) -> tuple[tuple[int, int], ...]:
    """Return the places of all sentences that are not refused, best first, as (article, sentence).

    Redundancy control: Carbonell and Goldstein 1998.
    """
    best = max((value for row in scores for value in row), default=0.0) or 1.0
    worth: dict[tuple[int, int], float] = {}
    for home, row in enumerate(units):
        for index, unit in enumerate(row):
            if not unit.refusal:
                mean = sum(scores[home][member] for member in unit.sentences) / len(unit.sentences) / best
                worth[home, index] = mean * (OPINION if "opinion" in unit.labels else 1.0)
    ranked = sorted(worth, key=lambda place: (-worth[place], place))
    order = _apart(ranked, worth, articles, units)
    taken = set(order)
    for home, index in ranked:
        for member in units[home][index].sentences:
            if (home, member) not in taken:
                taken.add((home, member))
                order.append((home, member))
    return tuple(order)


def _apart(
    ranked: Sequence[tuple[int, int]],
    worth: dict[tuple[int, int], float],
    articles: Sequence[Sequence[Sentence]],
    units: Sequence[Sequence[Unit]],
) -> list[tuple[int, int]]:
    """Return the first places: each the best of what repeats least, every weighty article among them."""
    rest = list(ranked[:_POOL])
    bags = {place: _bag(articles[place[0]][place[1]]) for place in rest}
    likest = dict.fromkeys(rest, 0.0)
    waiting = _weighty(ranked, worth)
    order: list[tuple[int, int]] = []
    while rest and len(order) < _MOST:
        heard = [home for home, _ in order]
        open_to_all = [place for place in rest if heard.count(place[0]) < 2] if waiting - set(heard) else rest
        home, index = max(
            open_to_all or rest, key=lambda place: (worth[place] - REDUNDANCY * likest[place], -place[0], -place[1])
        )
        for member in units[home][index].sentences:
            if (home, member) not in order:
                order.append((home, member))
                bag = bags.get((home, member)) or _bag(articles[home][member])
                for place in rest:
                    likest[place] = max(likest[place], _likeness(bags[place], bag))
        rest = [place for place in rest if place not in order]
    return order


def _weighty(ranked: Sequence[tuple[int, int]], worth: dict[tuple[int, int], float]) -> set[int]:
    return {home for home, index in ranked if worth[home, index] >= WEIGHTY}


def _likeness(mine: frozenset[str], other: frozenset[str]) -> float:
    return len(mine & other) / math.sqrt(len(mine) * len(other) or 1)


def _bag(sentence: Sentence) -> frozenset[str]:
    return frozenset(sentence.words) - STOP_WORDS
