"""Features of what a sentence's words say about the article's subject: counts in, columns out."""

from briefing.score.counts import Counts

NAMES = ("frequent words",)


def wording(counts: Counts) -> tuple[list[float], ...]:
    """Return the mean probability of the sentence's words in the article (SumBasic, Nenkova and Vanderwende 2005)."""
    common = counts.spread.__getitem__
    everything = sum(counts.spread.values()) or 1
    return ([sum(map(common, row)) / ((len(row) or 1) * everything) for row in counts.terms],)
