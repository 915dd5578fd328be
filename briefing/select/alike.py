"""Sentences of several articles in, groups of those that say the same out, so that a brief prints each thing once.

Careful rather than complete: two sentences say the same when nearly all their telling words are shared, and neither
number, name, day nor negation speaks against it. Two rounds of sanctions on one country stay two. The result does not
depend on the order in which the articles come.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from briefing.lexicon import HONORIFICS
from briefing.model import Sentence
from briefing.select.content import content

ALIKE = 0.62
"""The least share of telling words (by idf) that two sentences have in common, 0 to 1 (Dice)."""
FEWEST = 5
"""Content words below which a sentence says too little to be compared by them; an equal one is still the same."""
_TELLING, _SHARED, _CROWD = 12, 3, 60
"""Of each sentence's rarest words; how many a pair has to share; sentences with a word before it is no clue."""

_WORD = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:['’][^\W\d_]+)*")
_NOT = re.compile(
    r"\b(?:not|no|never|none|nor|neither|without|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?)\b|n['’]t\b",
    re.IGNORECASE,
)
_SPELT = {
    word: str(n) for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
_SHORT = (
    (re.compile(r"\bU\.\s?S\.(?:A\.)?|\bUnited States\b"), "US"),
    (re.compile(r"\bU\.\s?N\.|\bUnited Nations\b"), "UN"),
    (re.compile(r"\bE\.\s?U\.|\bEuropean Union\b"), "EU"),
    (re.compile(r"\bU\.\s?K\.|\bUnited Kingdom\b"), "UK"),
)


class _Said(NamedTuple):
    """What a sentence says, as far as it can be compared."""

    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    plain: str


def said_alike(sentences: Sequence[Sentence]) -> tuple[tuple[int, ...], ...]:
    """Return the groups of places in `sentences` that say the same, two or more articles in each.

    Places in a group are ordered by (article id, index), groups by their first. Every two sentences of a group that
    come from different articles say the same, so that no chain of small changes joins what differs.
    """
    said = [_said(sentence) for sentence in sentences]
    frequency = Counter(word for one in said for word in one.words)
    idf = {word: math.log(1 + len(said) / n) for word, n in frequency.items()}
    alike = {
        (i, j): value
        for i, j in _candidates(said, idf)
        if sentences[i].article_id != sentences[j].article_id and (value := _alike(said[i], said[j], idf)) >= ALIKE
    }
    order = [(s.article_id, s.index) for s in sentences]
    groups: dict[int, list[int]] = {}
    for i, j in sorted(alike, key=lambda p: (-alike[p], *sorted((order[p[0]], order[p[1]])))):
        one, other = groups.get(i, [i]), groups.get(j, [j])
        if one is not other and all(_together(a, b, alike) for a in one for b in other):
            joined = one + other
            groups.update(dict.fromkeys(joined, joined))
    distinct = {id(group): tuple(sorted(group, key=lambda place: order[place])) for group in groups.values()}
    return tuple(sorted(distinct.values(), key=lambda group: order[group[0]]))


def _together(one: int, other: int, alike: dict[tuple[int, int], float]) -> bool:
    return (min(one, other), max(one, other)) in alike


def _said(sentence: Sentence) -> _Said:
    text = sentence.text
    if "U" in text:
        for pattern, short in _SHORT:
            text = pattern.sub(short, text)
    words = _WORD.findall(text)
    small = [_SPELT.get(word.lower(), word.lower()) for word in words]
    numbers = frozenset(word.replace(",", "") for word in small if word[0].isdigit())
    names = frozenset(
        content(word.lower() for word in words[1:] if word[0].isupper() and word not in HONORIFICS and len(word) > 1)
    )
    return _Said(
        words=frozenset(content(word for word in small if not word[0].isdigit())) | numbers,
        names=names,
        numbers=numbers,
        negated=_NOT.search(text) is not None,
        plain=" ".join(small),
    )


def _candidates(said: Sequence[_Said], idf: dict[str, float]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share some of their rarest words, or are equal, each once, smaller place first."""
    holders: dict[str, list[int]] = {}
    for place, one in enumerate(said):
        for _, word in sorted([(-idf[word], word) for word in one.words])[:_TELLING]:
            holders.setdefault(word, []).append(place)
        holders.setdefault(f" {one.plain}", []).append(place)
    size = len(said)
    shared: Counter[int] = Counter()  # a pair as one number, which is counted faster than a tuple
    for word, places in holders.items():
        if len(places) > 1 and (word.startswith(" ") or len(places) <= _CROWD):
            pairs = [one * size + other for one, other in combinations(places, 2)]
            shared.update(pairs * _SHARED if word.startswith(" ") else pairs)
    return (divmod(pair, size) for pair, count in shared.items() if count >= _SHARED)


def _alike(one: _Said, other: _Said, idf: dict[str, float]) -> float:
    """Return how much of what two sentences say is the same, 0 where something speaks against it."""
    if min(len(one.words), len(other.words)) < FEWEST:
        return float(one.plain == other.plain and len(one.words) > 2)
    if one.negated != other.negated or _contrary(one.names, other.names, one.words, other.words):
        return 0.0
    if one.numbers != other.numbers and one.numbers and other.numbers:
        return 0.0
    total = math.fsum(idf[w] for w in one.words) + math.fsum(idf[w] for w in other.words)
    value = 2 * math.fsum(idf[w] for w in one.words & other.words) / total
    return value if one.numbers == other.numbers or value >= (1 + ALIKE) / 2 else 0.0


def _contrary(names: frozenset[str], others: frozenset[str], words: frozenset[str], more: frozenset[str]) -> bool:
    """Whether each side names someone, something or a day of which the other does not speak at all."""
    return bool(names - more) and bool(others - words)
