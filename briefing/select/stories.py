"""Digests in, stories out: which articles tell of the same event, so that a brief can link them.

Linked, never merged: every article stays its own source. Similarity is the cosine of tf-idf vectors over title and
lead, with document frequencies of the run itself; the result does not depend on the order of the digests.
"""

import math
from collections import Counter
from collections.abc import Sequence

from briefing.lexicon import STOP_WORDS
from briefing.model import Digest, fold

SAME_STORY = 0.3
"""The least similarity that links two articles; chosen to be right rather than complete."""
LEAD_WORDS = 150
_TITLE_SHARE = 0.3

Vector = dict[str, float]


def link_stories(digests: Sequence[Digest]) -> tuple[tuple[str, ...], ...]:
    """Return the article ids in stories, each sorted, stories by their smallest id; an article alone is a story."""
    order = sorted(digests, key=lambda d: d.article.id)
    groups: dict[str, list[str]] = {d.article.id: [d.article.id] for d in order}
    home = {d.article.id: d.article.id for d in order}
    for _, one, other in similarities(order):
        left, right = sorted((home[one], home[other]))
        if left != right:
            groups[left] += groups.pop(right)
            home.update(dict.fromkeys(groups[left], left))
    return tuple(tuple(sorted(group)) for _, group in sorted(groups.items()))


def similarities(digests: Sequence[Digest], least: float = SAME_STORY) -> tuple[tuple[float, str, str], ...]:
    """Return the pairs of article ids at least `least` alike, most alike first, ids in order."""
    words = [(_title_words(d), _lead_words(d)) for d in digests]
    frequency = Counter(w for title, lead in words for w in {*title, *lead})
    size = len(words)
    idf = {w: math.log((size + 1) / (n + 0.5)) for w, n in frequency.items()}
    leads = [_vector([*title, *title, *lead], idf) for title, lead in words]
    titles = [_vector(title, idf) for title, _ in words]
    found = []
    for i, one in enumerate(digests):
        for j in range(i + 1, size):
            alike = (1 - _TITLE_SHARE) * _cosine(leads[i], leads[j]) + _TITLE_SHARE * _cosine(titles[i], titles[j])
            if alike >= least:
                a, b = sorted((one.article.id, digests[j].article.id))
                found.append((alike, a, b))
    return tuple(sorted(found, key=lambda f: (-f[0], f[1], f[2])))


def _title_words(digest: Digest) -> list[str]:
    return _content((digest.article.title_text or "").lower().split())


def _lead_words(digest: Digest) -> list[str]:
    words: list[str] = []
    for candidate in digest.candidates:
        words += candidate.sentence.words
        if len(words) >= LEAD_WORDS:
            break
    return _content(words[:LEAD_WORDS] or fold(digest.article.text).lower().split()[:LEAD_WORDS])


def _content(words: Sequence[str]) -> list[str]:
    plain = (w.strip(".,;:!?'’\"“”()").removesuffix("'s").removesuffix("’s") for w in words)
    return [w for w in plain if w and w not in STOP_WORDS]


def _vector(words: Sequence[str], idf: Vector) -> Vector:
    counts = Counter(words)
    raw = {w: (1 + math.log(n)) * idf[w] for w, n in counts.items()}
    length = math.sqrt(math.fsum(v * v for v in raw.values()))
    return {w: v / length for w, v in raw.items()} if length else {}


def _cosine(one: Vector, other: Vector) -> float:
    if len(other) < len(one):
        one, other = other, one
    return math.fsum(v * other[w] for w, v in one.items() if w in other)
