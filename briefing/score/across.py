"""Score the sentences of several articles on one subject: sentences by article in, numbers by article out.

To what the ranker says of a sentence within its own article come two signs that only the others can give: how central
it is among all sentences, and in how many other articles something like it stands.
"""

import math
from collections.abc import Sequence
from itertools import chain

from briefing.model import Scorer, Sentence
from briefing.score.counts import Counts, count
from briefing.score.likeness import likeness
from briefing.score.ranked import ranked

OWN = 0.7
CENTRAL = 0.75
SUPPORT = 0.5
"""The parts' weights, set by hand: each part is standardised over all sentences before it is weighed."""


def across(articles: Sequence[Sequence[Sentence]], *, score: Scorer = ranked) -> tuple[tuple[float, ...], ...]:
    """Return one number a sentence, article by article, each from 0 to 1; higher is better.

    With one article this is `score` itself. Cross-document support: the mean over the other articles of the likeness to
    what they say as a whole. Central: LexRank over all sentences (Erkan and Radev 2004).
    """
    own = [score(sentences) for sentences in articles]
    if len(articles) < 2:
        return tuple(own)
    everything = count(list(chain.from_iterable(articles)))
    parts = (
        (
            OWN,
            _standard(
                [_log_odds(value) for value in chain.from_iterable(own)]
                if score is ranked
                else list(chain.from_iterable(own))
            ),
        ),
        (CENTRAL, _standard(likeness(everything)[0])),
        (SUPPORT, _standard(_support(everything, [len(sentences) for sentences in articles]))),
    )
    totals = [math.fsum(weight * column[index] for weight, column in parts) for index in range(len(everything.terms))]
    chances = iter([1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) for total in totals])
    return tuple(tuple(next(chances) for _ in sentences) for sentences in articles)


def _log_odds(chance: float) -> float:
    return math.log(chance / (1 - chance)) if 0 < chance < 1 else 0.0


def _standard(values: Sequence[float]) -> list[float]:
    mean = math.fsum(values) / (len(values) or 1)
    spread = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (len(values) or 1)) or 1.0
    return [(value - mean) / spread for value in values]


def _support(counts: Counts, lengths: Sequence[int]) -> list[float]:
    """Return for each sentence the mean cosine with each other article as a whole."""
    homes = [home for home, length in enumerate(lengths) for _ in range(length)]
    pools: list[dict[str, float]] = [{} for _ in lengths]
    for home, row, size in zip(homes, counts.terms, counts.sizes, strict=True):
        pool, part = pools[home], 1 / size
        for term in row:
            pool[term] = pool.get(term, 0.0) + part
    weights = counts.weights
    norms = [math.sqrt(math.fsum(weights[term] * part * part for term, part in pool.items())) or 1.0 for pool in pools]
    found = []
    for home, row, size in zip(homes, counts.terms, counts.sizes, strict=True):
        cosines = [
            sum([weights[term] * pool[term] for term in row if term in pool]) / norm
            for other, (pool, norm) in enumerate(zip(pools, norms, strict=True))
            if other != home
        ]
        found.append(math.fsum(cosines) / len(cosines) / size)
    return found
