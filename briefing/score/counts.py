"""Count the content words of an article once for every feature that needs them: sentences in, counts out.

A term is a word without its ending, so that "sanction" and "sanctions" meet. Function words are no terms.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.lexicon import STOP_WORDS
from briefing.model import Sentence

_LETTERS = 7
"""Words are cut to this many letters: as good as a stemmer for counting, at a fraction of the time."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The words of one article. All rows run in step with `sentences`.

    `terms`: term -> times in the sentence. `total`: term -> times in the article. `rarity`: term -> how telling it is
    (idf over the article's sentences). `vectors`: term -> weight, of length 1 (empty for a sentence without terms).
    """

    sentences: tuple[Sentence, ...]
    terms: tuple[dict[str, int], ...]
    total: dict[str, int]
    rarity: dict[str, float]
    vectors: tuple[dict[str, float], ...]


class _Stems(dict[str, str]):
    """Word -> term, "" for a word that is none; filled as words are met."""

    def __missing__(self, word: str) -> str:
        bare = word[:-2] if word.endswith(("'s", "’s")) else word
        term = "" if word in STOP_WORDS or len(bare) < 2 else bare.rstrip("s")[:_LETTERS]
        self[word] = term
        return term


def count(sentences: Sequence[Sentence]) -> Counts:
    """Return the counts of one article's sentences; linear in its words."""
    stems = _Stems()
    terms: list[dict[str, int]] = []
    total: dict[str, int] = {}
    spread: dict[str, int] = {}
    for sentence in sentences:
        row: dict[str, int] = {}
        for word in sentence.words:
            if term := stems[word]:
                row[term] = row.get(term, 0) + 1
        for term, times in row.items():
            total[term] = total.get(term, 0) + times
            spread[term] = spread.get(term, 0) + 1
        terms.append(row)
    rarity = {term: math.log((len(terms) + 1) / (many + 0.5)) for term, many in spread.items()}
    return Counts(tuple(sentences), tuple(terms), total, rarity, tuple(_unit(row, rarity) for row in terms))


def _unit(row: dict[str, int], rarity: dict[str, float]) -> dict[str, float]:
    weights = {term: times * rarity[term] for term, times in row.items()}
    length = math.sqrt(sum([weight * weight for weight in weights.values()]))
    return {term: weight / length for term, weight in weights.items()} if length else {}
