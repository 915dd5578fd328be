"""All features of an article's sentences, family by family: sentences in, columns out, nothing weighed."""

from collections.abc import Sequence

from briefing.model import Sentence
from briefing.score import length, likeness, place, style, wording
from briefing.score.counts import count

NAMES = (*place.NAMES, *length.NAMES, *wording.NAMES, *likeness.NAMES, *style.NAMES)

YES_OR_NO = frozenset({"top three", "long", "figures", "first or second person", "starts with a quote"})
"""Features that are 0 or 1 and nothing between."""

MOST = 4.0
"""Standardised values are clipped here, so that no single oddity decides."""


def measure(sentences: Sequence[Sentence]) -> tuple[list[float], ...]:
    """Return the raw features by column, in the order of `NAMES`, each as long as `sentences`."""
    counts = count(sentences)
    return (
        *place.place(counts),
        *length.length(counts),
        *wording.wording(counts),
        *likeness.likeness(counts),
        *style.style(counts),
    )
