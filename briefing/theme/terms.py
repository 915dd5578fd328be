"""Sentences and themes in, Tags with evidence out: which theme a sentence speaks about, and by which words.

A sentence belongs to a theme when the weights of the theme's terms and acts that stand in it reach 0.5; a term counts
once however often it stands there. No text is changed and no theme is guessed: every Tag names its words.
"""

import math
from collections import deque
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.errors import ConfigError
from briefing.lexicon import STOP_WORDS
from briefing.model import Sentence, Tag, Theme
from briefing.theme.inherit import inherit
from briefing.theme.match import Match, Matcher, Range
from briefing.theme.pattern import Pattern, parse_pattern
from briefing.theme.words import key

ENOUGH = 0.5
"""The least sum of weights that makes a theme."""


class _Rule(NamedTuple):
    """What a pattern says for a theme: `number` tells the theme's terms apart, `company` are patterns."""

    theme: int
    number: int
    weight: float
    company: tuple[int, ...]


class _Rules(NamedTuple):
    """Themes made ready: the matcher, and what each of its patterns says for or against which theme.

    `vetoes`: for each theme the exclusions that share no word with its terms, so that they speak for the whole sentence;
    the others only silence the terms that they lie over.
    """

    matcher: Matcher
    speaks: dict[int, tuple[_Rule, ...]]
    excludes: dict[int, tuple[int, ...]]
    vetoes: tuple[frozenset[int], ...]


def classify(sentences: Sequence[Sentence], themes: Sequence[Theme]) -> tuple[tuple[Tag, ...], ...]:
    """Return the Tags of each sentence, strongest first (ties: the themes' order); raise ConfigError on a bad pattern."""
    rules = _prepare(tuple(themes))
    own = [_tags(sentence, themes, rules) for sentence in sentences]
    return inherit(sentences, own, themes)


def _tags(sentence: Sentence, themes: Sequence[Theme], rules: _Rules) -> tuple[Tag, ...]:
    found = rules.matcher.match(sentence.text)
    matches = found.matches
    if not matches:
        return ()
    barred = [(match, theme) for match in matches for theme in rules.excludes.get(match.pattern, ())]
    weights: dict[int, dict[int, float]] = {}
    parts: dict[int, set[Range]] = {}
    for match in matches:
        for rule in rules.speaks.get(match.pattern, ()):
            if rule.company and not any(found.holds(n) for n in rule.company):
                continue
            if barred and any(theme == rule.theme and _overlap(match, bar) for bar, theme in barred):
                continue
            weights.setdefault(rule.theme, {})[rule.number] = rule.weight
            parts.setdefault(rule.theme, set()).update(match.parts)
    tags = []
    for theme, counted in weights.items():
        weight = math.fsum(counted.values())
        if weight >= ENOUGH and not any(
            bar.pattern in rules.vetoes[theme] for bar, barred_theme in barred if barred_theme == theme
        ):
            tags.append((-weight, theme, _tag(themes[theme], weight, parts[theme], sentence)))
    return tuple(tag for _, _, tag in sorted(tags, key=lambda t: t[:2]))


def _overlap(one: Match, other: Match) -> bool:
    return one.start < other.end and other.start < one.end


def _tag(theme: Theme, weight: float, parts: set[Range], sentence: Sentence) -> Tag:
    merged: list[list[int]] = []
    for start, end in sorted(parts):
        if merged and (start <= merged[-1][1] or sentence.text[merged[-1][1] : start] == " "):
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


def _prepare(themes: Sequence[Theme]) -> _Rules:
    """Return the rules of `themes`, kept for the next article: to know them again costs nothing, however many."""
    for kept, rules in _KEPT:
        if kept is themes:
            return rules
    rules = _compile(tuple(themes))
    if isinstance(themes, tuple):
        _KEPT.appendleft((themes, rules))
    return rules


_KEPT: deque[tuple[Sequence[Theme], _Rules]] = deque(maxlen=4)
"""Themes last used and their rules. Only ever a short cut: the rules follow from the themes alone."""


@lru_cache(maxsize=4)
def _compile(themes: tuple[Theme, ...]) -> _Rules:
    numbers: dict[Pattern, int] = {}

    def ids(text: str) -> list[int]:
        return [numbers.setdefault(pattern, len(numbers)) for pattern in parse_pattern(text)]

    speaks: dict[int, list[_Rule]] = {}
    excludes: dict[int, list[int]] = {}
    vetoes: list[frozenset[int]] = []
    for index, theme in enumerate(themes):
        try:
            for place, term in enumerate((*theme.terms, *theme.acts)):
                company = tuple(n for text in term.company for n in ids(text))
                for n in ids(term.text):
                    speaks.setdefault(n, []).append(_Rule(index, place, term.weight, company))
            against = [pattern for text in theme.exclude for pattern in parse_pattern(text)]
        except ConfigError as error:
            raise ConfigError(f"theme {theme.id!r}: {error.message}", hint=error.hint) from error
        own = _words(pattern for term in (*theme.terms, *theme.acts) for pattern in parse_pattern(term.text))
        vetoes.append(frozenset(numbers.setdefault(p, len(numbers)) for p in against if own.isdisjoint(_words([p]))))
        for pattern in against:
            excludes.setdefault(numbers.setdefault(pattern, len(numbers)), []).append(index)
    return _Rules(
        matcher=Matcher(tuple(numbers), quiet=frozenset(numbers.values()).difference(speaks, excludes)),
        speaks={n: tuple(rows) for n, rows in speaks.items()},
        excludes={n: tuple(rows) for n, rows in excludes.items()},
        vetoes=tuple(vetoes),
    )


def _words(patterns: Iterable[Pattern]) -> set[str]:
    """Return the words of patterns, function words left out, in one form however they are written."""
    symbols = {symbol for pattern in patterns for element in pattern.elements for symbol in element.symbols}
    plain = {s[2:] if s.startswith("w:") else key(s.removeprefix("n:").lstrip("=*")) for s in symbols if s[0] != "<"}
    return plain - STOP_WORDS
