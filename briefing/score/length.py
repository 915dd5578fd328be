"""Features of a sentence's length: counts in, columns out."""

from briefing.score.counts import Counts
from briefing.score.order import order

NAMES = ("length rank", "long")


def length(counts: Counts) -> tuple[list[float], ...]:
    """Return the rank by words within the article (0 longest), and whether they are over forty."""
    words = [len(sentence.words) for sentence in counts.sentences]
    return (
        order(words),
        [float(many > 40) for many in words],
    )
