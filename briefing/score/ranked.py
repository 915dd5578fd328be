"""The default scorer: a linear ranker over features of place, length, wording, likeness and style.

Sentences of one article in, one number each out: the chance, as the ranker sees it, that an editor would keep the
sentence. Pure Python; the weights stand in `weights.py`, fitted by `benchmarks/train_ranker.py`. No sentence of
another article is ever looked at.
"""

import math
from collections.abc import Sequence

from briefing.model import Feature, Sentence
from briefing.score.measure import MOST, NAMES, YES_OR_NO, measure
from briefing.score.phrases import phrase
from briefing.score.weights import BIAS, WEIGHTS


def ranked(sentences: Sequence[Sentence]) -> tuple[float, ...]:
    """Return the chance of each sentence, 0 to 1, in the order given."""
    if not sentences:
        return ()
    sums = [BIAS] * len(sentences)
    for name, column in zip(NAMES, measure(sentences), strict=True):
        weight, mean, spread = WEIGHTS[name]
        slope, low, high = weight / spread, mean - MOST * spread, mean + MOST * spread
        if name in YES_OR_NO:
            no, yes = (slope * (max(low, min(high, value)) - mean) for value in (0.0, 1.0))
            sums = [total + (yes if value else no) for total, value in zip(sums, column, strict=True)]
            continue
        sums = [
            total + slope * ((low if value < low else high if value > high else value) - mean)  # noqa: FURB136 - min and max take thrice the time
            for total, value in zip(sums, column, strict=True)
        ]
    return tuple([1 / (1 + math.exp(-total)) for total in sums])


def explain(sentences: Sequence[Sentence]) -> tuple[tuple[Feature, ...], ...]:
    """Return for each sentence its features as standardised values with their weights.

    The sum of value times weight, plus `weights.BIAS`, is the log-odds of the score.
    """
    if not sentences:
        return ()
    rows: list[list[Feature]] = [[] for _ in sentences]
    for name, column in zip(NAMES, measure(sentences), strict=True):
        weight, mean, spread = WEIGHTS[name]
        for row, value in zip(rows, column, strict=True):
            row.append(Feature(name, max(-MOST, min(MOST, (value - mean) / spread)), weight))
    return tuple(tuple(row) for row in rows)


def reasons(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """Return for each sentence what speaks most for it and against it, in words."""
    return tuple(phrase(features) for features in explain(sentences))
