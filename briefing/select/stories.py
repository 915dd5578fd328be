"""Digests in, stories out: which articles tell of the same event, so that a brief can link them.

Linked, never merged: every article stays its own source. Similarity is the cosine of tf-idf vectors over the title, the
lead and the whole text, with document frequencies of the run itself; between articles whose dates are known it fades
with the days between them. The result does not depend on the order of the digests.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import chain
from operator import mul
from typing import NamedTuple

from briefing.model import Digest
from briefing.select.content import content

SAME_STORY = 0.25
"""The least similarity that links two articles; chosen to be right rather than complete."""
LEAD_WORDS = 150
_SHARES = (0.4, 0.3, 0.3)
"""What lead, title and whole text count."""
_DAMPING = 0.6
"""Power of the idf: in a run on one crisis the names that all articles share still say something."""
_NEAR_DAYS, _FADING_DAYS = 2, 3
_TELLING = 60
"""Each article's most telling words: only pairs that are alike in them are compared in full."""
_REACH = 0.8
"""Share of a lead's similarity that its most telling words show at the least."""

Vector = dict[str, float]


class _Page(NamedTuple):
    ident: str
    day: date | None
    views: tuple[Vector, ...]


def link_stories(digests: Sequence[Digest], least: float = SAME_STORY) -> tuple[tuple[str, ...], ...]:
    """Return the article ids in stories, each sorted, stories by their smallest id; an article alone is a story.

    Groups grow by average link: two join while the mean similarity between their members is at least `least`, the most
    similar first, so that a chain of half-related articles is no story.
    """
    alike = {(a, b): value for value, a, b in similarities(digests, least / 2)}
    groups: dict[str, tuple[str, ...]] = {d.article.id: (d.article.id,) for d in digests}
    home = {ident: ident for ident in groups}
    for one, other in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        left, right = sorted((home[one], home[other]))
        if left == right:
            continue
        mean = math.fsum(alike.get((min(a, b), max(a, b)), 0.0) for a in groups[left] for b in groups[right]) / (
            len(groups[left]) * len(groups[right])
        )
        if mean >= least:
            groups[left] += groups.pop(right)
            home.update(dict.fromkeys(groups[left], left))
    return tuple(sorted(tuple(sorted(group)) for group in groups.values()))


def similarities(digests: Sequence[Digest], least: float = SAME_STORY) -> tuple[tuple[float, str, str], ...]:
    """Return (similarity 0 to 1, id, id) of the pairs at least `least` alike, most alike first, ids in order."""
    pages = _pages(sorted(digests, key=lambda d: d.article.id))
    found = []
    for i, j in _candidates(pages, least * 0.8):  # title and text alone do not make up for leads further apart
        one, other = pages[i], pages[j]
        fading = _fading(one.day, other.day)
        if fading * 1.01 < least:
            continue  # were they alike in every word, they would not be alike enough
        cosines = [_cosine(a, b) for a, b in zip(one.views, other.views, strict=True)]
        value = math.fsum(map(mul, _SHARES, cosines)) * fading
        if value >= least:
            found.append((value, one.ident, other.ident))
    return tuple(sorted(found, key=lambda f: (-f[0], f[1], f[2])))


def _pages(digests: Sequence[Digest]) -> list[_Page]:
    texts = []
    for digest in digests:
        title = content(re.findall(r"[^\W_]+(?:['’][^\W_]+)*", (digest.article.title_text or "").lower()))
        words = [word for candidate in digest.candidates for word in candidate.sentence.words]
        texts.append(([*title, *title, *content(words[:LEAD_WORDS])], title, content(words)))
    near = _idf([lead for lead, _, _ in texts])
    far = _idf([[*title, *whole] for _, title, whole in texts])
    return [
        _Page(digest.article.id, _day(digest), (_vector(lead, near), _vector(title, near), _vector(whole, far)))
        for digest, (lead, title, whole) in zip(digests, texts, strict=True)
    ]


def _idf(texts: Sequence[Sequence[str]]) -> Vector:
    frequency = Counter(chain.from_iterable(map(set, texts)))
    return {word: math.log((len(texts) + 1) / (n + 0.5)) ** _DAMPING for word, n in frequency.items()}


def _day(digest: Digest) -> date | None:
    stated = re.match(r"\d{4}-\d{2}-\d{2}", digest.article.published or "")
    try:
        return date.fromisoformat(stated.group()) if stated else None
    except ValueError:
        return None


def _candidates(pages: Sequence[_Page], least: float) -> list[tuple[int, int]]:
    """Return the pairs whose leads are at least `least` alike by their most telling words, from an inverted index."""
    holders: dict[str, list[tuple[int, float]]] = {}
    for number, page in enumerate(pages):
        lead = page.views[0]
        for less, word in sorted([(-value, word) for word, value in lead.items()])[:_TELLING]:
            holders.setdefault(word, []).append((number, -less))
    size = len(pages)
    near: dict[int, float] = {}  # a pair as one number: a hundred thousand tuples would keep the memory's keeper busy
    for row in holders.values():
        for place, (one, weight) in enumerate(row):
            base = one * size
            for other, more in row[place + 1 :]:
                near[base + other] = near.get(base + other, 0.0) + weight * more
    return [divmod(pair, size) for pair in sorted(near) if near[pair] >= least * _REACH]


def _vector(words: Sequence[str], idf: Vector) -> Vector:
    raw = {word: idf[word] if n == 1 else (1 + math.log(n)) * idf[word] for word, n in Counter(words).items()}
    length = math.sqrt(math.fsum([value * value for value in raw.values()]))
    return {word: value / length for word, value in raw.items()} if length else {}


def _cosine(one: Vector, other: Vector) -> float:
    if len(other) < len(one):
        one, other = other, one
    return math.fsum([value * other[word] for word, value in one.items() if word in other])


def _fading(one: date | None, other: date | None) -> float:
    """Return 1 for dates near each other or unknown, less the further they are apart (a Gaussian, after Miranda 2018)."""
    apart = abs((one - other).days) - _NEAR_DAYS if one and other else 0
    return math.exp(-((apart / _FADING_DAYS) ** 2) / 2) if apart > 0 else 1.0
