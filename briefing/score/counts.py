"""Count the content words of an article once for every feature that needs them: sentences in, counts out.

A term is a word without its ending, so that "sanction" and "sanctions" meet. Function words are no terms. A sentence
counts a term once: what matters is how many sentences share it.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from briefing.lexicon import STOP_WORDS
from briefing.model import Sentence

_LETTERS = 7
"""Words are cut to this many letters: as good as a stemmer for counting, at a fraction of the time."""

_POSSESSIVES = ("'s", "’s")


@dataclass(frozen=True, slots=True)
class Counts:
    """The words of one article. All rows run in step with `sentences`.

    `terms`: the terms of each sentence, in order. `spread`: term -> how many sentences use it. `weights`: term -> the
    square of its idf over the article's sentences. `sizes`: the length of each sentence's idf vector.
    """

    sentences: Sequence[Sentence]
    terms: Sequence[Mapping[str, None]]
    spread: Mapping[str, int]
    weights: Mapping[str, float]
    sizes: Sequence[float]


class _Stems(dict[str, str]):
    """Word -> term, "" for a word that is none; filled as words are met."""

    def __missing__(self, word: str) -> str:
        if word in STOP_WORDS:
            term = ""
        else:
            bare = word[:-2] if word[-2:] in _POSSESSIVES else word
            term = bare.rstrip("s")[:_LETTERS] if len(bare) > 1 else ""
        self[word] = term
        return term


_STEMS = _Stems()
_REMEMBERED = 100_000
"""Words whose terms are kept from article to article: the same words come again, and a term never changes."""


def count(sentences: Sequence[Sentence]) -> Counts:
    """Return the counts of one article's sentences; linear in its words."""
    if len(_STEMS) > _REMEMBERED:
        _STEMS.clear()
    stem = _STEMS.__getitem__
    terms: list[dict[str, None]] = []
    for sentence in sentences:
        row = dict.fromkeys(map(stem, sentence.words))  # a dict and not a set: its order never changes
        row.pop("", None)
        terms.append(row)
    spread = Counter(chain.from_iterable(terms))
    many = len(terms) + 1
    square = {times: math.log(many / (times + 0.5)) ** 2 for times in set(spread.values())}
    weights = {term: square[times] for term, times in spread.items()}
    weight = weights.__getitem__
    return Counts(sentences, terms, spread, weights, [math.sqrt(sum(map(weight, row))) or 1.0 for row in terms])
