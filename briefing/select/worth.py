"""How much a principal would miss a sentence: a digest in, one number from 0 to 1 for each candidate out.

For a sentence count how strongly it speaks of the themes, the deeds, figures and plans it tells, the actors of state it
names, and that it opens its article; against it count marks of the past, talk about talk, and the need for company.
What the other articles say is not looked at here.
"""

import math
from collections.abc import Sequence

from briefing.model import Candidate, Digest
from briefing.select.news import news

BIAS = -3.4
WEIGHTS = {
    "theme": 1.0,
    "deeds": 0.4,
    "figures": 1.0,
    "plans": 0.9,
    "actors": 0.3,
    "opening": 0.4,
    "past": -1.1,
    "talk": -1.2,
    "leaning": -0.6,
}
"""Log-odds for each unit of what counts, rounded from a regression on sentences that two readers had weighed."""

STRONGEST = 3.0
"""Theme weight beyond which more says nothing more."""

_OPENING_WORDS = 12
_OPENING_PLACE = 5
"""An opening is the first printable sentence on a theme, if it is long enough and stands near the top."""


def worth(digest: Digest) -> tuple[float, ...]:
    """Return the worth of each candidate of an article, in step with its candidates."""
    first = _opening(digest.candidates)
    return tuple(_worth(candidate, opens=candidate.sentence.index == first) for candidate in digest.candidates)


def _worth(candidate: Candidate, *, opens: bool) -> float:
    told = news(candidate.sentence.text)
    values = {
        "theme": min(STRONGEST, math.fsum(tag.weight for tag in candidate.tags)),
        "deeds": told.deeds,
        "figures": told.figures,
        "plans": told.plans,
        "actors": told.actors,
        "opening": opens,
        "past": told.past,
        "talk": told.talk,
        "leaning": len(candidate.unit.sentences) > 1,
    }
    return 1 / (1 + math.exp(-BIAS - math.fsum(WEIGHTS[name] * value for name, value in values.items())))


def _opening(candidates: Sequence[Candidate]) -> int:
    """Return the index of the sentence that opens the article's news, or -1."""
    for candidate in candidates[:_OPENING_PLACE]:
        if candidate.tags and not candidate.unit.refusal and len(candidate.sentence.words) >= _OPENING_WORDS:
            return candidate.sentence.index
    return -1
