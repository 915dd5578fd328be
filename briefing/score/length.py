"""Features of a sentence's length: counts in, columns out."""

import math

from briefing.score.counts import Counts
from briefing.score.order import order

NAMES = ("length", "length rank", "long")


def length(counts: Counts) -> tuple[list[float], ...]:
    """Return the logarithm of the words, the rank by words within the article (0 longest), over forty or not."""
    words = [len(sentence.words) for sentence in counts.sentences]
    return (
        [math.log(many + 1) for many in words],
        order(words),
        [float(many > 40) for many in words],
    )
