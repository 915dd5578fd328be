"""Themes and tagged sentences in, what the themes catch out: faults of the definitions, reach, idle terms, collisions.

For the analyst who writes themes. Nothing here changes a theme or a tag.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.errors import ConfigError
from briefing.lexicon import STOP_WORDS
from briefing.model import Sentence, Tag, Theme
from briefing.theme.match import Matcher
from briefing.theme.pattern import parse_pattern
from briefing.theme.terms import ENOUGH


@dataclass(frozen=True, slots=True)
class Reach:
    """What one theme catches: sentences, how many of them only taken over, articles; terms by count; idle terms."""

    theme: str
    sentences: int
    inherited: int
    articles: int
    busiest: tuple[tuple[str, int], ...]
    idle: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Collision:
    """Two themes that claim the same sentences: how many, and the share of the smaller theme's sentences."""

    one: str
    other: str
    sentences: int
    share: float


@dataclass(frozen=True, slots=True)
class Survey:
    """What a set of themes catches in a set of articles; counts of sentences but `articles`."""

    articles: int
    sentences: int
    caught: int
    reaches: tuple[Reach, ...]
    collisions: tuple[Collision, ...]


def find_faults(themes: Sequence[Theme]) -> tuple[str, ...]:
    """Return what is wrong with the definitions, in plain words, in their order; nothing for good ones.

    A pattern that cannot be read is among them, so that one run names every fault.
    """
    faults: list[str] = []
    owners: dict[str, str] = {}
    for theme in themes:
        faults += _faults_of(theme)
        for term in dict.fromkeys(term.text.lower() for term in theme.terms):
            if owners.setdefault(term, theme.id) != theme.id:
                faults.append(
                    f"term {term!r} stands in {owners[term]!r} and in {theme.id!r}: both will claim its sentences"
                )
    return tuple(faults)


def _faults_of(theme: Theme) -> list[str]:
    faults = []
    every = [*theme.terms, *theme.acts]
    for text in (*(t.text for t in every), *(c for t in every for c in t.company), *theme.exclude):
        try:
            parse_pattern(text)
        except ConfigError as error:
            faults.append(f"theme {theme.id!r}: {error.message}")
    for text, count in Counter(term.text for term in every).items():
        if count > 1:
            faults.append(f"theme {theme.id!r} names {text!r} {count} times")
        if text.lower() in STOP_WORDS or re.fullmatch(r"\W*\w\*?", text):
            faults.append(f"theme {theme.id!r}: {text!r} stands in nearly every sentence")
        if text in theme.exclude:
            faults.append(f"theme {theme.id!r} both names and excludes {text!r}")
    if sum(max(term.weight, 0) for term in every) < ENOUGH:
        faults.append(f"theme {theme.id!r} can never reach the weight {ENOUGH} that a sentence needs")
    return faults


def survey(articles: Sequence[tuple[Sequence[Sentence], Sequence[tuple[Tag, ...]]]], themes: Sequence[Theme]) -> Survey:
    """Return what `themes` catch in `articles`, each its sentences and their tags as `classify` gave them."""
    texts = [sentence.text for sentences, _ in articles for sentence in sentences]
    rows = [tags for _, each in articles for tags in each]
    counts = _term_counts(texts, themes)
    claimed = [{tag.theme_id for tag in tags} for tags in rows]
    totals = Counter(theme for themes_ in claimed for theme in themes_)
    both = Counter(pair for themes_ in claimed for pair in combinations(sorted(themes_), 2))
    return Survey(
        articles=len(articles),
        sentences=len(texts),
        caught=sum(bool(themes_) for themes_ in claimed),
        reaches=tuple(_reach(theme, articles, totals[theme.id], counts[theme.id]) for theme in themes),
        collisions=tuple(
            Collision(one, other, count, round(count / min(totals[one], totals[other]), 2))
            for (one, other), count in sorted(both.items(), key=lambda item: (-item[1], item[0]))
        ),
    )


def _reach(
    theme: Theme,
    articles: Sequence[tuple[Sequence[Sentence], Sequence[tuple[Tag, ...]]]],
    total: int,
    counts: Counter[str],
) -> Reach:
    tags = [tag for _, rows in articles for row in rows for tag in row if tag.theme_id == theme.id]
    return Reach(
        theme=theme.id,
        sentences=total,
        inherited=sum("goes on from the sentence before" in tag.reason for tag in tags),
        articles=sum(any(tag.theme_id == theme.id for row in rows for tag in row) for _, rows in articles),
        busiest=tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:5]),
        idle=tuple(dict.fromkeys(term.text for term in (*theme.terms, *theme.acts) if not counts[term.text])),
    )


def _term_counts(texts: Sequence[str], themes: Sequence[Theme]) -> dict[str, Counter[str]]:
    """Return how many of `texts` hold each term, a theme at a time."""
    owners = [
        (pattern, theme.id, term.text)
        for theme in themes
        for term in (*theme.terms, *theme.acts)
        for pattern in parse_pattern(term.text)
    ]
    matcher = Matcher([pattern for pattern, _, _ in owners])
    counts: dict[str, Counter[str]] = {theme.id: Counter() for theme in themes}
    for text in texts:
        for _, theme_id, term in {owners[match.pattern] for match in matcher.match(text).matches}:
            counts[theme_id][term] += 1
    return counts
