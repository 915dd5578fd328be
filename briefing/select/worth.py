"""How much a principal would miss a sentence: a digest in, one number from 0 to 1 for each candidate out.

For a sentence count how strongly it speaks of the themes, the deeds, figures and plans it tells, the actors of state it
names, and that it opens its article; against it count marks of the past, talk about talk, and the need for company.
What other articles say counts only once somebody has found that they say the same.
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
    "opening": 0.8,
    "past": -1.1,
    "talk": -1.2,
    "leaning": -0.6,
}
"""Log-odds for each unit of what counts, rounded from a regression on sentences that two readers had weighed."""

STRONGEST = 3.0
"""Theme weight beyond which more says nothing more."""

_OPENING_WORDS = 12
_OPENING_PLACE = 5
"""An opening is the first printable sentence, if it is long enough and stands near the top."""

_ON_THEME = 0.25
"""The least share of an article's sentences on themes for its opening to count, and to count as one of them."""


SUPPORT = 0.4
MOST_SUPPORT = 3
"""Log-odds for each further source that says the same, and how many of them count."""

_WORDS = {
    "deeds": ("deed", "deeds"),
    "figures": ("figure", "figures"),
    "plans": ("plan", "plans"),
    "actors": ("actor of state", "actors of state"),
    "past": ("mark of the past", "marks of the past"),
    "talk": ("mark of talk", "marks of talk"),
}


def worth(digest: Digest) -> tuple[float, ...]:
    """Return the worth of each candidate of an article, in step with its candidates; refused ones have none."""
    first = _opening(digest.candidates)
    return tuple(
        0.0
        if candidate.unit.refusal
        else _chance(BIAS + math.fsum(WEIGHTS[name] * value for name, value in _values(candidate, first).items()))
        for candidate in digest.candidates
    )


def supported(value: float, others: int) -> float:
    """Return a worth of `value` as it is when `others` further sources say the same."""
    return _chance(math.log(value / (1 - value)) + SUPPORT * min(others, MOST_SUPPORT))


def because(candidate: Candidate) -> str:
    """Return in words what counts for and against a sentence, its themes apart."""
    values = _values(candidate, -1)
    told = [f"{n} {words[n != 1]}" for name, words in _WORDS.items() if (n := int(values[name]))]
    return "tells " + ", ".join(told) if told else ""


def _values(candidate: Candidate, first: int) -> dict[str, float]:
    told, opens = news(candidate.sentence.text), candidate.sentence.index == first
    return {
        "theme": max(min(STRONGEST, math.fsum(tag.weight for tag in candidate.tags)), float(opens)),
        "deeds": told.deeds,
        "figures": told.figures,
        "plans": told.plans,
        "actors": told.actors,
        "opening": opens,
        "past": told.past,
        "talk": told.talk,
        "leaning": len(candidate.unit.sentences) > 1,
    }


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def _opening(candidates: Sequence[Candidate]) -> int:
    """Return the index of the sentence that opens the article's news, or -1."""
    for candidate in candidates[:_OPENING_PLACE]:
        if not candidate.unit.refusal and len(candidate.sentence.words) >= _OPENING_WORDS:
            themed = sum(bool(other.tags) for other in candidates)
            return candidate.sentence.index if themed >= _ON_THEME * len(candidates) else -1
    return -1
