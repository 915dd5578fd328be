"""Sentences and themes in, Tags with evidence out: which theme a sentence speaks about, and by which words.

A sentence belongs to a theme when the weights of the theme's terms and acts that stand in it reach 0.5; a term counts
once however often it stands there. No text is changed and no theme is guessed: every Tag names its words.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.model import Sentence, Tag, Term, Theme
from briefing.theme.inherit import inherit
from briefing.theme.match import Match, Matcher
from briefing.theme.pattern import Pattern, parse_pattern

ENOUGH = 0.5
"""The least sum of weights that makes a theme."""


@dataclass(frozen=True, slots=True)
class _Rule:
    theme: int
    term: Term
    company: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Rules:
    """Themes made ready: the matcher, and what each of its patterns means for which theme."""

    matcher: Matcher
    speaks: dict[int, tuple[_Rule, ...]]
    excludes: dict[int, tuple[int, ...]]


def classify(sentences: Sequence[Sentence], themes: Sequence[Theme]) -> tuple[tuple[Tag, ...], ...]:
    """Return the Tags of each sentence, strongest first (ties: the themes' order); raise ConfigError on a bad pattern."""
    rules = _prepare(tuple(themes))
    own = [_tags(sentence, themes, rules) for sentence in sentences]
    return inherit(sentences, own, themes)


def _tags(sentence: Sentence, themes: Sequence[Theme], rules: _Rules) -> tuple[Tag, ...]:
    matches = rules.matcher.match(sentence.text)
    if not matches:
        return ()
    present = {m.pattern for m in matches}
    counted: dict[int, dict[Term, list[Match]]] = {}
    barred = _barred(matches, rules)
    for match in matches:
        for rule in rules.speaks.get(match.pattern, ()):
            if rule.company and not present.intersection(rule.company):
                continue
            if any(match.start < b.end and b.start < match.end for b in barred.get(rule.theme, ())):
                continue
            counted.setdefault(rule.theme, {}).setdefault(rule.term, []).append(match)
    tags = []
    for number, terms in counted.items():
        weight = math.fsum(term.weight for term in terms)
        loose = [b for b in barred.get(number, ()) if not _covers_a_term(b, matches, number, rules)]
        if weight >= ENOUGH and not loose:
            tags.append((-weight, number, _tag(themes[number], weight, terms, sentence)))
    return tuple(tag for _, _, tag in sorted(tags, key=lambda t: t[:2]))


def _barred(matches: Sequence[Match], rules: _Rules) -> dict[int, list[Match]]:
    barred: dict[int, list[Match]] = {}
    for match in matches:
        for number in rules.excludes.get(match.pattern, ()):
            barred.setdefault(number, []).append(match)
    return barred


def _covers_a_term(bar: Match, matches: Sequence[Match], number: int, rules: _Rules) -> bool:
    """Whether an exclusion lies over a term: then it silences that term, else it speaks for the whole sentence."""
    return any(
        bar.start < m.end and m.start < bar.end
        for m in matches
        if any(rule.theme == number for rule in rules.speaks.get(m.pattern, ()))
    )


def _tag(theme: Theme, weight: float, terms: dict[Term, list[Match]], sentence: Sentence) -> Tag:
    parts = sorted({part for matches in terms.values() for match in matches for part in match.parts})
    merged: list[list[int]] = []
    for start, end in parts:
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(end, merged[-1][1])
        else:
            merged.append([start, end])
    words = dict.fromkeys(sentence.text[start:end] for start, end in merged)
    return Tag(
        theme_id=theme.id,
        weight=round(weight, 4),
        evidence=tuple(dict.fromkeys(sentence.place(start, end) for start, end in merged)),
        reason=f"{theme.label}: " + ", ".join(f"“{word}”" for word in words),
    )


@lru_cache(maxsize=8)
def _prepare(themes: tuple[Theme, ...]) -> _Rules:
    numbers: dict[Pattern, int] = {}

    def ids(text: str) -> list[int]:
        return [numbers.setdefault(pattern, len(numbers)) for pattern in parse_pattern(text)]

    speaks: dict[int, list[_Rule]] = {}
    excludes: dict[int, list[int]] = {}
    for index, theme in enumerate(themes):
        for term in (*theme.terms, *theme.acts):
            company = tuple(n for text in term.company for n in ids(text))
            for n in ids(term.text):
                speaks.setdefault(n, []).append(_Rule(index, term, company))
        for text in theme.exclude:
            for n in ids(text):
                excludes.setdefault(n, []).append(index)
    return _Rules(
        matcher=Matcher(tuple(numbers)),
        speaks={n: tuple(rows) for n, rows in speaks.items()},
        excludes={n: tuple(rows) for n, rows in excludes.items()},
    )
